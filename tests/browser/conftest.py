"""The built site on a server under a sub-path, and a phone to read it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.server import Server
from tests.browser.phone import Buka, Catatan

__all__ = ["Buka", "Catatan"]


@pytest.fixture(scope="session")
def alamat(situs: Path) -> Iterator[str]:
    """Serve the site; give its address, which ends in the sub-path."""
    with Server(situs, under=f"/{situs.name}/") as one:
        yield one.url


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
