"""Refuses words for ways of working in the wrong form: a word read in two ways, a way or a job that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.cara_kerja import WAYS
from checker.data.place import Place
from checker.data.toml_table import Field, check_entries, check_table, tables, texts, unknown
from sitegen.people_files.common_checks import TEXT, TEXTS, check_page, check_slug, check_word
from sitegen.people_files.paths import OCCUPATIONS, OTHER_JOBS, STATUSES, Files, Table

FILE = {
    "abaikan": TEXTS,
    "status": Field(list, '[[status]] dengan kata = ["karyawan"], cara = ["karyawan"]'),
    "lain": Field(dict, "[lain.pensiunan] dengan nama, sebutan, dan kalimat"),
}
STATUS = {"kata": TEXTS, "cara": TEXTS, "umum": TEXT}
BEYOND = {
    "nama": TEXT,
    "sebutan": TEXTS,
    "kalimat": TEXT,
    "tautan": Field(list, '[{label = "…", alamat = "klaim/jht/"}]'),
}
LINK = {"label": TEXT, "alamat": Field(str, '"klaim/jht/"')}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the words for ways of working, and with those this site does not reckon for."""
    content, top = files[STATUSES], files.place(STATUSES)
    yield from check_table(top, content, FILE)
    for word in texts(content.get("abaikan")):
        yield from check_word(top, "abaikan", word)
    jobs = {**files[OCCUPATIONS], **files[OTHER_JOBS]}
    yield from check_entries(top, "status", content.get("status"), STATUS)
    owners: dict[str, Place] = {}
    for number, status in enumerate(tables(content.get("status"))):
        yield from _status(top.entry("status", number), status, jobs, owners)
    beyond = content.get("lain")
    taken = {word for job in jobs.values() if isinstance(job, Mapping) for word in texts(job.get("sebutan"))}
    for slug, table in beyond.items() if isinstance(beyond, Mapping) else ():
        yield from _beyond(files, files.place(STATUSES, f"lain.{slug}"), table, taken)


def _status(place: Place, status: Table, jobs: Table, owners: dict[str, Place]) -> Iterator[str]:
    for word in texts(status.get("kata")):
        yield from check_word(place, "kata", word)
        if word in owners:
            yield place.says(f"kata “{word}” sudah ada di{owners[word].since}", "kata", word)
        owners[word] = place
    for way in texts(status.get("cara")):
        if way not in WAYS:
            yield place.says(unknown("cara", way, WAYS), "cara", way)
    if isinstance(common := status.get("umum"), str) and common not in jobs:
        yield place.says(unknown("umum", common, jobs), "umum")


def _beyond(files: Files, place: Place, table: object, taken: set[str]) -> Iterator[str]:
    yield from check_slug(place)
    yield from check_table(place, table, BEYOND, ("tautan",))
    if not isinstance(table, Mapping):
        return
    for word in texts(table.get("sebutan")):
        yield from check_word(place, "sebutan", word)
        if word in taken:
            yield place.says(f"sebutan “{word}” sudah milik satu pekerjaan", "sebutan", word)
    yield from check_entries(place, "tautan", table.get("tautan"), LINK)
    for number, link in enumerate(tables(table.get("tautan"))):
        yield from check_page(place.entry("tautan", number), "alamat", link.get("alamat", ""), files.pages)
