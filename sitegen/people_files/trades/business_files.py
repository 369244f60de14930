"""Refuses lines of business in the wrong form, and any that names a line of the annex which does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.data.place import Place
from checker.data.toml_table import Field, check_table, meant, texts
from sitegen.people_files.common_checks import TEXT, TEXTS, check_slug, check_word
from sitegen.people_files.paths import BUSINESSES, Files, Table

ANNEX = "iuran.pu.kelompok"
OPEN = "perlu_konfirmasi"
STATUSES = ("jelas", "mirip", OPEN)
BUSINESS = {
    "nama": Field(str, '"Laundry"'),
    "sebutan": TEXTS,
    "kelompok": Field(list, '["2-21"], atau [] kalau tidak ada baris', may_be_empty=True, of_texts=True),
    "status": Field(str, '"jelas"', STATUSES),
    "catatan": TEXT,
}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the list of businesses."""
    annex = _annex(files)
    owners: dict[str, str] = {}
    for slug, table in files[BUSINESSES].items():
        place = files.place(BUSINESSES, slug)
        yield from check_slug(place)
        yield from check_table(place, table, BUSINESS, ("catatan",))
        if not isinstance(table, Mapping):
            continue
        yield from _lines(place, table, annex)
        for word in texts(table.get("sebutan")):
            yield from check_word(place, "sebutan", word)
            if owners.setdefault(word, slug) != slug:
                said = f"sebutan “{word}” dipakai juga oleh [{owners[word]}]. Tiap sebutan milik satu usaha"
                yield place.says(said, "sebutan")


def _annex(files: Files) -> Mapping[str, int]:
    """Give the class of every line of the newest annex; empty while the law data cannot be read."""
    newest = files.law.parameter[ANNEX].nilai[-1].baris if files.law else ()
    return {line["no"]: line["kelas"] for line in newest}


def _lines(place: Place, table: Table, annex: Mapping[str, int]) -> Iterator[str]:
    """Its lines are lines of the annex, and its status fits them: one price only where all are in one class."""
    lines = texts(table.get("kelompok"))
    unknown = [line for line in lines if annex and line not in annex]
    yield from (
        place.says(f"baris “{line}” tidak ada di {ANNEX}.{meant(line, annex)}", "kelompok")
        for line in unknown
    )
    if table.get("status") == OPEN or unknown:
        return
    classes = sorted({annex[line] for line in lines if line in annex})
    if not lines or len(classes) > 1:
        named = f"kelas {' dan '.join(map(str, classes))}" if lines else "tanpa baris"
        yield place.says(f"{named} tidak memberi satu harga. Tulis: status = “{OPEN}”", "status")
