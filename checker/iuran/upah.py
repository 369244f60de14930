"""The wage contributions are counted on (PP 44/2015 Pasal 19; PP 46/2015 Pasal 17)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Protocol

from checker.core.results import Step
from checker.law.parameter import Aturan
from checker.values.money import Number, round_half_up, rupiah


class Wage(Protocol):
    """Whoever told a wage in one of its ways: the person of `periksa`, the event of `manfaat`."""

    @property
    def upah(self) -> int | None:
        """The wage of a month (rupiah)."""

    @property
    def upah_harian(self) -> int | None:
        """The wage of a day (rupiah)."""

    @property
    def upah_borongan(self) -> tuple[int, ...]:
        """What piece work brought in each of the last months (rupiah)."""

    @property
    def bergantung_cuaca(self) -> bool:
        """The piece work depends on the weather."""


def monthly_wage(profile: Wage, aturan: Aturan, bulan: date) -> tuple[Number, tuple[Step, ...]]:
    """Give the monthly wage (rupiah, exact): as told, daily × 25, or the mean of the last 3 (weather: 12) months.

    Source: PP 44/2015 Pasal 19(3)-(5).

    >>> from checker.law.parameter import load
    >>> from checker.core.profile import Profile
    >>> daily = Profile(date(2026, 11, 1), "karyawan", upah_harian=100_000)
    >>> monthly_wage(daily, load(), daily.bulan)[0]
    2500000
    """
    if profile.upah is not None:
        return profile.upah, ()
    if profile.upah_harian is not None:
        day = aturan.at("iuran.pu.hari_sebulan", bulan)
        amount = profile.upah_harian * day.whole
        rumus = f"{day.whole} × {rupiah(profile.upah_harian)}"
        return amount, (Step("Upah harian dijadikan upah sebulan.", rumus, amount, day),)
    key = "iuran.pu.borongan_cuaca_bulan" if profile.bergantung_cuaca else "iuran.pu.borongan_bulan"
    many = aturan.at(key, bulan)
    dipakai = profile.upah_borongan[-many.whole :]
    rata = Fraction(sum(dipakai), len(dipakai))
    rumus = f"({' + '.join(rupiah(u) for u in dipakai)}) ÷ {len(dipakai)}"
    return rata, (
        Step(f"Upah borongan dirata-rata {len(dipakai)} bulan terakhir.", rumus, round_half_up(rata), many),
    )
