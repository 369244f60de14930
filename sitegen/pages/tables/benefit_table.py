"""The table of events and amounts on /cek/manfaat/: the engine's answers for the lowest incomes, for everyone to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from checker.law.parameter import Aturan
from sitegen.pages.benefit_answers import ask, take

ROW = 10
"""Income rows shown: most readers' income is among them."""
EVENTS: Mapping[str, Mapping[str, Any]] = {
    "meninggal_kecelakaan_kerja": {},
    "cacat_total": {},
    "tidak_mampu_bekerja": {"lama_bulan": 1},
}
"""The events whose money follows the income, one a column, with what else is asked; the rest stands below the table."""
MILLION = 6


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """One income row: from, up to (none: open), and each event's amount (rupiah) with the keys it rests on."""

    dari: int
    sampai: int | None
    uang: tuple[tuple[int, tuple[str, ...]], ...]


def benefit_row(aturan: Aturan, hari: date) -> list[BenefitRow]:
    """Ask the engine what the lowest income rows give on a day.

    >>> from checker.law.parameter import load
    >>> [jumlah for jumlah, _ in benefit_row(load(), date(2026, 11, 22))[0].uang]
    [70000000, 68000000, 1000000]
    """
    return [
        BenefitRow(
            dari=isi["dari"],
            sampai=isi.get("sampai"),
            uang=tuple(
                take(ask(aturan, hari, kejadian, {"penghasilan": isi["dasar"], **lain}), "total")
                for kejadian, lain in EVENTS.items()
            ),
        )
        for isi in aturan.at("iuran.bpu.dasar", hari).baris[:ROW]
    ]


def millions(jumlah: int) -> str:
    """Write an amount in millions ("jt"), exactly, so that a table fits a phone.

    >>> millions(70_000_000), millions(98_800_000), millions(1_050_500)
    ('70 jt', '98,8 jt', '1,0505 jt')
    """
    return f"{Decimal(jumlah).scaleb(-MILLION).normalize():f} jt".replace(".", ",")
