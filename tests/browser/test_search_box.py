"""Search as a person meets it on a phone: opening it, typing, walking through results, and when it cannot answer."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.phone import Buka, Catatan
from tests.support import ROOT
from tests.support.golden import kasus

ANGGARAN = 60_000
LULUS = 0.95
SETIAP = {"search": 1, "search_lain": 3}
"""How many of a file's queries go through the browser; tests/site/search/test_search.py asks all of them."""
GAGAL_MUAT = r"Failed to load resource|ERR_FAILED"
AXE = ROOT / "node_modules/axe-core/axe.min.js"


def tombol(page: Page) -> Locator:
    """The button in the head."""
    return page.get_by_role("banner").get_by_role("link", name="Cari di situs ini")


def isian(page: Page) -> Locator:
    """The field of the open box, or of the page /cari/."""
    return page.get_by_role("searchbox")


def hasil(page: Page) -> Locator:
    """The links found."""
    return page.locator("[data-hasil] a")


def kabar(page: Page) -> Locator:
    """What is said aloud."""
    return page.locator("dialog").get_by_role("status")


def cari(page: Page, ketikan: str) -> list[str]:
    """Type, wait for the answer to just that, and give the addresses found."""
    isian(page).fill(ketikan)
    expect(page.locator("[data-hasil]")).to_have_attribute("data-untuk", ketikan.strip())
    return [urlsplit(str(a)).path for a in hasil(page).evaluate_all("semua => semua.map((a) => a.href)")]


def buka_kotak(page: Page) -> None:
    """Tap the button and wait for the field."""
    tombol(page).click()
    expect(isian(page)).to_be_focused()


class TestMenemukan:
    @pytest.mark.parametrize("berkas", ["search", "search_lain"])
    def test_halaman_benar_di_tiga_teratas(self, buka: Buka, situs: Path, alamat: str, berkas: str) -> None:
        """Typed into the real box, at least 95% of what people ask finds the right page among the first three."""
        page = buka("tentang/")
        buka_kotak(page)
        prefix = urlsplit(alamat).path.rstrip("/")
        meleset, asked = [], 0
        for k in kasus(berkas)[:: SETIAP[berkas]]:
            if not any((situs / h.strip("/") / "index.html").is_file() for h in k["halaman"]):
                continue
            asked += 1
            teratas = [a.removeprefix(prefix) for a in cari(page, k["q"])[:3]]
            if not {*teratas} & {*k["halaman"]}:
                meleset.append(f"{k['q']}: {teratas}")
        assert len(meleset) <= (1 - LULUS) * asked, meleset

    def test_hasil_menyebut_letak_dan_menandai_kata(self, buka: Buka) -> None:
        """A result says where it stands and marks the words that were meant, whatever their form."""
        page = buka()
        buka_kotak(page)
        cari(page, "nunggak")
        tunggakan = page.locator("[data-hasil] li").filter(has_text="Daftar dan bayar").first
        expect(tunggakan.locator("mark").filter(has_text="menunggak").first).to_be_visible()
        expect(kabar(page)).to_contain_text("halaman paling cocok")

    def test_tidak_ketemu_tetap_menolong(self, buka: Buka) -> None:
        """When nothing is found, the box says so, names the phone number and offers the pages most asked for."""
        page = buka()
        buka_kotak(page)
        cari(page, "zzqqxx")
        expect(kabar(page)).to_have_text("Tidak ketemu.")
        expect(page.get_by_role("dialog").get_by_role("link", name="telepon 175").first).to_be_visible()
        assert hasil(page).count() >= 4

    def test_sebelum_mengetik_ada_yang_sering_dicari(self, buka: Buka) -> None:
        """An empty field offers the pages most asked for, which exist."""
        page = buka("iuran/karyawan/")
        buka_kotak(page)
        expect(page.get_by_text("Sering dicari")).to_be_visible()
        expect(hasil(page).first).to_be_visible()
        hasil(page).first.click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()

    def test_hasil_di_halaman_yang_sama(self, buka: Buka) -> None:
        """A result on the page one is on closes the box and goes there."""
        page = buka("tanya/")
        buka_kotak(page)
        cari(page, "apa beda bpjs kesehatan")
        page.locator('[data-hasil] a[href*="/tanya/#"]').first.click()
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(page).to_have_url(re.compile("/tanya/#"))


class TestPapanTombol:
    def test_garis_miring_panah_masuk_dan_keluar(self, buka: Buka) -> None:
        """`/` opens, arrows walk, Escape leaves and gives the place back, Enter opens the result."""
        page = buka("tentang/")
        page.keyboard.press("/")
        expect(isian(page)).to_be_focused()
        expect(isian(page)).to_have_value("")
        cari(page, "ambil jht")
        page.keyboard.press("ArrowDown")
        expect(hasil(page).nth(0)).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(hasil(page).nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(isian(page)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        buka_kotak(page)
        page.keyboard.press("Escape")
        expect(tombol(page)).to_be_focused()
        buka_kotak(page)
        cari(page, "ambil jht")
        page.keyboard.press("Enter")
        expect(hasil(page).nth(0)).to_be_focused()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"/klaim/jht/"))

    def test_garis_miring_dalam_isian_tetap_huruf(self, buka: Buka) -> None:
        """In a field, `/` is just a letter."""
        page = buka("cari/")
        isian(page).click()
        page.keyboard.type("2/3")
        expect(isian(page)).to_have_value("2/3")


