"""What is published beside the pages: ready answers, preview pictures, the offline list, and how plainly pages read."""

from __future__ import annotations

import json
import re
import struct
from datetime import date
from pathlib import Path

import pytest

from sitegen.content.readability import measure

BUILD_DAY = date(2026, 11, 22)
KIND = re.compile(r'<div id="isi"[^>]*data-jenis="(pekerja|hukum)"')
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
            assert f"mesin/{one['nama']}" in address
        for one in address:
            assert (site / (one + "index.html" if one.endswith("/") or not one else one)).is_file(), one
        assert not [one for one in address if one.startswith("sumber/data/") and not one.endswith("/")]

    def test_page_says_when_its_prices_age(self, site: Path) -> None:
        """The next day on which a value of law changes stands in every page, so that a kept page can warn."""
        assert 'data-berubah="2027-01-01"' in (site / "index.html").read_text(encoding="utf-8")
