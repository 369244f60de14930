"""What is published beside the pages: ready answers, preview pictures, the offline list, and how plainly pages read."""

from __future__ import annotations

import json
import re
import shutil
import struct
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker import periksa
from checker.law.parameter import load
from checker.views import html
from sitegen import instant
from sitegen.content.readability import measure

HARI_UJI = date(2026, 11, 22)
JENIS = re.compile(r'<div id="isi"[^>]*data-jenis="(pekerja|hukum)"')
SIAPA = re.compile(r'<p class="pk-hasil__siapa">.*?</p>')
ARTIKEL = re.compile(r'<article class="pk-isi.*?</article>', re.DOTALL)


def halaman(situs: Path) -> list[Path]:
    """Give the pages with an address of their own."""
    return sorted(situs.rglob("index.html"))


class TestKeterbacaan:
    """Pages for workers are as plain as we promised; pages on law say that they are."""

    def test_every_page_says_whom_it_is_for(self, situs: Path) -> None:
        """The gate can't be walked around by leaving the mark out."""
        tanpa = [b for b in halaman(situs) if not JENIS.search(b.read_text(encoding="utf-8"))]
        assert [str(b.relative_to(situs)) for b in tanpa] == []

    def test_pages_for_workers_pass_the_gate(self, situs: Path) -> None:
        """Mean sentence at most 12 words, none over 22, LIX at most 42, no banned word."""
        complaint = {}
        for file in halaman(situs):
            text = file.read_text(encoding="utf-8")
            kind, artikel = JENIS.search(text), ARTIKEL.search(text)
            if artikel and kind and kind[1] == "pekerja" and (wrong := measure(artikel[0]).complaint()):
                complaint[str(file.relative_to(situs))] = wrong
        assert complaint == {}

    @pytest.mark.parametrize(
        ("teks", "kata"),
        [
            ("<p>Kalau celaka, Bapak/Ibu pasti dapat uang.</p>", "pasti dapat"),
            ("<p>" + "satu " * 23 + ".</p>", "23 kata"),
            (
                "<p>Penyelenggaraan ketenagakerjaan sebagaimana pertanggungjawaban administratif berkesinambungan.</p>",
                "LIX",
            ),
            ("<p>" + "kata " * 14 + ".</p>", "rata-rata"),
        ],
    )
    def test_the_gate_would_stop_hard_text(self, teks: str, kata: str) -> None:
        """A promise, a long sentence, officialese: each is named."""
        assert any(kata in k for k in measure(teks).complaint())


def elements(html_text: str) -> set[str]:
    """Every tag of a piece of HTML with the text before it."""
    return {part.strip() for part in html_text.split(">")}


