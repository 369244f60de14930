"""The radio off: what was visited or saved is there, a break loses nothing, updates wait, and all of it can be undone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from bench.server import Fault, Server
from tests.browser.phone import PATIENT, PHONE, answer_head, wait_until

SLOW = 120_000
"""ms that saving everything may take on a busy machine."""
RATE = 1_000_000
"""Bytes a second: without a limit a busy machine hands over megabytes at once, and nobody sees them come."""
BECAK = "cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan_harian=50000&hari_kerja=26&bulan=2026-11"
EMPLOYEE = "cek/#cara_kerja=karyawan&upah=2500000&skala_usaha=mikro&risiko_jkk=1"
HEAD_COLOUR = "getComputedStyle(document.querySelector('.pk-kepala')).backgroundColor"
TRANSPARENT = "rgba(0, 0, 0, 0)"
FULL_PHONE = """
const asli = Cache.prototype.put;
Cache.prototype.put = function (alamat, isi) {
  if (!window.sempit || !String(alamat).includes(".wasm")) return asli.call(this, alamat, isi);
  return Promise.reject(new DOMException("penuh", "QuotaExceededError"));
};
"""

HELD_BACK = """
const asli = setTimeout;
window.late = [];
window.setTimeout = (work, ms, ...what) => ms >= 5000 ? late.push(() => work(...what)) : asli(work, ms, ...what);
"""
"""What the page means to do in five seconds or later waits until it is told to."""

HALVE = """async (what) => {
  const store = await caches.open("payung-mesin");
  let halved = 0;
  for (const request of await store.keys()) {
    if (request.url.includes("/siap/")) await store.delete(request); // what starts leave is looked through by itself
    else if (request.url.includes(what)) {
      const bytes = await (await store.match(request)).arrayBuffer();
      await store.put(request, new Response(bytes.slice(0, bytes.byteLength / 2)));
      halved += 1;
    }
  }
  return halved;
}"""

LOADED_ASSETS = """performance.getEntriesByType("resource").map(({ name }) => name)
  .filter((name) => /\\/assets\\/.+-[0-9A-Z]{8}\\./.test(name))"""
KEPT_SCRIPTS = """Promise.all(
  [...document.querySelectorAll("script[src], [rel=modulepreload]")].map((one) => caches.match(one.src || one.href))
)"""
HALVE_SCRIPTS = """async (which) => {
  let halved = 0;
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      if (!request.url.includes("/assets/js/" + which)) continue;
      const text = await (await store.match(request)).text();
      await store.put(request, new Response(text.slice(0, text.length / 2), { headers: { "Content-Type": "text/javascript", Broken: 1 } }));
      halved += 1;
    }
  }
  return halved;
}"""


@pytest.fixture
def published(site: Path) -> Iterator[Server]:
    """Publish the site on a host of its own, which can change or break."""
    with Server(site, under=f"/{site.name}/", max_age=0) as one:
        yield one


def content_of(published: Server, name: str) -> str:
    """Give the text of a published file."""
    file = published.find(published.under + name)
    assert file
    return file.read_text(encoding="utf-8")


def wait_until_stored(page: Page, address: str) -> None:
    """Wait until the phone holds a file."""
    for _ in range(SLOW // 100):
        if page.evaluate("address => caches.match(address).then(Boolean)", address):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{address} tidak tersimpan")


def go_away(published: Server, context: BrowserContext) -> None:
    """Be gone, as when the phone has no signal; the browser is told, its offline worker finds out."""
    context.set_offline(offline=True)
    published.instead = {"": Fault.GONE}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a phone whose browser may keep things."""
    yield from fresh_phone(browser)


def fresh_phone(browser: Browser) -> Iterator[BrowserContext]:
    """Give a phone that keeps things, and put it away."""
    one = browser.new_context(**{**PHONE, "service_workers": "allow"})
    one.set_default_timeout(PATIENT)
    yield one
    one.close()


