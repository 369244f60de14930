"""The checker's page: its form, the occupations to search, and a first table for phones without JavaScript."""

from __future__ import annotations

import hashlib
import json
from datetime import date

from markupsafe import Markup

from checker import views
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.views.questionnaire.form_context import searched
from checker.views.questionnaire.job_words import business_rows, job_rows, status_words
from sitegen import instant
from sitegen.pages.site_templates import render
from sitegen.pages.tables.contribution_tables import bpu_rows

FINGERPRINT_LENGTH = 8
FIRST_ROWS = 10
"""Rows of the table that stands in for the form: most readers' income is among them."""


def form(command: str, akar: str, aturan: Aturan, day: date) -> Markup:
    """Write the form of a command for the build day."""
    table = _table(aturan, day) if command == "periksa" else ""
    kind = searched(command)
    own = data_file("views/flow")["halaman"][command][
        "alamat"
    ]  # ready answers stand beside the tool's own page
    places = {
        "siap": f"{akar}{own}{instant.place(aturan)}" if own in instant.TOOLS else "",
        "daftar_kerja": search_list(kind)[0] if kind else "",
    }
    content = views.form(command, aturan, akar=akar, bangun=day, tabel=table, **places)
    return Markup("\n".join(row for row in map(str.strip, content.splitlines()) if row))  # noqa: S704 - autoescaped


def search_list(kind: str) -> tuple[str, str]:
    """Give the place and the content of a list to search, fetched when somebody turns to its box.

    It is named by its content as scripts are, so the offline worker keeps it as one of them.

    >>> import re
    >>> bool(re.fullmatch(r"assets/js/pekerjaan-[0-9A-F]{8}[.]json", search_list("pekerjaan")[0]))
    True
    >>> [row[0] for row in json.loads(search_list("usaha")[1])["kerja"]][0]
    'toko-kelontong'
    """
    if kind == "usaha":
        table = {"kerja": business_rows(), "status": [], "abaikan": status_words()["abaikan"]}
    else:
        table = {"kerja": job_rows(), **status_words()}
    content = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    fingerprint = hashlib.sha256(content.encode()).hexdigest().upper()
    return f"assets/js/{kind}-{fingerprint[:FINGERPRINT_LENGTH]}.json", content


def _table(aturan: Aturan, day: date) -> Markup:
    """Show the first rows of the income table; the benefits page brings a table of its own."""
    row = bpu_rows(aturan, day, "lainnya")[:FIRST_ROWS]
    return render("tables/self-employed.html", baris=row, bulan=day.replace(day=1), ringkas=True)
