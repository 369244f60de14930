"""What the templates of `proyeksi` show: three curves of savings, side by side, none of them a promise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.law.parameter import Aturan
from checker.views.given_answers import given_answers
from checker.views.next_links import next_links
from checker.views.url_state import fragment

if TYPE_CHECKING:
    from checker.core.contract.plans import ProjectionAnswer

AT_MOST = 10
"""Rows of the table that still fit a glance; longer times show every second or fifth year and the last."""
STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve: whose result, at which rate (`5,51%`), where it ends (rupiah), and how to choose it."""

    kode: str
    judul: str
    persen: str
    saldo: tuple[int, ...]
    dipilih: bool
    tautan: str

    @property
    def akhir(self) -> int:
        """The balance at the end (rupiah)."""
        return self.saldo[-1]


def view(told: Mapping[str, Any], answer: ProjectionAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `proyeksi` for its templates.

    >>> from checker.law.parameter import load
    >>> from checker.questions.projection import proyeksi
    >>> told = {"penghasilan": 1_500_000, "lama_tahun": 10, "bulan": "2026-11"}
    >>> len(view(told, proyeksi(told), load())["kurva"])
    3
    """
    kurva = [
        Curve(
            kode=b["kode"],
            judul=b["judul"],
            persen=b["persen"],
            saldo=(answer["saldo_awal"], *(row["saldo"] for row in answer["kurva"][b["kode"]])),
            dipilih=b["kode"] == answer["hasil"],
            tautan=f"#{fragment({**told, 'hasil': b['kode']})}",
        )
        for b in answer["bunga"]
    ]
    return {
        "j": answer,
        "kurva": kurva,
        "dipilih": next(k for k in kurva if k.dipilih),
        "tertinggi": max(1, *(max(k.saldo) for k in kurva)),
        "tahun": year(answer["lama_tahun"]),
        "jawab": given_answers("proyeksi", told, answer, aturan, bulan=answer["bulan"]),
        "lanjut": next_links("proyeksi", told, answer),
    }


def year(length: int) -> Sequence[int]:
    """Choose the years the table shows: all, every second or every fifth, and always the last.

    >>> year(3), year(25)
    ([1, 2, 3], [5, 10, 15, 20, 25])
    """
    steps = next((n for n in STEPS if length // n <= AT_MOST), STEPS[-1])
    return sorted({*range(steps, length + 1, steps), length})
