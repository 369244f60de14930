"""Phones of 2018 to 2021: prices, tables, search, saving and ready answers are there, and a sentence for the rest.

The browsers come from npm, where the program is part of the package: tests/browsers/old/package.json, `make oldphones`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers.killable_host import KillableHost
from tests.browsers.old_chromium import OldChromium

PROGRAMS = sorted((Path(__file__).parent / "old" / "programs").glob("*/chromium"))
NAMES = [one.parent.name for one in PROGRAMS]
BECAK = "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
DEATH = "cek/manfaat/#kejadian=meninggal&segmen=BPU&lama_peserta_bulan=12"
EMPLOYEE = "cek/#cara_kerja=karyawan&upah=2500000&skala_usaha=mikro&risiko_jkk=1"
RESULT = "[data-bagian=hasil]"
WITHOUT_ENGINE = "[data-bagian=tanpa-mesin]"
SUBMIT = "form.pk-formulir [type=submit]"


@pytest.fixture(scope="module", params=PROGRAMS, ids=NAMES)
def phone(request: pytest.FixtureRequest, host: KillableHost) -> Iterator[OldChromium]:
    """Open the site on an old phone."""
    yield from _phone(request.param, host)


@pytest.fixture(scope="module", params=PROGRAMS, ids=NAMES)
def phone_with_file(request: pytest.FixtureRequest, host: KillableHost) -> Iterator[OldChromium]:
    """Open the single file on a phone of its own.

    Chromium 71 that goes from a host to a file of the phone scales presses by its window before the page (360 of 980),
    and presses beside what it was told to: its remote control's fault, which no finger meets.
    """
    yield from _phone(request.param, host)


def _phone(program: Path, host: KillableHost) -> Iterator[OldChromium]:
    one = OldChromium(program, host.address)
    yield one
    one.close()


def test_there_are_old_phones_to_try() -> None:
    """Without any, every test below would pass by not being there."""
    assert len(PROGRAMS) >= 2


@pytest.mark.parametrize(("path", "amount"), [(BECAK, "Rp10.400"), (DEATH, "Rp42.000.000")])
def test_a_shared_answer_is_whole(phone: OldChromium, path: str, amount: str) -> None:
    """Amount, reasons and the message to pass on, without an engine; what needs one says what it needs."""
    phone.open(path)
    phone.wait(f"document.querySelector({RESULT!r}).innerText.includes({amount!r})")
    assert "Yang belum pasti" in phone.text(RESULT)
    message = phone.js(
        f"return new URL(document.querySelector('{RESULT} [data-aksi=wa]').href).searchParams.get('text')"
    )
    assert amount in message
    assert phone.address + path in message
    phone.click(f"{RESULT} [data-pesan] summary")
    phone.wait(f"document.querySelector('{RESULT} [data-mesin]').innerText.includes('terlalu lama')")
    assert phone.complaints() == []


def test_words_in_a_row_keep_apart_and_the_code_is_drawn(phone: OldChromium) -> None:
    """Amount and "sebulan" stand beside each other where the browser knows no gaps; the next phone can take the answer over."""
    phone.open(BECAK)
    phone.wait(f"document.querySelector({RESULT!r}).innerText.includes('Rp10.400')")
    between = f"""
      const [amount, month] = document.querySelector('{RESULT} .pk-hasil__angka').children;
      return month.getBoundingClientRect().left - amount.getBoundingClientRect().right"""
    phone.wait(f"(() => {{ {between} }})() >= 4")
    phone.js(f"document.querySelector('{RESULT} .pk-kode').closest('details').open = true")
    phone.wait(f"document.querySelector('{RESULT} .pk-kode svg')")
    assert phone.complaints() == []


def test_an_answer_that_needs_an_engine_leads_on(phone: OldChromium) -> None:
    """A sentence with the way on, and the address to pass on."""
    phone.open(EMPLOYEE)
    phone.wait(f"document.querySelector({WITHOUT_ENGINE!r}).getClientRects().length")
    assert "175" in phone.text(WITHOUT_ENGINE)
    message = phone.js(
        f"return new URL(document.querySelector('{WITHOUT_ENGINE} [data-aksi=wa]').href).searchParams.get('text')"
    )
    assert phone.address + EMPLOYEE in message
    assert phone.complaints() == []


def test_the_member_list_says_why_it_does_not_open(phone: OldChromium) -> None:
    """A list needs the engine; the sheet to print and the prices do not."""
    phone.open("koperasi/anggota/")
    phone.wait("document.querySelector('[data-aksi=contoh]').getClientRects().length")
    phone.click("[data-aksi=contoh]")
    phone.wait("document.querySelector('#pk-anggota [data-bagian=gagal]').getClientRects().length")
    assert "lembar daftar untuk dicetak" in phone.text("#pk-anggota [data-bagian=gagal]")
    assert phone.complaints() == []


def test_typing_leads_to_the_price(phone: OldChromium) -> None:
    """From the home page, job by job, field by field, to the same amount."""
    phone.open("")
    phone.type("[data-kerja] input", "becak")
    phone.wait("document.querySelector('[data-hasil] a').getClientRects().length")
    phone.open("cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&tanya=penghasilan")
    phone.type("#isian-penghasilan_harian", "50000")
    assert phone.js("return document.querySelector('#isian-penghasilan_harian').value") == "50.000"
    phone.type("#isian-hari_kerja", "26")
    phone.click(SUBMIT)
    phone.wait("document.querySelector('[data-layar=jht], [data-layar=usia]:not([hidden])')")
    phone.click(SUBMIT)
    phone.wait("document.querySelector('[data-bagian=hasil]').innerText.includes('Rp10.400')")
    assert phone.complaints() == []


def test_a_field_left_empty_is_told(phone: OldChromium) -> None:
    """What is missing stands above the questions, as everywhere."""
    phone.open("cek/")
    phone.click(SUBMIT)
    phone.wait("document.querySelector('[data-bagian=galat] h2')")
    assert phone.complaints() == []


def test_children_can_be_added(phone: OldChromium) -> None:
    """A list of people or children grows."""
    phone.open("cek/usaha/#tanya=pekerja")
    phone.wait("document.querySelector('[data-layar=pekerja] [data-tambah]').getClientRects().length")
    phone.click("[data-layar=pekerja] [data-tambah]")
    phone.wait("document.querySelectorAll('[data-layar=pekerja] [data-baris]').length === 2")
    phone.click("[data-layar=pekerja] [data-buang]")
    phone.click("[data-layar=pekerja] [data-kembalikan]")
    phone.wait("document.querySelectorAll('[data-layar=pekerja] [data-baris]').length === 2")
    assert phone.complaints() == []


def test_search_finds(phone: OldChromium) -> None:
    """Typed as people type."""
    phone.open("")
    phone.click("[data-telusur-buka]")
    phone.wait("document.querySelector('dialog[open]') || location.pathname.endsWith('/cari/')")
    phone.type("dialog input", "cairin jht")
    phone.wait("document.querySelector('dialog [data-hasil] a').pathname.endsWith('/klaim/jht/')")
    assert phone.complaints() == []


@pytest.mark.parametrize(
    "path",
    [
        "",
        "cek/",
        "cek/manfaat/",
        "cek/usaha/",
        "iuran/pekerja-mandiri/",
        "pekerjaan/tukang-becak/",
        "sumber/angka/",
    ],
)
def test_nothing_runs_over_the_edge(phone: OldChromium, path: str) -> None:
    """Letters keep away from the edge, and no page is wider than the phone."""
    phone.open(path)
    assert phone.js("return document.documentElement.scrollWidth") <= 360
    assert phone.js("return document.querySelector('main h1').getBoundingClientRect().left") >= 12
    assert phone.complaints() == []


def test_what_was_saved_opens_with_the_host_gone(phone: OldChromium, host: KillableHost) -> None:
    """Pages and ready answers, after "Simpan di HP"."""
    phone.open("")
    phone.wait("navigator.serviceWorker.controller")
    phone.click(".pk-simpan summary")
    phone.wait("[...document.querySelectorAll('[data-simpan=mulai]')].some((one) => !one.hidden)")
    phone.click("[data-simpan=mulai]:not([hidden])")
    phone.wait("document.querySelector('.pk-simpan').innerText.includes('Sudah tersimpan')", 120)
    with host.gone():
        phone.open("klaim/jht/")
        assert "Belum ada internet" not in phone.text("h1")
        phone.open(BECAK)
        phone.wait("document.querySelector('[data-bagian=hasil]').innerText.includes('Rp10.400')")


def test_scripts_that_never_come_leave_the_tables(phone: OldChromium) -> None:
    """Broken off on the way: no dead form, but the page as it is without scripts."""
    phone.tell("Network.setCacheDisabled", cacheDisabled=True)
    phone.tell("Network.setBypassServiceWorker", bypass=True)
    phone.tell("Network.setBlockedURLs", urls=["*/assets/js/*"])
    try:
        phone.open("cek/")
        phone.wait("document.querySelector('.pk-mati').innerText.includes('175')")
        assert phone.js("return document.querySelector('.pk-mati table').getClientRects().length")
        assert not phone.js(f"return document.querySelector({SUBMIT!r}).getClientRects().length")
    finally:
        phone.tell("Network.setBlockedURLs", urls=[])
        phone.tell("Network.setBypassServiceWorker", bypass=False)


def test_the_single_file_shows_ready_answers_and_pages(phone_with_file: OldChromium, file: str) -> None:
    """From the phone's own files: the whole answer, why there is no message, and other pages by links."""
    phone_with_file.open_file(file, BECAK)
    phone_with_file.wait(f"document.querySelector({RESULT!r}).innerText.includes('Rp10.400')")
    assert "175" in phone_with_file.text(RESULT)
    phone_with_file.click(f"{RESULT} [data-pesan] summary")
    phone_with_file.wait(
        f"document.querySelector('{RESULT} [data-mesin]').innerText.includes('terlalu lama')"
    )
    phone_with_file.click(".pk-merek")
    phone_with_file.wait("document.querySelector('[data-kerja] input') && location.hash === '#/'")
    phone_with_file.open_file(file, "iuran/pekerja-mandiri/")
    phone_with_file.wait(
        "document.querySelector('h1').innerText.includes('iuran') || document.querySelector('table')"
    )
    assert phone_with_file.js("return document.documentElement.scrollWidth") <= 360
    assert phone_with_file.complaints() == []


def test_the_single_file_keeps_what_was_typed(phone_with_file: OldChromium, file: str) -> None:
    """Half filled in, and reloaded."""
    phone_with_file.open_file(file, "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&tanya=penghasilan")
    phone_with_file.wait("document.querySelector('#isian-penghasilan_harian').getClientRects().length")
    phone_with_file.type("#isian-penghasilan_harian", "60000")
    phone_with_file.wait("location.hash.includes('penghasilan_harian=60000')")
    phone_with_file.js("window.before = true; setTimeout(() => location.reload())")
    phone_with_file.wait(
        "!window.before && document.querySelector('#isian-penghasilan_harian').value === '60.000'"
    )
    assert phone_with_file.complaints() == []
