"""The occupation pages: one for every occupation, each with its own story, its numbers the engine's, easy to read."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from xml.etree.ElementTree import Element

import html5lib
import pytest

from checker import manfaat, periksa
from checker.core.next_steps import next_steps
from checker.data.resources import data_file
from checker.law.parameter import load
from checker.values.money import rupiah
from sitegen.content.readability import measure, page_sentences
from sitegen.occupations import page, read_stories, read_words
from sitegen.occupations.engine import Asker
from sitegen.occupations.naming import names_of
from tests.support import ROOT
from tests.support.golden import golden_cases

DAY = date(2026, 11, 22)
NAME = "{http://www.w3.org/1999/xhtml}"
OCCUPATIONS: Mapping[str, Mapping[str, Any]] = data_file("core/occupations")
STORIES = read_stories()
AT_LEAST = 80
SELF_EMPLOYED = [s for s, p in OCCUPATIONS.items() if p["cara_kerja"] in ("mandiri", "pekerja_rumah_tangga")]
WAGED = [s for s, p in OCCUPATIONS.items() if p["cara_kerja"] == "karyawan"]
SECTOR_OPEN = [s for s, p in OCCUPATIONS.items() if p["sektor"] == "perlu_konfirmasi"]


@cache
def document_of(file: Path) -> Element:
    """Read a page by the rules of HTML; any parse error fails."""
    root: Element = html5lib.HTMLParser(strict=True).parse(file.read_text(encoding="utf-8"))
    return root


def has_classes(root: Element, class_name: str) -> list[Element]:
    """Give the elements of a class, in order."""
    return [e for e in root.iter() if class_name in (e.get("class") or "").split()]


def text_of(root: Element) -> str:
    """Everything inside an element, in one line."""
    return " ".join("".join(root.itertext()).split())


@cache
def content_of(site: Path, slug: str) -> Element:
    """The content of an occupation's page, without the frame around it."""
    (page_content,) = has_classes(document_of(site / "pekerjaan" / slug / "index.html"), "pk-isi")
    return page_content


def html_content(site: Path, slug: str) -> str:
    """The same as it was written, without the list of articles at its foot."""
    text = (site / "pekerjaan" / slug / "index.html").read_text(encoding="utf-8")
    match = re.search(r'<article class="pk-isi.*?</article>', text, re.DOTALL)
    assert match
    return re.sub(r'<details class="pk-dasar".*?</details>', "", match[0], flags=re.DOTALL)


@cache
def sentences_of(site: Path, slug: str) -> tuple[str, ...]:
    """The sentences of an occupation's page."""
    return tuple(page_sentences(html_content(site, slug)))


def amount(text: str) -> int:
    """The first amount of a text (rupiah)."""
    match = re.search(r"Rp([\d.]+)", text)
    assert match, text
    return int(match[1].replace(".", ""))


def ask(event: str, slug: str, money: int, **other: object) -> Mapping[str, Any]:
    """Ask the engine what an event gives a person of this occupation."""
    way = OCCUPATIONS[slug]["cara_kerja"]
    waged = way in ("karyawan", "proyek_konstruksi")
    key = "dasar" if way == "magang" else "upah" if waged else "penghasilan"
    told = {"kejadian": event, "tanggal": DAY.isoformat(), "segmen": "PU" if waged else "BPU"}
    return manfaat(told | {key: money} | other, hari_ini=DAY)


def box(root: Element, title: str) -> list[list[tuple[str, str]]]:
    """Every group of tiles under a label, as (what it is for, what stands there)."""
    result = []
    for one_box in has_classes(root, "pk-dapat"):
        label, listed = one_box[0], one_box[1]
        if re.fullmatch(title, text_of(label)):
            result.append([(text_of(u[0]), text_of(u[1])) for u in listed])
    return result


