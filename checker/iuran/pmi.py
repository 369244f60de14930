"""Migrant workers: a package paid once, months beyond it, and savings by choice (Permenaker 4/2023 Pasal 18).

Since 28 August 2026 Permen P2MI 9/2026 holds, with the same amounts as far as they were seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.core.profile import Profile
from checker.core.results import Contribution, ProgramContribution, Step
from checker.core.standing import Standing
from checker.law.confidence import weakest_of
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.money import rupiah


def migrant_contribution(
    profile: Profile, _standing: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Contribution:
    """Give what is paid at departure (rupiah): before work, during and after by length, and the first month's JHT.

    An extension is priced by the month. Raises DiLuarMasa for months before the law data starts.

    >>> from checker.law.parameter import load
    >>> berangkat = Profile(date(2026, 11, 1), "pekerja_migran", jalur="p3mi", lama_bulan=36)
    >>> migrant_contribution(berangkat, {}, load(), berangkat.bulan).total
    532000
    """
    length = profile.lama_bulan or 0
    tabungan = _jht(profile.jht_bulanan, aturan, bulan)
    if profile.jalur == "perpanjangan":
        tarif = aturan.at("iuran.pmi.perpanjangan", bulan)
        steps = _per_month("Perpanjangan dihitung per bulan.", length, tarif)
        paket = {"sebelum": 0, "selama_setelah": steps.jumlah}
        return Contribution(0, tabungan, (steps,), paket, sekali=True)
    jejak = during_and_after(length, aturan, bulan)
    paket = {"sebelum": 0, "selama_setelah": sum(one.jumlah for one in jejak)}
    if profile.jalur == "p3mi":
        start = aturan.at("iuran.pmi.sebelum", bulan)
        paket["sebelum"] = start.whole
        jejak = (Step("Paket sebelum bekerja.", rupiah(start.whole), start.whole, start), *jejak)
    return Contribution(0, tabungan, jejak, paket, sekali=True)


def during_and_after(length: int, aturan: Aturan, bulan: date) -> tuple[Step, ...]:
    """Price the time during and after a contract of `length` months: the largest package that fits, then by the month.

    A contract shorter than the smallest package is priced as that package; the article has no row for it.
    Source: Permenaker 4/2023 Pasal 18(1)-(3).

    >>> from checker.law.parameter import load
    >>> [sum(x.jumlah for x in during_and_after(n, load(), date(2026, 8, 1))) for n in (3, 9, 18, 27, 36)]
    [108000, 148500, 270000, 373000, 494500]
    """
    nilai = aturan.at("iuran.pmi.selama_setelah", bulan)
    row = package_used(nilai, length)
    sentence = f"Paket selama dan setelah bekerja, {row['bulan']} bulan."
    yakin = row.get("keyakinan", nilai.keyakinan)
    paket = Step(sentence, rupiah(row["jumlah"]), row["jumlah"], nilai, yakin)
    if length <= row["bulan"]:
        return (paket,)
    tarif = aturan.at("iuran.pmi.bulan_lebih", bulan)
    return paket, _per_month("Bulan di atas lama paket dihitung per bulan.", length - row["bulan"], tarif)


def package_used(nilai: Nilai, length: int) -> Mapping[str, Any]:
    """Pick the largest package that is not longer than the contract, or the smallest there is.

    >>> from checker.law.parameter import load
    >>> rows = load().at("iuran.pmi.selama_setelah", date(2026, 11, 1))
    >>> package_used(rows, 8)["bulan"]
    6
    """
    fits_in = [row for row in nilai.baris if row["bulan"] <= length]
    return fits_in[-1] if fits_in else nilai.baris[0]


def _per_month(sentence: str, many: int, tarif: Nilai) -> Step:
    return Step(sentence, f"{many} × {rupiah(tarif.whole)}", many * tarif.whole, tarif)


def _jht(amount: int | None, aturan: Aturan, bulan: date) -> dict[str, ProgramContribution]:
    """Savings the worker chose (rupiah a month, between the law's bounds); nothing where none was chosen."""
    if not amount:
        return {}
    floor, atas = (aturan.at(f"iuran.pmi.jht.{end}", bulan) for end in ("paling_sedikit", "paling_banyak"))
    rumus = f"boleh {rupiah(floor.whole)} sampai {rupiah(atas.whole)} sebulan"
    yakin = weakest_of(floor.keyakinan, atas.keyakinan)
    steps = Step("Tabungan JHT yang dipilih, dibayar tiap bulan.", rumus, amount, floor, yakin)
    return {"JHT": ProgramContribution(0, amount, peserta=amount, jejak=(steps,))}
