"""Search as a person meets it on a phone: opening it, typing, walking through results, and when it cannot answer."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.phone import Complaints, Phones, wait_until
from tests.support import ROOT
from tests.support.golden import golden_cases

pytestmark = pytest.mark.phone("used")

BUDGET = 71_000
PASS_SHARE = 0.95
EVERY = {"search": 1, "search_more": 3, "search_held_out": 5}
"""How many of a file's queries go through the browser; tests/site/search/test_search.py asks all of them."""
FAILED_TO_LOAD = r"Failed to load resource|ERR_FAILED"
AXE = ROOT / "node_modules/axe-core/axe.min.js"


def button(page: Page) -> Locator:
    """The button in the head."""
    return page.get_by_role("banner").get_by_role("link", name="Cari di situs ini")


def field(page: Page) -> Locator:
    """The field of the open box, or of the page /cari/."""
    return page.get_by_role("searchbox")


def results(page: Page) -> Locator:
    """The links found."""
    return page.locator("[data-hasil] a")


def notice(page: Page) -> Locator:
    """What is said aloud."""
    return page.locator("dialog").get_by_role("status")


def search_for(page: Page, typed: str) -> list[str]:
    """Type, wait for the answer to just that, and give the addresses found."""
    field(page).fill(typed)
    expect(page.locator("[data-hasil]")).to_have_attribute("data-untuk", typed.strip())
    return [urlsplit(str(a)).path for a in results(page).evaluate_all("semua => semua.map((a) => a.href)")]


def open_box(page: Page) -> None:
    """Tap the button and wait for the field."""
    button(page).click()
    expect(field(page)).to_be_focused()


class TestFinding:
    @pytest.mark.parametrize("file", list(EVERY))
    def test_right_page_is_among_the_first_three(
        self, open_page: Phones, site: Path, address: str, file: str
    ) -> None:
        """Typed into the real box, at least 95% of what people ask finds the right page among the first three."""
        page = open_page("tentang/")
        open_box(page)
        prefix = urlsplit(address).path.rstrip("/")
        missed, asked = [], 0
        for k in golden_cases(file)[:: EVERY[file]]:
            if not any((site / h.strip("/") / "index.html").is_file() for h in k["halaman"]):
                continue
            asked += 1
            top_three = [a.removeprefix(prefix) for a in search_for(page, k["q"])[:3]]
            if not {*top_three} & {*k["halaman"]}:
                missed.append(f"{k['q']}: {top_three}")
        assert len(missed) <= (1 - PASS_SHARE) * asked, missed

    def test_a_result_names_its_place_and_marks_the_words(self, open_page: Phones) -> None:
        """A result says where it stands and marks the words that were meant, whatever their form."""
        page = open_page()
        open_box(page)
        search_for(page, "nunggak")
        arrears = page.locator("[data-hasil] li").filter(has_text="Daftar dan bayar").first
        expect(arrears.locator("mark").filter(has_text="menunggak").first).to_be_visible()
        expect(notice(page)).to_contain_text("halaman paling cocok")

    def test_nothing_found_still_helps(self, open_page: Phones) -> None:
        """When nothing is found, the box says so, names the phone number and offers the pages most asked for."""
        page = open_page()
        open_box(page)
        search_for(page, "zzqqxx")
        expect(notice(page)).to_have_text("Tidak ketemu.")
        expect(page.get_by_role("dialog").get_by_role("link", name="telepon 175").first).to_be_visible()
        assert results(page).count() >= 4

    def test_before_typing_the_usual_pages_are_offered(self, open_page: Phones) -> None:
        """An empty field offers the pages most asked for, which exist."""
        page = open_page("iuran/karyawan/")
        open_box(page)
        expect(page.get_by_text("Sering dicari")).to_be_visible()
        expect(results(page).first).to_be_visible()
        results(page).first.click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()

    def test_a_result_on_the_same_page_closes_the_box(self, open_page: Phones) -> None:
        """A result on the page one is on closes the box and goes there."""
        page = open_page("tanya/")
        open_box(page)
        search_for(page, "apa beda bpjs kesehatan")
        page.locator('[data-hasil] a[href*="/tanya/#"]').first.click()
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(page).to_have_url(re.compile("/tanya/#"))


