"""Large letters on the smallest screen: nothing is wider than it, nothing is cut off, no number is broken over two lines."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.layout.routes import ANSWERS, FORMS, PAGES, REFERENCE
from tests.browser.layout.unfold import unfold, unfold_form
from tests.browser.phone import Phones, answer_head

SMALLEST: dict[str, Any] = {"viewport": {"width": 320, "height": 640}}
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
    """Say what is wrong on the open page, at each size of letters."""
    result = {}
    for size in LETTERS:
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        if found := page.evaluate(WRONG):
            result[size] = found
    return result


@pytest.mark.parametrize("route", [*PAGES, *REFERENCE])
def test_a_page_fits(open_once: Phones, route: str) -> None:
    """A page of every kind."""
    page = open_once(route, **SMALLEST)
    unfold(page)
    found = wrong(page)
    page.context.close()
    assert found == {}


@pytest.mark.parametrize("route", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_fits(open_once: Phones, route: str) -> None:
    """An answer of every way of working, event and tool."""
    page = open_once(route, **SMALLEST)
    expect(answer_head(page)).to_be_visible()
    unfold(page)
    found = wrong(page)
    page.context.close()
    assert found == {}


@pytest.mark.parametrize("route", FORMS)
def test_a_form_fits(open_once: Phones, route: str) -> None:
    """All questions of a tool and all it says about what is wrong."""
    page = open_once(route, **SMALLEST)
    unfold_form(page)
    found = wrong(page)
    page.context.close()
    assert found == {}
