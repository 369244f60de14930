"""The articles that values stand on, as answers name them."""

from __future__ import annotations

from checker.law.parameter import Nilai

NO_ARTICLE = "belum ditemukan"
"""How the law data says that a source names no article."""


def articles(nilai: tuple[Nilai, ...]) -> list[str]:
    """List the articles of several values once each, as `pp-44-2015 Pasal 18`."""
    return list(dict.fromkeys(_format_article(p, n) for one in nilai for p, n in one.dasar))


def _format_article(peraturan: str, number: str) -> str:
    if number == NO_ARTICLE:
        return peraturan
    return f"{peraturan} {number}" if number.startswith("Lampiran") else f"{peraturan} Pasal {number}"