class TestKeyboard:
    def test_slash_arrows_enter_and_escape_walk_the_box(self, open_page: Phones) -> None:
        """`/` opens, arrows walk, Escape leaves and gives the place back, Enter opens the result."""
        page = open_page("tentang/")
        page.keyboard.press("/")
        expect(field(page)).to_be_focused()
        expect(field(page)).to_have_value("")
        search_for(page, "ambil jht")
        page.keyboard.press("ArrowDown")
        expect(results(page).nth(0)).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(results(page).nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(field(page)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        open_box(page)
        page.keyboard.press("Escape")
        expect(button(page)).to_be_focused()
        open_box(page)
        search_for(page, "ambil jht")
        page.keyboard.press("Enter")
        expect(results(page).nth(0)).to_be_focused()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"/klaim/jht/"))

    def test_slash_in_a_field_stays_a_letter(self, open_page: Phones) -> None:
        """In a field, `/` is just a letter."""
        page = open_page("cari/")
        field(page).click()
        page.keyboard.type("2/3")
        expect(field(page)).to_have_value("2/3")


class TestThrift:
    def test_nothing_is_loaded_before_it_is_opened(self, open_page: Phones, site: Path, address: str) -> None:
        """Before the first opening only the door is loaded; the first search costs at most 71 kB, gzip."""
        page = open_page("tentang/")
        page.wait_for_load_state("networkidle")
        route: set[str] = set()
        prefix = urlsplit(address).path
        before = page.evaluate("performance.getEntriesByType('resource').map((r) => r.name)")
        assert not [a for a in before if re.search(r"search-|indeks", a)]
        page.on("request", lambda r: route.add(urlsplit(r.url).path.removeprefix(prefix)))
        open_box(page)
        search_for(page, "tukang becak")
        assert "assets/cari/indeks.json" in route
        file = [site / j for j in route]
        assert sum(len(gzip.compress(b.read_bytes(), 9)) for b in file) <= BUDGET

    def test_what_is_typed_is_not_sent(self, open_page: Phones) -> None:
        """No request carries what was typed, neither from the box nor from the page."""
        page = open_page("cari/")
        requested: list[str] = []
        page.on("request", lambda r: requested.append(r.url + (r.post_data or "")))
        field(page).click()
        search_for(page, "suamiku")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"/cari/#q=suamiku$"))
        assert not [a for a in requested if "suamiku" in a]

    @pytest.mark.parametrize("route", ["cari/", "404.html"])
    def test_enter_before_the_script_came_sends_nothing(
        self, open_page: Phones, complaints: Complaints, address: str, route: str
    ) -> None:
        """A slow line: who presses Enter before the script has come stays, with every letter, and the host hears nothing."""
        complaints.allowed += ["ERR_FAILED"]
        page = open_page("tentang/")
        requested: list[str] = []
        page.on("request", lambda r: requested.append(r.url + (r.post_data or "")))
        page.route("**/assets/js/*.js", lambda r: r.abort())
        page.goto(address + route)
        if field(page).is_visible():
            field(page).fill("suamiku meninggal")
            field(page).press("Enter")
            expect(field(page)).to_have_value("suamiku meninggal")
        assert page.url == address + route
        assert not [a for a in requested if "suamiku" in a]


