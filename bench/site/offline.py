"""The radio off: after "Simpan di HP" the host goes away, and every page and a calculation are opened."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Error, Page

from bench.row import Row
from bench.server import Server
from bench.session import Session, announce
from bench.site import first_view
from bench.site.first_answer import AMOUNT, EMPLOYEE, LINK

ADDRESS = re.compile(r'<link rel="canonical" href="([^"]+)"')
"""What a page calls itself; a tool gives its title the name of the question that is open."""
HOW = (
    "pages of simpan.json that do not open as themselves after Simpan di HP, in a fresh browser with the host gone;"
    " then a ready answer and one from the engine"
)
SHOWN = 5


def measure(session: Session) -> list[Row]:
    """Keep everything, let the host go, open everything."""
    every = first_view.every(session.site)
    server = Server(session.site)
    with session.phone(service_workers="allow") as phone:
        page = phone.context.new_page()
        try:
            save(page, server.url)
        finally:
            server.close()
        phone.context.set_offline(offline=True)
        announce(f"  kept; opening {len(every)} pages without network")
        failed = [path for path in every if not _opens(page, server.url, path, session.site)]
        problem = _calculate(page, server.url)
    notes = (f"{len(every)} pages opened", *(f"missing: /{j}" for j in failed[:SHOWN]))
    return [
        Row(
            'offline after "Simpan di HP"', len(failed), "pages missing", HOW, 0, notes=notes, problem=problem
        )
    ]


def save(page: Page, url: str) -> None:
    """Press "Simpan di HP" and wait until everything is kept."""
    page.goto(url)
    page.evaluate("async () => { await navigator.serviceWorker.ready }")
    page.locator("[data-luring=simpan] > summary").click()
    page.locator("[data-simpan=mulai]:visible").click()
    page.locator("p[data-keadaan=lengkap]").wait_for(state="visible")


def _opens(page: Page, url: str, path: str, site: Path) -> bool:
    """Tell whether a page comes up as itself, and not as the one that says there is no internet."""
    try:
        page.goto(url + path, wait_until="domcontentloaded")
    except Error:
        return False
    match = ADDRESS.search((site / path / "index.html").read_text(encoding="utf-8"))
    return match is not None and page.locator("link[rel=canonical]").get_attribute("href") == match[1]


def _calculate(page: Page, url: str) -> str:
    """Ask for an answer that was made with the page, and for one of the engine; give what went wrong."""
    for link in (LINK, EMPLOYEE):
        try:
            page.goto(url + link)
            page.reload()  # from one answer to another the page stays
            page.locator(AMOUNT).first.wait_for(state="visible")
        except Error as problem:
            return f"no answer for {link} without network: {str(problem).splitlines()[0]}"
    return ""
