"""The host of a built site: serves its files under a sub-path, as project pages are, and says nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class Diam(SimpleHTTPRequestHandler):
    """Serves files, keeps connections open, writes no log."""

    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Take it calmly when a page that closes lets its connections go."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextlib.contextmanager
def layani(situs: Path, penangan: type[Diam] = Diam) -> Iterator[str]:
    """Serve a site on a free port; give its address, which ends in the sub-path."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(penangan, directory=str(situs.parent)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{situs.name}/"
    finally:
        server.shutdown()
        server.server_close()
