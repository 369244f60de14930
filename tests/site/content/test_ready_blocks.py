"""Blocks of ready HTML pass Markdown by; what it makes of a page is the same as if it had read them."""

from __future__ import annotations

import pytest
from markdown import Markdown

from sitegen.content.ready_blocks import ReadyBlocks

EXTENSIONS = ("attr_list", "def_list", "md_in_html", "toc", "pymdownx.details", "pymdownx.tabbed")
PAGES = {
    "between words": '# Judul\n\nSatu.\n\n<div class="pk-kartu">\n<p>**Bukan** tebal.</p>\n</div>\n\nDua.',
    "lines between": "<section>\n<h2>A</h2>\n\n<div>b</div>\n\n</section>\n\n## C",
    "two in a row": "<p>a</p>\n\n<p>b</p>\n\n\n<ul>\n<li>c\n</ul>\n\n[d](#e){ .f }",
    "one in the other": "<div>\n<div>a</div>\n\n<div>b</div>\n\n</div>\n\n*c*",
    "Markdown within": '<div markdown="1">\n\n*a*\n\n<p>**b**</p>\n\n</div>\n\n*c*',
    "Markdown within, deeper": "<div>\n\n<div markdown>\n*a*\n</div>\n\n</div>\n\n*c*",
    "never closed": "<div>\na\n\n*b*\n\n<p>c</p>",
    "closed within a line": "<div>a</div> *b*\n\n<p>a</p>\n*b*",
    "words between two": "<p>a</p> *b* <p>c</p>\n\n<p>a</p>\n<b>d</b> *e*\n<p>f</p>\n\n<p>a</p> <p>b</p>",
    "words around": '<b>a</b> *b*\n\n<a href="c">d</a>\n\n<br>\n\n<hr>\n\nx < y\n\n<3',
    "in code": "```\n<div>a</div>\n```\n\n    <div>a</div>\n\n`<div>`",
    "in a list": "1. a\n\n    <div>*b*</div>\n\n2. c\n\n<p>*d*</p>",
    "like another": "<pre>a\n\n*b*</pre>\n\n<p>c</p>\n\n<picture></picture>",
    "another kind begins alike": "<p>a</p>\n<pre>b</pre>\n\n*c*\n\n<p>d</p>\n\n*e*",
    "signs": "<p>a &amp; b &nbsp; <!-- c --> © \N{MONEY BAG}</p>\n\n<!-- d -->\n\n*e*",
}


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_markdown_makes_the_same_of_it(text: str) -> None:
    """Letter by letter, but for empty lines; the headings too."""
    plain, ours = Markdown(extensions=[*EXTENSIONS]), Markdown(extensions=[*EXTENSIONS, ReadyBlocks()])
    wanted, got = plain.convert(text), ours.convert(text)
    assert got.split() == wanted.split()
    assert ours.toc_tokens == plain.toc_tokens


def test_blocks_are_not_read() -> None:
    """What stands aside is one word to whoever looks for HTML next."""
    md = Markdown(extensions=[ReadyBlocks()])
    md.convert("<div>\n<p>a</p>\n\n</div>\n\nb")
    assert md.htmlStash.rawHtmlBlocks == ["<div>\n<p>a</p>\n\n</div>"]
