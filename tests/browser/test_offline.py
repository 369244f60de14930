"""The radio off: what was visited or saved is there, a break loses nothing, updates wait, and all of it can be undone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bench.server import Fault, Server
from tests.browser.phone import HP, SABAR

LAMA = 120_000
"""ms that saving everything may take on a busy machine."""
BECAK = "cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan_harian=50000&hari_kerja=26&bulan=2026-11"
WARNA_KEPALA = "getComputedStyle(document.querySelector('.pk-kepala')).backgroundColor"
POLOS = "rgba(0, 0, 0, 0)"
PENUH = """
const asli = Cache.prototype.put;
Cache.prototype.put = function (alamat, isi) {
  if (!window.sempit || !String(alamat).includes(".wasm")) return asli.call(this, alamat, isi);
  return Promise.reject(new DOMException("penuh", "QuotaExceededError"));
};
"""


@pytest.fixture
def terbitan(situs: Path) -> Iterator[Server]:
    """Publish the site on a host of its own, which can change or break."""
    with Server(situs, under=f"/{situs.name}/", max_age=0) as one:
        yield one


def isi(terbitan: Server, name: str) -> str:
    """Give the text of a published file."""
    return (terbitan.folder / name).read_text(encoding="utf-8")


def tutup(terbitan: Server, konteks: BrowserContext) -> None:
    """Be gone, as when the phone has no signal; the browser is told, its offline worker finds out."""
    konteks.set_offline(offline=True)
    terbitan.instead = {"": Fault.GONE}


@pytest.fixture
def konteks(peramban: Browser) -> Iterator[BrowserContext]:
    """Give a phone whose browser may keep things."""
    one = peramban.new_context(**{**HP, "service_workers": "allow"})
    one.set_default_timeout(SABAR)
    yield one
    one.close()


@pytest.fixture
def halaman(konteks: BrowserContext, terbitan: Server) -> Page:
    """Open the home page, with the offline worker at work."""
    one = konteks.new_page()
    one.goto(terbitan.url)
    one.evaluate("navigator.serviceWorker.ready.then(() => {})")
    one.wait_for_function("navigator.serviceWorker.controller")
    return one


def buka(page: Page) -> None:
    """Open the box at the foot of the page."""
    page.get_by_text("Simpan di HP, bisa dibuka tanpa internet").click()


def tekan(page: Page, name: str) -> None:
    """Press a button of the box."""
    page.get_by_role("button", name=re.compile(name)).click()


def stored(page: Page) -> None:
    """Wait until everything is kept."""
    expect(page.get_by_text("Sudah tersimpan:")).to_be_visible(timeout=LAMA)


def simpan(page: Page) -> None:
    """Save everything."""
    buka(page)
    tekan(page, r"Simpan di HP \(")
    stored(page)


def isi_wadah(page: Page) -> list[str]:
    """Give the addresses that are kept, whatever the store."""
    kode = """async () => {
      const semua = [];
      for (const nama of await caches.keys())
        if (nama.startsWith("payung-")) semua.push(...(await (await caches.open(nama)).keys()).map((r) => r.url));
      return semua;
    }"""
    address: list[str] = page.evaluate(kode)
    return address


class TestDikunjungi:
    """What a phone keeps without being asked."""

    def test_visited_answer_and_engine_stay(self, konteks: BrowserContext, terbitan: Server) -> None:
        """Someone opens one shared link; without network it opens again, styled, and the engine answers anew."""
        page = konteks.new_page()
        page.goto(terbitan.url + BECAK)
        page.locator(".pk-jejak").wait_for(state="attached", timeout=LAMA)
        page.wait_for_function("caches.match('../mesin/manifes.json')")
        for name in re.findall(r'"nama": "([^"]+)"', isi(terbitan, "mesin/manifes.json")):
            page.wait_for_function(f"caches.match('../mesin/{name}.gz')")
        tutup(terbitan, konteks)
        page.goto(terbitan.url + BECAK.replace("hari_kerja=26", "hari_kerja=20&usia=40"))
        page.reload()
        page.locator(".pk-jejak").wait_for(state="attached", timeout=LAMA)
        assert page.evaluate(WARNA_KEPALA) != POLOS
        page.goto(terbitan.url + "iuran/")
        expect(page.locator("h1")).to_have_text("Belum ada internet")
        assert page.evaluate(WARNA_KEPALA) != POLOS
        page.get_by_role("main").get_by_role("link", name="Cek iuran saya").click()
        expect(page.locator("h1")).to_have_text("Cek iuran saya")

    def test_page_comes_when_the_network_does(
        self, konteks: BrowserContext, halaman: Page, terbitan: Server
    ) -> None:
        """Whoever waits on the page for pages that were not kept is led on by a press, or without one."""
        tutup(terbitan, konteks)
        halaman.goto(terbitan.url + "iuran/")
        tekan(halaman, "Coba lagi")
        expect(halaman.locator("h1")).to_have_text("Belum ada internet")
        terbitan.instead = {}
        konteks.set_offline(offline=False)
        expect(halaman.locator("h1")).to_have_text("Berapa iurannya?")

    def test_old_page_keeps_its_style_when_a_new_edition_takes_over(
        self, konteks: BrowserContext, halaman: Page, terbitan: Server
    ) -> None:
        """A page that was read before the site changed still looks as it did, though its style is no more."""
        halaman.goto(terbitan.url + "iuran/")
        (gaya,) = terbitan.folder.glob("assets/css/frame-*.css")
        other = re.sub(r'\{url:"assets/css/frame-[^}]*\},?', "", isi(terbitan, "sw.js"))
        assert gaya.name not in other
        terbitan.instead = {"^sw.js": other, gaya.name: Fault.GONE}
        halaman.evaluate("navigator.serviceWorker.ready.then((p) => p.update()).then(() => {})")
        halaman.evaluate("window.lama = true")
        tekan(halaman, "Pakai sekarang")
        halaman.wait_for_function("!window.lama")
        tutup(terbitan, konteks)
        halaman.goto(terbitan.url + "iuran/")
        expect(halaman.locator("h1")).not_to_have_text("Belum ada internet")
        assert halaman.evaluate(WARNA_KEPALA) != POLOS

    @pytest.mark.parametrize(
        ("hari", "alamat", "harga"),
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
        self, konteks: BrowserContext, terbitan: Server, hari: str, alamat: str, harga: str | None
    ) -> None:
        """A page made in November and met later says which price holds now, above its own; in November it says nothing."""
        page = konteks.new_page()
        page.clock.set_fixed_time(hari)
        page.goto(terbitan.url + alamat)
        kabar = page.get_by_text("Sejak itu ada angka yang berubah")
        if harga is None:
            expect(kabar).to_be_hidden()
            return
        expect(kabar).to_contain_text(harga)
        expect(kabar.get_by_text(harga)).to_be_visible()
        assert kabar.bounding_box()["y"] < page.locator(".pk-angka").first.bounding_box()["y"]
        page.emulate_media(media="print")
        expect(kabar).to_be_visible()

    def test_a_page_whose_numbers_stay_is_never_called_old(
        self, konteks: BrowserContext, terbitan: Server
    ) -> None:
        """The change of one price is no news to a page that does not show it."""
        page = konteks.new_page()
        page.clock.set_fixed_time("2027-01-02T09:00:00+07:00")
        page.goto(terbitan.url + "tentang/privasi/")
        expect(page.get_by_text("Sejak itu ada angka yang berubah")).to_have_count(0)


class TestVersiBaru:
    """A new edition of the site, met in the middle of something."""

    def test_update_is_offered_and_never_forced(self, halaman: Page, terbitan: Server) -> None:
        """Whoever is filling in the form goes on undisturbed; who accepts finds every answer again."""
        halaman.goto(terbitan.url + "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&tanya=penghasilan")
        halaman.get_by_label("Penghasilan sehari").fill("50000")
        expect(halaman).to_have_url(re.compile("penghasilan_harian=50000"))
        halaman.evaluate("window.sama = true")
        terbitan.instead = {"^sw.js": isi(terbitan, "sw.js") + "\n// edisi baru\n"}
        halaman.evaluate("navigator.serviceWorker.ready.then((p) => p.update()).then(() => {})")
        tombol = halaman.get_by_role("button", name="Pakai sekarang")
        expect(tombol).to_be_visible()
        halaman.get_by_label("Hari kerja sebulan").fill("26")
        expect(halaman).to_have_url(re.compile("hari_kerja=26"))
        assert halaman.evaluate("window.sama")
        tekan(halaman, "Nanti")
        expect(tombol).to_be_hidden()
        halaman.reload()
        expect(tombol).to_be_visible()
        halaman.evaluate("window.sama = true")
        tombol.click()
        halaman.wait_for_function("!window.sama")
        expect(halaman.get_by_label("Penghasilan sehari")).to_have_value("50.000")
        expect(halaman.get_by_label("Hari kerja sebulan")).to_have_value("26")
        expect(halaman.get_by_role("button", name="Pakai sekarang")).to_be_hidden()

    def test_a_new_day_alone_is_no_new_version(self, situs: Path) -> None:
        """The page the offline worker carries names no build day, so tomorrow's site does not count as new."""
        content = (situs / "luring" / "index.html").read_text(encoding="utf-8")
        assert not re.search(r"22(%20| )November|2026-11-22|2027-01-01", content)


