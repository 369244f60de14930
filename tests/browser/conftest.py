"""The built site on a server under a sub-path, and a phone to read it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.server import Server
from tests.browser.phone import Complaints, Phones

__all__ = ["Complaints", "Phones"]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site; give its address, which ends in the sub-path."""
    with Server(site, under=f"/{site.name}/") as one:
        yield one.url


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Phones]:
    """Give a function that opens a page of the site; the test fails when a page complained."""
    phones = Phones(browser, address)
    yield phones
    phones.close()


@pytest.fixture
def complaints(open_page: Phones) -> Complaints:
    """Give the complaints of the phones of this test, to allow those it brings about."""
    return open_page.complaints


@pytest.fixture(scope="module")
def open_once(browser: Browser, address: str) -> Iterator[Phones]:
    """Give the same for a page that several tests only look at."""
    phones = Phones(browser, address)
    yield phones
    phones.close()
