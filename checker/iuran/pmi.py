"""Migrant workers: a package paid once, months beyond it, and savings by choice (Permenaker 4/2023 Pasal 18).

Since 28 August 2026 Permen P2MI 9/2026 holds, with the same amounts as far as they were seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.core.profile import Profil
from checker.core.results import Iuran, IuranProgram, Langkah, Status, terlemah
from checker.law.parameter import Aturan, Nilai
from checker.values.money import rupiah


def iuran_pmi(profil: Profil, _status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran:
    """Give what is paid at departure (rupiah): before work, during and after by length, and the first month's JHT.

    An extension is priced by the month. Raises DiLuarMasa for months before the law data starts.

    >>> from checker.law.parameter import muat
    >>> berangkat = Profil(date(2026, 11, 1), "pekerja_migran", jalur="p3mi", lama_bulan=36)
    >>> iuran_pmi(berangkat, {}, muat(), berangkat.bulan).total
    532000
    """
    lama = profil.lama_bulan or 0
    tabungan = _jht(profil.jht_bulanan, aturan, bulan)
    if profil.jalur == "perpanjangan":
        tarif = aturan.pada("iuran.pmi.perpanjangan", bulan)
        langkah = _per_bulan("Perpanjangan dihitung per bulan.", lama, tarif)
        paket = {"sebelum": 0, "selama_setelah": langkah.jumlah}
        return Iuran(0, tabungan, (langkah,), paket, sekali=True)
    jejak = selama_setelah(lama, aturan, bulan)
    paket = {"sebelum": 0, "selama_setelah": sum(satu.jumlah for satu in jejak)}
    if profil.jalur == "p3mi":
        awal = aturan.pada("iuran.pmi.sebelum", bulan)
        paket["sebelum"] = awal.rupiah
        jejak = (Langkah("Paket sebelum bekerja.", rupiah(awal.rupiah), awal.rupiah, awal), *jejak)
    return Iuran(0, tabungan, jejak, paket, sekali=True)


def selama_setelah(lama: int, aturan: Aturan, bulan: date) -> tuple[Langkah, ...]:
    """Price the time during and after a contract of `lama` months: the largest package that fits, then by the month.

    A contract shorter than the smallest package is priced as that package; the article has no row for it.
    Source: Permenaker 4/2023 Pasal 18(1)-(3).

    >>> from checker.law.parameter import muat
    >>> [sum(x.jumlah for x in selama_setelah(n, muat(), date(2026, 8, 1))) for n in (3, 9, 18, 27, 36)]
    [108000, 148500, 270000, 373000, 494500]
    """
    nilai = aturan.pada("iuran.pmi.selama_setelah", bulan)
    baris = paket_terpakai(nilai, lama)
    kalimat = f"Paket selama dan setelah bekerja, {baris['bulan']} bulan."
    yakin = baris.get("keyakinan", nilai.keyakinan)
    paket = Langkah(kalimat, rupiah(baris["jumlah"]), baris["jumlah"], nilai, yakin)
    if lama <= baris["bulan"]:
        return (paket,)
    tarif = aturan.pada("iuran.pmi.bulan_lebih", bulan)
    return paket, _per_bulan("Bulan di atas lama paket dihitung per bulan.", lama - baris["bulan"], tarif)


def paket_terpakai(nilai: Nilai, lama: int) -> Mapping[str, Any]:
    """Pick the largest package that is not longer than the contract, or the smallest there is."""
    muat_di = [baris for baris in nilai.baris if baris["bulan"] <= lama]
    return muat_di[-1] if muat_di else nilai.baris[0]


def _per_bulan(kalimat: str, banyak: int, tarif: Nilai) -> Langkah:
    return Langkah(kalimat, f"{banyak} × {rupiah(tarif.rupiah)}", banyak * tarif.rupiah, tarif)


def _jht(jumlah: int | None, aturan: Aturan, bulan: date) -> dict[str, IuranProgram]:
    """Savings the worker chose (rupiah a month, between the law's bounds); nothing where none was chosen."""
    if not jumlah:
        return {}
    bawah, atas = (
        aturan.pada(f"iuran.pmi.jht.{ujung}", bulan) for ujung in ("paling_sedikit", "paling_banyak")
    )
    rumus = f"boleh {rupiah(bawah.rupiah)} sampai {rupiah(atas.rupiah)} sebulan"
    yakin = terlemah(bawah.keyakinan, atas.keyakinan)
    langkah = Langkah("Tabungan JHT yang dipilih, dibayar tiap bulan.", rumus, jumlah, bawah, yakin)
    return {"JHT": IuranProgram(0, jumlah, peserta=jumlah, jejak=(langkah,))}
