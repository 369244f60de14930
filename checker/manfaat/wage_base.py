"""The wage or income that benefits are counted on (PP 44/2015 Pasal 19, Lampiran II and III)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.core.profile import EXAMPLE_WAGE, UNKNOWN
from checker.core.results import OpenPoint, Step, doubt
from checker.iuran.bpu import income_base
from checker.iuran.upah import example_step, example_wages, monthly_wage
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.entitlement import Part
from checker.manfaat.event import EMPLOYED, WAGE_FIELDS, Event
from checker.values.money import Number, percent, round_half_up, rupiah


@dataclass(frozen=True, slots=True)
class WageBase:
    """The wage or income benefits are counted on (rupiah a month), the steps that led to it, what is open about it."""

    upah: Number
    langkah: tuple[Step, ...] = ()
    perlu: tuple[OpenPoint, ...] = ()
    ragu: str = "tinggi"
    """A doubt about the base that no step carries."""

    @property
    def dari(self) -> tuple[Part, ...]:
        """What an amount counted on this base was made from."""
        return (*self.langkah, self.ragu)


def wage_base_of(p: Event, aturan: Aturan) -> WageBase:
    """Give the base (rupiah a month): the reported wage, or the bracket base of the reported income.

    Daily and piece wages become a month's wage by the rule of contributions (PP 44/2015 Pasal 19). Members whose
    registered income is not known count on the lowest bracket, to be asked; employees who don't know the wage on an example.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> wage_base_of(Event("cacat_total", date(2026, 11, 20), "PU", upah_harian=100_000), load()).upah
    2500000
    """
    if p.dasar is not None:
        return WageBase(p.dasar)
    bulan = p.tanggal.replace(day=1)
    if any(getattr(p, key) for key in WAGE_FIELDS):
        upah, steps = monthly_wage(p, aturan, bulan)
        if p.upah_harian is None:
            return WageBase(upah, steps)
        day = aturan.at("iuran.pu.hari_sebulan", bulan).whole
        other = aturan.at("manfaat.jkk.stmb_hari_sebulan", p.tanggal).whole
        hal = f"Upah sehari kami kalikan {day}, seperti untuk iuran. Ada kantor cabang yang memakai {other} hari."
        return WageBase(upah, steps, (OpenPoint(hal, tanyakan="kantor cabang atau 175"),), ragu="sedang")
    if p.segmen in EMPLOYED and p.penghasilan_diketahui == UNKNOWN:
        step = example_step(example_wages(aturan, bulan)[0])
        return WageBase(step.jumlah, (step,), (doubt(aturan, EXAMPLE_WAGE),), ragu="sedang")
    if p.penghasilan is None:
        who = "pemerintah " if p.dibayar_pemerintah else ""
        hal = (
            f"Penghasilan yang didaftarkan {who}belum diketahui. Kami memakai golongan terendah. "
            "Lihat di JMO atau tanya 175: jumlahnya bisa lebih besar."
        )
        amount, one = income_base(0, aturan, bulan)
        return WageBase(amount, (one,), (OpenPoint(hal),), ragu="sedang")
    amount, one = income_base(p.penghasilan, aturan, bulan)
    return WageBase(amount, (one,))


def times_wage(bagian: Fraction, multiplier: Nilai, dasar: WageBase) -> tuple[int, str]:
    """Apply `bagian × pengali × upah`, half-up at the end; give amount and formula (PP 44/2015 Lampiran III).

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> times_wage(Fraction(60, 100), load().at("manfaat.jkk.pengali_bulan", date(2026, 11, 1)), WageBase(2_000_000))
    (96000000, '60% × 80 × Rp2.000.000')
    """
    amount = round_half_up(bagian * multiplier.whole * dasar.upah)
    return amount, f"{percent(bagian)} × {multiplier.whole} × {rupiah(dasar.upah)}"
