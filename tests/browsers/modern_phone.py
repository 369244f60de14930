"""Chromium and Firefox as they come from Debian, driven by Playwright; Firefox over WebDriver BiDi."""

from __future__ import annotations

import os
import shutil
from typing import Any, override

from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browsers.phones import FIRST_SCRIPT, HEIGHT, PATIENCE, WIDTH, Phone


class ModernPhone(Phone):
    """A phone with a browser that Playwright knows."""

    _playwright: Playwright | None = None

    def __init__(self, name: str, address: str) -> None:
        """Start "chromium" or "firefox"."""
        super().__init__(address)
        if not ModernPhone._playwright:
            ModernPhone._playwright = sync_playwright().start()  # one for all: a second can't start beside it
        self._browser = _launch(ModernPhone._playwright, name)
        context = self._browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, locale="id-ID", timezone_id="Asia/Jakarta"
        )
        context.add_init_script(FIRST_SCRIPT)
        context.set_default_timeout(PATIENCE * 1000)
        self._page = context.new_page()

    @override
    def go(self, url: str) -> None:
        self._page.goto(url)

    @override
    def js(self, body: str) -> Any:
        return self._page.evaluate(f"async () => {{ {body} }}")

    @override
    def click(self, css: str) -> None:
        self._page.locator(css).locator("visible=true").first.click()

    @override
    def type(self, css: str, text: str) -> None:
        field = self._page.locator(css).locator("visible=true").first
        field.click()
        field.press_sequentially(text)

    @override
    def close(self) -> None:
        self._browser.close()


def _launch(playwright: Playwright, name: str) -> Browser:
    if name == "chromium":
        return playwright.chromium.launch(
            executable_path=os.environ.get("CHROME_PATH"), args=["--no-sandbox"]
        )
    return playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=shutil.which("firefox-esr") or shutil.which("firefox"),
        firefox_user_prefs={"ui.useOverlayScrollbars": 1},  # as phones have them: they take no room
    )
