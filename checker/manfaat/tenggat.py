"""By when to report and to claim (Permenaker 1/2025 Pasal 8; PP 82/2019 Pasal 26)."""

from __future__ import annotations

from datetime import date, timedelta

from checker.core.results import OpenPoint
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.event import EMPLOYED, Event
from checker.manfaat.moments import CLAIM, REPORT, Deadline
from checker.values.months import add_months

LATE = "Perusahaan yang terlambat melapor membayar dulu, lalu minta ganti ke BPJS."
"""Permenaker 1/2025 Pasal 8(2a), (2b)."""


def claim_rule(tahun: Nilai) -> str:
    """Say how long money can be asked for.

    >>> from checker.law.parameter import load
    >>> claim_rule(load().at("manfaat.tenggat.kedaluwarsa_tahun", date(2026, 11, 20)))
    'Minta uangnya paling lambat 5 tahun sejak celaka.'
    """
    return f"Minta uangnya paling lambat {tahun.whole} tahun sejak celaka."


def jkk_deadlines(p: Event, aturan: Aturan) -> tuple[tuple[Deadline, ...], tuple[OpenPoint, ...]]:
    """Report within 2 × 24 hours, claim within five years (two before 2 December 2019).

    For the self-employed the effect of a late report was not found: to be asked.

    >>> from checker.law.parameter import load
    >>> hurt = Event("kecelakaan_kerja", date(2026, 11, 20), "PU")
    >>> [str(one.batas) for one in jkk_deadlines(hurt, load())[0]]
    ['2026-11-22', '2031-11-20']
    """
    lapor = aturan.find("manfaat.tenggat.lapor_hari", p.tanggal)
    tahun = aturan.at("manfaat.tenggat.kedaluwarsa_tahun", p.tanggal)
    over = Deadline(CLAIM, years_later(p.tanggal, tahun.whole), tahun, claim_rule(tahun))
    everything: tuple[Deadline, ...] = (over,)
    if lapor:
        # The article speaks of employers; that it binds the self-employed as well is one source's reading.
        yakin = "" if p.segmen in EMPLOYED else "sedang"
        report = f"Lapor dalam {lapor.whole} × 24 jam sejak celaka."
        late = LATE if p.segmen in EMPLOYED else ""
        everything = (
            Deadline(REPORT, p.tanggal + timedelta(days=lapor.whole), lapor, report, yakin, late),
            over,
        )
    perlu: tuple[OpenPoint, ...] = ()
    if p.segmen not in EMPLOYED:
        perlu = (OpenPoint("Akibat terlambat melapor bagi yang bekerja sendiri belum kami temukan."),)
    return everything, perlu


def years_later(moment: date, tahun: int) -> date:
    """The same day years later; 29 February becomes the 28th, so nobody is told a day too late.

    >>> years_later(date(2024, 2, 29), 5)
    datetime.date(2029, 2, 28)
    """
    return months_later(moment, tahun * 12)


def months_later(moment: date, bulan: int) -> date:
    """The same day months later, or the last day of that month where it has no such day.

    >>> months_later(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    start = add_months(moment, bulan)
    last = add_months(start, 1) - timedelta(days=1)
    return start.replace(day=min(moment.day, last.day))
