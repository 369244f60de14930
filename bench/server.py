"""A small host for measuring: compresses as asked, counts every byte it sends, can be as slow as a phone's line.

gzip    what GitHub Pages does: text is compressed on the way, everything else goes out as it is
br      a host at its best: everything that shrinks goes out in brotli's best quality
none    a host that compresses nothing
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

EMPTY = "/_kosong"
"""An empty page of the same origin, to have a browser ready before the clock starts."""
EMPTY_PAGE = b'<!doctype html><html lang="id"><title>.</title><link rel="icon" href="data:,">'
TYPES = {
    ".wasm": "application/wasm",
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".zip": "application/zip",
    ".whl": "application/zip",
    ".gz": "application/gzip",
    ".br": "application/octet-stream",
}
TEXT = ("text/", "application/json", "application/manifest+json", "application/xml", "image/svg+xml")
COMPRESSED = (".whl", ".png", ".gz", ".br", ".pdf")
GZIP_LEVEL = 6
CHUNK = 4096
PORTS = range(8171, 8180)


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer that went out: path, bytes of its body on the wire."""

    path: str
    size: int


@dataclass(slots=True)
class Line:
    """The line to the phone, shared by all connections; `rate` in bytes a second, None for no limit."""

    rate: float | None = None
    free_at: float = 0.0
    key: Lock = field(default_factory=Lock)

    def wait(self, size: int) -> None:
        """Wait until the line has carried so many bytes more."""
        if self.rate is None:
            return
        with self.key:
            self.free_at = max(self.free_at, time.monotonic()) + size / self.rate
            until = self.free_at
        time.sleep(max(0.0, until - time.monotonic()))


class Server:
    """Serves a folder, and others below it by their prefix, until it is closed."""

    def __init__(
        self,
        folder: Path,
        how: str = "gzip",
        *,
        others: Mapping[str, Path] | None = None,
        rate: float | None = None,
    ) -> None:
        """Start at the first free port."""
        self.folder, self.how, self.others = folder, how, others or {}
        self.line = Line(rate)
        self.sent: list[Sent] = []
        self._server = _server(lambda *content: _Handler(self, *content))
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def __enter__(self) -> Self:
        """Serve."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.close()

    def close(self) -> None:
        """Answer nobody any more."""
        self._server.shutdown()
        self._server.server_close()

    def size(self, prefix: str = "/") -> int:
        """Sum what went out below a path."""
        return sum(k.size for k in self.sent if k.path.startswith(prefix))

    def find(self, path: str) -> Path | None:
        """Find the file behind a path; None where there is none, or it lies outside."""
        for prefix, folder in self.others.items():
            if path.startswith(prefix):
                return _file(folder, path.removeprefix(prefix))
        return _file(self.folder, path.lstrip("/"))


class _HttpServer(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Take it calmly when a page that closes lets its connections go."""


def _server(handler: Callable[..., BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    for port in PORTS:
        try:
            return _HttpServer(("127.0.0.1", port), handler)
        except OSError:
            continue
    raise OSError(f"no free port in {PORTS.start}-{PORTS.stop - 1}")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, host: Server, *content: object) -> None:
        self.host = host
        super().__init__(*content)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def _answer(self, *, with_body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        if path == EMPTY:
            self._send(path, 200, EMPTY_PAGE, {"Content-Type": "text/html"}, with_body=with_body)
            return
        file = self.host.find(path)
        if file is None:
            self._send(path, 404, b"", {"Content-Type": "text/html"}, with_body=with_body)
            return
        accepted = self.headers.get("Accept-Encoding", "")
        content, encoding = _encode(file, file.stat().st_mtime_ns, self.host.how, "br" in accepted)
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        headers = {
            "Content-Type": _type(file),
            "Cache-Control": "max-age=600",  # as GitHub Pages does, whatever the file
            "ETag": tag,
            "Vary": "Accept-Encoding",
        } | ({"Content-Encoding": encoding} if encoding else {})
        if self.headers.get("If-None-Match") == tag:
            self._send(path, 304, b"", headers, with_body=False)
        else:
            self._send(path, 200, content, headers, with_body=with_body)

    def _send(
        self, path: str, status: int, content: bytes, headers: Mapping[str, str], *, with_body: bool
    ) -> None:
        self.send_response(status)
        for name, values in headers.items():
            self.send_header(name, values)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if not with_body:
            return
        self.host.sent.append(Sent(path, len(content)))
        if self.host.line.rate is None:
            self.wfile.write(content)
            return
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for i in range(0, len(content), CHUNK):
            chunk = content[i : i + CHUNK]
            self.host.line.wait(len(chunk))
            self.wfile.write(chunk)


def _file(folder: Path, path: str) -> Path | None:
    file = (folder / path).resolve()
    if not file.is_relative_to(folder.resolve()):
        return None
    if file.is_dir() and (not path or path.endswith("/")):
        file /= "index.html"
    return file if file.is_file() else None


def _type(file: Path) -> str:
    return TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"


@cache
def _encode(file: Path, _changed: int, how: str, accepts_br: bool) -> tuple[bytes, str]:
    """Give a file's body and its encoding, "" for none."""
    content = file.read_bytes()
    if how == "br" and accepts_br and file.suffix not in COMPRESSED:
        return memadat(content, BROTLI), "br"
    if how != "none" and _type(file).startswith(TEXT):
        return gzip.compress(content, GZIP_LEVEL, mtime=0), "gzip"
    return content, ""
