"""The finished site: every page whole, its links alive, its numbers the engine's, its colours readable."""

from __future__ import annotations

import gzip
import re
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from checker import periksa
from checker.law.parameter import load
from checker.law.resources import data_file
from checker.values.money import rupiah
from sitegen.pages.share_text import LONGEST
from sitegen.pages.tables.sources import FREQUENT
from tests.support import ROOT

ALAMAT = "https://contoh.test/payung/"
"""Where tests/conftest.py says the site will stand."""
AWALAN = urlsplit(ALAMAT).path
ANGGARAN = 90_000
"""Bytes, gzip: the first view of a content page with everything it loads."""

NAME = "{http://www.w3.org/1999/xhtml}"
SUMBER_DAYA = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
TETANGGA = {"canonical", "license"}
"""Kinds of <link> that a browser does not fetch."""


@cache
def dokumen(file: Path) -> Element:
    """Read a page by the rules of HTML; any parse error fails."""
    akar: Element = html5lib.HTMLParser(strict=True).parse(file.read_text(encoding="utf-8"))
    return akar


def halaman(situs: Path) -> list[Path]:
    """Give every page of the site."""
    return sorted(situs.rglob("*.html"))


def item(akar: Element, name: str) -> Iterator[Element]:
    """Give the elements of one kind, in order."""
    return akar.iter(NAME + name)


def tulisan(akar: Element) -> str:
    """Everything a reader can see, in one line."""
    bagian = [akar.text or ""] if akar.tag not in (NAME + "script", NAME + "style") else []
    for child in akar:
        bagian += [tulisan(child), child.tail or ""]
    return " ".join("".join(bagian).split())


def alamat(situs: Path, file: Path) -> str:
    """Where a file of the site is served."""
    return AWALAN + file.relative_to(situs).as_posix().removesuffix("index.html")


class TestSetiapHalaman:
    def test_html_sah(self, situs: Path) -> None:
        """Every page parses without a single error."""
        wrong = []
        for file in halaman(situs):
            piece_parser = html5lib.HTMLParser()
            piece_parser.parse(file.read_text(encoding="utf-8"))
            wrong += [f"{alamat(situs, file)}: {kode} {posisi}" for posisi, kode, _ in piece_parser.errors]
        assert wrong == []

    def test_bukan_situs_resmi(self, situs: Path) -> None:
        """Every page says that it is not the official site, and whom to call."""
        for file in halaman(situs):
            text = tulisan(dokumen(file))
            assert "Bukan situs resmi BPJS Ketenagakerjaan" in text, file
            assert "175" in text, file

    def test_satu_judul(self, situs: Path) -> None:
        """Every page is in Indonesian, has one main heading, one title, one description."""
        for file in halaman(situs):
            akar = dokumen(file)
            assert akar.get("lang") == "id", file
            assert len(list(item(akar, "h1"))) == 1, file
            (title,) = item(akar, "title")
            assert title.text, file
            uraian = [m.get("content") for m in item(akar, "meta") if m.get("name") == "description"]
            assert len(uraian) == 1, file
            assert uraian[0], file

    def test_tak_ada_sisa_makro(self, situs: Path) -> None:
        """No page shows template or Markdown syntax to its reader."""
        for file in halaman(situs):
            sisa = re.search(r"\{\{|\}\}|\{%|Undefined|\]\(|^#+ ", tulisan(dokumen(file)))
            assert sisa is None, (file, sisa)

    def test_id_tunggal(self, situs: Path) -> None:
        """No page uses an id twice, so that every link to a part of it leads to one place."""
        for file in halaman(situs):
            everything = [e.get("id") for e in dokumen(file).iter() if e.get("id")]
            assert len(everything) == len(set(everything)), (
                file,
                sorted({i for i in everything if everything.count(i) > 1}),
            )

    def test_bisa_dibagikan(self, situs: Path) -> None:
        """Every page but those for errors can be passed on in a short WhatsApp message with its address."""
        for file in halaman(situs):
            bagikan = [e for e in item(dokumen(file), "section") if e.get("class") == "pk-bagikan"]
            if file.name == "404.html" or file.parent.name == "luring":
                assert bagikan == []
                continue
            tautan = [a.get("href", "") for a in item(bagikan[0], "a")]
            wa = [t for t in tautan if t.startswith("https://wa.me/")]
            (satu_tautan,) = wa
            message = unquote(satu_tautan.partition("text=")[2])
            assert len(message) <= LONGEST, file
            assert urljoin(ALAMAT, alamat(situs, file)) in message
            assert "22 November 2026" in message
            assert "175" in message


