"""Migrant workers: a package paid once, months beyond it, and savings by choice (Permenaker 4/2023 Pasal 18).

Since 28 August 2026 Permen P2MI 9/2026 holds, with the same amounts as far as they were seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.core.profile import Profile
from checker.core.results import Iuran, ProgramContribution, Standing, Step, weakest_of
from checker.law.parameter import Aturan, Nilai
from checker.values.money import rupiah


def migrant_contribution(
    profile: Profile, _standing: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Iuran:
    """Give what is paid at departure (rupiah): before work, during and after by length, and the first month's JHT.

    An extension is priced by the month. Raises DiLuarMasa for months before the law data starts.

    >>> from checker.law.parameter import load
    >>> berangkat = Profile(date(2026, 11, 1), "pekerja_migran", jalur="p3mi", lama_bulan=36)
    >>> migrant_contribution(berangkat, {}, load(), berangkat.bulan).total
    532000
    """
    lama = profile.lama_bulan or 0
    tabungan = _jht(profile.jht_bulanan, aturan, bulan)
    if profile.jalur == "perpanjangan":
        tarif = aturan.pada("iuran.pmi.perpanjangan", bulan)
        langkah = _per_month("Perpanjangan dihitung per bulan.", lama, tarif)
        paket = {"sebelum": 0, "selama_setelah": langkah.jumlah}
        return Iuran(0, tabungan, (langkah,), paket, sekali=True)
    jejak = selama_setelah(lama, aturan, bulan)
    paket = {"sebelum": 0, "selama_setelah": sum(satu.jumlah for satu in jejak)}
    if profile.jalur == "p3mi":
        awal = aturan.pada("iuran.pmi.sebelum", bulan)
        paket["sebelum"] = awal.rupiah
        jejak = (Step("Paket sebelum bekerja.", rupiah(awal.rupiah), awal.rupiah, awal), *jejak)
    return Iuran(0, tabungan, jejak, paket, sekali=True)


def selama_setelah(lama: int, aturan: Aturan, bulan: date) -> tuple[Step, ...]:
    """Price the time during and after a contract of `lama` months: the largest package that fits, then by the month.

    A contract shorter than the smallest package is priced as that package; the article has no row for it.
    Source: Permenaker 4/2023 Pasal 18(1)-(3).

    >>> from checker.law.parameter import load
    >>> [sum(x.jumlah for x in selama_setelah(n, load(), date(2026, 8, 1))) for n in (3, 9, 18, 27, 36)]
    [108000, 148500, 270000, 373000, 494500]
    """
    nilai = aturan.pada("iuran.pmi.selama_setelah", bulan)
    baris = package_used(nilai, lama)
    kalimat = f"Paket selama dan setelah bekerja, {baris['bulan']} bulan."
    yakin = baris.get("keyakinan", nilai.keyakinan)
    paket = Step(kalimat, rupiah(baris["jumlah"]), baris["jumlah"], nilai, yakin)
    if lama <= baris["bulan"]:
        return (paket,)
    tarif = aturan.pada("iuran.pmi.bulan_lebih", bulan)
    return paket, _per_month("Bulan di atas lama paket dihitung per bulan.", lama - baris["bulan"], tarif)


def package_used(nilai: Nilai, lama: int) -> Mapping[str, Any]:
    """Pick the largest package that is not longer than the contract, or the smallest there is."""
    fits_in = [baris for baris in nilai.baris if baris["bulan"] <= lama]
    return fits_in[-1] if fits_in else nilai.baris[0]


def _per_month(kalimat: str, many: int, tarif: Nilai) -> Step:
    return Step(kalimat, f"{many} × {rupiah(tarif.rupiah)}", many * tarif.rupiah, tarif)


def _jht(jumlah: int | None, aturan: Aturan, bulan: date) -> dict[str, ProgramContribution]:
    """Savings the worker chose (rupiah a month, between the law's bounds); nothing where none was chosen."""
    if not jumlah:
        return {}
    floor, atas = (aturan.pada(f"iuran.pmi.jht.{end}", bulan) for end in ("paling_sedikit", "paling_banyak"))
    rumus = f"boleh {rupiah(floor.rupiah)} sampai {rupiah(atas.rupiah)} sebulan"
    yakin = weakest_of(floor.keyakinan, atas.keyakinan)
    langkah = Step("Tabungan JHT yang dipilih, dibayar tiap bulan.", rumus, jumlah, floor, yakin)
    return {"JHT": ProgramContribution(0, jumlah, peserta=jumlah, jejak=(langkah,))}
