"""Nothing moves under somebody's eyes or finger while a page comes: on a slow line, a slow phone, and a wide screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from bench.server import EMPTY
from bench.throttle import slow_line, slowed
from tests.browser.phone import MORNING, PHONE

MOST = 0.01
"""Cumulative layout shift, as browsers score it; from 0.1 on it is felt, and Lighthouse takes off points before."""
WIDTHS = {"phone": ViewportSize(width=360, height=800), "computer": ViewportSize(width=1280, height=800)}
PAGES = (
    *("", "program/kecelakaan-kerja/", "pekerjaan/", "pekerjaan/tukang-becak/", "umkm/jenis/bengkel-motor/"),
    *("iuran/pekerja-mandiri/", "klaim/meninggal/", "cek/", "cek/manfaat/", "cek/usaha/", "cek/slip/"),
    *("koperasi/anggota/", "koperasi/biaya/", "koperasi/bahan/", "cari/", "luring/", "sumber/angka/"),
)
"""One of every kind: with lists to filter, papers to tick, forms, a search, a list of members."""
ANSWERS = ("cek/#cara_kerja=mandiri&penghasilan=1500000", "cek/manfaat/#kejadian=meninggal&segmen=BPU")
OLD = "2027-06-02T09:00:00+07:00"
"""A day on which pages of November show prices of the past."""
VOICE = "speechSynthesis.getVoices = () => [{ lang: 'id-ID', name: 'Gadis', localService: true }]"
LATE = """addEventListener("load", () => setTimeout(() => {
  const notice = document.createElement("p");
  notice.style.height = "200px";
  document.body.prepend(notice);
}, 100))"""
"""Pushes all that is to be read."""
WATCH = """() => {
  const box = ({ x, y, width, height }) => `${Math.round(x)},${Math.round(y)} ${Math.round(width)}×${Math.round(height)}`;
  const name = (node) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    if (!element) return "(gone)";
    const kind = [element.tagName.toLowerCase(), ...element.classList].join(".");
    return `${kind} "${element.textContent.trim().replace(/\\s+/g, " ").slice(0, 40)}"`;
  };
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) {
      if (one.hadRecentInput) continue;
      const moved = one.sources.map((s) => `${name(s.node)}: ${box(s.previousRect)} → ${box(s.currentRect)}`);
      window.shifts.push({ score: one.value, at: Math.round(one.startTime), moved });
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""


@dataclass(frozen=True, slots=True)
class Processes:
    """Those of a browser, as it tells itself."""

    browser: Browser

    def renderers(self) -> list[int]:
        """Give the processes that run pages."""
        cdp = self.browser.new_browser_cdp_session()
        told = cdp.send("SystemInfo.getProcessInfo")["processInfo"]
        cdp.detach()
        return [one["id"] for one in told if one["type"] == "renderer"]


def shifts(
    browser: Browser, address: str, path: str, screen: ViewportSize, *, now: str = MORNING, before: str = ""
) -> list[dict[str, Any]]:
    """Open a page with nothing on the phone, wait until all has come, and give what moved.

    `before` runs before any script of the page.
    """
    context = browser.new_context(**{**PHONE, "viewport": screen})
    context.add_init_script(f"({WATCH})()")
    context.add_init_script(VOICE)  # so that pages offer to be read aloud
    context.add_init_script(before)
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto(address.rstrip("/") + EMPTY)  # its process is there before it is slowed down
    slow_line(page)
    with slowed(Processes(browser)):
        page.goto(address + path, wait_until="networkidle")
        settle(page)
    found: list[dict[str, Any]] = page.evaluate("window.shifts")
    context.close()
    return found


def settle(page: Page) -> None:
    """Let what waits for a quiet moment happen, and be drawn."""
    page.evaluate(
        "() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done))))"
    )


@pytest.mark.parametrize("screen", WIDTHS)
@pytest.mark.parametrize("path", [*PAGES, *ANSWERS])
def test_nothing_moves_while_a_page_comes(browser: Browser, address: str, path: str, screen: str) -> None:
    """Fonts, forms that come to life, notices: their place is there from the first paint on."""
    found = shifts(browser, address, path, WIDTHS[screen])
    assert sum(one["score"] for one in found) <= MOST, found


@pytest.mark.parametrize("path", ["", "iuran/pekerja-mandiri/", "pekerjaan/tukang-becak/", "cek/"])
def test_an_old_page_says_so_without_pushing_anything(browser: Browser, address: str, path: str) -> None:
    """The sentence that a price has changed is there with the page."""
    found = shifts(browser, address, path, WIDTHS["phone"], now=OLD)
    assert sum(one["score"] for one in found) <= MOST, found


def test_what_moves_is_seen(browser: Browser, address: str) -> None:
    """Something that comes late and pushes the page is found, so that silence means something."""
    found = shifts(browser, address, "iuran/", WIDTHS["phone"], before=LATE)
    assert sum(one["score"] for one in found) > MOST
