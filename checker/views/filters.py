"""How the templates write amounts, months, dates, rates and the names of regulations."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any

from checker.core.results import NO_ARTICLE
from checker.law.parameter import Aturan
from checker.values.money import bagian, ribuan, rupiah
from checker.values.money import persen as format_percent
from checker.values.months import nama_bulan, nama_tanggal, read_month

NOT_REGULATION = ("belum-ditemukan", "bukan-peraturan")
"""Registry entries that say there is no regulation to name."""
ANNEX = {"Lampiran I": "-lampiran-1", "Lampiran II": "-lampiran-2"}
"""How the registry names annexes that have an address of their own."""


def bulan(teks: str | date) -> str:
    """Say a month (a date, or `YYYY-MM`) in words.

    >>> bulan("2027-01")
    'Januari 2027'
    """
    return nama_bulan(read_month(teks) if isinstance(teks, str) else teks)


def tanggal(teks: str | date) -> str:
    """Say a day (a date, or `YYYY-MM-DD`) in words.

    >>> tanggal("2026-11-22")
    '22 November 2026'
    """
    return nama_tanggal(date.fromisoformat(teks) if isinstance(teks, str) else teks)


def persen(tarif: str | Fraction) -> str:
    """Write a rate (a fraction, or as the law data has it) with a decimal comma.

    >>> persen("0.24%")
    '0,24%'
    """
    return format_percent(bagian(tarif) if isinstance(tarif, str) else tarif)


def dan(kata: list[str]) -> str:
    """Join words as in speech.

    >>> dan(["kecelakaan kerja", "meninggal", "hari tua"])
    'kecelakaan kerja, meninggal, dan hari tua'
    """
    if len(kata) < 2:  # noqa: PLR2004 - one word needs no "dan"
        return "".join(kata)
    return f"{', '.join(kata[:-1])}{',' if len(kata) > 2 else ''} dan {kata[-1]}"  # noqa: PLR2004 - see above


def kecil(teks: str) -> str:
    """Start with a small letter, to stand within a sentence.

    >>> kecil("Kecelakaan kerja")
    'kecelakaan kerja'
    """
    return teks[:1].lower() + teks[1:]


def nama_peraturan(aturan: Aturan, kunci: str) -> str:
    """Name a regulation of the registry; an unknown key stays as it is.

    >>> from checker.law.parameter import load
    >>> nama_peraturan(load(), "pp-50-2025")
    'PP 50/2025'
    """
    isi = aturan.peraturan.get(kunci)
    return isi["nama"] if isi else kunci


def _pattern(aturan: Aturan) -> re.Pattern[str]:
    """Find keys of the registry, the longest first."""
    kunci = sorted(map(re.escape, aturan.peraturan), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(kunci)})(?![\w-])")


def sebut(aturan: Aturan, pola: re.Pattern[str], teks: str) -> str:
    """Put names in the place of registry keys (`pola`) within a text.

    >>> from checker.law.parameter import load
    >>> sebut(load(), _pattern(load()), "Potongan berakhir Desember 2026 (pp-50-2025).")
    'Potongan berakhir Desember 2026 (PP 50/2025).'
    >>> sebut(load(), _pattern(load()), "pp-44-2015 Pasal Lampiran II")
    'PP 44/2015 Lampiran II'
    """
    return pola.sub(lambda cocok: nama_peraturan(aturan, cocok[0]), teks).replace(
        "Pasal Lampiran", "Lampiran"
    )


def pasal(aturan: Aturan, dasar: Mapping[str, Any]) -> str:
    """Name the article a step of the trace stands on.

    >>> from checker.law.parameter import load
    >>> pasal(load(), {"peraturan": "pp-44-2015", "pasal": "16(1)"})
    'PP 44/2015 Pasal 16(1)'
    """
    nama, nomor = nama_peraturan(aturan, dasar["peraturan"]), dasar["pasal"]
    if dasar["peraturan"] in NOT_REGULATION:
        return nama
    if nomor == NO_ARTICLE:
        return f"{nama}, pasalnya belum ditemukan"
    return f"{nama} {'Pasal ' if nomor[:1].isdigit() else ''}{nomor}"


def tautan(aturan: Aturan, dasar: Mapping[str, Any]) -> str:
    """Give the official address of what a step stands on (of the annex, where it has its own); empty if unknown."""
    peraturan = aturan.peraturan
    isi = peraturan.get(dasar["peraturan"] + ANNEX.get(dasar["pasal"], "")) or peraturan.get(
        dasar["peraturan"]
    )
    return isi["tautan"] if isi else ""


def rentang(dari: str, sampai: str) -> str:
    """Say a run of months (`YYYY-MM`) in few words.

    >>> rentang("2026-11", "2026-12"), rentang("2027-04", "2028-02")
    ('November–Desember 2026', 'April 2027 – Februari 2028')
    """
    if dari == sampai:
        return bulan(dari)
    if dari[:4] == sampai[:4]:
        return f"{bulan(dari).split()[0]}–{bulan(sampai)}"
    return f"{bulan(dari)} – {bulan(sampai)}"


FILTERS: Mapping[str, Callable[..., Any]] = {
    "bulan": bulan,
    "dan": dan,
    "kecil": kecil,
    "persen": persen,
    "ribuan": ribuan,
    "rentang": rentang,
    "rupiah": rupiah,
    "tanggal": tanggal,
}
"""What writes the same under every law."""


def filters(aturan: Aturan) -> dict[str, Callable[..., Any]]:
    """Give every filter of the templates; those that name regulations read the law of the answer.

    >>> from checker.law.parameter import load
    >>> filters(load())["pasal"]({"peraturan": "pp-44-2015", "pasal": "Lampiran II"})
    'PP 44/2015 Lampiran II'
    """
    return {
        **FILTERS,
        "nama_peraturan": partial(nama_peraturan, aturan),
        "pasal": partial(pasal, aturan),
        "sebut": partial(sebut, aturan, _pattern(aturan)),
        "tautan": partial(tautan, aturan),
    }
