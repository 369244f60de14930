"""The finished site: every page whole, its links alive, its numbers the engine's, its colours readable."""

from __future__ import annotations

import gzip
import re
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, unquote, urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from checker import periksa
from checker.data.jobs import jobs
from checker.law.parameter import load
from checker.values.money import rupiah
from sitegen.pages.share_text import LONGEST
from sitegen.pages.tables.source_tables import FREQUENT
from tests.support import ROOT, html_pages

ADDRESS = "https://contoh.test/payung/"
"""Where tests/conftest.py says the site will stand."""
PREFIX = urlsplit(ADDRESS).path
BUDGET = 90_000
"""Bytes, gzip: the first view of a content page with everything it loads."""

NAME = "{http://www.w3.org/1999/xhtml}"
RESOURCES = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
NEIGHBOURS = {"canonical", "license"}
"""Kinds of <link> that a browser does not fetch."""


@cache
def parsed(file: Path) -> tuple[Element, list[str]]:
    """Read a page by the rules of HTML, once for all tests; give what breaks these rules too."""
    reader = html5lib.HTMLParser()
    root: Element = reader.parse(file.read_text(encoding="utf-8"))
    return root, [f"{code} {position}" for position, code, _ in reader.errors]


def document_of(file: Path) -> Element:
    """Read a page; any parse error fails."""
    root, errors = parsed(file)
    assert errors == [], file
    return root


@cache
def anchors_of(file: Path) -> set[str]:
    """Give what a link can lead to within a page."""
    return {key for e in document_of(file).iter() if (key := e.get("id"))}


def pages_of(site: Path) -> list[Path]:
    """Give every page of the site."""
    return html_pages(site)


def item(root: Element, name: str) -> Iterator[Element]:
    """Give the elements of one kind, in order."""
    return root.iter(NAME + name)


def text_of(root: Element) -> str:
    """Everything a reader can see, in one line."""
    part = [root.text or ""] if root.tag not in (NAME + "script", NAME + "style") else []
    for child in root:
        part += [text_of(child), child.tail or ""]
    return " ".join("".join(part).split())


def address(site: Path, file: Path) -> str:
    """Where a file of the site is served."""
    return PREFIX + file.relative_to(site).as_posix().removesuffix("index.html")


class TestEveryPage:
    def test_html_is_valid(self, site: Path) -> None:
        """Every page parses without a single error."""
        wrong = {address(site, file): errors for file in pages_of(site) if (errors := parsed(file)[1])}
        assert wrong == {}

    def test_every_page_says_it_is_not_official(self, site: Path) -> None:
        """Every page says that it is not the official site, and whom to call."""
        for file in pages_of(site):
            text = text_of(document_of(file))
            assert "Bukan situs resmi BPJS Ketenagakerjaan" in text, file
            assert "175" in text, file

    def test_every_page_has_one_heading(self, site: Path) -> None:
        """Every page is in Indonesian, has one main heading, one title, one description."""
        for file in pages_of(site):
            root = document_of(file)
            assert root.get("lang") == "id", file
            assert len(list(item(root, "h1"))) == 1, file
            (title,) = item(root, "title")
            assert title.text, file
            descriptions = [m.get("content") for m in item(root, "meta") if m.get("name") == "description"]
            assert len(descriptions) == 1, file
            assert descriptions[0], file

    def test_no_macro_is_left_over(self, site: Path) -> None:
        """No page shows template or Markdown syntax to its reader."""
        for file in pages_of(site):
            left_over = re.search(r"\{\{|\}\}|\{%|Undefined|\]\(|^#+ ", text_of(document_of(file)))
            assert left_over is None, (file, left_over)

    def test_every_id_is_used_once(self, site: Path) -> None:
        """No page uses an id twice, so that every link to a part of it leads to one place."""
        for file in pages_of(site):
            everything = [key for e in document_of(file).iter() if (key := e.get("id"))]
            assert len(everything) == len(set(everything)), (
                file,
                sorted({i for i in everything if everything.count(i) > 1}),
            )

    def test_every_page_can_be_shared(self, site: Path) -> None:
        """Every page but those for errors and for frames can be passed on in a short WhatsApp message with its address."""
        for file in pages_of(site):
            share = [e for e in item(document_of(file), "section") if e.get("class") == "pk-bagikan"]
            if file.name == "404.html" or file.parent.name == "luring" or "sisip/cek/" in address(site, file):
                assert share == []
                continue
            links = [a.get("href", "") for a in item(share[0], "a")]
            wa = [t for t in links if t.startswith("https://wa.me/")]
            (one_link,) = wa
            message = unquote(one_link.partition("text=")[2])
            assert len(message) <= LONGEST, file
            assert urljoin(ADDRESS, address(site, file)) in message
            assert "22 November 2026" in message
            assert "175" in message


