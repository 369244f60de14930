"""What people write in the cells of a list and not in a form: days with the day first, ages and amounts with their time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from checker.bulk.word_answers import plain
from checker.core.field_kinds import READERS, Wrong
from checker.core.fields import questions_for, refusal
from checker.data.resources import data_file
from checker.values.list_days import day_in_list
from checker.values.parsing import quote
from checker.values.rates import DAY, MONTH, amount_and_time

if TYPE_CHECKING:
    from checker.core.contract.parts import Refusal

BY_TIME = {
    "penghasilan": {MONTH: "penghasilan", DAY: "penghasilan_harian"},
    "penghasilan_harian": {MONTH: "penghasilan", DAY: "penghasilan_harian"},
    "upah": {MONTH: "upah", DAY: "upah_harian"},
    "upah_harian": {MONTH: "upah", DAY: "upah_harian"},
}
"""Which question an amount answers when the time stands beside it in its cell."""
COUNTED = {
    "usia": re.compile(r"\s*(\d{1,3})\s*(?:th|thn|tahun)\.?\s*", re.IGNORECASE | re.ASCII),
    "hari_kerja": re.compile(r"\s*(\d{1,2})\s*(?:hari|hr|hri)\.?\s*", re.IGNORECASE | re.ASCII),
}
"""A number with what it counts."""
OTHER_TIME = "ditulis untuk se{}. Tulis untuk sebulan atau sehari"
NOT_ONE = "“{}” bukan satu angka. Tulis satu angka saja"
BORN = "tanggal_lahir"


def as_told(content: Mapping[str, Any], today: date) -> tuple[Mapping[str, Any], dict[str, Refusal]]:
    """Give a row's fields as a form would have them, and by field the refusal of an amount for a time we do not ask for.

    `50rb/hari` in a column of monthly income is income a day, `±1 jt` is a million, `n/a` is nothing.

    >>> as_told({"penghasilan": "50rb/hari", "tanggal_lahir": "17-8-1975"}, date(2026, 11, 25))[0]
    {'penghasilan_harian': '50rb', 'tanggal_lahir': '1975-08-17'}
    >>> as_told({"penghasilan": "± 1 jt", "usia": "n/a"}, date(2026, 11, 25))[0]
    {'penghasilan': '1 jt', 'usia': ''}
    >>> as_told({"penghasilan": "1-2 juta"}, date(2026, 11, 25))[1]["penghasilan"]["pesan"]
    'Penghasilan “1-2 juta” bukan satu angka. Tulis satu angka saja. Contoh: 1500000'
    """
    wrong: dict[str, Refusal] = {}
    told: dict[str, Any] | None = None
    for key, typed in content.items():
        if typed.__class__ is not str or not typed or (key != BORN and typed.isdigit()):
            continue
        meant = _meant(key, typed, today)
        if meant == (key, typed):
            continue
        told = told or dict(content)
        told.pop(key, None)
        if meant is None:
            wrong[key] = refusal(key, questions_for("periksa")[key], _why(typed))
        elif meant[0] != key and content.get(meant[0]):
            told[key] = typed  # both are filled: which one counts, the person must say
        else:
            told[meant[0]] = meant[1]
    return told or content, wrong


def _meant(key: str, typed: str, today: date) -> tuple[str, str] | None:
    """Give the question a cell answers and how a form would have it; None where it can't be told."""
    if typed.strip().casefold() in _words("kosong"):
        return key, ""
    if key == BORN:
        return key, day_in_list(typed, today)
    if key not in COUNTED and key not in BY_TIME:
        return key, typed
    if _several().search(typed):
        return None
    typed = _about().sub("", typed, count=1) or typed
    if key in COUNTED:
        counted = COUNTED[key].fullmatch(typed)
        return key, counted[1] if counted else typed
    amount, time = amount_and_time(typed)
    if not time:
        return key, typed
    return (BY_TIME[key][time], amount) if time in BY_TIME[key] else None


def too_small(content: Mapping[str, Any]) -> dict[str, Refusal]:
    """Ask back an income that in a list must have been told in thousands: it has one column for incomes and wages.

    >>> too_small({"penghasilan": "1.500"})["penghasilan"]["pesan"]
    'Penghasilan Rp1.500 terlalu kecil. Maksudnya Rp1.500.000? Contoh: 1500000'
    >>> too_small({"penghasilan": "1,5 jt"})
    {}
    """
    sentence = _too_small(str(content.get("penghasilan", "")))
    return (
        {"penghasilan": refusal("penghasilan", questions_for("periksa")["penghasilan"], sentence)}
        if sentence
        else {}
    )


@lru_cache(4096)
def _too_small(typed: str) -> str:
    known = questions_for("periksa")
    bound = {"janggal": known["upah"]["janggal"]}
    try:
        READERS["rupiah"](typed, known["penghasilan"])
    except Wrong:
        return ""  # whoever reads the row says so
    try:
        READERS["rupiah"](typed, {**known["penghasilan"], **bound})
    except Wrong as why:
        return str(why)
    return ""


def _why(typed: str) -> str:
    """Say why an amount or an age can't be told from its cell."""
    if _several().search(typed):
        return NOT_ONE.format(quote(typed))
    return OTHER_TIME.format(amount_and_time(typed)[1])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(data_file("bulk/columns")[name])


@cache
def _about() -> re.Pattern[str]:
    """What may stand before a number and changes nothing of it."""
    return re.compile(rf"^\s*(?:{_any_of('kira_kira')})\s*(?=\S)", re.IGNORECASE)


@cache
def _several() -> re.Pattern[str]:
    """Two numbers for one, or a number that is only a bound."""
    between, bound = _any_of("antara"), _any_of("batas")
    return re.compile(rf"\d[^\d]*?(?:{between})\s*(?:rp\.?\s*)?\d|^\s*(?:{bound})\s*\S*\d", re.IGNORECASE)


def _any_of(name: str) -> str:
    """Give a pattern for any of these words, each whole."""
    words = sorted(data_file("bulk/columns")[name], key=len, reverse=True)
    return "|".join(rf"\b{re.escape(word)}\b" if plain(word) == word else re.escape(word) for word in words)
