"""What a row says of other rows: that a cell is as above (`idem`), that another table begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from checker.bulk.columns import meaning
from checker.bulk.word_answers import plain
from checker.core.fields import questions_for
from checker.data.resources import data_file

if TYPE_CHECKING:
    from checker.bulk.reading.cell_table import Row

ENOUGH = 2
"""Known names of columns that make a line the head of a table, and a sheet the list; one alone may be chance."""
LOOKED_BACK = 3
"""Rows above in which the cell stands that `idem` repeats: a blank row or a heading may lie between."""
SHOWN = 5
OTHER_TABLE = "Di baris ini mulai tabel lain. Pindahkan tabel itu ke berkas atau lembar sendiri"
BELOW = (
    "Baris ini milik tabel lain, yang mulai di baris {}. Pindahkan tabel itu ke berkas atau lembar sendiri"
)


@dataclass(slots=True)
class Remarks:
    """What was met while the rows were read: known at the end, told to the person then."""

    as_above: int = 0
    tables: list[int] = field(default_factory=list)
    """Lines where another table begins."""

    def sentences(self) -> tuple[str, ...]:
        """Say what was met.

        >>> Remarks(2).sentences()
        ('Ada 2 sel berisi “idem” atau tanda sejenis. Isinya diambil dari baris di atasnya.',)
        """
        said = []
        if self.as_above:
            said.append(
                f"Ada {self.as_above} sel berisi “idem” atau tanda sejenis. Isinya diambil dari baris di atasnya."
            )
        if self.tables:
            lines = ", ".join(map(str, self.tables[:SHOWN]))
            more = " dan seterusnya" if len(self.tables) > SHOWN else ""
            said.append(f"Ada tabel lain mulai baris {lines}{more}. Baris di bawahnya belum dihitung.")
        return tuple(said)


def of_one_table(rows: Iterable[Row], header: Sequence[str], remarks: Remarks) -> Iterator[Row]:
    """Fill in what stands above where a cell says so, and refuse another table below: its columns are not these.

    >>> from checker.bulk.reading.cell_table import Row
    >>> rows = [Row(2, ["Siti", "becak"]), Row(3, ["Budi", "sda"]), Row(5, ["Nama", "Umur"]), Row(6, ["Siti", "45"])]
    >>> read = list(of_one_table(rows, ["Nama", "Kerja"], Remarks()))
    >>> read[1].cells, [bool(row.problem) for row in read]
    (['Budi', 'becak'], [False, False, True, True])
    """
    marks, places, other = _marks(), _asked(header), 0
    before: list[Sequence[object]] = []
    for row in rows:
        marked = row
        if _has_any(row.cells, marks):
            if is_head(row.cells):
                other = 0 if same_columns(row.cells, header) else row.number
                if other:
                    remarks.tables.append(other)
            else:
                marked = row._replace(cells=_filled(row.cells, places, before, remarks))
        before = [*before[1 - LOOKED_BACK :], marked.cells]
        if other and not row.problem:
            marked = marked._replace(problem=OTHER_TABLE if other == row.number else BELOW.format(other))
        yield row if row.blank else marked


def is_head(cells: Sequence[object]) -> bool:
    """Whether these are names of columns, of whatever table: several known ones, and nothing that is a number.

    >>> is_head(["No", "Nama", "Simpanan"]), is_head(["1", "Nama", "Kerja"]), is_head(["Siti", "becak"])
    (True, False, False)
    """
    words = [cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()]
    if len(words) < sum(cell not in (None, "") for cell in cells) or any(word[0].isdigit() for word in words):
        return False
    others = data_file("bulk/columns")["judul_lain"]
    named = {meaning(word)[0] or (plain(word) if plain(word) in others else "") for word in words}
    return len(named - {""}) >= ENOUGH


def same_columns(cells: Sequence[object], header: Sequence[str]) -> bool:
    """Whether rows below these names can be read by the first ones: what is asked stands in the same places.

    >>> same_columns(["No", "NAMA", "Kerja"], ["No", "Nama", "Pekerjaan"]), same_columns(["Nama", "Kerja"], ["Kerja", "Nama"])
    (True, False)
    """
    first, second = _asked(header), _asked(cells)
    for place, cell in enumerate(cells):
        if cell not in (None, "") and first.get(place) != second.get(place):
            return False
    return True


def _asked(cells: Sequence[object]) -> Mapping[int, str]:
    keys = {place: meaning(cell)[0] for place, cell in enumerate(cells) if isinstance(cell, str)}
    return {place: key for place, key in keys.items() if key}


def _filled(
    cells: Sequence[object], places: Iterable[int], before: Iterable[Sequence[object]], remarks: Remarks
) -> list[object]:
    """Give the cells, each that says "as above" with what stands nearest above; only what is asked, the rest stays."""
    filled = list(cells)
    for place in places:
        cell = cells[place] if place < len(cells) else None
        if isinstance(cell, str) and cell.strip().casefold() in _as_above():
            above = [row[place] for row in before if place < len(row) and row[place] not in (None, "")]
            if above:
                filled[place] = above[-1]
                remarks.as_above += 1
    return filled


@cache
def _as_above() -> frozenset[str]:
    return frozenset(data_file("bulk/columns")["sama_dengan_atas"])


@cache
def _marks() -> frozenset[str]:
    """Cells worth a second look, as they are mostly written: one look at all cells of a row has to be cheap."""
    known, asked = data_file("bulk/columns"), questions_for("periksa")
    names = [name for words in known["kolom"].values() for name in words]
    names += [*known["judul_lain"], *asked, *(str(one["sebutan"]).lower() for one in asked.values())]
    return as_written({*names, *(f"{name}." for name in known["judul_lain"]), *_as_above()})


def as_written(words: Iterable[str]) -> frozenset[str]:
    """Give words as they are mostly written in lists.

    >>> sorted(as_written(["jenis kerja"]))
    ['JENIS KERJA', 'Jenis Kerja', 'Jenis kerja', 'jenis kerja']
    """
    return frozenset(form for word in words for form in (word, *_with_capitals(word)))


def _with_capitals(word: str) -> tuple[str, ...]:
    if not word.isascii():
        return ()
    each = " ".join([one.capitalize() for one in word.split(" ")])
    return (word.capitalize(), each, word.upper())


def _has_any(cells: Sequence[object], marks: frozenset[str]) -> bool:
    for cell in cells:  # noqa: SIM110 - a million rows pass here
        if cell.__class__ is str and cell in marks:
            return True
    return False