class TestLinks:
    def test_every_link_has_its_end(self, site: Path) -> None:
        """Every link inside the site leads to a page that exists, and to a part of it that exists."""
        dead = []
        for file in pages_of(site):
            for a in item(document_of(file), "a"):
                goal, anchor = urldefrag(urljoin(address(site, file), a.get("href", "")))
                if urlsplit(goal).scheme:
                    continue
                content = site / goal.removeprefix(PREFIX)
                content = content / "index.html" if goal.endswith("/") else content
                if not goal.startswith(PREFIX) or not content.is_file():
                    dead.append((address(site, file), goal))
                elif anchor and "=" not in anchor and content.suffix == ".html":
                    dead += (
                        [] if anchor in anchors_of(content) else [(address(site, file), f"{goal}#{anchor}")]
                    )
        assert dead == []

    def test_nothing_is_loaded_from_other_hosts(self, site: Path) -> None:
        """Pages load nothing from other hosts: no letters, no scripts, no pictures, no style sheet."""
        for file in pages_of(site):
            for source in resources_of(file):
                assert not urlsplit(urljoin(PREFIX, source)).netloc, (file, source)
        for style in site.rglob("*.css"):
            assert not re.search(r"url\(['\"]?(https?:)?//|@import", style.read_text(encoding="utf-8")), style

    def test_pages_are_light(self, site: Path) -> None:
        """A content page weighs at most 90 kB with all it loads, compressed."""
        for file in pages_of(site):
            everything = [file]
            for source in resources_of(file):
                goal = urljoin(address(site, file), source).removeprefix(PREFIX)
                everything += (
                    [site / goal] if not goal.endswith("/") else []
                )  # a frame waits until it is opened
            weight = sum(map(weight_of, everything))
            assert weight <= BUDGET, (file, weight)


@cache
def weight_of(file: Path) -> int:
    """Bytes over the wire."""
    return len(gzip.compress(file.read_bytes(), 9))


def resources_of(file: Path) -> list[str]:
    """Everything a browser fetches with a page."""
    return [
        e.get(attribute, "")
        for name, attribute in RESOURCES.items()
        for e in item(document_of(file), name)
        if e.get(attribute) and e.get("rel") not in NEIGHBOURS
    ]


class TestNumbers:
    def test_the_table_of_the_self_employed_is_the_engines(self, site: Path) -> None:
        """The table on /iuran/pekerja-mandiri/ has every income row, each with the engine's prices."""
        root = document_of(site / "iuran" / "pekerja-mandiri" / "index.html")
        row = {tr.get("id"): tr for tr in item(root, "tr")}
        for content in load().at("iuran.bpu.dasar", load().versi).baris:
            cells = [text_of(td) for td in item(row[f"baris-{content['baris']}"], "td")]
            without_jht, with_jht = (
                periksa(
                    {
                        "cara_kerja": "mandiri",
                        "bulan": "2026-11",
                        "penghasilan": content["dasar"],
                        "sektor": "lainnya",
                        "jht": jht,
                    }
                )["iuran"]
                for jht in (False, True)
            )
            assert cells[0].startswith(rupiah(without_jht["total"])), content
            assert cells[1].startswith(rupiah(with_jht["total"])), content
            assert rupiah(sum(p["normal"] for p in without_jht["program"].values())) in cells[0], content

    def test_the_first_prices_are_known(self, site: Path) -> None:
        """In November 2026 the first rows cost Rp8.400 and Rp28.400 with JHT; a becak driver pays Rp10.400."""
        text = text_of(document_of(site / "iuran" / "pekerja-mandiri" / "index.html"))
        for amount in ("Rp8.400", "Rp28.400", "Rp16.800", "Rp10.400"):
            assert amount in text

    def test_every_number_has_its_source(self, site: Path) -> None:
        """Every amount that can be tapped finds its article, confidence and check date on the same page."""
        for file in pages_of(site):
            root = document_of(file)
            base = {e.get("id"): text_of(e) for e in root.iter() if (e.get("id") or "").startswith("dasar-")}
            for a in item(root, "a"):
                for key in (a.get("data-dasar") or "").split():
                    content = base.get(f"dasar-{key}", "")
                    assert "keyakinan" in content, (file, key)
                    assert "Diperiksa" in content, (file, key)

    def test_every_value_is_listed(self, site: Path) -> None:
        """/sumber/angka/ lists every value in force, /sumber/peraturan/ every regulation."""
        number = {e.get("id") for e in document_of(site / "sumber" / "angka" / "index.html").iter()}
        month = load().versi.replace(day=1)
        for key in load().parameter:
            if load().find(key, month):
                assert key.replace(".", "-").replace("_", "-") in number
        regulations = {e.get("id") for e in document_of(site / "sumber" / "peraturan" / "index.html").iter()}
        assert {k for k in load().peraturan if k.startswith(("uu-", "pp-", "permenaker-"))} <= regulations

    def test_the_front_page_says_it_is_a_trial(self, site: Path) -> None:
        """While nobody has compared the values with the official text, the front page says so."""
        assert "Versi uji" in text_of(document_of(site / "index.html"))


