"""Pages and forms with all they hold in sight: what is folded, what is asked later, what is said when something is wrong."""

from __future__ import annotations

from playwright.sync_api import Page

FOLDED = (
    "document.querySelectorAll('#isi details').forEach((d) => { if (!d.closest('[hidden]')) d.open = true })"
)
LATER = """() => {
  for (const e of document.querySelectorAll(".pk-formulir, .pk-formulir [hidden]")) e.hidden = false;
  for (const e of document.querySelectorAll(".pk-formulir .pk-galat")) e.textContent ||= "Tulis angka dari Rp10.000 sampai Rp1.000.000.000.";
}"""


def unfold(page: Page) -> None:
    """Open every block that opens, the menu's apart."""
    page.evaluate(FOLDED)


def unfold_form(page: Page) -> None:
    """Show every question of a form at once, each with something wrong."""
    page.locator(".pk-formulir").wait_for()
    page.evaluate(LATER)
    unfold(page)
