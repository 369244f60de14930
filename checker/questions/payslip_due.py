"""What should be cut from a wage for JHT and JP, and what a cut looks like beside it.

What should be cut is the worker's share that `periksa` works out for the same wage and month; there is no second rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from checker.cara_kerja import possibilities
from checker.cara_kerja.calendar import price_month
from checker.core.profile import Profile
from checker.core.results import ProgramContribution, Step, basis
from checker.iuran.month import Month
from checker.iuran.risk_class import risk_ends
from checker.law.parameter import ONE_DAY, Aturan
from checker.law.value import Nilai
from checker.questions.reading.payslip_reader import Payslip
from checker.values.money import times

if TYPE_CHECKING:
    from checker.core.contract.parts import Basis

SHARED = ("JHT", "JP")
"""The programmes that a wage is cut for, as the articles share them out; the others the employer or the state pays."""
CEILING = "iuran.pu.jp.batas_upah"
PENSION_AGE = "iuran.pu.jp.usia_pensiun"
ROUNDING = 100
"""Rupiah below which a difference is the rounding of whoever made the slip: a house rule, no article says how to round."""


@dataclass(frozen=True, slots=True)
class Due:
    """What the law has cut for a programme: the amounts that are right (rupiah), and what others look like."""

    kode: str
    status: str
    right: tuple[int, ...]
    """One, or two where sources disagree from which month a ceiling holds."""
    whole: tuple[int, ...] = ()
    """Both shares together, and the employer's: cut by who leaves it to the worker."""
    earlier: tuple[int, ...] = ()
    """Counted on the ceiling before this one."""
    uncapped: tuple[int, ...] = ()
    """Counted on the whole wage, past the ceiling."""
    steps: tuple[Step, ...] = ()
    standing: Basis | None = None
    """The rule by which the worker is in the programme, or is not."""

    @property
    def amount(self) -> int:
        """What should be cut (rupiah)."""
        return self.right[0]

    @property
    def rates(self) -> tuple[Step, ...]:
        """The steps that take the worker's share from the wage."""
        return tuple(step for step in self.steps if step.nilai.kunci.endswith(".peserta"))

    def finding(self, cut: int) -> str:
        """Say what a cut (rupiah) looks like beside what is due: a code.

        >>> due = Due("JHT", "wajib", (50_000,), (142_500, 92_500))
        >>> due.finding(50_050), due.finding(40_000), due.finding(92_500), due.finding(0)
        ('cocok', 'kurang', 'bagian_bos', 'tidak_dipotong')
        """
        if not self.amount:
            return "usia_pensiun" if cut else "sudah_pensiun"
        if not cut:
            return {"wajib": "tidak_dipotong", "pilihan": "tidak_wajib"}.get(self.status, "tanya")
        for kode, amounts in (
            ("cocok", self.right),
            ("batas_lama", self.earlier),
            ("tanpa_batas", self.uncapped),
            ("bagian_bos", self.whole),
        ):
            if near(cut, amounts):
                return kode
        return "lebih" if cut > self.amount else "kurang"


def near(cut: int, amounts: tuple[int, ...]) -> bool:
    """Tell whether a cut is one of some amounts (rupiah), but for its rounding.

    >>> near(50_001, (50_000,)), near(51_000, (50_000,))
    (True, False)
    """
    return any(abs(cut - amount) < ROUNDING for amount in amounts)


def price(person: Profile, bulan: date, aturan: Aturan, added: tuple[str, ...] = ()) -> Month:
    """Price a month as `periksa` does; the class of risk moves nothing that a worker pays, so it stays out of it.

    >>> from checker.law.parameter import load
    >>> worker = Profile(date(2026, 11, 1), "karyawan", upah=2_500_000, skala_usaha="mikro")
    >>> price(worker, worker.bulan, load(), ("JHT",)).pilihan[0][1].peserta
    50000
    """
    lowest = risk_ends(aturan, bulan)[0]["kelas"]
    sized = replace(person, bulan=bulan, risiko_jkk=lowest, program_tambahan=added)
    return price_month(possibilities(sized, aturan, bulan), aturan, bulan)


