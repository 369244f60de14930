"""The site's own search: reads the built pages, writes the one file the page's search (docs/assets/js/search/*.js) opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from checker.data.jobs import ways_of
from checker.data.resources import data_file
from sitegen.search import extract, index, word_lists

INDEX = "assets/cari/indeks.json"
"""Where the index stands in the site; docs/assets/js/search/search-box.js asks for it next to itself."""

NOT_SEARCHED = {"cari/", "luring/", "sisip/cek/", "tentang/lisensi/", "unduh/"}
"""Pages that are no answer to any search."""

SENTENCE = "Langsung dihitung."
"""What a result says of a job that has no page."""


def build(site_dir: Path) -> Path:
    """Write the search index of a built site and return its path; the same pages give the same bytes."""
    page = [h for h in extract.extract_pages(site_dir) if h.route not in NOT_SEARCHED]
    words = word_lists.load()
    for job, phrases in other_jobs():
        page.append(job)
        words.halaman[job.route] = word_lists.shortest(phrases)
    file = site_dir / INDEX
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(index.pack(page, words), encoding="utf-8")
    return file


def other_jobs() -> Iterator[tuple[extract.Page, list[str]]]:
    """Give jobs without a page of their own, each leading to the checker with what is known of it, and its everyday words.

    >>> next(other_jobs())[0].route
    'cek/#pekerjaan=karyawan&cara_kerja=karyawan'
    """
    for slug, job in data_file("core/other_jobs").items():
        ways = ways_of(job)
        answers = {"pekerjaan": slug} | ({"cara_kerja": ways[0]} if len(ways) == 1 else {})
        yield extract.Page(f"cek/#{urlencode(answers)}", job["nama"], "", SENTENCE, ()), job["sebutan"]
