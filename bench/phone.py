"""A fresh phone: Chromium with a profile folder of its own, 360×800, Indonesian."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, Self

from playwright.sync_api import BrowserContext, Page, Playwright

from bench.server import EMPTY

PATIENCE = 120_000
"""Milliseconds before a wait counts as broken; stock Pyodide on a braked CPU takes its time."""
FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


type ServiceWorkers = Literal["allow", "block"]


class Phone:
    """A browser whose caches last as long as it is open."""

    def __init__(
        self,
        playwright: Playwright,
        chrome: str,
        folder: Path,
        *,
        service_workers: ServiceWorkers,
        flags: tuple[str, ...],
    ) -> None:
        """Prepare; `with` starts it. `service_workers`: may the offline worker run? `flags`: more flags of Chromium."""
        self._main, self._chrome, self._folder = playwright, chrome, folder
        self._service_workers, self._flags = service_workers, flags
        self.context: BrowserContext

    def __enter__(self) -> Self:
        """Start."""
        self.context = self._main.chromium.launch_persistent_context(
            self._folder,
            executable_path=self._chrome,
            args=(*FLAGS, *self._flags),
            viewport={"width": 360, "height": 800},
            locale="id-ID",
            timezone_id="Asia/Jakarta",
            service_workers=self._service_workers,
        )
        self.context.set_default_timeout(PATIENCE)
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.context.close()

    def open_page(self, url: str) -> Page:
        """Open an empty page of the site, so that its process is there before anything is measured."""
        page = self.context.new_page()
        page.goto(url.rstrip("/") + EMPTY)
        return page

    def renderers(self) -> list[int]:
        """Give the processes that run pages and their workers."""
        every = list(_processes())
        parents = {pid for pid, _, text in every if f"--user-data-dir={self._folder}" in text}
        growing = True
        while growing:
            fresh = {pid for pid, parent, _ in every if parent in parents} - parents
            parents |= fresh
            growing = bool(fresh)
        return [pid for pid, _, text in every if pid in parents and "--type=renderer" in text]


def _processes() -> Iterator[tuple[int, int, str]]:
    """Give every process: its number, its parent's, its command."""
    command = ("ps", "-A", "-ww", "-o", "pid=,ppid=,args=")
    for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines():  # noqa: S603 - our own arguments
        pid, parents, *text = line.split(maxsplit=2)
        yield int(pid), int(parents), text[0] if text else ""
