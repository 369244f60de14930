"""Matching with the official text: the list that is worked through, and how its result comes back as data."""

from __future__ import annotations

import csv
import tomllib
from datetime import date
from io import StringIO
from typing import Any

import pytest

from checker.data.resources import folder
from checker.law.law_report import file_of
from checker.law.parameter import build_law, load
from sitegen.pages.site_templates import render
from sitegen.verify.sheet import as_csv, by_regulation, fingerprint
from sitegen.verify.verdicts import Unusable, Verdict, read, sign, verdicts
from tests.support import ROOT

TODAY = date(2026, 11, 25)
KEY = "iuran.bpu.jkk"


def table() -> list[dict[str, str]]:
    """Give the list as a spreadsheet shows it."""
    return list(csv.DictReader(StringIO(as_csv(load(), TODAY).lstrip("\ufeff")), delimiter=";"))


def filled(**cells: str) -> list[dict[str, str]]:
    """Fill in one line of the list."""
    row = next(r for r in table() if r["kunci"] == KEY)
    return [{**row, "hasil": "cocok", "nama": "Siti Aminah", "tanggal": "2026-11-24", **cells}]


class TestSheet:
    """What a person works through, on paper and in a spreadsheet."""

    def test_every_value_with_an_official_text_is_in_it_once(self) -> None:
        """Number, article, address; what has no text to open is left out."""
        rows = table()
        assert len({(r["kunci"], r["sejak"]) for r in rows}) == len(rows)
        for row in rows:
            assert row["angka"]
            assert row["pasal"] or row["peraturan"]
            assert row["alamat"].startswith("http")
        assert not any(r["kunci"] == "konteks.peserta" for r in rows)

    def test_tables_stand_whole(self) -> None:
        """All rows of the income table, not their number alone."""
        row = next(r for r in table() if r["kunci"] == "iuran.bpu.dasar")
        assert row["nilai"].count(" | ") == len(load().at("iuran.bpu.dasar", TODAY).baris)

    def test_paper_has_boxes_address_and_a_line_for_the_page(self) -> None:
        """It is worked through with a pen."""
        html = str(render("sources/checklist.html", kelompok=by_regulation(load(), TODAY)))
        assert html.count("☐ cocok") == html.count("☐ berbeda") == html.count("☐ belum yakin") > 0
        assert "hal. ______" in html
        rows = len(load().at("iuran.bpu.dasar", TODAY).baris)
        assert f"<li>baris {rows};" in html
        assert "Naskah resmi: <a href=" in html

    def test_a_changed_value_has_another_mark(self) -> None:
        """So an old list vouches for nothing new."""
        first, second = list(load().semua())[:2]
        assert fingerprint(first) != fingerprint(second)
        assert fingerprint(first).isalpha()


