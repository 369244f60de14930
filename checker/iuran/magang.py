"""Contributions of interns: the host pays employees' rates on the lowest comparable wage (Permenaker 1/2025)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.core.membership import ikut
from checker.core.profile import Profile
from checker.core.results import Iuran, ProgramContribution, Standing, Step
from checker.iuran.pu import jkk, jkm
from checker.iuran.upah import monthly_wage
from checker.law.parameter import Aturan
from checker.values.money import bulat, rupiah


def intern_contribution(
    profile: Profile, status: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Iuran:
    """Give what the host pays for an intern in a month (rupiah): JKK, and JKM where it is due or chosen.

    A school placement has no wage: what branches bill the school is shown instead, as practice.
    Sources: Permenaker 5/2021 Pasal 35, Permenaker 1/2025 Pasal 45-46; rates of PP 44/2015 Pasal 16 and 18.

    >>> from checker.core.membership import kepesertaan
    >>> from checker.law.parameter import load
    >>> siswa = Profile(date(2026, 11, 1), "magang", adds_jkm=True)
    >>> intern_contribution(siswa, kepesertaan(siswa, load(), siswa.bulan), load(), siswa.bulan).total
    16800
    """
    joined = ikut(profile, status)
    if not profile.is_paid:
        return _student(joined, aturan, bulan)
    upah, langkah = monthly_wage(profile, aturan, bulan)
    compute = {
        "JKK": lambda: jkk(profile, upah, aturan, bulan),
        "JKM": lambda: jkm(profile, upah, aturan, bulan),
    }
    program = {kode: compute[kode]().resting_on(langkah) for kode in joined if kode in compute}
    return Iuran(bulat(upah), program, langkah)


def _student(joined: tuple[str, ...], aturan: Aturan, bulan: date) -> Iuran:
    """What branches bill a school for one student in a month; practice, not an article."""
    nilai = aturan.pada("iuran.magang.siswa", bulan)
    program = {}
    for baris in nilai.baris:
        kode, jumlah = baris["program"], baris["jumlah"]
        if kode in joined:
            kalimat = f"Iuran {kode} yang biasa ditagih cabang untuk satu siswa."
            langkah = Step(kalimat, rupiah(jumlah), jumlah, nilai)
            program[kode] = ProgramContribution(0, jumlah, pemberi_kerja=jumlah, jejak=(langkah,))
    return Iuran(0, program)
