"""Member lists as spreadsheets (xlsx), as cooperatives keep them."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tracemalloc
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from checker.bulk.reading.workbook import read_workbook
from tests.support import ROOT
from tests.support.lists import SOME_REFUSED, command, read, run, totals

HEADER = [
    "No",
    "Nama",
    "NIK",
    "Kelurahan",
    "Cara kerja",
    "Pekerjaan",
    "Penghasilan (Rp)",
    "Tgl Lahir",
    "Ikut JHT",
]
ROW = [1, "Slamet", 3578010101800001, None, "mandiri", "Tukang becak", 1_300_000, datetime(1981, 5, 17), True]  # noqa: DTZ001


def book(*rows: list[Any], before: tuple[list[Any], ...] = ()) -> Workbook:
    """Make a spreadsheet with one sheet."""
    made = Workbook()
    for row in (*before, HEADER, *rows):
        made.active.append(row)
    return made


def save(made: Workbook, folder: Path) -> None:
    """Keep it as the list."""
    made.save(folder / "a.xlsx")


def part(folder: Path, change: Any) -> None:  # noqa: ANN401 - a function on the sheet's bytes
    """Change the sheet inside the file, as another program would have written it."""
    path = folder / "a.xlsx"
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = change(parts["xl/worksheets/sheet1.xml"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("target", ["b.csv", "b.xlsx"])
def test_numbers_dates_and_yes_are_read_as_they_are_meant(tmp_path: Path, target: str) -> None:
    """A spreadsheet's own numbers, dates and yes/no answer the questions; the other cells come back."""
    save(book(ROW), tmp_path)
    ran = run(tmp_path, None, source="a.xlsx", target=target)
    assert ran.code == 0
    row = ran.rows[0]
    assert (row["No"], row["Nama"], row["NIK"]) == ("1", "Slamet", "3578010101800001")
    assert row["Tgl Lahir"].startswith("1981-05-17")
    same = run(
        tmp_path, "cara_kerja;pekerjaan;penghasilan;jht\nmandiri;tukang-becak;1300000;ya\n", target="c.csv"
    )
    assert totals(ran) == totals(same)


def test_result_keeps_numbers_as_numbers_and_is_read_again(tmp_path: Path) -> None:
    """Sums can be added up in the sheet, dates stay dates, and the result is a list again."""
    save(book(ROW, [*ROW[:1], "=1+1", *ROW[2:]]), tmp_path)
    run(tmp_path, None, source="a.xlsx", target="b.xlsx")
    sheet = load_workbook(tmp_path / "b.xlsx").active
    cells = list(sheet.iter_rows(values_only=True))
    assert isinstance(cells[1][-1], int)
    assert cells[1][7] == datetime(1981, 5, 17)  # noqa: DTZ001
    assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)
    again = run(tmp_path, None, source="b.xlsx", target="c.xlsx")
    assert again.code == 0
    assert read(tmp_path / "c.xlsx") == read(tmp_path / "b.xlsx")


def test_header_below_a_title_and_rows_by_their_number_in_the_sheet(tmp_path: Path) -> None:
    """Refusals name the row a person sees in Excel."""
    bad = [*ROW[:6], "banyak", *ROW[7:]]
    save(book(ROW, [None] * 9, bad, before=(["KOPERASI MAJU"], ["per November"], [None])), tmp_path)
    ran = run(tmp_path, None, source="a.xlsx", target="b.xlsx")
    assert [line[0] for line in ran.cells[:3]] == ["KOPERASI MAJU", "per November", "No"]
    assert list(ran.refused) == [7]


def test_first_sheet_with_known_columns_is_the_list(tmp_path: Path) -> None:
    """An instruction sheet before it is passed over, and the person is told which sheet was read."""
    made = Workbook()
    made.active.append(["Petunjuk", "isi semua kolom"])
    made.create_sheet("Rahasia").append(HEADER)
    made["Rahasia"].append([*ROW[:6], 9_000_000, *ROW[7:]])
    made["Rahasia"].sheet_state = "hidden"
    made.create_sheet("Anggota").append(HEADER)
    made["Anggota"].append(ROW)
    save(made, tmp_path)
    ran = run(tmp_path, None, source="a.xlsx")
    assert "lembar “Anggota”" in ran.said
    assert ran.rows[0]["Penghasilan (Rp)"] == "1300000"


def sheets(folder: Path) -> None:
    """Keep a list with two sheets of members, the second hidden, and one of notes."""
    made = book(ROW)
    made.active.title = "Anggota"
    made.create_sheet("Lama").append(HEADER)
    made["Lama"].append([*ROW[:6], 9_000_000, *ROW[7:]])
    made["Lama"].sheet_state = "hidden"
    made.create_sheet("Catatan").append(["hubungi Bu Siti"])
    save(made, folder)


