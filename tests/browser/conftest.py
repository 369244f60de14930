"""The built site on a server under a sub-path, and a phone to read it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from bench.server import Server
from tests.browser.phone import Complaints, Phones, new_phone

__all__ = ["Complaints", "Phones"]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site; give its address, which ends in the sub-path."""
    with Server(site, under=f"/{site.name}/") as one:
        yield one.url


@pytest.fixture(scope="session")
def used_phone(browser: Browser) -> Iterator[BrowserContext]:
    """Give a phone on which Python has been started before, by whichever test came first."""
    one = new_phone(browser)
    one.new_page()
    yield one
    one.close()


@pytest.fixture
def open_page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Phones]:
    """Give a function that opens a page of the site; the test fails when a page complained.

    Tests marked `phone("used")` ask what a page answers, not how it first came onto the phone.
    """
    mark = request.node.get_closest_marker("phone")
    used = request.getfixturevalue("used_phone") if mark and mark.args == ("used",) else None
    phones = Phones(browser, address, used)
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
