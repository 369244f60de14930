"""Refuses stories of occupations in the wrong form: what may happen is a choice, and each occupation has one story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.data.place import Place
from checker.data.toml_table import Field, check_entries, check_table, meant
from sitegen.people_files.common_checks import TEXT
from sitegen.people_files.paths import OCCUPATIONS, STORIES, Files

EVENTS = (
    "tidak_mampu_bekerja",
    "kecelakaan_kerja",
    "meninggal_kecelakaan_kerja",
    "cacat_sebagian",
    "meninggal",
)
"""What may happen in a story; the occupation pages know how to work out these."""
STORY = {
    "pembuka": TEXT,
    "bahaya": Field(list, '[{ kejadian = "…", akibat = "…", jenis = "kecelakaan_kerja" }, …]'),
    "tempat": TEXT,
    "tanya": Field(list, '[{ t = "…?", j = "…" }, …]'),
}
DANGER = {"kejadian": TEXT, "akibat": TEXT, "jenis": Field(str, '"kecelakaan_kerja"', EVENTS)}
QUESTION = {"t": Field(str, '"Pertanyaannya?"'), "j": Field(str, '"Jawabannya."')}
ENTRIES = (("bahaya", DANGER, (3,)), ("tanya", QUESTION, (2, 3)))
"""The lists of a story, and how many entries each has."""


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the stories."""
    told: dict[str, str] = {}
    occupations = files[OCCUPATIONS]
    for file, stories in files.within(STORIES).items():
        name = f"{STORIES}/{file}.toml"
        for slug, story in stories.items():
            place = files.place(name, slug)
            if slug not in occupations:
                yield place.says(f"tidak ada di {OCCUPATIONS}.{meant(slug, occupations)}")
            if slug in told:
                yield place.says(f"sudah ada di {told[slug]}. Tiap pekerjaan satu cerita")
            told[slug] = name
            yield from check_table(place, story, STORY)
            yield from _entries(place, story if isinstance(story, Mapping) else {})
    for slug in occupations:
        if slug not in told:
            yield files.place(OCCUPATIONS, slug).says(f"ceritanya belum ada. Tambah [{slug}] di {STORIES}/")


def _entries(place: Place, story: Mapping[str, Any]) -> Iterator[str]:
    """Check the accidents and the questions of one story, and how many there are."""
    for key, form, counts in ENTRIES:
        entries = story.get(key)
        if isinstance(entries, list) and len(entries) not in counts:
            wanted = " atau ".join(map(str, counts))
            yield place.says(f"{key} harus {wanted} buah, tertulis {len(entries)}", key)
        yield from check_entries(place, key, entries, form)
