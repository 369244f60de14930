"""The site's own search: reads the built pages, writes the one file the page's search (docs/assets/js/cari-*.js) opens."""

from __future__ import annotations

import re
from pathlib import Path

from sitegen.cari import kata, kemas, petik

INDEKS = "assets/cari/indeks.json"
"""Where the index stands in the site; docs/assets/js/cari-kotak.js asks for it next to itself."""

SKRIP = "assets/js/cari*.js"
KOMENTAR = re.compile(r"^ *(?://.*|/\*\*.*?\*/)\n", re.MULTILINE)
"""Whole lines of comment in those scripts: a phone has no use for them, and they are a quarter of its download."""

TAK_DICARI = {"cari/", "luring/"}
"""Pages that are no answer to any search."""


def build(site_dir: Path) -> Path:
    """Write the search index of a built site and return its path; the same pages give the same bytes."""
    halaman = [h for h in petik.semua(site_dir) if h.jalan not in TAK_DICARI]
    berkas = site_dir / INDEKS
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_text(kemas.kemas(halaman, kata.muat()), encoding="utf-8")
    for skrip in site_dir.glob(SKRIP):
        skrip.write_text(KOMENTAR.sub("", skrip.read_text(encoding="utf-8")), encoding="utf-8")
    return berkas