@pytest.fixture
def phone(context: BrowserContext, published: Server) -> Page:
    """Open the home page, with the offline worker at work."""
    return at_home(context, published)


def at_home(context: BrowserContext, published: Server) -> Page:
    """Open the home page, and wait for the offline worker."""
    page = context.new_page()
    page.goto(published.url)
    page.evaluate("navigator.serviceWorker.ready.then(() => {})")
    wait_until(page, "Boolean(navigator.serviceWorker.controller)")
    return page


def open_page(page: Page) -> None:
    """Open the box at the foot of the page."""
    page.get_by_text("Simpan di HP, bisa dibuka tanpa internet").click()


def press(page: Page, name: str) -> None:
    """Press a button of the box."""
    page.get_by_role("button", name=re.compile(name)).click()


def stored(page: Page) -> None:
    """Wait until everything is kept."""
    expect(page.get_by_text("Sudah tersimpan:")).to_be_visible(timeout=SLOW)


def kept(page: Page) -> None:
    """Save everything."""
    open_page(page)
    press(page, r"Simpan di HP \(")
    stored(page)


def box_content(page: Page) -> list[str]:
    """Give the addresses that are kept, whatever the store."""
    code = """async () => {
      const semua = [];
      for (const nama of await caches.keys())
        if (nama.startsWith("payung-")) semua.push(...(await (await caches.open(nama)).keys()).map((r) => r.url));
      return semua;
    }"""
    address: list[str] = page.evaluate(code)
    return address


