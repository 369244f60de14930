"""What the templates of `nunggak` show: each event while paid up and now, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.law.parameter import Aturan
from checker.views.next_links import next_links
from checker.views.url_state import given_answers


def view(told: Mapping[str, Any], answer: Mapping[str, Any], aturan: Aturan) -> dict[str, Any]:
    """Arrange an answer of `nunggak` for its templates; the steps each once, however many events share them."""
    return {
        "j": answer,
        "langkah": list({step["nomor"]: step for step in answer["jejak"]}.values()),
        "jawab": given_answers("nunggak", told, answer, aturan),
        "lanjut": next_links("nunggak", told, answer),
    }