class TestHome:
    def test_the_front_page_asks_for_the_occupation(self, site: Path) -> None:
        """The front page asks for the job; eight everyday ones and then all lead to the checker."""
        root = document_of(site / "index.html")
        goal = [h for a in item(root, "a") if "cek/#pekerjaan=" in (h := a.get("href", ""))]
        slug = [parse_qs(urldefrag(t).fragment)["pekerjaan"][0] for t in goal]
        assert tuple(slug[: len(FREQUENT)]) == FREQUENT
        assert set(slug) == set(jobs())

    def test_every_way_begins_at_the_front_page(self, site: Path) -> None:
        """Whoever comes with one of these needs is one tap from its page, without JavaScript too."""
        goal = {h for a in item(document_of(site / "index.html"), "a") if (h := a.get("href", ""))}
        needs = """cek/manfaat/ cek/usaha/ klaim/kecelakaan/ klaim/meninggal/ klaim/jht/ klaim/phk/ umkm/ umkm/biaya/ koperasi/
        daftar/pekerja-mandiri/ daftar/bayar/ daftar/menunggak/ iuran/karyawan/ iuran/pekerja-migran/"""
        assert {*needs.split()} <= goal


class TestTime:
    def test_a_site_is_made_on_a_day_when_every_review_is_overdue(
        self, build_on: Callable[[str], subprocess.CompletedProcess[str]], tmp_path: Path
    ) -> None:
        """Nothing is refused; the numbers stand with a mark, in the box under them and in the list of all values."""
        result = build_on("2081116800")  # 12 December 2035
        assert result.returncode == 0, result.stdout + result.stderr
        page_of_prices = text_of(document_of(tmp_path / "iuran" / "pekerja-mandiri" / "index.html"))
        assert "belum ditinjau sejak" in page_of_prices
        listed = document_of(tmp_path / "sumber" / "angka" / "index.html")
        (box,) = [e for e in listed.iter() if e.get("id") == "belum-ditinjau"]
        assert "belum ditinjau sejak" in text_of(box)


def luminance(colour: str) -> float:
    """Relative luminance of a colour like #0f4c5c (WCAG 2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one_colour: str, two: str) -> float:
    """Give the contrast of two colours (WCAG 2), 1 to 21."""
    upper, floor = sorted((luminance(one_colour), luminance(two)), reverse=True)
    return (upper + 0.05) / (floor + 0.05)


TEXTS = [
    *(
        (t, d)
        for t in ("tinta", "redup", "utama")
        for d in ("kertas", "kartu", "utama-lembut", "awas-lembut")
    ),
    *((t, f"{t}-lembut") for t in ("baik", "awas", "salah")),
    ("utama-tinta", "utama"),
    ("aksen-tinta", "aksen"),
    ("kepala-tinta", "kepala"),
    ("kepala-tinta", "kepala-tua"),
    ("salah", "kartu"),
    ("tinta", "garis"),
]
OUTLINES = [("garis-kuat", "kertas"), ("garis-kuat", "kartu"), ("aksen", "kepala")]


class TestColours:
    @pytest.mark.parametrize("scheme", ["default", "slate"])
    def test_colours_have_contrast(self, scheme: str) -> None:
        """Letters reach 4.5:1 and outlines 3:1 on everything they stand on, in light and dark."""
        token = colour(scheme)
        for front, back in TEXTS:
            assert contrast(token[front], token[back]) >= 4.5, (front, back)
        for front, back in OUTLINES:
            assert contrast(token[front], token[back]) >= 3, (front, back)

    def test_dark_is_dark_by_either_way(self) -> None:
        """Dark by the phone's setting and dark by choice are the same colours."""
        style = STYLE_SHEET.read_text(encoding="utf-8")
        choices = style.partition(":root:not([data-md-color-scheme]) {")[2].partition("}")[0]
        by_phone = dict(TOKEN.findall(choices))
        by_choice = dict(TOKEN.findall(block(style, "slate")))
        assert colour("default") | by_phone == colour("default") | by_choice


STYLE_SHEET = ROOT / "docs" / "assets" / "css" / "base.css"
TOKEN = re.compile(r"--pk-([a-z-]+): (#[0-9a-f]{6})")


def block(style: str, scheme: str) -> str:
    """Take the tokens of one scheme out of the style sheet."""
    return style.partition(f'[data-md-color-scheme="{scheme}"] {{')[2].partition("}")[0]


def colour(scheme: str) -> dict[str, str]:
    """The colours in force in a scheme; dark keeps those of light that it does not change."""
    style = STYLE_SHEET.read_text(encoding="utf-8")
    return dict(TOKEN.findall(block(style, "default"))) | dict(TOKEN.findall(block(style, scheme)))