class TestVisited:
    """What a phone keeps without being asked."""

    def test_visited_answer_and_engine_stay(self, context: BrowserContext, published: Server) -> None:
        """Someone opens two shared links; without network they open again, styled, and the engine answers anew."""
        page = context.new_page()
        page.goto(published.url + BECAK)
        page.locator(".pk-jejak").wait_for(state="attached", timeout=SLOW)
        page.goto(published.url + EMPLOYEE)
        page.reload()
        page.locator(".pk-jejak").wait_for(state="attached", timeout=SLOW)
        wait_until_stored(page, "../mesin/manifes.json")
        for file in json.loads(content_of(published, "mesin/manifes.json"))["berkas"].values():
            wait_until_stored(page, f"../mesin/{file['nama']}")
        for address in ("./", *page.evaluate(LOADED_ASSETS)):
            wait_until_stored(page, address)
        go_away(published, context)
        for path in (BECAK, EMPLOYEE.replace("upah=2500000", "upah=5000000")):
            page.goto(published.url + path)
            page.reload()
            page.locator(".pk-jejak").wait_for(state="attached", timeout=SLOW)
            assert page.evaluate(HEAD_COLOUR) != TRANSPARENT
        page.goto(published.url + "iuran/")
        expect(page.locator("h1")).to_have_text("Belum ada internet")
        assert page.evaluate(HEAD_COLOUR) != TRANSPARENT
        page.get_by_role("main").get_by_role("link", name="Cek iuran saya").click()
        expect(page.locator("h1")).to_have_text("Cek iuran saya")

    def test_a_page_opened_while_the_worker_comes_stays(
        self, context: BrowserContext, published: Server
    ) -> None:
        """The worker did not bring it, but is there before the page asks."""
        held: list[Route] = []
        page, other = context.new_page(), context.new_page()
        page.route("**/assets/js/site-*.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks its handlers
        page.goto(published.url + "cek/", wait_until="commit")
        other.goto(published.url)
        wait_until(page, "Boolean(navigator.serviceWorker.controller)")
        held[0].continue_()
        wait_until_stored(page, published.url + "cek/")

    @pytest.mark.parametrize(
        "link", [BECAK, "cek/manfaat/#kejadian=meninggal&segmen=BPU&lama_peserta_bulan=12"]
    )
    def test_the_first_answer_ever_opens_again(
        self, context: BrowserContext, published: Server, link: str
    ) -> None:
        """It came before the offline worker did, from a group, perhaps the only one that is ever opened."""
        page = context.new_page()
        page.goto(published.url + link)
        said = answer_head(page).inner_text()
        ready = "performance.getEntriesByType('resource').map((one) => one.name).filter((one) => one.includes('/siap-'))"
        fetched = page.evaluate(ready)
        assert len(fetched) >= 2
        for address in (published.url + re.split("#", link)[0], *fetched):
            wait_until_stored(page, address)
        go_away(published, context)
        page.goto("about:blank")
        page.goto(published.url + link)
        expect(answer_head(page)).to_have_text(said, use_inner_text=True)

    @pytest.mark.parametrize("what", ["engine-worker-", "pyodide.asm-", "pustaka-", "payung-"])
    def test_what_is_broken_in_the_store_comes_anew(self, phone: Page, published: Server, what: str) -> None:
        """A file of the engine that the phone holds half does not stop it for ever: it is fetched again, and answers."""
        phone.goto(published.url + EMPLOYEE)
        phone.locator(".pk-jejak").wait_for(state="attached", timeout=SLOW)
        wait_until(
            phone, "caches.open('payung-mesin').then((one) => one.keys()).then((all) => all.length >= 10)"
        )
        assert phone.evaluate(HALVE, what)
        phone.goto("about:blank")
        phone.goto(published.url + EMPLOYEE)
        phone.locator(".pk-jejak").wait_for(state="attached", timeout=SLOW)

    @pytest.mark.parametrize("which", ["checker-", "site-", "chunk-", ""])
    def test_broken_scripts_in_the_store_do_not_keep_a_page_dead(
        self, phone: Page, published: Server, which: str
    ) -> None:
        """The next look is as ever: what was broken is not kept any longer."""
        phone.goto(published.url + "cek/")
        wait_until(phone, f"{KEPT_SCRIPTS}.then((all) => all.every(Boolean))")
        assert phone.evaluate(HALVE_SCRIPTS, which)
        phone.goto("about:blank")
        phone.goto(published.url + "cek/")
        wait_until(phone, f"{KEPT_SCRIPTS}.then((all) => !all.some((one) => one?.headers.has('Broken')))")
        phone.goto("about:blank")
        phone.goto(published.url + BECAK)
        expect(answer_head(phone)).to_contain_text("Rp10.400")

    def test_engine_stays_though_the_offline_worker_came_midway(
        self, context: BrowserContext, published: Server
    ) -> None:
        """A page on its way while the offline worker takes over is never looked after by it; its engine is kept all the same."""
        page, other = context.new_page(), context.new_page()
        on_the_way: list[Route] = []
        page.route("**/cek/**", lambda route: on_the_way.extend([route]), times=1)
        page.evaluate("address => void setTimeout(() => location.assign(address))", published.url + EMPLOYEE)
        while not on_the_way:
            other.wait_for_timeout(50)
        other.goto(published.url)
        wait_until(other, "Boolean(navigator.serviceWorker.controller)")
        on_the_way[0].continue_()
        page.locator(".pk-jejak").wait_for(state="attached", timeout=SLOW)
        wait_until_stored(page, "../mesin/manifes.json")
        for file in json.loads(content_of(published, "mesin/manifes.json"))["berkas"].values():
            wait_until_stored(page, f"../mesin/{file['nama']}")

    def test_the_next_person_finds_no_answers(
        self, context: BrowserContext, phone: Page, published: Server
    ) -> None:
        """What is kept has the bare name of its page, and so have the links to it: no income, no death, no words looked for."""
        wait_until_stored(phone, "./")
        for route in (
            BECAK,
            "cek/manfaat/#kejadian=meninggal&tanggal=2026-11-20",
            "cari/#q=suamiku",
            "klaim/?dari=wa",
        ):
            phone.goto("about:blank")
            phone.goto(published.url + route)
            wait_until_stored(phone, re.split(r"[?#]", published.url + route)[0])
        assert [address for address in box_content(phone) if "#" in address or "?" in address] == []
        go_away(published, context)
        phone.goto(published.url + "iuran/")
        links = phone.locator("[data-luring=isi] a")
        expect(links.first).to_be_visible()
        assert [
            one for one in links.evaluate_all("all => all.map((a) => a.href)") if "#" in one or "?" in one
        ] == []

    def test_the_single_file_is_never_kept_a_second_time(self, phone: Page) -> None:
        """Five megabytes that whoever takes them keeps among the files of the phone; looked at or fetched, no box holds them."""
        size = "fetch('unduh/payung-kerja.html').then((answer) => answer.text()).then((text) => text.length)"
        assert phone.evaluate(size) > 1_000_000
        phone.goto(phone.url + "unduh/payung-kerja.html", wait_until="commit")
        phone.go_back()
        wait_until_stored(phone, "./")
        assert not [one for one in box_content(phone) if "payung-kerja.html" in one]

    def test_what_earlier_editions_kept_loses_its_answers(self, phone: Page, published: Server) -> None:
        """Pages kept with the answers they were opened with stay, under their bare name."""
        phone.evaluate(
            """async (root) => {
              const pages = await caches.open("payung-halaman");
              await pages.put(root + "cek/#penghasilan=1500000", new Response("lama"));
              await pages.put(root + "cek/manfaat/?dari=wa#kejadian=meninggal", new Response("lama"));
            }""",
            published.url,
        )
        phone.reload()
        for _ in range(SLOW // 100):
            kept = box_content(phone)
            if not [one for one in kept if "#" in one or "?" in one]:
                break
            phone.wait_for_timeout(100)
        assert {published.url + "cek/", published.url + "cek/manfaat/"} <= set(kept)
        assert [one for one in kept if "#" in one or "?" in one] == []

    def test_page_comes_when_the_network_does(
        self, context: BrowserContext, phone: Page, published: Server
    ) -> None:
        """Whoever waits on the page for pages that were not kept is led on by a press, or without one."""
        go_away(published, context)
        phone.goto(published.url + "iuran/")
        phone.evaluate("window.lama = true")
        press(phone, "Coba lagi")
        wait_until(phone, "!window.lama")
        expect(phone.locator("h1")).to_have_text("Belum ada internet")
        expect(phone.get_by_role("button", name="Coba lagi")).to_be_visible()  # from now on it listens
        published.instead = {}
        context.set_offline(offline=False)
        expect(phone.locator("h1")).to_have_text("Berapa iurannya?")

    def test_old_page_keeps_its_style_when_a_new_edition_takes_over(
        self, context: BrowserContext, phone: Page, published: Server
    ) -> None:
        """A page that was read before the site changed still looks as it did, though its style is no more."""
        phone.goto(published.url + "iuran/")
        (style,) = published.folder.glob("assets/css/frame-*.css")
        other = re.sub(r'\{url:"assets/css/frame-[^}]*\},?', "", content_of(published, "sw.js"))
        assert style.name not in other
        published.instead = {"^sw.js": other, style.name: Fault.GONE}
        phone.evaluate("navigator.serviceWorker.ready.then((p) => p.update()).then(() => {})")
        phone.evaluate("window.lama = true")
        press(phone, "Pakai sekarang")
        wait_until(phone, "!window.lama")
        go_away(published, context)
        phone.goto(published.url + "iuran/")
        expect(phone.locator("h1")).not_to_have_text("Belum ada internet")
        assert phone.evaluate(HEAD_COLOUR) != TRANSPARENT

    @pytest.mark.parametrize(
        ("day", "address", "price"),
        [
            ("2026-11-25T09:00:00+07:00", "iuran/pekerja-mandiri/", None),
            (
                "2027-01-02T09:00:00+07:00",
                "iuran/pekerja-mandiri/",
                "mulai iuran Januari 2027 menjadi Rp16.800",
            ),
            ("2027-06-02T09:00:00+07:00", "", "mulai iuran Januari 2027 menjadi Rp16.800"),
            ("2027-02-02T09:00:00+07:00", "pekerjaan/tukang-becak/", "menjadi Rp8.400 atau Rp16.800"),
            (
                "2027-04-02T09:00:00+07:00",
                "pekerjaan/tukang-becak/",
                "mulai iuran April 2027 menjadi Rp16.800",
            ),
        ],
    )
    def test_old_page_names_the_price_of_today(
        self, context: BrowserContext, published: Server, day: str, address: str, price: str | None
    ) -> None:
        """A page made in November and met later says which price holds now, above its own; in November it says nothing."""
        page = context.new_page()
        page.clock.set_fixed_time(day)
        page.goto(published.url + address)
        notice = page.get_by_text("Sejak itu ada angka yang berubah")
        if price is None:
            expect(notice).to_be_hidden()
            return
        expect(notice).to_contain_text(price)
        expect(notice.get_by_text(price)).to_be_visible()
        places = [one.bounding_box() for one in (notice, page.locator(".pk-angka").first)]
        upper, lower = [place["y"] for place in places if place]
        assert upper < lower
        page.emulate_media(media="print")
        expect(notice).to_be_visible()

    def test_a_page_whose_numbers_stay_is_never_called_old(
        self, context: BrowserContext, published: Server
    ) -> None:
        """The change of one price is no news to a page that does not show it."""
        page = context.new_page()
        page.clock.set_fixed_time("2027-01-02T09:00:00+07:00")
        page.goto(published.url + "tentang/privasi/")
        expect(page.get_by_text("Sejak itu ada angka yang berubah")).to_have_count(0)


class TestNewEdition:
    """A new edition of the site, met in the middle of something."""

    def test_update_is_offered_and_never_forced(self, phone: Page, published: Server) -> None:
        """Whoever is filling in the form goes on undisturbed; who accepts finds every answer again."""
        phone.goto(published.url + "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&tanya=penghasilan")
        phone.get_by_label("Penghasilan sehari").fill("50000")
        expect(phone).to_have_url(re.compile("penghasilan_harian=50000"))
        phone.evaluate("window.sama = true")
        published.instead = {"^sw.js": content_of(published, "sw.js") + "\n// edisi baru\n"}
        phone.evaluate("navigator.serviceWorker.ready.then((p) => p.update()).then(() => {})")
        button = phone.get_by_role("button", name="Pakai sekarang")
        expect(button).to_be_visible()
        phone.get_by_label("Hari kerja sebulan").fill("26")
        expect(phone).to_have_url(re.compile("hari_kerja=26"))
        assert phone.evaluate("window.sama")
        press(phone, "Nanti")
        expect(button).to_be_hidden()
        phone.reload()
        expect(button).to_be_visible()
        phone.evaluate("window.sama = true")
        button.click()
        wait_until(phone, "!window.sama")
        expect(phone.get_by_label("Penghasilan sehari")).to_have_value("50.000")
        expect(phone.get_by_label("Hari kerja sebulan")).to_have_value("26")
        expect(phone.get_by_role("button", name="Pakai sekarang")).to_be_hidden()

    def test_a_new_day_alone_is_no_new_version(self, site: Path) -> None:
        """The page the offline worker carries names no build day, so tomorrow's site does not count as new."""
        content = (site / "luring" / "index.html").read_text(encoding="utf-8")
        assert not re.search(r"22(%20| )November|2026-11-22|2027-01-01", content)


class TestSaving:
    """Everything kept on request; how it is begun, broken off and undone is the same for a tenth of the files."""

    @pytest.fixture
    def published(self, site: Path, tmp_path: Path) -> Iterator[Server]:
        """Publish the site with a shorter list of what to keep: every tenth file, and all of the engine."""
        listed = json.loads((site / "simpan.json").read_text(encoding="utf-8"))
        files = [
            one for n, one in enumerate(listed["berkas"]) if not n % 10 or one["alamat"].startswith("mesin/")
        ]
        pages = sum(one["alamat"].endswith("/") for one in files)
        short = {"byte": sum(one["byte"] for one in files), "halaman": pages, "berkas": files}
        (tmp_path / "simpan.json").write_text(json.dumps(short), encoding="utf-8")
        under = f"/{site.name}/"
        in_its_place = {f"{under}simpan.json": tmp_path / "simpan.json"}
        with Server(site, under=under, others=in_its_place, rate=RATE, max_age=0) as one:
            yield one

    def test_only_what_can_be_done_now_is_shown(self, phone: Page) -> None:
        """One button at a time leads on, and the keyboard stays with it."""
        open_page(phone)
        button = phone.locator("[data-luring=simpan] button:visible")
        expect(button).to_have_text([re.compile(r"^Simpan di HP \(\d+,\d MB\)$")])
        button.focus()
        phone.keyboard.press("Enter")
        expect(button).to_have_text(["Berhenti dulu"])
        expect(button).to_be_focused()
        stored(phone)
        expect(button).to_have_text(["Hapus dari HP"])

    def test_progress_moves_within_a_large_file(self, phone: Page, published: Server) -> None:
        """Bytes are counted as they come, not file by file."""
        phone.evaluate(
            """() => {
              window.langkah = new Set();
              const batang = document.querySelector("[data-luring=simpan] progress");
              const catat = () => { window.langkah.add(batang.value); requestAnimationFrame(catat); };
              new MutationObserver(() => window.langkah.add(batang.value)).observe(batang, { attributes: true });
            }"""
        )
        kept(phone)
        steps = sorted(phone.evaluate("[...window.langkah]"))
        largest = max(b["byte"] for b in json.loads(content_of(published, "simpan.json"))["berkas"])
        everything = json.loads(content_of(published, "simpan.json"))["byte"]
        jump = max(b - a for a, b in pairwise(steps))
        assert (
            jump < 0.9 * largest / everything
        )  # a busy machine shows fewer steps, never a whole file at once

    def test_saving_goes_on_after_a_break(self, phone: Page, published: Server) -> None:
        """The line breaks in the largest file: that is said, what came stays over a reload, the rest is fetched once."""
        published.instead = {r"\.wasm\.zst$": Fault.GONE}
        open_page(phone)
        press(phone, r"Simpan di HP \(")
        expect(phone.get_by_text("Sambungan terputus.")).to_be_visible(timeout=SLOW)
        expect(phone.get_by_role("button", name="Lanjutkan")).to_be_visible()
        phone.reload()
        open_page(phone)
        expect(phone.get_by_text(re.compile(r"^Sudah \d+,\d dari"))).to_be_visible()
        finished = {a.removeprefix(published.url) for a in box_content(phone)}
        published.instead = {}
        published.asked.clear()
        press(phone, "Lanjutkan")
        stored(phone)
        assert published.asked
        assert finished
        assert finished.isdisjoint(published.asked)

    def test_pause_and_undo(self, phone: Page) -> None:
        """Stopped by hand nothing is called an error; deleted, nothing stays."""
        open_page(phone)
        press(phone, r"Simpan di HP \(")
        press(phone, "Berhenti dulu")
        expect(phone.get_by_role("button", name="Lanjutkan")).to_be_visible()
        expect(phone.get_by_text("Sambungan terputus.")).to_be_hidden()
        press(phone, "Lanjutkan")
        stored(phone)
        press(phone, "Hapus dari HP")
        expect(phone.get_by_role("button", name=re.compile(r"Simpan di HP \("))).to_be_visible()
        assert box_content(phone) == []

    def test_what_is_deleted_at_once_stays_deleted(self, context: BrowserContext, published: Server) -> None:
        """The first page of all keeps what came late a few seconds after; not when it has been deleted by then."""
        context.add_init_script(HELD_BACK)
        page = at_home(context, published)
        wait_until_stored(page, published.url)
        kept(page)
        press(page, "Hapus dari HP")
        expect(page.get_by_role("button", name=re.compile(r"Simpan di HP \("))).to_be_visible()
        assert page.evaluate("Promise.all(late.map((work) => work())).then((all) => all.length)")
        assert box_content(page) == []

    def test_list_that_cannot_be_read_is_said(self, phone: Page, published: Server) -> None:
        """Without network and without a list there is a sentence and a way to try again, not a row of buttons."""
        published.instead = {r"^simpan\.json$": Fault.GONE}
        open_page(phone)
        expect(phone.get_by_text("Daftar halaman belum bisa dibaca.")).to_be_visible()
        expect(phone.locator("[data-luring=simpan] button:visible")).to_have_text(["Coba lagi"])
        published.instead = {}
        phone.get_by_role("button", name="Coba lagi").focus()
        phone.keyboard.press("Enter")
        expect(phone.get_by_role("button", name=re.compile(r"Simpan di HP \("))).to_be_visible()
        expect(phone.locator("[data-luring=simpan] > summary")).to_be_focused()

    def test_full_phone_is_told_apart_from_a_broken_line(
        self, context: BrowserContext, published: Server
    ) -> None:
        """Nobody is sent to look for a signal when the phone has no room; with room again it goes on."""
        context.add_init_script(FULL_PHONE)
        page = context.new_page()
        page.goto(published.url)
        page.evaluate("window.sempit = true")
        open_page(page)
        press(page, r"Simpan di HP \(")
        expect(page.get_by_text("Ruang di HP tidak cukup.")).to_be_visible(timeout=SLOW)
        expect(page.get_by_text("Sambungan terputus.")).to_be_hidden()
        page.evaluate("window.sempit = false")
        press(page, "Lanjutkan")
        stored(page)


class TestSaved:
    """Everything was kept, once for all of these: saving costs more than what any of them looks at."""

    @pytest.fixture(scope="class")
    @classmethod
    def published(cls, site: Path) -> Iterator[Server]:
        """Publish the site where it stays until all have asked."""
        with Server(site, under=f"/{site.name}/", max_age=0) as one:
            yield one

    @pytest.fixture(scope="class")
    @classmethod
    def context(cls, browser: Browser) -> Iterator[BrowserContext]:
        """Give one phone for all."""
        yield from fresh_phone(browser)

    @pytest.fixture
    def phone(self, context: BrowserContext, published: Server) -> Iterator[Page]:
        """Open the home page, the network back, and save whatever is not kept."""
        published.instead = {}
        context.set_offline(offline=False)
        page = at_home(context, published)
        open_page(page)
        button = page.locator("[data-luring=simpan] button:visible")
        expect(button).to_have_text(re.compile(r"^(Simpan di HP|Perbarui|Lanjutkan|Hapus dari HP)"))
        if "Hapus" not in button.inner_text():
            button.click()
        stored(page)
        yield page
        page.close()

    def test_everything_saved_works_with_the_network_off(
        self, context: BrowserContext, phone: Page, published: Server
    ) -> None:
        """Pages never visited open, the engine answers, hand-outs are there, an unknown page is told apart."""
        go_away(published, context)
        listed = json.loads(content_of(published, "simpan.json"))
        goal = [
            b["alamat"] for b in listed["berkas"] if b["alamat"].endswith("/") and b["alamat"] != "luring/"
        ]
        for route in goal[:: max(1, len(goal) // 12)]:
            phone.goto(published.url + route)
            expect(phone.locator("h1").first).not_to_have_text("Belum ada internet")
            assert phone.evaluate(HEAD_COLOUR) != TRANSPARENT, route
        for path, price in ((BECAK, "Rp10.400"), (EMPLOYEE, "Rp13.500")):
            phone.goto(published.url + path)
            phone.reload()
            expect(phone.locator("[data-bagian=hasil] .pk-hasil")).to_contain_text(price, timeout=SLOW)
        phone.get_by_text("Pesan siap kirim").click()
        expect(phone.get_by_label("Isinya boleh diubah dulu")).not_to_have_value("")
        phone.goto(published.url + "koperasi/bahan/")
        with phone.expect_download() as plain:
            phone.locator('a[href="poster.pdf"]').click()
        sheet = (published.folder / "koperasi" / "bahan" / "poster.pdf").read_bytes()
        assert Path(plain.value.path()).read_bytes() == sheet
        phone.get_by_label("Nama koperasi").fill("KSP Maju")
        with phone.expect_download() as named:
            phone.locator('a[href="poster.pdf"]').click()
        assert Path(named.value.path()).read_bytes().startswith(b"%PDF")
        phone.goto(published.url + "belum/pernah/ada/")
        expect(phone.locator("h1")).to_have_text("Belum ada internet")
        assert phone.evaluate(HEAD_COLOUR) != TRANSPARENT
        open_page(phone)
        expect(phone.get_by_text("Sudah tersimpan:")).to_contain_text(f"{listed['halaman']} halaman")

    def test_the_code_of_an_answer_leads_to_it_with_the_network_off(
        self, context: BrowserContext, phone: Page, published: Server
    ) -> None:
        """In a village without a signal: the next phone's camera reads the address, which opens to the same answer."""
        go_away(published, context)
        phone.goto(published.url + BECAK)
        expect(answer_head(phone)).to_contain_text("Rp10.400", timeout=SLOW)
        said = answer_head(phone).inner_text()
        phone.locator("[data-bagian=hasil] .pk-qr summary").click()
        code = phone.locator("[data-bagian=hasil] .pk-qr svg")
        code.scroll_into_view_if_needed()
        (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(code.screenshot())))
        assert read.text == published.url + BECAK
        phone.goto("about:blank")
        phone.goto(read.text)
        expect(answer_head(phone)).to_contain_text("Rp10.400", timeout=SLOW)
        assert answer_head(phone).inner_text() == said

    def test_visits_take_nothing_away(self, phone: Page, published: Server) -> None:
        """A saved page that is opened again with answers in its address still counts as kept."""
        phone.goto(published.url + BECAK)
        expect(phone.locator(".pk-angka").first).to_be_visible()
        phone.goto(published.url)
        open_page(phone)
        stored(phone)

    def test_what_the_browser_threw_away_is_not_called_kept(self, phone: Page) -> None:
        """A phone short of space drops things unasked; the box looks instead of believing its notes."""
        phone.evaluate("caches.delete('payung-mesin').then(() => {})")
        phone.reload()
        open_page(phone)
        press(phone, "Lanjutkan")
        stored(phone)

    def test_new_edition_fetches_only_what_changed(self, phone: Page, published: Server) -> None:
        """What was kept and has changed is offered with its size; what is gone is cleared away."""
        listed = json.loads(content_of(published, "simpan.json"))
        thrown = next(b for b in listed["berkas"] if b["alamat"] == "umkm/kur/")
        listed["berkas"].remove(thrown)
        next(b for b in listed["berkas"] if b["alamat"] == "umkm/sanksi/")["sidik"] = "lain"
        published.instead = {r"^simpan\.json$": json.dumps(listed)}
        phone.reload()
        open_page(phone)
        expect(phone.get_by_text("Ada yang baru di situs ini.")).to_be_visible()
        published.asked.clear()
        press(phone, r"Perbarui \(0,0 MB\)")
        stored(phone)
        by_itself = {"simpan.json", "sw.js"}  # a browser looks after its worker when it likes
        assert [j for j in published.asked if j not in by_itself] == ["umkm/sanksi/"]
        assert published.url + "umkm/kur/" not in box_content(phone)
