"""One value of law: what holds from when until when, its article and source, and when a person must look again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

REVIEW_PERIOD = timedelta(days=365)
SEARCH_PERIOD = timedelta(days=183)
"""Whoever looks at a value longer before its end than this can't expect to find out what comes after it."""
SHORTLY_BEFORE = timedelta(days=21)
"""A look this long before an appointed day or an end counts for it."""


@dataclass(frozen=True, slots=True, eq=False)
class Nilai:
    """One value of one parameter, in force from `sejak` until `akhir` (both included; None: no known end).

    Each is one object for the life of the program and is compared by identity, so it can key a cache.
    """

    kunci: str
    judul: str
    satuan: str
    nilai: Any
    sejak: date
    sampai: date | None
    akhir: date | None
    mungkin_sejak: date | None
    dasar: tuple[tuple[str, str], ...]
    sumber: tuple[str, ...]
    keyakinan: str
    diperiksa: date
    review_appointed: date | None
    verifikasi: str
    catatan: str = ""

    @property
    def tinjau(self) -> date:
        """The day by which a person must look again: the appointed one until somebody did, then a year after the look."""
        appointed = self.review_appointed
        return (
            appointed
            if appointed and self.diperiksa < appointed - SHORTLY_BEFORE
            else self.diperiksa + REVIEW_PERIOD
        )

    @property
    def end_was_seen(self) -> bool:
        """Somebody looked again shortly before or after the end the law set: not prolonged, or written as a new value."""
        return self.sampai is None or self.diperiksa >= self.sampai - SHORTLY_BEFORE

    @property
    def open_end(self) -> date | None:
        """The end that the law set, while nobody who looked after it has written down that nothing follows."""
        return self.sampai if self.sampai and self.diperiksa <= self.sampai else None

    def over(self, day: date) -> bool:
        """Tell whether the value no longer holds on a day; one that is still to come is not over.

        >>> from checker.law.parameter import load
        >>> half = load().at("iuran.bpu.potongan.lainnya", date(2026, 11, 1))
        >>> half.over(date(2026, 12, 31)), half.over(date(2027, 1, 1))
        (False, True)
        """
        return self.akhir is not None and self.akhir < day

    def sought(self, day: date) -> bool:
        """Tell whether the person who looked at this value was near enough to a day to find what comes then.

        >>> from checker.law.parameter import load
        >>> jkm = load().at("iuran.bpu.jkm", date(2026, 11, 1))
        >>> jkm.sought(jkm.diperiksa), jkm.sought(date(2099, 1, 1))
        (True, False)
        """
        return day - self.diperiksa <= SEARCH_PERIOD

    @property
    def whole(self) -> int:
        """The value as a whole number (rupiah, months, years, days: see `satuan`)."""
        if not isinstance(self.nilai, int):
            raise TypeError(f"{self.kunci} bukan bilangan bulat")
        return self.nilai

    @property
    def bagian(self) -> Fraction:
        """The value as an exact fraction of its base."""
        if not isinstance(self.nilai, Fraction):
            raise TypeError(f"{self.kunci} bukan persentase")
        return self.nilai

    @property
    def baris(self) -> tuple[Mapping[str, Any], ...]:
        """The value as table rows."""
        if not isinstance(self.nilai, tuple):
            raise TypeError(f"{self.kunci} bukan tabel")
        return self.nilai
