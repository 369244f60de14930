"""Contributions of interns: the host pays employees' rates on the lowest comparable wage (Permenaker 1/2025)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.core.membership import programs_joined
from checker.core.profile import Profile
from checker.core.results import Contribution, ProgramContribution, Step
from checker.core.standing import Standing
from checker.iuran.pu import jkk, jkm
from checker.iuran.upah import wage_of
from checker.law.parameter import Aturan
from checker.values.money import round_half_up, rupiah


def intern_contribution(
    profile: Profile, status: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Contribution:
    """Give what the host pays for an intern in a month (rupiah): JKK, and JKM where it is due or chosen.

    A school placement has no wage: what branches bill the school is shown instead, as practice.
    Sources: Permenaker 5/2021 Pasal 35, Permenaker 1/2025 Pasal 45-46; rates of PP 44/2015 Pasal 16 and 18.

    >>> from checker.cara_kerja import membership
    >>> from checker.law.parameter import load
    >>> siswa = Profile(date(2026, 11, 1), "magang", adds_jkm=True)
    >>> intern_contribution(siswa, membership(siswa, load(), siswa.bulan), load(), siswa.bulan).total
    16800
    """
    # The very duty of an intern's JKM is in doubt (C4): what is in doubt is priced only where it was added.
    joined = programs_joined(profile, status, doubtful=())
    if not profile.is_paid:
        return _student(joined, aturan, bulan)
    upah, steps = wage_of(profile, aturan, bulan)
    compute = {
        "JKK": lambda: jkk(profile, upah, aturan, bulan),
        "JKM": lambda: jkm(upah, aturan, bulan),
    }
    program = {kode: compute[kode]().resting_on(steps) for kode in joined if kode in compute}
    return Contribution(round_half_up(upah), program, steps)


def _student(joined: tuple[str, ...], aturan: Aturan, bulan: date) -> Contribution:
    """What branches bill a school for one student in a month; practice, not an article."""
    nilai = aturan.at("iuran.magang.siswa", bulan)
    program = {}
    for row in nilai.baris:
        kode, amount = row["program"], row["jumlah"]
        if kode in joined:
            sentence = f"Iuran {kode} yang biasa ditagih cabang untuk satu siswa."
            steps = Step(sentence, rupiah(amount), amount, nilai)
            program[kode] = ProgramContribution(0, amount, pemberi_kerja=amount, jejak=(steps,))
    return Contribution(0, program)
