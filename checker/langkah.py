"""What to do next: steps, papers and places as texts whose numbers come from the law data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from checker.angka import rupiah
from checker.berkas import satu
from checker.parameter import Aturan

ISIAN = re.compile(r"\{([a-z0-9_.]+)\}")


def langkah(cara_kerja: str, aturan: Aturan, bulan: date) -> list[dict[str, str]]:
    """Give the registration steps in order, each `{teks, tautan?}`; links are official addresses only.

    >>> from checker.parameter import muat
    >>> langkah("mandiri", muat(), date(2026, 11, 1))[3]["teks"]
    'Bulan berikutnya, bayar paling lambat tanggal 15.'
    """
    return isi_angka(satu("langkah")[cara_kerja]["langkah"], aturan, bulan)


def isi_angka(baris: Iterable[Mapping[str, str]], aturan: Aturan, tanggal: date) -> list[dict[str, str]]:
    """Fill `{key}` in texts with the value in force on a day (or the newest, where none was in force yet)."""

    def isi(cocok: re.Match[str]) -> str:
        nilai = aturan.cari(cocok[1], tanggal) or aturan.parameter[cocok[1]].nilai[-1]
        return rupiah(nilai.rupiah) if nilai.satuan.startswith("rupiah") else str(nilai.rupiah)

    return [{**b, "teks": ISIAN.sub(isi, b["teks"])} for b in baris]
