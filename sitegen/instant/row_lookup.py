"""Which income row a text falls in, found by a page that reads no number: patterns of texts, rows by leading digits."""

from __future__ import annotations

from datetime import date

from checker.core.fields import questions_for
from checker.law.parameter import Aturan

MOST_DIGITS = 8
"""Longest amount a month with an answer made before; longer ones wait for the engine."""

THOUSAND = 1000


def lower_bounds(aturan: Aturan, bulan: date) -> list[int]:
    """Give the lowest income of each row (rupiah a month) that is taken as meant (PP 44/2015 Lampiran II)."""
    smallest: int = questions_for("periksa")["penghasilan"]["janggal"]
    return [max(smallest, row["dari"]) for row in aturan.at("iuran.bpu.dasar", bulan).baris]


def shared_zeros(dari: list[int]) -> int:
    """Count the zeros in which every row but the first starts, so that what stands before them tells the row.

    >>> shared_zeros([1, 1_100_000, 20_200_000]), shared_zeros([1, 1_150_000])
    (5, 4)
    """
    return min(len(str(batas)) - len(str(batas).rstrip("0")) for batas in dari[1:])


def between_rows(aturan: Aturan, bulan: date) -> str:
    """Give the amounts that no row names, as a pattern: the engine tells those how unsure their row is.

    A row of the table ends at full thousands; the next begins a thousand above.

    >>> import re
    >>> from checker.law.parameter import load
    >>> pattern = between_rows(load(), date(2026, 11, 1))
    >>> [bool(re.search(pattern, amount)) for amount in ("1099000", "1099001", "1099999", "1100000")]
    [False, True, True, False]
    """
    ends = (
        row["sampai"] // THOUSAND for row in aturan.at("iuran.bpu.dasar", bulan).baris if row.get("sampai")
    )
    return rf"^({'|'.join(map(str, ends))})(?!000$)\d{{3}}$"


def row_numbers(dari: list[int], tail: int) -> list[int]:
    """Give the row number of every amount without its last `ekor` digits.

    >>> row_numbers([1, 1_100_000, 1_300_000], 5)[10:14]
    [0, 1, 1, 2]
    """
    return [
        sum(batas <= header * 10**tail for batas in dari[1:]) for header in range(10 ** (MOST_DIGITS - tail))
    ]


def ages(aturan: Aturan, bulan: date) -> str:
    """Give the ages, as typed, at which everybody may join, so that the answer is the same for all of them.

    >>> import re
    >>> from checker.law.parameter import load
    >>> pattern = ages(load(), date(2026, 11, 1))
    >>> [age for age in ("17", "18", "64", "65", "4") if re.search(pattern, age)]
    ['18', '64']
    """
    youngest = aturan.at("kepesertaan.bpu.usia_tanya", bulan).whole
    oldest = aturan.at("kepesertaan.bpu.usia_daftar", bulan).whole
    return f"^({'|'.join(map(str, range(youngest, oldest)))})$"


def patterns(tail: int) -> dict[str, str]:
    """Give the texts that are answered at once: digits alone, within what the engine takes as meant."""
    tanya = questions_for("periksa")
    daily, (dari, sampai) = len(str(tanya["penghasilan_harian"]["janggal"])), tanya["hari_kerja"]["batas"]
    return {
        "penghasilan": rf"^[1-9]\d{{{tail},{MOST_DIGITS - 1}}}$",
        "penghasilan_harian": rf"^[1-9]\d{{{daily - 1},{MOST_DIGITS - 2}}}$",
        "hari_kerja": f"^({'|'.join(map(str, range(dari, sampai + 1)))})$",
    }
