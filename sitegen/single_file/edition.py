"""The days of the single file: of which day it is, and until when every number in it holds.

It is made anew every night and must not change with it: it is called after the last day on which a page changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from checker.law.parameter import ONE_DAY, Aturan
from checker.values.months import date_name
from sitegen.pages.page_dates import next_change

CHANGED = re.compile(r"<lastmod>([\d-]+)</lastmod>")
MADE = ("isusun ", "Per ", quote("Per "), 'data-bangun="')
"""What stands before the day on which a page was made. The same day behind other words may be one of law."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The day of an edition, and the last day on which all its numbers hold; None where no change is known."""

    day: date
    until: date | None


def edition(site: Path, aturan: Aturan, today: date) -> Edition:
    """Give the edition that a finished site makes."""
    days = CHANGED.findall((site / "sitemap.xml").read_text(encoding="utf-8"))
    change = next_change(list(aturan.parameter), aturan, today)
    return Edition(max(map(date.fromisoformat, days), default=today), change and change - ONE_DAY)


def dated(page: str, made: date, day: date) -> str:
    """Let a page say that it was made on the day of the edition.

    >>> dated("Disusun 2 Desember 2026. Bayar sampai 2 Desember 2026.", date(2026, 12, 2), date(2026, 11, 22))
    'Disusun 22 November 2026. Bayar sampai 2 Desember 2026.'
    """
    for before in MADE:
        for write in (date_name, lambda one: quote(date_name(one)), date.isoformat):
            page = page.replace(before + write(made), before + write(day))
    return page
