"""Says back what was understood of the answers of a form, in plain JSON, so that nobody has to read them again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from checker.core.field_kinds import Questions
from checker.core.fields import is_empty
from checker.values.months import format_month


def read_back(told: object, questions: Mapping[str, Questions], read: object) -> dict[str, Any]:
    """Give each answer that was told as it was read; `read` holds the values, by key or as attributes.

    >>> month = {"bulan": {"jenis": "bulan"}, "usia": {"jenis": "bulat"}}
    >>> read_back({"bulan": "November 2026", "usia": " "}, month, {"bulan": date(2026, 11, 1)})
    {'bulan': '2026-11'}
    """
    given = told if isinstance(told, Mapping) else {}
    return {
        key: _plain(read[key] if isinstance(read, Mapping) else getattr(read, key), question["jenis"])
        for key, question in questions.items()
        if not is_empty(given.get(key))
    }


def _plain(content: object, kind: str) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(content, date):
        return format_month(content) if kind == "bulan" else content.isoformat()
    if isinstance(content, Fraction):
        exact = Decimal(content.numerator) / content.denominator
        return content.numerator if content.denominator == 1 else str(exact)
    if isinstance(content, tuple):
        return [_plain(one, kind) for one in content]
    if is_dataclass(content) and not isinstance(content, type):
        return asdict(content)
    return int(content) if isinstance(content, int) and not isinstance(content, bool) else content
