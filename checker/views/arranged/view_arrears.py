"""What the templates of `nunggak` show: each event while paid up and now, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from checker.law.parameter import Aturan
from checker.views.given_answers import given_answers
from checker.views.next_links import next_links

if TYPE_CHECKING:
    from checker.core.contract.plans import ArrearsAnswer


def view(told: Mapping[str, Any], answer: ArrearsAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `nunggak` for its templates; the steps each once, however many events share them.

    >>> from checker.law.parameter import load
    >>> from checker.questions.arrears import nunggak
    >>> told = {"bulan_tunggak": 2, "cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> sorted(view(told, nunggak(told), load()))
    ['j', 'jawab', 'langkah', 'lanjut']
    """
    return {
        "j": answer,
        "langkah": list({step["nomor"]: step for step in answer["jejak"]}.values()),
        "jawab": given_answers("nunggak", told, answer, aturan, bulan=answer["bulan"]),
        "lanjut": next_links("nunggak", told, answer),
    }
