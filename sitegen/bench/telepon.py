"""A fresh phone: Chromium with a profile folder of its own, 360×800, Indonesian."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, Self

from playwright.sync_api import BrowserContext, Page, Playwright

from sitegen.bench.peladen import KOSONG

SABAR = 120_000
"""Milliseconds before a wait counts as broken; stock Pyodide on a braked CPU takes its time."""
BENDERA = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


type PekerjaLuring = Literal["allow", "block"]


class Telepon:
    """A browser whose caches last as long as it is open."""

    def __init__(
        self, main: Playwright, chrome: str, folder: Path, *, luring: PekerjaLuring, bendera: tuple[str, ...]
    ) -> None:
        """Prepare; `with` starts it. `luring`: may the offline worker run? `bendera`: more flags of Chromium."""
        self._main, self._chrome, self._folder = main, chrome, folder
        self._luring, self._bendera = luring, bendera
        self.konteks: BrowserContext

    def __enter__(self) -> Self:
        """Start."""
        self.konteks = self._main.chromium.launch_persistent_context(
            self._folder,
            executable_path=self._chrome,
            args=(*BENDERA, *self._bendera),
            viewport={"width": 360, "height": 800},
            locale="id-ID",
            timezone_id="Asia/Jakarta",
            service_workers=self._luring,
        )
        self.konteks.set_default_timeout(SABAR)
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.konteks.close()

    def buka(self, alamat: str) -> Page:
        """Open an empty page of the site, so that its process is there before anything is measured."""
        halaman = self.konteks.new_page()
        halaman.goto(alamat.rstrip("/") + KOSONG)
        return halaman

    def perender(self) -> list[int]:
        """Give the processes that run pages and their workers."""
        semua = list(_proses())
        induk = {nomor for nomor, _, teks in semua if f"--user-data-dir={self._folder}" in teks}
        tumbuh = True
        while tumbuh:
            baru = {nomor for nomor, atas, _ in semua if atas in induk} - induk
            induk |= baru
            tumbuh = bool(baru)
        return [nomor for nomor, _, teks in semua if nomor in induk and "--type=renderer" in teks]


def _proses() -> Iterator[tuple[int, int, str]]:
    """Give every process: its number, its parent's, its command."""
    perintah = ("ps", "-A", "-ww", "-o", "pid=,ppid=,args=")
    for baris in subprocess.run(perintah, capture_output=True, text=True, check=True).stdout.splitlines():  # noqa: S603 - our own arguments
        nomor, induk, *teks = baris.split(maxsplit=2)
        yield int(nomor), int(induk), teks[0] if teks else ""
