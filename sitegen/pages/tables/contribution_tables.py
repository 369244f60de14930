"""The tables of contributions, made from the law data and the engine's answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.iuran.risk_class import risk_ends
from checker.law.parameter import Aturan, Parameter
from checker.law.programs import PROGRAMS
from checker.law.value import Nilai
from sitegen.pages import discounts, prices

BPU_KEYS = (*prices.BPU_KEYS, "iuran.bpu.jht", *discounts.KEYS)
PU_KEYS = {
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
class BpuRow:
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


def bpu_rows(aturan: Aturan, day: date, sektor: str) -> list[BpuRow]:
    """Ask the engine for every bracket of PP 44/2015 Lampiran II in the month of a day.

    >>> from checker.law.parameter import load
    >>> satu = bpu_rows(load(), date(2026, 11, 22), "lainnya")[0]
    >>> satu.kini, satu.biasa, satu.kini_jht
    (8400, 16800, 28400)
    """
    nilai = aturan.at("iuran.bpu.dasar", day.replace(day=1))
    return [_bpu_row(aturan, day, sektor, b, nilai) for b in nilai.baris]


def _bpu_row(aturan: Aturan, day: date, sektor: str, row: Mapping[str, Any], nilai: Nilai) -> BpuRow:
    told = {"sektor": sektor, "penghasilan": row["dasar"]}
    without, saving = (prices.bpu_calculation(aturan, day, {**told, "jht": jht}) for jht in (False, True))
    return BpuRow(
        nomor=row["baris"],
        dari=row["dari"],
        sampai=row.get("sampai"),
        dasar=row["dasar"],
        kini=without["iuran"]["total"],
        biasa=prices.full_price(without),
        kini_jht=saving["iuran"]["total"],
        biasa_jht=prices.full_price(saving),
        keyakinan=row.get("keyakinan", nilai.keyakinan),
    )


def pu_content(bagian: str, aturan: Aturan, bulan: date) -> Any:  # noqa: ANN401 - each table has its own shape
    """Give what one table about employees shows."""
    match bagian:
        case "tarif":
            rates = {key: aturan.at(key, bulan) for key in PU_KEYS["tarif"]}
            return rates | {"ujung_jkk": risk_ends(aturan, bulan)}
        case "ukuran":
            return _sizes(aturan.at("kepesertaan.pu.wajib", bulan))
        case "risiko" | "skala":
            return aturan.at(PU_KEYS[bagian][0], bulan).baris
        case _:
            return _history(aturan.parameter[PU_KEYS[bagian][0]], bulan)


def _sizes(nilai: Nilai) -> dict[str, Any]:
    """Cross sizes of enterprise with the programmes that are compulsory there (Perpres 109/2013 Pasal 6)."""
    program = [k for k in PROGRAMS if any(k in b["program"] for b in nilai.baris)]
    return {"program": program, "baris": nilai.baris}


def _history(parameter: Parameter, bulan: date) -> list[tuple[Nilai, bool]]:
    """Newest first, marking the value of the month."""
    now = parameter.at(bulan)
    return [(nilai, nilai is now) for nilai in reversed(parameter.nilai)]
