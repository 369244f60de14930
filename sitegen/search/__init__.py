"""The site's own search: reads the built pages, writes the one file the page's search (docs/assets/js/search/*.js) opens."""

from __future__ import annotations

from pathlib import Path

from sitegen.search import extract, index, words

INDEKS = "assets/cari/indeks.json"
"""Where the index stands in the site; docs/assets/js/search/search-box.js asks for it next to itself."""

TAK_DICARI = {"cari/", "luring/"}
"""Pages that are no answer to any search."""


def build(site_dir: Path) -> Path:
    """Write the search index of a built site and return its path; the same pages give the same bytes."""
    halaman = [h for h in extract.semua(site_dir) if h.jalan not in TAK_DICARI]
    berkas = site_dir / INDEKS
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_text(index.kemas(halaman, words.muat()), encoding="utf-8")
    return berkas
