"""What the rows of one list were answered, by what an answer hangs on: of a plain income its bracket alone."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

from checker.cara_kerja import way_of
from checker.core.fields import questions_for
from checker.core.profile import Profile
from checker.iuran.bpu import bpu_alike, brackets
from checker.law.parameter import Aturan

REMEMBERED = 4096
"""Answers kept: members of one list often share work, income and month; a million different ones must not pile up."""
SHORT = 60
"""Letters of a cell worth remembering."""
INCOME = "penghasilan"

type Cells = tuple[object, ...]


class AlikeRows[Answer]:
    """The answers to rows that all have the same fields in the same order."""

    def __init__(self, aturan: Aturan) -> None:
        """Begin without any; incomes have the brackets of this law."""
        self._aturan = aturan
        known = questions_for("periksa")
        # In a list an income as small as no wage is asked back too: it gets an answer of its own.
        self._least = max(known[INCOME]["janggal"], known["upah"]["janggal"])
        self._most = known[INCOME]["batas"][1]
        self._digits = len(str(self._most))
        self._typed: dict[Hashable, Answer] = {}
        self._by_bracket: dict[Cells, tuple[date, dict[Hashable, Answer]]] = {}
        """By all cells but the income: the month, and the answers by the brackets of the income."""

    def place(self, content: Mapping[str, Any]) -> tuple[Mapping[Hashable, Answer], Hashable]:
        """Give where the answer to such a row is found, and under which mark.

        >>> from checker.law.parameter import load
        >>> AlikeRows(load()).place({"cara_kerja": "mandiri", "penghasilan": "1 jt"})
        ({}, ('mandiri', '1 jt'))
        """
        income = self._plain(content.get(INCOME))
        if income and (alike := self._by_bracket.get(_others(content))):
            month, answers = alike
            return answers, brackets(income, self._aturan, month)
        return self._typed, tuple(content.values())

    def keep(self, content: Mapping[str, Any], answer: Answer, profile: Profile | None) -> None:
        """Remember the answer to a row, and who that was.

        >>> from checker.law.parameter import load
        >>> rows, tailor = AlikeRows(load()), Profile(date(2026, 11, 1), "mandiri", penghasilan=1_200_000)
        >>> rows.keep({"cara_kerja": "mandiri", "penghasilan": "1200000"}, "8400", tailor)
        >>> answers, mark = rows.place({"cara_kerja": "mandiri", "penghasilan": "1250000"})
        >>> answers[mark]
        '8400'
        """
        if any(isinstance(cell, str) and len(cell) > SHORT for cell in content.values()):
            return
        income = self._plain(content.get(INCOME))
        if income and profile and profile.penghasilan == income and way_of(profile).alike is bpu_alike:
            _, known = _roomy(self._by_bracket).setdefault(_others(content), (profile.bulan, {}))
            known[brackets(income, self._aturan, profile.bulan)] = answer
        else:
            _roomy(self._typed)[tuple(content.values())] = answer

    def _plain(self, cell: object) -> int:
        """Give an income in digits alone that nothing is wrong with; 0 for what has to be read."""
        if not (isinstance(cell, str) and cell.isdigit() and cell.isascii() and len(cell) <= self._digits):
            return 0
        income = int(cell)
        return income if self._least <= income <= self._most else 0


def _others(content: Mapping[str, Any]) -> Cells:
    others = {**content}
    del others[INCOME]
    return tuple(others.values())


def _roomy[Kept](known: dict[Any, Kept]) -> dict[Any, Kept]:
    if len(known) >= REMEMBERED:
        known.clear()
    return known
