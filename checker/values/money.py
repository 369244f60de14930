"""Money and rates: integer rupiah, exact fractions, one rounding rule.

The law is silent on rounding (doubt D9). The house rule is half-up to the rupiah, per programme and per
payer, at the last step; payroll practice does the same.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

type Number = int | Fraction


def bagian(teks: str) -> Fraction:
    """Read a rate as the law writes it, exactly.

    >>> bagian("0.24%")
    Fraction(3, 1250)
    """
    return Fraction(teks.removesuffix("%").strip()) / 100


def bulat(jumlah: Number) -> int:
    """Round half-up to the whole rupiah.

    >>> bulat(Fraction(63285, 2))
    31643
    """
    if isinstance(jumlah, int):
        return jumlah
    return (2 * jumlah.numerator + jumlah.denominator) // (2 * jumlah.denominator)


def kali(tarif: Fraction, dasar: Number) -> int:
    """Apply a rate to a base and round half-up; unit: rupiah.

    >>> kali(bagian("0.30%"), 10_547_500)
    31643
    """
    return bulat(tarif * dasar)


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


def kata(jumlah: int) -> str:
    """Write a small count (0 to 99) in words, as people say it in a sentence; larger ones in digits.

    >>> kata(2), kata(15), kata(36), kata(180)
    ('dua', 'lima belas', 'tiga puluh enam', '180')
    """
    if jumlah < len(UNITS):
        return UNITS[jumlah]
    puluh, sisa = divmod(jumlah, 10)
    if puluh == 1:
        return f"{UNITS[sisa]} belas"
    if puluh < 10:  # noqa: PLR2004 - tens have one digit
        return f"{UNITS[puluh]} puluh{f' {UNITS[sisa]}' if sisa else ''}"
    return ribuan(jumlah)


def months_in_words(jumlah: int) -> str:
    """Write a number of months in words, in years where they come out even.

    >>> months_in_words(3), months_in_words(24)
    ('tiga bulan', 'dua tahun')
    """
    tahun, sisa = divmod(jumlah, MONTHS_A_YEAR)
    return f"{kata(tahun)} tahun" if tahun and not sisa else f"{kata(jumlah)} bulan"


def ribuan(jumlah: int) -> str:
    """Write a whole number with Indonesian thousands dots.

    >>> ribuan(11086300)
    '11.086.300'
    """
    return f"{jumlah:,}".replace(",", ".")


def rupiah(jumlah: Number) -> str:
    """Write an amount the way a receipt does.

    >>> rupiah(8400)
    'Rp8.400'
    """
    return "Rp" + ribuan(bulat(jumlah))


@cache
def persen(tarif: Fraction) -> str:
    """Write a rate with an Indonesian decimal comma.

    >>> persen(bagian("0.24%")), persen(bagian("50%")), persen(bagian("0.30%"))
    ('0,24%', '50%', '0,3%')
    """
    seratus = tarif * 100
    teks = str(seratus.numerator) if seratus.denominator == 1 else f"{float(seratus):.4f}".rstrip("0")
    return teks.replace(".", ",") + "%"
