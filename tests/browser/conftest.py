"""The built site on a server under a sub-path, and a phone to read it with."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from hp import Buka, Catatan
from playwright.sync_api import Browser

__all__ = ["Buka", "Catatan"]


class Diam(SimpleHTTPRequestHandler):
    """Serves files, keeps connections open, writes no log."""

    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Take it calmly when a page that closes lets its connections go."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@pytest.fixture(scope="session")
def alamat(situs: Path) -> Iterator[str]:
    """Serve the site; give its address, which ends in the sub-path."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Diam, directory=str(situs.parent)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{situs.name}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def buka(peramban: Browser, alamat: str) -> Iterator[Buka]:
    """Give a function that opens a page of the site; the test fails when a page complained."""
    hp = Buka(peramban, alamat)
    yield hp
    hp.tutup()


@pytest.fixture
def catatan(buka: Buka) -> Catatan:
    """Give the complaints of the phones of this test, to allow those it brings about."""
    return buka.catatan


@pytest.fixture(scope="module")
def buka_sekali(peramban: Browser, alamat: str) -> Iterator[Buka]:
    """Give the same for a page that several tests only look at."""
    hp = Buka(peramban, alamat)
    yield hp
    hp.tutup()
