"""The main ways through the site in Chromium, Firefox and WebKit: `make browsers`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browsers.killable_host import KillableHost
from tests.browsers.modern_phone import ModernPhone
from tests.browsers.phones import Phone
from tests.browsers.webkit_phone import WebKitPhone

ENGINES = ("chromium", "firefox", "webkit")
BECAK = "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
ACCIDENT = "cek/manfaat/#kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000&anak=SD:4,SMA:1"
ASKS_ENGINE = "cek/anggaran/#anggaran=50000&cara_kerja=mandiri&penghasilan=1000000"
LEFT = "(await (await caches.open('payung-mesin')).keys()).filter(({ url }) => url.includes('/siap/')).length"
INCOME = "#isian-penghasilan_harian"
ANSWER = "[data-bagian=hasil] .pk-hasil"
SUBMIT = "form.pk-formulir [type=submit]"
STARTED = f"!document.querySelector({SUBMIT!r}).disabled"


def visible(css: str) -> str:
    """Give the expression that something is in sight."""
    return f"document.querySelector({css!r}).getClientRects().length"


def start(name: str, address: str) -> Phone:
    """Start a phone with this engine."""
    return WebKitPhone(address) if name == "webkit" else ModernPhone(name, address)


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Name one engine; the tests of one stand together, so that each starts once."""
    return str(request.param)


@pytest.fixture(scope="module")
def phone(engine: str, host: KillableHost) -> Iterator[Phone]:
    """Open the site in one engine."""
    one = start(engine, host.address)
    yield one
    one.close()


def answered(phone: Phone, path: str) -> str:
    """Open a shared answer and give its head."""
    phone.open(path)
    phone.wait(visible(ANSWER))
    return phone.text(ANSWER)


def away_and_back(phone: Phone) -> None:
    """Go to another page by a link and back by the browser's button: WebKit and Firefox keep the page whole."""
    left = phone.js("return location.pathname")
    phone.js("setTimeout(() => { location.href = document.querySelector('.pk-merek').href; })")
    phone.wait("document.querySelector('[data-kerja]') && document.readyState === 'complete'")
    phone.back()
    phone.wait(f"location.pathname === {left!r}")


def test_a_shared_link_shows_its_answer(phone: Phone) -> None:
    """Iuran and benefit; a reload shows the same."""
    assert "Rp10.400" in answered(phone, BECAK)
    phone.js("window.before = true; setTimeout(() => location.reload())")
    phone.wait(f"!window.before && {visible(ANSWER)}")
    assert "Rp98.800.000" in answered(phone, ACCIDENT)
    assert phone.complaints() == []


def test_typing_leads_to_an_answer(phone: Phone) -> None:
    """From the job to the amount; thousands get their dots while they are typed."""
    phone.open("cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&tanya=penghasilan")
    phone.wait(STARTED)
    phone.type(INCOME, "50000")
    assert phone.js(f"return document.querySelector({INCOME!r}).value") == "50.000"
    phone.type("#isian-hari_kerja", "26")
    phone.click(SUBMIT)
    phone.wait(visible("[data-layar=usia]"))
    phone.click(SUBMIT)
    phone.wait(visible(ANSWER))
    assert "Rp10.400" in phone.text(ANSWER)
    assert phone.complaints() == []


def test_the_month_can_be_told_in_every_browser(phone: Phone) -> None:
    """Some show a field for text where others show a calendar: both lead to the month's price."""
    phone.open(f"{BECAK}&ubah=bulan")
    phone.wait(f"{STARTED} && {visible('#isian-bulan')}")
    if phone.js("return document.querySelector('#isian-bulan').type") == "month":
        phone.js(
            "const e = document.querySelector('#isian-bulan'); e.value = '2027-02';"
            " e.dispatchEvent(new Event('input', { bubbles: true }))"
        )
    else:
        phone.type("#isian-bulan", "Februari 2027")
    phone.click(SUBMIT)
    phone.wait(visible(ANSWER))
    assert "Rp10.400 sampai Rp20.800" in phone.text(ANSWER)


def test_the_engine_goes_on_from_what_it_left(phone: Phone) -> None:
    """Who comes back gets the same answer from the memory and the opened files of the first visit; none of it was no good."""
    first = answered(phone, ASKS_ENGINE)
    phone.wait(f"{LEFT} === 4")
    assert answered(phone, ASKS_ENGINE) == first
    assert phone.js(f"return {LEFT}") == 4  # what fails is thrown away before the answer
    assert phone.complaints() == []


def test_search_finds(phone: Phone) -> None:
    """The box opens, finds as people type, and Escape is not needed to go where it leads."""
    phone.open("")
    phone.click("[data-telusur-buka]")
    phone.wait("document.querySelector('dialog[open]')")
    phone.type("dialog input", "cairin jht")
    phone.wait("document.querySelector('dialog [data-hasil] a').pathname.endsWith('/klaim/jht/')")
    assert phone.complaints() == []


def test_an_answer_is_passed_on(phone: Phone) -> None:
    """Copied, shared, sent by WhatsApp: with the amount and the address that opens it."""
    answered(phone, BECAK)
    phone.click("[data-bagian=hasil] [data-aksi=salin]")
    phone.wait("document.querySelector('[data-bagian=hasil] [data-aksi=salin]').textContent === 'Tersalin'")
    phone.click("[data-bagian=hasil] [data-aksi=bagikan]")
    message = phone.js("return window.dibagikan.text")
    assert "Rp10.400" in message
    assert phone.js("return location.href") in message
    link = "return new URL(document.querySelector('[data-bagian=hasil] [data-aksi=wa]').href).searchParams.get('text')"
    assert phone.js(link) == message


