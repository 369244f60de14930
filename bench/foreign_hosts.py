"""Requests to other hosts: none, from any page, worker or service worker.

Two ears. Playwright hears what pages ask for. All else goes through a proxy that refuses and notes every host; what
an empty browser asks for at the same time (its maker's update servers) is not the site's.
"""

from __future__ import annotations

from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Self
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request

from bench import engine_start, pages
from bench.row import Row
from bench.server import Server
from bench.session import Session

OWN_HOST = "127.0.0.1"
WITHOUT_HOST = ("data", "blob", "about")
NO_MAKER = "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter"
"""Chromium would ask its maker what a form's fields mean, on any site."""
HOW = (
    "hosts asked for while every page of simpan.json is opened, everything kept offline and the engine started; heard"
    " in the browser and at a proxy, less what an empty browser asks for"
)


def measure(session: Session) -> list[Row]:
    """Open everything and listen."""
    every = pages.every(session.site)
    asked: set[str] = set()
    with (
        Server(session.site) as server,
        RefusingProxy() as site,
        RefusingProxy() as empty,
        session.phone(service_workers="allow", flags=(empty.flags, NO_MAKER)) as quiet,
        session.phone(service_workers="allow", flags=(site.flags, NO_MAKER)) as phone,
    ):
        quiet.context.new_page()
        _listen(phone.context, asked)
        page = phone.context.new_page()
        for path in every:
            page.goto(server.url + path, wait_until="load")
        engine_start.ours(page, session.site)
        page.evaluate("async () => { await navigator.serviceWorker.ready }")
    foreign = (asked | (site.hosts - empty.hosts)) - {OWN_HOST}
    notes = (
        f"{len(every)} pages, {len(server.sent)} files",
        f"asked by the empty browser: {', '.join(sorted(empty.hosts)) or 'nothing'}",
        *(f"asked by the site: {hosts}" for hosts in sorted(foreign)),
    )
    return [Row("requests to other hosts", len(foreign), "hosts", HOW, 0, notes=notes)]


class RefusingProxy:
    """A proxy that refuses everything and remembers who was asked for."""

    def __init__(self) -> None:
        """Listen."""
        self.hosts: set[str] = set()
        hosts = self.hosts

        class Refuse(StreamRequestHandler):
            def handle(self) -> None:
                """Note the host of `CONNECT host:443` or `GET http://host/`, refuse."""
                _, url, *_ = *self.rfile.readline().decode("latin-1").split(), "", ""
                hosts.add(urlsplit(url if "//" in url else f"//{url}").hostname or url)
                self.wfile.write(
                    b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                )

        self._server = ThreadingTCPServer((OWN_HOST, 0), Refuse)
        self.flags = f"--proxy-server=http://{OWN_HOST}:{self._server.server_address[1]}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def __enter__(self) -> Self:
        """Listen."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()


def _listen(context: BrowserContext, asked: set[str]) -> None:
    """Note the host of every request of pages and workers."""

    def note(request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in WITHOUT_HOST:
            asked.add(url.hostname or request.url)

    context.on("request", note)
