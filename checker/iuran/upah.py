"""The wage contributions are counted on (PP 44/2015 Pasal 19; PP 46/2015 Pasal 17)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol

from checker.core.profile import Profile
from checker.core.results import Step
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.money import Number, round_half_up, rupiah

MINIMUM_WAGES = "konteks.umk_2026"
"""The minimum wages of some places: no law of contributions, an example where the wage is not known."""


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


@dataclass(frozen=True, slots=True)
class ExampleWage:
    """A minimum wage (rupiah a month) and the place it holds in."""

    upah: int
    place: str
    nilai: Nilai


def example_wages(aturan: Aturan, bulan: date) -> tuple[ExampleWage, ...]:
    """Give the lowest and the highest minimum wage of the law data; the newest known, where the month has none.

    >>> from checker.law.parameter import load
    >>> [(one.place, one.upah) for one in example_wages(load(), date(2026, 11, 1))]
    [('Kabupaten Situbondo', 2483962), ('Kota Surabaya', 5288796)]
    """
    nilai = aturan.find(MINIMUM_WAGES, bulan) or aturan.parameter[MINIMUM_WAGES].nilai[-1]
    rows = sorted(nilai.baris, key=lambda row: row["upah"])
    return tuple(ExampleWage(row["upah"], row["wilayah"], nilai) for row in (rows[0], rows[-1]))


def wage_of(profile: Profile, aturan: Aturan, bulan: date) -> tuple[Number, tuple[Step, ...]]:
    """Give the monthly wage of a person (rupiah, exact); one that is an example says so in its step.

    >>> from checker.law.parameter import load
    >>> unknown = Profile(date(2026, 11, 1), "karyawan", upah=2_483_962, upah_diketahui="tidak_tahu")
    >>> [step.kalimat for step in wage_of(unknown, load(), unknown.bulan)[1]]
    ['Contoh saja: upah minimum Kabupaten Situbondo.']
    """
    upah, steps = monthly_wage(profile, aturan, bulan)
    if not profile.wage_unknown:
        return upah, steps
    return upah, tuple(example_step(one) for one in example_wages(aturan, profile.bulan) if one.upah == upah)


def example_step(one: ExampleWage) -> Step:
    """Say in the trace that a wage is an example.

    >>> from checker.law.parameter import load
    >>> example_step(example_wages(load(), date(2026, 11, 1))[0]).rumus
    'Rp2.483.962'
    """
    return Step(f"Contoh saja: upah minimum {one.place}.", rupiah(one.upah), one.upah, one.nilai)