class TestPages:
    def test_every_occupation_has_its_page(self, site: Path) -> None:
        """Every occupation of the list has its page, and the index leads to each of them by one tap."""
        assert len(OCCUPATIONS) >= AT_LEAST
        place_index = document_of(site / "pekerjaan" / "index.html")
        links = {a.get("href") for a in place_index.iter(NAME + "a")}
        for slug in OCCUPATIONS:
            assert (site / "pekerjaan" / slug / "index.html").is_file(), slug
            assert f"{slug}/" in links, slug

    @pytest.mark.parametrize("file", ["search", "search_more"])
    def test_every_page_people_search_is_there(self, site: Path, file: str) -> None:
        """Every occupation page that the search must find is there, under the address people share."""
        address = {h for k in golden_cases(file) for h in k["halaman"] if h.startswith("/pekerjaan/")}
        assert [a for a in address if not (site / a.strip("/") / "index.html").is_file()] == []

    def test_the_index_shows_everyday_words(self, site: Path) -> None:
        """The index shows everyday words, so that the phone's own find-in-page reaches mlijo, giras and manol."""
        text = text_of(document_of(site / "pekerjaan" / "index.html"))
        for word in ("mlijo", "giras", "manol", "pracangan", "opang", "pandega", "tandur"):
            assert word in text

    def test_no_typing_error_is_shown(self) -> None:
        """The list keeps typing errors for the search; the pages show none of them, but always some everyday word."""
        typing_errors = {
            "nelyan",
            "nelayn",
            "pedagng",
            "petanni",
            "kuriir",
            "bengkell",
            "gojeg",
            "satpan",
            "penjait",
        }
        for slug, p in OCCUPATIONS.items():
            shown = names_of(p)
            assert shown, slug
            assert not typing_errors & set(shown), slug

    def test_each_page_describes_itself(self, site: Path) -> None:
        """Each page describes itself in its own words, short enough to be shown whole."""
        everything = []
        for slug in OCCUPATIONS:
            (descriptions,) = [
                m.get("content") or ""
                for m in document_of(site / "pekerjaan" / slug / "index.html").iter(NAME + "meta")
                if m.get("name") == "description"
            ]
            assert 0 < len(descriptions) <= 155, slug
            everything.append(descriptions)
        assert len(set(everything)) == len(everything)


class TestPrices:
    @pytest.mark.parametrize("slug", SELF_EMPLOYED)
    def test_the_table_is_the_engines(self, site: Path, slug: str) -> None:
        """Each of the ten rows shows this month's and the later price, and leads to the same question in the checker."""
        (table,) = has_classes(content_of(site, slug), "pk-bayar")
        row = [tr for tr in table.iter(NAME + "tr") if any(True for _ in tr.iter(NAME + "td"))]
        assert len(row) == 10
        for tr in row:
            (links,) = tr.iter(NAME + "a")
            fragment = parse_qs((links.get("href") or "").partition("#")[2])
            told = {k: v[0] for k, v in fragment.items()}
            assert told["pekerjaan"] == slug
            answer = periksa(told | {"bulan": "2026-11"}, hari_ini=DAY)
            now, later = (text_of(td) for td in tr.iter(NAME + "td"))
            assert now == rupiah(answer["iuran"]["total"])
            changed = next(b for b in answer["kalender"] if b["total"] != answer["iuran"]["total"])
            assert later.startswith(rupiah(changed["total"]))
            if "terendah" in changed:
                assert later.endswith(f"atau {rupiah(changed['terendah'])}")

    @pytest.mark.parametrize("slug", SELF_EMPLOYED)
    def test_the_large_price_is_the_lowest_rows(self, site: Path, slug: str) -> None:
        """The number shown large is the lowest row's price; the card says until when and with old-age savings."""
        (card,) = has_classes(content_of(site, slug), "pk-harga")
        (large,) = has_classes(card, "pk-angka")
        assert amount(text_of(large)) == 8400
        text = text_of(card)
        assert "November 2026" in text
        assert "Rp28.400" in text
        transport = OCCUPATIONS[slug]["sektor"] == "transportasi"
        assert ("sampai iuran Maret 2027" if transport else "sampai iuran Desember 2026") in text
        assert "Mulai April 2027" in text or "Mulai Januari 2027 Rp16.800" in text

    @pytest.mark.parametrize("slug", SECTOR_OPEN)
    def test_two_prices_while_the_sector_is_open(self, site: Path, slug: str) -> None:
        """Where nobody knows whether it is transport, both prices of January to March 2027 stand in the card."""
        (card,) = has_classes(content_of(site, slug), "pk-harga")
        sentence = "Januari–Maret 2027 Rp8.400 kalau dihitung angkutan, Rp16.800 kalau tidak."
        assert sentence in text_of(card)

    @pytest.mark.parametrize("slug", WAGED)
    def test_employees_by_size_of_firm(self, site: Path, slug: str) -> None:
        """Each size of firm shows what the employer pays in the lowest and highest risk class, and the wage's share."""
        table = has_classes(content_of(site, slug), "pk-bayar")[0]
        upah = amount(text_of(next(table.iter(NAME + "caption"))))
        row = [tr for tr in table.iter(NAME + "tr") if any(True for _ in tr.iter(NAME + "td"))]
        sizes = [u["skala"] for u in load().at("kepesertaan.pu.wajib", DAY).baris]
        for name, tr in zip(sizes, row, strict=True):
            boss, from_the_wage = (text_of(td) for td in tr.iter(NAME + "td"))
            end = [
                periksa(
                    {
                        "cara_kerja": "karyawan",
                        "bulan": "2026-11",
                        "upah": upah,
                        "skala_usaha": name,
                        "risiko_jkk": k,
                    },
                    hari_ini=DAY,
                )["iuran"]
                for k in (1, 5)
            ]
            assert boss.split("sampai ") == [rupiah(j["pemberi_kerja"]) for j in end]
            assert from_the_wage == rupiah(end[0]["peserta"])

    def test_projects_by_slice(self, site: Path) -> None:
        """The construction page prices a contract at the end of each slice; workers pay nothing."""
        root = content_of(site, "pekerja-proyek")
        text = text_of(root)
        for value, write in (
            (100_000_000, "Rp100 juta"),
            (500_000_000, "Rp500 juta"),
            (5_000_000_000, "Rp5 miliar"),
        ):
            told = {"cara_kerja": "proyek_konstruksi", "bulan": "2026-11", "nilai_kontrak": value}
            total = periksa(told, hari_ini=DAY)["iuran"]["total"]
            assert f"{write}{rupiah(total)}" in text.replace(f"{write} ", write)
        assert "Upah pekerja tidak dipotong." in text

    def test_owners_see_every_possibility(self, site: Path) -> None:
        """The owner's page shows all four possibilities of the open points C1 and C2, and names them as open."""
        root = content_of(site, "pemilik-usaha")
        text = text_of(has_classes(root, "pk-bayar")[0])
        told = {"cara_kerja": "pemberi_kerja", "bulan": "2026-11", "penghasilan": 1_000_000}
        choices = periksa(told, hari_ini=DAY)["iuran"]["pilihan"]
        assert len(choices) == 4
        for p in choices:
            assert f"{p['judul']}{rupiah(p['total'])}" in text
        assert len([a for a in has_classes(root, "pk-awas") if "Belum pasti" in text_of(a)]) == 2


