"""A thumb hits what it aims at: what stands alone to be tapped is at least 44 px wide and high (WCAG 2.5.8, 2.5.5)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.layout.routes import ANSWERS, FORMS
from tests.browser.layout.unfold import unfold_form, unfolded
from tests.browser.phone import Phones, answer_head

SMALL = r"""() => {
  const LEAST = 43.5;
  const TARGETS = "a[href], button, summary, select, textarea, input, label:has(input)";
  const style = (e) => getComputedStyle(e);
  const block = (e) => (/^(inline|contents)$/.test(style(e).display) ? block(e.parentElement) : e);
  // Words beside it on the same line, outside of what can be tapped: then it is part of a sentence.
  const inSentence = (e) => {
    if (style(e).display !== "inline") return false;
    const around = block(e.parentElement), texts = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); ) {
      if (/[\p{L}\d]/u.test(text.data) && !text.parentElement.closest("a[href], button, .pk-vh") && block(text.parentElement) === around) return true;
    }
    return false;
  };
  const hit = (e, x, y) => {
    const there = document.elementFromPoint(x, y);
    return there && (e.contains(there) || [...(e.labels ?? [])].some((l) => l.contains(there)));
  };
  // As a finger finds it: some links and boxes answer beyond their own frame.
  const reaches = (e) => {
    e.scrollIntoView({ block: "center", inline: "center" });
    const { left, top, width, height } = e.getBoundingClientRect(), x = left + width / 2, y = top + height / 2;
    const half = LEAST / 2;
    return [[Math.max(half, width / 2 - 1), 0], [0, Math.max(half, height / 2 - 1)]].every(
      ([dx, dy]) => hit(e, x - dx, y - dy) && hit(e, x + dx, y + dy));
  };
  const small = [];
  for (const e of document.querySelectorAll(TARGETS)) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.closest(".pk-vh, .md-skip, svg") || e.matches("label input")) continue;
    const { width, height } = e.getBoundingClientRect();
    if (!width || (width >= LEAST && height >= LEAST) || inSentence(e) || reaches(e)) continue;
    small.push(`${Math.round(width)}×${Math.round(height)} ${e.tagName.toLowerCase()}.${[...e.classList].join(".")} “${e.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}” in ${e.parentElement.tagName.toLowerCase()}.${[...e.parentElement.classList].join(".")}`);
  }
  return [...new Set(small)].slice(0, 12);
}"""
"""Gives what can be tapped, stands in no sentence and is smaller than a thumb."""


def too_small(page: Page) -> list[str]:
    """Look at the open page with everything unfolded."""
    with unfolded(page):
        found: list[str] = page.evaluate(SMALL)
    return found


def test_a_page(content_page: Page) -> None:
    """A page of every kind, its papers and blocks open."""
    assert too_small(content_page) == []


@pytest.mark.parametrize("route", FORMS)
def test_a_form(open_once: Phones, route: str) -> None:
    """All questions of a tool, and the ways out of what is wrong."""
    page = open_once.instead(route)
    unfold_form(page)
    assert too_small(page) == []


def test_an_answer(answer: Page) -> None:
    """An answer of every way of working, event and tool, all of it open."""
    assert too_small(answer) == []


def test_what_opens_over_a_page(open_page: Phones) -> None:
    """The menu, what an amount rests on, the jobs found while typing, and the search with its results."""
    page = open_page("")
    page.get_by_text("Menu", exact=True).click()
    assert too_small(page) == []
    page = open_page("")
    page.get_by_role("search").get_by_role("searchbox").fill("becak")
    expect(page.locator(".pk-kerja__sering[data-hasil] a").first).to_be_visible()
    assert too_small(page) == []
    page = open_page("cari/?q=kartu+hilang")
    expect(page.locator(".pk-telusur__hasil a").first).to_be_visible()
    assert too_small(page) == []
    page = open_page("iuran/")
    page.locator("#isi a.pk-rp").first.click()
    expect(page.locator(".pk-balon")).to_be_visible()
    assert too_small(page) == []


def test_in_the_dark(open_page: Phones) -> None:
    """Colours change no size."""
    for route in ("", "klaim/kecelakaan/", ANSWERS["mandiri"]):
        page = open_page(route, color_scheme="dark")
        if "#" in route:
            expect(answer_head(page)).to_be_visible()
        assert too_small(page) == []
