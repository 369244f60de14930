"""A list as a table: what stands above it, the column names, and its rows one by one, each with its line number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

from checker.bulk.columns import recognised
from checker.bulk.errors import ListRefused
from checker.bulk.reading.row_marks import ENOUGH, Remarks, of_one_table

HEADER_WITHIN = 10
"""Column names stand within the first ten lines; above them a spreadsheet often has a title."""


class Row(NamedTuple):
    """One line of the list; cells stay in their place, also those beyond the last column name."""

    number: int
    cells: Sequence[object]
    problem: str = ""
    """Why this line can't be trusted as a row; it is then refused with this sentence."""
    merged: frozenset[int] = frozenset()
    """Places whose value stands in another, merged cell."""

    @property
    def blank(self) -> bool:
        """Nothing was typed in this line."""
        if self.problem:
            return False
        for cell in self.cells:
            if cell is not None and not (isinstance(cell, str) and (not cell or cell.isspace())):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Table:
    """A list that is being read: `rows` can be walked once."""

    above: tuple[Row, ...]
    header: tuple[str, ...]
    rows: Iterator[Row]
    comma: bool = False
    """Cells are parted by commas, so a number with commas may have fallen apart."""
    notes: tuple[str, ...] = ()
    remarks: Remarks = field(default_factory=Remarks)
    """What the rows say of each other; whole when all are read."""


def locate(
    rows: Iterable[Row], *, comma: bool = False, notes: tuple[str, ...] = (), nameless: bool = False
) -> Table:
    """Find the column names: of the first ten lines the one with most names we know, the upper one of equals.

    Raises DaftarDitolak when there is none; with `nameless` every line is then a row, and the columns have no names.

    >>> locate([Row(1, ["ANGGOTA"]), Row(2, ["Nama", "Umur"]), Row(3, ["Tini", "45"])]).header
    ('Nama', 'Umur')
    """
    rows = iter(rows)
    first = list(islice(rows, HEADER_WITHIN))
    place = best_header([row.cells for row in first])
    if place is None and nameless:
        width = max((len(row.cells) for row in first), default=0)
        return Table((), ("",) * width, chain(first, rows), comma=comma, notes=notes)
    if place is None:
        raise ListRefused(
            "Tidak ada kolom yang dikenal di sepuluh baris pertama. Beri nama kolomnya, misalnya:"
            " nama, cara_kerja, pekerjaan, penghasilan"
        )
    from_, until, header = _over_two_lines(first, place)
    remarks = Remarks()
    members = of_one_table(chain(first[until:], rows), header, remarks)
    return Table(tuple(first[:from_]), header, members, comma=comma, notes=notes, remarks=remarks)


def _over_two_lines(first: Sequence[Row], place: int) -> tuple[int, int, tuple[str, ...]]:
    """Give where the column names begin and end, and the names: `Penghasilan` over `sehari` and `sebulan` is two columns.

    Another line joins in only if more names become known by it: a member is never taken for part of the names.
    """
    names = _names(first[place])
    for from_ in (place, place - 1):
        if from_ >= 0 and from_ + 1 < len(first) and _words(first[from_]) and _words(first[from_ + 1]):
            joined = _joined(_names(first[from_]), _names(first[from_ + 1]))
            if recognised(joined) > recognised(names):
                return from_, from_ + 2, joined
    return place, place + 1, names


def _names(row: Row) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell) for cell in row.cells)


def _words(row: Row) -> bool:
    """Whether a line holds nothing but words."""
    return not any(str.isdigit(letter) for cell in row.cells if cell is not None for letter in str(cell))


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """Join two lines of names: what stands over several columns belongs to each that has a name of its own below."""
    joined, over = [], ""
    for place in range(max(len(upper), len(lower))):
        above = upper[place].strip() if place < len(upper) else ""
        below = lower[place].strip() if place < len(lower) else ""
        over = above or over
        both = f"{over} {below}".strip() if below else above
        joined.append(below if recognised([below]) and not recognised([both]) else both)
    return tuple(joined)


def best_header(lines: Sequence[Sequence[object]]) -> int | None:
    """Give the place of the line with most column names we know; None if no line has one.

    Names further up, with lines between, are those of a table of their own: its members must not be passed over.

    >>> best_header([["Daftar anggota"], ["nama", "cara_kerja", "penghasilan"]])
    1
    >>> best_header([["Kerja", "Gaji"], ["becak", "1 jt"], ["Kerja", "Umur", "Gaji"], ["ojol", "45", "1 jt"]])
    0
    """
    scores = [recognised(cells) for cells in lines]
    if not any(scores):
        return None
    best = scores.index(max(scores))
    upper = next((place for place, score in enumerate(scores) if score >= ENOUGH), best)
    return upper if upper < best - 1 else best
