"""Who owns a business and has employees: registers as BPU; JHT (C1) and the discount (C2) are in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from checker.cara_kerja import mandiri
from checker.cara_kerja.way import Possibility, Standings, WayOfWorking
from checker.core.profile import INCOME_FIELDS, Profile
from checker.core.results import OpenPoint, doubt
from checker.core.standing import Fact, Standing
from checker.iuran.bpu import bpu_contribution
from checker.iuran.month import Month
from checker.law.parameter import Aturan

WITH_JHT, WITHOUT_JHT = Fact("JHT", "ya", "Dengan JHT"), Fact("JHT", "tidak", "Tanpa JHT")
FULL_PRICE = Fact("potongan", "tidak", "tanpa potongan")
DISCOUNTED = Fact("potongan", "ya", "dengan potongan")


def _programmes(profile: Profile, aturan: Aturan, bulan: date) -> Standings:
    """As for those who work alone; that JHT is a choice is in doubt for an owner (C1)."""
    standings = mandiri.programmes(profile, aturan, bulan)
    alasan = "Ada aturan yang mewajibkan JHT bagi pemilik usaha. Tanyakan ke 175."
    jht = standings["JHT"]
    return {**standings, "JHT": Standing(jht.status, "jht_pemilik", alasan, jht.nilai)}


def _possibilities(profile: Profile, _: Aturan, __: date) -> tuple[Possibility, ...]:
    """With and without JHT, with and without discount; what was chosen and the full price first."""
    return tuple(
        (
            (WITH_JHT if jht else WITHOUT_JHT, FULL_PRICE if full else DISCOUNTED),
            replace(profile, jht=jht, without_discount=full),
        )
        for jht in (profile.jht, not profile.jht)
        for full in (True, False)
    )


def _doubts(_: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    yield doubt(aturan, "C1")
    if any(step.nilai.kunci.startswith("iuran.bpu.potongan.") for step in kalender[0].steps()):
        yield doubt(aturan, "C2")


PEMBERI_KERJA = WayOfWorking(
    key="pemberi_kerja",
    segment="BPU",
    name="pemberi kerja",
    money=INCOME_FIELDS,
    programmes=_programmes,
    price=bpu_contribution,
    age_limit=True,
    possibilities=_possibilities,
    doubts=_doubts,
    benefits_sure=True,
)
