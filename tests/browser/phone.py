"""A phone of 360×800, opened on the site, that complains about everything."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

HP = {
    "viewport": {"width": 360, "height": 800},
    "locale": "id-ID",
    "timezone_id": "Asia/Jakarta",
    "service_workers": "block",  # what it keeps for later is tested by itself
}
BUATAN_UJI = "registration blocked by Playwright"
PAGI = "2026-11-22T09:00:00+07:00"
SABAR = 30_000  # ms; Python starts slowly on a busy machine
expect.set_options(timeout=SABAR)


@dataclass
class Catatan:
    """What a page said or asked for that it should not have; `allowed` names what a test brings about on purpose."""

    complaint: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=lambda: [BUATAN_UJI])

    def dengarkan(self, konteks: BrowserContext, address: str) -> None:
        """Note console errors, uncaught errors and requests to other hosts, the worker's included."""
        tuan = urlsplit(address).netloc
        konteks.on("console", lambda p: p.type in ("error", "warning") and self.complaint.append(p.text))
        konteks.on("weberror", lambda g: self.complaint.append(str(g.error)))
        konteks.on(
            "request",
            lambda r: urlsplit(r.url).netloc not in ("", tuan) and self.complaint.append(f"keluar: {r.url}"),
        )

    def sisa(self) -> list[str]:
        """Give the complaints that no test asked for."""
        return [k for k in self.complaint if not any(re.search(pola, k) for pola in self.allowed)]


class Buka:
    """Fresh phones on the morning of 22 November 2026; together they must not complain."""

    def __init__(self, peramban: Browser, address: str) -> None:
        """Open phones in this browser, on this address of the site."""
        self.peramban = peramban
        self.alamat = address
        self.catatan = Catatan()
        self.konteks: list[BrowserContext] = []

    def __call__(self, route: str = "cek/", *, jam: str = PAGI, siapkan: str = "", **lain: object) -> Page:
        """Open a page of the site on a new phone; `siapkan` runs before any script of the page."""
        one = self.peramban.new_context(**{**HP, **lain})
        self.konteks.append(one)
        one.set_default_timeout(SABAR)
        self.catatan.dengarkan(one, self.alamat)
        if siapkan:
            one.add_init_script(siapkan)
        page = one.new_page()
        page.clock.set_fixed_time(jam)
        page.goto(self.alamat + route)
        return page

    def tutup(self) -> None:
        """Put the phones away and say what they complained about."""
        for one in self.konteks:
            one.close()
        assert self.catatan.sisa() == []


def judul(page: Page) -> Locator:
    """The question that is open."""
    return page.locator("[data-layar]:not([hidden]) h2")


def hasil(page: Page) -> Locator:
    """The head of the answer: who, how much, until when."""
    return page.locator("[data-bagian=hasil] .pk-hasil")


def ahead(page: Page) -> None:
    """Go on, whatever the button is called now."""
    page.locator("form [type=submit]").click()
