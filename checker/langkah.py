"""What to do next: the registration steps of a way of working, its days taken from the law data."""

from __future__ import annotations

import re
from datetime import date

from checker.berkas import satu
from checker.parameter import Aturan

ISIAN = re.compile(r"\{([a-z0-9_.]+)\}")


def langkah(cara_kerja: str, aturan: Aturan, bulan: date) -> list[dict[str, str]]:
    """Give the steps in order, each `{teks, tautan?}`; links are official addresses only.

    >>> from checker.parameter import muat
    >>> langkah("mandiri", muat(), date(2026, 11, 1))[3]["teks"]
    'Bulan berikutnya, bayar paling lambat tanggal 15.'
    """

    def isi(cocok: re.Match[str]) -> str:
        return str(aturan.pada(cocok[1], bulan).rupiah)

    return [
        {**satu_langkah, "teks": ISIAN.sub(isi, satu_langkah["teks"])}
        for satu_langkah in satu("langkah")[cara_kerja]["langkah"]
    ]
