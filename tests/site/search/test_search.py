"""The site's own search: words people say lead to the right page, and asking costs little."""

from __future__ import annotations

import gzip
import html
import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from checker.data.resources import data_file
from sitegen import search
from sitegen.search.extract import Page, extract_pages
from sitegen.search.word_lists import FILE, cut, load
from tests.support import ROOT
from tests.support.golden import golden_cases

BUDGET = 71_000
"""Bytes, gzip: everything the first search loads."""
PASS_SHARE = 0.97
"""Share of queries whose right page must be among the first three."""
EVERYDAY_SHARE = 0.99
"""The same for the everyday words of occupations."""
FILES = ("search", "search_more", "search_tuned", "search_held_out", "search_businesses")

type Ask = Callable[..., list[list[str]]]


@pytest.fixture(scope="module")
def node() -> Iterator[Ask]:
    """Give a function that asks the page's own search modules, all under one Node, as one page does all its searches."""
    command = ("node", str(ROOT / "tests/site/search/search.mjs"))
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdin
        assert process.stdout
        asked, answers = process.stdin, process.stdout

        def ask(**told: object) -> list[list[str]]:
            asked.write(f"{json.dumps(told)}\n")
            asked.flush()
            answer: list[list[str]] = json.loads(answers.readline())
            return answer

        yield ask