class TestSimpan:
    """Everything kept on request."""

    def test_everything_saved_works_with_the_network_off(
        self, konteks: BrowserContext, halaman: Page, terbitan: Server
    ) -> None:
        """Pages never visited open, the engine starts and answers, an unknown page is told apart."""
        simpan(halaman)
        tutup(terbitan, konteks)
        daftar = json.loads(isi(terbitan, "simpan.json"))
        tujuan = [
            b["alamat"] for b in daftar["berkas"] if b["alamat"].endswith("/") and b["alamat"] != "luring/"
        ]
        for route in tujuan[:: max(1, len(tujuan) // 12)]:
            halaman.goto(terbitan.url + route)
            expect(halaman.locator("h1").first).not_to_have_text("Belum ada internet")
            assert halaman.evaluate(WARNA_KEPALA) != POLOS, route
        halaman.goto(terbitan.url + BECAK)
        expect(halaman.locator("[data-bagian=hasil] .pk-angka").first).to_have_text("Rp10.400", timeout=LAMA)
        halaman.goto(terbitan.url + "belum/pernah/ada/")
        expect(halaman.locator("h1")).to_have_text("Belum ada internet")
        assert halaman.evaluate(WARNA_KEPALA) != POLOS
        buka(halaman)
        expect(halaman.get_by_text("Sudah tersimpan:")).to_contain_text(f"{daftar['halaman']} halaman")

    def test_visits_take_nothing_away(self, halaman: Page, terbitan: Server) -> None:
        """A saved page that is opened again with answers in its address still counts as kept."""
        simpan(halaman)
        halaman.goto(terbitan.url + BECAK)
        expect(halaman.locator(".pk-angka").first).to_be_visible()
        halaman.goto(terbitan.url)
        buka(halaman)
        stored(halaman)

    def test_only_what_can_be_done_now_is_shown(self, halaman: Page) -> None:
        """One button at a time leads on, and the keyboard stays with it."""
        buka(halaman)
        tombol = halaman.locator("[data-luring=simpan] button:visible")
        expect(tombol).to_have_text([re.compile(r"^Simpan di HP \(\d+,\d MB\)$")])
        tombol.focus()
        halaman.keyboard.press("Enter")
        expect(tombol).to_have_text(["Berhenti dulu"])
        expect(tombol).to_be_focused()
        stored(halaman)
        expect(tombol).to_have_text(["Hapus dari HP"])

    def test_progress_moves_within_a_large_file(self, halaman: Page, terbitan: Server) -> None:
        """Bytes are counted as they come, not file by file."""
        halaman.evaluate(
            """() => {
              window.langkah = new Set();
              const batang = document.querySelector("[data-luring=simpan] progress");
              const catat = () => { window.langkah.add(batang.value); requestAnimationFrame(catat); };
              new MutationObserver(() => window.langkah.add(batang.value)).observe(batang, { attributes: true });
            }"""
        )
        simpan(halaman)
        steps = sorted(halaman.evaluate("[...window.langkah]"))
        largest = max(b["byte"] for b in json.loads(isi(terbitan, "simpan.json"))["berkas"])
        everything = json.loads(isi(terbitan, "simpan.json"))["byte"]
        lompat = max(b - a for a, b in pairwise(steps))
        assert lompat < 0.5 * largest / everything

    def test_saving_goes_on_after_a_break(self, halaman: Page, terbitan: Server) -> None:
        """The line breaks in the largest file: that is said, what came stays over a reload, the rest is fetched once."""
        terbitan.instead = {r"\.wasm\.gz$": Fault.GONE}
        buka(halaman)
        tekan(halaman, r"Simpan di HP \(")
        expect(halaman.get_by_text("Sambungan terputus.")).to_be_visible(timeout=LAMA)
        expect(halaman.get_by_role("button", name="Lanjutkan")).to_be_visible()
        halaman.reload()
        buka(halaman)
        expect(halaman.get_by_text(re.compile(r"^Sudah \d+,\d dari"))).to_be_visible()
        sudah = {a.removeprefix(terbitan.url) for a in isi_wadah(halaman)}
        terbitan.instead = {}
        terbitan.asked.clear()
        tekan(halaman, "Lanjutkan")
        stored(halaman)
        assert terbitan.asked
        large = {a for a in sudah if a.startswith("mesin/") and a.endswith(".gz")}
        assert large.isdisjoint(terbitan.asked)

    def test_pause_and_undo(self, halaman: Page) -> None:
        """Stopped by hand nothing is called an error; deleted, nothing stays."""
        buka(halaman)
        tekan(halaman, r"Simpan di HP \(")
        tekan(halaman, "Berhenti dulu")
        expect(halaman.get_by_role("button", name="Lanjutkan")).to_be_visible()
        expect(halaman.get_by_text("Sambungan terputus.")).to_be_hidden()
        tekan(halaman, "Lanjutkan")
        stored(halaman)
        tekan(halaman, "Hapus dari HP")
        expect(halaman.get_by_role("button", name=re.compile(r"Simpan di HP \("))).to_be_visible()
        assert isi_wadah(halaman) == []

    def test_list_that_cannot_be_read_is_said(self, halaman: Page, terbitan: Server) -> None:
        """Without network and without a list there is a sentence and a way to try again, not a row of buttons."""
        terbitan.instead = {r"^simpan\.json$": Fault.GONE}
        buka(halaman)
        expect(halaman.get_by_text("Daftar halaman belum bisa dibaca.")).to_be_visible()
        expect(halaman.locator("[data-luring=simpan] button:visible")).to_have_text(["Coba lagi"])
        terbitan.instead = {}
        halaman.get_by_role("button", name="Coba lagi").focus()
        halaman.keyboard.press("Enter")
        expect(halaman.get_by_role("button", name=re.compile(r"Simpan di HP \("))).to_be_visible()
        expect(halaman.locator("[data-luring=simpan] > summary")).to_be_focused()

    def test_full_phone_is_told_apart_from_a_broken_line(
        self, konteks: BrowserContext, terbitan: Server
    ) -> None:
        """Nobody is sent to look for a signal when the phone has no room; with room again it goes on."""
        konteks.add_init_script(PENUH)
        page = konteks.new_page()
        page.goto(terbitan.url)
        page.evaluate("window.sempit = true")
        buka(page)
        tekan(page, r"Simpan di HP \(")
        expect(page.get_by_text("Ruang di HP tidak cukup.")).to_be_visible(timeout=LAMA)
        expect(page.get_by_text("Sambungan terputus.")).to_be_hidden()
        page.evaluate("window.sempit = false")
        tekan(page, "Lanjutkan")
        stored(page)

    def test_what_the_browser_threw_away_is_not_called_kept(self, halaman: Page) -> None:
        """A phone short of space drops things unasked; the box looks instead of believing its notes."""
        simpan(halaman)
        halaman.evaluate("caches.delete('payung-mesin').then(() => {})")
        halaman.reload()
        buka(halaman)
        tekan(halaman, "Lanjutkan")
        stored(halaman)

    def test_new_edition_fetches_only_what_changed(self, halaman: Page, terbitan: Server) -> None:
        """What was kept and has changed is offered with its size; what is gone is cleared away."""
        simpan(halaman)
        daftar = json.loads(isi(terbitan, "simpan.json"))
        buang = next(b for b in daftar["berkas"] if b["alamat"] == "umkm/kur/")
        daftar["berkas"].remove(buang)
        next(b for b in daftar["berkas"] if b["alamat"] == "umkm/sanksi/")["sidik"] = "lain"
        terbitan.instead = {r"^simpan\.json$": json.dumps(daftar)}
        halaman.reload()
        buka(halaman)
        expect(halaman.get_by_text("Ada yang baru di situs ini.")).to_be_visible()
        terbitan.asked.clear()
        tekan(halaman, r"Perbarui \(0,0 MB\)")
        stored(halaman)
        assert [j for j in terbitan.asked if j != "simpan.json"] == ["umkm/sanksi/"]
        assert terbitan.url + "umkm/kur/" not in isi_wadah(halaman)
