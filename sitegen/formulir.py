"""The checker's page: its form, the occupations to search, and a first table for phones without JavaScript."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from checker import tampilan
from checker.parameter import Aturan
from sitegen.tabel import baris_bpu
from sitegen.templat_situs import susun

BARIS_PERTAMA = 10
"""Rows of the table that stands in for the form: most readers' income is among them."""


def formulir(perintah: str, akar: str, aturan: Aturan, hari: date, manfaat: str = "") -> Markup:
    """Write the form of a command for the build day; `manfaat` is the benefits page's address, if there is one."""
    baris = baris_bpu(aturan, hari, "lainnya")[:BARIS_PERTAMA]
    tabel = susun("tabel_bpu.html", baris=baris, bulan=hari.replace(day=1), ringkas=True)
    isi = tampilan.formulir(perintah, akar=akar, bangun=hari, tabel=tabel, manfaat=manfaat)
    return Markup("\n".join(baris for baris in map(str.strip, isi.splitlines()) if baris))  # noqa: S704 - autoescaped
