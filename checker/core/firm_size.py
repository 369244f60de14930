"""How big is the firm: micro, small, medium or large by capital or yearly sales (PP 7/2021 Pasal 35)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.core.profile import Profile
from checker.core.results import Step
from checker.law.parameter import Aturan
from checker.values.money import rupiah


def skala_usaha(profile: Profile, aturan: Aturan, bulan: date) -> tuple[str, tuple[Step, ...]]:
    """Give the scale the person named, or the one that follows from sales (running firms) or capital (new ones).

    Amounts in rupiah; sales win over capital because capital only classes new businesses. Source: PP 7/2021 Pasal 35.

    >>> from checker.law.parameter import load
    >>> warung = Profile(date(2026, 11, 1), "karyawan", penjualan_tahunan=300_000_000)
    >>> skala_usaha(warung, load(), warung.bulan)[0]
    'mikro'
    """
    if profile.skala_usaha:
        return profile.skala_usaha, ()
    kunci, jumlah, nama = (
        ("penjualan_sampai", profile.penjualan_tahunan, "Penjualan setahun")
        if profile.penjualan_tahunan is not None
        else ("modal_sampai", profile.modal_usaha, "Modal usaha")
    )
    nilai = aturan.pada("usaha.skala", bulan)
    if jumlah is None:
        return "", ()
    skala: str = next(b["skala"] for b in nilai.baris if _fits(b, kunci, jumlah))
    kalimat = f"{nama} {rupiah(jumlah)} termasuk usaha {skala}."
    return skala, (Step(kalimat, f"{nama} → usaha {skala}", jumlah, nilai),)


def sizes_disagree(profile: Profile, aturan: Aturan, bulan: date) -> bool:
    """Capital and sales were both given and point at different scales, and the scale decides anything."""
    if profile.modal_usaha is None or profile.penjualan_tahunan is None or profile.kewarganegaraan != "WNI":
        return False
    baris = aturan.pada("usaha.skala", bulan).baris
    by_capital = next(b["skala"] for b in baris if _fits(b, "modal_sampai", profile.modal_usaha))
    by_sales = next(b["skala"] for b in baris if _fits(b, "penjualan_sampai", profile.penjualan_tahunan))
    return bool(by_capital != by_sales)


def _fits(baris: Mapping[str, Any], kunci: str, jumlah: int) -> bool:
    return kunci not in baris or jumlah <= baris[kunci]
