"""What lies ahead of a member: when the price changes, and what the family receives; asked of the engine, never added up."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.bulk.answer import Answerer
from checker.cara_kerja import alike, possibilities
from checker.cara_kerja.calendar import calendar, price_month
from checker.core.profile import Profile
from checker.law.parameter import Aturan
from checker.questions.coverage import Received, received

BY_BASE = ("BPU", "PU")
"""Segments whose benefits hang on the base that a list tells."""
COVERED = ("wajib", "pilihan")


@dataclass(frozen=True, slots=True)
class MonthAhead:
    """What one month costs (rupiah): the careful price and the dearest; why it is not that of the month before."""

    bulan: date
    total: int
    highest: int
    reason: str


class Ahead:
    """Looks ahead for the members of one list; who pays alike has the same ahead."""

    def __init__(self, aturan: Aturan, hari_ini: date) -> None:
        """Look ahead by this law, from this day on."""
        self._aturan, self._hari_ini = aturan, hari_ini
        self._months: dict[tuple[tuple[str, Any], ...], tuple[MonthAhead, ...]] = {}
        self._calendars: dict[Hashable, tuple[MonthAhead, ...]] = {}
        self._received: dict[tuple[str, int], Received] = {}

    def months(self, told: Mapping[str, Any], answerer: Answerer) -> tuple[MonthAhead, ...]:
        """Give the months ahead of somebody who told this, the present one first; none where nothing can be said.

        >>> from checker.law.parameter import load
        >>> day = date(2026, 11, 25)
        >>> tailor = {"cara_kerja": "mandiri", "penghasilan": "1 jt", "sektor": "lainnya"}
        >>> [m.total for m in Ahead(load(), day).months(tailor, Answerer(load(), day))][:3]
        [8400, 8400, 16800]
        """
        key = tuple(told.items())
        if key not in self._months:
            self._months[key] = self._look(told, answerer)
        return self._months[key]

    def _look(self, told: Mapping[str, Any], answerer: Answerer) -> tuple[MonthAhead, ...]:
        person, _ = answerer.read(told)
        if person is None:
            return ()
        mark = alike(person, self._aturan)
        if mark not in self._calendars:
            self._calendars[mark] = self._calendar(person)
        return self._calendars[mark]

    def _calendar(self, person: Profile) -> tuple[MonthAhead, ...]:
        every = possibilities(person, self._aturan, person.bulan)
        start = price_month(every, self._aturan, person.bulan)
        return tuple(
            MonthAhead(month.bulan, month.total[0], max(month.total), month.berubah_karena)
            for month in calendar(start, every, self._aturan)
            if month.total
        )

    def received(self, result: Mapping[str, Any]) -> Received | None:
        """Give what the family of an answered member receives; None where the engine has no amount for such a member.

        >>> from checker.law.parameter import load
        >>> covered = {"hasil_segmen": "BPU", "hasil_dasar": 1000000, "hasil_jkk": "wajib", "hasil_jkm": "wajib"}
        >>> Ahead(load(), date(2026, 11, 25)).received(covered).at_work
        70000000
        """
        if (
            result["hasil_segmen"] not in BY_BASE
            or result["hasil_jkk"] not in COVERED
            or result["hasil_jkm"] not in COVERED
            or not result["hasil_dasar"]
        ):
            return None
        key = (str(result["hasil_segmen"]), int(result["hasil_dasar"]))
        if key not in self._received:
            self._received[key] = received(*key, self._hari_ini, self._aturan)
        family = self._received[key]
        return family if family.otherwise else None


def next_change(months: tuple[MonthAhead, ...]) -> MonthAhead | None:
    """Give the first month whose price differs from the present one, None if none does.

    >>> next_change((MonthAhead(date(2026, 11, 1), 8400, 8400, ""), MonthAhead(date(2027, 1, 1), 16800, 16800, "…"))).total
    16800
    """
    return next(
        (one for one in months[1:] if (one.total, one.highest) != (months[0].total, months[0].highest)), None
    )
