"""Requests to other hosts: none, from any page, worker or service worker.

Heard twice. Playwright tells what pages ask for. The site's server is the browser's proxy too, refuses every other host
and notes it; what an empty browser asks for at the same time (its maker's update servers) is not the site's.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request

from bench.engine import starters
from bench.row import Row
from bench.server import EMPTY, Server
from bench.session import Session
from bench.site import first_view

OWN_HOST = "127.0.0.1"
WITHOUT_HOST = ("data", "blob", "about")
PROXY = "--proxy-server="
NO_MAKER = "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter"
"""Chromium would ask its maker what a form's fields mean, on any site."""
HOW = (
    "hosts asked for while every page of simpan.json is opened, everything kept offline and the engine started; heard"
    " in the browser and at a proxy, less what an empty browser asks for"
)


def measure(session: Session) -> list[Row]:
    """Open everything and listen."""
    every = first_view.every(session.site)
    asked: set[str] = set()
    with (
        Server(session.site) as server,
        Server(session.scratch) as empty,
        session.phone(service_workers="allow", flags=(PROXY + empty.root, NO_MAKER)) as quiet,
        session.phone(service_workers="allow", flags=(PROXY + server.root, NO_MAKER)) as phone,
    ):
        quiet.context.new_page()
        _listen(phone.context, asked)
        page = phone.context.new_page()
        for path in every:
            page.goto(server.url + path, wait_until="load")
        page.goto(server.url.rstrip("/") + EMPTY)
        starters.ours(page)
        page.evaluate("async () => { await navigator.serviceWorker.ready }")
    foreign = (asked | (server.foreign - empty.foreign)) - {OWN_HOST}
    notes = (
        f"{len(every)} pages, {len(server.sent)} files",
        f"asked by the empty browser: {', '.join(sorted(empty.foreign)) or 'nothing'}",
        *(f"asked by the site: {hosts}" for hosts in sorted(foreign)),
    )
    return [Row("requests to other hosts", len(foreign), "hosts", HOW, 0, notes=notes)]


def _listen(context: BrowserContext, asked: set[str]) -> None:
    """Note the host of every request of pages and workers."""

    def note(request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in WITHOUT_HOST:
            asked.add(url.hostname or request.url)

    context.on("request", note)
