"""Pages and answers that several tests look at: each is opened once, and handed on as it was found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.layout.routes import ANSWERS, PAGES, REFERENCE
from tests.browser.phone import Phones, answer_head


@pytest.fixture(scope="session")
def phone_of_answers(browser: Browser, address: str) -> Iterator[Phones]:
    """Give one phone for all answers: only the first waits for Python as for the first time."""
    phones = Phones(browser, address)
    yield phones
    phones.close()


@pytest.fixture(scope="session", params=ANSWERS)
def answer(request: pytest.FixtureRequest, phone_of_answers: Phones) -> Iterator[Page]:
    """Open one answer after the other."""
    page = phone_of_answers.again(ANSWERS[request.param])
    expect(answer_head(page)).to_be_visible()
    page.locator("[data-bagian=hasil]").get_by_text("Tunjukkan QR").click()
    expect(page.locator("[data-bagian=hasil] .pk-kode svg")).to_be_visible()  # what draws the code has come
    yield page
    page.close()
    phone_of_answers.check()


@pytest.fixture(scope="session")
def phone_of_pages(browser: Browser, address: str) -> Iterator[Phones]:
    """Give one phone for all pages."""
    phones = Phones(browser, address)
    yield phones
    phones.close()


@pytest.fixture(scope="session", params=[*PAGES, *REFERENCE])
def content_page(request: pytest.FixtureRequest, phone_of_pages: Phones) -> Iterator[Page]:
    """Open a page of every kind."""
    yield phone_of_pages.instead(request.param)
    phone_of_pages.check()
