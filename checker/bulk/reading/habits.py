"""What people write in the cells of a list and not in a form: days with the day first, ages and amounts with their time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.core.fields import questions_for, refusal
from checker.values.list_days import day_in_list
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
AGE = re.compile(r"\s*(\d{1,3})\s*(?:th|thn|tahun)\.?\s*", re.IGNORECASE | re.ASCII)
OTHER_TIME = "ditulis untuk se{}. Tulis untuk sebulan atau sehari"


def as_told(content: Mapping[str, Any], today: date) -> tuple[Mapping[str, Any], dict[str, Refusal]]:
    """Give a row's fields as a form would have them, and by field the refusal of an amount for a time we do not ask for.

    `50rb/hari` in a column of monthly income is income a day.

    >>> as_told({"penghasilan": "50rb/hari", "tanggal_lahir": "17-8-1975"}, date(2026, 11, 25))[0]
    {'tanggal_lahir': '1975-08-17', 'penghasilan_harian': '50rb'}
    """
    wrong: dict[str, Refusal] = {}
    told: dict[str, Any] | None = None
    for key, typed in content.items():
        if typed.__class__ is not str or not typed:
            continue
        if key == "tanggal_lahir":
            if (day := day_in_list(typed, today)) != typed:
                told = (told or dict(content)) | {key: day}
        elif key == "usia" and (age := AGE.fullmatch(typed)):
            told = (told or dict(content)) | {key: age[1]}
        elif key in BY_TIME and not typed.isdigit():
            amount, time = amount_and_time(typed)
            if not time:
                continue
            told = told or dict(content)
            told.pop(key, None)
            if (meant := BY_TIME[key].get(time)) is None:
                wrong[key] = refusal(key, questions_for("periksa")[key], OTHER_TIME.format(time))
            elif meant != key and content.get(meant):
                told[key] = typed  # both are filled: which one counts, the person must say
            else:
                told[meant] = amount
    return told or content, wrong
