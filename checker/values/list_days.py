"""Days and months as people write them: day first, a month by name, a spreadsheet's number."""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.values.months import MONTH_NAMES

SPREADSHEET_DAY_0 = date(1899, 12, 30)
"""The day that spreadsheets count from."""
LONGEST = 60
_PLACE = re.compile(r"^[^\W\d][^\d]*[,/.: -]\s*(?=\d)")
"""`Surabaya, 17-8-1975`: lists have the place of birth in the same column."""
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[ T]00:00(?::00)?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})", re.ASCII)
_IN_WORDS = re.compile(r"(\d{1,2})[-/. ]*([A-Za-z]{3,9})[-/., ]+(\d{4}|\d{2})", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2}|[A-Za-z]{3,9})[-/. ]+(\d{4})", re.ASCII)
_MONTH_LAST = re.compile(r"(\d{4})[-/. ]+(\d{1,2}|[A-Za-z]{3,9})", re.ASCII)
_NUMBER = re.compile(r"[1-5]\d{4}", re.ASCII)
_OTHERWISE = {
    "agt": 8,
    "ags": 8,
    "agst": 8,
    "aug": 8,
    "august": 8,
    "nop": 11,
    "nopember": 11,
    "peb": 2,
    "pebruari": 2,
    "dec": 12,
    "oct": 10,
    "may": 5,
}
"""Months as they are also shortened or spelt."""
SHORTEST = 3
A_CENTURY, GROWN = 100, 10
"""Nobody in a list of members is younger than this in years, nor older than a century."""


def day_in_list(text: str, today: date) -> str:
    """Give a birthday as people write it in lists in the one way `dates.day` reads; what is not surely one stays as it is.

    The day comes first, as Indonesians write it. Five digits are a spreadsheet's number of a day. A year of two digits
    is of the century in which somebody who works was born; where that would be a child, it stays, and is refused.

    >>> today = date(2026, 11, 25)
    >>> [day_in_list(text, today) for text in ("17-8-1975", "17 Agt 1975", "27623", "17/8/75")]
    ['1975-08-17', '1975-08-17', '1975-08-17', '1975-08-17']
    >>> day_in_list("Surabaya, 17 Agustus 1975", today), day_in_list("17–8–1975", today)
    ('1975-08-17', '1975-08-17')
    >>> day_in_list("17-8-05", today), day_in_list("17-8-20", today)
    ('2005-08-17', '17-8-20')
    """
    typed = _PLACE.sub("", " ".join(text[:LONGEST].replace("–", "-").split()), count=1)
    if _NUMBER.fullmatch(typed):
        return (SPREADSHEET_DAY_0 + timedelta(int(typed))).isoformat()
    if found := _DAY_FIRST.fullmatch(typed):
        day, month, year = found.groups()
    elif found := _IN_WORDS.fullmatch(typed):
        day, month, year = found[1], str(_month_called(found[2].lower())), found[3]
    elif found := _YEAR_FIRST.fullmatch(typed):
        year, month, day = found.groups()
    else:
        return text
    if len(year) < len("1975"):
        year = _with_century(int(year), today)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:  # the 31st of February, a year that could be of two centuries
        return text


def _with_century(year: int, today: date) -> str:
    """Give a year of two digits its century, or nothing where either could be meant."""
    this = today.year - today.year % A_CENTURY + year
    if this <= today.year - GROWN:
        return str(this)
    return str(this - A_CENTURY) if this > today.year else ""


def month_as_written(text: str) -> str:
    """Give a month as people write it in the one way `dates.month` reads; what is not surely one stays as it is.

    >>> month_as_written("Februari 2027"), month_as_written("02/2027"), month_as_written("2027 feb"), month_as_written("feb")
    ('2027-02', '2027-02', '2027-02', 'feb')
    """
    typed = " ".join(text[:LONGEST].split())
    if found := _MONTH_FIRST.fullmatch(typed):
        name, year = found.groups()
    elif found := _MONTH_LAST.fullmatch(typed):
        year, name = found.groups()
    else:
        return text
    number = int(name) if name.isdigit() else _month_called(name.lower())
    return f"{year}-{number:02d}" if number else text


def _month_called(name: str) -> int:
    """Give the number of a month by its name or how it begins, 0 for none."""
    if name in _OTHERWISE:
        return _OTHERWISE[name]
    fitting = [n for n, month in enumerate(MONTH_NAMES, 1) if month.lower().startswith(name)]
    return fitting[0] if len(fitting) == 1 and len(name) >= SHORTEST else 0