def amounts_due(payslip: Payslip, aturan: Aturan) -> Mapping[str, Due]:
    """Give what should be cut in the month of a slip (rupiah; PP 46/2015 Pasal 16(1), PP 45/2015 Pasal 28-29).

    >>> from checker.law.parameter import load
    >>> from checker.questions.reading.payslip_reader import read_payslip
    >>> rich = read_payslip({"upah": 12_000_000, "potongan_jht": 0, "bulan": "2026-03"}, load(), date(2026, 11, 22))
    >>> [(due.amount, due.earlier) for due in amounts_due(rich, load()).values()]
    [(240000, ()), (110863, (105474,))]
    """
    person, bulan = payslip.profile, payslip.profile.bulan
    status = price(person, bulan, aturan).status
    dues = {}
    for kode in SHARED:
        standing, priced = status[kode], _programme(person, kode, bulan, aturan)
        rule = basis(standing.nilai[0])
        if priced is None:
            ended = Step(standing.alasan, "", 0, standing.nilai[0])
            dues[kode] = Due(kode, standing.status, (0,), steps=(ended,), standing=rule)
            continue
        soon, earlier, uncapped = _by_ceiling(payslip, aturan) if kode == "JP" else ((), (), ())
        own = tuple(step for step in priced.jejak if not step.nilai.kunci.endswith(".pemberi_kerja"))
        dues[kode] = Due(
            kode,
            standing.status,
            (priced.peserta, *soon),
            (priced.total, priced.pemberi_kerja),
            earlier,
            uncapped,
            own,
            rule,
        )
    return dues


def pension_age(dues: Mapping[str, Due], aturan: Aturan, bulan: date) -> int:
    """Give the age at which pension contributions stop: that of whoever has reached it, else that of the month (years).

    >>> from checker.law.parameter import load
    >>> pension_age({"JP": Due("JP", "wajib", (25_000,))}, load(), date(2026, 11, 1))
    59
    """
    ended = [step.nilai for step in dues["JP"].steps if step.nilai.kunci == PENSION_AGE]
    return (ended[0] if ended else aturan.at(PENSION_AGE, bulan)).whole


def _programme(person: Profile, kode: str, bulan: date, aturan: Aturan) -> ProgramContribution | None:
    """Price a programme as if the worker were in it, whatever the firm's size obliges to; None where nobody can be."""
    priced = price(person, bulan, aturan, SHARED).iuran
    return priced.program.get(kode) if priced else None


def _by_ceiling(payslip: Payslip, aturan: Aturan) -> tuple[tuple[int, ...], ...]:
    """JP by a ceiling that some sources have in force already, by the one before, and by none."""
    person, ceiling = payslip.profile, aturan.at(CEILING, payslip.profile.bulan)
    soon = _perhaps_now(ceiling, person.bulan, aturan)
    first = aturan.parameter[CEILING].nilai[0]
    before = (ceiling.sejak - ONE_DAY).replace(day=1) if ceiling.sejak > first.sejak else None
    rate = aturan.at("iuran.pu.jp.peserta", person.bulan).bagian
    return (
        _share(person, soon.sejak, aturan) if soon else (),
        _share(person, before, aturan) if before else (),
        (times(rate, payslip.wage),) if payslip.wage > ceiling.whole else (),
    )


def _perhaps_now(ceiling: Nilai, bulan: date, aturan: Aturan) -> Nilai | None:
    later = (one for one in aturan.parameter[CEILING].nilai if one.sejak > ceiling.sejak)
    return next((one for one in later if one.mungkin_sejak and one.mungkin_sejak <= bulan), None)


def _share(person: Profile, bulan: date, aturan: Aturan) -> tuple[int, ...]:
    priced = _programme(person, "JP", bulan, aturan)
    return (priced.peserta,) if priced else ()
