"""Contributions for construction projects (PP 44/2015 Pasal 54; Permenaker 5/2021 Pasal 65 and 71)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from checker.core.membership import programs_joined
from checker.core.profile import Profile
from checker.core.results import Contribution, ProgramContribution, Step, rate_step
from checker.core.standing import Standing
from checker.iuran.pu import less_discount
from checker.iuran.upah import wage_of
from checker.law.confidence import SURE, weakest_of
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.money import percent, round_half_up, rupiah


def project_contribution(
    profile: Profile, status: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Contribution:
    """Give the contractor's JKK and JKM: a rate on known wages (a month), else slices of the contract (once).

    Contract value in rupiah without PPN; each slice has its own rate, like income tax. Source: PP 44/2015 Pasal 54.

    >>> from checker.cara_kerja import membership
    >>> from checker.law.parameter import load
    >>> proyek = Profile(date(2026, 11, 1), "proyek_konstruksi", nilai_kontrak=80_000_000)
    >>> project_contribution(proyek, membership(proyek, load(), proyek.bulan), load(), proyek.bulan).total
    192000
    """
    if profile.nilai_kontrak is not None:
        nilai = aturan.at("iuran.jakon.kontrak", bulan)
        program = {
            kode: _tiered(kode, profile.nilai_kontrak, nilai) for kode in programs_joined(profile, status)
        }
        return Contribution(profile.nilai_kontrak, program, sekali=True)
    upah, steps = wage_of(profile, aturan, bulan)
    potongan = aturan.find("iuran.pandemi.potongan_proyek", bulan)
    program = {}
    for kode in programs_joined(profile, status):
        tarif = aturan.at(f"iuran.jakon.upah.{kode.lower()}", bulan)
        one = rate_step(f"Iuran {kode} proyek, dibayar pemberi kerja.", tarif, upah)
        program[kode] = less_discount(one, tarif.bagian, upah, potongan).resting_on(steps)
    return Contribution(round_half_up(upah), program, steps)


def _tiered(kode: str, kontrak: int, nilai: Nilai) -> ProgramContribution:
    amount, floor, rumus, yakin = Fraction(0), 0, [], SURE
    for row in nilai.baris:
        atas = min(kontrak, row.get("sampai", kontrak))
        if atas <= floor:
            break
        tarif = row[kode.lower()]
        amount += tarif * (atas - floor)
        rumus.append(f"{percent(tarif)} × {rupiah(atas - floor)}")
        yakin = weakest_of(yakin, row.get("keyakinan", nilai.keyakinan))
        floor = atas
    total = round_half_up(amount)
    sentence = f"Iuran {kode} dari nilai kontrak, lapis demi lapis."
    steps = Step(sentence, " + ".join(rumus), total, nilai, yakin)
    return ProgramContribution(kontrak, total, pemberi_kerja=total, jejak=(steps,))
