"""Members who stand in a long list twice: found while it goes by, in a few bytes a row."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from heapq import nsmallest

from checker.bulk.members.column_choices import NAME, place_of, suggested
from checker.bulk.members.list_changes import same_person
from checker.bulk.result_rows import as_text

MOST = 1 << 21
"""Rows that are remembered, sixteen bytes each; in a longer list the others are not compared."""
PARTS = 64
SHOWN = 20
"""Pairs of lines that are named."""


class Twice:
    """Remembers of each row whom it names, as a number, and compares at the end."""

    def __init__(self, header: Sequence[object]) -> None:
        """Find the columns that say who somebody is.

        >>> twice = Twice(["No", "Nama", "Pekerjaan"])
        >>> for line, name in enumerate(["Siti", "Budi", "siti"], 2):
        ...     twice.note(line, [line, name, "becak"])
        >>> list(twice.pairs())
        [(2, 4)]
        """
        columns = suggested([str(name) for name in header], frozenset())
        self._places = [place_of(columns, key) for key in (NAME, "tanggal_lahir", "pekerjaan")]
        self._people = [array("q") for _ in range(PARTS)]
        self._lines = [array("q") for _ in range(PARTS)]
        self.noted = 0

    def note(self, line: int, cells: Sequence[object]) -> None:
        """Remember the person of a row.

        >>> twice = Twice(["Nama"])
        >>> twice.note(2, ["Siti"])
        >>> twice.noted
        1
        """
        told = (
            as_text(cells[place]) if place is not None and place < len(cells) else ""
            for place in self._places
        )
        person = same_person(*told)
        if person is None or self.noted >= MOST:
            return
        self.noted += 1
        number = hash(person)
        part = number % PARTS
        self._people[part].append(number)
        self._lines[part].append(line)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Give each line that names somebody again, after the line that named him first.

        >>> list(Twice(["Nama"]).pairs())
        []
        """
        for people, lines in zip(self._people, self._lines, strict=True):
            if len(set(people)) == len(people):
                continue
            first: dict[int, int] = {}
            for person, line in zip(people, lines, strict=True):
                if first.setdefault(person, line) != line:
                    yield first[person], line

    def sentence(self) -> str:
        """Say which lines are maybe one person twice, or nothing.

        >>> Twice(["Nama"]).sentence()
        ''
        """
        pairs = nsmallest(SHOWN + 1, self.pairs())  # a list may name one person a million times
        if not pairs:
            return ""
        lines = ", ".join(f"{one} dan {other}" for one, other in pairs[:SHOWN])
        more = " dan seterusnya" if len(pairs) > SHOWN else ""
        return (
            f"Namanya tertulis lagi, barangkali orangnya sama: baris {lines}{more}. Semuanya tetap dihitung."
        )
