"""The checker's page: its form, the occupations to search, and a first table for phones without JavaScript."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from checker import views
from checker.law.parameter import Aturan
from sitegen import instant
from sitegen.pages.site_templates import render
from sitegen.pages.tables.contribution_tables import bpu_rows

FIRST_ROWS = 10
"""Rows of the table that stands in for the form: most readers' income is among them."""


def form(command: str, akar: str, aturan: Aturan, day: date) -> Markup:
    """Write the form of a command for the build day."""
    table = _table(aturan, day) if command == "periksa" else ""
    content = views.form(command, aturan, akar=akar, bangun=day, tabel=table, siap=instant.place(aturan))
    return Markup("\n".join(row for row in map(str.strip, content.splitlines()) if row))  # noqa: S704 - autoescaped


def _table(aturan: Aturan, day: date) -> Markup:
    """Show the first rows of the income table; the benefits page brings a table of its own."""
    row = bpu_rows(aturan, day, "lainnya")[:FIRST_ROWS]
    return render("tables/self-employed.html", baris=row, bulan=day.replace(day=1), ringkas=True)
