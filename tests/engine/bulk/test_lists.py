"""Member lists: whatever a spreadsheet holds, each row is answered or refused with its line, and nothing is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker import massal, periksa
from checker.bulk import RESULT_COLUMNS
from tests.support.lists import read, run, totals

pytestmark = pytest.mark.live_law  # the engine asked here is made from the living law


HEAD = "nama;cara_kerja;penghasilan\n"
COMMA = "nama,cara_kerja,penghasilan\n"


class TestColumns:
    """Columns are told by the words people use; the others travel along."""

    def test_columns_that_are_not_ours_travel_along(self, tmp_path: Path) -> None:
        """Names near to a question's never cost the file; their cells come back as they were."""
        extra = [
            "usaha",
            "kelurahan",
            "jumlah",
            "tanggal",
            "pekerja",
            "catatan",
            "nomor",
            "NIK",
            "Jenis Kelamin",
        ]
        cells = ["warung", "Tambaksari", "3", "01/02/2026", "Budi", "rajin", "007", "3578010101800001", "P"]
        ran = run(
            tmp_path,
            f"{';'.join(extra)};cara_kerja;penghasilan\n{';'.join(cells)};mandiri;1000000\n",
        )
        assert ran.code == 0
        assert ran.said == ""
        assert ran.header[: len(extra)] == extra
        assert [ran.rows[0][name] for name in extra] == cells

    @pytest.mark.parametrize(
        ("name", "cell", "same_as"),
        [
            ("Penghasilan (Rp)", "1.300.000", {"penghasilan": "1300000"}),
            ("PENDAPATAN", "1300000", {"penghasilan": "1300000"}),
            ("Pendapatan/bln", "1300000", {"penghasilan": "1300000"}),
            ("Penghasilan per-bulan*", "1300000", {"penghasilan": "1300000"}),
            ("Kerja", "tukang-becak", {"pekerjaan": "tukang-becak"}),
            ("Mata Pencaharian", "tukang-becak", {"pekerjaan": "tukang-becak"}),
            ("Umur (th)", "70", {"usia": "70"}),
            ("Umur", "70", {"usia": "70"}),
            ("Tgl. Lahir", "1950-01-01", {"tanggal_lahir": "1950-01-01"}),
            ("Ikut JHT (ya/tidak)", "ya", {"jht": "ya"}),
            ("Ikut JHT", "ya", {"jht": "ya"}),
            ("Bulan", "2027-02", {"bulan": "2027-02"}),
            ("Iuran bulan", "2027-02", {"bulan": "2027-02"}),
        ],
    )
    @pytest.mark.live_law  # the command line knows no other
    def test_everyday_name_of_a_column_is_understood(
        self, tmp_path: Path, name: str, cell: str, same_as: dict[str, str]
    ) -> None:
        """The row is answered as `periksa` answers the field it means."""
        fields = {"cara_kerja": "mandiri", "sektor": "lainnya"}
        if "penghasilan" not in same_as:
            fields["penghasilan"] = "1000000"
        ran = run(tmp_path, f"{';'.join(fields)};{name}\n{';'.join(fields.values())};{cell}\n")
        expected = periksa(fields | same_as, hari_ini=date(2026, 11, 25))
        assert totals(ran) == [str(expected["iuran"]["total"])]
        assert ran.rows[0]["hasil_jkk"] == expected["program"]["JKK"]["status"]

    def test_wage_columns_are_understood_for_employees(self, tmp_path: Path) -> None:
        """Gaji and upah are a wage; cara kerja may be written with a blank and a capital."""
        ran = run(tmp_path, "Nama;Cara Kerja;Gaji;Ukuran usaha;Kelas risiko\nA;Karyawan;2500000;Mikro;1\n")
        expected = periksa(
            {"cara_kerja": "karyawan", "upah": 2_500_000, "skala_usaha": "mikro", "risiko_jkk": 1},
            hari_ini=date(2026, 11, 25),
        )
        assert totals(ran) == [str(expected["iuran"]["total"])]

    def test_misspelt_column_is_told_but_not_used(self, tmp_path: Path) -> None:
        """A hint on the error stream; the list itself is still answered."""
        ran = run(tmp_path, "cara_kerja;penghasilan;umurr;usaha\nmandiri;1000000;70;warung\n")
        assert ran.code == 0
        assert ran.said == "Kolom “umurr” tidak dipakai. Mungkin maksudnya usia?\n"

    def test_misspelt_money_column_refuses_rows_and_says_what_it_may_mean(self, tmp_path: Path) -> None:
        """Without income no row can be priced; the person reads why at once."""
        ran = run(tmp_path, "cara_kerja;penghasilam\nmandiri;1000000\n")
        assert ran.code == 2
        assert "Kolom “penghasilam” tidak dipakai. Mungkin maksudnya penghasilan?" in ran.said
        assert list(ran.refused) == [2]

    def test_word_of_another_meaning_is_never_taken_for_ours(self, tmp_path: Path) -> None:
        """A week's wage is no month's; the person is told that no amount was found."""
        ran = run(tmp_path, "cara_kerja;Upah (per minggu);Penghasilan istri\nmandiri;300000;1000000\n")
        assert list(ran.refused) == [2]
        assert "Tidak ada kolom penghasilan atau upah yang dikenal" in ran.said

    def test_exact_key_wins_over_another_word_for_it(self, tmp_path: Path) -> None:
        """The other column stays in the list, and the person is told which was used."""
        ran = run(tmp_path, "Pendapatan;cara_kerja;penghasilan\n9000000;mandiri;1000000\n")
        assert totals(ran) == ["8400"]
        assert ran.rows[0]["Pendapatan"] == "9000000"
        assert "Dipakai “penghasilan”" in ran.said

    def test_two_columns_of_one_name_are_answered_only_where_they_agree(self, tmp_path: Path) -> None:
        """Nobody can know which of two different incomes is meant."""
        ran = run(
            tmp_path,
            "cara_kerja;penghasilan;penghasilan\nmandiri;1000000;1000000\nmandiri;1000000;2000000\nmandiri;1000000;\n",
        )
        assert totals(ran) == ["8400", "8400"]
        assert "ada dua dan isinya berbeda" in ran.refused[3]

    def test_unnamed_columns_keep_their_cells(self, tmp_path: Path) -> None:
        """Two columns without a name are two columns."""
        ran = run(tmp_path, ";cara_kerja;;penghasilan;\n1;mandiri;dua;1000000;tiga\n")
        assert ran.cells[1][:5] == ["1", "mandiri", "dua", "1000000", "tiga"]

    def test_cells_beyond_the_header_stay_with_their_row(self, tmp_path: Path) -> None:
        """They follow at the end, in the result and in the refusals."""
        ran = run(tmp_path, f"{HEAD}A;mandiri;1000000;x;y\nB;mandiri;nol;p;q\n")
        assert ran.cells[1][-2:] == ["x", "y"]
        assert ran.refused_cells[1][-2:] == ["p", "q"]

    def test_without_way_of_working_the_occupation_says_it(self, tmp_path: Path) -> None:
        """A cooperative's list rarely has that column; what was taken stands in the result."""
        ran = run(
            tmp_path, "Nama;Pekerjaan;Penghasilan\nA;Tukang becak;1300000\nB;;1\nC;pembuat awan;1300000\n"
        )
        assert ran.rows[0]["hasil_cara_kerja"] == "mandiri"
        assert "hasil_cara_kerja" in ran.said
        assert ran.refused[3].startswith("Pekerjaan belum diisi")
        assert "cara kerja" not in ran.refused[4].casefold()

    def test_empty_way_of_working_is_told_by_the_occupation(self, tmp_path: Path) -> None:
        """As in a list without that column; where the occupation is unknown too, nothing is taken for granted."""
        ran = run(
            tmp_path, "cara_kerja;pekerjaan;penghasilan\n;tukang-becak;1300000\n;;1300000\n;pembuat awan;1\n"
        )
        assert ran.rows[0]["hasil_cara_kerja"] == "mandiri"
        assert ran.refused[3].startswith("Pekerjaan belum diisi")
        assert "pembuat awan" in ran.refused[4]
        ran = run(tmp_path, "cara_kerja;penghasilan\n;1300000\n")
        assert "Cara kerja belum diisi" in ran.refused[2]

    def test_occupation_may_be_called_as_people_call_it(self, tmp_path: Path) -> None:
        """Name or nickname of the occupation list, in any case; never something merely near."""
        ran = run(
            tmp_path,
            "pekerjaan;penghasilan\nOjol;1000000\nojek-online;1000000\nOJEK ONLINE;1000000\noojol;1000000\n",
        )
        assert len(set(totals(ran))) == 1
        assert len(ran.rows) == 3
        assert list(ran.refused) == [5]

    @pytest.mark.parametrize(
        ("content", "word"),
        [
            ("", "kosong"),
            ("\ufeff \n;;;\n", "kosong"),
            ("apa;saja\n1;2\n", "Tidak ada kolom yang dikenal"),
            ("nama;penghasilan\nA;1000000\n", "cara_kerja"),
            ("nama;cara_krja;penghasilan\nA;mandiri;1000000\n", "Mungkin maksudnya cara_kerja?"),
        ],
    )
    def test_list_nobody_could_answer_is_refused_as_a_whole(
        self, tmp_path: Path, content: str, word: str
    ) -> None:
        """Exit 1, a sentence, and no file is touched."""
        (tmp_path / "b.csv").write_text("lama", encoding="utf-8")
        ran = run(tmp_path, content)
        assert ran.code == 1
        assert word in ran.said
        assert (tmp_path / "b.csv").read_text(encoding="utf-8") == "lama"

    def test_title_above_the_header_stays_above_it(self, tmp_path: Path) -> None:
        """Column names are looked for in the first ten lines; line numbers are the file's."""
        ran = run(tmp_path, f"KOPERASI MAJU;;\nper November;;\n\n{HEAD}A;mandiri;1000000\nB;mandiri;x\n")
        assert [line[0] for line in ran.cells[:3]] == ["KOPERASI MAJU", "per November", "nama"]
        assert list(ran.refused) == [6]


