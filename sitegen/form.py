"""The checker's page: its form, the occupations to search, and a first table for phones without JavaScript."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from checker import views
from checker.law.parameter import Aturan
from sitegen import instant
from sitegen.pages.site_templates import susun
from sitegen.pages.tables import bpu_rows

FIRST_ROWS = 10
"""Rows of the table that stands in for the form: most readers' income is among them."""


def formulir(perintah: str, akar: str, aturan: Aturan, hari: date) -> Markup:
    """Write the form of a command for the build day."""
    tabel = _table(aturan, hari) if perintah == "periksa" else ""
    isi = views.formulir(perintah, akar=akar, bangun=hari, tabel=tabel, siap=instant.tempat(aturan))
    return Markup("\n".join(baris for baris in map(str.strip, isi.splitlines()) if baris))  # noqa: S704 - autoescaped


def _table(aturan: Aturan, hari: date) -> Markup:
    """Show the first rows of the income table; the benefits page brings a table of its own."""
    baris = bpu_rows(aturan, hari, "lainnya")[:FIRST_ROWS]
    return susun("tabel_bpu.html", baris=baris, bulan=hari.replace(day=1), ringkas=True)
