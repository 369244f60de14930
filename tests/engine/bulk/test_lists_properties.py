"""Random member lists: no row is lost, nothing raises, and every price is the one `periksa` gives."""

from __future__ import annotations

import csv
import io
from copy import deepcopy
from datetime import date
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from checker import InputRefused, periksa
from checker.bulk.answer import Answerer
from checker.bulk.columns import recognised
from checker.bulk.errors import ListRefused
from checker.bulk.members.ahead import Ahead
from checker.bulk.reading.cell_table import Table
from checker.bulk.reading.encoding import open_text
from checker.bulk.reading.text import read_text
from checker.bulk.reading.workbook import read_workbook
from checker.bulk.result_rows import Listing, answer_table
from checker.data.resources import folder
from checker.law.parameter import build_law, load

pytestmark = [pytest.mark.live_law, pytest.mark.no_cover]


TODAY = date(2026, 11, 25)
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
LETTERS = st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x2FFF), max_size=12)
NAMES = ["Nama", "usaha", "Kelurahan", "NIK", "", "", "catatan", "=1+1", "hasil_total", "jumlah"]
KEYS = ["cara_kerja", "pekerjaan", "penghasilan", "usia", "jht", "bulan", "upah"]
WORDS = {
    "cara_kerja": ["mandiri", "mandiri", "Mandiri", "karyawan", "", "bos"],
    "pekerjaan": ["tukang-becak", "Tukang becak", "ojol", "", "pembuat awan"],
    "penghasilan": ["1000000", "1.300.000", "Rp2.345.000,-", "2345000.5", "1,5 jt", "50", "", "x", "-1"],
    "usia": ["45", "70", "", "lima", "4.5"],
    "jht": ["ya", "tidak", "", "mungkin"],
    "bulan": ["2026-11", "2027-02", "", "1999-01", "kapan"],
    "upah": ["", "", "", "3000000"],
}


