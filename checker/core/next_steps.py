"""What to do next: steps, papers and places as texts whose numbers come from the law data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from checker.data.resources import data_file
from checker.law.filling import fill
from checker.law.parameter import Aturan

if TYPE_CHECKING:
    from checker.core.contract.parts import Text


def next_steps(cara_kerja: str, aturan: Aturan, bulan: date) -> list[Text]:
    """Give the registration steps in order, each `{teks, tautan?}`; links are official addresses only.

    >>> from checker.law.parameter import load
    >>> next_steps("mandiri", load(), date(2026, 11, 1))[3]["teks"]
    'Bulan berikutnya, bayar paling lambat tanggal 15.'
    """
    return fill_numbers(data_file("cara_kerja/next_steps")[cara_kerja]["langkah"], aturan, bulan)


def fill_numbers(row: Iterable[Mapping[str, str]], aturan: Aturan, moment: date) -> list[Text]:
    """Fill the numbers of the law into the texts of a list.

    >>> from checker.law.parameter import load
    >>> fill_numbers([{"teks": "Datang ke kantor cabang."}], load(), date(2026, 11, 1))
    [{'teks': 'Datang ke kantor cabang.'}]
    """
    filled: list[Text] = []
    for one in row:
        text: Text = {"teks": fill(one["teks"], aturan.parameter, moment)}
        if "tautan" in one:
            text["tautan"] = one["tautan"]
        if "keyakinan" in one:
            text["keyakinan"] = one["keyakinan"]
        filled.append(text)
    return filled
