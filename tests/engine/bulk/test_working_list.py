"""The member list of the page, without a page: read, put right, added up, saved; nothing lost, no number of a card kept."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from typing import Any

import pytest

from checker.browser import answer
from checker.bulk.errors import ListRefused
from checker.bulk.members import opened
from checker.bulk.members.ahead import Ahead
from checker.bulk.members.opened import open_bytes, open_text_rows
from checker.bulk.members.saved_list import ANSWERS, in_order, status_table, whole_table
from checker.bulk.members.sums import Sums, sums
from checker.bulk.members.working_list import MemberList
from checker.bulk.reading.text import read_text
from checker.bulk.result_rows import answer_table
from checker.bulk.word_answers import Words
from checker.law.parameter import load
from checker.views.members.door import ACTIONS
from tests.support import ROOT

pytestmark = pytest.mark.live_law  # the engine asked here is made from the living law

DAY = date(2026, 11, 25)
NIK = "3578010101800001"
MESSY = f"""DAFTAR ANGGOTA KOPERASI
No;Nama;NIK;Pekerjaan;Gaji;Tgl lahir;Ikut BPJS
1;Siti;{NIK};pedagang pasar;1,5 jt;17-8-1975;sudah
2;Budi;{NIK};becak;50rb/hari;17/08/1980;belum
3;Joko;;ojol;2.000.000;;berhenti
4;=Ani;;penjahit;Rp 900.000,-;;
5;Umi;;nelayan;;;ya
6;Umi;;nelayan;;;ya
7;Tono;;tukang sulap;1jt;;
Jumlah;;;;9000000;;
"""


def listed(text: str = MESSY) -> MemberList:
    """Open a list and answer all of it."""
    members = MemberList(open_text_rows(text), load(), DAY)
    while not members.step(2):
        pass
    return members


def added_up(members: MemberList) -> Sums:
    """Add the list up."""
    return sums(members, Words(load(), DAY))


def names(members: MemberList, *, answered: bool) -> list[str]:
    """Name the members that have an answer, or have none."""
    return [
        members.cell(one, "nama")
        for one in members.members.values()
        if not one.nobody and (one.result is not None) == answered
    ]


class TestReading:
    """What a list is taken for."""

    def test_everyday_words_name_the_columns(self) -> None:
        """A title above, a sum below, names people use: each column is what it says; the sum is nobody."""
        members = listed()
        assert list(members.changes.columns.values()) == [
            *("", "nama", "", "pekerjaan", "upah", "tanggal_lahir", "status"),
        ]
        assert names(members, answered=True) == ["Siti", "Joko", "=Ani"]
        assert names(members, answered=False) == ["Budi", "Umi", "Umi", "Tono"]
        assert added_up(members).nobody == 1

    def test_sums_are_those_of_the_command_line(self) -> None:
        """The page adds nothing up by rules of its own."""
        rows = answer_table(read_text(io.StringIO(MESSY)), hari_ini=DAY).rows
        totals = [int(str(one.cells[-2])) for one in rows if not one.galat and not one.nobody]
        found = added_up(listed())
        assert found.total == sum(totals)
        assert found.answered == len(totals)

    def test_numbers_of_cards_are_not_kept(self) -> None:
        """Neither in their column, nor astray in another, nor in a column that only looks so."""
        text = f"Nama;Kode;Kerja;Catatan\nSiti;{NIK};becak;KTP\nBudi;3578-0101-0180-0002;becak;{NIK}\n"
        members = listed(text)
        assert sorted(members.opened.personal) == [1]
        assert members.opened.strays == 1
        kept = json.dumps(members.opened.kept())
        assert NIK not in kept
        assert "0180" not in kept

    @pytest.mark.parametrize("written", [NIK, f"NIK{NIK}", "3578\u00a00101\u00a00180\u00a00001"])
    def test_a_number_of_a_card_beside_a_name_is_not_kept(self, written: str) -> None:
        """The name stays; so it is where somebody writes it into a row by hand."""
        members = listed(f"Nama;Kerja\nSiti {written};becak\nBudi;ojol\n")
        assert members.opened.rows[0].cells == ["Siti" if written[0] == "3" else "Siti NIK", "becak"]
        assert members.opened.strays == 1
        by_hand = members.edited(1, {"nama": f"Budi {written}"}).rows[1]
        assert by_hand
        assert by_hand[0].split()[0] == "Budi"
        assert "0001" not in by_hand[0]

    def test_a_list_without_names_of_columns_is_not_lost(self) -> None:
        """Its columns are named by the person instead."""
        members = listed("Siti\tbecak\t1500000\nBudi\tojol\t2000000")
        assert len(members.members) == 2
        members.change(members.arranged({0: "nama", 1: "pekerjaan", 2: "penghasilan"}, {}))
        members.step(100)
        assert names(members, answered=True) == ["Siti", "Budi"]

    def test_a_list_too_long_for_a_phone_is_refused_whole(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """No row disappears in silence; the way out is named."""
        monkeypatch.setattr(opened, "MOST_ROWS", 3)
        with pytest.raises(ListRefused, match="massal"):
            listed()

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"", "kosong"),
            (b"%PDF-1.7", "PDF"),
            (b"PK\x03\x04broken", "rusak"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "xls"),
            (b"<html><table>", "halaman web"),
        ],
    )
    def test_what_is_no_list_is_refused_with_the_way_out(self, content: bytes, said: str) -> None:
        """By what is in it, whatever it is called."""
        with pytest.raises(ListRefused, match=said):
            open_bytes(io.BytesIO(content))

    def test_letters_of_an_old_list_are_read(self) -> None:
        """Windows-1252 and UTF-16 are what old spreadsheets write."""
        for encoding in ("cp1252", "utf-16"):
            found = open_bytes(io.BytesIO("Nama;Kerja\nJosé;becak\n".encode(encoding)))
            found.read(9)
            assert found.rows[0].cells == ["José", "becak"]


class TestChanging:
    """Putting the list right."""

    def test_what_counts_for_everybody_fills_only_what_is_missing(self) -> None:
        """An income that is there stays; daily pay gets its days; each row says what was filled in."""
        members = listed()
        assert added_up(members).missing == {"penghasilan": 2, "hari_kerja": 1}
        assert members.change(members.arranged({}, {"penghasilan": "1 juta", "hari_kerja": "26"}))
        members.step(100)
        assert names(members, answered=False) == ["Tono"]
        filled = {members.cell(one, "nama"): one.filled for one in members.members.values()}
        assert filled["Siti"] == ()
        assert filled["Umi"] == ("penghasilan",)
        assert filled["Budi"] == ("hari_kerja",)

    def test_savings_for_everybody_spare_who_said_no(self) -> None:
        """A wish for all raises the price of those who said nothing, and of nobody else."""
        members = listed("Nama;Kerja;Penghasilan;Ikut JHT\nSiti;penjahit;1 jt;\nTini;penjahit;1 jt;tidak\n")
        before = added_up(members).total
        members.change(members.arranged({}, {"jht": "ya"}))
        members.step(100)
        siti, tini = (one.result["hasil_total"] for one in members.members.values() if one.result)
        assert siti > tini == before / 2

    def test_an_edit_answers_its_row_alone_and_can_be_undone(self) -> None:
        """Others keep the very answer they had; the state before brings back the very sums."""
        members = listed()
        before, total, others = members.changes, added_up(members).total, dict(members.members)
        assert not members.change(members.edited(6, {"pekerjaan": "tukang las"}))
        assert names(members, answered=False) == ["Budi", "Umi", "Umi"]
        assert all(members.members[n] is others[n] for n in others if n != 6)
        members.change(before)
        assert added_up(members).total == total

    def test_a_row_may_be_answered_by_a_way_of_working_of_its_own(self) -> None:
        """One member is paid a wage: a column comes for it, and nobody else's answer changes, after a reload either."""
        members = listed("Nama;Kerja;Penghasilan\nSiti;warung kopi;1 jt\nBudi;becak;1 jt\n")
        changes = members.edited(0, {"cara_kerja": "karyawan", "skala_usaha": "mikro"})
        members.change(changes)
        again = MemberList(members.opened, load(), DAY, changes)
        again.step(100)
        for one in (members, again):
            ways = {m.index: m.result and m.result["hasil_cara_kerja"] for m in one.members.values()}
            assert ways == {0: "karyawan", 1: "mandiri"}

    def test_members_come_and_go(self) -> None:
        """Added at the foot, taken out, and back."""
        members = listed()
        members.change(
            members.edited(
                members.next_index(), {"nama": "Baru", "pekerjaan": "becak", "penghasilan": "1 jt"}
            )
        )
        assert "Baru" in names(members, answered=True)
        before = members.changes
        members.change(members.taken_out(0))
        assert "Siti" not in names(members, answered=True)
        members.change(before)
        assert "Siti" in names(members, answered=True)

    def test_the_same_name_twice_is_told_and_kept(self) -> None:
        """With another birthday it is another person."""
        assert [listed().members[n].number for n in sorted(listed().doubled)] == [7, 8]
        apart = "Nama;Kerja;Tgl lahir\nUmi;becak;1-1-1980\nUmi;becak;2-2-1990\n"
        assert listed(apart).doubled == frozenset()