def test_an_answer_goes_to_paper(phone: Phone) -> None:
    """Printed once, with the code that opens it drawn before the sheet is."""
    answered(phone, BECAK)
    phone.click("[data-bagian=hasil] [data-aksi=cetak]")
    phone.wait("window.dicetak === 1")
    phone.js("dispatchEvent(new Event('beforeprint'))")
    assert phone.js("return !!document.querySelector('[data-kode=jawaban] svg')")


def test_a_half_filled_form_survives_the_way_back(phone: Phone) -> None:
    """Away by a link and back: what was typed stands there, and going on takes it along."""
    phone.open("cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&tanya=penghasilan")
    phone.wait(STARTED)
    phone.type(INCOME, "50000")
    away_and_back(phone)
    phone.wait(f"document.querySelector({INCOME!r}).value === '50.000'")
    phone.js(f"document.querySelector({SUBMIT!r}).click()")  # a real press hangs Playwright's Firefox here
    phone.wait("location.hash.includes('penghasilan_harian=50000')")


def test_names_for_hand_outs_survive_it_too(phone: Phone) -> None:
    """Safari empties fields that browsers are asked not to fill in by themselves, but not these."""
    phone.open("koperasi/bahan/")
    phone.type("#kontak-kelompok", "Bu Sri")
    away_and_back(phone)
    phone.js(
        "const e = document.querySelector('#nama-kelompok'); e.value = 'Maju';"
        " e.dispatchEvent(new Event('input', { bubbles: true }))"  # a real press hangs Playwright's Firefox here
    )
    kept = phone.js("const kept = localStorage['pk-kelompok']; localStorage.clear(); return JSON.parse(kept)")
    assert kept == ["Maju", "Bu Sri"]


def test_an_answer_on_its_way_survives_it_too(engine: str, host: KillableHost) -> None:
    """Left while the engine starts, on a phone that has fetched nothing yet: back, it starts again by itself."""
    phone = start(engine, host.address)
    try:
        phone.go(phone.address + BECAK)
        phone.wait("performance.timing.loadEventEnd")  # left by a script before, WebKit forgets the page
        away_and_back(phone)
        phone.wait(visible(ANSWER))
        assert "Rp10.400" in phone.text(ANSWER)
    finally:
        phone.close()


def test_what_was_saved_works_with_the_host_gone(engine: str, host: KillableHost) -> None:
    """After "Simpan di HP" nobody answers: pages, another answer of the engine, and a sentence for what was not kept."""
    phone = start(engine, host.address)
    try:
        phone.open("")
        phone.wait("navigator.serviceWorker.controller")
        phone.click(".pk-simpan summary")
        phone.wait("[...document.querySelectorAll('[data-simpan=mulai]')].some((one) => !one.hidden)")
        phone.click("[data-simpan=mulai]")
        phone.wait("document.querySelector('.pk-simpan').innerText.includes('Sudah tersimpan')", 120)
        twice = "const all = []; for (const name of await caches.keys()) for (const one of await (await caches.open(name)).keys()) all.push(name + one.url); return all.length - new Set(all).size"
        assert phone.js(twice) == 0
        with host.gone():
            phone.open("klaim/jht/")
            assert "Belum ada internet" not in phone.text("h1")
            assert "Rp8.400" in answered(phone, BECAK.replace("hari_kerja=26", "hari_kerja=20"))
            phone.open("tidak/ada/")
            assert phone.text("h1") == "Belum ada internet"
    finally:
        phone.close()


@pytest.mark.parametrize(
    "path", ["", "cek/", "cek/usaha/", "iuran/pekerja-mandiri/", "sumber/angka/", "koperasi/"]
)
def test_nothing_runs_over_the_edge(phone: Phone, path: str) -> None:
    """No page is wider than the phone, none complains."""
    phone.open(path)
    assert phone.js("return document.documentElement.scrollWidth") <= 360
    assert phone.complaints() == []


class TestSingleFile:
    """The site in one file, opened from the phone's own files."""

    def test_a_question_is_answered(self, phone: Phone, file: str) -> None:
        """Python starts from what the file holds; a link leads to another page of it, and back."""
        phone.open_file(file, BECAK)
        phone.wait(visible(ANSWER))
        assert "Rp10.400" in phone.text(ANSWER)
        phone.click(".pk-merek")
        phone.wait("document.querySelector('[data-kerja] input') && location.hash === '#/'")
        phone.back()
        phone.wait(visible(ANSWER))
        assert phone.complaints() == []

    def test_what_was_typed_is_kept(self, phone: Phone, file: str) -> None:
        """Half filled in, and reloaded."""
        phone.open_file(file, "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&tanya=penghasilan")
        phone.wait(visible(INCOME))
        phone.type(INCOME, "60000")
        phone.wait("location.hash.includes('penghasilan_harian=60000')")
        phone.js("window.before = true; setTimeout(() => location.reload())")
        phone.wait(f"!window.before && document.querySelector({INCOME!r}).value === '60.000'")
        assert phone.complaints() == []
