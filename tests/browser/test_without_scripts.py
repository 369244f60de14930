"""A page whose scripts never come, come late, or can't be read: it is the page without scripts, not a dead form."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.phone import Complaints, Phones, heading

SCRIPTS = re.compile(r"/assets/js/.+\.js$")
CHECKER = re.compile(r"/assets/js/checker-.+\.js$")
WHY = "Hitungan otomatis tidak jalan di sini."
LATE = 10_000  # ms
TOOLS = ("cek/", "cek/manfaat/", "cek/usaha/", "cek/slip/")


def broken(route: Route) -> None:
    """Break off."""
    route.abort()


def unreadable(route: Route) -> None:
    """Send what no browser reads."""
    route.fulfill(body="const = 1;", content_type="text/javascript")


@pytest.fixture(autouse=True)
def _allowed(complaints: Complaints) -> None:
    """What is broken on purpose is complained about."""
    complaints.allowed += [r"ERR_FAILED", r"Unexpected token '='", r"Missing initializer"]


@pytest.mark.parametrize("fault", [broken, unreadable])
@pytest.mark.parametrize("which", [SCRIPTS, CHECKER])
@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_without_its_scripts_says_so(
    open_page: Phones, tool: str, which: re.Pattern[str], fault: Callable[[Route], None]
) -> None:
    """The reasons, whom to ask, and the tables instead of a form that answers nothing."""
    page = open_page("tentang/")
    page.route(which, fault)
    page.goto(page.url.replace("tentang/", tool))
    note = page.locator(".pk-mati")
    expect(note).to_contain_text(WHY)
    expect(note.get_by_role("link", name="175")).to_be_visible()
    expect(page.locator("form.pk-formulir")).to_be_hidden()
    assert page.request.get(note.locator("p > a[href*='../']").first.evaluate("a => a.href")).ok


def test_scripts_that_hang_are_not_waited_for(open_page: Phones) -> None:
    """On a line that gives nothing the tables come after some seconds; scripts that come later bring the form back."""
    page = open_page("tentang/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(CHECKER, hold)
    page.clock.install()
    page.goto(page.url.replace("tentang/", "cek/"), wait_until="commit")
    expect(page.locator("form.pk-formulir")).to_be_visible()
    expect(page.locator(".pk-mati")).to_have_count(0)
    page.clock.run_for(LATE)
    expect(page.locator(".pk-mati")).to_contain_text(WHY)
    for one in held:
        one.continue_()
    expect(heading(page)).to_be_visible()
    expect(page.locator(".pk-mati")).to_be_hidden()
    expect(page.locator("form [type=submit]")).to_be_enabled()


def test_a_page_to_read_loses_nothing(open_page: Phones) -> None:
    """Prices, articles and links do not wait for a script."""
    page = open_page("tentang/")
    page.route(SCRIPTS, broken)
    page.goto(page.url.replace("tentang/", "iuran/pekerja-mandiri/"))
    expect(page.locator(".pk-rp").first).to_be_visible()
    page.goto(page.url.replace("iuran/pekerja-mandiri/", "cari/"))
    expect(page.locator(".pk-telusur-tanpa-js")).to_be_visible()
