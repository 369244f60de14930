"""Not able to work (STMB): a share of the wage by half-years, until recovered, disabled or dead (PP 82/2019 Lampiran III)."""

from __future__ import annotations

from fractions import Fraction

from checker.core.results import OpenPoint
from checker.law.parameter import Aturan
from checker.manfaat.entitlement import Line
from checker.manfaat.event import EMPLOYED, Event
from checker.manfaat.wage_base import WageBase
from checker.values.money import percent, round_half_up, rupiah

TITLE = "Pengganti upah selama belum bisa bekerja"


def stmb(p: Event, aturan: Aturan, dasar: WageBase) -> tuple[tuple[Line, ...], tuple[OpenPoint, ...]]:
    """Give the line of the time without work (rupiah), where one was told.

    Days count as wage ÷ 30 (a convention, not law).

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> patah_kaki = Event("tidak_mampu_bekerja", date(2026, 11, 20), "PU", lama_bulan=14)
    >>> stmb(patah_kaki, load(), WageBase(2_000_000))[0][0].jumlah
    26000000
    """
    if p.lama_bulan is None and p.lama_hari is None:
        return (), ()
    table = aturan.at("manfaat.jkk.stmb", p.tanggal)
    hari_sebulan = aturan.at("manfaat.jkk.stmb_hari_sebulan", p.tanggal)
    length = (
        Fraction(p.lama_hari or 0, hari_sebulan.whole) if p.lama_bulan is None else Fraction(p.lama_bulan)
    )
    amount, floor, rumus = Fraction(0), Fraction(0), []
    for row in table.baris:
        atas = min(length, Fraction(row.get("sampai_bulan", length)))
        if atas <= floor:
            break
        amount += row["bagian"] * (atas - floor) * dasar.upah
        cut = _length(atas - floor, hari_sebulan.whole)
        rumus.append(f"{percent(row['bagian'])} × {cut} × {rupiah(dasar.upah)}")
        floor = atas
    perlu: tuple[OpenPoint, ...] = ()
    dari = dasar.dari
    if p.lama_bulan is None:
        dari = (*dari, hari_sebulan)
        hal = (
            f"Upah sehari kami hitung upah sebulan dibagi {hari_sebulan.whole}. Aturannya belum kami temukan."
        )
        perlu = (OpenPoint(hal),)
    lewat = " (lewat pemberi kerja)" if p.segmen in EMPLOYED and p.kejadian != "tidak_mampu_bekerja" else ""
    uang = Line(
        "stmb", f"{TITLE}{lewat}", round_half_up(amount), " + ".join(rumus), table, kapan="bulanan", dari=dari
    )
    return (uang,), perlu


def _length(bulan: Fraction, hari_sebulan: int) -> str:
    if bulan.denominator == 1:
        return f"{bulan} bulan"
    return f"{round_half_up(bulan * hari_sebulan)}/{hari_sebulan} bulan"
