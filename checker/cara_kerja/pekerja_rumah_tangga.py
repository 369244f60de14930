"""Domestic workers: registered as BPU until UU 2/2026's implementing rules say who pays and in which segment (D7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.cara_kerja.way import Standings, WayOfWorking
from checker.core.membership import from_row, without
from checker.core.profile import INCOME_FIELDS, WAGE_FIELDS, Profile
from checker.core.results import OpenPoint, doubt
from checker.iuran.bpu import bpu_contribution
from checker.iuran.month import Month
from checker.law.parameter import Aturan


def _programmes(_: Profile, aturan: Aturan, bulan: date) -> Standings:
    nilai = aturan.at("kepesertaan.prt", bulan)
    result = from_row(nilai, nilai.baris[0])
    return without(result, "jalur_mandiri", "Belum ada lewat jalur pekerja mandiri.")


def _doubts(_: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    if kalender[0].is_in_doubt:
        yield doubt(aturan, "O8")


PEKERJA_RUMAH_TANGGA = WayOfWorking(
    key="pekerja_rumah_tangga",
    segment="BPU",
    name="pekerja rumah tangga",
    money=INCOME_FIELDS + WAGE_FIELDS,
    programmes=_programmes,
    price=bpu_contribution,
    age_limit=True,
    doubts=_doubts,
)
