"""Macros that write one value of law, a month or a day.

An amount on a page is a link to the list “Dasar angka” at its foot; the page collects which values it used.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from markupsafe import Markup

from checker.iuran.risk_class import risk_ends
from checker.law.wording import write_value
from checker.values.money import in_words, months_in_words, percent, rupiah
from checker.values.months import date_name, month_name
from sitegen.macros.context import Context, register
from sitegen.pages import discounts

MONTHS_A_YEAR = 12


def nilai(context: Context, kunci: str) -> str:
    """Write a value in force, plainly."""
    return write_value(context.shown(kunci))


def rp(context: Context, kunci: str) -> Markup:
    """Write an amount in force, linked to its article; raise TypeError for anything but an amount."""
    return context.link(rupiah(context.shown(kunci).whole), kunci)


def persen(context: Context, kunci: str) -> Markup:
    """Write a rate in force, linked to its article."""
    return context.link(write_value(context.shown(kunci)), kunci)


def angka(context: Context, kunci: str) -> Markup:
    """Write a count in force (days, months, years), linked to its article."""
    return context.link(write_value(context.shown(kunci)), kunci)


def kata_angka(context: Context, kunci: str) -> str:
    """Write a count in force in words with its unit (`tiga bulan`, `dua anak`), a half as `separuh`."""
    n = context.shown(kunci)
    if isinstance(n.nilai, Fraction):
        return discounts.share_in_words(n.bagian)
    unit = n.satuan.replace(",", " ").split()[0]
    return months_in_words(n.whole) if unit == "bulan" else f"{in_words(n.whole)} {unit}"


def daftar(context: Context, kunci: str, kolom: str, joiner: str = "atau") -> str:
    """Write one column of a table of law in a sentence: `1, 3, 6, atau 12`."""
    cells = [str(row[kolom]) for row in context.shown(kunci).baris]
    return f"{', '.join(cells[:-1])}, {joiner} {cells[-1]}"


def batas_baris(context: Context, nomor: int) -> Markup:
    """Write up to which monthly income a row (1-32) of the table of the self-employed reaches."""
    kunci = "iuran.bpu.dasar"
    return context.link(rupiah(context.shown(kunci).baris[nomor - 1]["sampai"]), kunci)


def baris_bpu_ujung(context: Context, nomor: int, isian: str) -> Markup:
    """Write one field of one row of the income table (row 0 the lowest, -1 the highest), linked."""
    kunci = "iuran.bpu.dasar"
    return context.link(rupiah(context.at(kunci).baris[nomor][isian]), kunci)


def rentang_jkk(context: Context) -> Markup:
    """Write the lowest and the highest JKK rate of employees."""
    lowest, highest = (percent(one["tarif"]) for one in risk_ends(context.law, context.month))
    return context.link(f"{lowest} sampai {highest}", "iuran.pu.jkk")


def lama(context: Context, kunci: str) -> Markup:
    """Say a number of months of law as people do: `3 tahun`, `6 bulan`."""
    months = context.at(kunci).whole
    years, rest = divmod(months, MONTHS_A_YEAR)
    return context.link(f"{months} bulan" if rest else f"{years} tahun", kunci)


def uang(context: Context, jumlah: int) -> str:  # noqa: ARG001 - every macro takes the context
    """Write an amount that is an example, not law."""
    return rupiah(jumlah)


def bulan(context: Context) -> str:
    """Name the build month."""
    return month_name(context.month)


def tanggal(context: Context, kunci: str) -> str:
    """Name the day from which the amount in force holds, whatever decrees have repeated it since."""
    value = context.shown(kunci)
    since = value.sejak
    for earlier in reversed(context.law.parameter[kunci].run(context.month)):
        if earlier.sejak <= since:
            if earlier.nilai != value.nilai:
                break
            since = earlier.sejak
    return date_name(since)


def aturan_sejak(context: Context, kunci: str) -> str:
    """Name the day from which the decree in force holds, whether it changed the amount or not."""
    return date_name(context.shown(kunci).sejak)


MACROS = (
    *(nilai, rp, persen, angka, kata_angka, daftar, batas_baris, baris_bpu_ujung, rentang_jkk, lama, uang),
    *(bulan, tanggal, aturan_sejak),
)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)
