"""Fills the numbers and dates of the law into sentences, so that no text holds its own copy of them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from checker.law.wording import write
from checker.values.months import date_name, month_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.law.parameter import Parameter
    from checker.law.value import Nilai

MARK = re.compile(r"\{([a-z0-9_]+(?:\.[a-z0-9_]+)+)(?::([a-z0-9_.-]+))?\}")
"""A key with a dot in it, and after a colon what of the value is meant: `{iuran.bpu.potongan.lainnya:sampai}`."""


def fill(text: str, law: Mapping[str, Parameter], day: date) -> str:
    """Fill `{key}` with the value in force on a day (or the newest, where none was in force then).

    `:sejak` and `:sampai` name its first and last month, `:hari_sejak` and `:hari_sampai` the days; `:2.tarif` is a field of
    the second row of a table, `:-1.tarif` of the last. Raises KeyError for an unknown key, ValueError for a missing end.

    >>> from checker.law.parameter import load
    >>> fill("Sampai iuran {iuran.bpu.potongan.lainnya:sampai}: {iuran.bpu.jkm}.", load().parameter, date(2026, 11, 1))
    'Sampai iuran Desember 2026: Rp6.800.'
    >>> fill("{iuran.pu.jkk:1.tarif} sampai {iuran.pu.jkk:-1.tarif}", load().parameter, date(2026, 11, 1))
    '0,24% sampai 1,74%'
    """

    def one(mark: re.Match[str]) -> str:
        nilai = law[mark[1]].at(day) or law[mark[1]].nilai[-1]
        return _part(nilai, mark[2] or "")

    return MARK.sub(one, text)


def _part(nilai: Nilai, part: str) -> str:
    """Write one part of a value: itself, an end, or a field of a row."""
    if not part:
        return write(nilai.nilai, nilai.satuan)
    ends = {"sejak": nilai.sejak, "sampai": nilai.sampai}
    end = part.removeprefix("hari_")
    if end in ends:
        day = ends[end]
        if day is None:
            raise ValueError(f"{nilai.kunci} tidak punya tanggal {end}")
        return date_name(day) if part != end else month_name(day)
    row, column = part.split(".")
    number = int(row)
    return write(nilai.baris[number - 1 if number > 0 else number][column], nilai.satuan)
