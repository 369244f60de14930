"""Money and rates: integer rupiah, exact fractions, one rounding rule.

The law is silent on rounding (doubt D9). The house rule is half-up to the rupiah, per programme and per
payer, at the last step; payroll practice does the same.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache

type Number = int | Fraction


def fraction(text: str) -> Fraction:
    """Read a rate as the law writes it, exactly.

    >>> fraction("0.24%")
    Fraction(3, 1250)
    """
    return Fraction(text.removesuffix("%").strip()) / 100


def round_half_up(amount: Number) -> int:
    """Round half-up to the whole rupiah.

    >>> round_half_up(Fraction(63285, 2))
    31643
    """
    return amount if isinstance(amount, int) else divide_half_up(amount.numerator, amount.denominator)


def divide_half_up(numerator: int, denominator: int) -> int:
    """Divide and round half-up, in whole numbers all the way: a member list asks this a hundred thousand times.

    >>> divide_half_up(63285, 2), divide_half_up(63284, 2)
    (31643, 31642)
    """
    return (2 * numerator + denominator) // (2 * denominator)


def times(tarif: Fraction, dasar: Number) -> int:
    """Apply a rate to a base and round half-up; unit: rupiah.

    >>> times(fraction("0.30%"), 10_547_500)
    31643
    """
    return round_half_up(tarif * dasar)


UNITS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
MONTHS_A_YEAR = 12


def in_words(amount: int) -> str:
    """Write a small count (0 to 99) in words, as people say it in a sentence; larger ones in digits.

    >>> in_words(2), in_words(15), in_words(36), in_words(180)
    ('dua', 'lima belas', 'tiga puluh enam', '180')
    """
    if amount < len(UNITS):
        return UNITS[amount]
    puluh, sisa = divmod(amount, 10)
    if puluh == 1:
        return f"{UNITS[sisa]} belas"
    if puluh < 10:  # noqa: PLR2004 - tens have one digit
        return f"{UNITS[puluh]} puluh{f' {UNITS[sisa]}' if sisa else ''}"
    return grouped(amount)


def months_in_words(amount: int) -> str:
    """Write a number of months in words, in years where they come out even.

    >>> months_in_words(3), months_in_words(24)
    ('tiga bulan', 'dua tahun')
    """
    tahun, sisa = divmod(amount, MONTHS_A_YEAR)
    return f"{in_words(tahun)} tahun" if tahun and not sisa else f"{in_words(amount)} bulan"


def grouped(amount: int) -> str:
    """Write a whole number with Indonesian thousands dots.

    >>> grouped(11086300)
    '11.086.300'
    """
    return f"{amount:,}".replace(",", ".")


@lru_cache(maxsize=256)
def rupiah(amount: Number) -> str:
    """Write an amount the way a receipt does; an answer names each of its amounts many times.

    >>> rupiah(8400)
    'Rp8.400'
    """
    return "Rp" + grouped(round_half_up(amount))


@cache
def percent(tarif: Fraction) -> str:
    """Write a rate with an Indonesian decimal comma.

    >>> percent(fraction("0.24%")), percent(fraction("50%")), percent(fraction("0.30%"))
    ('0,24%', '50%', '0,3%')
    """
    seratus = tarif * 100
    text = str(seratus.numerator) if seratus.denominator == 1 else f"{float(seratus):.4f}".rstrip("0")
    return text.replace(".", ",") + "%"
