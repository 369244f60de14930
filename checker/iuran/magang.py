"""Contributions of interns: the host pays employees' rates on the lowest comparable wage (Permenaker 1/2025)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.angka import bulat
from checker.hasil import Iuran, Status
from checker.iuran.pu import jkk, jkm
from checker.iuran.upah import upah_sebulan
from checker.kepesertaan import ikut
from checker.parameter import Aturan
from checker.profil import Profil


def iuran_magang(profil: Profil, status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran:
    """Give what the host pays for an intern in a month (rupiah): JKK, and JKM where it is due or chosen.

    Sources: Permenaker 5/2021 Pasal 35, Permenaker 1/2025 Pasal 45-46; rates of PP 44/2015 Pasal 16 and 18.
    """
    upah, langkah = upah_sebulan(profil, aturan, bulan)
    hitung = {
        "JKK": lambda: jkk(profil, upah, aturan, bulan),
        "JKM": lambda: jkm(upah, aturan.pada("iuran.pu.jkm", bulan)),
    }
    return Iuran(bulat(upah), {kode: hitung[kode]() for kode in ikut(profil, status)}, langkah)
