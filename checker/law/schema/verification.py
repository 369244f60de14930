"""Who matched a value with the official PDF, and when: `belum`, or a name and a date; nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.law.schema.place import Place

NOT_YET = "belum"
SIGNED = re.compile(r"(?P<nama>[^\W\d_][^\d,]*[^\W\d_]\.?), (?P<hari>\d{4}-\d{2}-\d{2})")
HOW = "Tulis “belum”, atau nama dan tanggal orang yang mencocokkan: “Siti Aminah, 2026-12-01”"


def check_verification(tempat: Place, isi: object, hari: date | None) -> Iterator[str]:
    """Accept `belum` or `Name, YYYY-MM-DD` with a day that exists and has come."""
    if not isinstance(isi, str) or isi == NOT_YET or not isi.strip():
        return
    cocok = SIGNED.fullmatch(isi)
    kapan = _day(cocok["hari"]) if cocok else None
    if not cocok:
        yield tempat.says(f"verifikasi “{isi}” tidak bisa dibaca. {HOW}", "verifikasi")
    elif kapan is None:
        yield tempat.says(f"verifikasi “{isi}”: tanggal itu tidak ada. {HOW}", "verifikasi")
    elif hari and kapan > hari:
        yield tempat.says(f"verifikasi “{isi}”: tanggal itu belum tiba ({hari}). {HOW}", "verifikasi")


def _day(teks: str) -> date | None:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        return None
