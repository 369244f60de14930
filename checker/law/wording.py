"""How a value of law is written for people: the one place where a rate, an amount, a count and a table get their words."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from checker.law.value import Nilai
from checker.values.money import grouped, percent, rupiah


def is_money(unit: str) -> bool:
    """Tell whether a unit of the law data (`satuan`) counts rupiah.

    >>> is_money("rupiah sebulan"), is_money("bulan")
    (True, False)
    """
    return unit.startswith("rupiah")


def write(content: object, unit: str = "") -> str:
    """Write what a value, or a cell of a table, holds; `unit` tells an amount from a count.

    >>> write(Fraction(3, 1250)), write(6800, "rupiah sebulan"), write(1000), write(True), write(("JKK", "JKM"))
    ('0,24%', 'Rp6.800', '1.000', 'ya', 'JKK, JKM')
    >>> write(({"baris": 1}, {"baris": 2}))
    '2 baris'
    >>> write(({"nama": "Boleh mendaftar sendiri."},))
    'Boleh mendaftar sendiri.'
    """
    match content:
        case bool():
            return "ya" if content else "tidak"
        case Fraction():
            return percent(content)
        case int():
            return rupiah(content) if is_money(unit) else grouped(content)
        case [Mapping(), *_]:
            return sentence_of(content) or f"{len(content)} baris"
        case tuple() | list():
            return ", ".join(map(write, content))
        case _:
            return str(content)


def sentence_of(content: object) -> str:
    """Give the sentence that is all a table holds, as rights and practices are written; empty for any other.

    >>> sentence_of(({"nama": "Boleh mendaftar sendiri."},)), sentence_of(({"nama": "Paspor"}, {"nama": "SIM"}))
    ('Boleh mendaftar sendiri.', '')
    """
    match content:
        case [{"nama": str(sentence), **others}] if not others:
            return sentence
        case _:
            return ""


def write_value(nilai: Nilai) -> str:
    """Write a value without its unit: `Rp6.800`, `0,24%`, `15`, `33 baris`.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> write_value(load().at("iuran.bpu.hari_bayar", date(2026, 11, 1)))
    '15'
    """
    return write(nilai.nilai, nilai.satuan)


def write_with_unit(nilai: Nilai) -> str:
    """Write a value so that it can stand alone: `Rp6.800`, `0,24%`, `25 hari`, `tabel 33 baris`.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> write_with_unit(load().at("iuran.pu.hari_sebulan", date(2026, 11, 1)))
    '25 hari'
    """
    text = write_value(nilai)
    if isinstance(nilai.nilai, tuple):
        return text if text == sentence_of(nilai.nilai) else f"tabel {text}"
    return f"{text} {nilai.satuan}" if isinstance(nilai.nilai, int) and not is_money(nilai.satuan) else text
