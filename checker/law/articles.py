"""The articles that values stand on: their numbers in words, their official addresses, their names in answers."""

from __future__ import annotations

from checker.law.parameter import Aturan
from checker.law.value import Nilai

NO_ARTICLE = "belum ditemukan"
"""How the law data says that a source names no article."""
NOT_REGULATION = ("belum-ditemukan", "bukan-peraturan")
"""Registry entries that say there is no regulation to name."""
ANNEX = {"Lampiran I": "-lampiran-1", "Lampiran II": "-lampiran-2"}
"""How the registry names annexes that have an address of their own."""


def articles(nilai: tuple[Nilai, ...]) -> list[str]:
    """List the articles of several values once each, as `pp-44-2015 Pasal 18`.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> articles((load().at("iuran.bpu.jkm", date(2026, 11, 1)),))
    ['pp-44-2015']
    """
    return list(dict.fromkeys(_format_article(p, n) for one in nilai for p, n in one.dasar))


def _format_article(peraturan: str, number: str) -> str:
    if number == NO_ARTICLE:
        return peraturan
    return f"{peraturan} {number}" if number.startswith("Lampiran") else f"{peraturan} Pasal {number}"


def article_number(number: str) -> str:
    """Write an article number as the law does; what is no number (an annex, a custom) names itself.

    >>> article_number("16(1)"), article_number("Lampiran II")
    ('Pasal 16(1)', 'Lampiran II')
    """
    return f"Pasal {number}" if number[:1].isdigit() else number


def address(aturan: Aturan, peraturan: str, number: str) -> str:
    """Give the official address of an article, that of the annex where it has its own; empty if unknown.

    >>> from checker.law.parameter import load
    >>> address(load(), "pp-44-2015", "Lampiran II") != address(load(), "pp-44-2015", "16(1)")
    True
    """
    registry = aturan.peraturan
    entry = registry.get(f"{peraturan}{ANNEX.get(number, '')}") or registry.get(peraturan)
    return entry["tautan"] if entry else ""
