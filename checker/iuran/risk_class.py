"""The classes of risk at work, by which an employer's JKK is priced (PP 44/2015 Pasal 16)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.law.parameter import Aturan

type RiskClass = Mapping[str, Any]


def risk_ends(aturan: Aturan, bulan: date) -> tuple[RiskClass, RiskClass]:
    """Give the lowest and the highest class in force in a month, each `{kelas, nama, tarif}`.

    Which one a firm is in, BPJS Ketenagakerjaan decides.

    >>> from checker.law.parameter import load
    >>> [one["kelas"] for one in risk_ends(load(), date(2026, 11, 1))]
    [1, 5]
    """
    classes = aturan.at("iuran.pu.jkk", bulan).baris
    return classes[0], classes[-1]
