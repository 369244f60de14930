"""The wage or income that benefits are counted on (PP 44/2015 Pasal 19, Lampiran II and III)."""

from __future__ import annotations

from checker.core.results import OpenPoint
from checker.iuran.bpu import income_base
from checker.iuran.upah import monthly_wage
from checker.law.parameter import Aturan
from checker.manfaat.entitlement import WageBase
from checker.manfaat.event import WAGE_FIELDS, Event


def wage_base_of(p: Event, aturan: Aturan) -> WageBase:
    """Give the base (rupiah a month): the reported wage, or the bracket base of the reported income.

    Daily and piece wages become a month's wage by the rule of contributions (PP 44/2015 Pasal 19). Members whose
    contributions the state pays and whose income is not told count on the lowest bracket, to be asked.

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
    if p.penghasilan is None:
        hal = "Penghasilan yang didaftarkan pemerintah belum diketahui. Kami memakai golongan terendah."
        amount, one = income_base(0, aturan, bulan)
        return WageBase(amount, (one,), (OpenPoint(hal),), ragu="sedang")
    amount, one = income_base(p.penghasilan, aturan, bulan)
    return WageBase(amount, (one,))
