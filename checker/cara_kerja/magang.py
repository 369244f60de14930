"""Interns: the host registers (Permenaker 5/2021 Pasal 35; Permenaker 1/2025 Pasal 31, 35); JKM in doubt since 2025 (C4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from checker.cara_kerja.karyawan import risk_class_untold, risk_classes
from checker.cara_kerja.way import Possibility, Standings, WayOfWorking
from checker.core.membership import from_row, without
from checker.core.profile import WAGE_FIELDS, Profile
from checker.core.results import OpenPoint, doubt
from checker.core.standing import Fact
from checker.iuran.month import Month
from checker.iuran.pu_magang import intern_contribution
from checker.law.parameter import Aturan

WITHOUT_JKM, WITH_JKM = Fact("JKM", "tidak", "tanpa JKM"), Fact("JKM", "ya", "ditambah JKM")


def _programmes(_: Profile, aturan: Aturan, bulan: date) -> Standings:
    nilai = aturan.at("kepesertaan.magang", bulan)
    return without(from_row(nilai, nilai.baris[0]), "magang", "Tidak untuk peserta magang.")


def _possibilities(profile: Profile, aturan: Aturan, bulan: date) -> tuple[Possibility, ...]:
    """Without JKM and with it, in the lowest and the highest risk class."""
    if not profile.is_paid:
        # What branches bill for a student is one sum for both programmes.
        return (((), replace(profile, adds_jkm=True)),)
    risiko = risk_classes(profile, aturan, bulan)
    return tuple(
        ((*facts, jkm), replace(p, adds_jkm=jkm is WITH_JKM))
        for jkm in (WITHOUT_JKM, WITH_JKM)
        for facts, p in risiko
    )


def _doubts(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    if kalender[0].is_in_doubt:
        yield doubt(aturan, "C4")
    if not profile.is_paid:
        yield doubt(aturan, "D14")


MAGANG = WayOfWorking(
    key="magang",
    segment="BPU",
    name="magang atau praktik kerja",
    payer="tempat magang",
    money=WAGE_FIELDS,
    may_lack_money=True,  # a school placement is not paid
    programmes=_programmes,
    price=intern_contribution,
    possibilities=_possibilities,
    decided_by="risiko_jkk",
    doubts=_doubts,
    untold=risk_class_untold,
)
