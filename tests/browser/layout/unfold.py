"""Pages and forms with all they hold in sight: what is folded, what is asked later, what is said when something is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

OPEN = """() => {
  for (const d of document.querySelectorAll("#isi details:not([open])"))
    if (!d.closest("[hidden]")) d.open = d.dataset.unfolded = true;
}"""
CLOSE = """() => {
  for (const d of document.querySelectorAll("[data-unfolded]")) {
    d.open = false;
    delete d.dataset.unfolded;
  }
}"""
LATER = """() => {
  for (const e of document.querySelectorAll(".pk-formulir, .pk-formulir [hidden]")) e.hidden = false;
  for (const e of document.querySelectorAll(".pk-formulir .pk-galat")) e.textContent ||= "Tulis angka dari Rp10.000 sampai Rp1.000.000.000.";
}"""


def unfold(page: Page) -> None:
    """Open every block that opens, the menu's apart."""
    page.evaluate(OPEN)


@contextmanager
def unfolded(page: Page) -> Iterator[None]:
    """Open every block that opens, and close them again for whoever looks at the page next."""
    unfold(page)
    yield
    page.evaluate(CLOSE)


def unfold_form(page: Page) -> None:
    """Show every question of a form at once, each with something wrong."""
    page.locator(".pk-formulir").wait_for()
    page.evaluate(LATER)
    unfold(page)
