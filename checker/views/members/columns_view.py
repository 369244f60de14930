"""The columns of a member list: what each was taken for, some of its cells, and how one of them is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.bulk.members.column_choices import OWN, letter, offered, title
from checker.bulk.members.working_list import MemberList
from checker.bulk.reading.habits import as_told
from checker.bulk.result_rows import as_typed
from checker.bulk.word_answers import Words
from checker.core.field_kinds import READERS, Wrong
from checker.core.fields import questions_for
from checker.data.jobs import jobs
from checker.values.money import rupiah
from checker.views.filters import tanggal

SAMPLES = 3
LONGEST_SAMPLE = 24
LOOKED_AT = 50
"""Rows whose cells may be shown."""


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """One column of the list: where it stands, what its owner calls it, what it is taken for, some of its cells."""

    place: int
    letter: str
    name: str
    key: str
    samples: tuple[str, ...]
    personal: bool
    read: str
    """How the first cell that can be read is understood; "" where that is the cell itself."""


def columns_view(members: MemberList) -> dict[str, Any]:
    """Arrange the columns, what they may be, and the other sheets of the file.

    >>> from checker.bulk.members.opened import Opened
    >>> from checker.law.parameter import load
    >>> columns_view(MemberList(Opened(("Nama",)), load(), date(2026, 11, 25)))["tanpa_nama"]
    False
    """
    columns = shown_columns(members)
    usual, others = offered()
    return {
        "dipakai": [one for one in columns if one.key],
        "tak_dipakai": [one for one in columns if not one.key],
        "pilihan_kolom": [(key, title(key)) for key in usual],
        "pilihan_lain": [(key, title(key)) for key in others],
        "lembar": members.opened.sheets,
        "periksa": False,
        "tanpa_nama": not any(members.opened.header),
    }


def shown_columns(members: MemberList) -> list[ShownColumn]:
    """Arrange the columns of the file, each with the first of its cells.

    >>> from checker.bulk.members.opened import Opened
    >>> from checker.law.parameter import load
    >>> [c.key for c in shown_columns(MemberList(Opened(("Nama", "Ket")), load(), date(2026, 11, 25)))]
    ['nama', '']
    """
    opened, columns = members.opened, members.changes.columns
    words = Words(members.aturan, members.hari_ini)
    result = []
    for place in range(max(len(opened.header), opened.width)):
        filled = (str(row.cells[place]).strip() for row in opened.rows[:LOOKED_AT] if place < len(row.cells))
        cells = [text for text in filled if text][:SAMPLES]
        name = opened.header[place].strip() if place < len(opened.header) else ""
        key = columns.get(place, "")
        if name or cells or place in opened.personal:
            readings = (understood(key, text, words, members.hari_ini) for text in cells)
            result.append(
                ShownColumn(
                    place,
                    letter(place),
                    name,
                    key,
                    tuple(text[:LONGEST_SAMPLE] for text in cells),
                    place in opened.personal,
                    next((text for text in readings if text), ""),
                )
            )
    return result


def understood(key: str, cell: str, words: Words, today: date) -> str:
    """Say how a cell of a column is read: money and days in full, an occupation by its name; "" for anything else.

    >>> from checker.law.parameter import load
    >>> today = date(2026, 11, 25)
    >>> words = Words(load(), today)
    >>> [understood("penghasilan", cell, words, today) for cell in ("1,5 jt", "50rb/hari", "?")]
    ['Rp1.500.000', 'Rp50.000 sehari', '']
    >>> understood("tanggal_lahir", "17-8-75", words, today), understood("pekerjaan", "ojol", words, today)
    ('17 Agustus 1975', 'Ojek online')
    """
    if not key or key in OWN:
        return ""
    known = questions_for("periksa")
    told, wrong = as_told({key: as_typed(cell, known[key]["jenis"])}, today)
    told, unknown = words.read(told)
    if wrong or unknown or len(told) != 1:
        return ""
    ((meant, text),) = told.items()
    kind = known[meant]["jenis"]
    try:
        value = READERS[kind](text, known[meant])
    except Wrong:
        return ""
    if kind == "rupiah":
        return rupiah(value) + (" sehari" if meant.endswith("harian") else "")
    if kind == "tanggal":
        return tanggal(value)
    return str(jobs()[value]["nama"]) if kind == "pekerjaan" else ""
