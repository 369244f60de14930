"""The one reader of HTML: what a page says, block by block."""

from __future__ import annotations

from sitegen.content.glossary_links import link_terms
from sitegen.content.html_text import blocks, first_text
from sitegen.search.extract import extract_page


def test_stray_end_tag_closes_nothing() -> None:
    """An end tag without a beginning leaves the open elements open."""
    assert blocks("<main><p>satu</i> dua</p></main><p>tiga</p>", within="main") == ["satu dua"]


def test_a_table_left_out_parts_what_stands_around_it() -> None:
    """Words before and after a table are two sentences, though nobody reads the table."""
    html = "<div>Sebelum<table><tr><td>Rp1</td></tr></table>sesudah</div>"
    assert blocks(html, without=("table",)) == ["Sebelum", "sesudah"]


def test_only_the_first_use_in_running_text_is_linked() -> None:
    """Headings, attributes and tables are no running text; the page stays as it was written elsewhere."""
    html = '<h2 title="JKK">JKK</h2><table><tr><td>JKK</td></tr></table><p>Iuran&nbsp;JKK, lalu JKK.</p>'
    linked = link_terms(html, "../istilah/")
    assert linked.count('href="../istilah/#jkk"') == 1
    assert linked.startswith('<h2 title="JKK">JKK</h2><table><tr><td>JKK</td></tr></table><p>')
    assert linked.endswith(">JKK</a>, lalu JKK.</p>")


def test_first_text_is_empty_where_there_is_none() -> None:
    """A page without the element has no text of it."""
    assert first_text("<p>lain</p>", "h1", ("h1",)) == ""


def test_search_reads_on_after_a_line() -> None:
    """What stands below a line (`<hr />`) is found too."""
    page = extract_page("a/", '<main><h1>A</h1><h2 id="b">B</h2><p>atas</p><hr /><p>bawah</p></main>')
    assert page.sections[0].text == "atas bawah"
