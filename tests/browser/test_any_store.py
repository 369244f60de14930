"""Whatever a phone's stores hold or refuse, and without WebAssembly: every tool works as far as it can, and says the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.server import Server
from tests.browser.alive import ASKS_FIRST, OTHERS, TOOLS, what_is_dead
from tests.browser.phone import Phones, answer_head, wait_until
from tests.browser.test_content_policy import POLICY

SHUT = """
for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
  Object.defineProperty(window, name, { get() { throw new DOMException("tertutup", "SecurityError"); } });
"""
NONE = "for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) delete window[name];"
FULL = """
const full = () => { throw new DOMException("penuh", "QuotaExceededError"); };
Storage.prototype.setItem = full;
if (window.Cache) Cache.prototype.put = async () => full();
"""
KEPT = ("pk-tema", "pk-simpan", "pk-surat:jht_berhenti_usaha", "pk-kelompok")
KEPT_BY_TAB = ("pk-anggota-ubahan", "pk-anggota-ketikan")
RUBBISH = ("null", "[]", "{", "7", '"a"', '{"ktp":{}}', '{"0:Nama":[1],"tempel":{}}', "true", "[[[]]]", "💥")
TRADERS = quote(json.dumps([{"jumlah": "120", "penghasilan": "1000000", "sektor": "lainnya"}]))
WORKERS = quote(json.dumps([{"jumlah": "2", "upah": "3000000"}]))
READY = {
    "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak": "Rp10.400",
    "cek/manfaat/#kejadian=meninggal&segmen=BPU&lama_peserta_bulan=12": "Rp42.000.000",
}
"""Answers that were made with the site."""
ANSWERS = (
    *READY,
    f"cek/usaha/#skala_usaha=kecil&risiko_jkk=2&pekerja={WORKERS}&bulan=2026-11",
    "cek/anggaran/#anggaran=50000&cara_kerja=mandiri&penghasilan=1000000",
    "cek/nunggak/#bulan_tunggak=3&cara_kerja=mandiri&penghasilan=1000000",
    "cek/tabungan/#penghasilan=1000000&lama_tahun=5",
    f"koperasi/biaya/#ditanggung_persen=50&selama_bulan=6&bulan=2026-12&anggota={TRADERS}",
)


def full_of(rubbish: str) -> str:
    """Give the script that leaves the same text under every name that the site keeps something by."""
    left = json.dumps(rubbish)
    return f"""if (origin !== "null") {{
      for (const name of {list(KEPT)}) localStorage.setItem(name, {left});
      for (const name of {list(KEPT_BY_TAB)}) sessionStorage.setItem(name, {left});
    }}"""


CONDITIONS = {"shut": SHUT, "none": NONE, "full": FULL, **{one: full_of(one) for one in RUBBISH}}


@pytest.mark.parametrize("before", CONDITIONS.values(), ids=CONDITIONS)
def test_no_store_makes_a_page_dead(open_page: Phones, address: str, before: str) -> None:
    """Nothing kept, nothing taken, or whatever another page or edition left under our names."""
    page = open_page("", before=ASKS_FIRST + before)
    for route in (*OTHERS, *TOOLS):
        page.goto(address + route)
        assert what_is_dead(page) == [], route


@pytest.mark.parametrize("before", [SHUT, NONE, FULL], ids=["shut", "none", "full"])
def test_names_stand_on_hand_outs_that_nothing_keeps(open_page: Phones, before: str) -> None:
    """What was written stays in its field, and can be taken away."""
    page = open_page("koperasi/bahan/", before=before)
    name = page.get_by_label("Nama koperasi atau kelompok")
    name.fill("Maju Bersama")
    expect(name).to_have_value("Maju Bersama")
    page.locator("[data-pasang-nama] [data-hapus]").click()
    expect(name).to_have_value("")


def test_what_is_no_list_does_not_shut_the_member_list(open_page: Phones) -> None:
    """Something else under the name of the tab's list: the beginning is there, and a list can be opened."""
    page = open_page(
        "koperasi/anggota/", before="if (origin !== 'null') sessionStorage.setItem('pk-anggota', '[7]');"
    )
    expect(page.locator("[data-galat=mulai]")).to_be_visible()
    page.get_by_role("button", name="Coba dengan contoh").click()
    expect(page.locator(".pk-anggota__jumlah")).to_be_visible()


def shown(page: Page, part: str) -> Any:  # noqa: ANN401 - a locator
    """Give a part of the answer that is in sight."""
    return page.locator(f"[data-bagian={part}]:visible")


def test_without_webassembly_every_answer_says_whom_to_ask(open_page: Phones, address: str) -> None:
    """Ready answers stand there whole, their messages say what is missing; the rest leads to another phone, tables and 175."""
    page = open_page("", before="delete globalThis.WebAssembly")
    for route in ANSWERS:
        page.goto("about:blank")
        page.goto(address + route)
        if route in READY:
            expect(shown(page, "hasil")).to_contain_text(READY[route])
            expect(shown(page, "hasil")).to_contain_text("175")
            shown(page, "hasil").locator("[data-pesan] summary").click()
            expect(shown(page, "hasil").locator("[data-mesin]")).to_contain_text("terlalu lama")
        else:
            expect(shown(page, "tanpa-mesin")).to_contain_text("175")


@pytest.fixture
def refusing(browser: Browser, site: Path) -> Iterator[Phones]:
    """Give phones on a host that allows no WebAssembly, in the page or in its worker."""
    with Server(site, under=f"/{site.name}/") as host:
        found = POLICY.search((site / "index.html").read_text(encoding="utf-8"))
        assert found
        host.headers = {"Content-Security-Policy": found[1].replace(" 'wasm-unsafe-eval'", "")}
        phones = Phones(browser, host.url)
        yield phones
        phones.close()


def test_an_engine_that_may_not_be_compiled_says_so(refusing: Phones) -> None:
    """Not for ever on its way: the ready answer stays, with another try, the table and 175."""
    refusing.complaints.allowed += ["wasm", "WebAssembly"]
    page = refusing("")
    for route in ANSWERS[:3]:
        page.goto("about:blank")
        page.goto(refusing.address + route)
        if route in READY:
            expect(shown(page, "hasil")).to_contain_text(READY[route])
            shown(page, "hasil").locator("[data-pesan] summary").click()
            expect(shown(page, "hasil").get_by_role("button", name="Coba lagi")).to_be_visible()
            expect(shown(page, "hasil")).to_contain_text(READY[route])
        else:
            expect(shown(page, "gagal")).to_contain_text("175")


def test_an_answer_needs_no_store(open_page: Phones, address: str) -> None:
    """The engine starts and answers where nothing can be kept."""
    page = open_page("", before=SHUT)
    page.goto(address + ANSWERS[0])
    wait_until(page, "!document.querySelector('[data-bagian=hasil]').hidden")
    expect(answer_head(page)).to_contain_text("Rp10.400")
