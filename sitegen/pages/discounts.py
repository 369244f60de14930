"""What pages say of a discount of the self-employed: the whole unbroken run, its steps, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from checker.law.doubts import end_in_doubt
from checker.law.parameter import Aturan, Parameter
from checker.law.value import Nilai
from checker.values.money import percent
from checker.values.months import add_months, format_month, month_name, runs
from sitegen.pages import prices
from sitegen.pages.prices import Answer

SECTORS = ("lainnya", "transportasi")
KEYS = tuple(f"iuran.bpu.potongan.{sector}" for sector in SECTORS)


@dataclass(frozen=True, slots=True)
class Step:
    """Months with one rate: the rate in words, first and last month, whether over, the lowest price in them (rupiah)."""

    rate: str
    mulai: str
    terakhir: str
    lalu: bool
    harga: Answer


@dataclass(frozen=True, slots=True)
class Discount:
    """The run of one sector: over, in force or to come (`lalu`, `kini`, `nanti`), its steps, and what follows.

    `terakhir` and `sesudah` are empty where the law sets no end; `dicari`: nobody knows yet whether it goes on.
    """

    keadaan: str
    rate: str
    mulai: str
    terakhir: str
    sesudah: str
    steps: tuple[Step, ...]
    dipotong: Answer
    biasa: Answer
    dicari: bool


def discount(aturan: Aturan, day: date, sector: str) -> Discount:
    """Describe the run in force on a day, else the next one, else the last.

    >>> from checker.law.parameter import load
    >>> satu = discount(load(), date(2026, 11, 22), "lainnya")
    >>> satu.keadaan, satu.rate, satu.terakhir, satu.dipotong.tulisan, satu.biasa.tulisan
    ('kini', 'separuh', 'Desember 2026', 'Rp8.400', 'Rp16.800')
    """
    run = pick_run(aturan.parameter[f"iuran.bpu.potongan.{sector}"], day)
    steps = tuple(_step(aturan, day, sector, same) for _, same in runs(run, key=lambda n: n.nilai))
    end = run[-1].akhir
    now = next((n for n in run if not n.over(day)), run[-1])
    step = next(s for s in steps if s.rate == share_in_words(now.bagian))
    return Discount(
        keadaan="nanti" if day < run[0].sejak else "lalu" if end and day > end else "kini",
        rate=step.rate,
        mulai=month_name(run[0].sejak),
        terakhir=month_name(end) if end else "",
        sesudah=month_name(add_months(end, 1)) if end else "",
        steps=steps,
        dipotong=step.harga,
        biasa=prices.full_answer(aturan, add_months(end, 1) if end else day, sector),
        dicari=end_in_doubt(run[-1], day.replace(day=1)) is not None,
    )


def pick_run(parameter: Parameter, day: date) -> tuple[Nilai, ...]:
    """Give the run in force on a day, else the next one, else the last.

    >>> from checker.law.parameter import load
    >>> [str(n.sejak) for n in pick_run(load().parameter["iuran.bpu.potongan.lainnya"], date(2027, 5, 1))]
    ['2026-04-01']
    """
    left = [run for run in parameter.runs if not run[-1].over(day)]
    return left[0] if left else parameter.runs[-1]


def _step(aturan: Aturan, day: date, sector: str, values: list[Nilai]) -> Step:
    first, last = values[0].sejak, values[-1].akhir
    isian = {"sektor": sector, "bulan": format_month(first)}
    return Step(
        rate=share_in_words(values[0].bagian),
        mulai=month_name(first),
        terakhir=month_name(last) if last else "",
        lalu=last is not None and last < day,
        harga=prices.bpu_answer(aturan, day, None, isian),
    )


def share_in_words(bagian: Fraction) -> str:
    """Say a share as people do.

    >>> share_in_words(Fraction(1, 2)), share_in_words(Fraction(1, 4))
    ('separuh', '25%')
    """
    return "separuh" if bagian == Fraction(1, 2) else percent(bagian)
