"""The files for writing down who wants to join, by their places in the site."""

from __future__ import annotations

from sitegen.handouts import list_to_fill, paper_sheet

WORKBOOK, CSV, SHEET = (
    "koperasi/daftar-persiapan.xlsx",
    "koperasi/daftar-persiapan.csv",
    "koperasi/lembar-daftar.pdf",
)


def member_files() -> dict[str, bytes]:
    """Make the list to fill in, twice, and the sheet of paper.

    >>> sorted(member_files())
    ['koperasi/daftar-persiapan.csv', 'koperasi/daftar-persiapan.xlsx', 'koperasi/lembar-daftar.pdf']
    """
    return {
        WORKBOOK: list_to_fill.as_workbook(),
        CSV: list_to_fill.as_csv(),
        SHEET: paper_sheet.as_pdf(),
    }
