"""Finds what differs between two snapshots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that moves: which, where in it, what it was and what it becomes (empty: not there)."""

    what: str
    where: str
    before: str
    after: str


def cases(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    """Give every single value of a golden answer that moves, money first, answers that move alike together.

    >>> for change in cases({"A": {"total": "2", "b": "x"}, "B": {"total": "2", "b": "x"}}, {"A": {"total": "1"}, "B": {"total": "1"}}):
    ...     print(change)
    Change(what='A, B', where='total', before='2', after='1')
    Change(what='A, B', where='b', before='x', after='')
    """
    alike: dict[tuple[tuple[str, str, str], ...], list[str]] = {}
    for name in sorted({*before, *after}):
        old, new = before.get(name, {}), after.get(name, {})
        moved = [
            (path, old.get(path, ""), new.get(path, ""))
            for path in dict.fromkeys((*new, *old))
            if old.get(path) != new.get(path)
        ]
        alike.setdefault(tuple(sorted(moved, key=_is_text)), []).append(name)
    for moves, names in sorted(alike.items(), key=lambda m: all(map(_is_text, m[0]))):
        for move in moves:
            yield Change(", ".join(names), *move)


def _is_text(move: tuple[str, str, str]) -> bool:
    """Tell a moved sentence from moved money; money comes first."""
    return not (move[1] or move[2]).isdigit()


def rows(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    """Give the moved rows of the income table, rows that move in the same months together.

    A snapshot holds the months in which law changes; between them the price stands.

    >>> old = {"lainnya|1": {"2026-11": 8400, "2027-01": 16800}, "lainnya|2": {"2026-11": 9400, "2027-01": 18800}}
    >>> new = {"lainnya|1": {"2026-11": 8400, "2027-04": 16800}, "lainnya|2": {"2026-11": 9400, "2027-04": 18800}}
    >>> [(c.what, c.where, c.before, c.after) for c in rows(old, new)]
    [('lainnya, baris 1–2', '2027-01', 'Rp16.800 … Rp18.800', 'Rp8.400 … Rp9.400')]
    """
    moved = [
        (name.rpartition("|"), month, old, new)
        for name in dict.fromkeys((*after, *before))
        for month, old, new in _months(before.get(name, {}), after.get(name, {}))
    ]
    moved.sort(key=lambda m: (m[0][0], m[1], int(m[0][2])))
    for (group, month), same in groupby(moved, key=lambda m: (m[0][0], m[1])):
        each = list(same)
        first, last = each[0], each[-1]
        numbers = f"baris {first[0][2]}" + (f"–{last[0][2]}" if len(each) > 1 else "")
        yield Change(f"{group}, {numbers}", month, _ends(first[2], last[2]), _ends(first[3], last[3]))


def occupations(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    """Give the moved prices of occupations, those that move alike together."""
    moved = [
        (month, _amounts(old), _amounts(new), name)
        for name in dict.fromkeys((*after, *before))
        for month, old, new in _months(before.get(name, {}), after.get(name, {}))
    ]
    for (month, old, new), same in groupby(sorted(moved), key=lambda m: m[:3]):
        yield Change(", ".join(m[3] for m in same), month, old, new)


def pages(before: Mapping[str, Sequence[str]], after: Mapping[str, Sequence[str]]) -> Iterator[Change]:
    """Give the moved sentences of pages, in the order of the page.

    >>> list(pages({"/a/": ["Satu.", "Dua."]}, {"/a/": ["Satu.", "Tiga."]}))
    [Change(what='/a/', where='', before='Dua.', after='Tiga.')]
    """
    for name in sorted({*before, *after}):
        old, new = before.get(name, ()), after.get(name, ())
        for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            for number in range(max(b - a, d - c)):
                yield Change(
                    name,
                    "",
                    old[a + number] if a + number < b else "",
                    new[c + number] if c + number < d else "",
                )


def _months(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Give the first month of every difference; a price stands until the next month that a snapshot holds."""
    told: tuple[Any, Any] | None = None
    for month in sorted({*old, *new}):
        pair = (_standing(old, month), _standing(new, month))
        if pair[0] != pair[1] and pair != told:
            yield month, *pair
        told = pair


def _standing(prices: Mapping[str, Any], month: str) -> Any:  # noqa: ANN401 - an amount or several
    known = [m for m in prices if m <= month]
    return prices[max(known)] if known else None


def _amounts(amounts: Any) -> str:  # noqa: ANN401 - an amount, several or none
    if amounts is None:
        return ""
    each = amounts if isinstance(amounts, list) else [amounts]
    return " – ".join(f"Rp{a:,}".replace(",", ".") for a in each)


def _ends(first: Any, last: Any) -> str:  # noqa: ANN401 - amounts
    return _amounts(first) if first == last else f"{_amounts(first)} … {_amounts(last)}"
