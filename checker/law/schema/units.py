"""A value and its unit: rupiah, months and years are whole numbers, shares are exact percentages, tables are rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.data.place import Place
from checker.data.toml_table import nearest
from checker.law.schema.forms import FORMS, form_of
from checker.law.schema.numbers import number_wrong
from checker.law.schema.rows import check_rows


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit (by its first word) counts: a percentage, or a whole number up to `most`."""

    percent: bool = False
    most: int | None = None


UNITS = {
    "rupiah": Unit(),
    "bagian": Unit(percent=True),
    "tanggal": Unit(most=31),
    "jam": Unit(most=24 * 31),
    "hari": Unit(most=366),
    "minggu": Unit(most=520),
    "bulan": Unit(most=600),
    "tahun": Unit(most=100),
    "kali": Unit(most=100),
    "anak": Unit(most=20),
    "pekerjaan": Unit(most=20),
    "pekerja": Unit(),
    "program": Unit(most=5),
}
"""By the first word of `satuan`. The largest sensible number catches a digit too many, not a change of the law."""
WHOLE_PERCENT = range(1, 101)
"""A bare number that was probably meant as so many percent."""
THINGS = Unit()
"""Anything else (people, firms, letters) is counted in whole numbers."""


def check_value(place: Place, content: object, satuan: object) -> Iterator[str]:
    """Check what a value holds against its unit, or, for a table, against the form of its rows.

    >>> list(check_value(Place("a.toml", "x"), 6800, "rupiah"))
    []
    >>> list(check_value(Place("a.toml", "x"), "6800", "rupiah"))
    ['a.toml, [x]: “6800” bukan persen. Rupiah ditulis tanpa tanda kutip dan titik: 6800. Persen ditulis "1.25%"']
    """
    if isinstance(content, list):
        yield from check_rows(place, content, form_of(place.key))
    elif place.key in FORMS:
        yield place.says("nilai harus tabel berisi baris seperti nilai sebelumnya", "nilai")
    elif isinstance(content, int | str) and (wrong := number_wrong(content)):
        yield place.says(wrong, "nilai")
    elif isinstance(content, int | str) and isinstance(satuan, str) and satuan.strip():
        yield from (place.says(wrong, "nilai") for wrong in _unit_wrong(content, satuan))


def _unit_wrong(content: int | str, satuan: str) -> Iterator[str]:
    word = satuan.replace(",", " ").split()[0]
    mirip = "" if word in UNITS else nearest(word, UNITS, likeness=0.8)
    unit = UNITS.get(word, THINGS)
    if mirip:
        yield f"satuan “{satuan}” tidak dikenal. Maksudnya “{mirip}”?"
    elif unit.percent != isinstance(content, str):
        contoh = (
            f'persen dalam tanda kutip, misalnya "{content if content in WHOLE_PERCENT else 0.24}%"'
            if unit.percent
            else "angka bulat, misalnya 6800"
        )
        yield f"satuannya “{satuan}”, jadi nilai harus {contoh}"
    elif isinstance(content, int) and unit.most is not None and content > unit.most:
        yield f"{content} {satuan} terlalu besar (paling banyak {unit.most})"
