"""Whole numbers and exact percentages as the law data writes them, and what people write instead."""

from __future__ import annotations

import re

from checker.law.schema.table import number_hint

PERCENT = re.compile(r"\d+(\.\d+)?%")
WHOLE = 100
"""A share of something is at most all of it."""


def number_wrong(isi: object, *, most: int | None = WHOLE) -> str:
    """Say what is wrong with a whole number or a percentage (at most `most` per cent); empty when nothing is.

    >>> number_wrong("0,5%")
    '“0,5%” bukan persen. Tulis dengan titik: "0.5%"'
    >>> number_wrong("0.5%"), number_wrong(6800)
    ('', '')
    """
    if isinstance(isi, float):
        return number_hint(isi)
    if isinstance(isi, str):
        return _text_wrong(isi, most)
    if isinstance(isi, bool) or (isinstance(isi, int) and isi < 0):
        return "nilai harus angka yang tidak negatif"
    return ""


def _text_wrong(isi: str, most: int | None) -> str:
    bersih = isi.strip().replace(" ", "")
    if PERCENT.fullmatch(isi):
        besar = float(isi.removesuffix("%")) > (most or float("inf"))
        return f"“{isi}” lebih dari {most}%: bagian tidak bisa melebihi seluruhnya" if besar else ""
    if PERCENT.fullmatch(bersih.replace(",", ".")):
        return f'“{isi}” bukan persen. Tulis dengan titik: "{bersih.replace(",", ".")}"'
    if re.fullmatch(r"(Rp)?[\d.,_]+", bersih):
        angka = re.sub(r"\D", "", bersih)
        return f'“{isi}” bukan persen. Rupiah ditulis tanpa tanda kutip dan titik: {angka}. Persen ditulis "1.25%"'
    return f'“{isi}” bukan persen. Tulis seperti "1.25%"'
