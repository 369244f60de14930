"""Who matched a value with the official PDF, and when: `belum`, or a name and a date; nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.data.place import Place

NOT_YET = "belum"
SIGNED = re.compile(r"(?P<nama>[^\W\d_][^\d,]*[^\W\d_]\.?), (?P<hari>\d{4}-\d{2}-\d{2})")
HOW = "Tulis “belum”, atau nama dan tanggal orang yang mencocokkan: “Siti Aminah, 2026-12-01”"


def check_verification(place: Place, content: object, day: date | None) -> Iterator[str]:
    """Accept `belum` or `Name, YYYY-MM-DD` with a day that exists and has come.

    >>> list(check_verification(Place("a.toml", "x"), "Siti, 2026-11-01", date(2026, 11, 22)))
    []
    >>> next(check_verification(Place("a.toml", "x"), "sudah", date(2026, 11, 22))).partition(". ")[0]
    'a.toml, [x]: verifikasi “sudah” tidak bisa dibaca'
    """
    if not isinstance(content, str) or content == NOT_YET or not content.strip():
        return
    cocok = SIGNED.fullmatch(content)
    kapan = _day(cocok["hari"]) if cocok else None
    if not cocok:
        yield place.says(f"verifikasi “{content}” tidak bisa dibaca. {HOW}", "verifikasi")
    elif kapan is None:
        yield place.says(f"verifikasi “{content}”: tanggal itu tidak ada. {HOW}", "verifikasi")
    elif day and kapan > day:
        yield place.says(f"verifikasi “{content}”: tanggal itu belum tiba ({day}). {HOW}", "verifikasi")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
