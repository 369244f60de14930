"""Packages for migrant workers (Permenaker 4/2023; from 28 August 2026 Permen P2MI 9/2026, same amounts)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.angka import rupiah
from checker.hasil import Iuran, Langkah, Status
from checker.parameter import Aturan
from checker.profil import Profil


def iuran_pmi(profil: Profil, _status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran:
    """Give the package (rupiah, paid once): before work, plus during and after by length; or an extension a month.

    >>> from checker.parameter import muat
    >>> berangkat = Profil(date(2026, 11, 1), "pekerja_migran", jalur="p3mi", lama_bulan=24)
    >>> iuran_pmi(berangkat, {}, muat(), berangkat.bulan).total
    370000
    """
    lama = profil.lama_bulan or 0
    if profil.jalur == "perpanjangan":
        tarif = aturan.pada("iuran.pmi.perpanjangan", bulan)
        jumlah = tarif.rupiah * lama
        langkah = Langkah(
            "Perpanjangan dihitung per bulan.", f"{lama} × {rupiah(tarif.rupiah)}", jumlah, tarif
        )
        return Iuran(0, {}, (langkah,), {"sebelum": 0, "selama_setelah": jumlah}, sekali=True)
    paket = aturan.pada("iuran.pmi.selama_setelah", bulan)
    selama: int = next(b["jumlah"] for b in paket.baris if b["bulan"] == lama)
    jejak = [Langkah(f"Paket selama dan setelah bekerja, {lama} bulan.", rupiah(selama), selama, paket)]
    sebelum = 0
    if profil.jalur == "p3mi":
        awal = aturan.pada("iuran.pmi.sebelum", bulan)
        sebelum = awal.rupiah
        jejak.insert(0, Langkah("Paket sebelum bekerja.", rupiah(sebelum), sebelum, awal))
    return Iuran(0, {}, tuple(jejak), {"sebelum": sebelum, "selama_setelah": selama}, sekali=True)
