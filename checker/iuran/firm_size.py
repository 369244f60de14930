"""How big is the firm: micro, small, medium or large by capital or yearly sales (PP 7/2021 Pasal 35)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.core.profile import UNKNOWN, Profile
from checker.core.results import Step
from checker.law.parameter import Aturan
from checker.values.money import rupiah


def firm_scale(profile: Profile, aturan: Aturan, bulan: date) -> tuple[str, tuple[Step, ...]]:
    """Give the scale the person named, or the one that follows from sales (running firms) or capital (new ones).

    Amounts in rupiah; sales win over capital because capital only classes new businesses. Source: PP 7/2021 Pasal 35.

    >>> from checker.law.parameter import load
    >>> warung = Profile(date(2026, 11, 1), "karyawan", penjualan_tahunan=300_000_000)
    >>> firm_scale(warung, load(), warung.bulan)[0]
    'mikro'
    """
    if profile.skala_usaha == UNKNOWN:
        return "", ()
    if profile.skala_usaha:
        return profile.skala_usaha, ()
    key, amount, name = (
        ("penjualan_sampai", profile.penjualan_tahunan, "Penjualan setahun")
        if profile.penjualan_tahunan is not None
        else ("modal_sampai", profile.modal_usaha, "Modal usaha")
    )
    nilai = aturan.at("usaha.skala", bulan)
    if amount is None:
        return "", ()
    skala: str = next(b["skala"] for b in nilai.baris if _fits(b, key, amount))
    sentence = f"{name} {rupiah(amount)} termasuk usaha {skala}."
    return skala, (Step(sentence, f"{name} → usaha {skala}", amount, nilai),)


def sizes_disagree(profile: Profile, aturan: Aturan, bulan: date) -> bool:
    """Capital and sales were both given and point at different scales, and the scale decides anything.

    >>> from checker.law.parameter import load
    >>> shop = Profile(date(2026, 11, 1), "karyawan", modal_usaha=20_000_000_000, penjualan_tahunan=12_000_000)
    >>> sizes_disagree(shop, load(), shop.bulan)
    True
    """
    if profile.modal_usaha is None or profile.penjualan_tahunan is None or profile.kewarganegaraan != "WNI":
        return False
    row = aturan.at("usaha.skala", bulan).baris
    by_capital = next(b["skala"] for b in row if _fits(b, "modal_sampai", profile.modal_usaha))
    by_sales = next(b["skala"] for b in row if _fits(b, "penjualan_sampai", profile.penjualan_tahunan))
    return bool(by_capital != by_sales)


def _fits(row: Mapping[str, Any], key: str, amount: int) -> bool:
    return key not in row or amount <= row[key]
