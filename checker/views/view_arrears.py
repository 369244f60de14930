"""What the templates of `nunggak` show: each event while paid up and now, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.law.parameter import Aturan
from checker.views.next_links import lanjut
from checker.views.url_state import given_answers


def view(masukan: Mapping[str, Any], jawaban: Mapping[str, Any], aturan: Aturan) -> dict[str, Any]:
    """Arrange an answer of `nunggak` for its templates; the steps each once, however many events share them."""
    langkah = {(s["kalimat"], s["rumus"]): s for s in jawaban["jejak"]}
    return {
        "j": jawaban,
        "langkah": list(langkah.values()),
        "jawab": given_answers("nunggak", masukan, jawaban, aturan),
        "lanjut": lanjut("nunggak", masukan, aturan),
    }
