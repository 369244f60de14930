"""How big is the firm: micro, small, medium or large by capital or yearly sales (PP 7/2021 Pasal 35)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.core.profile import Profil
from checker.core.results import Langkah
from checker.law.parameter import Aturan
from checker.values.money import rupiah


def skala_usaha(profil: Profil, aturan: Aturan, bulan: date) -> tuple[str, tuple[Langkah, ...]]:
    """Give the scale the person named, or the one that follows from sales (running firms) or capital (new ones).

    Amounts in rupiah; sales win over capital because capital only classes new businesses. Source: PP 7/2021 Pasal 35.

    >>> from checker.law.parameter import muat
    >>> warung = Profil(date(2026, 11, 1), "karyawan", penjualan_tahunan=300_000_000)
    >>> skala_usaha(warung, muat(), warung.bulan)[0]
    'mikro'
    """
    if profil.skala_usaha:
        return profil.skala_usaha, ()
    kunci, jumlah, nama = (
        ("penjualan_sampai", profil.penjualan_tahunan, "Penjualan setahun")
        if profil.penjualan_tahunan is not None
        else ("modal_sampai", profil.modal_usaha, "Modal usaha")
    )
    nilai = aturan.pada("usaha.skala", bulan)
    if jumlah is None:
        return "", ()
    skala: str = next(b["skala"] for b in nilai.baris if _muat(b, kunci, jumlah))
    kalimat = f"{nama} {rupiah(jumlah)} termasuk usaha {skala}."
    return skala, (Langkah(kalimat, f"{nama} → usaha {skala}", jumlah, nilai),)


def ukuran_berselisih(profil: Profil, aturan: Aturan, bulan: date) -> bool:
    """Capital and sales were both given and point at different scales, and the scale decides anything."""
    if profil.modal_usaha is None or profil.penjualan_tahunan is None or profil.kewarganegaraan != "WNI":
        return False
    baris = aturan.pada("usaha.skala", bulan).baris
    menurut_modal = next(b["skala"] for b in baris if _muat(b, "modal_sampai", profil.modal_usaha))
    menurut_jual = next(b["skala"] for b in baris if _muat(b, "penjualan_sampai", profil.penjualan_tahunan))
    return bool(menurut_modal != menurut_jual)


def _muat(baris: Mapping[str, Any], kunci: str, jumlah: int) -> bool:
    return kunci not in baris or jumlah <= baris[kunci]