class TestReading:
    """The list as it comes back."""

    def test_what_is_not_filled_in_is_passed_over(self) -> None:
        """An untouched list says nothing."""
        assert verdicts(read(as_csv(load(), TODAY).encode()), load(), TODAY) == ([], [])

    @pytest.mark.parametrize("comma", [";", ",", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252"])
    def test_spreadsheets_save_it_their_way(self, comma: str, encoding: str) -> None:
        """Semicolon, comma or tab; with or without the mark of UTF-8."""
        rows = filled(nama="José Aminah", catatan="halaman 7")
        text = StringIO()
        writer = csv.DictWriter(text, rows[0], delimiter=comma)
        writer.writeheader()
        writer.writerows(
            {k: v.encode(encoding, "replace").decode(encoding) for k, v in r.items()} for r in rows
        )
        found, wrong = verdicts(read(text.getvalue().encode(encoding)), load(), TODAY)
        assert wrong == []
        assert [(v.nilai.kunci, v.hasil, v.nama, v.catatan) for v in found] == [
            (KEY, "cocok", "José Aminah", "halaman 7")
        ]

    @pytest.mark.parametrize(
        "day", ["2026-11-24", "24/11/2026", "24-11-2026", "24.11.2026", "24 November 2026"]
    )
    def test_days_are_read_as_people_write_them(self, day: str) -> None:
        """A spreadsheet changes them on its own."""
        found, wrong = verdicts(filled(tanggal=day), load(), TODAY)
        assert wrong == []
        assert found[0].tanggal == date(2026, 11, 24)

    @pytest.mark.parametrize(
        ("cells", "sentence"),
        [
            ({"kunci": "iuran.bpu.jkkk"}, "kunci “iuran.bpu.jkkk” tidak ada. Maksudnya “iuran.bpu.jkk”?"),
            ({"sejak": "2015-07-02"}, "iuran.bpu.jkk tidak punya nilai sejak “2015-07-02”. Yang ada: "),
            ({"tanda": "abcdef"}, "angkanya sudah berubah sejak daftar ini dibuat. Ambil daftar baru"),
            ({"hasil": "ok"}, "hasil “ok” tidak dikenal. Tulis cocok, berbeda, atau belum yakin"),
            ({"nama": ""}, "nama “” bukan nama. Tulis nama orang yang mencocokkan"),
            ({"nama": "007"}, "nama “007” bukan nama"),
            ({"nama": 'A", verifikasi = "B'}, "bukan nama"),
            ({"tanggal": "kemarin"}, "tanggal “kemarin” tidak bisa dibaca. Tulis misalnya 2026-11-25"),
            ({"tanggal": "31/2/2026"}, "tanggal “31/2/2026” tidak bisa dibaca"),
            ({"tanggal": "2026-11-26"}, "tanggal 2026-11-26 belum tiba"),
            ({"hasil": ""}, "hasil kosong, padahal nama terisi"),
        ],
    )
    def test_each_mistake_is_told_with_its_line(self, cells: dict[str, str], sentence: str) -> None:
        """Line 2 is the first under the heads."""
        found, wrong = verdicts(filled(**cells), load(), TODAY)
        assert found == []
        assert len(wrong) == 1
        assert wrong[0].startswith("baris 2: ")
        assert sentence in wrong[0]

    def test_the_same_value_twice_is_told(self) -> None:
        """Two people, one number: somebody has to choose."""
        _, wrong = verdicts(filled() * 2, load(), TODAY)
        assert len(wrong) == 1
        assert "sudah ada di baris 2" in wrong[0]

    def test_a_workbook_is_told_to_be_saved_as_csv(self) -> None:
        """Whoever saved the list as xlsx learns how to save it again."""
        with pytest.raises(Unusable, match="Simpan sebagai → CSV"):
            read(b"PK\x03\x04")
        with pytest.raises(Unusable, match="Simpan sebagai → CSV"):
            read("kunci".encode("utf-16"))

    @pytest.mark.parametrize("content", [b"", b"nama;umur\nSiti;5\n"])
    def test_another_file_is_refused(self, content: bytes) -> None:
        """The sentence says where the right one is."""
        with pytest.raises(Unusable, match="/sumber/daftar-periksa/"):
            read(content)


class TestWriting:
    """Name and day land in the right place, and nothing else changes."""

    def test_every_value_can_be_signed_and_only_that_one(self) -> None:
        """All values of the law data, one at a time; comments and order stay."""
        raw = folder("aturan")
        texts: dict[str, str] = {}
        for value in build_law(raw).semua():
            name = file_of(value.kunci, raw)
            text = texts.setdefault(name, (ROOT / name).read_text(encoding="utf-8"))
            signed = sign(text, Verdict(value, "cocok", "Siti Aminah", TODAY, ""))
            assert signed, value.kunci
            (before,), (after,) = _different_lines(text, signed)
            assert before.strip().startswith("verifikasi")
            assert after.strip().startswith('verifikasi = "Siti Aminah, 2026-11-25"')
            tables: dict[str, Any] = tomllib.loads(signed)
            for part in value.kunci.split("."):
                tables = tables[part]
            assert [n["sejak"] for n in tables["nilai"] if n["verifikasi"] == "Siti Aminah, 2026-11-25"] == [
                value.sejak
            ]

    def test_what_is_not_there_is_not_signed(self) -> None:
        """No place, no guess."""
        value = next(load().semua())
        assert sign("[lain]\n", Verdict(value, "cocok", "Siti Aminah", TODAY, "")) is None


def _different_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    pairs = [(b, a) for b, a in zip(before.split("\n"), after.split("\n"), strict=True) if b != a]
    return [b for b, _ in pairs], [a for _, a in pairs]
