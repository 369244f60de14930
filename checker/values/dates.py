"""Days and months as people type them: read, or refused with how they are written (contract 1.1)."""

from __future__ import annotations

import re
from datetime import date

from checker.values.parsing import Unreadable

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_MONTH_OTHERWISE = re.compile(r"(\d{4})[-/. ]?(\d{1,2})(?:[-/. ]\d{1,2})?|(\d{1,2})[-/. ](\d{4})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)


def day(text: object) -> date:
    """Read a day, written `YYYY-MM-DD` and no other way; raise Unreadable.

    >>> day("2026-11-22")
    datetime.date(2026, 11, 22)
    """
    sentence = "harus tanggal yang ada, ditulis tahun-bulan-hari"
    if isinstance(text, str) and (swapped := _DAY_FIRST.fullmatch(text.strip())):
        meant = f"{swapped[3]}-{int(swapped[2]):02d}-{int(swapped[1]):02d}"
        if _real_day(meant):
            raise Unreadable(f"{sentence}. Maksudnya {meant}?")
    found = _real_day(text.strip()) if isinstance(text, str) and _DATE.fullmatch(text.strip()) else None
    if found is None:
        raise Unreadable(sentence)
    return found


def month(text: object) -> date:
    """Read a month, written `YYYY-MM` and no other way, as its first day; raise Unreadable.

    >>> month("2026-11")
    datetime.date(2026, 11, 1)
    """
    fits = isinstance(text, str) and _MONTH.fullmatch(text.strip())
    found = _real_day(f"{fits[0]}-01") if fits else None
    if found is None:
        sentence = "harus bulan yang ada, ditulis tahun-bulan"
        other = _MONTH_OTHERWISE.fullmatch(text.strip()) if isinstance(text, str) else None
        meant = f"{other[1] or other[4]}-{int(other[2] or other[3]):02d}" if other else ""
        raise Unreadable(
            f"{sentence}. Maksudnya {meant}?" if meant and _real_day(f"{meant}-01") else sentence
        )
    return found


def _real_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
