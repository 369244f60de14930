"""Large letters on the smallest screen: nothing is wider than it, nothing is cut off, no number is broken over two lines."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.layout.routes import FORMS
from tests.browser.layout.unfold import unfold_form, unfolded
from tests.browser.phone import Phones

SMALLEST: ViewportSize = {"width": 320, "height": 640}
LETTERS = ("100%", "130%", "200%")
WRONG = r"""() => {
  const wrong = [], width = document.documentElement.clientWidth;
  const name = (e) => `${e.tagName.toLowerCase()}.${[...e.classList].join(".")} “${e.textContent.trim().slice(0, 40)}”`;
  const style = (e) => getComputedStyle(e);
  const scrolls = (e) => e.parentElement && (/auto|scroll/.test(style(e.parentElement).overflowX) || scrolls(e.parentElement));
  if (document.documentElement.scrollWidth > width) wrong.push(`page: ${document.documentElement.scrollWidth}`);
  for (const e of document.body.querySelectorAll("*")) {
    if (!e.checkVisibility({ opacityProperty: true }) || e.closest(".pk-vh, svg, .md-skip") || e.clientWidth === 1) continue;
    const { left, right } = e.getBoundingClientRect();
    if ((right > width + 1 || left < -1) && !scrolls(e)) wrong.push(`wide: ${name(e)}`);
    if (/hidden|clip/.test(style(e).overflowX) && e.scrollWidth > e.clientWidth + 1) wrong.push(`cut off: ${name(e)}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let text; (text = texts.nextNode()); ) {
    const e = text.parentElement;
    if (!e.checkVisibility() || e.closest("svg, script, style, template, noscript, select, .pk-vh")) continue;
    for (const { 0: number, index } of text.data.matchAll(/Rp\s?\d[\d.]*|(?<![\w./-])\d[\d.,]*%?(?![\w./-])/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + number.length);
      if (new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1) wrong.push(`broken: ${number} in ${name(e)}`);
    }
  }
  return [...new Set(wrong)].slice(0, 8);
}"""


def wrong(page: Page) -> dict[str, list[str]]:
    """Say what is wrong on the open page, at each size of letters; it is left as it was."""
    size_before = page.viewport_size
    page.set_viewport_size(SMALLEST)
    result = {}
    for size in LETTERS:
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        if found := page.evaluate(WRONG):
            result[size] = found
    page.evaluate("document.documentElement.style.fontSize = ''")
    if size_before:
        page.set_viewport_size(size_before)
    return result


def test_a_page_fits(content_page: Page) -> None:
    """A page of every kind."""
    with unfolded(content_page):
        assert wrong(content_page) == {}


def test_an_answer_fits(answer: Page) -> None:
    """An answer of every way of working, event and tool."""
    with unfolded(answer):
        assert wrong(answer) == {}


@pytest.mark.parametrize("route", FORMS)
def test_a_form_fits(open_once: Phones, route: str) -> None:
    """All questions of a tool and all it says about what is wrong."""
    page = open_once.instead(route)
    unfold_form(page)
    assert wrong(page) == {}


def test_a_list_of_members_fits(open_once: Phones) -> None:
    """Its sums, its table of jobs and its rows, each with what it means."""
    page = open_once.instead("koperasi/anggota/")
    page.get_by_role("button", name="Coba dengan contoh").click()
    expect(page.get_by_text("Mulai Januari 2027")).to_be_visible()
    assert wrong(page) == {}


def test_the_box_for_other_sites_fits(open_once: Phones) -> None:
    """With the job that the other site has filled in."""
    page = open_once.instead("sisip/cek/#pekerjaan=pedagang-pasar")
    expect(page.get_by_role("button", name="Ganti")).to_be_visible()
    assert wrong(page) == {}
