"""The whole site in one file, as a phone opens it from its own files: no network, no address, and nothing is missing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from checker.browser import answer
from sitegen.single_file import PLACE
from tests.browser.phone import PATIENT, PHONE, Phones, ahead, answer_head, heading, wait_until
from tests.conftest import SITE_ADDRESS

BECAK = "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
DEATH = "cek/manfaat/#tanggal=2026-11-22&kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000&anak=SD:4"
FIRM = 'cek/usaha/#jenis_usaha=bengkel-motor&skala_usaha=kecil&bulan=2026-11&pekerja=[{"upah":"3000000","jumlah":"6"}]'
ANSWER = ".pk-hasil, .pk-jejak, .pk-kalender"
WORDS = (
    "(html, selector) => [...html.querySelectorAll(selector)].map((e) => e.textContent.replace(/\\s+/g, ' '))"
)
REFUSED_AT_ONCE = (
    "window.Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } };"
)
REFUSED_LATER = """window.Worker = class {
  constructor() { setTimeout(() => this.onerror(new ErrorEvent('error', { cancelable: true }))); }
  postMessage() {}
  terminate() {}
};"""
NO_STREAMS = "delete window.DecompressionStream;"
NO_STORE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"


@pytest.fixture(scope="session")
def single_file(site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Copy the file away from the site, as a phone keeps it; give the address it opens at."""
    copy = tmp_path_factory.mktemp("Unduhan") / "payung-kerja.html"
    shutil.copy(site / PLACE, copy)
    return f"{copy.as_uri()}#/"


class File(Phones):
    """Phones that open the file with the network off; they complain about any request."""

    def __call__(self, route: str = "", **other: Any) -> Page:  # noqa: ANN401 - what a browser can be told
        """Open a page of the file on a new phone."""
        return super().__call__(route, **{"offline": True, **other})


@pytest.fixture
def open_file(browser: Browser, single_file: str) -> Iterator[File]:
    """Give a function that opens the file at a page; the test fails when a page complained or asked the network."""
    phones = File(browser, single_file)
    yield phones
    phones.close()


def inside(page: Page) -> str:
    """Give what stands behind the # of the file's address."""
    return unquote(page.url.partition("#/")[2])


