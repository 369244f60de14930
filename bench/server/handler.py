"""How one request is answered."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from bench.server.line import Line
from bench.server.served_files import encode, kind

EMPTY = "/_kosong"
"""An empty page of the same origin, in any folder, to have a browser ready before the clock starts; no policy binds it."""
EMPTY_PAGE = b'<!doctype html><html lang="id"><title>.</title><link rel="icon" href="data:,">'
HTML = {"Content-Type": "text/html"}
CHUNK = 4096
CUT_AFTER = 100_000


class Fault(Enum):
    """What can go wrong on the way to a file."""

    MISSING = auto()
    """The host has trouble and says so."""
    CUT = auto()
    """The beginning comes and then no more, without a word of how much there is."""
    GONE = auto()
    """Nobody answers."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer that went out: path, bytes of its body on the wire."""

    path: str
    size: int


class Host(Protocol):
    """What the handler asks of the server it belongs to."""

    how: str
    max_age: int
    line: Line
    sent: list[Sent]
    foreign: set[str]
    headers: dict[str, str]

    def find(self, path: str) -> Path | None:
        """Find the file behind a path."""

    def replacement(self, path: str) -> str | Fault | None:
        """Give what comes in the place of the file behind a path."""


class Handler(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, host: Host, *content: object) -> None:
        """Serve a connection for a host."""
        self.host = host
        super().__init__(*content)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def parse_request(self) -> bool:
        """Refuse, whatever the method, what a browser asks of its proxy: `CONNECT host:443` or `GET http://host/`."""
        if not super().parse_request():
            return False
        target = self.path if self.command != "CONNECT" else f"//{self.path}"
        foreign = urlsplit(target).hostname
        if foreign is None:
            return True
        self.host.foreign.add(foreign)
        self.close_connection = True
        self._send(self.path, 502, b"", HTML, with_body=False)
        return False

    def do_HEAD(self) -> None:
        """Answer without a body."""
        self._answer(with_body=False)

    def do_GET(self) -> None:
        """Answer."""
        self._answer(with_body=True)

    def _answer(self, *, with_body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        replacement = self.host.replacement(path)
        file = self.host.find(path)
        if path.endswith(EMPTY):
            self._send(path, 200, EMPTY_PAGE, HTML, with_body=with_body)
        elif replacement is Fault.GONE:
            self.close_connection = True
        elif replacement is Fault.MISSING:
            self._send(path, 503, b"", HTML, with_body=with_body)
        elif file is None:
            self._send(path, 404, b"", HTML, with_body=with_body)
        elif replacement is Fault.CUT:
            self._send_beginning(file)
        elif isinstance(replacement, str):
            headers = {"Content-Type": kind(file), "Cache-Control": "no-cache"}
            self._send(path, 200, replacement.encode(), headers, with_body=with_body)
        else:
            self._send_file(path, file, with_body=with_body)

    def _send_file(self, path: str, file: Path, *, with_body: bool) -> None:
        accepts_br = "br" in self.headers.get("Accept-Encoding", "")
        content, encoding = encode(file, self.host.how, accepts_br=accepts_br)
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        headers = {
            "Content-Type": kind(file),
            "Cache-Control": f"max-age={self.host.max_age}",
            "ETag": tag,
            "Vary": "Accept-Encoding",
        } | ({"Content-Encoding": encoding} if encoding else {})
        if self.headers.get("If-None-Match") == tag:
            self._send(path, 304, b"", headers, with_body=False)
        else:
            self._send(path, 200, content, headers, with_body=with_body)

    def _send_beginning(self, file: Path) -> None:
        """Send what a broken line lets through: without a length, the browser cannot know that more was to come."""
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(file.read_bytes()[:CUT_AFTER])

    def _send(
        self, path: str, status: int, content: bytes, headers: dict[str, str], *, with_body: bool
    ) -> None:
        self.send_response(status)
        for name, value in (self.host.headers | headers).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if not with_body:
            return
        self.host.sent.append(Sent(path, len(content)))
        if self.host.line.rate is None:
            self.wfile.write(content)
            return
        for i in range(0, len(content), CHUNK):
            chunk = content[i : i + CHUNK]
            self.host.line.wait(len(chunk))
            self.wfile.write(chunk)