def questions_for(file: str, place_index: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the search cases of a file that have a page on the site."""
    present = {f"/{h[0]}" for h in place_index["halaman"]}
    return [k for k in golden_cases(file) if present & {*k["halaman"]}]


@pytest.fixture(scope="module")
def place_index(site: Path) -> dict[str, Any]:
    """The index of the built site."""
    content: dict[str, Any] = json.loads((site / search.INDEX).read_text(encoding="utf-8"))
    return content


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Page]:
    """What search reads of the built site."""
    return extract_pages(site)


@pytest.fixture(scope="module")
def index_of_occupations(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The index of a site whose occupation pages say nothing but the occupation's name."""
    folder = tmp_path_factory.mktemp("pekerjaan")
    for slug, content in data_file("core/occupations").items():
        page = folder / "pekerjaan" / slug / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<main><h1>{html.escape(content['nama'])}</h1></main>", encoding="utf-8")
    result: dict[str, Any] = json.loads(search.build(folder).read_text(encoding="utf-8"))
    return result


def occupation_words() -> dict[str, list[str]]:
    """Give the words that only search has for an occupation."""
    content = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {slug: words.split(", ") for slug, words in content["pekerjaan"].items()}


def first_three(address: list[str]) -> list[str]:
    """Give the first three pages, without the place on them, as the cases write them."""
    return [f"/{a.partition('#')[0]}" for a in address[:3]]


class TestRoots:
    @pytest.mark.parametrize(
        "family",
        [
            "daftar pendaftaran didaftarkan mendaftarkan mendaftar ndaftar terdaftar daftarin daftarno",
            "cair pencairan mencairkan dicairkan cairin nyairin cairno",
            "bayar pembayaran membayar dibayarkan mbayar bayare bayarin",
            "tunggakan menunggak nunggak penunggak",
            "meninggal ninggal meninggalnya",
            "celaka kecelakaan kecelakaannya",
            "mati kematian",
            "jepit kejepit terjepit dijepit",
            "tabrak ketabrak nabrak ditabrak tabrakan",
            "urus mengurus ngurus pengurus diurus urusin",
            "ambil mengambil ngambil pengambilan diambil ambilin",
            "kirim mengirim ngirim pengiriman dikirim",
            "tabung menabung nabung tabungan",
            "pinjam minjam meminjam peminjam pinjaman",
            "kerja pekerja pekerjaan bekerja mengerjakan kerjaan",
            "usaha pengusaha perusahaan berusaha",
            "wajib kewajiban diwajibkan mewajibkan",
            "aktif mengaktifkan diaktifkan aktifin",
            "lindung dilindungi perlindungan terlindungi",
            "cicil nyicil cicilan mencicil",
            "sopir nyopir sopire sopirnya",
            "ojek ngojek",
            "becak mbecak beca",
            "las ngelas",
        ],
    )
    def test_one_family_of_words_has_one_root(self, node: Ask, family: str) -> None:
        """All forms of a word, written and spoken, share a root with its first form."""
        first, *other = node(akar=family.split())
        for form, root in zip(family.split()[1:], other, strict=True):
            assert first[0] in root, form

    def test_different_words_stay_apart(self, node: Ask) -> None:
        """Words that look alike to the rules are not thrown together."""
        pair = "operasi koperasi, makan pakan, masa masak, sehat hati, kota kotak, tani tanam, mata mati, kopi koperasi"
        for two in pair.split(", "):
            one_word, other = node(akar=two.split())
            assert not {*one_word} & {*other}, two

    def test_python_and_browser_cut_alike(self, node: Ask, pages: list[Page]) -> None:
        """The index is cut into words in Python, what is typed in the page; both must cut alike."""
        text = [" ".join([h.title, h.text, *(f"{b.title} {b.text}" for b in h.sections)]) for h in pages]
        text += [
            "Rp 16.800, rp16800",
            "42 juta 42jt 1,5 juta",
            "2 miliar",
            "2×24 jam",
            "Jum’at é",
            "anak-anak F1A",
        ]
        assert [tuple(p) for p in node(cut=text)] == [cut(t) for t in text]


class TestFinding:
    @pytest.mark.parametrize("file", FILES)
    def test_right_page_is_among_the_first_three(
        self, node: Ask, place_index: dict[str, Any], file: str
    ) -> None:
        """Of what people type, at least 97% finds the right page among the first three."""
        all_cases = questions_for(file, place_index)
        answer = node(indeks=place_index, tanya=[k["q"] for k in all_cases])
        missed = [
            f"{k['q']}: {first_three(j)}"
            for k, j in zip(all_cases, answer, strict=True)
            if not {*first_three(j)} & {*k["halaman"]}
        ]
        assert len(missed) <= (1 - PASS_SHARE) * len(all_cases), missed

    def test_ours_is_no_worse_than_the_library(
        self, node: Ask, place_index: dict[str, Any], pages: list[Page]
    ) -> None:
        """With the same roots, words and weights, MiniSearch puts the right page first less often than ours.

        It is given the whole text of every page, where ours has only what fits the index.
        """
        all_cases = [k for file in FILES for k in questions_for(file, place_index)]
        place = []
        words = load().halaman
        for h in pages:
            additional = " ".join(words.get(h.route, []))
            parent = {
                "judul": h.title,
                "tambahan": additional,
                "subjudul": "",
                "teks": f"{h.summary} {h.text}",
            }
            part = [{"judul": "", "tambahan": "", "subjudul": b.title, "teks": b.text} for b in h.sections]
            place += [
                {"jalan": h.route, **content}
                for content in (parent, *part)
                if h.route not in search.NOT_SEARCHED
            ]
        ask = [k["q"] for k in all_cases]
        ours, library = (
            node(indeks=place_index, tanya=ask),
            node(indeks=place_index, tanya=ask, tempat=place),
        )

        def right(answer: list[list[str]], many: int) -> int:
            return sum(
                bool({*first_three(j)[:many]} & {*k["halaman"]})
                for k, j in zip(all_cases, answer, strict=True)
            )

        assert right(ours, 1) >= right(library, 1)
        assert right(ours, 3) >= right(library, 3)

    def test_every_everyday_word_finds_its_occupation(
        self, node: Ask, index_of_occupations: dict[str, Any]
    ) -> None:
        """Everything people call an occupation leads to its page, even where the page does not say it."""
        everyday_words = [
            (s, f"/pekerjaan/{slug}/")
            for slug, p in data_file("core/occupations").items()
            for s in p["sebutan"]
        ]
        answer = node(indeks=index_of_occupations, tanya=[s for s, _ in everyday_words])
        missed = [
            s for (s, page), j in zip(everyday_words, answer, strict=True) if page not in first_three(j)
        ]
        assert len(missed) <= (1 - EVERYDAY_SHARE) * len(everyday_words), missed

    @pytest.mark.parametrize(
        ("typed", "slug"),
        [
            ("tukang pel kantor", "petugas-kebersihan"),
            ("saya office boy", "petugas-kebersihan"),
            ("kerja pabrik rokok", "karyawan-pabrik"),
            ("sopir bus", "sopir-perusahaan"),
            ("teknisi wifi", "teknisi"),
            ("jaga warkop", "penjaga-usaha"),
        ],
    )
    def test_jobs_without_a_page_lead_to_the_checker(
        self, node: Ask, place_index: dict[str, Any], typed: str, slug: str
    ) -> None:
        """Its everyday words open the checker with the job, and the way where there is one, set."""
        first = node(indeks=place_index, tanya=[typed])[0][:3]
        assert [a for a in first if a.startswith(f"cek/#pekerjaan={slug}")], first

    def test_official_names_of_work_find_an_occupation(self, node: Ask, place_index: dict[str, Any]) -> None:
        """Trades and businesses as the official lists have them lead to the page of the nearest occupation."""
        words = [
            (w, f"/pekerjaan/{slug}/") for slug, all_words in occupation_words().items() for w in all_words
        ]
        assert len(words) > 1000
        answer = node(indeks=place_index, tanya=[w for w, _ in words])
        missed = [w for (w, page), j in zip(words, answer, strict=True) if page not in first_three(j)]
        assert len(missed) <= (1 - EVERYDAY_SHARE) * len(words), missed

    @pytest.mark.parametrize(
        ("typed", "first"),
        [
            ("tukang jahit jarinya putus kena mesin", "/klaim/kecelakaan/"),
            ("nelayan jatuh dari perahu kakinya patah", "/klaim/kecelakaan/"),
            ("penjual bakso kesiram kuah", "/klaim/kecelakaan/"),
            ("suamiku tukang becak wis gak ono", "/klaim/meninggal/"),
            ("ojol meninggl di jalan", "/klaim/meninggal/"),
            ("penjahit nunggak tiga bulan", "/daftar/menunggak/"),
            ("buruh pabrik kena phk", "/klaim/phk/"),
        ],
    )
    def test_what_happened_comes_before_the_occupation(
        self, node: Ask, place_index: dict[str, Any], typed: str, first: str
    ) -> None:
        """Who tells what happened gets the page for that first, whatever the occupation it happened to."""
        assert first_three(node(indeks=place_index, tanya=[typed])[0])[0] == first

    @pytest.mark.parametrize(
        ("typed", "not_first"),
        [
            ("tukang potong rambut", "/klaim/kecelakaan/"),
            ("sate ayam bakar", "/klaim/kecelakaan/"),
            ("jatuh tempo iuran", "/klaim/kecelakaan/"),
            ("kartu bpjs mati", "/klaim/meninggal/"),
            ("tempat tinggal pindah", "/klaim/meninggal/"),
            ("tukang batu", "/tanya/"),
            ("kerja dari rumah", "/klaim/phk/"),
        ],
    )
    def test_words_that_only_look_like_it_mean_something_else(
        self, node: Ask, place_index: dict[str, Any], typed: str, not_first: str
    ) -> None:
        """Words that share letters or a root with an event do not lead to it."""
        assert not_first not in first_three(node(indeks=place_index, tanya=[typed])[0])[:1]

    def test_an_unfinished_word_finds(self, node: Ask, place_index: dict[str, Any]) -> None:
        """The word still being typed already finds."""
        answer = node(indeks=place_index, tanya=["kecela", "nungg", "pensi", "beasis"])
        hoped = ["kecelakaan", "menunggak", "pensiun", "kematian"]
        for address, word in zip(answer, hoped, strict=True):
            assert any(word in a for a in first_three(address)), (word, address)

    @pytest.mark.parametrize("wrong", ["kematain", "kmatian", "kemtian", "kematiaan", "kemayian"])
    def test_one_wrong_letter_still_finds(self, node: Ask, place_index: dict[str, Any], wrong: str) -> None:
        """A letter swapped, missing, too many or wrong still finds."""
        assert "/program/kematian/" in first_three(node(indeks=place_index, tanya=[f"santunan {wrong}"])[0])

    def test_an_amount_is_found_however_written(self, node: Ask, place_index: dict[str, Any]) -> None:
        """The amount of a page is found with dots, without, and in millions, though no file of search holds it."""
        all_ways = node(
            indeks=place_index, tanya=["42 juta", "42jt", "42000000", "Rp42.000.000", "rp 42.000.000"]
        )
        assert all("/program/kematian/" in first_three(a) for a in all_ways)

    def test_a_question_finds_its_answer(self, node: Ask, place_index: dict[str, Any]) -> None:
        """A question finds the place of its answer, not just the page."""
        answer = node(indeks=place_index, tanya=["apa beda bpjs kesehatan dan ketenagakerjaan?"])[0]
        assert any(re.match(r"tanya/#.", a) for a in answer[:3])

    def test_nonsense_finds_nothing(self, node: Ask, place_index: dict[str, Any]) -> None:
        """Nonsense and empty fields find nothing; nothing breaks."""
        assert node(indeks=place_index, tanya=["", "   ", "???", "zzqqxx", "🙂"]) == [[], [], [], [], []]


class TestIndex:
    def test_the_first_search_loads_less_than_sixty_kilobytes(self, site: Path) -> None:
        """What the first search loads (code, styles, index), as a server that compresses sends it."""
        file = [
            *(site / "assets").glob("*/search-*.*"),
            site / search.INDEX,
        ]
        assert {b.suffix for b in file} == {".js", ".css", ".json"}
        assert sum(len(gzip.compress(b.read_bytes(), 9)) for b in file) <= BUDGET

    def test_what_is_shown_ends_in_a_sentence(self, place_index: dict[str, Any]) -> None:
        """No result shows half a sentence; every page shows one."""
        shown = [h[2] for h in place_index["halaman"]]
        assert all(shown)
        shown += [b[1] for h in place_index["halaman"] for b in h[4] if b[1]]
        assert [text for text in shown if not re.search(r"[.!?]$", text)] == []

    def test_every_result_has_its_place(self, site: Path, place_index: dict[str, Any], node: Ask) -> None:
        """Every address a result can have exists, with its anchor."""
        answer = node(indeks=place_index, tanya=[b[0] for h in place_index["halaman"] for b in h[4]])
        address = {a for one_answer in answer for a in one_answer}
        assert len(address) > len(place_index["halaman"])
        for a in sorted(address):
            route, _, anchor = a.partition("#")
            content = (site / route / "index.html").read_text(encoding="utf-8")
            if "=" in anchor:  # answers for the checker: a job that has no page
                assert parse_qs(anchor)["pekerjaan"][0] in data_file("core/other_jobs"), a
                continue
            assert not anchor or f'id="{html.escape(anchor)}"' in content, a

    def test_pages_not_there_yet_are_passed_over(self, place_index: dict[str, Any], site: Path) -> None:
        """Words for pages that are not there yet lead nowhere; those of pages that are, are used."""
        additional = {h[0]: h[3] for h in place_index["halaman"]}
        assert all((site / route.partition("#")[0] / "index.html").is_file() for route in additional)
        assert {*place_index["sering"]} <= {*additional}
        assert "cari/" not in additional
        assert all(additional[route] == word for route, word in load().halaman.items() if route in additional)

    def test_same_pages_give_same_bytes(self, site: Path, tmp_path: Path) -> None:
        """The same pages give the same bytes."""
        shutil.copytree(site, tmp_path / "lain", ignore=shutil.ignore_patterns("mesin", "*.png", "*.pdf"))
        former = (site / search.INDEX).read_bytes()
        assert search.build(tmp_path / "lain").read_bytes() == former

    def test_only_visible_text_is_searched(self, tmp_path: Path) -> None:
        """Menus, sources, hidden parts and forms of a page are not searched; titles, sections and tables are."""
        content = """<title>x</title><meta name="description" content="Kalimat."><main><h1>Judul <b>tebal</b></h1>
        <nav>menu</nav><p>Awal<br>baris</p><details class="pk-sumber">pasal</details><p hidden>sembunyi</p>
        <h2 id="dua">Dua</h2><table><tr><td>satu<td>dua</table><form>isian</form></main><footer>kaki</footer>"""
        (tmp_path / "index.html").write_text(content, encoding="utf-8")
        (page,) = extract_pages(tmp_path)
        assert page.title == "Judul tebal"
        assert page == Page("", "Judul tebal", "Kalimat.", "Awal baris", page.sections)
        assert [(b.anchor, b.title, b.text) for b in page.sections] == [("dua", "Dua", "satu dua")]
