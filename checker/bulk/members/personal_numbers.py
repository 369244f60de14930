"""Numbers of identity cards and family cards in a list: they are not read, whatever column they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.bulk.word_answers import plain
from checker.data.resources import data_file

_SIXTEEN = re.compile(r"['’]?(?<!\d)\d(?:[ \u00a0.-]?\d){15}(?!\d)(?:[.,]0+)?", re.ASCII)
MOST = 0.5
"""More of a column's filled cells than this, and the whole column is one of such numbers."""
REPEATED = 16
"""Figures that such a number has."""


def is_personal(cell: str) -> bool:
    """Whether a cell holds a number of sixteen figures, however they are grouped.

    >>> is_personal("3578010101800001"), is_personal("3578 0101 0180 0001"), is_personal("1500000")
    (True, True, False)
    """
    return len(cell) >= REPEATED and _SIXTEEN.fullmatch(cell.strip()) is not None


def personal_columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """Give the places of columns with such numbers, by their name or by what most of their cells hold.

    >>> sorted(personal_columns(["Nama", "NIK", "Kode"], [["Siti", "", "3578010101800001"]]))
    [1, 2]
    """
    words = data_file("bulk/members/member_words")["nik"]
    named = {place for place, name in enumerate(header) if plain(name) in words}
    width = max((len(header), *map(len, rows)), default=0)
    for place in range(width):
        filled = [cell for row in rows if place < len(row) and (cell := row[place]).strip()]
        if filled and sum(map(is_personal, filled)) > MOST * len(filled):
            named.add(place)
    return frozenset(named)


def without_personal(cells: Sequence[str], columns: frozenset[int]) -> tuple[list[str], int]:
    """Give the cells of a row without such numbers, and how many stood outside their columns, beside other words too.

    >>> without_personal(["Siti 3578010101800001", "3578010101800001", "x"], frozenset({2}))
    (['Siti', '', ''], 2)
    """
    strays = 0
    kept = []
    for place, cell in enumerate(cells):
        rest = "" if place in columns else without_number(cell)
        strays += place not in columns and rest != cell
        kept.append(rest)
    return kept, strays


def without_number(cell: str) -> str:
    """Give what a cell holds besides such numbers.

    >>> without_number("Siti NIK 3578010101800001")
    'Siti NIK'
    """
    rest = cell
    while len(rest) >= REPEATED and (found := _SIXTEEN.search(rest)):
        rest = (rest[: found.start()] + rest[found.end() :]).strip()
    return rest
