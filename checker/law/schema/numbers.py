"""Whole numbers and exact percentages as the law data writes them, and what people write instead."""

from __future__ import annotations

import re

from checker.data.toml_table import number_hint

PERCENT = re.compile(r"\d+(\.\d+)?%")
WHOLE = 100
"""A share of something is at most all of it."""


def number_wrong(content: object, *, most: int | None = WHOLE) -> str:
    """Say what is wrong with a whole number or a percentage (at most `most` per cent); empty when nothing is.

    >>> number_wrong("0,5%")
    '“0,5%” bukan persen. Tulis dengan titik: "0.5%"'
    >>> number_wrong("0.5%"), number_wrong(6800)
    ('', '')
    """
    if isinstance(content, float):
        return number_hint(content)
    if isinstance(content, str):
        return _text_wrong(content, most)
    if isinstance(content, bool) or (isinstance(content, int) and content < 0):
        return "nilai harus angka yang tidak negatif"
    return ""


def _text_wrong(content: str, most: int | None) -> str:
    bersih = content.strip().replace(" ", "")
    if PERCENT.fullmatch(content):
        large = float(content.removesuffix("%")) > (most or float("inf"))
        return f"“{content}” lebih dari {most}%: bagian tidak bisa melebihi seluruhnya" if large else ""
    if PERCENT.fullmatch(bersih.replace(",", ".")):
        return f'“{content}” bukan persen. Tulis dengan titik: "{bersih.replace(",", ".")}"'
    if re.fullmatch(r"(Rp)?[\d.,_]+", bersih):
        number = re.sub(r"\D", "", bersih)
        return f'“{content}” bukan persen. Rupiah ditulis tanpa tanda kutip dan titik: {number}. Persen ditulis "1.25%"'
    return f'“{content}” bukan persen. Tulis seperti "1.25%"'
