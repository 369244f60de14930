"""A phone of 360×800 in some browser: what every driver can do, and what a page tells about itself before its own scripts."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Any

WIDTH, HEIGHT = 360, 800
STEP = 0.05  # s between two looks
PATIENCE = 90.0  # s

FIRST_SCRIPT = """
(() => {
  const Real = Date;
  const late = Real.parse("2026-11-22T09:00:00+07:00") - Real.now();
  window.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + late); }
    static now() { return Real.now() + late; }
  };
  const told = (window.keluhan = []);
  addEventListener("error", ({ message, target }) => told.push(message || target.src || target.href), true);
  addEventListener("unhandledrejection", ({ reason }) => told.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => told.push(violatedDirective + " " + blockedURI));
  window.print = () => { window.dicetak = (window.dicetak || 0) + 1; };
  Object.defineProperty(navigator, "share", { configurable: true, value: (given) => { window.dibagikan = given; return Promise.resolve(); } });
})();
"""
"""The day for which the site was made; what goes wrong is noted; paper and the sheet for sharing are noted, not shown."""


class DidNotHappenError(AssertionError):
    """What a test waited for did not come."""


class Phone(ABC):
    """One browser with one page in it, on a site."""

    def __init__(self, address: str) -> None:
        """Read pages of the site at this address."""
        self.address = address

    @abstractmethod
    def go(self, url: str) -> None:
        """Open an address."""

    @abstractmethod
    def js(self, body: str) -> Any:  # noqa: ANN401 - whatever the page gives
        """Run the body of an asynchronous function in the page; give what it returns."""

    @abstractmethod
    def click(self, css: str) -> None:
        """Press the first thing in sight that a selector finds."""

    @abstractmethod
    def type(self, css: str, text: str) -> None:
        """Press a field and write."""

    def back(self) -> None:
        """Press the browser's back button."""
        self.js(
            "setTimeout(() => history.back())"
        )  # Playwright's own hangs where Firefox kept the page whole

    @abstractmethod
    def close(self) -> None:
        """Put the phone away."""

    def open(self, path: str) -> None:
        """Open a page of the site, as a new page even where only the part behind # differs."""
        self.go("about:blank")
        self.go(self.address + path)

    def open_file(self, file: str, path: str) -> None:
        """Open a page of the single file, at the address the phone keeps it."""
        self.go("about:blank")
        self.go(f"{file}#/{path}")

    def wait(self, expression: str, seconds: float = PATIENCE) -> None:
        """Wait until an expression holds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with suppress(Exception):  # the page may be on its way
                if self.js(f"return !!({expression})"):
                    return
            time.sleep(STEP)
        raise DidNotHappenError(expression)

    def text(self, css: str) -> str:
        """Give the text in sight of an element, its spaces made one; empty where there is none."""
        return " ".join(
            self.js(f"const e = document.querySelector({css!r}); return e ? e.innerText : ''").split()
        )

    def complaints(self) -> list[str]:
        """Give what went wrong on this page."""
        return list(self.js("return window.keluhan"))
