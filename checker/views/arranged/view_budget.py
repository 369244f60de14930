"""What the templates of `anggaran` show: how far the budget goes, what it buys, and when that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.law.parameter import Aturan
from checker.values.money import in_words
from checker.values.months import runs
from checker.views.given_answers import given_answers
from checker.views.next_links import next_links
from checker.views.questionnaire.choices import child_counts

if TYPE_CHECKING:
    from checker.core.contract.plans import BudgetAnswer, BudgetMonth


@dataclass(frozen=True, slots=True)
class MonthRun:
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


def view(told: Mapping[str, Any], answer: BudgetAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `anggaran` for its templates.

    >>> from checker.law.parameter import load
    >>> from checker.questions.budget import anggaran
    >>> told = {"anggaran": 20_000, "cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> view(told, anggaran(told), load())["terbaik"]["kode"]
    'jkk_jkm'
    """
    everything = month_runs(answer)
    harga = answer["kalender"][0]["total"] if answer["kalender"] else 0
    return {
        "j": answer,
        "judul": {p["kode"]: p["judul"] for p in answer["pilihan"]},
        "terbaik": next((p for p in answer["pilihan"] if p["kode"] == answer["terbaik"]), None),
        "masa": everything,
        "nanti": next((m for m in everything[1:] if (m.total, m.tertinggi) != (harga, harga)), None),
        "jawab": given_answers("anggaran", told, answer, aturan, bulan=answer["bulan"]),
        "lanjut": next_links("anggaran", told, answer),
        "banyak_anak": in_words(child_counts(aturan)),
    }


def month_runs(answer: BudgetAnswer) -> list[MonthRun]:
    """Group the calendar into runs of months in which the budget reaches equally far.

    >>> from checker.questions.budget import anggaran
    >>> told = {"anggaran": 20_000, "cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> month_runs(anggaran(told))[0].dari
    '2026-11'
    """

    def sama(bulan: BudgetMonth) -> tuple[str, int, int, int]:
        rendah, tinggi = bulan.get("terendah", bulan["total"]), bulan.get("tertinggi", bulan["total"])
        return bulan["cukup"], rendah, tinggi, bulan["kurang"]

    return [
        MonthRun(run[0]["bulan"], run[-1]["bulan"], *same, run[0]["berubah_karena"])
        for same, run in runs(answer["kalender"], key=sama)
    ]
