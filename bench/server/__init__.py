"""The one small host, for measuring and for tests: serves a built site, counts what it sends, breaks when told to.

    gzip    what GitHub Pages does: text is compressed on the way, everything else goes out as it is
    br      a host at its best: everything that shrinks goes out in brotli's best quality
    none    a host that compresses nothing
    zstd    a host that takes the ending .zst for a packing of the way, which a browser opens itself

It stands in bench because measuring needs the most of it; tests may read bench, bench must not read tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Self

from bench.server.handler import EMPTY, Fault, Handler, Sent
from bench.server.line import Line
from bench.server.served_files import find

__all__ = ["EMPTY", "PORTS", "Fault", "Sent", "Server"]

PORTS = range(8171, 8180)
"""Tried in turn, then any other: a site that is built to be measured names the first as its own address."""


class Server:
    """Serves a folder, and others below it by their prefix, until it is closed.

    `under`: the path the site stands below, as a project's pages do; `others`: further folders, or single files, by the
    path they stand below; `rate`: bytes a second of the line, None for no limit; `max_age`: seconds a browser may keep
    a file unasked.
    """

    def __init__(
        self,
        folder: Path,
        how: str = "gzip",
        *,
        under: str = "/",
        others: Mapping[str, Path] | None = None,
        rate: float | None = None,
        max_age: int = 600,  # as GitHub Pages does, whatever the file
    ) -> None:
        """Start at the first free port."""
        self.folder = folder
        self.folders = {**(others or {}), under: folder}
        self.how, self.under, self.max_age = how, under, max_age
        self.line = Line(rate)
        self.asked: list[str] = []
        """The path of every request, below `under`."""
        self.sent: list[Sent] = []
        """Every answer with a body."""
        self.foreign: set[str] = set()
        """The hosts a browser asked for that takes this host for its proxy. All were refused."""
        self.instead: dict[str, str | Fault] = {}
        """Patterns of paths below `under`, and the text or the fault that comes in the place of the file."""
        self.headers: dict[str, str] = {}
        """What every answer carries besides."""
        self._server = _listen(self)
        self.root = f"http://127.0.0.1:{self._server.server_port}/"
        self.url = self.root + under.lstrip("/")
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def __enter__(self) -> Self:
        """Serve."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.close()

    def close(self) -> None:
        """Answer nobody any more."""
        self._server.shutdown()
        self._server.server_close()

    def size(self, prefix: str = "/") -> int:
        """Sum what went out below a path."""
        return sum(k.size for k in self.sent if k.path.startswith(prefix))

    def find(self, path: str) -> Path | None:
        """Find the file behind a path; None where there is none, or it lies outside."""
        for prefix, folder in self.folders.items():
            if path.startswith(prefix):
                return find(folder, path.removeprefix(prefix))
        return None

    def replacement(self, path: str) -> str | Fault | None:
        """Note that a path was asked for; give what comes in the place of its file, None for the file itself."""
        below = path.removeprefix(self.under)
        self.asked.append(below)
        return next((one for pattern, one in self.instead.items() if re.search(pattern, below)), None)


class _HttpServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Take it calmly when a page that closes lets its connections go."""


def _listen(host: Server) -> ThreadingHTTPServer:
    def handler(*content: object) -> Handler:
        return Handler(host, *content)

    for port in PORTS:
        try:
            return _HttpServer(("127.0.0.1", port), handler)
        except OSError:
            continue
    return _HttpServer(("127.0.0.1", 0), handler)