class TestSiap:
    """The instant answers say what the engine says."""

    def test_every_ready_answer_is_the_engines_own(self, situs: Path) -> None:
        """All months × rows × sectors × JHT, at the lowest and the highest income of the row."""
        folder = situs / "cek" / instant.place(load())
        place_index = json.loads((folder / "indeks.json").read_text(encoding="utf-8"))
        assert place_index["bulan"] == ["2026-11", "2026-12", "2027-01"]
        dari = instant.lower_bounds(load(), HARI_UJI)
        beda = []
        for bulan in place_index["bulan"]:
            for number, floor in enumerate(dari):
                content = json.loads((folder / bulan / f"{number}.json").read_text(encoding="utf-8"))
                atas = dari[number + 1] - 1 if number + 1 < len(dari) else 10 * floor
                for key, siapnya in content.items():
                    sektor, jht = key.split("-")
                    for penghasilan in (floor, atas):
                        told = {
                            "cara_kerja": "mandiri",
                            "bulan": bulan,
                            "jht": jht == "1",
                            "penghasilan": penghasilan,
                        }
                        told |= {"sektor": sektor} if sektor else {}
                        engine = instant.head_and_cards(told, HARI_UJI, load())
                        whole = html("periksa", told, periksa(told, hari_ini=HARI_UJI))
                        assert all(engine)
                        assert elements(" ".join(engine)) <= elements(whole)
                        if list(engine) != siapnya:
                            beda.append((bulan, penghasilan, key))
        assert beda == []

    def test_occupations_change_nothing_of_it(self, situs: Path) -> None:
        """Whoever names an occupation reads the cards of its sector; only the head names the occupation itself."""
        folder = situs / "cek" / instant.place(load())
        place_index = json.loads((folder / "indeks.json").read_text(encoding="utf-8"))
        number = 4
        dari = instant.lower_bounds(load(), HARI_UJI)
        content = json.loads((folder / "2026-11" / f"{number}.json").read_text(encoding="utf-8"))
        for slug, sektor in place_index["sektor"].items():
            told = {"cara_kerja": "mandiri", "pekerjaan": slug, "penghasilan": dari[number]}
            header, kartu = instant.head_and_cards(told, HARI_UJI, load())
            siapnya = content[f"{sektor}-0"]
            assert kartu == siapnya[1], slug
            assert SIAPA.sub("", header) == SIAPA.sub("", siapnya[0]), slug

    def test_new_words_or_law_have_a_folder_of_their_own(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What a phone keeps of last week's answers is never shown for this week's."""
        dulu = instant.place(load())
        shutil.copytree(instant.TEMPLATE, tmp_path / "templates")
        monkeypatch.setattr(instant, "TEMPLATE", tmp_path / "templates")
        assert instant.place(load()) == dulu
        (tmp_path / "templates" / "words.html").write_text("lain", encoding="utf-8")
        assert instant.place(load()) != dulu
        assert instant.place(replace(load(), kode="0000")) != instant.place(load())

    def test_rows_are_those_of_the_law(self, situs: Path) -> None:
        """One file a row, and the occupations' sectors come along."""
        folder = situs / "cek" / instant.place(load())
        place_index = json.loads((folder / "indeks.json").read_text(encoding="utf-8"))
        row = load().at("iuran.bpu.dasar", HARI_UJI).baris
        for bulan in place_index["bulan"]:
            assert len(list((folder / bulan).iterdir())) == len(row)
            assert [max(1_000, b["dari"]) for b in row] == instant.lower_bounds(
                load(), date.fromisoformat(f"{bulan}-01")
            )
        assert place_index["sektor"]["ojek-online"] == "transportasi"
        assert place_index["sektor"]["tukang-becak"] == ""


class TestSiapDicari:
    """The page finds the row of a text without reading a number."""

    INDEX = instant.place_index([date(2026, 11, 1)], load())
    ROW = load().at("iuran.bpu.dasar", HARI_UJI).baris

    def nomor(self, penghasilan: str) -> int | None:
        """Look a text up as the page does."""
        if not re.fullmatch(self.INDEX["pola"]["penghasilan"].strip("^$"), penghasilan, re.ASCII):
            return None
        return self.INDEX["nomor"][int(penghasilan[: -self.INDEX["ekor"]])]

    def test_every_edge_of_every_row_is_found(self) -> None:
        """The first and the last rupiah of a row, and those on the other side of its edges."""
        batas = [b["dari"] for b in self.ROW[1:]]
        for ke, dari in enumerate(batas):
            assert self.nomor(str(dari - 1)) == ke
            assert self.nomor(str(dari)) == ke + 1
        assert self.nomor("100000") == 0
        assert self.nomor("99999999") == len(batas)

    def test_the_row_is_the_engines(self) -> None:
        """All that the pattern lets through, in steps, stands in the row whose base the engine uses."""
        for penghasilan in (*range(100_000, 25_000_000, 49_999), *range(25_000_000, 100_000_000, 999_983)):
            dasar = periksa({"cara_kerja": "mandiri", "penghasilan": penghasilan})["iuran"]["dasar"]
            assert self.ROW[self.nomor(str(penghasilan))]["dasar"] == dasar

    @pytest.mark.parametrize(
        "teks",
        [
            "50",
            "999",
            "99999",
            "1500000.0",
            "1.500.000",
            "1,5 juta",
            "150rb",
            "0500000",
            "-1500000",
            " 1500000",
            "1500000 ",
            "100000000",
            "1e6",
            "\u0661\u0665\u0660\u0660\u0660\u0660\u0660",
            "",
        ],
    )
    def test_what_has_to_be_read_waits_for_the_engine(self, teks: str) -> None:
        """Only digits alone, in lengths that are meant."""
        assert self.nomor(teks) is None

    @pytest.mark.parametrize("kunci", ["penghasilan", "penghasilan_harian", "hari_kerja"])
    def test_the_engine_takes_every_text_the_patterns_let_through(self, kunci: str) -> None:
        """Nothing is answered at once that the engine would refuse or ask back."""
        pola = re.compile(self.INDEX["pola"][kunci].strip("^$"), re.ASCII)
        text = [str(n) for n in (*range(200), *(10**k + d for k in range(2, 12) for d in (-1, 0, 1)))]
        cocok = [t for t in text if pola.fullmatch(t)]
        other = {
            "penghasilan": {},
            "penghasilan_harian": {"hari_kerja": 31},
            "hari_kerja": {"penghasilan_harian": 9_999_999},
        }
        assert len(cocok) > 5
        for one in cocok:
            assert periksa({"cara_kerja": "mandiri", kunci: one, **other[kunci]})["iuran"]["total"]

    def test_rows_that_start_between_are_found_too(self) -> None:
        """A law with other edges gets a longer list, not a wrong price."""
        dari = [1, 1_150_000, 2_000_000]
        tail = instant.shared_zeros(dari)
        number = instant.row_numbers(dari, tail)
        assert [number[n // 10**tail] for n in (1_149_999, 1_150_000, 1_999_999, 2_000_000)] == [0, 1, 1, 2]


class TestPratinjau:
    """The picture WhatsApp shows beside a link."""

    def test_every_page_has_its_picture(self, situs: Path) -> None:
        """1200×630, named in the page, in the site."""
        for file in halaman(situs):
            name = re.search(
                r'og:image" content="https://contoh\.test/payung/([^"]+)"', file.read_text(encoding="utf-8")
            )
            assert name, file
            png = (situs / name[1]).read_bytes()
            assert struct.unpack(">II", png[16:24]) == (1200, 630), file

    def test_site_can_be_put_on_the_home_screen(self, situs: Path) -> None:
        """The manifest's pictures are as large as it says, its addresses are pages, and iPhones find a picture too."""
        content = json.loads((situs / "manifest.webmanifest").read_text(encoding="utf-8"))
        png = [i for i in content["icons"] if i["type"] == "image/png"]
        assert {(i["sizes"], i["purpose"]) for i in png} >= {("192x192", "maskable"), ("512x512", "any")}
        for ikon in png:
            lebar, tinggi = struct.unpack(">II", (situs / ikon["src"]).read_bytes()[16:24])
            assert f"{lebar}x{tinggi}" == ikon["sizes"]
        for route in (content["start_url"], *(s["url"] for s in content["shortcuts"])):
            assert (situs / route / "index.html").is_file(), route
        apel = re.search(
            r'rel="apple-touch-icon" href="([^"]+)"', (situs / "index.html").read_text(encoding="utf-8")
        )
        assert apel
        assert struct.unpack(">II", (situs / apel[1]).read_bytes()[16:24]) == (180, 180)

    def test_structured_data_is_json(self, situs: Path) -> None:
        """Search engines read name, language, day and licence."""
        text = (situs / "iuran" / "karyawan" / "index.html").read_text(encoding="utf-8")
        content = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
        assert content
        data = json.loads(content[1])
        assert (data["inLanguage"], data["dateModified"]) == ("id", "2026-11-22")


class TestLuring:
    """The list that "Simpan di HP" works through."""

    def test_list_holds_every_page_and_the_engine(self, situs: Path) -> None:
        """Nothing that a visitor can open is missing, and every entry exists."""
        daftar = json.loads((situs / "simpan.json").read_text(encoding="utf-8"))
        address = {b["alamat"] for b in daftar["berkas"]}
        for file in halaman(situs):
            assert str(file.relative_to(situs)).removesuffix("index.html") in address
        manifest = json.loads((situs / "mesin" / "manifes.json").read_text(encoding="utf-8"))
        for one in manifest["berkas"].values():
            assert f"mesin/{one['nama']}.gz" in address
        for one in address:
            assert (situs / (one + "index.html" if one.endswith("/") or not one else one)).is_file(), one

    def test_page_says_when_its_prices_age(self, situs: Path) -> None:
        """The next day on which a value of law changes stands in every page, so that a kept page can warn."""
        assert 'data-berubah="2027-01-01"' in (situs / "index.html").read_text(encoding="utf-8")
