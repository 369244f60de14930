"""A small host for measuring: compresses as asked, counts every byte it sends, can be as slow as a phone's line.

gzip    what GitHub Pages does: text is compressed on the way, everything else goes out as it is
br      a host at its best: everything that shrinks goes out in brotli's best quality
polos   a host that compresses nothing
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Self
from urllib.parse import unquote, urlsplit

from sitegen.runtime.padat import BROTLI, memadat

KOSONG = "/_kosong"
"""An empty page of the same origin, to have a browser ready before the clock starts."""
HALAMAN_KOSONG = b'<!doctype html><html lang="id"><title>.</title><link rel="icon" href="data:,">'
JENIS = {
    ".wasm": "application/wasm",
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".zip": "application/zip",
    ".whl": "application/zip",
    ".gz": "application/gzip",
    ".br": "application/octet-stream",
}
TEKS = ("text/", "application/json", "application/manifest+json", "application/xml", "image/svg+xml")
SUDAH_PADAT = (".whl", ".png", ".gz", ".br", ".pdf")
TINGKAT_GZIP = 6
POTONGAN = 4096
PINTU = range(8171, 8180)


@dataclass(frozen=True, slots=True)
class Kiriman:
    """One answer that went out: path, bytes of its body on the wire."""

    jalan: str
    byte: int


@dataclass(slots=True)
class Saluran:
    """The line to the phone, shared by all connections; `laju` in bytes a second, None for no limit."""

    laju: float | None = None
    bebas: float = 0.0
    kunci: Lock = field(default_factory=Lock)

    def tunggu(self, byte: int) -> None:
        """Wait until the line has carried so many bytes more."""
        if self.laju is None:
            return
        with self.kunci:
            self.bebas = max(self.bebas, time.monotonic()) + byte / self.laju
            sampai = self.bebas
        time.sleep(max(0.0, sampai - time.monotonic()))


class Peladen:
    """Serves a folder, and others below it by their prefix, until it is closed."""

    def __init__(
        self,
        folder: Path,
        cara: str = "gzip",
        *,
        lain: Mapping[str, Path] | None = None,
        laju: float | None = None,
    ) -> None:
        """Start at the first free port."""
        self.folder, self.cara, self.lain = folder, cara, lain or {}
        self.saluran = Saluran(laju)
        self.kiriman: list[Kiriman] = []
        self._server = _server(lambda *isi: _Tangan(self, *isi))
        self.alamat = f"http://127.0.0.1:{self._server.server_port}/"
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def __enter__(self) -> Self:
        """Serve."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.tutup()

    def tutup(self) -> None:
        """Answer nobody any more."""
        self._server.shutdown()
        self._server.server_close()

    def byte(self, awalan: str = "/") -> int:
        """Sum what went out below a path."""
        return sum(k.byte for k in self.kiriman if k.jalan.startswith(awalan))

    def cari(self, jalan: str) -> Path | None:
        """Find the file behind a path; None where there is none, or it lies outside."""
        for awalan, folder in self.lain.items():
            if jalan.startswith(awalan):
                return _berkas(folder, jalan.removeprefix(awalan))
        return _berkas(self.folder, jalan.lstrip("/"))


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Take it calmly when a page that closes lets its connections go."""


def _server(tangan: Callable[..., BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    for pintu in PINTU:
        try:
            return _Server(("127.0.0.1", pintu), tangan)
        except OSError:
            continue
    raise OSError(f"no free port in {PINTU.start}-{PINTU.stop - 1}")


class _Tangan(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, peladen: Peladen, *isi: object) -> None:
        self.peladen = peladen
        super().__init__(*isi)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._jawab(dengan_isi=False)

    def do_GET(self) -> None:
        self._jawab(dengan_isi=True)

    def _jawab(self, *, dengan_isi: bool) -> None:
        jalan = unquote(urlsplit(self.path).path)
        if jalan == KOSONG:
            self._kirim(jalan, 200, HALAMAN_KOSONG, {"Content-Type": "text/html"}, dengan_isi=dengan_isi)
            return
        berkas = self.peladen.cari(jalan)
        if berkas is None:
            self._kirim(jalan, 404, b"", {"Content-Type": "text/html"}, dengan_isi=dengan_isi)
            return
        diterima = self.headers.get("Accept-Encoding", "")
        isi, sandi = _bungkus(berkas, berkas.stat().st_mtime_ns, self.peladen.cara, "br" in diterima)
        tanda = f'"{hashlib.sha256(isi).hexdigest()[:16]}"'
        kepala = {
            "Content-Type": _jenis(berkas),
            "Cache-Control": "max-age=600",  # as GitHub Pages does, whatever the file
            "ETag": tanda,
            "Vary": "Accept-Encoding",
        } | ({"Content-Encoding": sandi} if sandi else {})
        if self.headers.get("If-None-Match") == tanda:
            self._kirim(jalan, 304, b"", kepala, dengan_isi=False)
        else:
            self._kirim(jalan, 200, isi, kepala, dengan_isi=dengan_isi)

    def _kirim(
        self, jalan: str, kode: int, isi: bytes, kepala: Mapping[str, str], *, dengan_isi: bool
    ) -> None:
        self.send_response(kode)
        for nama, nilai in kepala.items():
            self.send_header(nama, nilai)
        self.send_header("Content-Length", str(len(isi)))
        self.end_headers()
        if not dengan_isi:
            return
        self.peladen.kiriman.append(Kiriman(jalan, len(isi)))
        if self.peladen.saluran.laju is None:
            self.wfile.write(isi)
            return
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for i in range(0, len(isi), POTONGAN):
            potong = isi[i : i + POTONGAN]
            self.peladen.saluran.tunggu(len(potong))
            self.wfile.write(potong)


def _berkas(folder: Path, jalan: str) -> Path | None:
    berkas = (folder / jalan).resolve()
    if not berkas.is_relative_to(folder.resolve()):
        return None
    if berkas.is_dir() and (not jalan or jalan.endswith("/")):
        berkas /= "index.html"
    return berkas if berkas.is_file() else None


def _jenis(berkas: Path) -> str:
    return JENIS.get(berkas.suffix) or mimetypes.guess_type(berkas.name)[0] or "application/octet-stream"


@cache
def _bungkus(berkas: Path, _berubah: int, cara: str, terima_br: bool) -> tuple[bytes, str]:
    """Give a file's body and its encoding, "" for none."""
    isi = berkas.read_bytes()
    if cara == "br" and terima_br and berkas.suffix not in SUDAH_PADAT:
        return memadat(isi, BROTLI), "br"
    if cara != "polos" and _jenis(berkas).startswith(TEKS):
        return gzip.compress(isi, TINGKAT_GZIP, mtime=0), "gzip"
    return isi, ""