class TestTautan:
    def test_tujuan_ada(self, situs: Path) -> None:
        """Every link inside the site leads to a page that exists, and to a part of it that exists."""
        mati = []
        for file in halaman(situs):
            for a in item(dokumen(file), "a"):
                tujuan, anchor = urldefrag(urljoin(alamat(situs, file), a.get("href", "")))
                if urlsplit(tujuan).scheme:
                    continue
                content = situs / tujuan.removeprefix(AWALAN)
                content = content / "index.html" if tujuan.endswith("/") else content
                if not tujuan.startswith(AWALAN) or not content.is_file():
                    mati.append((alamat(situs, file), tujuan))
                elif anchor and "=" not in anchor and content.suffix == ".html":
                    ada = any(e.get("id") == anchor for e in dokumen(content).iter())
                    mati += [] if ada else [(alamat(situs, file), f"{tujuan}#{anchor}")]
        assert mati == []

    def test_tak_ada_permintaan_keluar(self, situs: Path) -> None:
        """Pages load nothing from other hosts: no letters, no scripts, no pictures, no style sheet."""
        for file in halaman(situs):
            for sumber in sumber_daya(file):
                assert not urlsplit(urljoin(AWALAN, sumber)).netloc, (file, sumber)
        for gaya in situs.rglob("*.css"):
            assert not re.search(r"url\(['\"]?(https?:)?//|@import", gaya.read_text(encoding="utf-8")), gaya

    def test_ringan(self, situs: Path) -> None:
        """A content page weighs at most 90 kB with all it loads, compressed."""
        for file in halaman(situs):
            everything = [file]
            for sumber in sumber_daya(file):
                tujuan = urljoin(alamat(situs, file), sumber).removeprefix(AWALAN)
                everything.append(situs / tujuan)
            berat = sum(len(gzip.compress(b.read_bytes(), 9)) for b in everything)
            assert berat <= ANGGARAN, (file, berat)


def sumber_daya(file: Path) -> list[str]:
    """Everything a browser fetches with a page."""
    return [
        e.get(atribut, "")
        for name, atribut in SUMBER_DAYA.items()
        for e in item(dokumen(file), name)
        if e.get(atribut) and e.get("rel") not in TETANGGA
    ]


