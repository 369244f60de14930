"""Refuses occupations, their stories, the glossary and pages in the wrong form, in the sentences the law data gets.

What is a choice is refused by name: a sector that nobody knows would be priced as some other, and nobody would notice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.toml_text import ROOT, Unreadable, read
from sitegen.people_files import pages
from sitegen.people_files.check import Files, Place, check, check_slug, nearest
from sitegen.people_files.forms import (
    DANGER,
    GROUP,
    LEVELS,
    NEEDED,
    OCCUPATION,
    QUESTION,
    STORY,
    STORY_DANGERS,
    STORY_QUESTIONS,
    TERM,
    WORK,
)

OCCUPATIONS = "checker/pekerjaan.toml"
WORDS = "sitegen/pekerjaan.toml"
STORIES = "sitegen/cerita"
GLOSSARY = "sitegen/istilah.toml"


def complaints(rows: int | None = None, root: Path = ROOT) -> list[str]:
    """List everything wrong with these files, in sentences; empty when all is well.

    `rows`: how many rows the income table has, that examples may name.
    """
    files = Files(root)
    tales = [f"{STORIES}/{f.name}" for f in sorted((root / STORIES).glob("*.toml"))]
    content: dict[str, dict[str, Any]] = {}
    unreadable = []
    for name in (OCCUPATIONS, WORDS, GLOSSARY, *tales):
        try:
            content[name] = read(root / name)
        except Unreadable as mistake:
            unreadable.append(str(mistake))
    if unreadable:
        return unreadable
    stories = {slug: (name, story) for name in tales for slug, story in content[name].items()}
    occupations, words = content[OCCUPATIONS], content[WORDS]
    return [
        *_occupations(files, occupations, words.get("kelompok", {})),
        *_stories(files, stories, occupations),
        *_words(files, words, occupations, rows),
        *_glossary(files, content[GLOSSARY]),
        *pages.complaints(root),
    ]


def _occupations(files: Files, occupations: Mapping[str, Any], groups: Mapping[str, Any]) -> Iterator[str]:
    owners: dict[str, list[str]] = defaultdict(list)
    for slug, table in occupations.items():
        place = files.place(OCCUPATIONS, slug)
        yield from check_slug(place)
        yield from check(place, table, OCCUPATION, ("catatan",))
        if not isinstance(table, Mapping):
            continue
        group = table.get("kelompok")
        if isinstance(group, str) and group and group not in groups:
            yield place.says(
                f"kelompok “{group}” tidak ada di sitegen/pekerjaan.toml.{nearest(group, groups)}", "kelompok"
            )
        for word in table["sebutan"] if isinstance(table.get("sebutan"), list) else ():
            if not isinstance(word, str) or word != word.casefold().strip():
                yield place.says(
                    f"sebutan “{word}” harus tulisan huruf kecil, tanpa spasi di ujung", "sebutan"
                )
            else:
                owners[word].append(slug)
    for word, slugs in owners.items():
        if len(slugs) > 1:
            yield files.place(OCCUPATIONS, slugs[-1]).says(
                f"sebutan “{word}” dipakai juga oleh [{slugs[0]}]. Tiap sebutan milik satu pekerjaan",
                "sebutan",
            )


def _stories(
    files: Files, stories: Mapping[str, tuple[str, Any]], occupations: Mapping[str, Any]
) -> Iterator[str]:
    for slug in occupations:
        if slug not in stories:
            yield files.place(OCCUPATIONS, slug).says(
                f"ceritanya belum ada. Tambah [{slug}] di sitegen/cerita/"
            )
    for slug, (name, story) in stories.items():
        place = files.place(name, slug)
        if slug not in occupations:
            yield place.says(f"tidak ada di checker/pekerjaan.toml.{nearest(slug, occupations)}")
        yield from check(place, story, STORY)
        yield from _entries(place, story if isinstance(story, Mapping) else {})


def _entries(place: Place, story: Mapping[str, Any]) -> Iterator[str]:
    """Check the accidents and the questions of one story, and how many there are."""
    for key, form, counts in (("bahaya", DANGER, STORY_DANGERS), ("tanya", QUESTION, STORY_QUESTIONS)):
        entries = story.get(key)
        if not isinstance(entries, list):
            continue
        if len(entries) not in counts:
            wanted = " atau ".join(map(str, counts))
            yield place.says(f"{key} harus {wanted} buah, tertulis {len(entries)}", key)
        yield from (c for entry in entries for c in check(place, entry, form))


def _words(
    files: Files, words: Mapping[str, Any], occupations: Mapping[str, Any], rows: int | None
) -> Iterator[str]:
    for key in words:
        if key not in ("kelompok", "kerja"):
            yield files.place(WORDS, key).says(
                f"judul yang dikenal hanya [kelompok.…] dan [kerja.…], bukan [{key}]"
            )
    for name, group in words.get("kelompok", {}).items():
        yield from _group(files.place(WORDS, f"kelompok.{name}"), group)
    work = words.get("kerja", {})
    for slug, table in occupations.items():
        if slug not in work:
            yield files.place(OCCUPATIONS, slug).says(
                f"contohnya belum ada. Tambah [kerja.{slug}] di sitegen/pekerjaan.toml"
            )
            continue
        yield from _work(files.place(WORDS, f"kerja.{slug}"), work[slug], table, occupations)
        yield from _numbers(files.place(WORDS, f"kerja.{slug}"), work[slug], rows)
    for slug in work:
        if slug not in occupations:
            yield files.place(WORDS, f"kerja.{slug}").says(
                f"tidak ada di checker/pekerjaan.toml.{nearest(slug, occupations)}"
            )


def _work(place: Place, work: Any, occupation: Any, occupations: Mapping[str, Any]) -> Iterator[str]:  # noqa: ANN401 - as read
    """Check the examples of one occupation: what its way of working needs is there."""
    way = occupation.get("cara_kerja", "") if isinstance(occupation, Mapping) else ""
    optional = {"baris", "upah", "pembayar", "skala", "mirip", "kartu"} - set(NEEDED.get(str(way), ()))
    yield from check(place, work, WORK, optional)
    for other in work.get("mirip", ()):
        if other not in occupations:
            yield place.says(f"mirip “{other}” tidak ada.{nearest(other, occupations)}", "mirip")


def _group(place: Place, group: object) -> Iterator[str]:
    yield from check(place, group, GROUP)
    for child in group.get("anak", ()) if isinstance(group, Mapping) else ():
        match child:
            case [str(level), int()] if level in LEVELS:
                pass
            case _:
                yield place.says(
                    f'anak {child} ditulis begini: ["SD", 4]. Jenjang: {", ".join(LEVELS)}', "anak"
                )


def _numbers(place: Place, table: Mapping[str, Any], rows: int | None) -> Iterator[str]:
    """Rows named as examples are rows of the income table."""
    wages = table.get("upah", [])
    if isinstance(wages, list) and "upah" in table and len(wages) != 2:  # noqa: PLR2004 - a low and a higher wage
        yield place.says("upah harus dua nomor baris: yang rendah dan yang lebih tinggi", "upah")
    for key, number in (("baris", table.get("baris", 1)), *(("upah", w) for w in wages)):
        if not isinstance(number, int) or number < 1 or (rows and number > rows):
            yield place.says(f"{key} “{number}” bukan nomor baris tabel penghasilan (1 sampai {rows})", key)


def _glossary(files: Files, terms: Mapping[str, Any]) -> Iterator[str]:
    for slug, term in terms.items():
        place = files.place(GLOSSARY, slug)
        yield from check_slug(place)
        yield from check(place, term, TERM)
