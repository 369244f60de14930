"""An amount with the time it is for, as people write it in lists: `50rb/hari`, `1,5 jt per bulan`, `300.000 seminggu`."""

from __future__ import annotations

import re

DAY, WEEK, MONTH, YEAR = "hari", "minggu", "bulan", "tahun"
_UNITS = {DAY: "hari|hr|hri", WEEK: "minggu|mgg|mg|pekan", MONTH: "bulan|bln|bl", YEAR: "tahun|thn|th"}
_TIME = re.compile(
    r"(?P<amount>.*\S)\s*(?:(?:/|@|\bper|\btiap|\bse)\s*-?\s*)(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _UNITS.items())
    + r")\.?\s*",
    re.IGNORECASE | re.DOTALL,
)
LONGEST = 120


def amount_and_time(text: str) -> tuple[str, str]:
    """Part an amount from the time it is for; the time is "" where none is written.

    >>> amount_and_time("50rb/hari"), amount_and_time("Rp 1,5 jt per bln"), amount_and_time("300 ribu seminggu")
    (('50rb', 'hari'), ('Rp 1,5 jt', 'bulan'), ('300 ribu', 'minggu'))
    >>> amount_and_time("2.500.000")
    ('2.500.000', '')
    """
    found = _TIME.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return text, ""
    return found["amount"], next((name for name in _UNITS if found[name]), "")