class TestSearchPage:
    @pytest.mark.parametrize("route", ["cari/?q=cairin+jht", "cari/#q=cairin%20jht"])
    def test_an_address_can_carry_a_question(self, open_page: Phones, route: str) -> None:
        """An address that carries a question shows its answer."""
        page = open_page(route)
        expect(field(page)).to_have_value("cairin jht")
        expect(results(page).first).to_have_attribute("href", re.compile(r"/klaim/jht/"))

    def test_a_link_within_the_page_keeps_the_question(self, open_page: Phones) -> None:
        """Past the head of the page by keyboard: a reload still knows what was looked for."""
        page = open_page("cari/#q=cairin%20jht")
        expect(field(page)).to_have_value("cairin jht")
        page.get_by_role("link", name="Lewati ke isi").press("Enter")
        wait_until(page, "Boolean(document.querySelector(':target'))")
        page.wait_for_url("**/cari/#q=*")
        page.reload()
        expect(field(page)).to_have_value("cairin jht")

    def test_without_javascript_the_page_leads_on(self, open_page: Phones) -> None:
        """Without JavaScript the button leads to a page that says so and names the main pages."""
        page = open_page("tentang/", java_script_enabled=False)
        button(page).click()
        expect(page.get_by_text("Pencarian ini perlu JavaScript")).to_be_visible()
        assert page.get_by_role("main").get_by_role("link").count() >= 8

    def test_browser_without_dialog_gets_the_page(self, open_page: Phones) -> None:
        """A browser that knows no dialog gets the page instead."""
        page = open_page("tentang/", before="delete window.HTMLDialogElement")
        button(page).click()
        expect(page).to_have_url(re.compile(r"/cari/$"))
        field(page).fill("ojol telat bayar")
        expect(results(page).first).to_be_visible()

    def test_a_wrong_address_brings_its_words_to_the_box(self, open_page: Phones) -> None:
        """The field on the page for wrong addresses opens the box with what was typed already answered."""
        page = open_page("404.html")
        field(page).fill("bayar lewat alfamart")
        page.get_by_role("main").get_by_role("button", name="Cari").click()
        expect(page.get_by_role("dialog").get_by_role("searchbox")).to_have_value("bayar lewat alfamart")
        expect(results(page).first).to_have_attribute("href", re.compile(r"/daftar/bayar/"))

    def test_a_broken_network_is_told_and_tried_again(
        self, open_page: Phones, complaints: Complaints
    ) -> None:
        """Where the index cannot be fetched, the box says so, and tries again on demand."""
        complaints.allowed.append(FAILED_TO_LOAD)
        page = open_page("tentang/")
        page.route("**/indeks.json", lambda r: r.abort())
        button(page).click()
        expect(page.get_by_text("Pencarian belum bisa dibuka.")).to_be_visible()
        page.unroute("**/indeks.json")
        page.get_by_role("button", name="Coba lagi").click()
        expect(page.get_by_text("Sering dicari")).to_be_visible()


class TestAccessibility:
    @pytest.mark.parametrize("width", [360, 1280])
    @pytest.mark.parametrize("colour", ["light", "dark"])
    def test_axe_finds_nothing(self, open_page: Phones, width: int, colour: str) -> None:
        """An audit by axe finds nothing wrong with the open box, empty, with results and without, in light and dark."""
        other: dict[str, Any] = {"viewport": {"width": width, "height": 800}, "color_scheme": colour}
        page = open_page("tentang/", **other)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        open_box(page)
        for typed in ("", "tunggakan iuran", "zzqqxx"):
            search_for(page, typed)
            findings = page.evaluate(
                "axe.run('dialog').then((h) => h.violations.map((v) => v.id + ': ' + v.help))"
            )
            assert findings == [], typed

    def test_it_fits_a_small_screen(self, open_page: Phones) -> None:
        """On a screen of 320 px nothing of the box stands outside, and rows are big enough to tap."""
        page = open_page("tentang/", viewport={"width": 320, "height": 640})
        open_box(page)
        search_for(page, "kecelakaan waktu berangkat kerja")
        assert page.get_by_role("dialog").evaluate("d => d.scrollWidth <= d.clientWidth")
        for row in page.locator("[data-hasil] li").all():
            assert row.evaluate("b => b.getBoundingClientRect().height") >= 48
