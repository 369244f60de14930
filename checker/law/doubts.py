"""When a doubt of the register ends by itself, and its words with the months of the law data.

An entry of `aturan/keraguan.toml` may name the values it waits for (`nilai`) and what ends it (`selesai_bila`).
Its sentences may hold {akhir} (the last month of the value it waits for) and {tinjau} (the month a new one is due).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.months import add_months, month_name

PROLONGED = "ada_lanjutan"
"""Ends when a value follows without a gap, or somebody who looked after the end wrote down that none does."""
RENEWED = "ada_angka_baru"
"""Ends when the value that is due stands in the data."""
SAME_PRICE = "harga_sama"
"""Ends when the values are the same in every month that answers show."""
NOT_IN_FORCE = "tidak_berlaku"
"""Ends when none of the values is in force in any month that answers show."""
SETTLED_WHEN = (PROLONGED, RENEWED, SAME_PRICE, NOT_IN_FORCE)

MONTHS_SHOWN = 16
"""This month and the fifteen after it: long enough to show both ends of a discount that runs a year and a bit."""


def end_in_doubt(nilai: Nilai, month: date) -> date | None:
    """Give the end of a value after which nobody knows yet what holds, asked about a month; None where that is known.

    A far end is no doubt: the person who looked could not find out yet.

    >>> from checker.law.parameter import load
    >>> str(end_in_doubt(load().parameter["iuran.bpu.potongan.lainnya"].nilai[-1], date(2026, 11, 1)))
    '2026-12-31'
    """
    end = nilai.open_end
    return end if end and (nilai.sought(end) or end < month) else None


def due_in_doubt(nilai: Nilai, month: date) -> date | None:
    """Give the day on which a value is known to be replaced while the new one is not known, asked about a month.

    >>> from checker.law.parameter import load
    >>> str(due_in_doubt(load().parameter["iuran.pu.jp.batas_upah"].nilai[-1], date(2026, 11, 1)))
    '2027-03-01'
    """
    due = nilai.review_appointed
    if due is None or nilai.akhir is not None:
        return None
    return due if nilai.sought(due) or due <= month else None


def awaited(aturan: Aturan, kode: str, month: date) -> Nilai | None:
    """Give the value for whose successor a doubt waits, the one that ends first; None where it waits for none.

    >>> from checker.law.parameter import load
    >>> awaited(load(), "D4", date(2026, 11, 1)).kunci
    'iuran.bpu.potongan.lainnya'
    >>> awaited(load(), "C1", date(2026, 11, 1)) is None
    True
    """
    entry = aturan.keraguan[kode]
    find = {PROLONGED: end_in_doubt, RENEWED: due_in_doubt}.get(entry.get("selesai_bila", ""))
    if find is None:
        return None
    newest = (aturan.parameter[key].nilai[-1] for key in entry["nilai"])
    days = [(day, n.kunci, n) for n in newest if (day := find(n, month))]
    return min(days)[-1] if days else None


def is_open(aturan: Aturan, kode: str, month: date) -> bool:
    """Tell whether a doubt still stands for answers about a month and those after it.

    >>> from checker.law.parameter import load
    >>> [is_open(load(), "O2", month) for month in (date(2026, 11, 1), date(2027, 4, 1))]
    [True, False]
    """
    entry = aturan.keraguan[kode]
    match entry.get("selesai_bila"):
        case None:
            return True
        case "harga_sama":
            return any(len(set(contents)) > 1 for contents in _ahead(aturan, entry["nilai"], month))
        case "tidak_berlaku":
            return any(any(contents) for contents in _ahead(aturan, entry["nilai"], month))
        case _:
            return awaited(aturan, kode, month) is not None


def _ahead(aturan: Aturan, everything: Sequence[str], month: date) -> Iterator[list[Any]]:
    """Give what some values hold in each month that answers show; None where a value is not in force."""
    for n in range(MONTHS_SHOWN):
        values = (aturan.find(key, add_months(month, n)) for key in everything)
        yield [nilai.nilai if nilai else None for nilai in values]


def words(text: str, nilai: Nilai | None) -> str:
    """Fill the months of a value into a sentence of the register.

    >>> from checker.law.parameter import load
    >>> words("Selesai setelah iuran {akhir}.", load().at("iuran.bpu.potongan.lainnya", date(2026, 11, 1)))
    'Selesai setelah iuran Desember 2026.'
    """
    if nilai is None:
        return text
    months = {"{akhir}": nilai.akhir, "{tinjau}": nilai.review_appointed}
    for mark, day in months.items():
        text = text.replace(mark, month_name(day)) if day else text
    return text
