"""How the templates write amounts, months, dates, rates and the names of regulations."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache, partial
from typing import Any

from checker.law.articles import NO_ARTICLE, NOT_REGULATION, address, article_number
from checker.law.parameter import Aturan
from checker.law.programs import EVERYDAY_NAMES, STATUS_WORDS
from checker.values.money import fraction, grouped, rupiah
from checker.values.money import percent as format_percent
from checker.values.months import date_name, month_name, read_month

MILLION = 1_000_000
LAWS_KEPT = 4
"""Filters and templates are kept of so many laws: the one that ships and, in a rehearsal, a few others."""


@lru_cache(maxsize=256)
def bulan(text: str | date) -> str:
    """Say a month (a date, or `YYYY-MM`) in words; answers name the same few.

    >>> bulan("2027-01")
    'Januari 2027'
    """
    return month_name(read_month(text) if isinstance(text, str) else text)


def tanggal(text: str | date) -> str:
    """Say a day (a date, or `YYYY-MM-DD`) in words.

    >>> tanggal("2026-11-22")
    '22 November 2026'
    """
    return date_name(date.fromisoformat(text) if isinstance(text, str) else text)


def persen(tarif: str | Fraction) -> str:
    """Write a rate (a fraction, or as the law data has it) with a decimal comma.

    >>> persen("0.24%")
    '0,24%'
    """
    return format_percent(fraction(tarif) if isinstance(tarif, str) else tarif)


def dan(word: list[str]) -> str:
    """Join words as in speech.

    >>> dan(["kecelakaan kerja", "meninggal", "hari tua"])
    'kecelakaan kerja, meninggal, dan hari tua'
    """
    if len(word) < 2:  # noqa: PLR2004 - one word needs no "dan"
        return "".join(word)
    return f"{', '.join(word[:-1])}{',' if len(word) > 2 else ''} dan {word[-1]}"  # noqa: PLR2004 - see above


def kecil(text: str) -> str:
    """Start with a small letter, to stand within a sentence.

    >>> kecil("Kecelakaan kerja")
    'kecelakaan kerja'
    """
    return text[:1].lower() + text[1:]


def regulation_name(aturan: Aturan, key: str) -> str:
    """Name a regulation of the registry; an unknown key stays as it is.

    >>> from checker.law.parameter import load
    >>> regulation_name(load(), "pp-50-2025")
    'PP 50/2025'
    """
    content = aturan.peraturan.get(key)
    return content["nama"] if content else key


def _pattern(aturan: Aturan) -> re.Pattern[str]:
    """Find keys of the registry, the longest first."""
    key = sorted(map(re.escape, aturan.peraturan), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(key)})(?![\w-])")


def sebut(aturan: Aturan, pola: re.Pattern[str], text: str) -> str:
    """Put names in the place of registry keys (`pola`) within a text.

    >>> from checker.law.parameter import load
    >>> sebut(load(), _pattern(load()), "Potongan berakhir Desember 2026 (pp-50-2025).")
    'Potongan berakhir Desember 2026 (PP 50/2025).'
    >>> sebut(load(), _pattern(load()), "pp-44-2015 Pasal Lampiran II")
    'PP 44/2015 Lampiran II'
    """
    return pola.sub(lambda cocok: regulation_name(aturan, cocok[0]), text).replace(
        "Pasal Lampiran", "Lampiran"
    )


def pasal(aturan: Aturan, dasar: Mapping[str, Any]) -> str:
    """Name the article a step of the trace stands on.

    >>> from checker.law.parameter import load
    >>> pasal(load(), {"peraturan": "pp-44-2015", "pasal": "16(1)"})
    'PP 44/2015 Pasal 16(1)'
    """
    name, number = regulation_name(aturan, dasar["peraturan"]), dasar["pasal"]
    if dasar["peraturan"] in NOT_REGULATION:
        return name
    if number == NO_ARTICLE:
        return f"{name}, pasalnya belum ditemukan"
    return f"{name} {article_number(number)}"


def tautan(aturan: Aturan, dasar: Mapping[str, Any]) -> str:
    """Give the official address of what a step stands on (of the annex, where it has its own); empty if unknown.

    >>> from checker.law.parameter import load
    >>> tautan(load(), {"peraturan": "tidak-ada", "pasal": "1"})
    ''
    """
    return address(aturan, dasar["peraturan"], dasar["pasal"])


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


def kapital(text: str) -> str:
    """Start with a large letter, to begin a sentence.

    >>> kapital("pemberi kerja (bos)")
    'Pemberi kerja (bos)'
    """
    return text[:1].upper() + text[1:]


def juta(amount: int) -> str:
    """Write a large amount (rupiah) as people say it, where that leaves nothing out.

    >>> juta(42_000_000), juta(163_600_000), juta(81_259_216)
    ('Rp42 juta', 'Rp163,6 juta', 'Rp81.259.216')
    """
    tenths, rest = divmod(amount, MILLION // 10)
    if rest or amount < MILLION:
        return rupiah(amount)
    whole, tenth = divmod(tenths, 10)
    return f"Rp{grouped(whole)}{f',{tenth}' if tenth else ''} juta"


def antara(ends: tuple[int, int]) -> str:
    """Write the lowest and the highest an amount (rupiah) can be, or the one that is both.

    >>> antara((8_400, 16_800)), antara((8_400, 8_400))
    ('Rp8.400 sampai Rp16.800', 'Rp8.400')
    """
    return " sampai ".join(map(rupiah, dict.fromkeys(ends)))


FILTERS: Mapping[str, Callable[..., Any]] = {
    "antara": antara,
    "bulan": bulan,
    "dan": dan,
    "juta": juta,
    "kapital": kapital,
    "kata_status": STATUS_WORDS.__getitem__,
    "kecil": kecil,
    "nama_program": EVERYDAY_NAMES.__getitem__,
    "persen": persen,
    "ribuan": grouped,
    "rentang": rentang,
    "rupiah": rupiah,
    "tanggal": tanggal,
}
"""What writes the same under every law."""


@lru_cache(LAWS_KEPT)
def filters(aturan: Aturan) -> Mapping[str, Callable[..., Any]]:
    """Give every filter of the templates; those that name regulations read the law of the answer.

    >>> from checker.law.parameter import load
    >>> filters(load())["pasal"]({"peraturan": "pp-44-2015", "pasal": "Lampiran II"})
    'PP 44/2015 Lampiran II'
    """
    return {
        **FILTERS,
        "nama_peraturan": partial(regulation_name, aturan),
        "pasal": partial(pasal, aturan),
        "sebut": lru_cache(maxsize=256)(partial(sebut, aturan, _pattern(aturan))),
        "tautan": partial(tautan, aturan),
    }
