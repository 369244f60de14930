"""The project's one reader of HTML: what a page says, block by block."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

BLOCKS = frozenset(
    [
        "p",
        "li",
        "dd",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "summary",
        "td",
        "th",
        "figcaption",
        "blockquote",
        "div",
        "section",
        "article",
        "details",
        "figure",
        "ul",
        "ol",
        "dl",
        "tr",
        "caption",
        "label",
        "br",
        "table",
        "form",
        "nav",
        "pre",
    ]
)
"""Elements at whose ends a sentence ends."""
TEXT = "-text"
"""What the reader calls a text."""
AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)


def without_indents(html: str) -> str:
    r"""Make one line end of any space around line ends, where a browser makes no difference between them.

    >>> without_indents("<p>a\n  b</p> \n\n  <pre>a\n  b</pre>")
    '<p>a\nb</p>\n<pre>a\n  b</pre>'
    """
    parts = AS_WRITTEN.split(html)
    parts[::3] = map(_one_line_end, parts[::3])
    del parts[2::3]  # the names of what stays as it was written
    return "".join(parts)


def _one_line_end(html: str) -> str:
    first, *lines = html.split("\n")
    if not lines:
        return html
    *middle, last = lines
    return "\n".join([first.rstrip(), *filter(None, map(str.strip, middle)), last.lstrip()])


@lru_cache(maxsize=1)
def parsed(html: str) -> LexborHTMLParser:
    """Read a page, or a part of one, as a browser does; ask it, but change nothing.

    The last page is remembered: while a site is made, one page is read for its score, its picture, its links and more.
    """
    return LexborHTMLParser(html)


def tidy(text: str) -> str:
    """Make every run of white space one space.

    >>> tidy("  Bayar  tiap bulan ")
    'Bayar tiap bulan'
    """
    return " ".join(text.split())


def blocks(html: str, *, without: Iterable[str] = (), within: str = "body") -> list[str]:
    """Give the text of a page block by block, but for what stands in some elements (`nav`, `.pk-sumber`); `within`: only there.

    >>> blocks("<nav>Menu</nav><main><p>Bayar <b>Rp1</b>.<br>Lunas.</p></main>", without=("nav",))
    ['Bayar Rp1.', 'Lunas.']
    """
    page, names = parsed(html), ", ".join(without)
    left_out = {element.mem_id for element in page.css(names)} if names else set()
    texts = [""]
    for element in page.css(within):
        _read(element, left_out, texts)
    return [text for text in map(tidy, texts) if text]


def _read(element: LexborNode, left_out: Container[int], texts: list[str]) -> None:
    """Add what stands in an element to the last text; a block begins the next one, and so does its end."""
    for child in element.iter(include_text=True):
        tag = child.tag
        if tag == TEXT:
            texts[-1] += child.text_content or ""
            continue
        if tag in BLOCKS:
            texts.append("")
        if child.mem_id not in left_out:
            _read(child, left_out, texts)
        if tag in BLOCKS:
            texts.append("")


def first_text(html: str, name: str, ends: Container[str]) -> str:
    """Give the text of the first element of a name (`h1`, `.pk-angka`), up to where the first part in it that is one of `ends` ends.

    >>> first_text('<p class="pk-angka">Rp8.400 <small>sebulan</small></p><p>lain</p>', ".pk-angka", ("p",))
    'Rp8.400 sebulan'
    >>> first_text('<p class="pk-angka"><b>Rp<span>8.400</span> lalu</b> Rp16.800</p>', ".pk-angka", ("p", "span"))
    'Rp 8.400'
    """
    text: list[str] = []
    if found := parsed(html).css_first(name):
        _read_until(found, ends, text)
    return tidy(" ".join(text))


def _read_until(element: LexborNode, ends: Container[str], text: list[str]) -> bool:
    """Add the texts in an element; tell whether a part was met that ends it."""
    for child in element.iter(include_text=True):
        if child.tag == TEXT:
            text.append(child.text_content or "")
        elif _read_until(child, ends, text) or child.tag in ends:
            return True
    return False
