"""Macros that show a whole table, or the checker's form."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from checker.values.money import rupiah
from sitegen import form
from sitegen.macros.context import Context, register
from sitegen.pages import share_text
from sitegen.pages.site_templates import render
from sitegen.pages.tables import benefit_table, contribution_tables

EMPLOYEE_TABLES = {
    "tarif": "tables/employee-rates.html",
    "risiko": "tables/risk-classes.html",
    "ukuran": "tables/programmes-by-size.html",
    "skala": "tables/firm-sizes.html",
    "batas_jp": "tables/pension-ceiling.html",
    "usia_pensiun": "tables/pension-age.html",
}
"""Which template shows which table about employees."""

LARGEST_LIST = 12_300_000
"""Bytes of a file that a phone opens, and letters that may be pasted."""


def tabel_bpu(context: Context, many: int | None = None, sektor: str = "lainnya") -> Markup:
    """Show the income table of the self-employed, all rows or the first few."""
    context.note(*contribution_tables.BPU_KEYS)
    rows = contribution_tables.bpu_rows(context.law, context.day, sektor)[:many]
    return render("tables/self-employed.html", baris=rows, bulan=context.month, ringkas=many is not None)


def tabel_pu(context: Context, bagian: str) -> Markup:
    """Show one table about employees: tarif, risiko, ukuran, skala, batas_jp, usia_pensiun."""
    context.note(*contribution_tables.PU_KEYS[bagian])
    content = contribution_tables.pu_content(bagian, context.law, context.month)
    return render(EMPLOYEE_TABLES[bagian], bulan=context.month, isi=content)


def tabel_manfaat(context: Context) -> Markup:
    """Show what the events give at the ten lowest incomes, each amount linked to its articles."""
    rows = [
        (row, [context.link(benefit_table.millions(amount), *keys) for amount, keys in row.uang])
        for row in benefit_table.benefit_row(context.law, context.day)
    ]
    return render("tables/benefits.html", baris=rows, hari=context.day)


def tabel_beasiswa(context: Context) -> Markup:
    """Show the scholarship by level of school."""
    key = "manfaat.beasiswa.jenjang"
    rows = [(row, context.link(rupiah(row["per_tahun"]), key)) for row in context.at(key).baris]
    return render("benefits/scholarship.html", baris=rows)


def formulir(context: Context, perintah: str) -> Markup:
    """Show the checker's form for a command (periksa, manfaat, anggaran, nunggak, proyeksi)."""
    return form.form(perintah, share_text.site_root(context.page.url), context.law, context.day)


def daftar_anggota(context: Context) -> Markup:
    """Show the frame of the member list; everything in it comes from the engine."""
    root = share_text.site_root(context.page.url)
    return render("members.html", akar=root, bangun=context.day, terbesar=LARGEST_LIST)


MACROS = (tabel_bpu, tabel_pu, tabel_manfaat, tabel_beasiswa, formulir, daftar_anggota)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)
