"""Member lists as cooperatives keep them, and files that are none: what the record of functions should have seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from bench.engine.member_list import member_csv
from sitegen.runtime.trim.edge_questions import LETTERS, SAID
from tests.support.messy_lists import LISTS

LONGEST = 20_000
TIMES, SAFE = 6, 16
NEW_YEARS_EVE = datetime(1999, 12, 31, 10, 30)  # noqa: DTZ001 - a spreadsheet knows no zones
ROWS = (
    ("No", "Nama", "NIK", "Pekerjaan", "Gaji", "Tgl lahir", "Ikut JHT", "Hari kerja"),
    (1, "Siti", "3578010101800001", "pedagang pasar", "1,5 jt", date(1975, 8, 17), "ya", None),
    (2, "Budi; Å=1+1", None, "becak", "50rb/hari", "17-8-1980", "x", 26),
    (3, "Joko", None, "ojol", 2_000_000, 29_449, "tidak", 30.5),
    (4, "Ani “Lita”", None, "tukang sulap", "Rp 900.000,-", "45 th", "\N{HEAVY CHECK MARK}", None),
    (5, "Tono", None, "penjahit", "1.5.0", NEW_YEARS_EVE, True, "enam"),
    (None, "Jumlah", None, None, "=SUM(E2:E6)", None, None, None),
)
PLAIN = {
    "Nama": "Siti",
    "Pekerjaan": "becak",
    "Penghasilan": 1_500_000,
    "Tgl lahir": "17-8-1975",
    "Usia": 45,
    "JHT": "ya",
    "Hari kerja": 26,
    "Cara kerja": "mandiri",
    "Status": "ikut",
}
KINDS = (
    date(1975, 8, 17),
    NEW_YEARS_EVE,
    time(7, 30),
    timedelta(days=40, hours=3),
    timedelta(hours=-5),
    5e-324,
    1e300,
    -5,
    True,
    "#N/A",
    "=A1&B2",
)
"""What a cell can hold besides words and numbers."""


def lists() -> Iterator[bytes]:
    """Give the content of each file."""
    text = "\r\n".join(";".join("" if cell is None else str(cell) for cell in row) for row in ROWS)
    yield ("DAFTAR ANGGOTA;;\r\n\r\n" + text).encode("utf-8-sig")
    yield text.replace(";", ",").encode("utf-8")
    yield text.replace(";", "\t").replace("\N{HEAVY CHECK MARK}", "v").encode("cp1252", errors="replace")
    yield text.encode("utf-16")
    yield member_csv(60).encode()
    odd = "\n".join(";".join(row) for row in odd_rows())
    yield from (odd.encode(encoding, errors="replace") for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    yield workbook()
    yield workbook()[:3000]
    yield from map(workbook_with, KINDS)
    for messy in LISTS:
        yield from (messy.workbook(), messy.text().encode())
    yield from (rezipped(odd_workbook(), way) for way in (ZIP_STORED, ZIP_DEFLATED))
    yield from (
        b"",
        b"\x00" * 100,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"%PDF-1.4 x",
        b"PK\x03\x04 x",
        b'a;"b\nc;d',
    )


def odd_rows() -> Iterator[list[str]]:
    """Give rows of what nobody expects in a list: every kind of letter and every length of amount, in each column."""
    yield ["Nama", "Pekerjaan", "Penghasilan", "Cara kerja", "JHT", "Usia"]
    said = [text.replace("\n", "").replace("\r", "") for text in (*LETTERS, *SAID) if len(text) < LONGEST]
    for number, text in enumerate(said):
        row = ["Siti", "becak", "1 jt", "mandiri", "ya", "45"]
        row[number % len(row)] = f'"{text.replace(chr(34), chr(34) * 2)}"'
        yield row
    for digits, text in enumerate(said):
        yield [text, "ojol", "9" * digits, "", "x", str(digits)]


def odd_workbook() -> bytes:
    """Make a spreadsheet of them, many times over: what is packed in more than one piece is unpacked otherwise."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    header, *rows = odd_rows()
    sheet.append(header)
    for number in range(TIMES):
        for row in rows:
            sheet.append([*map(_cell, row), number**9])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(text: str) -> str | int:
    if text.isascii() and text.isdigit() and len(text) < SAFE:
        return int(text)
    return str(ILLEGAL_CHARACTERS_RE.sub("", text)).encode(errors="replace").decode()


def rezipped(book: bytes, way: int) -> bytes:
    """Pack a spreadsheet otherwise, as other programs do."""
    file = BytesIO()
    with ZipFile(BytesIO(book)) as packed, ZipFile(file, "w", way) as new:
        for name in packed.namelist():
            new.writestr(name, packed.read(name), compresslevel=1)
    return file.getvalue()


def workbook() -> bytes:
    """Make a spreadsheet with everything that people put in one."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Anggota"
    sheet.append(["KOPERASI MAJU"])
    sheet.merge_cells("A1:D1")
    for row in ROWS:
        sheet.append(row)
    sheet["B3"].font = Font(bold=True)
    sheet["B4"].comment = Comment("ketua", "bendahara")
    sheet["F3"].number_format = "dd/mm/yyyy"
    sheet.row_dimensions[5].hidden = True
    sheet.freeze_panes = "A3"
    choice = DataValidation(type="list", formula1='"ya,tidak"')
    choice.add("G3:G9")
    sheet.add_data_validation(choice)
    other = book.create_sheet("Kas")
    other.append(("tanggal", "jumlah"))
    other.append((date(2026, 1, 2), 10_000.5))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def workbook_with(kind: object) -> bytes:
    """Make a spreadsheet that has this once in each column."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(list(PLAIN))
    for column in PLAIN:
        sheet.append([*(PLAIN | {column: kind}).values()])
    file = BytesIO()
    book.save(file)
    return file.getvalue()