@st.composite
def lists(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    """A header with columns of ours and of others, in any order, and rows that are short, long or right."""
    header = draw(
        st.permutations(["cara_kerja", *draw(st.lists(st.sampled_from([*NAMES, *KEYS[1:]]), max_size=8))])
    )
    seen: set[str] = set()
    header = [name for name in header if name not in KEYS or not (name in seen or seen.add(name))]  # type: ignore[func-returns-value]
    rows = draw(
        st.lists(
            st.tuples(
                *[st.sampled_from(WORDS[name]) if name in KEYS else LETTERS for name in header],
                st.lists(LETTERS, max_size=2),
            ),
            max_size=6,
        )
    )
    whole, way = [[*row[:-1], *row[-1]] for row in rows], header.index("cara_kerja")
    # Names of columns, with no way of working among them, are a second line of names.
    return header, [row for row in whole if row[way] or not recognised(row)]


def as_periksa_says(header: list[str], row: list[str]) -> int | None:
    """Give the total of one row, or None where `periksa` refuses it; words are read as a list reads them.

    Where nobody says how somebody works, the occupation does (both of these are self-employed); one column for money
    is whatever the way of working asks for.
    """
    fields = {name: cell for name, cell in zip(header, row, strict=False) if name in KEYS}
    fields["pekerjaan"] = {"Tukang becak": "tukang-becak", "ojol": "ojek-online"}.get(
        fields.get("pekerjaan", ""), fields.get("pekerjaan", "")
    )
    fields["cara_kerja"] = fields["cara_kerja"].lower() or ("mandiri" if fields["pekerjaan"] else "")
    money = {"karyawan": "upah", "mandiri": "penghasilan"}.get(fields["cara_kerja"])
    if money and len(of_both := {"upah", "penghasilan"} & fields.keys()) == 1:
        fields[money] = fields.pop(*of_both)
    try:
        total: int = periksa(fields, hari_ini=TODAY)["iuran"]["total"]
    except InputRefused:
        return None
    return total


def check(listing: Listing, header: list[str], rows: list[list[str]]) -> None:
    """Each row that is not blank comes back in order, answered with the price of `periksa` or refused."""
    answered = list(listing.rows)
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(answered) == len(filled)
    for row, back in zip(filled, answered, strict=True):
        total = as_periksa_says(header, row)
        result = dict(zip(listing.header, back.cells, strict=False)).get("hasil_total")
        assert (None if back.galat else result) == total
        kept = {str(cell) for cell in back.cells}
        assert all(cell in kept or f"'{cell}" in kept for cell in row if cell)


@given(content=lists(), delimiter=st.sampled_from(";\t|"), encoding=st.sampled_from(ENCODINGS))
@example(
    content=(["cara_kerja", "penghasilan"], [["mandiri", "1000000"]]), delimiter=";", encoding="utf-16-le"
)
@example(
    content=(["cara_kerja", "Nama"], [["mandiri", "", ""], ["mandiri", "\t"]]),
    delimiter="\t",
    encoding="utf-8",
)
@example(content=(["cara_kerja"], [["mandiri", "\t"]]), delimiter="|", encoding="utf-8")
def test_every_text_list_is_answered_as_periksa_answers(
    content: tuple[list[str], list[list[str]]], delimiter: str, encoding: str
) -> None:
    """Quoted by the csv module, in every delimiter and encoding."""
    header, rows = content
    rows = [[cell.replace("\n", " ").replace("\r", " ") for cell in row] for row in rows]
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([header, *rows])
    data = written.getvalue().encode(encoding)
    check(answer_table(read_text(open_text(io.BytesIO(data), data[:400])), hari_ini=TODAY), header, rows)


@given(content=lists())
def test_every_workbook_is_answered_as_periksa_answers(content: tuple[list[str], list[list[str]]]) -> None:
    """The same list as a spreadsheet."""
    header, rows = content
    rows = [["".join(c for c in cell if c.isprintable()) for cell in row] for row in rows]
    rows = [["" if cell.startswith("=") else cell for cell in row] for row in rows]
    header = ["" if name.startswith("=") else name for name in header]
    book, packed = Workbook(), io.BytesIO()
    for line in (header, *rows):
        book.active.append(line)
    book.save(packed)
    check(answer_table(read_workbook(packed), hari_ini=TODAY), header, rows)


@given(
    data=st.binary(max_size=400),
    start=st.sampled_from([b"", b"cara_kerja;penghasilan\n", b"cara_kerja,nama\n"]),
)
def test_any_bytes_are_a_list_or_are_refused_with_a_sentence(data: bytes, start: bytes) -> None:
    """Nothing else is ever raised, and no line disappears."""
    listing = _listing(start + data)
    for row in listing.rows if listing else ():
        assert row.galat or row.cells[-2] != ""


@given(lines=st.lists(st.text(alphabet='ab";1,\t', max_size=14), max_size=8))
def test_whatever_the_quotes_every_line_comes_back(lines: list[str]) -> None:
    """Each line with something in it is in a row or a refusal: its letters are all there."""
    listing = _listing(b"cara_kerja;penghasilan;nama\n" + "\n".join(lines).encode())
    assert listing
    back = "".join(str(cell) for row in listing.rows for cell in row.cells)
    for letter in "ab":
        assert back.count(letter) >= "".join(lines).count(letter)


ALIKE = {
    "cara_kerja": ["mandiri", "pemberi_kerja"],
    "pekerjaan": ["tukang-becak", "penjahit"],
    "penghasilan": ["1.099.000", "1.099.500", "1.100.000", "30 jt"],
    "usia": ["", "64", "65"],
    "jht": ["", "ya", "tidak"],
    "dibayar_pemerintah": ["", "ya"],
    "bulan": ["2015-08", "2026-12", "2027-01"],
    "sektor": ["", "transportasi"],
}


def test_who_is_alike_for_the_list_is_alike_for_the_law() -> None:
    """What a list remembers of members before is never another answer than one worked out for this member alone."""
    one_list, ahead = Answerer(load(), TODAY), Ahead(load(), TODAY)
    rows = [dict(zip(ALIKE, told, strict=True)) for told in product(*ALIKE.values())]
    born = [row | {"usia": "", "tanggal_lahir": f"1961-{month}-01"} for row in rows for month in (10, 11, 12)]
    for number, row in enumerate((*rows, *born)):
        alone = Answerer(load(), TODAY)
        assert one_list.answer_alike(row) == alone.answer(row)
        if not number % 5:  # a calendar is dear to work out
            assert ahead.months(row, one_list) == Ahead(load(), TODAY).months(row, alone)


INCOMES = (
    *(
        "0",
        "1",
        "999",
        "1000",
        "1099000",
        "1099999",
        "1100000",
        "1500000",
        "0001500000",
        "9900000",
        "35000000",
    ),
    *(
        "10000000000",
        "10000000001",
        "0" * 40 + "1500000",
        "9" * 40,
        "\N{FULLWIDTH DIGIT ONE}500000",
        "1.500.000",
    ),
)
"""On both sides of brackets and of what is taken for an income at all; some are no plain number."""
OTHERS = {
    "cara_kerja": ["mandiri", "pemberi_kerja", "karyawan", "pekerja_rumah_tangga", "", "sulap"],
    "pekerjaan": ["tukang-becak", "penjahit", "asisten rumah tangga", "tukang sulap", ""],
    "penghasilan_harian": ["", "50rb"],
    "upah": ["", "2500000"],
    "jht": ["", "ya"],
    "bulan": ["", "2015-08", "2031-13"],
}


@pytest.mark.parametrize("columns", [OTHERS, {key: OTHERS[key] for key in ("pekerjaan", "jht")}, {}])
def test_an_income_in_digits_is_answered_as_if_nobody_came_before(columns: dict[str, list[str]]) -> None:
    """Whatever a list remembers of others with the same cells, each income gets its own answer, or its own refusal."""
    chance = Random(7)  # noqa: S311 - no secret hangs on it
    one_list, alone = (Answerer(load(), TODAY, as_kept=True) for _ in range(2))
    for _ in range(3):
        for told in product(*columns.values()):
            for income in chance.sample(INCOMES, 6):
                row = dict(zip(columns, told, strict=True)) | {"penghasilan": income}
                assert one_list.answer_alike(row) == alone.answer(row)


def test_alike_now_is_not_alike_when_a_later_table_parts_them() -> None:
    """Two incomes of one bracket go apart with new brackets: the months ahead are each one's own."""
    raw = {name: dict(content) for name, content in folder("aturan").items()}
    bpu = deepcopy(raw["iuran_bpu"])
    table = bpu["iuran"]["bpu"]["dasar"]
    rows = [
        {"baris": 1, "dari": 0, "sampai": 1_320_000, "dasar": 1_000_000},
        {"baris": 2, "dari": 1_321_000, "dasar": 5_000_000},
    ]
    table["nilai"] = [*table["nilai"], table["nilai"][-1] | {"sejak": date(2027, 2, 1), "nilai": rows}]
    law = build_law(raw | {"iuran_bpu": bpu})
    ahead, answerer = Ahead(law, TODAY), Answerer(law, TODAY)
    less, more = (
        [
            month.total
            for month in ahead.months(
                {"cara_kerja": "mandiri", "sektor": "lainnya", "penghasilan": income}, answerer
            )
        ]
        for income in ("1.310.000", "1.350.000")
    )
    assert less[:3] == more[:3]
    assert less[3] < more[3]


def _listing(data: bytes) -> Listing | None:
    try:
        table: Table = read_text(open_text(io.BytesIO(data), data[:400]))
        return answer_table(table, hari_ini=TODAY)
    except ListRefused as refused:
        sentence: Any = str(refused)
        assert sentence
        return None
