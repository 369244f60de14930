"""The site's own search: reads the built pages, writes the one file the page's search (docs/assets/js/search/*.js) opens."""

from __future__ import annotations

from pathlib import Path

from sitegen.search import extract, index, word_lists

INDEX = "assets/cari/indeks.json"
"""Where the index stands in the site; docs/assets/js/search/search-box.js asks for it next to itself."""

NOT_SEARCHED = {"cari/", "luring/"}
"""Pages that are no answer to any search."""


def build(site_dir: Path) -> Path:
    """Write the search index of a built site and return its path; the same pages give the same bytes."""
    page = [h for h in extract.extract_pages(site_dir) if h.route not in NOT_SEARCHED]
    file = site_dir / INDEX
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(index.pack(page, word_lists.load()), encoding="utf-8")
    return file