class TestAnswers:
    """Each result column holds what its name says."""

    @pytest.mark.parametrize(
        "fields",
        [
            {"cara_kerja": "mandiri", "penghasilan": "1300000", "pekerjaan": "tukang-becak", "jht": "ya"},
            {"cara_kerja": "mandiri", "penghasilan": "1300000", "usia": "70"},
            {"cara_kerja": "karyawan", "upah": "6000000", "skala_usaha": "besar", "peserta_jkn": "ya"},
            {"cara_kerja": "pemberi_kerja", "penghasilan": "5000000", "bulan": "2027-06"},
            {"cara_kerja": "proyek_konstruksi", "nilai_kontrak": "80000000"},
            {"cara_kerja": "pekerja_migran", "jalur": "p3mi", "lama_bulan": "24"},
        ],
    )
    def test_result_columns_are_those_of_periksa(self, tmp_path: Path, fields: dict[str, str]) -> None:
        """Segment, month, base, programmes, payers and the range of totals."""
        ran = run(tmp_path, f"{';'.join(fields)}\n{';'.join(fields.values())}\n")
        answer = periksa(fields, hari_ini=date(2026, 11, 25))
        price = answer["iuran"]
        highest = price.get("rentang", {}).get("tertinggi", price["total"])
        expected = {
            "hasil_segmen": answer["segmen"],
            "hasil_cara_kerja": fields["cara_kerja"],
            "hasil_bulan": answer["bulan"],
            "hasil_dasar": price["dasar"],
            **{f"hasil_{name.lower()}": status["status"] for name, status in answer["program"].items()},
            "hasil_peserta": price["peserta"],
            "hasil_pemberi_kerja": price["pemberi_kerja"],
            "hasil_total": price["total"],
            "hasil_total_tertinggi": highest,
        }
        assert {name: ran.rows[0][name] for name in RESULT_COLUMNS} == {
            k: str(v) for k, v in expected.items()
        }

    def test_dash_alone_means_nothing_was_given(self, tmp_path: Path) -> None:
        """As people fill the cells they have no answer for."""
        ran = run(tmp_path, "cara_kerja;penghasilan;jht;usia\nmandiri;1000000;-;–\nmandiri;-;;\n")
        assert totals(ran) == ["8400"]
        assert "belum diisi" in ran.refused[3]


