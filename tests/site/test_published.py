"""What is published beside the pages: ready answers, preview pictures, the offline list, and how plainly pages read."""

from __future__ import annotations

import json
import re
import shutil
import struct
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import periksa
from checker.browser import answer
from checker.law.parameter import load
from checker.views import html
from sitegen import instant
from sitegen.content.readability import measure

BUILD_DAY = date(2026, 11, 22)
KIND = re.compile(r'<div id="isi"[^>]*data-jenis="(pekerja|hukum)"')
WHO = re.compile(r'<p class="pk-hasil__siapa">.*?</p>')
ARTICLE = re.compile(r'<article class="pk-isi.*?</article>', re.DOTALL)


def pages_of(site: Path) -> list[Path]:
    """Give the pages with an address of their own."""
    return sorted(site.rglob("index.html"))


class TestReadability:
    """Pages for workers are as plain as we promised; pages on law say that they are."""

    def test_every_page_says_whom_it_is_for(self, site: Path) -> None:
        """The gate can't be walked around by leaving the mark out."""
        without = [b for b in pages_of(site) if not KIND.search(b.read_text(encoding="utf-8"))]
        assert [str(b.relative_to(site)) for b in without] == []

    def test_pages_for_workers_pass_the_gate(self, site: Path) -> None:
        """Mean sentence at most 12 words, none over 22, LIX at most 42, no banned word."""
        complaint = {}
        for file in pages_of(site):
            text = file.read_text(encoding="utf-8")
            kind, article = KIND.search(text), ARTICLE.search(text)
            if article and kind and kind[1] == "pekerja" and (wrong := measure(article[0]).complaints()):
                complaint[str(file.relative_to(site))] = wrong
        assert complaint == {}

    @pytest.mark.parametrize(
        ("text", "word"),
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
    def test_the_gate_would_stop_hard_text(self, text: str, word: str) -> None:
        """A promise, a long sentence, officialese: each is named."""
        assert any(word in k for k in measure(text).complaints())


def elements(html_text: str) -> set[str]:
    """Every tag of a piece of HTML with the text before it."""
    return {part.strip() for part in html_text.split(">")}


class TestInstant:
    """The instant answers say what the engine says."""

    def test_every_ready_answer_is_the_engines_own(self, site: Path) -> None:
        """All months × rows × sectors × JHT, at the lowest and the highest income of the row."""
        folder = site / "cek" / instant.place(load())
        place_index = json.loads((folder / "indeks.json").read_text(encoding="utf-8"))
        assert place_index["bulan"] == ["2026-11", "2026-12", "2027-01"]
        lowest = instant.lower_bounds(load(), BUILD_DAY)
        moved = []
        for month in place_index["bulan"]:
            for number, floor in enumerate(lowest):
                content = json.loads((folder / month / f"{number}.json").read_text(encoding="utf-8"))
                upper = lowest[number + 1] - 1 if number + 1 < len(lowest) else 10 * floor
                for key, ready_time in content.items():
                    sector, jht = key.split("-")
                    for income in (floor, upper):
                        told = {
                            "cara_kerja": "mandiri",
                            "bulan": month,
                            "jht": jht == "1",
                            "penghasilan": income,
                        }
                        told |= {"sektor": sector} if sector else {}
                        engine = instant.head_cards_and_message(told, BUILD_DAY, load())
                        whole = html("periksa", told, periksa(told, hari_ini=BUILD_DAY), load())
                        assert all(engine)
                        assert elements(" ".join(engine[:2])) <= elements(whole)
                        if income == floor:
                            asked = json.loads(answer("periksa", json.dumps(told), BUILD_DAY.isoformat()))
                            assert asked["bagikan"] == engine[2]
                            assert engine[2] == ready_time[2]
                        if [*engine[:2]] != ready_time[:2]:
                            moved.append((month, income, key))
        assert moved == []

    def test_occupations_change_nothing_of_it(self, site: Path) -> None:
        """Whoever names an occupation reads the cards of its sector; only the head names the occupation itself."""
        folder = site / "cek" / instant.place(load())
        place_index = json.loads((folder / "indeks.json").read_text(encoding="utf-8"))
        number = 4
        lowest = instant.lower_bounds(load(), BUILD_DAY)
        content = json.loads((folder / "2026-11" / f"{number}.json").read_text(encoding="utf-8"))
        for slug, sector in place_index["sektor"].items():
            told = {"cara_kerja": "mandiri", "pekerjaan": slug, "penghasilan": lowest[number]}
            header, card, _ = instant.head_cards_and_message(told, BUILD_DAY, load())
            ready_time = content[f"{'' if sector == place_index['ragu'] else sector}-0"]
            assert card == ready_time[1], slug
            assert WHO.sub("", header) == WHO.sub("", ready_time[0]), slug

    @pytest.mark.parametrize("jht", [False, True])
    def test_an_age_that_may_join_changes_nothing_of_it(self, site: Path, jht: bool) -> None:
        """The youngest and the oldest age with a ready answer get the engine's own, with savings and without."""
        folder = site / "cek" / instant.place(load())
        place_index = json.loads((folder / "indeks.json").read_text(encoding="utf-8"))
        ages = [age for age in range(121) if re.search(place_index["umur"], str(age))]
        content = json.loads((folder / "2026-11" / "4.json").read_text(encoding="utf-8"))
        told = {
            "cara_kerja": "mandiri",
            "penghasilan": instant.lower_bounds(load(), BUILD_DAY)[4],
            "jht": jht,
        }
        assert len(ages) > 40
        for age in (ages[0], ages[-1]):
            engine = instant.head_cards_and_message({**told, "usia": age}, BUILD_DAY, load())
            assert list(engine) == content[f"-{int(jht)}"]

    def test_new_words_or_law_have_a_folder_of_their_own(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What a phone keeps of last week's answers is never shown for this week's."""
        former = instant.place(load())
        shutil.copytree(instant.TEMPLATE, tmp_path / "templates")
        monkeypatch.setattr(instant, "TEMPLATE", tmp_path / "templates")
        assert instant.place(load()) == former
        (tmp_path / "templates" / "words.html").write_text("lain", encoding="utf-8")
        assert instant.place(load()) != former
        assert instant.place(replace(load(), kode="0000")) != instant.place(load())

    def test_rows_are_those_of_the_law(self, site: Path) -> None:
        """One file a row, and the occupations' sectors come along."""
        folder = site / "cek" / instant.place(load())
        place_index = json.loads((folder / "indeks.json").read_text(encoding="utf-8"))
        row = load().at("iuran.bpu.dasar", BUILD_DAY).baris
        for month in place_index["bulan"]:
            assert len(list((folder / month).iterdir())) == len(row)
            assert [max(1_000, b["dari"]) for b in row] == instant.lower_bounds(
                load(), date.fromisoformat(f"{month}-01")
            )
        assert place_index["sektor"]["ojek-online"] == "transportasi"
        assert place_index["sektor"]["tukang-becak"] == place_index["ragu"]


class TestInstantLookup:
    """The page finds the row of a text without reading a number."""

    INDEX: Mapping[str, Any] = instant.place_index([date(2026, 11, 1)], load())
    ROW = load().at("iuran.bpu.dasar", BUILD_DAY).baris

    def number(self, income: str) -> int | None:
        """Look a text up as the page does."""
        row: int
        if not re.fullmatch(self.INDEX["pola"]["penghasilan"].strip("^$"), income, re.ASCII):
            return None
        row = self.INDEX["nomor"][int(income[: -self.INDEX["ekor"]])]
        return row

    def test_every_edge_of_every_row_is_found(self) -> None:
        """The first and the last rupiah of a row, and those on the other side of its edges."""
        limit = [b["dari"] for b in self.ROW[1:]]
        for place, lowest in enumerate(limit):
            assert self.number(str(lowest - 1)) == place
            assert self.number(str(lowest)) == place + 1
        assert self.number("100000") == 0
        assert self.number("99999999") == len(limit)

    def test_the_row_is_the_engines(self) -> None:
        """All that the pattern lets through, in steps, stands in the row whose base the engine uses."""
        for income in (*range(100_000, 25_000_000, 49_999), *range(25_000_000, 100_000_000, 999_983)):
            base = periksa({"cara_kerja": "mandiri", "penghasilan": income})["iuran"]["dasar"]
            row = self.number(str(income))
            assert row is not None
            assert self.ROW[row]["dasar"] == base

    @pytest.mark.parametrize(
        "text",
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
    def test_what_has_to_be_read_waits_for_the_engine(self, text: str) -> None:
        """Only digits alone, in lengths that are meant."""
        assert self.number(text) is None

    @pytest.mark.parametrize("key", ["penghasilan", "penghasilan_harian", "hari_kerja"])
    def test_the_engine_takes_every_text_the_patterns_let_through(self, key: str) -> None:
        """Nothing is answered at once that the engine would refuse or ask back."""
        pattern = re.compile(self.INDEX["pola"][key].strip("^$"), re.ASCII)
        text = [str(n) for n in (*range(200), *(10**k + d for k in range(2, 12) for d in (-1, 0, 1)))]
        matching = [t for t in text if pattern.fullmatch(t)]
        other = {
            "penghasilan": {},
            "penghasilan_harian": {"hari_kerja": 31},
            "hari_kerja": {"penghasilan_harian": 9_999_999},
        }
        assert len(matching) > 5
        for one in matching:
            assert periksa({"cara_kerja": "mandiri", key: one, **other[key]})["iuran"]["total"]

    def test_rows_that_start_between_are_found_too(self) -> None:
        """A law with other edges gets a longer list, not a wrong price."""
        lowest = [1, 1_150_000, 2_000_000]
        tail = instant.shared_zeros(lowest)
        number = instant.row_numbers(lowest, tail)
        assert [number[n // 10**tail] for n in (1_149_999, 1_150_000, 1_999_999, 2_000_000)] == [0, 1, 1, 2]


class TestPreviews:
    """The picture WhatsApp shows beside a link."""

    def test_every_page_has_its_picture(self, site: Path) -> None:
        """1200×630, named in the page, in the site."""
        for file in pages_of(site):
            name = re.search(
                r'og:image" content="https://contoh\.test/payung/([^"]+)"', file.read_text(encoding="utf-8")
            )
            assert name, file
            png = (site / name[1]).read_bytes()
            assert struct.unpack(">II", png[16:24]) == (1200, 630), file

    def test_site_can_be_put_on_the_home_screen(self, site: Path) -> None:
        """The manifest's pictures are as large as it says, its addresses are pages, and iPhones find a picture too."""
        content = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
        png = [i for i in content["icons"] if i["type"] == "image/png"]
        assert {(i["sizes"], i["purpose"]) for i in png} >= {("192x192", "maskable"), ("512x512", "any")}
        for icon in png:
            width, high = struct.unpack(">II", (site / icon["src"]).read_bytes()[16:24])
            assert f"{width}x{high}" == icon["sizes"]
        for route in (content["start_url"], *(s["url"] for s in content["shortcuts"])):
            assert (site / route / "index.html").is_file(), route
        appeal = re.search(
            r'rel="apple-touch-icon" href="([^"]+)"', (site / "index.html").read_text(encoding="utf-8")
        )
        assert appeal
        assert struct.unpack(">II", (site / appeal[1]).read_bytes()[16:24]) == (180, 180)

    def test_structured_data_is_json(self, site: Path) -> None:
        """Search engines read name, language, day and licence."""
        text = (site / "iuran" / "karyawan" / "index.html").read_text(encoding="utf-8")
        content = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
        assert content
        data = json.loads(content[1])
        assert (data["inLanguage"], data["dateModified"]) == ("id", "2026-11-22")


class TestOffline:
    """The list that "Simpan di HP" works through."""

    def test_list_holds_every_page_and_the_engine(self, site: Path) -> None:
        """Nothing that a visitor can open is missing, and every entry exists."""
        listed = json.loads((site / "simpan.json").read_text(encoding="utf-8"))
        address = {b["alamat"] for b in listed["berkas"]}
        for file in pages_of(site):
            for_frames = file.parent == site / "sisip/cek"
            assert (str(file.relative_to(site)).removesuffix("index.html") in address) != for_frames
        manifest = json.loads((site / "mesin" / "manifes.json").read_text(encoding="utf-8"))
        for one in manifest["berkas"].values():
            assert f"mesin/{one['nama']}.gz" in address
        for one in address:
            assert (site / (one + "index.html" if one.endswith("/") or not one else one)).is_file(), one
        assert not [one for one in address if one.startswith("sumber/data/") and not one.endswith("/")]

    def test_page_says_when_its_prices_age(self, site: Path) -> None:
        """The next day on which a value of law changes stands in every page, so that a kept page can warn."""
        assert 'data-berubah="2027-01-01"' in (site / "index.html").read_text(encoding="utf-8")