class TestBenefits:
    @pytest.mark.parametrize("slug", [s for s in OCCUPATIONS if s != "pekerja-migran"])
    def test_every_amount_is_the_engines(self, site: Path, slug: str) -> None:
        """Every amount that depends on income is the engine's, at the lowest row and at a higher one."""
        root = content_of(site, slug)
        by_heading: dict[str, tuple[str, dict[str, Any]]] = {
            "Karena kecelakaan kerja": ("meninggal_kecelakaan_kerja", {}),
            "Kalau cacat total, tidak bisa kerja lagi": ("cacat_total", {}),
            "Contoh: satu mata tidak melihat lagi": ("cacat_sebagian", {"bagian": "satu_mata"}),
            **{f"Contoh istirahat {n} bulan": ("tidak_mampu_bekerja", {"lama_bulan": n}) for n in (1, 2, 3)},
        }
        seen = 0
        for title, (event, other) in by_heading.items():
            for tiles in box(root, re.escape(title)):
                base = [amount(purpose) for purpose, _ in tiles]
                assert base[0] < base[1]
                for money, (_, found) in zip(base, tiles, strict=True):
                    assert amount(found) == ask(event, slug, money, **other)["total"], title
                    seen += 1
        assert seen >= 4

    @pytest.mark.parametrize("slug", SELF_EMPLOYED)
    def test_death_by_illness_has_both_totals(self, site: Path, slug: str) -> None:
        """The family sees both totals for death by illness: after three months, and before."""
        ((full, few),) = box(content_of(site, slug), "Karena sakit")
        assert (amount(full[1]), amount(few[1])) == (42_000_000, 10_000_000)
        assert "3 bulan" in full[0]
        assert "3 bulan" in few[0]

    def test_the_school_money_is_the_engines(self, site: Path) -> None:
        """The school money is the engine's for the very children the page names."""
        for slug in ("ojek-online", "satpam", "pekerja-proyek"):
            tiles = box(content_of(site, slug), "Sekolah dua anak, paling banyak")[0][0]
            child = [
                {"jenjang": j, "sisa_tahun": int(n)}
                for j, n in re.findall(r"\b(TK|SD|SMP|SMA|PT) sisa (\d) tahun", tiles[0])
            ]
            assert len(child) == 2
            answer = ask("meninggal_kecelakaan_kerja", slug, 2_000_000, anak=child)
            assert amount(tiles[1]) == answer["beasiswa"]["maksimum"]

    def test_no_percentage_of_a_finger_is_made_up(self, site: Path) -> None:
        """Partial disability: the doctor decides and 175 is named; no row the sources don't confirm is priced."""
        many = 0
        for slug, story in STORIES.items():
            if slug == "pekerja-migran" or not any(b["jenis"] == "cacat_sebagian" for b in story["bahaya"]):
                continue
            text = text_of(content_of(site, slug))
            assert re.search(r"Persen untuk [a-z ]+ ditetapkan dokter\. Jumlahnya tanya ke 175\.", text), slug
            many += 1
        assert many > 20

    def test_migrants_are_lent_no_amount(self, site: Path) -> None:
        """Benefits of migrant workers have not been read: no amount is lent from other groups, the reader is sent on."""
        root = content_of(site, "pekerja-migran")
        assert has_classes(root, "pk-dapat") == []
        assert "belum kami baca" in text_of(root)
        assert "../../iuran/pekerja-migran/" in {a.get("href") for a in root.iter(NAME + "a")}

    def test_interns_are_shown_no_death_by_illness(self, site: Path) -> None:
        """Whether an intern's death by illness is covered is open (C4): the page says so and shows no such amount."""
        root = content_of(site, "magang")
        assert box(root, "Karena sakit") == []
        assert "Kalau karena sakit, tanya 175 dulu." in text_of(root)
        assert any("kematian" in text_of(a) for a in has_classes(root, "pk-awas"))

    @pytest.mark.parametrize("slug", ["pekerja-rumah-tangga", "pengasuh-anak"])
    def test_domestic_workers_wait_for_their_rules(self, site: Path, slug: str) -> None:
        """Domestic workers are told that the rules of the new law are still awaited (O8)."""
        assert any(
            load().keraguan["O8"]["hal"] in text_of(a) for a in has_classes(content_of(site, slug), "pk-awas")
        )


