"""Months and dates: the contribution month decides, never the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby

from checker.values.dates import month

MONTH_NAMES = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def read_month(text: str) -> date:
    """Read `YYYY-MM` as the first day of that month; raise ValueError for anything else.

    >>> read_month("2026-11")
    datetime.date(2026, 11, 1)
    """
    return month(text)


def format_month(bulan: date) -> str:
    """Write a month as `YYYY-MM`.

    >>> format_month(date(2026, 1, 1))
    '2026-01'
    """
    return bulan.isoformat()[:7]


def month_name(bulan: date) -> str:
    """Say a month in words.

    >>> month_name(date(2027, 1, 1))
    'Januari 2027'
    """
    return f"{MONTH_NAMES[bulan.month - 1]} {bulan.year}"


def date_name(moment: date) -> str:
    """Say a date in words.

    >>> date_name(date(2026, 12, 31))
    '31 Desember 2026'
    """
    return f"{moment.day} {month_name(moment)}"


def add_months(bulan: date, many: int) -> date:
    """Move a month forward (or back); the day becomes the first.

    >>> add_months(date(2026, 11, 1), 3)
    datetime.date(2027, 2, 1)
    """
    place_index = bulan.year * 12 + bulan.month - 1 + many
    return date(place_index // 12, place_index % 12 + 1, 1)


def age(born: date, pada: date) -> int:
    """Count full years of age on a day.

    >>> age(date(1967, 11, 2), date(2026, 11, 1))
    58
    """
    return pada.year - born.year - ((pada.month, pada.day) < (born.month, born.day))


def runs[Item, Key](items: Iterable[Item], key: Callable[[Item], Key]) -> list[tuple[Key, list[Item]]]:
    """Group neighbours (the months of a calendar, the values of a law) that have the same key, in their own order.

    >>> runs([8400, 8400, 16800], key=lambda price: price)
    [(8400, [8400, 8400]), (16800, [16800])]
    """
    return [(same, list(run)) for same, run in groupby(items, key=key)]
