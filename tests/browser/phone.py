"""A phone of 360×800, opened on the site, that complains about everything."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Locator,
    Page,
    Request,
    WebError,
    expect,
)

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 800},
    "locale": "id-ID",
    "timezone_id": "Asia/Jakarta",
    "service_workers": "block",  # what it keeps for later is tested by itself
}
LOOK = {"color_scheme", "reduced_motion", "forced_colors"}
"""What can be asked of any phone."""
OUR_OWN_BLOCK = "registration blocked by Playwright"
MORNING = "2026-11-22T09:00:00+07:00"
PATIENT = 30_000  # ms; Python starts slowly on a busy machine
STEP = 50  # ms between two looks
expect.set_options(timeout=PATIENT)


@dataclass
class Complaints:
    """What a page said or asked for that it should not have; `allowed` names what a test brings about on purpose."""

    complaint: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=lambda: [OUR_OWN_BLOCK])

    def listen(self, context: BrowserContext, address: str) -> Callable[[], None]:
        """Note console errors, uncaught errors and requests to other hosts, the worker's included; give what ends it."""
        own_host = urlsplit(address).netloc

        def console(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                self.complaint.append(message.text)

        def request(one: Request) -> None:
            if urlsplit(one.url).netloc not in ("", own_host):
                self.complaint.append(f"keluar: {one.url}")

        def error(one: WebError) -> None:
            self.complaint.append(str(one.error))

        context.on("console", console)
        context.on("weberror", error)
        context.on("request", request)

        def end() -> None:
            context.remove_listener("console", console)
            context.remove_listener("weberror", error)
            context.remove_listener("request", request)

        return end

    def left(self) -> list[str]:
        """Give the complaints that no test asked for."""
        return [k for k in self.complaint if not any(re.search(pattern, k) for pattern in self.allowed)]


class Phones:
    """Fresh phones on the morning of 22 November 2026; together they must not complain."""

    def __init__(self, browser: Browser, address: str, used: BrowserContext | None = None) -> None:
        """Open phones in this browser, on this address of the site.

        The first is the used one, if there is one and nothing special is asked of it: it has no notes, but what an earlier start
        of Python left is there.
        """
        self.browser = browser
        self.address = address
        self.complaints = Complaints()
        self.contexts: list[BrowserContext] = []
        self.used = used
        self.ends = ExitStack()

    def __call__(self, route: str = "cek/", *, now: str = MORNING, before: str = "", **other: Any) -> Page:  # noqa: ANN401 - what a browser can be told
        """Open a page of the site on a new phone; `before` runs before any script of the page."""
        look = {name: other.pop(name) for name in LOOK & other.keys()}
        if self.used and not other and not before:
            return self._page(self._used(self.used), route, now, look)
        one = new_phone(self.browser, **other)
        self.contexts.append(one)
        self.ends.callback(one.close)
        self.complaints.listen(one, self.address)
        if before:
            one.add_init_script(before)
        return self._page(one, route, now, look)

    def again(self, route: str) -> Page:
        """Open one more page on the first phone, where Python goes on from what an earlier start left."""
        return self._page(self.contexts[0], route, MORNING, {}) if self.contexts else self(route)

    def instead(self, route: str, **other: Any) -> Page:  # noqa: ANN401 - what a browser can be told
        """Open a page on the first phone in place of the one that is there: half the work, where a test only looks."""
        if not self.contexts:
            return self(route, **other)
        page = self.contexts[0].pages[0]
        if "#" in route:
            page.goto("about:blank")  # an address that differs behind its "#" alone is opened anew too
        page.goto(self.address + route)
        return page

    def _used(self, one: BrowserContext) -> BrowserContext:
        """Hand out the used phone, once; what its pages note goes when it comes back."""
        self.used = None
        self.ends.callback(self.complaints.listen(one, self.address))
        self.ends.callback(forget, one, self.address)
        return one

    def _page(self, context: BrowserContext, route: str, now: str, look: dict[str, Any]) -> Page:
        page = context.new_page()
        if look:
            page.emulate_media(**look)
        page.clock.set_fixed_time(now)
        page.goto(self.address + route)
        return page

    def check(self) -> None:
        """Say what they complained about."""
        left = self.complaints.left()
        assert left == [], left  # pytest explains the asserts of test files only

    def close(self) -> None:
        """Put the phones away and say what they complained about."""
        self.ends.close()
        self.check()


def new_phone(browser: Browser, **other: Any) -> BrowserContext:  # noqa: ANN401 - what a browser can be told
    """Give a phone with nothing on it."""
    one = browser.new_context(**{**PHONE, **other})
    one.set_default_timeout(PATIENT)
    return one


def forget(phone: BrowserContext, address: str) -> None:
    """Close all pages of a phone but its first, and take off what they noted, but not what was kept of the engine."""
    first, *others = phone.pages
    for page in others:
        page.close()
    origin = urlsplit(address)._replace(path="").geturl()
    asked = {"origin": origin, "storageTypes": "cookies,local_storage,indexeddb"}
    phone.new_cdp_session(first).send("Storage.clearDataForOrigin", asked)


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression holds; `wait_for_function` evaluates text in the page, which its policy forbids."""
    for _ in range(PATIENT // STEP):
        with suppress(Error):  # the page may be on its way to another
            if page.evaluate(expression):
                return
        page.wait_for_timeout(STEP)
    message = f"tidak pernah benar: {expression}"
    raise AssertionError(message)


def heading(page: Page) -> Locator:
    """The question that is open."""
    return page.locator("[data-layar]:not([hidden]) h2")


def answer_head(page: Page) -> Locator:
    """The head of the answer: who, how much, until when."""
    return page.locator("[data-bagian=hasil] .pk-hasil")


def ahead(page: Page) -> None:
    """Go on, whatever the button is called now."""
    page.locator("form [type=submit]").click()
    expect(page.locator("form[aria-busy]")).to_have_count(0)  # the engine may be asked first
