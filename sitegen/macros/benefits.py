"""Macros on benefits, claims and arrears: questions to the engine and to the law data."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from checker.core.pension_age import first_month
from checker.law.wording import write
from checker.manfaat.entitlement import Papers
from checker.manfaat.papers import papers
from checker.values.money import percent, rupiah
from checker.values.months import add_months, format_month, month_name
from sitegen.macros.context import Context, register
from sitegen.pages import prices
from sitegen.pages.benefit_answers import ask, take
from sitegen.pages.site_templates import render

MONTHS_A_YEAR = 12
MILLION = 10**6
SMALLEST_RUPIAH = 1000
"""Whole numbers below this in a table of law are counts (months, years, days), not money."""


def terima(context: Context, kejadian: str, field_name: str = "total", **isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
    """Write one amount of what an event gives (`total`, `bersih`, `rincian.stmb`, `beasiswa.maksimum`)."""
    amount, keys = take(ask(context.law, context.day, kejadian, isian), field_name)
    return context.link(rupiah(amount), *keys)


def juta(context: Context, kejadian: str, **isian: Any) -> str:  # noqa: ANN401 - answers of the form
    """Say the total of an event the way people do: `42 juta`."""
    return f"{ask(context.law, context.day, kejadian, isian)['total'] // MILLION} juta"


def rincian(context: Context, kejadian: str, **isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
    """Show what an event gives, line by line, with the total."""
    answer = ask(context.law, context.day, kejadian, isian)
    lines = [
        (line["judul"], context.link(rupiah(line["jumlah"]), line["dasar"]["kunci"]))
        for line in answer["rincian"]
    ]
    return render("benefits/lines.html", baris=lines, total=answer["total"])


def dokumen(context: Context, matter: Papers, *, catatan: bool = True) -> Markup:
    """Show the papers of one claim (`checker/manfaat/papers.toml`) as a list to tick off, with a note where unsure."""
    listed = papers(matter, context.law, context.month)
    unsure = catatan and any(paper["keyakinan"] != "tinggi" for paper in listed)
    return render("benefits/papers.html", dokumen=listed, urusan=matter, ragu=unsure)


def kolom(context: Context, kunci: str, nama: str, ke: int = 0, **filter_name: str) -> Markup:
    """Write one cell of a table of law: the row numbered `ke` of those that match (`jenis="darat"`)."""
    rows = [
        row for row in context.at(kunci).baris if all(row[name] == cell for name, cell in filter_name.items())
    ]
    cell = rows[ke][nama]
    return context.link(write(cell, "rupiah" if cell >= SMALLEST_RUPIAH else ""), kunci)


def mulai_jp(context: Context, length_key: str = "") -> Markup:
    """Name the first month of pension contributions, or the first month by which so many could be paid."""
    added = context.at(length_key).whole if length_key else 0
    key = length_key or "iuran.pu.jp.peserta"
    return context.link(month_name(add_months(first_month(context.law), added)), key)


def tarif_pajak_jht(context: Context) -> Markup:
    """List the brackets of the tax on savings taken from the third year on."""
    key = "manfaat.jht.pajak_progresif"
    texts = [
        f"{f'sampai {rupiah(row["sampai"])}' if 'sampai' in row else 'lebih'}: {percent(row['tarif'])}"
        for row in context.at(key).baris
    ]
    return Markup(" · ").join(context.link(text, key) for text in texts)


def hasil_jht(context: Context) -> str:
    """Write the yields of old-age savings that were found, year by year; past years have no article to open."""
    values = context.law.parameter["konteks.jht_imbal_hasil"].nilai
    return ", ".join(f"{percent(n.bagian)} ({n.sejak.year})" for n in values)


def tabungan_jht(context: Context, penghasilan: int | None = None, tahun: int = 0) -> Markup:
    """Write what goes into JHT a month, or the sum of some years of it without any yield (rupiah)."""
    without = prices.bpu_answer(context.law, context.day, penghasilan, {})
    saving = prices.bpu_answer(context.law, context.day, penghasilan, {"jht": True})
    amount = (saving.total - without.total) * (tahun * MONTHS_A_YEAR or 1)
    return context.link(rupiah(amount), *(key for key in saving.kunci if key not in without.kunci))


def tunggakan_bpu(context: Context, **isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
    """Write what the longest unpaid stretch up to the build month costs, each month at its own price (rupiah)."""
    key = "iuran.bpu.tunggakan_bulan"
    months = [add_months(context.month, -n) for n in range(context.at(key).whole)]
    answers = [
        prices.bpu_answer(context.law, context.day, None, {"bulan": format_month(m), **isian}) for m in months
    ]
    return context.link(rupiah(sum(answer.total for answer in answers)), key, *answers[0].kunci)


MACROS = (
    *(terima, juta, rincian, dokumen, kolom, mulai_jp, tarif_pajak_jht, hasil_jht),
    *(tabungan_jht, tunggakan_bpu),
)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)