class TestHemat:
    def test_tidak_memuat_apa_pun_sebelum_dibuka(self, buka: Buka, situs: Path, alamat: str) -> None:
        """Before the first opening only the door is loaded; the first search costs at most 60 kB, gzip."""
        page = buka("tentang/")
        page.wait_for_load_state("networkidle")
        route: set[str] = set()
        prefix = urlsplit(alamat).path
        before = page.evaluate("performance.getEntriesByType('resource').map((r) => r.name)")
        assert not [a for a in before if re.search(r"search-|indeks", a)]
        page.on("request", lambda r: route.add(urlsplit(r.url).path.removeprefix(prefix)))
        buka_kotak(page)
        cari(page, "tukang becak")
        assert "assets/cari/indeks.json" in route
        file = [situs / j for j in route]
        assert sum(len(gzip.compress(b.read_bytes(), 9)) for b in file) <= ANGGARAN

    def test_yang_diketik_tidak_dikirim(self, buka: Buka) -> None:
        """No request carries what was typed, neither from the box nor from the page."""
        page = buka("cari/")
        diminta: list[str] = []
        page.on("request", lambda r: diminta.append(r.url + (r.post_data or "")))
        isian(page).click()
        cari(page, "suamiku")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"/cari/#q=suamiku$"))
        assert not [a for a in diminta if "suamiku" in a]


class TestHalamanCari:
    @pytest.mark.parametrize("route", ["cari/?q=cairin+jht", "cari/#q=cairin%20jht"])
    def test_alamat_yang_membawa_pertanyaan(self, buka: Buka, route: str) -> None:
        """An address that carries a question shows its answer."""
        page = buka(route)
        expect(isian(page)).to_have_value("cairin jht")
        expect(hasil(page).first).to_have_attribute("href", re.compile(r"/klaim/jht/"))

    def test_tanpa_javascript(self, buka: Buka) -> None:
        """Without JavaScript the button leads to a page that says so and names the main pages."""
        page = buka("tentang/", java_script_enabled=False)
        tombol(page).click()
        expect(page.get_by_text("Pencarian ini perlu JavaScript")).to_be_visible()
        assert page.get_by_role("main").get_by_role("link").count() >= 8

    def test_peramban_tanpa_dialog(self, buka: Buka) -> None:
        """A browser that knows no dialog gets the page instead."""
        page = buka("tentang/", siapkan="delete window.HTMLDialogElement")
        tombol(page).click()
        expect(page).to_have_url(re.compile(r"/cari/$"))
        isian(page).fill("ojol telat bayar")
        expect(hasil(page).first).to_be_visible()

    def test_alamat_salah_membawa_kata_ke_kotak(self, buka: Buka) -> None:
        """The field on the page for wrong addresses opens the box with what was typed already answered."""
        page = buka("404.html")
        isian(page).fill("bayar lewat alfamart")
        page.get_by_role("main").get_by_role("button", name="Cari").click()
        expect(page.get_by_role("dialog").get_by_role("searchbox")).to_have_value("bayar lewat alfamart")
        expect(hasil(page).first).to_have_attribute("href", re.compile(r"/daftar/bayar/"))

    def test_jaringan_putus_lalu_kembali(self, buka: Buka, catatan: Catatan) -> None:
        """Where the index cannot be fetched, the box says so, and tries again on demand."""
        catatan.allowed.append(GAGAL_MUAT)
        page = buka("tentang/")
        page.route("**/indeks.json", lambda r: r.abort())
        tombol(page).click()
        expect(page.get_by_text("Pencarian belum bisa dibuka.")).to_be_visible()
        page.unroute("**/indeks.json")
        page.get_by_role("button", name="Coba lagi").click()
        expect(page.get_by_text("Sering dicari")).to_be_visible()


class TestDapatDipakaiSemua:
    @pytest.mark.parametrize("lebar", [360, 1280])
    @pytest.mark.parametrize("warna", ["light", "dark"])
    def test_axe(self, buka: Buka, lebar: int, warna: str) -> None:
        """An audit by axe finds nothing wrong with the open box, empty, with results and without, in light and dark."""
        other: dict[str, Any] = {"viewport": {"width": lebar, "height": 800}, "color_scheme": warna}
        page = buka("tentang/", **other)
        page.add_script_tag(path=AXE)
        buka_kotak(page)
        for ketikan in ("", "tunggakan iuran", "zzqqxx"):
            cari(page, ketikan)
            temuan = page.evaluate(
                "axe.run('dialog').then((h) => h.violations.map((v) => v.id + ': ' + v.help))"
            )
            assert temuan == [], ketikan

    def test_muat_di_layar_kecil(self, buka: Buka) -> None:
        """On a screen of 320 px nothing of the box stands outside, and rows are big enough to tap."""
        page = buka("tentang/", viewport={"width": 320, "height": 640})
        buka_kotak(page)
        cari(page, "kecelakaan waktu berangkat kerja")
        assert page.get_by_role("dialog").evaluate("d => d.scrollWidth <= d.clientWidth")
        for row in page.locator("[data-hasil] li").all():
            assert row.evaluate("b => b.getBoundingClientRect().height") >= 48
