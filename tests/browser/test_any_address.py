"""Whatever an address, a phone's stores or its clock hold: no page is dead, none complains."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.phone import Phones

FRAGMENTS = (
    *("%", "100%", "%E0%A4%A", "=", "&&&", "a=%", "q=%", "?q=#", "__proto__=1", "kerja=%F0%9F"),
    *("cara_kerja=__proto__", "pekerjaan=constructor&cara_kerja=mandiri", "tanya=toString", "ubah=../../"),
    *(
        "penghasilan=1e999&cara_kerja=mandiri",
        "anak=%5B%7B",
        "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "x" * 5000,
    ),
)
ROUTES = {
    "": "form input",
    "cek/": ".pk-formulir",
    "cek/manfaat/": ".pk-formulir",
    "cek/usaha/": ".pk-formulir",
    "cek/slip/": ".pk-formulir",
    "cari/": "#q",
    "klaim/jht/": "h1",
}
NO_STORE = """
for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
  Object.defineProperty(window, name, { get() { throw new DOMException("tertutup", "SecurityError"); } });
"""
RUBBISH = ("null", "[]", "{", "7", '"a"', '{"ktp":{}}', "💥")


@pytest.mark.parametrize("route", ROUTES)
def test_no_address_makes_a_page_dead(open_page: Phones, address: str, route: str) -> None:
    """Each opens with what it is for, and what is typed into home is still answered."""
    page = open_page(route)
    for fragment in FRAGMENTS:
        page.goto("about:blank")
        page.goto(f"{address}{route}#{fragment}")
        expect(page.locator(ROUTES[route]).first).to_be_attached()
        expect(page.locator("h1").first).not_to_be_empty()
        if not route:
            page.locator("form input").first.fill("becak")
            expect(page.locator("[data-hasil] a").first).to_be_visible()


@pytest.mark.parametrize("rubbish", RUBBISH)
def test_no_store_makes_a_page_dead(open_page: Phones, rubbish: str) -> None:
    """What an earlier edition or another page left under our names is no reason to stop."""
    before = f"""if (origin !== "null")
      for (const name of ["pk-tema", "pk-simpan", "pk-surat:jht_berhenti_usaha"])
        localStorage.setItem(name, {rubbish!r});"""
    page = open_page("klaim/jht/", before=before)
    expect(page.locator(".pk-keadaan").first).to_be_attached()
    page.get_by_text("Simpan di HP, bisa dibuka tanpa internet").click()
    expect(page.locator("[data-luring=simpan] button:visible").first).to_be_visible()


@pytest.mark.parametrize("route", ["", "cek/", "klaim/jht/", "cari/"])
def test_a_browser_that_keeps_nothing_shows_everything(open_page: Phones, route: str) -> None:
    """All stores shut: every page works but for keeping."""
    page = open_page(route, before=NO_STORE)
    expect(page.locator(ROUTES[route]).first).to_be_attached()
    if not route:
        page.locator("form input").first.fill("becak")
        expect(page.locator("[data-hasil] a").first).to_be_visible()


@pytest.mark.parametrize("now", ["1970-01-01T00:00:00Z", "2040-06-01T00:00:00Z"])
@pytest.mark.parametrize("route", ["", "cek/", "cek/manfaat/", "umkm/"])
def test_no_clock_makes_a_page_dead(open_page: Phones, route: str, now: str) -> None:
    """A phone whose battery was out, or that is far ahead, still gets the page and its questions."""
    page = open_page(route, now=now)
    expect(page.locator("h1").first).not_to_be_empty()
    expect(page.locator("button:visible").first).to_be_visible()
