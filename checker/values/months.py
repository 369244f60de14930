"""Months and dates: the contribution month decides, never the clock."""

from __future__ import annotations

from datetime import date

from checker.values.parsing import month

NAMA_BULAN = (
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


def baca_bulan(teks: str) -> date:
    """Read `YYYY-MM` as the first day of that month; raise ValueError for anything else.

    >>> baca_bulan("2026-11")
    datetime.date(2026, 11, 1)
    """
    return month(teks)


def tulis_bulan(bulan: date) -> str:
    """Write a month as `YYYY-MM`."""
    return f"{bulan.year:04d}-{bulan.month:02d}"


def nama_bulan(bulan: date) -> str:
    """Say a month in words.

    >>> nama_bulan(date(2027, 1, 1))
    'Januari 2027'
    """
    return f"{NAMA_BULAN[bulan.month - 1]} {bulan.year}"


def nama_tanggal(tanggal: date) -> str:
    """Say a date in words.

    >>> nama_tanggal(date(2026, 12, 31))
    '31 Desember 2026'
    """
    return f"{tanggal.day} {nama_bulan(tanggal)}"


def tambah_bulan(bulan: date, banyak: int) -> date:
    """Move a month forward (or back); the day becomes the first.

    >>> tambah_bulan(date(2026, 11, 1), 3)
    datetime.date(2027, 2, 1)
    """
    indeks = bulan.year * 12 + bulan.month - 1 + banyak
    return date(indeks // 12, indeks % 12 + 1, 1)


def umur(lahir: date, pada: date) -> int:
    """Count full years of age on a day.

    >>> umur(date(1967, 11, 2), date(2026, 11, 1))
    58
    """
    return pada.year - lahir.year - ((pada.month, pada.day) < (lahir.month, lahir.day))
