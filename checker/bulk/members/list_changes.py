"""What is kept of a list in work: the changes since it was opened, and each row with its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from checker.bulk.members.column_choices import NAME
from checker.bulk.word_answers import plain

if TYPE_CHECKING:
    from checker.core.contract.parts import Refusal


@dataclass(frozen=True, slots=True)
class Changes:
    """All that was changed in a list since it was opened; small enough to keep every step of it."""

    columns: Mapping[int, str]
    """Place → what the column is. Places beyond the list's own were added for what was missing."""
    shared: Mapping[str, str] = field(default_factory=dict)
    """What counts for everybody whose cell is empty."""
    rows: Mapping[int, Sequence[str] | None] = field(default_factory=dict)
    """Cells of rows that were edited or added; None for one that was taken out."""

    def json(self) -> dict[str, Any]:
        """Give them as JSON knows them.

        >>> Changes({0: "nama"}, rows={3: None}).json()
        {'kolom': {'0': 'nama'}, 'bersama': {}, 'baris': {'3': None}}
        """
        return {
            "kolom": {str(place): key for place, key in self.columns.items()},
            "bersama": dict(self.shared),
            "baris": {str(n): cells if cells is None else list(cells) for n, cells in self.rows.items()},
        }

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Self:
        """Read what `json` gave.

        >>> Changes.from_json(Changes({0: "nama"}, rows={3: None}).json()).rows
        {3: None}
        """
        return cls(
            {int(place): key for place, key in told["kolom"].items()},
            dict(told["bersama"]),
            {int(number): cells for number, cells in told["baris"].items()},
        )


@dataclass(frozen=True, slots=True)
class Member:
    """One row with its answer."""

    index: int
    """Its place in the list, which stays its own whatever is added or taken out."""
    number: int
    """Its line in the file."""
    cells: Sequence[str]
    """What was typed, and what was filled in for everybody."""
    result: Mapping[str, Any] | None
    galat: tuple[Refusal, ...] = ()
    nobody: str = ""
    """What the line is if it is no member."""
    filled: tuple[str, ...] = ()
    """What was filled in for everybody."""


def same_person(name: str, born: str, work: str) -> tuple[str, str] | None:
    """Give what two rows of maybe one person have in common: the name and the birthday, or the work where none is told.

    >>> same_person("Siti", "", "becak") == same_person(" SITI ", "", "Becak"), same_person("", "1975-08-17", "becak")
    (True, None)
    """
    known = plain(name)
    return (known, born.strip() or plain(work)) if known else None


def doubles(members: Iterable[Member], cell: Callable[[Member, str], str]) -> frozenset[int]:
    """Find rows that are maybe one person twice.

    >>> sorted(doubles([Member(n, n, ["Siti"], None) for n in range(2)], lambda m, key: m.cells[0] if key == NAME else ""))
    [0, 1]
    """
    seen: dict[tuple[str, str], list[int]] = {}
    for member in members:
        person = same_person(*(cell(member, key) for key in (NAME, "tanggal_lahir", "pekerjaan")))
        if person and not member.nobody:
            seen.setdefault(person, []).append(member.index)
    return frozenset(index for same in seen.values() if len(same) > 1 for index in same)