@pytest.mark.parametrize("name", ["Lama", "lama ", " LAMA"])
def test_sheet_is_read_that_was_asked_for(tmp_path: Path, name: str) -> None:
    """Hidden or not, with whatever capitals."""
    sheets(tmp_path)
    ran = run(tmp_path, None, "--lembar", name, source="a.xlsx")
    assert ran.code == 0
    assert ran.rows[0]["Penghasilan (Rp)"] == "9000000"
    assert "lembar “Lama”" in ran.said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Anggotaa", "Lembar “Anggotaa” tidak ada. Yang ada: “Anggota”, “Catatan”"),
        ("Catatan", "sepuluh baris pertama lembar “Catatan”"),
    ],
)
def test_sheet_that_is_no_list_is_not_replaced_by_another(tmp_path: Path, name: str, said: str) -> None:
    """The person learns which sheets there are; nothing is written."""
    sheets(tmp_path)
    ran = run(tmp_path, None, "--lembar", name, source="a.xlsx")
    assert ran.code == 1
    assert said in ran.said
    assert not (tmp_path / "b.csv").exists()


def test_text_list_has_no_sheets(tmp_path: Path) -> None:
    """Asked for one, it says so instead of reading on."""
    ran = run(tmp_path, "cara_kerja;penghasilan\nmandiri;1000000\n", "--lembar", "Anggota")
    assert (ran.code, "Hanya xlsx yang punya lembar" in ran.said) == (1, True)


def test_hidden_rows_count_and_are_told(tmp_path: Path) -> None:
    """A filter left on must not cost members their answer."""
    made = book(ROW, ROW)
    made.active.row_dimensions[3].hidden = True
    save(made, tmp_path)
    ran = run(tmp_path, None, source="a.xlsx")
    assert len(ran.rows) == 2
    assert "1 baris tersembunyi" in ran.said


def test_merged_income_is_refused_for_those_below(tmp_path: Path) -> None:
    """A cell merged over three members may be a sum or the same for each; a merged note hurts nobody."""
    made = book(ROW, [*ROW[:6], None, *ROW[7:]], ROW)
    made.active.merge_cells("G2:G3")
    made.active.merge_cells("D2:D4")
    save(made, tmp_path)
    ran = run(tmp_path, None, source="a.xlsx")
    assert len(ran.rows) == 2
    assert "sel gabungan" in ran.refused[3]


def test_formula_is_never_worked_out_but_its_last_value_is_read(tmp_path: Path) -> None:
    """What Excel worked out counts; a formula nobody worked out is refused, not taken for blank."""
    save(book([*ROW[:6], "=1000000+300000", *ROW[7:]], [*ROW[:8], "=1=1"]), tmp_path)
    ran = run(tmp_path, None, source="a.xlsx")
    assert list(ran.refused) == [2, 3]

    def worked_out(sheet: bytes) -> bytes:
        sheet = sheet.replace(b"<f>1000000+300000</f><v></v>", b"<f>1000000+300000</f><v>1300000</v>")
        return sheet.replace(b"<f>1000000+300000</f><v/>", b"<f>1000000+300000</f><v>1300000</v>").replace(
            b"<f>1000000+300000</f><v />", b"<f>1000000+300000</f><v>1300000</v>"
        )

    part(tmp_path, worked_out)
    ran = run(tmp_path, None, source="a.xlsx")
    assert list(ran.refused) == [3]
    assert ran.rows[0]["Penghasilan (Rp)"] == "1300000"


def test_wrong_size_in_the_file_loses_no_row(tmp_path: Path) -> None:
    """Some programs write a size that is too small."""
    save(book(ROW, ROW, ROW), tmp_path)
    part(tmp_path, lambda sheet: sheet.replace(b'<dimension ref="A1:I4"', b'<dimension ref="A1:B2"'))
    assert len(run(tmp_path, None, source="a.xlsx").rows) == 3


@pytest.mark.no_cover
def test_rows_that_were_read_take_no_memory(tmp_path: Path) -> None:
    """A million members are read in as much as a thousand, also where each row has a height of its own."""
    save(book(*[ROW] * 6000), tmp_path)
    part(tmp_path, lambda sheet: re.sub(rb'<row r="\d+"', rb'\g<0> ht="20" customHeight="1"', sheet))
    held = {}
    with (tmp_path / "a.xlsx").open("rb") as stream:
        rows = read_workbook(stream).rows
        tracemalloc.start()
        for row in rows:
            if not row.number % 1000:
                held[row.number] = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
    assert held[6000] - held[1000] < 5000 * 10


def test_row_number_beyond_any_sheet_does_not_run_for_ever(tmp_path: Path) -> None:
    """A forged row number would stand for billions of blank rows."""
    save(book(ROW), tmp_path)
    part(
        tmp_path, lambda sheet: sheet.replace(b'<row r="2"', b'<row r="99999999999"').replace(b' r="A2"', b"")
    )
    ran = run(tmp_path, None, source="a.xlsx")
    assert ran.code == 1
    assert "rusak" in ran.said


