"""Contributions for construction projects (PP 44/2015 Pasal 54; Permenaker 5/2021 Pasal 65 and 71)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from checker.core.membership import ikut
from checker.core.profile import Profil
from checker.core.results import SURE, Iuran, IuranProgram, Langkah, Status, langkah_tarif, terlemah
from checker.iuran.pu import less_discount
from checker.iuran.upah import upah_sebulan
from checker.law.parameter import Aturan, Nilai
from checker.values.money import bulat, persen, rupiah


def iuran_jakon(profil: Profil, status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran:
    """Give the contractor's JKK and JKM: a rate on known wages (a month), else slices of the contract (once).

    Contract value in rupiah without PPN; each slice has its own rate, like income tax. Source: PP 44/2015 Pasal 54.

    >>> from checker.core.membership import kepesertaan
    >>> from checker.law.parameter import muat
    >>> proyek = Profil(date(2026, 11, 1), "proyek_konstruksi", nilai_kontrak=80_000_000)
    >>> iuran_jakon(proyek, kepesertaan(proyek, muat(), proyek.bulan), muat(), proyek.bulan).total
    192000
    """
    if profil.nilai_kontrak is not None:
        nilai = aturan.pada("iuran.jakon.kontrak", bulan)
        program = {kode: _berlapis(kode, profil.nilai_kontrak, nilai) for kode in ikut(profil, status)}
        return Iuran(profil.nilai_kontrak, program, sekali=True)
    upah, langkah = upah_sebulan(profil, aturan, bulan)
    potongan = aturan.cari("iuran.pandemi.potongan_proyek", bulan)
    program = {}
    for kode in ikut(profil, status):
        tarif = aturan.pada(f"iuran.jakon.upah.{kode.lower()}", bulan)
        satu = langkah_tarif(f"Iuran {kode} proyek, dibayar pemberi kerja.", tarif, upah)
        program[kode] = less_discount(satu, tarif.bagian, upah, potongan).resting_on(langkah)
    return Iuran(bulat(upah), program, langkah)


def _berlapis(kode: str, kontrak: int, nilai: Nilai) -> IuranProgram:
    jumlah, bawah, rumus, yakin = Fraction(0), 0, [], SURE
    for baris in nilai.baris:
        atas = min(kontrak, baris.get("sampai", kontrak))
        if atas <= bawah:
            break
        tarif = baris[kode.lower()]
        jumlah += tarif * (atas - bawah)
        rumus.append(f"{persen(tarif)} × {rupiah(atas - bawah)}")
        yakin = terlemah(yakin, baris.get("keyakinan", nilai.keyakinan))
        bawah = atas
    total = bulat(jumlah)
    kalimat = f"Iuran {kode} dari nilai kontrak, lapis demi lapis."
    langkah = Langkah(kalimat, " + ".join(rumus), total, nilai, yakin)
    return IuranProgram(kontrak, total, pemberi_kerja=total, jejak=(langkah,))
