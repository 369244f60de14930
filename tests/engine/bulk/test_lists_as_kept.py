"""Member lists as cooperatives keep them: names over two lines, sums, notes, one column for everybody's money."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.lists import SOME_REFUSED, run, table, totals

HEADER = ("No", "Nama", "Pekerjaan", "Penghasilan")
SITI, BUDI = ("1", "Siti", "pedagang pasar", "1500000"), ("2", "Budi", "nelayan", "1500000")
PRICE = "11400"


class TestNobody:
    """A line that is no member is neither answered nor refused: it goes along, and is told."""

    @pytest.mark.parametrize(
        "line",
        [
            ("", "JUMLAH", "", "3.000.000"),
            ("Total", "", "", "3000000"),
            ("", "Jumlah anggota: 2 orang", "", ""),
            ("", "", "Jumlah", "3000000"),
            ("Sub total RT 3", "", "", "3000000"),
            ("Rata-rata", "", "", "1500000"),
            ("Catatan: data per 1 November", "", "", ""),
            ("", "Surabaya, 12 November 2026", "", ""),
            ("Ketua", "Bendahara", "", ""),
            ("Ketua", "", "", "Bendahara"),
            ("(Siti Aminah)", "(..........)", "", ""),
            ("(1)", "(2)", "(3)", "(4)"),
            ("1", "2", "3", "4"),
            ("No.", "NAMA", "Pekerjaan", "Penghasilan"),
            ("contoh", "Siti Contoh", "pedagang pasar", "1500000"),
            ("Kelurahan Wonokromo", "", "", ""),
            ("", "Kelompok Melati", "", ""),
            ("II. RW 05", "", "", ""),
            ("J U M L A H", "", "", "3000000"),
            ("NO", "NAMA", "KERJA", "PENDAPATAN"),
        ],
    )
    def test_line_that_is_no_member_goes_along_without_an_answer(
        self, tmp_path: Path, line: tuple[str, ...]
    ) -> None:
        """Whatever its place; the result read again passes over it once more."""
        ran = run(tmp_path, table([HEADER, SITI, line, BUDI], ";"))
        assert (ran.code, totals(ran)) == (0, [PRICE, "", PRICE])
        assert ran.rows[1]["Nama"] == line[1]
        assert "1 baris bukan anggota" in ran.said
        assert "baris 3 (" in ran.said
        again = run(tmp_path, None, source="b.csv", target="c.csv")
        assert (again.code, again.cells) == (0, ran.cells)

    @pytest.mark.parametrize(
        "line",
        [
            ("3", "Total Sutrisno", "", "1500000"),
            ("3", "Siti", "", ""),
            ("", "Siti", "", ""),
            ("Ketua", "Budi", "", "1500000"),
            ("Melati", "", "", ""),
            ("", "SUTRISNO", "", ""),
        ],
    )
    def test_line_that_might_be_a_member_is_refused_not_passed_over(
        self, tmp_path: Path, line: tuple[str, ...]
    ) -> None:
        """Who has no occupation yet must be found in the refusals, with the reason."""
        ran = run(tmp_path, table([HEADER, SITI, line], ";"))
        assert ran.code == SOME_REFUSED
        assert "Pekerjaan belum diisi" in ran.refused[3]

    def test_member_called_like_a_sum_is_a_member(self, tmp_path: Path) -> None:
        """With work and income she is answered."""
        ran = run(tmp_path, table([HEADER, ("1", "Jumlah Wati", "nelayan", "1500000")], ";"))
        assert (ran.code, totals(ran)) == (0, [PRICE])


@pytest.mark.parametrize(
    "other",
    [
        ("Nama", "Pekerjaan", "Umur", "Gaji"),
        ("No", "Nama", "Pekerjaan", "Simpanan"),
        ("NO.", "NAMA", "PEKERJAAN", "PINJAMAN (RP)"),
        ("No", "Nama", "Penghasilan", "Pekerjaan"),
    ],
)
def test_rows_of_a_second_table_are_never_read_by_the_first(tmp_path: Path, other: tuple[str, ...]) -> None:
    """What is saved or owed would be taken for an income; every row is named, and one more list of the first kind is read."""
    rows = [HEADER, SITI, ("", "", "", ""), other, ("1", "Tono", "nelayan", "250000"), HEADER, BUDI]
    ran = run(tmp_path, table(rows, ";"))
    assert totals(ran) == [PRICE, "", PRICE]
    assert ran.refused[4].startswith("Di baris ini mulai tabel lain")
    assert ran.refused[5].startswith("Baris ini milik tabel lain, yang mulai di baris 4")
    assert "Ada tabel lain mulai baris 4." in ran.said


class TestAsAbove:
    """A mark that says `as above` is read so, and told."""

    @pytest.mark.parametrize("mark", ["idem", "SDA", "s.d.a.", '"', "''", "”"])
    def test_mark_takes_what_stands_above(self, tmp_path: Path, mark: str) -> None:
        """Also below a blank line, and several in a row."""
        rows = [HEADER, SITI, ("2", "Budi", mark, mark), ("", "", "", ""), ("3", "Ani", mark, "900rb")]
        ran = run(tmp_path, table(rows, ";"))
        assert totals(ran) == [PRICE, PRICE, "8400"]
        assert ran.rows[1]["Pekerjaan"] == "pedagang pasar"
        assert "Ada 3 sel berisi “idem”" in ran.said

    def test_mark_below_nothing_is_refused(self, tmp_path: Path) -> None:
        """There is nothing to take."""
        ran = run(tmp_path, table([HEADER, ("1", "Siti", "becak", "idem")], ";"))
        assert ran.refused[2].startswith("Penghasilan")


class TestCells:
    """What people write in cells gets its right answer, or a sentence that says what to write."""

    @pytest.mark.parametrize(
        ("work", "income", "total"),
        [
            ("tkg becak", "±1jt", "8400"),
            ("pdg pasar", "sekitar 1,5 jt", PRICE),
            ("Ojek Onlain", "+/- 1.500.000,-", PRICE),
            ("kary. restoran", "@ 2,5jt/bln", "13500"),
        ],
    )
    def test_shortened_words_and_about_so_much(
        self, tmp_path: Path, work: str, income: str, total: str
    ) -> None:
        """The same as in full."""
        assert totals(run(tmp_path, table([HEADER, ("1", "Siti", work, income)], ";"))) == [total]

    @pytest.mark.parametrize(
        ("work", "income", "said"),
        [
            ("becak", "1-2 juta", "“1-2 juta” bukan satu angka"),
            ("becak", "Rp 500rb s/d 1jt", "bukan satu angka"),
            ("becak", "< 1 jt", "bukan satu angka"),
            ("becak", "1.500", "Maksudnya Rp1.500.000?"),
            ("becak", "n/a", "Penghasilan belum diisi"),
            ("?", "1 jt", "Pekerjaan belum diisi"),
            ("IRT", "1 jt", "Kadang jualan, menjahit, atau mengasuh anak orang? Tulis itu"),
            ("PNS", "3 jt", "bagian kepegawaian"),
            ("pdg sayur", "1 jt", "“pdg sayur” tidak ada di daftar. Mungkin maksudnya: pedagang-pasar"),
        ],
    )
    def test_what_cannot_be_read_says_what_to_write(
        self, tmp_path: Path, work: str, income: str, said: str
    ) -> None:
        """Nothing is guessed."""
        assert said in run(tmp_path, table([HEADER, ("1", "Siti", work, income)], ";")).refused[2]

    def test_birthday_stands_beside_its_place(self, tmp_path: Path) -> None:
        """`TTL` is one column."""
        rows = [
            (*HEADER, "TTL", "JHT"),
            *((*SITI, f"{place}17 Agustus 1960", "ya") for place in ("", "Surabaya, ")),
        ]
        first, second = totals(run(tmp_path, table(rows, ";")))
        assert first == second != PRICE


class TestNamesOverTwoLines:
    """`Penghasilan` over `Harian` and `Bulanan` names two columns."""

    def test_daily_income_is_not_taken_for_a_month(self, tmp_path: Path) -> None:
        """Read by the upper line alone, a day's income would be a month's, and the price wrong."""
        rows = [
            ("No", "Nama", "Pekerjaan", "Penghasilan", "", "Hari kerja sebulan"),
            ("", "", "", "Harian", "Bulanan", ""),
            ("1", "Siti", "pedagang pasar", "100000", "", "26"),
            ("2", "Budi", "nelayan", "", "1500000", ""),
        ]
        ran = run(tmp_path, table(rows, ";"))
        assert [row["hasil_dasar"] for row in ran.rows] == ["2600000", "1600000"]
        assert ran.header[3:5] == ["Penghasilan Harian", "Penghasilan Bulanan"]

    def test_names_partly_on_the_line_above(self, tmp_path: Path) -> None:
        """Also where the lower line holds most of the names."""
        rows = [
            ("No", "Nama", "Pekerjaan", "Keterangan anggota", "", ""),
            ("", "", "", "Penghasilan", "Umur", "Ikut JHT"),
            ("1", "Siti", "pedagang pasar", "1500000", "45", "tidak"),
        ]
        assert totals(run(tmp_path, table(rows, ";"))) == [PRICE]

    def test_member_without_numbers_is_never_part_of_the_names(self, tmp_path: Path) -> None:
        """Even where a column has no name."""
        rows = [("Nama", "Pekerjaan", "Penghasilan", ""), ("Siti", "pedagang pasar", "satu juta", "rajin")]
        assert totals(run(tmp_path, table(rows, ";"))) == ["8400"]


class TestOneColumnForMoney:
    """Lists of members have one column for what people earn, whatever its name, whoever pays it."""

    @pytest.mark.parametrize("name", ["Penghasilan", "Gaji", "Upah", "UPAH (Rp)"])
    def test_every_way_of_working_finds_its_money_there(self, tmp_path: Path, name: str) -> None:
        """A trader's `gaji` is income; a guard's `penghasilan` is a wage, the size of his firm not known."""
        rows = [
            ("Nama", "Pekerjaan", name),
            ("Siti", "pedagang pasar", "1500000"),
            ("Tono", "satpam", "2500000"),
        ]
        ran = run(tmp_path, table(rows, ";"))
        assert [row["hasil_segmen"] for row in ran.rows] == ["BPU", "PU"]
        assert [row["hasil_dasar"] for row in ran.rows] == ["1600000", "2500000"]
        assert int(ran.rows[1]["hasil_total"]) < int(ran.rows[1]["hasil_total_tertinggi"])

    def test_where_both_columns_stand_each_is_what_it_says(self, tmp_path: Path) -> None:
        """Then a trader with a wage alone has told no income."""
        rows = [("Nama", "Pekerjaan", "Penghasilan", "Upah"), ("Siti", "pedagang pasar", "", "1500000")]
        assert "Isi penghasilan" in run(tmp_path, table(rows, ";")).refused[2]

    def test_way_of_working_that_is_written_down_finds_its_money_too(self, tmp_path: Path) -> None:
        """Some say how they work and some do not; the price is the one that the same row has without the column."""
        named = [
            ("Pekerjaan", "Cara kerja", "Gaji"),
            ("penjahit", "mandiri", "1500000"),
            ("penjahit", "", "1500000"),
        ]
        plain = [("Pekerjaan", "Gaji"), ("penjahit", "1500000")]
        ran = run(tmp_path, table(named, ";"))
        assert ran.code == 0
        assert totals(ran) == totals(run(tmp_path, table(plain, ";"))) * 2


def test_formula_nobody_has_worked_out_is_told_as_one(tmp_path: Path) -> None:
    """It is never worked out here, and the sentence says what to do with it."""
    ran = run(tmp_path, table([HEADER, ("1", "Siti", "nelayan", "=1000000*1,5")], ";"))
    assert "rumus yang belum dihitung" in ran.refused[2]


@pytest.mark.parametrize(
    ("told", "joins"), [("v", True), ("iya", True), ("Y", True), ("ikut", True), ("tdk", False)]
)
def test_marks_of_a_list_are_yes_and_no(tmp_path: Path, told: str, *, joins: bool) -> None:
    """As people tick a column."""
    rows = [(*HEADER, "Ikut JHT"), (*SITI, told)]
    (total,) = totals(run(tmp_path, table(rows, ";")))
    assert (total != PRICE) is joins


class TestTwice:
    """Who stands in the list twice is told; nobody is left out for it."""

    HEADER = ("Nama", "Pekerjaan", "Penghasilan", "Tgl lahir")

    def told(self, folder: Path, *rows: tuple[str, ...]) -> str:
        """Run the list; every row is answered."""
        ran = run(folder, table([self.HEADER, *rows], ";"))
        assert len(ran.rows) + len(ran.refused) == len(rows)
        return ran.said

    def test_same_name_and_birthday_are_told_with_their_lines(self, tmp_path: Path) -> None:
        """Whatever the capitals, and also where one of the two is refused."""
        said = self.told(
            tmp_path,
            ("Siti Aminah", "penjahit", "1 jt", "1975-08-17"),
            ("Budi", "penjahit", "1 jt", ""),
            ("SITI  AMINAH", "nelayan", "2 jt", "1975-08-17"),
            ("budi", "penjahit", "x", ""),
        )
        assert "baris 2 dan 4, 3 dan 5. Semuanya tetap dihitung" in said

    def test_one_name_with_two_birthdays_is_two_people(self, tmp_path: Path) -> None:
        """So are two who work differently, and rows without a name."""
        said = self.told(
            tmp_path,
            ("Siti", "penjahit", "1 jt", "1975-08-17"),
            ("Siti", "penjahit", "1 jt", "1976-08-17"),
            ("Budi", "penjahit", "1 jt", ""),
            ("Budi", "nelayan", "1 jt", ""),
            ("", "nelayan", "1 jt", ""),
            ("", "nelayan", "1 jt", ""),
        )
        assert "orangnya sama" not in said
