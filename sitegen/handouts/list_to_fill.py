"""The list to fill in (xlsx and csv): choices, advice at every column, three examples; `massal` and the page read it back."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from checker.core.fields import example, questions_for
from checker.data.jobs import jobs, ways_of
from sitegen.handouts.member_columns import IN_FILE, Column

LIST, HOW, CHOICES = "Daftar", "Cara mengisi", "Pilihan"
LAST_ROW = 2000
"""Choices and advice reach down to here; more members may still be written below."""
EXAMPLE = "contoh"
"""What stands in the first cell of a line that is no member; `checker/bulk/nobody.py` passes over it."""
TOGETHER = ("mandiri", "pemberi_kerja", "pekerja_rumah_tangga")
"""Who registers through a cooperative: those who pay for themselves."""
FORMATS = {"tanggal": "dd-mm-yyyy", "rupiah": "#,##0", "telepon": "@"}
STAMP = datetime(2026, 1, 1)  # noqa: DTZ001 - a spreadsheet knows no zones
"""The same on every day: a night on which nothing changed must not make phones fetch the file again."""
LINES = (
    "Daftar persiapan anggota",
    "Ini bukan formulir resmi. Ini catatan kelompok, supaya pendaftaran di kantor cabang lancar.",
    "",
    "1. Satu orang satu baris, di lembar “Daftar”.",
    "2. Baris yang diawali kata “contoh” tidak dihitung. Boleh dihapus.",
    "3. Ketuk judul kolom atau selnya. Di situ ada cara mengisinya.",
    "4. Yang belum tahu dibiarkan kosong dulu.",
    "5. Yang digaji tempat lain tidak didaftarkan lewat kelompok. Bosnya yang mendaftarkan.",
    "",
    "NIK tidak diketik di sini. NIK ditulis orangnya sendiri di kertas, saat mendaftar.",
    "Minta persetujuan tiap orang sebelum datanya diserahkan.",
    "Simpan daftar ini baik-baik. Jangan dibagikan di grup.",
    "",
    "Mau tahu iuran tiap anggota? Buka halaman Daftar anggota di situs Payung Kerja, lalu pilih berkas ini.",
    "Berkasnya dibaca di HP atau komputer sendiri, tidak dikirim ke mana pun.",
    "Pertanyaan resmi: telepon 175.",
)


def as_workbook() -> bytes:
    """Make the spreadsheet; the same bytes every time.

    >>> as_workbook() == as_workbook()
    True
    """
    book = Workbook()
    sheet = book.active
    sheet.title = LIST
    names = occupation_names()
    sheet.append([column.name for column in IN_FILE])
    for row in _examples(names):
        sheet.append(row)
    for place, column in enumerate(IN_FILE, 1):
        _shape(sheet, place, column, len(names))
    _for_people(sheet)
    how = book.create_sheet(HOW)
    for line in LINES:
        how.append([line])
    how.column_dimensions["A"].width = 90
    how["A1"].font = Font(bold=True, size=14)
    for (cell,) in how.iter_rows():
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    listed = book.create_sheet(CHOICES)
    for name in names:
        listed.append([name])
    listed.sheet_state = "hidden"
    book.properties.creator = "Payung Kerja"
    book.properties.created = STAMP
    stream = io.BytesIO()
    book.save(stream)
    return _of_no_day(stream)


def as_csv() -> bytes:
    """Write the bare column names as Excel in Indonesian opens them in columns.

    >>> as_csv().decode("utf-8-sig").startswith("No;Nama sesuai KTP;")
    True
    """
    return (";".join(column.name for column in IN_FILE) + "\r\n").encode("utf-8-sig")


def occupation_names() -> list[str]:
    """Give the occupations of people who register through a cooperative, by their names.

    >>> "Pedagang pasar" in occupation_names(), "Satpam" in occupation_names()
    (True, False)
    """
    return sorted(str(job["nama"]) for job in jobs().values() if ways_of(job)[0] in TOGETHER)


def _examples(names: list[str]) -> list[list[object]]:
    income = int(example(questions_for("periksa")["penghasilan"]))
    trader, rider, driver = (
        next(name for name in names if name.startswith(start))
        for start in ("Pedagang pasar", "Ojek", "Tukang becak")
    )
    hint = "Baris contoh, tidak dihitung. Boleh dihapus."
    people = (
        ("Siti Contoh", date(1981, 5, 17), trader, "Wonokromo", "04.00–10.00", income, "tidak", "", "tidak"),
        ("Budi Contoh", date(1990, 11, 2), rider, "Rungkut", "08.00–18.00", income, "ya", "", "tidak tahu"),
        ("Slamet Contoh", date(1968, 3, 30), driver, "Tegalsari", "06.00–14.00", income, "tidak", "", "ya"),
    )
    return [[EXAMPLE, *cells, "ya", hint] for cells in people]


def _shape(sheet: Worksheet, place: int, column: Column, many: int) -> None:
    """Give a column its width, its format, its advice, and its choices where there are some."""
    letter = get_column_letter(place)
    sheet.column_dimensions[letter].width = column.wide
    below = f"{letter}2:{letter}{LAST_ROW}"
    if wanted := FORMATS.get(column.kind):
        sheet.column_dimensions[letter].number_format = wanted
        for (cell,) in sheet[f"{letter}2:{letter}4"]:
            cell.number_format = wanted
    head = sheet.cell(1, place)
    head.comment = Comment(column.advice, "Payung Kerja", height=70, width=220)
    rule = DataValidation(allow_blank=True)
    if column.choices:
        rule = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
    elif column.kind == "pekerjaan":
        rule = DataValidation(type="list", formula1=f"={CHOICES}!$A$1:$A${many}", allow_blank=True)
    rule.promptTitle, rule.prompt, rule.showInputMessage = column.name[:32], column.advice, True
    if rule.type:  # what is not in the list may still be written: the reader knows more words than these
        rule.errorStyle, rule.showErrorMessage = "warning", True
        rule.errorTitle, rule.error = "Tidak ada di pilihan", "Boleh tetap dipakai. Periksa dulu ejaannya."
    rule.add(below)
    sheet.add_data_validation(rule)


def _for_people(sheet: Worksheet) -> None:
    """Make it easy to read, on a screen and on paper."""
    line = Side(style="thin", color="999999")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.fill = PatternFill("solid", fgColor="E6E6E6")
        cell.border = Border(bottom=line)
    for row in sheet["A2:L4"]:
        for cell in row:
            cell.font = Font(italic=True, color="666666")
    sheet.row_dimensions[1].height = 45
    sheet.freeze_panes = "C2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _of_no_day(stream: io.BytesIO) -> bytes:
    """Take the moment of writing out of the file, which is a zip of parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                before, mark, rest = content.partition(b'<dcterms:modified xsi:type="dcterms:W3CDTF">')
                content = before + mark + STAMP.isoformat().encode() + b"Z" + rest[rest.index(b"</") :]
            new.writestr(zipfile.ZipInfo(name, STAMP.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
