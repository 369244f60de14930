"""Contributions of interns: the host pays employees' rates on the lowest comparable wage (Permenaker 1/2025)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.core.membership import ikut
from checker.core.profile import Profil
from checker.core.results import Iuran, IuranProgram, Langkah, Status
from checker.iuran.pu import jkk, jkm
from checker.iuran.upah import upah_sebulan
from checker.law.parameter import Aturan
from checker.values.money import bulat, rupiah


def iuran_magang(profil: Profil, status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran:
    """Give what the host pays for an intern in a month (rupiah): JKK, and JKM where it is due or chosen.

    A school placement has no wage: what branches bill the school is shown instead, as practice.
    Sources: Permenaker 5/2021 Pasal 35, Permenaker 1/2025 Pasal 45-46; rates of PP 44/2015 Pasal 16 and 18.

    >>> from checker.core.membership import kepesertaan
    >>> from checker.law.parameter import muat
    >>> siswa = Profil(date(2026, 11, 1), "magang", tambah_jkm=True)
    >>> iuran_magang(siswa, kepesertaan(siswa, muat(), siswa.bulan), muat(), siswa.bulan).total
    16800
    """
    diikuti = ikut(profil, status)
    if not profil.berupah:
        return _siswa(diikuti, aturan, bulan)
    upah, langkah = upah_sebulan(profil, aturan, bulan)
    hitung = {
        "JKK": lambda: jkk(profil, upah, aturan, bulan),
        "JKM": lambda: jkm(profil, upah, aturan, bulan),
    }
    program = {kode: hitung[kode]().resting_on(langkah) for kode in diikuti if kode in hitung}
    return Iuran(bulat(upah), program, langkah)


def _siswa(diikuti: tuple[str, ...], aturan: Aturan, bulan: date) -> Iuran:
    """What branches bill a school for one student in a month; practice, not an article."""
    nilai = aturan.pada("iuran.magang.siswa", bulan)
    program = {}
    for baris in nilai.baris:
        kode, jumlah = baris["program"], baris["jumlah"]
        if kode in diikuti:
            kalimat = f"Iuran {kode} yang biasa ditagih cabang untuk satu siswa."
            langkah = Langkah(kalimat, rupiah(jumlah), jumlah, nilai)
            program[kode] = IuranProgram(0, jumlah, pemberi_kerja=jumlah, jejak=(langkah,))
    return Iuran(0, program)
