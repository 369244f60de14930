"""The one reader of HTML: what a page says, block by block."""

from __future__ import annotations

from sitegen.content.html_text import blocks, first_text
from sitegen.search.extract import extract_page


def test_stray_end_tag_closes_nothing() -> None:
    """An end tag without a beginning leaves the open elements open."""
    assert blocks("<main><p>satu</i> dua</p></main><p>tiga</p>", within="main") == ["satu dua"]


def test_first_text_is_empty_where_there_is_none() -> None:
    """A page without the element has no text of it."""
    assert first_text("<p>lain</p>", "h1", ("h1",)) == ""


def test_search_reads_on_after_a_line() -> None:
    """What stands below a line (`<hr />`) is found too."""
    page = extract_page("a/", '<main><h1>A</h1><h2 id="b">B</h2><p>atas</p><hr /><p>bawah</p></main>')
    assert page.sections[0].text == "atas bawah"
