"""Macros that write what the self-employed and employees pay, always by asking the engine."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sitegen.macros.context import Context, register
from sitegen.occupations.price_self_employed import later_prices, price_runs
from sitegen.pages import discounts, prices
from sitegen.pages.site_templates import render

LATER = "harga_nanti"
"""Where a page keeps the prices to come of the amount that stands first on it."""


def iuran_bpu(context: Context, penghasilan: int | None = None, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
    """Write what a self-employed person pays in a month; the lowest row, not transport, where nothing is said."""
    answer = prices.bpu_answer(context.law, context.day, penghasilan, isian)
    if "bulan" not in isian and LATER not in context.page.meta:
        told = isian | ({"penghasilan": penghasilan} if penghasilan else {})
        fields = prices.complete(context.law, context.day, told)
        runs = price_runs(prices.bpu_calculation(context.law, context.day, fields))
        context.page.meta[LATER] = later_prices(runs)
    return context.link(answer.tulisan, *answer.kunci)


def mulai_bpu(context: Context, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
    """Write the lowest price of a self-employed person; both where work in transport has another one."""
    other, transport = (
        prices.bpu_answer(context.law, context.day, None, {**isian, "sektor": sector})
        for sector in discounts.SECTORS
    )
    usual = context.link(other.tulisan, *other.kunci)
    if other.total == transport.total:
        return usual
    return Markup("{} (angkutan {})").format(usual, context.link(transport.tulisan, *transport.kunci))


def potongan(context: Context, sektor: str) -> discounts.Discount:
    """Give the discount of a sector, and whether it is still to come, in force or over (nanti, kini, lalu)."""
    return discounts.discount(context.law, context.day, sektor)


def kalimat_potongan(context: Context) -> Markup:
    """Say whose price holds a discount now and until when; empty where nobody's does."""
    other, transport = (potongan(context, sector) for sector in discounts.SECTORS)
    context.note(*discounts.KEYS)
    return render("prices/discount-sentence.html", lain=other, angkutan=transport)


def kalimat_becak(context: Context) -> Markup:
    """Say whether and when it makes a difference that a job may or may not count as transport."""
    lowest = context.at("iuran.bpu.dasar").baris[0]["dasar"]
    runs = price_runs(prices.bpu_calculation(context.law, context.day, {"penghasilan": lowest}))
    differs = next((run for run in runs if len(run.pilihan) > 1), None)
    return render("prices/maybe-transport.html", masa=runs, beda=differs)


def tangga_bpu(context: Context, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
    """Show how the price of a self-employed person goes on: each step with its months."""
    fields = prices.complete(context.law, context.day, isian)
    return render("prices/steps.html", tangga=prices.staircase(context.law, context.day, fields))


def hitungan_bpu(context: Context, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
    """Show step by step how the engine comes to a self-employed person's price."""
    trace = prices.bpu_calculation(context.law, context.day, isian)["jejak"]
    context.note(*(step["dasar"]["kunci"] for step in trace))
    return render("prices/calculation.html", langkah=trace)


def iuran_pu(context: Context, upah: int, siapa: str = "total", kali: int = 1, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
    """Write what `kali` employees cost in a month (`siapa`: total, peserta, pemberi_kerja)."""
    answer = prices.pu_answer(context.law, context.day, upah, isian, siapa=siapa, kali=kali)
    return context.link(answer.tulisan, *answer.kunci)


def contoh_pu(context: Context, upah: int, pekerja: int, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
    """Show what a firm with some employees pays in a month, by programme and payer."""
    example = prices.pu_example(context.law, context.day, upah, pekerja, isian)
    context.note(*example.kunci)
    return render("prices/employees-example.html", contoh=example)


MACROS = (
    *(iuran_bpu, mulai_bpu, potongan, kalimat_potongan, kalimat_becak, tangga_bpu, hitungan_bpu),
    *(iuran_pu, contoh_pu),
)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)