class TestOwnResult:
    """A result can be the next run's list."""

    def test_result_read_again_is_the_same_result(self, tmp_path: Path) -> None:
        """Columns of ours are worked out anew and stand there once; apostrophes do not pile up."""
        run(tmp_path, f"{HEAD}=1+1;mandiri;1000000;lebih\n@A;mandiri;2000000\n")
        again = run(tmp_path, None, source="b.csv", target="c.csv")
        assert again.code == 0
        assert (tmp_path / "c.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()

    def test_mended_refusals_can_be_read_again(self, tmp_path: Path) -> None:
        """The file of refusals has the members' own columns, so it is mended in place and answered."""
        run(tmp_path, f"{HEAD}A;mandiri;satu\nB;mandiri;1000000\n")
        path = tmp_path / "b-ditolak.csv"
        path.write_text(path.read_text(encoding="utf-8").replace("satu", "1000000"), encoding="utf-8")
        again = run(tmp_path, None, source="b-ditolak.csv", target="c.csv")
        assert again.code == 0
        assert again.header[:4] == ["nama", "cara_kerja", "penghasilan", "hasil_segmen"]
        assert totals(again) == ["8400"]

    def test_line_with_an_open_quote_is_kept_as_it_stands(self, tmp_path: Path) -> None:
        """Also where the first columns of a list are worked out anew."""
        run(tmp_path, f"{HEAD}A;mandiri;satu\n")
        path = tmp_path / "b-ditolak.csv"
        path.write_text(path.read_text(encoding="utf-8") + '9;;"lupa;B;mandiri;1000000\n', encoding="utf-8")
        again = run(tmp_path, None, source="b-ditolak.csv", target="c.csv")
        assert again.refused_cells[2][3:] == ['9;;"lupa;B;mandiri;1000000']

    def test_own_total_of_a_list_is_kept_under_another_name(self, tmp_path: Path) -> None:
        """A list that is no result of ours keeps its hasil_total; the header has each name once."""
        ran = run(tmp_path, "cara_kerja;hasil_total;Hasil Total;penghasilan\nmandiri;77;88;1000000\n")
        assert len(set(ran.header)) == len(ran.header)
        assert ran.rows[0]["hasil_total (masukan)"] == "77"
        assert ran.rows[0]["Hasil Total (masukan) lama"] == "88"
        assert totals(ran) == ["8400"]
        assert "ditulis sebagai" in ran.said


class TestAmounts:
    """Never a wrong price."""

    def test_amounts_are_read_as_everywhere_else(self, tmp_path: Path) -> None:
        """`2500000.00` is two and a half million; what is unclear or too small is refused with its line."""
        amounts = ["2500000.00", "2500000", "2.500.000.00", "50"]
        ran = run(tmp_path, HEAD + "".join(f"A;mandiri;{amount}\n" for amount in amounts))
        assert len(set(totals(ran))) == 1
        assert "Maksudnya 2.500.000 atau 250.000.000?" in ran.refused[4]
        assert "Maksudnya Rp50.000?" in ran.refused[5]

    @pytest.mark.parametrize(
        "row",
        [
            "A,mandiri,1,500,000",
            "A,mandiri,Rp1,500,000",
            "A,mandiri,Rp 1, 500, 000",
            "A,mandiri,1,500,000.00",
            "A,mandiri,15,000",
            "A,mandiri,1,5 jt",
            "A,mandiri,1500000,00",
            "A,mandiri,1500,000",
        ],
    )
    def test_amount_cut_by_commas_is_refused(self, tmp_path: Path, row: str) -> None:
        """Commas inside an amount without quotes part cells; the rest of it spills into the next columns."""
        for header in (
            COMMA,
            "nama,cara_kerja,penghasilan,usia,jht\n",
            "nama,cara_kerja,penghasilan,catatan\n",
        ):
            ran = run(tmp_path, f"{header}{row}\nB,mandiri,1000000\n")
            assert "terpotong oleh koma" in ran.refused[2]
            assert totals(ran) == ["8400"]

    def test_amount_in_quotes_and_harmless_surplus_are_answered(self, tmp_path: Path) -> None:
        """Quotes hold an amount together, also after a blank; notes beyond the header are no amount."""
        ran = run(
            tmp_path,
            f'{COMMA}A,mandiri,"1,000,000"\nB, mandiri, "Rp1.000.000"\nC,mandiri,1000000,sakit,2x\n',
        )
        assert totals(ran) == ["8400"] * 3

    def test_refused_row_keeps_all_its_cells(self, tmp_path: Path) -> None:
        """What was typed can be read beside the reason."""
        ran = run(tmp_path, f"{COMMA}A,mandiri,1,500,000\n")
        assert ran.refused_cells[1][3:] == ["A", "mandiri", "1", "500", "000"]


class TestQuotes:
    """A quote left open costs its own line."""

    def test_cell_over_several_lines_is_one_row(self, tmp_path: Path) -> None:
        """Line numbers go on counting the file's lines."""
        ran = run(tmp_path, f'{HEAD}"Bu\nNar";mandiri;1000000\nB;mandiri;x\n')
        assert totals(ran) == ["8400"]
        assert list(ran.refused) == [4]

    def test_address_over_lines_with_commas_is_no_open_quote(self, tmp_path: Path) -> None:
        """In an address a blank follows the comma."""
        ran = run(
            tmp_path, 'cara_kerja,penghasilan,alamat\nmandiri,1000000,"Jl. A, No 1\nRT 1, RW 2, Kel. X"\n'
        )
        assert totals(ran) == ["8400"]

    @pytest.mark.parametrize(
        "rest",
        [
            "B;mandiri;1000000\nC;mandiri;1000000\n",
            'B;mandiri;1000000\nC;mandiri;"1.000.000"\n',
            'B;mandiri;"1.000.000"\n"C";mandiri;1000000\n',
            'B;mandiri;1000000\nC";mandiri;1000000\n',
            "B;mandiri;1000000\nC;mandiri;1000000",
        ],
    )
    @pytest.mark.parametrize(
        "start", ['"A;mandiri;1000000\n', 'A;"mandiri;1000000\n', 'A;mandiri;"1000000\n']
    )
    def test_open_quote_does_not_swallow_the_next_rows(self, tmp_path: Path, start: str, rest: str) -> None:
        """The line is refused by its number; those after it are answered."""
        ran = run(tmp_path, HEAD + start + rest)
        assert list(ran.refused) == [2]
        assert "Tanda kutip" in ran.refused[2]
        assert totals(ran) == ["8400"] * 2

    def test_open_quote_before_a_long_list_is_found(self, tmp_path: Path) -> None:
        """No quote follows in thousands of lines: still only its own line is lost."""
        ran = run(tmp_path, HEAD + '"A;mandiri;1000000\n' + "B;mandiri;1000000\n" * 3000)
        assert list(ran.refused) == [2]
        assert len(ran.rows) == 3000


class TestNothingStopsTheList:
    """One bad row is one refusal."""

    def test_huge_cell_and_nul_and_odd_letters(self, tmp_path: Path) -> None:
        """Neither a cell of half a million letters nor a NUL byte ends the list or is echoed."""
        rows = [
            b"A;mandiri;" + b"9" * 500_000,
            b"B\0;mandiri;1000000",
            b"C;mandiri;1\0",
            b"D;\xff\xfe;1000000",
        ]
        ran = run(tmp_path, HEAD.encode() + b"\n".join(rows) + b"\nE;mandiri;1000000\n")
        assert len(ran.rows) == 2
        assert set(ran.refused) == {2, 4, 5}
        assert len(ran.said) < 2000
        assert "\0" not in ran.said

    def test_quoted_huge_cell(self, tmp_path: Path) -> None:
        """Also within quotes."""
        ran = run(
            tmp_path,
            HEAD + f'A;mandiri;"{"9" * 200_000}"\n"{"x" * 120_000}";mandiri;1000000\nE;mandiri;1000000\n',
        )
        assert len(ran.rows) == 2
        assert list(ran.refused) == [2]

    def test_letters_that_steer_a_terminal_are_not_passed_on(self, tmp_path: Path) -> None:
        """Escape sequences in a cell or a column name stay in the file."""
        ran = run(tmp_path, "cara_kerja;penghasilan;pekerjaan;umur\x1b[31mr\nmandiri;1000000;\x1b]0;x\x07\n")
        assert "\x1b" not in ran.said
        assert "\x07" not in ran.said

    def test_exception_of_the_engine_refuses_its_row_alone(self) -> None:
        """Whatever a row makes the engine stumble over, it is that row's refusal."""

        class Odd(str):
            __slots__ = ()

            def strip(self, *_: object) -> str:
                raise ZeroDivisionError

        good = {"cara_kerja": "mandiri", "penghasilan": "1000000", "sektor": "lainnya"}
        rows = list(
            massal([(1, good), (2, good | {"cara_kerja": Odd("x")}), (3, good)], hari_ini=date(2026, 11, 25))
        )
        assert [bool(row.hasil) for row in rows] == [True, False, True]
        assert "175" in rows[1].galat[0]["pesan"]

    def test_blank_rows_are_skipped_and_nothing_else(self, tmp_path: Path) -> None:
        """Empty lines and lines of delimiters are no members."""
        ran = run(tmp_path, f"{HEAD}\n;;\n  ; ;\nA;mandiri;1000000\n\n")
        assert ran.code == 0
        assert len(ran.rows) == 1

    def test_list_without_rows_gives_a_result_without_rows(self, tmp_path: Path) -> None:
        """All of no rows were answered."""
        ran = run(tmp_path, HEAD)
        assert ran.code == 0
        assert ran.rows == []


class TestFormulas:
    """What a spreadsheet could run is written as text."""

    @pytest.mark.parametrize(
        "cell", ["=HYPERLINK(1)", "+62812", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1", "=cmd|' /C calc'!A0"]
    )
    def test_formula_gets_an_apostrophe_everywhere(self, tmp_path: Path, cell: str) -> None:
        """In the header, above it, in cells, surplus cells and refusals."""
        ran = run(
            tmp_path,
            f"{cell};\n{cell};cara_kerja;penghasilan\n{cell};mandiri;1000000;{cell}\n{cell};mandiri;{cell};{cell}\n",
        )
        text = (tmp_path / "b.csv").read_text(encoding="utf-8-sig")
        cells = [c for line in [*ran.cells, *ran.refused_cells] for c in line]
        assert text.startswith("'")
        assert cells.count(f"'{cell}") == 8
        assert cell not in cells

    def test_numbers_of_the_engine_stay_numbers(self, tmp_path: Path) -> None:
        """No result column has an apostrophe."""
        ran = run(tmp_path, f"{HEAD}A;mandiri;1000000\n")
        assert not [v for k, v in ran.rows[0].items() if k in RESULT_COLUMNS and v.startswith("'")]

    def test_amount_with_an_apostrophe_is_read(self, tmp_path: Path) -> None:
        """A spreadsheet's mark for text is no part of the number."""
        assert totals(run(tmp_path, f"{HEAD}A;mandiri;'1000000\n")) == ["8400"]


class TestForm:
    """How a list is written and read."""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_every_encoding_and_delimiter_gives_the_same_result(
        self, tmp_path: Path, encoding: str, delimiter: str
    ) -> None:
        """The letters come back, too."""
        text = f"{HEAD}Renée;mandiri;1000000\n\nSiti;mandiri;2000000\n".replace(";", delimiter)
        ran = run(tmp_path, text.encode(encoding))
        assert ran.code == 0
        assert [row["nama"] for row in ran.rows] == ["Renée", "Siti"]

    def test_one_foreign_byte_does_not_spoil_the_other_names(self, tmp_path: Path) -> None:
        """A list joined of two files: UTF-8 stays UTF-8, the odd byte is Windows'."""
        ran = run(
            tmp_path, HEAD.encode() + "Zoë;mandiri;1000000\n".encode() + b"Ren\xe9e\x81;mandiri;1000000\n"
        )
        assert [row["nama"] for row in ran.rows] == ["Zoë", "Renée\x81"]

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_every_line_end_is_one(self, tmp_path: Path, end: str) -> None:
        """Windows, Unix, and old Macintosh."""
        ran = run(tmp_path, f"{HEAD}A;mandiri;1000000\nB;mandiri;x\n".replace("\n", end))
        assert totals(ran) == ["8400"]
        assert list(ran.refused) == [3]

    def test_delimiter_told_by_excel_is_followed(self, tmp_path: Path) -> None:
        """`sep=,` in the first line is Excel's, not the list's."""
        ran = run(tmp_path, f"sep=,\n{COMMA}A,mandiri,1000000\n")
        assert ran.header[0] == "nama"

    def test_result_opens_in_an_indonesian_excel(self, tmp_path: Path) -> None:
        """Semicolons and a UTF-8 mark, whatever the list came with; commas without a mark on demand."""
        run(tmp_path, f"{COMMA}A,mandiri,1000000\nB,mandiri,x\n")
        for name in ("b.csv", "b-ditolak.csv"):
            assert (tmp_path / name).read_bytes().startswith(b"\xef\xbb\xbf")
        assert read(tmp_path / "b.csv")[0][:2] == ["nama", "cara_kerja"]
        run(tmp_path, None, "--pemisah", "koma")
        assert (tmp_path / "b.csv").read_bytes().startswith(b"nama,cara_kerja,")

    @pytest.mark.parametrize(
        ("content", "word"),
        [
            (b"%PDF-1.7 ...", "PDF"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Excel lama"),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 90_000 + "EncryptedPackage".encode("utf-16-le"),
                "sandi",
            ),
            (b"<html><table><tr><td>nama", "halaman web"),
            (b"\x1f\x8b\x08\0", "terkompresi"),
            (b"PK\x03\x04rusak", "rusak"),
            (b"\x89PNG\r\n\x1a\n", "gambar"),
        ],
    )
    @pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a"])
    def test_file_of_another_kind_is_told_by_its_content(
        self, tmp_path: Path, content: bytes, word: str, name: str
    ) -> None:
        """Whatever it is called."""
        ran = run(tmp_path, content, source=name)
        assert ran.code == 1
        assert word in ran.said

    def test_text_called_xlsx_is_read_as_text(self, tmp_path: Path) -> None:
        """The content counts."""
        assert totals(run(tmp_path, f"{HEAD}A;mandiri;1000000\n", source="a.xlsx")) == ["8400"]
