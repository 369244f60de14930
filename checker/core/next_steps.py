"""What to do next: steps, papers and places as texts whose numbers come from the law data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from checker.law.filling import fill
from checker.law.parameter import Aturan
from checker.law.resources import satu


def langkah(cara_kerja: str, aturan: Aturan, bulan: date) -> list[dict[str, str]]:
    """Give the registration steps in order, each `{teks, tautan?}`; links are official addresses only.

    >>> from checker.law.parameter import load
    >>> langkah("mandiri", load(), date(2026, 11, 1))[3]["teks"]
    'Bulan berikutnya, bayar paling lambat tanggal 15.'
    """
    return fill_numbers(satu("cara_kerja/next_steps")[cara_kerja]["langkah"], aturan, bulan)


def fill_numbers(baris: Iterable[Mapping[str, str]], aturan: Aturan, tanggal: date) -> list[dict[str, str]]:
    """Fill the numbers of the law into the texts of a list."""
    return [{**b, "teks": fill(b["teks"], aturan.parameter, tanggal)} for b in baris]
