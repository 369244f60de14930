"""Requests to other hosts: none, from any page, worker or service worker.

Two ears. Playwright hears what pages ask for. All else goes through a proxy that refuses and notes every host; what
an empty browser asks for at the same time (its maker's update servers) is not the site's.
"""

from __future__ import annotations

from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Self
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request

from sitegen.bench import halaman as daftar
from sitegen.bench import nyala
from sitegen.bench.baris import Baris
from sitegen.bench.bengkel import Bengkel
from sitegen.bench.peladen import Peladen

SENDIRI = "127.0.0.1"
TANPA_ALAMAT = ("data", "blob", "about")
TANPA_PEMBUAT = "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter"
"""Chromium would ask its maker what a form's fields mean, on any site."""
CARA = (
    "hosts asked for while every page of simpan.json is opened, everything kept offline and the engine started; heard"
    " in the browser and at a proxy, less what an empty browser asks for"
)


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Open everything and listen."""
    semua = daftar.semua(bengkel.situs)
    diminta: set[str] = set()
    with (
        Peladen(bengkel.situs) as peladen,
        Telinga() as situs,
        Telinga() as kosong,
        bengkel.telepon(luring="allow", bendera=(kosong.bendera, TANPA_PEMBUAT)) as hening,
        bengkel.telepon(luring="allow", bendera=(situs.bendera, TANPA_PEMBUAT)) as hp,
    ):
        hening.konteks.new_page()
        _dengarkan(hp.konteks, diminta)
        halaman = hp.konteks.new_page()
        for jalan in semua:
            halaman.goto(peladen.alamat + jalan, wait_until="load")
        nyala.kita(halaman, bengkel.situs)
        halaman.evaluate("async () => { await navigator.serviceWorker.ready }")
    asing = (diminta | (situs.tuan - kosong.tuan)) - {SENDIRI}
    catatan = (
        f"{len(semua)} pages, {len(peladen.kiriman)} files",
        f"asked by the empty browser: {', '.join(sorted(kosong.tuan)) or 'nothing'}",
        *(f"asked by the site: {tuan}" for tuan in sorted(asing)),
    )
    return [Baris("requests to other hosts", len(asing), "hosts", CARA, 0, catatan=catatan)]


class Telinga:
    """A proxy that refuses everything and remembers who was asked for."""

    def __init__(self) -> None:
        """Listen."""
        self.tuan: set[str] = set()
        tuan = self.tuan

        class Tolak(StreamRequestHandler):
            def handle(self) -> None:
                """Note the host of `CONNECT host:443` or `GET http://host/`, refuse."""
                _, alamat, *_ = *self.rfile.readline().decode("latin-1").split(), "", ""
                tuan.add(urlsplit(alamat if "//" in alamat else f"//{alamat}").hostname or alamat)
                self.wfile.write(
                    b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                )

        self._server = ThreadingTCPServer((SENDIRI, 0), Tolak)
        self.bendera = f"--proxy-server=http://{SENDIRI}:{self._server.server_address[1]}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def __enter__(self) -> Self:
        """Listen."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()


def _dengarkan(konteks: BrowserContext, diminta: set[str]) -> None:
    """Note the host of every request of pages and workers."""

    def catat(permintaan: Request) -> None:
        alamat = urlsplit(permintaan.url)
        if alamat.scheme not in TANPA_ALAMAT:
            diminta.add(alamat.hostname or permintaan.url)

    konteks.on("request", catat)
