"""Who owns a business and has employees: registers as BPU; JHT (C1) and the discount (C2) are in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from checker.cara_kerja import mandiri
from checker.cara_kerja.way import Possibility, Standings, WayOfWorking
from checker.core.profile import INCOME_FIELDS, Profile
from checker.core.results import OpenPoint, doubt
from checker.core.standing import GENERAL, Fact, Standing
from checker.iuran.bpu import bpu_alike, bpu_contribution
from checker.iuran.month import Month
from checker.law.parameter import Aturan

WITH_JHT, WITHOUT_JHT = Fact("JHT", "ya", "Dengan JHT"), Fact("JHT", "tidak", "Tanpa JHT")
CHOSEN = {
    True: "Dihitung ikut, seperti pilihan Bapak/Ibu.",
    False: "Dihitung tanpa tabungan, seperti pilihan Bapak/Ibu.",
    None: "",
}
"""What an owner has chosen about JHT, in words."""
FULL_PRICE = Fact("potongan", "tidak", "tanpa potongan")
DISCOUNTED = Fact("potongan", "ya", "dengan potongan")


def _programmes(profile: Profile, aturan: Aturan, bulan: date) -> Standings:
    """As for those who work alone; that JHT is a choice is in doubt for an owner (C1), which the open points say."""
    standings = mandiri.programmes(profile, aturan, bulan)
    jht = standings["JHT"]
    alasan = CHOSEN[profile.jht]
    return {**standings, "JHT": Standing(jht.status, "jht_pemilik" if alasan else GENERAL, alasan, jht.nilai)}


def _possibilities(profile: Profile, _: Aturan, __: date) -> tuple[Possibility, ...]:
    """With and without discount, the full price first; with and without JHT as well where nobody has chosen."""
    chosen = (False, True) if profile.jht is None else (profile.jht,)
    return tuple(
        (
            (
                *(() if profile.jht is not None else (WITH_JHT if jht else WITHOUT_JHT,)),
                FULL_PRICE if full else DISCOUNTED,
            ),
            replace(profile, jht=jht, without_discount=full),
        )
        for jht in chosen
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
    alike=bpu_alike,
    age_limit=True,
    possibilities=_possibilities,
    doubts=_doubts,
    benefits_sure=True,
)