class TestContent:
    @pytest.mark.parametrize("slug", list(OCCUPATIONS))
    def test_the_story_is_told_whole(self, site: Path, slug: str) -> None:
        """The page tells all of the occupation's own story, its note, its questions, and the steps to register."""
        root, story = content_of(site, slug), STORIES[slug]
        text = text_of(root)
        pieces = [story["pembuka"], story["tempat"], OCCUPATIONS[slug].get("catatan", "")]
        pieces += [s for b in story["bahaya"] for s in (b["kejadian"], b["akibat"])]
        pieces += [s for t in story["tanya"] for s in (t["t"], t["j"])]
        pieces += [s["teks"] for s in next_steps(OCCUPATIONS[slug]["cara_kerja"], load(), DAY.replace(day=1))]
        assert [p for p in pieces if p not in text] == []
        links = {a.get("href") for a in root.iter(NAME + "a")}
        assert f"../../cek/#pekerjaan={slug}" in links

    @pytest.mark.parametrize("slug", list(OCCUPATIONS))
    def test_pages_are_easy_to_read(self, site: Path, slug: str) -> None:
        """Sentences are short, words plain, nothing banned: a page for workers, not for lawyers."""
        assert measure(html_content(site, slug)).complaints() == []

    @pytest.mark.parametrize("slug", list(OCCUPATIONS))
    def test_headings_go_down_step_by_step(self, site: Path, slug: str) -> None:
        """Headings go down one step at a time, from a single h1 that is the occupation's name."""
        levels = [int(e.tag[-1]) for e in content_of(site, slug).iter() if re.fullmatch(r".*}h[1-6]", e.tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))

    def test_pages_lead_on_to_their_kind(self, site: Path) -> None:
        """Each page leads on to others of its kind, never to itself."""
        for slug in OCCUPATIONS:
            (listed,) = has_classes(content_of(site, slug), "pk-dekat")
            other = [(a.get("href") or "").strip("./") for a in listed.iter(NAME + "a")]
            assert len(other) >= 3, slug
            assert slug not in other
            assert set(other) <= set(OCCUPATIONS)


RUN_LENGTH = 4
MAY_SHARE = 0.5
MAY_SHARE_OF_OWN = 0.15
OWN_SHARE = 0.45
GENERAL = 1
"""A sentence on more pages than this, word for word, is common matter: a price, a step, a rule."""


