"""What to do next: steps, papers and places as texts whose numbers come from the law data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from checker.law.filling import fill
from checker.law.parameter import Aturan
from checker.law.resources import data_file


def next_steps(cara_kerja: str, aturan: Aturan, bulan: date) -> list[dict[str, str]]:
    """Give the registration steps in order, each `{teks, tautan?}`; links are official addresses only.

    >>> from checker.law.parameter import load
    >>> next_steps("mandiri", load(), date(2026, 11, 1))[3]["teks"]
    'Bulan berikutnya, bayar paling lambat tanggal 15.'
    """
    return fill_numbers(data_file("cara_kerja/next_steps")[cara_kerja]["langkah"], aturan, bulan)


def fill_numbers(row: Iterable[Mapping[str, str]], aturan: Aturan, moment: date) -> list[dict[str, str]]:
    """Fill the numbers of the law into the texts of a list."""
    return [{**b, "teks": fill(b["teks"], aturan.parameter, moment)} for b in row]
