"""Whatever an address holds or a clock says: no page is dead, none complains."""

from __future__ import annotations

import random
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.alive import ASKS_FIRST, OTHERS, TOOLS, what_is_dead
from tests.browser.phone import Phones

pytestmark = pytest.mark.phone("used")

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
ODD_TEXTS = (
    *(
        "%",
        "%E0%A4%A",
        "%00",
        "%0a%0d",
        "%ED%A0%80",
        "\ud800",
        "\u202e",
        "\U0001f4a5",
        "x" * 100_000,
        "[" * 5000,
    ),
    *(
        "__proto__",
        "constructor",
        "toString",
        "NaN",
        "Infinity",
        "-1",
        "1e999",
        "0x10",
        "1.000.000",
        "1,5 jt",
    ),
    *(
        "null",
        "true",
        '"',
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[0]",
        '["a"]',
        '[["SD","4"]]',
        "SD:",
        "SD:4,SMA:1",
        "::,,",
    ),
    *(
        '[{"jumlah":{}}]',
        '[{"jumlah":[1],"penghasilan":null}]',
        '[{"__proto__":{"x":1}}]',
        '{"__proto__":{"x":1}}',
    ),
    *("<img src=x onerror=alert(1)>", "javascript:alert(1)", "../../x", "2027-13", "0000-00", "9999-99"),
    *("mandiri", "karyawan", "tukang-becak", "BPU", "PU", "meninggal", "kecelakaan_kerja", "ya", "tidak", ""),
)
"""What may stand for an answer, or for a question."""
ADDRESSES = 12
"""Of each page; the same on every run."""
TOLD_BY_BROWSERS = "does not conform to the required format"
"""Of a month that is none, put into its field."""


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


@pytest.mark.parametrize(
    "address_of_many",
    [
        f"cek/manfaat/#kejadian=meninggal&anak={'SD%3A4,' * 20_000}",
        f"cek/usaha/#skala_usaha=kecil&pekerja={quote('[' + '{},' * 20_000 + '{}]')}",
        f"koperasi/biaya/#anggota={quote('[' + ','.join(['{"jumlah":"1"}'] * 5_000) + ']')}",
    ],
    ids=["anak", "pekerja", "anggota"],
)
def test_more_rows_than_anybody_writes_keep_no_phone_busy(open_page: Phones, address_of_many: str) -> None:
    """A list of thousands is no answer: the page is there at once, and what can be pressed answers."""
    page = open_page(address_of_many, before=ASKS_FIRST)
    assert page.locator("[data-baris]").count() < 1000
    assert what_is_dead(page) == []


@pytest.mark.parametrize("now", ["1970-01-01T00:00:00Z", "2040-06-01T00:00:00Z"])
@pytest.mark.parametrize("route", ["", "cek/", "cek/manfaat/", "umkm/"])
def test_no_clock_makes_a_page_dead(open_page: Phones, route: str, now: str) -> None:
    """A phone whose battery was out, or that is far ahead, still gets the page and its questions."""
    page = open_page(route, now=now)
    expect(page.locator("h1").first).not_to_be_empty()
    expect(page.locator("button:visible").first).to_be_visible()


def odd_fragments(keys: list[str], chance: random.Random) -> Iterator[str]:
    """Give fragments without end: questions of the page or none, each with something else in its place, some twice."""

    def text() -> str:
        one = chance.choice(ODD_TEXTS)
        return one if chance.random() < 0.3 else quote(one, errors="replace")

    while True:
        pairs = [
            f"{chance.choice(keys) if chance.random() < 0.8 else text()[:40]}={text()}"
            for _ in range(chance.randint(1, 6))
        ]
        yield "&".join([*pairs, *chance.sample(pairs, chance.randint(0, 1))])


def questions(page: Page) -> list[str]:
    """Give the names that mean something in an address of this page."""
    asked: list[str] = page.evaluate(
        """() => {
          const all = (name) => [...document.querySelectorAll(`[data-${name}]`)].map((one) => one.dataset[name]);
          return [...all("isian"), ...all("layar").flatMap((one) => [`tanya=${one}&ubah`, `ubah=${one}&tanya`])];
        }"""
    )
    return [*asked, "tanya", "ubah", "kerja", "q", "pekerjaan"]


@pytest.mark.parametrize("route", [*TOOLS, *OTHERS])
def test_no_odd_address_makes_a_page_dead(open_page: Phones, address: str, route: str) -> None:
    """Opened afresh, or changed while the page stands there; a few with something odd behind the question mark too."""
    open_page.complaints.allowed.append(TOLD_BY_BROWSERS)
    page = open_page(route, before=ASKS_FIRST)
    chance = random.Random(route)  # noqa: S311 - no secret
    fragments = odd_fragments(questions(page), chance)
    for number, fragment in zip(range(ADDRESSES), fragments, strict=False):
        if number % 2:
            page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
        else:
            page.goto("about:blank")
            page.goto(f"{address}{route}{'?q=' + quote(fragment[:500], errors='replace')}#{fragment}")
        assert what_is_dead(page) == [], fragment[:300]