class TestPages:
    def test_from_home_to_an_answer(self, open_file: File) -> None:
        """The job is typed, chosen, asked about, and answered, all in the file."""
        page = open_file()
        page.get_by_label("Tulis sebutan sehari-hari").fill("becak")
        page.locator("[data-kerja] [data-hasil] a", has_text="Tukang becak").click()
        page.wait_for_url("**#/cek/#pekerjaan=tukang-becak*")
        ahead(page)
        page.get_by_label("Penghasilan sehari").press_sequentially("50000")
        page.get_by_label("Hari kerja sebulan").fill("26")
        ahead(page)
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp10.400")

    def test_links_stay_in_the_file_and_back_leads_back(self, open_file: File) -> None:
        """From page to page by links, back and forth; other sites stay where they are."""
        page = open_file("iuran/pekerja-mandiri/")
        title = page.title()
        page.get_by_role("navigation", name="Letak halaman").get_by_role("link", name="Beranda").click()
        expect(page).to_have_title("Payung Kerja: iuran BPJS Ketenagakerjaan, dijelaskan")
        page.get_by_role("link", name="Pedagang pasar").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.go_back()
        expect(page.get_by_label("Tulis sebutan sehari-hari")).to_be_visible()
        page.go_back()
        expect(page).to_have_title(title)
        page.go_forward()
        expect(page.get_by_label("Tulis sebutan sehari-hari")).to_be_visible()

    def test_another_page_begins_at_its_top_and_back_where_one_was(self, open_file: File) -> None:
        """As pages of a site do."""
        page = open_file("tanya/")
        page.evaluate("scrollTo(0, 2000)")
        page.locator("footer").get_by_role("link", name="Semua peraturan").click()
        expect(page).to_have_title("Semua peraturan · Payung Kerja")
        assert page.evaluate("scrollY") == 0
        page.go_back()
        expect(page).not_to_have_title("Semua peraturan · Payung Kerja")
        wait_until(page, "scrollY > 1500")

    def test_a_link_to_a_part_leads_there(self, open_file: File) -> None:
        """On the same page and on another; what is folded opens."""
        page = open_file("istilah/")
        page.locator("main a[href^='#']:visible").last.click()
        name = inside(page).partition("#")[2]
        assert name
        wait_until(page, f"document.getElementById({json.dumps(name)}).getBoundingClientRect().top < 300")

    def test_every_page_is_here(self, open_file: File, site: Path) -> None:
        """Each has its heading and the scripts and styles that it names; a wrong address says so."""
        page = open_file()
        routes = [file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")]
        there = page.evaluate(
            """async (routes) => {
              const missing = [];
              for (const route of routes) {
                const answer = await singleFile.fetch(new URL(route, "https://contoh.test/payung/"));
                const html = answer.ok ? await answer.text() : "";
                const page = new DOMParser().parseFromString(html, "text/html");
                if (!page.querySelector("h1")) missing.push(route);
              }
              return missing;
            }""",
            [SITE_ADDRESS + ("" if route == "." else f"{route}/") for route in routes],
        )
        assert there == [f"{SITE_ADDRESS}luring/"]
        page.goto(page.url.partition("#")[0] + "#/tidak/ada/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Halaman ini tidak ada")

    def test_search_finds_and_leads(self, open_file: File) -> None:
        """The box opens dressed, finds, and its result is a page of the file."""
        page = open_file("klaim/")
        page.get_by_role("banner").get_by_role("link", name="Cari di situs ini").click()
        page.get_by_role("searchbox").fill("kartu hilang")
        expect(page.locator("dialog [data-hasil]")).to_have_attribute("data-untuk", "kartu hilang")
        found = page.locator("dialog [data-hasil] a").first
        address = found.get_attribute("href") or ""
        found.click()
        page.wait_for_url(f"**#/{address.removeprefix(SITE_ADDRESS)}")
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_be_visible()

    def test_the_page_of_search_keeps_what_was_asked(self, open_file: File) -> None:
        """Its own address opens it again."""
        page = open_file("cari/#q=ojol")
        expect(page.locator("[data-hasil] a").first).to_be_visible()
        page.get_by_role("searchbox").fill("phk")
        expect(page.locator("[data-hasil]")).to_have_attribute("data-untuk", "phk")
        assert inside(page) == "cari/#q=phk"

    def test_dark_stays_dark_on_the_next_page(self, open_file: File) -> None:
        """What was chosen holds."""
        page = open_file("iuran/", color_scheme="light", viewport={"width": 1280, "height": 800})
        page.locator(".pk-kepala__tema").click()
        page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Klaim").click()
        expect(page).to_have_title("Ada kejadian, apa yang diurus · Payung Kerja")
        assert page.evaluate("document.documentElement.getAttribute('data-md-color-scheme')") == "slate"

    def test_without_a_store_everything_else_works(self, open_file: File) -> None:
        """A page opened from a chat may have none."""
        page = open_file("klaim/meninggal/", before=NO_STORE)
        expect(page.get_by_role("heading", level=1)).to_be_visible()


class TestAnswers:
    def test_ready_answer_needs_no_python(self, open_file: File) -> None:
        """A price stands there where Python never starts."""
        page = open_file(BECAK, before="window.Worker = class { postMessage() {} terminate() {} };")
        expect(answer_head(page)).to_contain_text("Rp10.400")

    @pytest.mark.parametrize(
        ("command", "route"),
        [("periksa", BECAK), ("manfaat", DEATH), ("usaha", FIRM)],
        ids=["price", "event", "firm"],
    )
    def test_the_engine_says_what_it_says_elsewhere(self, open_file: File, command: str, route: str) -> None:
        """The price, the event and the firm: word for word as on a computer."""
        page = open_file(route)
        expect(answer_head(page)).to_be_visible()
        asked = {key: one for key, (one,) in parse_qs(route.partition("#")[2]).items()}
        html = json.loads(answer(command, json.dumps(asked), "2026-11-22", "../" * (route.count("/"))))[
            "html"
        ]
        here = page.evaluate(
            f"(html) => ({WORDS})(new DOMParser().parseFromString(html, 'text/html'), '{ANSWER}')", html
        )
        assert here
        assert page.evaluate(f"({WORDS})(document.querySelector('[data-bagian=hasil]'), '{ANSWER}')") == here

    @pytest.mark.parametrize("before", [REFUSED_AT_ONCE, REFUSED_LATER], ids=["at once", "later"])
    def test_a_browser_that_refuses_workers_answers_all_the_same(self, open_file: File, before: str) -> None:
        """Python then runs beside the page."""
        page = open_file(DEATH, before=before)
        expect(answer_head(page)).to_contain_text("paling lambat 24 November 2026")

    def test_a_browser_that_unpacks_nothing_by_itself_answers(self, open_file: File) -> None:
        """What the file holds is unpacked by what the file brings."""
        page = open_file(BECAK, before=NO_STREAMS)
        expect(answer_head(page)).to_contain_text("Rp10.400")

    def test_reload_and_back_keep_what_was_typed(self, open_file: File) -> None:
        """Half filled in, reloaded; on to another page and back."""
        page = open_file("cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&tanya=penghasilan")
        page.get_by_label("Penghasilan sehari").press_sequentially("60000")
        page.wait_for_url("**penghasilan_harian=60000*")
        page.reload()
        expect(page.get_by_label("Penghasilan sehari")).to_have_value("60.000")
        page.get_by_label("Hari kerja sebulan").fill("20")
        page.locator(".pk-merek").click()
        expect(page.get_by_label("Tulis sebutan sehari-hari")).to_be_visible()
        page.go_back()
        expect(page.get_by_label("Penghasilan sehari")).to_have_value("60.000")
        expect(page.get_by_label("Hari kerja sebulan")).to_have_value("20")

    def test_back_leads_from_answer_to_question(self, open_file: File) -> None:
        """Step by step, as in the site."""
        page = open_file(BECAK)
        expect(answer_head(page)).to_be_visible()
        page.get_by_role("link", name="Ubah umur").click()
        expect(heading(page)).to_have_text("Berapa umurnya?")
        page.go_back()
        expect(answer_head(page)).to_be_visible()

    def test_what_is_passed_on_leads_to_the_site(self, open_file: File) -> None:
        """Message and code name the published address with the answer in it, not the file on this phone."""
        page = open_file(BECAK)
        expect(answer_head(page)).to_be_visible()
        link = page.locator("[data-bagian=hasil] [data-aksi=wa]").get_attribute("href") or ""
        assert f"{SITE_ADDRESS}{BECAK}" in unquote(parse_qs(urlsplit(link).query)["text"][0])
        assert "file:///" not in page.content().partition('type="text/plain"')[0]


class TestEdition:
    def test_it_says_its_day_and_where_the_newest_is(self, open_file: File) -> None:
        """On every page: until when its numbers hold; and below, of which day it is."""
        page = open_file("klaim/")
        expect(page.get_by_role("banner")).to_contain_text("Berkas ini berlaku sampai 31 Desember 2026")
        box = page.get_by_role("region", name="Tentang berkas ini")
        expect(box).to_contain_text("Ini edisi 22 November 2026.")
        expect(box.get_by_role("link")).to_have_attribute("href", f"{SITE_ADDRESS}unduh/")
        expect(page.get_by_text("Simpan di HP, bisa dibuka tanpa internet")).to_have_count(0)

    def test_on_a_later_day_it_calls_itself_old_and_names_the_price(self, open_file: File) -> None:
        """The discount has ended meanwhile: the mark, today's price, and where a new file is."""
        page = open_file("iuran/pekerja-mandiri/", now="2027-02-01T09:00:00+07:00")
        expect(page.get_by_role("banner")).to_contain_text(
            "Berkas lama: hanya berlaku sampai 31 Desember 2026"
        )
        expect(page.locator(".pk-usang")).to_contain_text("menjadi Rp16.800")
        expect(page.locator(".pk-usang")).to_contain_text("Minta berkas yang baru")
        expect(page.locator(".pk-usang")).not_to_contain_text("muat ulang")

    def test_without_scripts_the_prices_are_there(self, open_file: File) -> None:
        """A viewer that runs none says what it needs, and shows the prices."""
        page = open_file("", java_script_enabled=False)
        expect(page.get_by_text("Berkas ini belum bisa dibuka seluruhnya di sini.")).to_be_visible()
        expect(page.get_by_text("Rp8.400").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

    def test_without_scripts_no_number_is_cut_in_two(self, open_file: File) -> None:
        """The table of prices is as wide as its numbers, and scrolls on a narrow phone; no button stands there dead."""
        page = open_file("", java_script_enabled=False)
        rows = page.locator("td b, th b").filter(has_text="Rp")
        assert rows.count() > 20
        cut = "all => all.filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)"
        assert [text for text in rows.evaluate_all(cut) if "–" not in text] == []
        assert page.locator("button").count() == 0


def test_printed_it_names_the_site(open_file: File) -> None:
    """Paper leads whoever finds it to the published page, not to a file."""
    page = open_file("klaim/meninggal/")
    page.emulate_media(media="print")
    expect(page.locator(".pk-kertas__alamat")).to_contain_text("contoh.test/payung/klaim/meninggal/")
    expect(page.locator(".pk-edisi")).to_be_hidden()


def test_where_a_page_has_no_origin_of_its_own_it_works_all_the_same(
    browser: Browser, single_file: str
) -> None:
    """As when another app hands the file over: no store, no worker kept, not even a reload. A fenced frame is like it."""
    file = Path(urlsplit(single_file).path)
    fence = file.with_name("pagar.html")
    fence.write_text(
        f'<iframe sandbox="allow-scripts" style="width:340px;height:760px" src="{file.name}#/{BECAK}"></iframe>',
        encoding="utf-8",
    )
    context = browser.new_context(**{**PHONE, "offline": True})
    context.set_default_timeout(PATIENT)
    page = context.new_page()
    page.goto(fence.as_uri())
    frame = page.frames[1]
    answer_there = frame.locator("[data-bagian=hasil] .pk-hasil")
    expect(answer_there).to_contain_text("Rp10.400")
    with pytest.raises(Error, match="SecurityError"):
        frame.evaluate("localStorage.length")
    frame.get_by_role("link", name="Ubah umur").click()
    expect(frame.get_by_role("heading", name="Berapa umurnya?")).to_be_visible()
    frame.locator(".pk-merek").click()
    frame.get_by_label("Tulis sebutan sehari-hari").fill("becak")
    expect(frame.locator("[data-kerja] [data-hasil] a", has_text="Tukang becak")).to_be_visible()
    frame.evaluate("setTimeout(() => history.back())")
    expect(frame.get_by_role("heading", name="Berapa umurnya?")).to_be_visible()
    frame.evaluate("setTimeout(() => history.back())")
    expect(answer_there).to_contain_text("Rp10.400")
    context.close()