@pytest.mark.parametrize("keep", [10, 300, 2000, -30])
def test_torn_file_is_told(tmp_path: Path, keep: int) -> None:
    """A download that broke off."""
    save(book(ROW), tmp_path)
    path = tmp_path / "a.xlsx"
    path.write_bytes(path.read_bytes()[:keep])
    ran = run(tmp_path, None, source="a.xlsx")
    assert ran.code == 1
    assert "rusak" in ran.said


def test_broken_inside_is_told(tmp_path: Path) -> None:
    """A sheet that is no XML in its middle."""
    save(book(*[ROW] * 50), tmp_path)
    part(tmp_path, lambda sheet: sheet.replace(b'<row r="30"', b"<row r=<"))
    (tmp_path / "b.csv").write_text("lama", encoding="utf-8")
    ran = run(tmp_path, None, source="a.xlsx")
    assert ran.code == 1
    assert "rusak" in ran.said
    assert (tmp_path / "b.csv").read_text(encoding="utf-8") == "lama"


def test_a_later_edition_of_zip_is_told(tmp_path: Path) -> None:
    """Whatever wrote it, a part of it can't be unpacked here."""
    save(book(ROW), tmp_path)
    packed = (tmp_path / "a.xlsx").read_bytes()
    listed, needs = b"PK\x01\x02", 6  # where a listed part says which edition it needs, in tenths
    place = packed.index(listed) + needs
    (tmp_path / "a.xlsx").write_bytes(packed[:place] + b"\x63" + packed[place + 1 :])
    ran = run(tmp_path, None, source="a.xlsx")
    assert ran.code == 1
    assert "rusak atau terpotong" in ran.said


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_bomb_is_not_unpacked(tmp_path: Path, name: str) -> None:
    """Hundreds of megabytes packed into a few kilobytes hold no list."""
    save(book(ROW), tmp_path)
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx", "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name.replace("1", "2"), "w", force_zip64=True) as inside,
    ):
        for _ in range(300):
            inside.write(b" " * 1_000_000)
    ran = run(tmp_path, None, source="a.xlsx")
    assert ran.code == 1
    assert "tidak wajar" in ran.said


@pytest.mark.parametrize(
    ("name", "word"),
    [("content.xml", "ods"), ("word/document.xml", "Word"), ("a.csv", "zip"), ("xl/workbook.bin", "xlsb")],
)
def test_other_zipped_file_is_told(tmp_path: Path, name: str, word: str) -> None:
    """Many programs pack their files the same way."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, "x")
    ran = run(tmp_path, packed.getvalue(), source="a.xlsx")
    assert ran.code == 1
    assert word in ran.said


def test_cell_too_long_for_a_spreadsheet_is_refused_not_cut(tmp_path: Path) -> None:
    """Excel cuts at 32.767 letters in silence; in CSV such a note is kept."""
    content = f"cara_kerja;penghasilan;catatan\nmandiri;1000000;{'x' * 40_000}\nmandiri;1000000;\0y\n"
    assert len(run(tmp_path, content).rows) == 2
    ran = run(tmp_path, content, target="b.xlsx")
    assert list(ran.refused) == [2]
    assert ran.rows[0]["catatan"] == "\ufffdy"


def test_month_typed_as_a_date_is_a_month(tmp_path: Path) -> None:
    """Excel turns 2027-02 into the first of February."""
    made = Workbook()
    made.active.append(["cara_kerja", "penghasilan", "sektor", "bulan"])
    made.active.append(["mandiri", 1_000_000, "lainnya", date(2027, 2, 1)])
    save(made, tmp_path)
    assert run(tmp_path, None, source="a.xlsx").rows[0]["hasil_bulan"] == "2027-02"


def test_rows_that_fill_a_sheet_go_on_in_a_further_one(tmp_path: Path) -> None:
    """Each sheet has the names of its columns; no row is lost, and it is told. Sheets of four rows stand for full ones."""
    rows = "".join(f"Anggota {n};nelayan;{'x' if n % 2 else '1 jt'}\n" for n in range(14))
    (tmp_path / "a.csv").write_text(f"Nama;Pekerjaan;Penghasilan\n{rows}", encoding="utf-8")
    code = (
        "import sys; import checker.bulk.writing as writing; writing.MOST_ROWS = 4;"
        "from checker.__main__ import main;"
        f"sys.exit(main({command(tmp_path / 'a.csv', '-o', tmp_path / 'b.xlsx')[3:]!r}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == SOME_REFUSED
    assert "Barisnya dilanjutkan di lembar lain, 3 lembar" in done.stderr.decode()
    names: list[object] = []
    for file in ("b.xlsx", "b-ditolak.xlsx"):
        for sheet in load_workbook(tmp_path / file).worksheets:
            head, *members = sheet.iter_rows(values_only=True)
            assert "Nama" in head
            names += [row[head.index("Nama")] for row in members]
    assert sorted(map(str, names)) == sorted(f"Anggota {n}" for n in range(14))
