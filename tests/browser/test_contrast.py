"""Every word can be read: the contrast of all text is measured, also where it appears only after typing or tapping."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone import Phones

pytestmark = pytest.mark.phone("used")

MEASURE = """() => {
  const channels = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return colour.startsWith("color(srgb") ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const luminance = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = new Map([[null, [255, 255, 255, 1]]]); // most texts stand on the same few
  const ground = (element) => {
    if (!grounds.has(element)) {
      const own = channels(getComputedStyle(element).backgroundColor);
      grounds.set(element, own[3] === 1 ? own : over(own, ground(element.parentElement)));
    }
    return grounds.get(element);
  };
  const ratio = (ink, paper) => {
    const [a, b] = [luminance(over(ink, paper)), luminance(paper)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const poor = [];
  const look = (element, style, text) => {
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const found = ratio(channels(style.color), ground(element));
    if (found < (isLarge ? 3 : 4.5)) poor.push(`${found.toFixed(2)} ${text.trim().slice(0, 40)} <${element.tagName} ${element.className}>`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, data } = walker.currentNode;
    if (!data.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest("svg, [disabled]")) continue;
    look(element, getComputedStyle(element), data);
  }
  for (const input of document.querySelectorAll("input, textarea, select")) {
    if (!input.checkVisibility() || input.disabled) continue;
    look(input, getComputedStyle(input), input.value || "(isian)");
    if (input.placeholder) look(input, getComputedStyle(input, "::placeholder"), input.placeholder);
  }
  return [...new Set(poor)];
}"""
"""Gives every visible text whose contrast is below WCAG AA, as it is painted: what stands in front of what."""

SHOW_EVERYTHING = """() => {
  for (const e of document.querySelectorAll("details")) e.open = true;
  for (const e of document.querySelectorAll("[hidden]")) e.hidden = false;
}"""
"""All that a page keeps for another moment (errors, notices, other screens, closed parts) at once."""

SIGNS = "a[href], button, summary, label, .pk-pilih"
KINDS = "all => all.map((e) => e.tagName + e.className + (e.closest('[class]:not(a)')?.className ?? ''))"
type Step = Callable[[Page], None]


def nothing(_: Page) -> None:
    """Leave the page as it opens."""


def pick(typed: str) -> Step:
    """Type into the occupation box of the home page."""

    def step(page: Page) -> None:
        page.get_by_role("search").get_by_role("searchbox").fill(typed)
        page.wait_for_timeout(300)

    return step


def search(typed: str) -> Step:
    """Open the site's search and type."""

    def step(page: Page) -> None:
        page.get_by_role("link", name="Cari di situs ini").click()
        page.get_by_role("dialog").get_by_role("searchbox").fill(typed)
        expect(page.locator("dialog [data-hasil]")).to_have_attribute("data-untuk", typed)

    return step


def search_without_network(page: Page) -> None:
    """Open the site's search where its index cannot be fetched."""
    page.route("**/indeks.json", lambda one: one.abort())
    page.get_by_role("link", name="Cari di situs ini").click()
    expect(page.get_by_text("Pencarian belum bisa dibuka.")).to_be_visible()


def menu(page: Page) -> None:
    """Open the menu of a phone."""
    page.get_by_text("Menu", exact=True).click()


def wrong_amount(page: Page) -> None:
    """Give the form what it refuses."""
    page.locator("form input[type=text]:visible, form input[inputmode]:visible").first.fill("zzqqxx")
    page.locator("form [type=submit]").click()
    page.wait_for_timeout(500)


def everything(page: Page) -> None:
    """Show what the page keeps for another moment."""
    page.evaluate(SHOW_EVERYTHING)


def answer(page: Page) -> None:
    """Wait for the answer and open all of it."""
    page.wait_for_selector("[data-bagian=hasil] .pk-angka", timeout=60_000)
    page.evaluate("document.querySelectorAll('main details').forEach((d) => (d.open = true))")
    for link in page.locator("[data-pesan-wa]").all():  # messages that are opened are made first
        expect(link).to_have_attribute("href", re.compile("text="))


STATES: dict[str, tuple[str, Step]] = {
    "home": ("", nothing),
    "home, jobs found": ("", pick("becak")),
    "home, no job found": ("", pick("xyzxyz")),
    "home, everything shown": ("", everything),
    "menu": ("tentang/", menu),
    "search, usual pages": ("", search("")),
    "search, found": ("", search("tunggakan iuran")),
    "search, nothing found": ("", search("zzqqxx")),
    "search, no network": ("", search_without_network),
    "page of search": ("cari/#q=ojol", nothing),
    "contribution form, everything shown": ("cek/", everything),
    "contribution form, refused": ("cek/#cara_kerja=mandiri&penghasilan=x", nothing),
    "benefit form, everything shown": ("cek/manfaat/", everything),
    "budget form, refused": ("cek/anggaran/", wrong_amount),
    "contribution": ("cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan=1500000", answer),
    "list of members, everything shown": ("koperasi/", everything),
    "occupation, everything shown": ("pekerjaan/ojek-online/", everything),
    "programme, everything shown": ("program/kecelakaan-kerja/", everything),
    "a wrong address": ("404.html", everything),
}


@pytest.mark.parametrize("colour", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_every_text_can_be_read(open_page: Phones, state: str, colour: Literal["light", "dark"]) -> None:
    """In each state, in light and dark, no visible text has a contrast below WCAG AA."""
    open_page.complaints.allowed += [r"ERR_FAILED", r"Failed to load resource"]
    route, step = STATES[state]
    page = open_page(route, color_scheme=colour, reduced_motion="reduce")
    step(page)
    assert page.evaluate(MEASURE) == []


@pytest.mark.parametrize("colour", ["light", "dark"])
@pytest.mark.parametrize(
    "route", ["", "cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan=1500000", "klaim/meninggal/"]
)
def test_what_is_pointed_at_or_focused_can_be_read(
    open_page: Phones, route: str, colour: Literal["light", "dark"]
) -> None:
    """One of each kind of link, button and choice, under the pointer and with the focus."""
    page = open_page(
        route, color_scheme=colour, reduced_motion="reduce", viewport={"width": 1280, "height": 800}
    )
    if "#" in route:
        answer(page)
    poor: set[str] = set()
    seen: set[str] = set()
    signs = page.locator(SIGNS)
    for number, kind in enumerate(signs.evaluate_all(KINDS)):
        sign = signs.nth(number)
        if kind in seen or not sign.is_visible():
            continue
        seen.add(kind)
        sign.focus()
        poor.update(page.evaluate(MEASURE))
        sign.hover(force=True)
        poor.update(page.evaluate(MEASURE))
    assert len(seen) > 5
    assert poor == set()


def test_the_measure_sees_what_cannot_be_seen(open_page: Phones) -> None:
    """A text in the colour of its ground is found, so a silent measure means something."""
    page = open_page("")
    page.evaluate("document.querySelector('h1').style.color = '#0f4c5c'")
    (found,) = page.evaluate(MEASURE)
    assert found.startswith("1.00 Perlu apa")
