"""Contributions for construction projects (PP 44/2015 Pasal 54; Permenaker 5/2021 Pasal 65 and 71)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from checker.core.membership import ikut
from checker.core.profile import Profile
from checker.core.results import SURE, Iuran, ProgramContribution, Standing, Step, rate_step, weakest_of
from checker.iuran.pu import less_discount
from checker.iuran.upah import monthly_wage
from checker.law.parameter import Aturan, Nilai
from checker.values.money import bulat, persen, rupiah


def project_contribution(
    profile: Profile, status: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Iuran:
    """Give the contractor's JKK and JKM: a rate on known wages (a month), else slices of the contract (once).

    Contract value in rupiah without PPN; each slice has its own rate, like income tax. Source: PP 44/2015 Pasal 54.

    >>> from checker.core.membership import kepesertaan
    >>> from checker.law.parameter import load
    >>> proyek = Profile(date(2026, 11, 1), "proyek_konstruksi", nilai_kontrak=80_000_000)
    >>> project_contribution(proyek, kepesertaan(proyek, load(), proyek.bulan), load(), proyek.bulan).total
    192000
    """
    if profile.nilai_kontrak is not None:
        nilai = aturan.pada("iuran.jakon.kontrak", bulan)
        program = {kode: _tiered(kode, profile.nilai_kontrak, nilai) for kode in ikut(profile, status)}
        return Iuran(profile.nilai_kontrak, program, sekali=True)
    upah, langkah = monthly_wage(profile, aturan, bulan)
    potongan = aturan.cari("iuran.pandemi.potongan_proyek", bulan)
    program = {}
    for kode in ikut(profile, status):
        tarif = aturan.pada(f"iuran.jakon.upah.{kode.lower()}", bulan)
        satu = rate_step(f"Iuran {kode} proyek, dibayar pemberi kerja.", tarif, upah)
        program[kode] = less_discount(satu, tarif.bagian, upah, potongan).resting_on(langkah)
    return Iuran(bulat(upah), program, langkah)


def _tiered(kode: str, kontrak: int, nilai: Nilai) -> ProgramContribution:
    jumlah, floor, rumus, yakin = Fraction(0), 0, [], SURE
    for baris in nilai.baris:
        atas = min(kontrak, baris.get("sampai", kontrak))
        if atas <= floor:
            break
        tarif = baris[kode.lower()]
        jumlah += tarif * (atas - floor)
        rumus.append(f"{persen(tarif)} × {rupiah(atas - floor)}")
        yakin = weakest_of(yakin, baris.get("keyakinan", nilai.keyakinan))
        floor = atas
    total = bulat(jumlah)
    kalimat = f"Iuran {kode} dari nilai kontrak, lapis demi lapis."
    langkah = Step(kalimat, " + ".join(rumus), total, nilai, yakin)
    return ProgramContribution(kontrak, total, pemberi_kerja=total, jejak=(langkah,))
