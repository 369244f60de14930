"""Who works alone, on their own account: BPU (PP 44/2015 Pasal 5(3), Permenaker 5/2021 Pasal 31-32).

Whether the work is transport decides which discount runs (PP 50/2025), and the law's list leaves it open for some (O2).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from types import MappingProxyType

from checker.cara_kerja.way import Possibility, Standings, WayOfWorking
from checker.core.membership import from_row
from checker.core.profile import INCOME_FIELDS, Profile
from checker.core.results import OpenPoint, doubt
from checker.core.standing import Fact, Standing
from checker.data.jobs import OPEN_SECTOR
from checker.iuran.bpu import bpu_alike, bpu_contribution
from checker.iuran.month import Month
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.months import month_name

_OTHER = (Fact("sektor", "lainnya", "Kalau tidak dihitung angkutan"),)
_TRANSPORT = (Fact("sektor", "transportasi", "Kalau dihitung angkutan"),)


def programmes(profile: Profile, aturan: Aturan, bulan: date) -> Standings:
    """JKK with JKM are compulsory, JHT is a choice; the row of the table is named by the way of working.

    >>> from checker.law.parameter import load
    >>> tailor = Profile(date(2026, 11, 1), "mandiri")
    >>> programmes(tailor, load(), tailor.bulan)["JHT"].status
    'pilihan'
    """
    return _class_row(aturan.at("kepesertaan.bpu.wajib", bulan), profile.cara_kerja)


@cache
def _class_row(nilai: Nilai, kelas: str) -> Mapping[str, Standing]:
    return MappingProxyType(from_row(nilai, next(b for b in nilai.baris if b["kelas"] == kelas)))


def _possibilities(profile: Profile, _: Aturan, __: date) -> tuple[Possibility, ...]:
    """Is a becak transport? Both, where nobody said."""
    if profile.sektor not in ("", OPEN_SECTOR):
        return (((), profile),)
    return (
        (_OTHER, replace(profile, sektor="lainnya")),
        (_TRANSPORT, replace(profile, sektor="transportasi")),
    )


def _doubts(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """Transport or not decides the price in some month ahead, and the law's list (O2) or the person left it open."""
    berbeda = next((bulan for bulan in kalender if len(set(bulan.total)) > 1), None)
    if berbeda is None:
        return
    if profile.sektor == OPEN_SECTOR:
        yield doubt(aturan, "O2")
    else:
        yield OpenPoint(
            f"Belum diisi: angkutan atau bukan. Mulai {month_name(berbeda.bulan)} harganya bisa berbeda."
        )


MANDIRI = WayOfWorking(
    key="mandiri",
    segment="BPU",
    name="pekerja mandiri",
    money=INCOME_FIELDS,
    programmes=programmes,
    price=bpu_contribution,
    alike=bpu_alike,
    age_limit=True,
    possibilities=_possibilities,
    dearest_first=True,
    decided_by="sektor",
    doubts=_doubts,
    benefits_sure=True,
)
