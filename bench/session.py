"""What every measurement needs: the finished site, a browser to start, how often to repeat."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from playwright.sync_api import Playwright

from bench.phone import Phone, ServiceWorkers


@dataclass(frozen=True, slots=True)
class Session:
    """The workshop of one run."""

    site: Path
    chrome: str
    playwright: Playwright
    scratch: Path
    repeat: int = 5

    def phone(self, *, service_workers: ServiceWorkers = "block", flags: tuple[str, ...] = ()) -> Phone:
        """Give a fresh phone: nothing in its caches."""
        folder = Path(mkdtemp(prefix="hp-", dir=self.scratch))
        return Phone(self.playwright, self.chrome, folder, service_workers=service_workers, flags=flags)


def announce(text: str) -> None:
    """Tell whoever waits how far it is."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