class TestSaving:
    """What goes out."""

    def test_a_saved_list_runs_no_formula_but_its_sums(self) -> None:
        """Cells are made harmless, numbers of cards are gone, rows with something to fix say what."""
        table = whole_table(listed(), Ahead(load(), DAY), formulas=True)
        texts = [cell for row in table for cell in row if isinstance(cell, str)]
        assert "'=Ani" in texts
        assert not any(NIK in text or text.startswith("=") for text in texts)
        assert "NIK" not in table[0]
        (broken,) = (row for row in table if "Tono" in row)
        assert "tukang sulap" in str(broken[-1])
        sum_cell = table[-1][table[0].index("Iuran sebulan")]
        assert isinstance(sum_cell, dict)
        assert sum_cell["rumus"].startswith("SUM(")

    def test_sums_as_numbers_are_the_sums_of_the_list(self) -> None:
        """A text list has no formulas."""
        table = whole_table(listed(), Ahead(load(), DAY), formulas=False)
        assert table[-1][table[0].index("Iuran sebulan")] == added_up(listed()).total

    def test_what_was_saved_opens_again_with_the_same_sums(self) -> None:
        """Its own columns are worked out anew, never doubled."""
        table = whole_table(listed(), Ahead(load(), DAY), formulas=False)
        text = "\n".join(";".join(str(cell) for cell in row) for row in table)
        again = listed(text)
        assert added_up(again).total == added_up(listed()).total
        header = whole_table(again, Ahead(load(), DAY), formulas=False)[0]
        assert [header.count(name) for name in ANSWERS] == [1] * len(ANSWERS)

    @pytest.mark.parametrize(
        ("text", "columns", "edits"),
        [
            (MESSY, {}, {}),
            (
                "Orang;Kerja;Uang;Umur\nSiti;becak;1 jt;banyak\nBudi;ojol;2 jt;70\n",
                {2: "penghasilan", 3: ""},
                {},
            ),
            (
                "Nama;Kerja;Gaji\nSiti;warung kopi;1 jt\nTono;satpam;3 jt\n",
                {},
                {"cara_kerja": "karyawan", "skala_usaha": "mikro"},
            ),
            (
                "Pekerjaan;Nama;Cara kerja;Gaji\nbecak;Siti;;1 jt\npenjahit;Budi;mandiri;1 jt\nsatpam;Tono;karyawan;3 jt\n",
                {},
                {},
            ),
            ("Nama;Kerja;Gaji;Gaji\nSiti;becak;1 jt;2 jt\n", {}, {"upah_diketahui": ""}),
        ],
    )
    def test_what_was_saved_is_answered_alike_by_the_command_line(
        self, text: str, columns: dict[int, str], edits: dict[str, str]
    ) -> None:
        """Whatever a person said of a column, whoever got a way of working of his own."""
        members = listed(text)
        for changes in (members.arranged(columns, {}), members.edited(0, edits)):
            if members.change(changes):
                members.step(100)
        table = whole_table(members, Ahead(load(), DAY), formulas=False)
        saved = "\n".join(";".join(str(cell) for cell in row) for row in table)
        rows = list(answer_table(read_text(io.StringIO(saved)), hari_ini=DAY).rows)
        assert [one.nobody for one in rows if one.nobody] == ["jumlah"]
        again = [None if one.galat else one.cells[-2] for one in rows if not one.nobody]
        assert again == [one.result and one.result["hasil_total"] for one in in_order(members)]

    def test_a_status_list_has_no_amounts(self) -> None:
        """Names, work, and who has joined: fit to be passed round."""
        table = status_table(listed())
        assert table[0] == ["No", "Nama", "Pekerjaan", "Status"]
        assert [row[3] for row in table[1:4]] == ["ikut", "belum", "berhenti"]
        assert all("jt" not in str(cell) for row in table for cell in row)