class TestAngka:
    def test_tabel_pekerja_mandiri(self, situs: Path) -> None:
        """The table on /iuran/pekerja-mandiri/ has every income row, each with the engine's prices."""
        akar = dokumen(situs / "iuran" / "pekerja-mandiri" / "index.html")
        row = {tr.get("id"): tr for tr in item(akar, "tr")}
        for content in load().at("iuran.bpu.dasar", load().versi).baris:
            sel = [tulisan(td) for td in item(row[f"baris-{content['baris']}"], "td")]
            tanpa, dengan = (
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
            assert sel[0].startswith(rupiah(tanpa["total"])), content
            assert sel[1].startswith(rupiah(dengan["total"])), content
            assert rupiah(sum(p["normal"] for p in tanpa["program"].values())) in sel[0], content

    def test_harga_pertama(self, situs: Path) -> None:
        """In November 2026 the first rows cost Rp8.400 and Rp28.400 with JHT; a becak driver pays Rp10.400."""
        text = tulisan(dokumen(situs / "iuran" / "pekerja-mandiri" / "index.html"))
        for amount in ("Rp8.400", "Rp28.400", "Rp16.800", "Rp10.400"):
            assert amount in text

    def test_setiap_angka_punya_dasar(self, situs: Path) -> None:
        """Every amount that can be tapped finds its article, confidence and check date on the same page."""
        for file in halaman(situs):
            akar = dokumen(file)
            dasar = {e.get("id"): tulisan(e) for e in akar.iter() if (e.get("id") or "").startswith("dasar-")}
            for a in item(akar, "a"):
                for key in (a.get("data-dasar") or "").split():
                    content = dasar.get(f"dasar-{key}", "")
                    assert "keyakinan" in content, (file, key)
                    assert "Diperiksa" in content, (file, key)

    def test_semua_angka_terdaftar(self, situs: Path) -> None:
        """/sumber/angka/ lists every value in force, /sumber/peraturan/ every regulation."""
        number = {e.get("id") for e in dokumen(situs / "sumber" / "angka" / "index.html").iter()}
        bulan = load().versi.replace(day=1)
        for key in load().parameter:
            if load().find(key, bulan):
                assert key.replace(".", "-").replace("_", "-") in number
        peraturan = {e.get("id") for e in dokumen(situs / "sumber" / "peraturan" / "index.html").iter()}
        assert {k for k in load().peraturan if k.startswith(("uu-", "pp-", "permenaker-"))} <= peraturan

    def test_versi_uji(self, situs: Path) -> None:
        """While nobody has compared the values with the official text, the front page says so."""
        assert "Versi uji" in tulisan(dokumen(situs / "index.html"))


class TestBeranda:
    def test_pekerjaan(self, situs: Path) -> None:
        """The front page asks for the occupation; eight everyday ones and then all lead to the checker."""
        akar = dokumen(situs / "index.html")
        (title,) = item(akar, "h1")
        assert tulisan(title) == "Kerja apa, Bapak/Ibu?"
        tujuan = [h for a in item(akar, "a") if "cek/#pekerjaan=" in (h := a.get("href", ""))]
        slug = [t.partition("=")[2] for t in tujuan]
        assert tuple(slug[: len(FREQUENT)]) == FREQUENT
        assert set(slug) == set(data_file("core/occupations"))


class TestWaktu:
    def test_a_site_is_made_on_a_day_when_every_review_is_overdue(
        self, susun: Callable[[str], subprocess.CompletedProcess[str]], tmp_path: Path
    ) -> None:
        """Nothing is refused; the numbers stand with a mark, in the box under them and in the list of all values."""
        result = susun("2081116800")  # 12 December 2035
        assert result.returncode == 0, result.stdout + result.stderr
        halaman_iuran = tulisan(dokumen(tmp_path / "iuran" / "pekerja-mandiri" / "index.html"))
        assert "belum ditinjau sejak" in halaman_iuran
        daftar = dokumen(tmp_path / "sumber" / "angka" / "index.html")
        (kotak,) = [e for e in daftar.iter() if e.get("id") == "belum-ditinjau"]
        assert "belum ditinjau sejak" in tulisan(kotak)


def terang(warna: str) -> float:
    """Relative luminance of a colour like #0f4c5c (WCAG 2)."""
    saluran = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in saluran]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def kontras(satu_warna: str, two: str) -> float:
    """Give the contrast of two colours (WCAG 2), 1 to 21."""
    atas, floor = sorted((terang(satu_warna), terang(two)), reverse=True)
    return (atas + 0.05) / (floor + 0.05)


TEKS = [
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
BENTUK = [("garis-kuat", "kertas"), ("garis-kuat", "kartu"), ("aksen", "kepala")]


class TestWarna:
    @pytest.mark.parametrize("skema", ["default", "slate"])
    def test_kontras(self, skema: str) -> None:
        """Letters reach 4.5:1 and outlines 3:1 on everything they stand on, in light and dark."""
        token = warna(skema)
        for depan, belakang in TEKS:
            assert kontras(token[depan], token[belakang]) >= 4.5, (depan, belakang)
        for depan, belakang in BENTUK:
            assert kontras(token[depan], token[belakang]) >= 3, (depan, belakang)

    def test_gelap_sama(self) -> None:
        """Dark by the phone's setting and dark by choice are the same colours."""
        gaya = GAYA.read_text(encoding="utf-8")
        choices = gaya.partition(":root:not([data-md-color-scheme]) {")[2].partition("}")[0]
        dari_hp = dict(TOKEN.findall(choices))
        dipilih = dict(TOKEN.findall(block(gaya, "slate")))
        assert warna("default") | dari_hp == warna("default") | dipilih


GAYA = ROOT / "docs" / "assets" / "css" / "base.css"
TOKEN = re.compile(r"--pk-([a-z-]+): (#[0-9a-f]{6})")


def block(gaya: str, skema: str) -> str:
    """Take the tokens of one scheme out of the style sheet."""
    return gaya.partition(f'[data-md-color-scheme="{skema}"] {{')[2].partition("}")[0]


def warna(skema: str) -> dict[str, str]:
    """The colours in force in a scheme; dark keeps those of light that it does not change."""
    gaya = GAYA.read_text(encoding="utf-8")
    return dict(TOKEN.findall(block(gaya, "default"))) | dict(TOKEN.findall(block(gaya, skema)))
