"""The tables of contributions, made from the law data and the engine's answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.core.membership import kepesertaan
from checker.core.profile import Profil
from checker.core.results import PROGRAM
from checker.iuran.bpu import iuran_bpu
from checker.law.parameter import Aturan, Nilai

KUNCI_BPU = (
    "iuran.bpu.dasar",
    "iuran.bpu.jkk",
    "iuran.bpu.jkm",
    "iuran.bpu.jht",
    "iuran.bpu.potongan.lainnya",
    "iuran.bpu.potongan.transportasi",
)
KUNCI_PU = {
    "tarif": (
        "iuran.pu.jkk",
        "iuran.pu.jkm",
        "iuran.pu.jht.pemberi_kerja",
        "iuran.pu.jht.peserta",
        "iuran.pu.jp.pemberi_kerja",
        "iuran.pu.jp.peserta",
        "iuran.pu.jp.batas_upah",
    ),
    "risiko": ("iuran.pu.jkk",),
    "ukuran": ("kepesertaan.pu.wajib",),
    "skala": ("usaha.skala",),
    "batas_jp": ("iuran.pu.jp.batas_upah",),
    "usia_pensiun": ("iuran.pu.jp.usia_pensiun",),
}


@dataclass(frozen=True, slots=True)
class BarisBpu:
    """One income bracket: what is paid now and normally, without and with JHT (rupiah a month)."""

    nomor: int
    dari: int
    sampai: int | None
    dasar: int
    kini: int
    biasa: int
    kini_jht: int
    biasa_jht: int
    keyakinan: str


def baris_bpu(aturan: Aturan, hari: date, sektor: str) -> list[BarisBpu]:
    """Ask the engine for every bracket of PP 44/2015 Lampiran II in the month of a day.

    >>> from checker.law.parameter import muat
    >>> satu = baris_bpu(muat(), date(2026, 11, 22), "lainnya")[0]
    >>> satu.kini, satu.biasa, satu.kini_jht
    (8400, 16800, 28400)
    """
    bulan = hari.replace(day=1)
    nilai = aturan.pada("iuran.bpu.dasar", bulan)
    return [
        BarisBpu(
            nomor=b["baris"],
            dari=b["dari"],
            sampai=b.get("sampai"),
            dasar=b["dasar"],
            kini=satu_harga(aturan, bulan, b["dasar"], sektor),
            biasa=satu_harga(aturan, bulan, b["dasar"], sektor, penuh=True),
            kini_jht=satu_harga(aturan, bulan, b["dasar"], sektor, jht=True),
            biasa_jht=satu_harga(aturan, bulan, b["dasar"], sektor, jht=True, penuh=True),
            keyakinan=b.get("keyakinan", nilai.keyakinan),
        )
        for b in nilai.baris
    ]


def satu_harga(
    aturan: Aturan, bulan: date, penghasilan: int, sektor: str, *, jht: bool = False, penuh: bool = False
) -> int:
    """Ask the engine for one month; `penuh`: without any discount."""
    profil = Profil(bulan, "mandiri", sektor=sektor, penghasilan=penghasilan, jht=jht, tanpa_potongan=penuh)
    return iuran_bpu(profil, kepesertaan(profil, aturan, bulan), aturan, bulan).total


def isi_pu(bagian: str, aturan: Aturan, bulan: date) -> Any:  # noqa: ANN401 - each table has its own shape
    """Give what one table about employees shows."""
    match bagian:
        case "tarif":
            return {kunci: aturan.pada(kunci, bulan) for kunci in KUNCI_PU["tarif"]}
        case "ukuran":
            return _ukuran(aturan.pada("kepesertaan.pu.wajib", bulan))
        case "risiko" | "skala":
            return aturan.pada(KUNCI_PU[bagian][0], bulan).baris
        case _:
            return _riwayat(aturan.parameter[KUNCI_PU[bagian][0]].nilai, bulan)


def _ukuran(nilai: Nilai) -> dict[str, Any]:
    """Cross sizes of enterprise with the programmes that are compulsory there (Perpres 109/2013 Pasal 6)."""
    program = [k for k in PROGRAM if any(k in b["program"] for b in nilai.baris)]
    return {"program": program, "baris": nilai.baris}


def _riwayat(nilai: Sequence[Nilai], bulan: date) -> list[tuple[Nilai, bool]]:
    """Newest first, marking the value of the month."""
    return [(n, n.sejak <= bulan and (n.akhir is None or bulan <= n.akhir)) for n in reversed(nilai)]