def ask(action: str, **told: object) -> dict[str, Any]:
    """Ask as the worker does."""
    content: dict[str, Any] = json.loads(answer(f"anggota:{action}", json.dumps(told), DAY.isoformat()))
    return content


class TestDoor:
    """The actions of the page."""

    def test_from_opening_to_paper(self) -> None:
        """Every part can be shown, in both views; hostile names are shown, not run."""
        text = MESSY.replace("Joko", "<img src=x onerror=alert(1)>")
        assert ask("buka", teks=text) == {"dibaca": 0}
        assert ask("lanjut")["selesai"]
        assert ask("kalender")["selesai"]
        head = ask("ringkas")
        assert "Mulai Januari 2027" in head["html"]
        assert len(head["bagikan"]) <= 500
        assert (
            "Resmi: bpjsketenagakerjaan.go.id, telepon 175. Aturan dicek 25 November 2026." in head["bagikan"]
        )
        for status in (False, True):
            shown = ask("tampil", status=status)["html"] + ask("cetak", status=status)["html"]
            assert "&lt;img" in shown
            assert "<img" not in shown
        assert "Rp" not in ask("tampil", status=True)["html"]
        assert "Rp" not in ask("cetak", status=True)["html"]
        assert "2 anggota" in ask("tampil", cari="umi")["html"]
        assert "sel-hari_kerja" in ask("baris", nomor=1)["html"]
        assert "Tambah anggota" in ask("baris", nomor="")["html"]
        assert ask("tabel", status=True)["tabel"][1][1] == "Siti"

    def test_what_the_tab_keeps_opens_the_list_as_it_was(self) -> None:
        """After a reload, or in a new worker: the same rows, the same changes, the same sums."""
        ask("buka", teks=MESSY)
        ask("lanjut")
        assert not ask("ubah", nomor=6, sel={"pekerjaan": "tukang las"})["ulang"]
        assert ask("atur", bersama={"penghasilan": "1 jt"})["ulang"]
        ask("lanjut")
        kept, shown = ask("simpanan"), ask("tampil")
        assert ask("tutup") == {}
        assert ask("tampil")["galat"][0]["pesan"]
        ask("buka", **kept)
        ask("lanjut")
        assert ask("tampil") == shown
        assert not ask("hapus", nomor=0)["ulang"]
        assert "Siti" not in ask("tampil")["html"]
        ask("pulihkan", ubahan=kept["ubahan"])
        assert ask("tampil") == shown

    def test_the_example_shows_all_there_is(self) -> None:
        """It is answered but for what it is meant to show: an income that is missing."""
        ask("buka", contoh=True)
        ask("lanjut")
        assert "Perlu dibetulkan" in ask("tampil")["html"]
        assert "7 anggota" in ask("ringkas")["html"]

    def test_a_refusal_is_a_sentence(self) -> None:
        """As any other of the engine."""
        assert "kosong" in ask("buka", teks="")["galat"][0]["pesan"]

    def test_every_action_is_written_down_for_maintainers(self) -> None:
        """A page of somebody else may be built on them."""
        written = set(
            re.findall(
                r"^\| `anggota:(\w+)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE
            )
        )
        assert written == {"buka", "tutup", *ACTIONS}
