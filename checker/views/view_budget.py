"""What the templates of `anggaran` show: how far the budget goes, what it buys, and when that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from checker.law.parameter import Aturan
from checker.values.money import kata
from checker.views.choices import banyak_anak
from checker.views.next_links import lanjut
from checker.views.url_state import given_answers


@dataclass(frozen=True, slots=True)
class Masa:
    """Months in a row (`YYYY-MM`) with the same answer: how far the budget goes, the price, what is short (rupiah).

    Where the price has possibilities, `total` and `tertinggi` differ.
    """

    dari: str
    sampai: str
    cukup: str
    total: int
    tertinggi: int
    kurang: int
    karena: str


def view(masukan: Mapping[str, Any], jawaban: Mapping[str, Any], aturan: Aturan) -> dict[str, Any]:
    """Arrange an answer of `anggaran` for its templates."""
    semua = masa(jawaban)
    harga = jawaban["kalender"][0]["total"] if jawaban["kalender"] else 0
    return {
        "j": jawaban,
        "judul": {p["kode"]: p["judul"] for p in jawaban["pilihan"]},
        "terbaik": next((p for p in jawaban["pilihan"] if p["kode"] == jawaban["terbaik"]), None),
        "masa": semua,
        "nanti": next((m for m in semua[1:] if (m.total, m.tertinggi) != (harga, harga)), None),
        "jawab": given_answers("anggaran", masukan, jawaban, aturan),
        "lanjut": lanjut("anggaran", masukan, aturan),
        "banyak_anak": kata(banyak_anak(aturan)),
    }


def masa(jawaban: Mapping[str, Any]) -> list[Masa]:
    """Group the calendar into runs of months in which the budget reaches equally far."""

    def sama(bulan: Mapping[str, Any]) -> tuple[str, int, int, int]:
        rendah, tinggi = bulan.get("terendah", bulan["total"]), bulan.get("tertinggi", bulan["total"])
        return bulan["cukup"], rendah, tinggi, bulan["kurang"]

    hasil = []
    for kunci, cluster in groupby(jawaban["kalender"], key=sama):
        bulan = list(cluster)
        hasil.append(Masa(bulan[0]["bulan"], bulan[-1]["bulan"], *kunci, bulan[0]["berubah_karena"]))
    return hasil
