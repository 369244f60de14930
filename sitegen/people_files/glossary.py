"""Refuses a glossary in the wrong form: each term once, each short form for one term."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.data.toml_table import Field, check_table
from sitegen.people_files.common_checks import TEXT, TEXTS, check_slug
from sitegen.people_files.paths import GLOSSARY, Files

TERM = {
    "istilah": TEXT,
    "singkatan": Field(str, '"JKK", atau "" kalau tidak ada', may_be_empty=True),
    "arti": TEXT,
    "kata_lain": TEXTS,
    "kelompok": Field(str, '"Bayar"'),
}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the glossary."""
    owners: dict[tuple[str, str], str] = {}
    for slug, term in files[GLOSSARY].items():
        place = files.place(GLOSSARY, slug)
        yield from check_slug(place)
        yield from check_table(place, term, TERM)
        if not isinstance(term, Mapping):
            continue
        for key in ("istilah", "singkatan"):
            word = term.get(key)
            if not isinstance(word, str) or not word:
                continue
            owner = owners.setdefault((key, word), slug)
            if owner != slug:
                yield place.says(f"{key} “{word}” sudah dipakai oleh [{owner}]", key)