def word_runs(sentence: Iterable[str]) -> set[tuple[str, ...]]:
    """All runs of four words of a text: what two texts share of them they share in wording, not in topic."""
    word = [k for one_sentence in sentence for k in re.findall(r"\w+", one_sentence.casefold())]
    return {tuple(word[i : i + RUN_LENGTH]) for i in range(len(word) - RUN_LENGTH + 1)}


class TestNoTwoAlike:
    """No page is another with the name swapped.

    Measured on the running text (no tables, tiles, headings, sources), as the share of the shorter page's four-word
    runs that the other page has too. Steps of registration and the calendar of the price are the same fact for all
    who work for themselves, about a third of a short page: so half is the bar for everything. Without the sentences
    that stand word for word on another page, what is left must not be theirs with the name swapped: there it is 15%.
    """

    def test_no_two_pages_share_their_wording(self, site: Path) -> None:
        """No two pages share more than half of their running text, and hardly any of what is not common to many."""
        sentence = {slug: sentences_of(site, slug) for slug in OCCUPATIONS}
        many = Counter(k for one_page in sentence.values() for k in set(one_page))
        whole = {slug: word_runs(k) for slug, k in sentence.items()}
        own_wording = {slug: word_runs([x for x in k if many[x] <= GENERAL]) for slug, k in sentence.items()}
        for everything, limit in ((whole, MAY_SHARE), (own_wording, MAY_SHARE_OF_OWN)):
            same = {
                (a, b): len(everything[a] & everything[b]) / min(len(everything[a]), len(everything[b]))
                for a, b in combinations(everything, 2)
            }
            assert {install: value for install, value in same.items() if value > limit} == {}

    def test_enough_of_a_page_is_its_own(self, site: Path) -> None:
        """Even without its headings, close to half of a page or more stands on no other, word for word."""
        sentence = {slug: sentences_of(site, slug) for slug in OCCUPATIONS}
        many = Counter(k for one_page in sentence.values() for k in set(one_page))
        for slug, k in sentence.items():
            own = [x for x in k if many[x] <= GENERAL]
            assert sum(map(len, own)) > OWN_SHARE * sum(map(len, k)), slug

    def test_reason_proof_and_reminder_are_said_anew(self) -> None:
        """Why a trade belongs where it does, what proves it was at work, how to remember to pay: said for each anew."""
        word = read_words()["kerja"]
        assert set(word) == set(OCCUPATIONS)
        for key in ("alasan", "bukti", "ingat"):
            everything = [k[key] for k in word.values()]
            assert [s for s, n in Counter(everything).items() if n > 1] == [], key


class TestTime:
    """The pages follow the law's clock: the day decides, not the text."""

    @staticmethod
    def at(day: date, slug: str) -> str:
        """Write a page as if the site were made on another day."""
        engine = Asker(load(), day)
        text = page(engine, slug, OCCUPATIONS, STORIES[slug], read_words())
        return " ".join(re.sub(r"<[^>]+>", " ", text).split())

    def test_february_2027_has_its_own_price(self) -> None:
        """While only transport has the discount, a becak's page shows both prices; an ojek keeps the low one."""
        day = date(2027, 2, 10)
        becak = self.at(day, "tukang-becak")
        assert "Rp8.400 sampai Rp16.800" in becak
        assert "Yang kecil kalau dihitung angkutan, sampai iuran Maret 2027." in becak
        assert "Harga ini sampai iuran Maret 2027." in self.at(day, "ojek-online")
        assert "iuran Februari 2027 mulai Rp16.800 sebulan." in self.at(day, "penjahit")

    def test_after_the_discount_no_page_speaks_of_it(self) -> None:
        """After the last discount there is one price and nothing to wait for."""
        for slug in ("tukang-becak", "ojek-online", "penjahit"):
            text = self.at(date(2027, 5, 3), slug)
            assert "iuran Mei 2027 mulai Rp16.800 sebulan." in text
            assert "selama aturannya tidak berubah" in text
            assert "Rp8.400" not in text

    def test_the_data_is_complete(self) -> None:
        """A story for each occupation and none for others: a new entry without its story stops the build."""
        assert set(STORIES) == set(OCCUPATIONS)
        group = tomllib.loads(
            (ROOT / "sitegen/occupations/occupation_examples.toml").read_text(encoding="utf-8")
        )["kelompok"]
        assert {p["kelompok"] for p in OCCUPATIONS.values()} == set(group)
