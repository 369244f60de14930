"""The list to fill in and the sheet of paper: filled in by anybody, they are read without a word of complaint."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from openpyxl import load_workbook

from sitegen.handouts.list_to_fill import CHOICES, LIST, as_csv, as_workbook
from sitegen.handouts.member_columns import IN_FILE, ON_PAPER
from sitegen.handouts.paper_sheet import ROWS, as_pdf
from tests.support.lists import run, totals

PRICE, LOWEST = "11400", "8400"
A4 = (842, 595)
SITI = [1, "Siti", datetime(1981, 5, 17), "Pedagang pasar", "Wonokromo", "04.00–10.00", 1_500_000]  # noqa: DTZ001
REST = ["tidak", "081", "tidak", "ya", ""]


def test_examples_are_nobody(tmp_path: Path) -> None:
    """As it is published, the list has no member."""
    (tmp_path / "a.xlsx").write_bytes(as_workbook())
    ran = run(tmp_path, None, source="a.xlsx")
    assert (ran.code, totals(ran)) == (0, ["", "", ""])
    assert "3 baris bukan anggota" in ran.said


@pytest.mark.parametrize("keep_examples", [True, False])
def test_filled_in_list_is_answered_whole(tmp_path: Path, *, keep_examples: bool) -> None:
    """Dates, amounts and choices as its cells take them, with the examples or without."""
    book = load_workbook(io.BytesIO(as_workbook()))
    if not keep_examples:
        book[LIST].delete_rows(2, 3)
    book[LIST].append([*SITI, *REST])
    book[LIST].append([2, "Budi", None, "Nelayan kecil", "", "", "1 juta", *REST])
    book.save(tmp_path / "a.xlsx")
    ran = run(tmp_path, None, source="a.xlsx")
    assert (ran.code, totals(ran)[-2:]) == (0, [PRICE, LOWEST])
    assert "tidak dipakai" not in ran.said


def test_every_choice_of_the_list_is_understood(tmp_path: Path) -> None:
    """Whichever occupation is chosen, with or without savings, nobody is refused."""
    book = load_workbook(io.BytesIO(as_workbook()))
    names = [str(row[0]) for row in book[CHOICES].iter_rows(values_only=True)]
    for number, name in enumerate(names, 1):
        book[LIST].append([number, "Siti", None, name, "", "", 1_500_000, "ya" if number % 2 else "tidak"])
    book.save(tmp_path / "a.xlsx")
    ran = run(tmp_path, None, source="a.xlsx")
    assert ran.refused == {}
    assert len([total for total in totals(ran) if total]) == len(names) > 50


def test_bare_list_filled_in_by_hand_is_answered(tmp_path: Path) -> None:
    """The csv has the same columns and opens in columns in Excel."""
    line = ";".join(
        ["1", "Siti", "1981-05-17", "Pedagang pasar", "Wonokromo", "", "1.500.000", *map(str, REST)]
    )
    assert totals(run(tmp_path, as_csv() + f"{line}\r\n".encode())) == [PRICE]


def test_no_file_asks_for_an_identity_number() -> None:
    """NIK is written by its owner, on paper."""
    assert not [column for column in IN_FILE if "nik" in column.name.casefold()]
    assert [column for column in ON_PAPER if column.name == "NIK"]


def test_choices_and_advice_stand_where_people_write() -> None:
    """Every column says what to write; the frozen names stay in sight."""
    sheet = load_workbook(io.BytesIO(as_workbook()))[LIST]
    assert all(cell.comment and cell.comment.text for cell in sheet[1])
    ruled = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert len(ruled) == len(IN_FILE)
    assert sum(rule.type == "list" for rule in ruled.values()) == 4
    assert sheet.freeze_panes == "C2"


def test_paper_is_one_sheet_with_its_words_inside() -> None:
    """A4 on its side; every name of a column can be read, nothing is cut off, and no colour is needed."""
    document = pdfium.PdfDocument(as_pdf())
    (page,) = list(document)
    assert tuple(map(round, page.get_size())) == A4
    words = " ".join(page.get_textpage().get_text_bounded().split())
    for column in ON_PAPER:
        assert (column.on_paper or column.name).split("(")[0].strip() in words
    assert f" {ROWS} " in words
    assert "Bukan formulir resmi" in words
    picture = page.render().to_pil().convert("RGB")
    assert all(max(pixel) - min(pixel) < 8 for _, pixel in picture.getcolors(1 << 24))


def test_files_are_the_same_on_every_day() -> None:
    """Made again, no byte differs: a phone that keeps them fetches nothing."""
    assert as_workbook() == as_workbook()
    assert b"CreationDate" not in as_pdf()
