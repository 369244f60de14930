"""Which file stands behind a path, what kind it is, and how it travels."""

from __future__ import annotations

import gzip
import mimetypes
from functools import cache
from pathlib import Path

from bench.server.compression import brotli_at_best

TYPES = {
    ".wasm": "application/wasm",
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".zip": "application/zip",
    ".whl": "application/zip",
    ".zst": "application/zstd",
}
TEXT = ("text/", "application/json", "application/manifest+json", "application/xml", "image/svg+xml")
COMPRESSED = (".whl", ".png", ".zst", ".pdf")
GZIP_LEVEL = 6


def find(folder: Path, path: str) -> Path | None:
    """Find the file behind a path below a folder; None where there is none, or it lies outside."""
    file = (folder / path).resolve()
    if not file.is_relative_to(folder.resolve()):
        return None
    if file.is_dir() and (not path or path.endswith("/")):
        file /= "index.html"
    return file if file.is_file() else None


def kind(file: Path) -> str:
    """Give a file's media type."""
    return TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"


def encode(file: Path, how: str, *, accepts_br: bool) -> tuple[bytes, str]:
    """Give a file's body and its encoding, "" for none."""
    return _encode(file, file.stat().st_mtime_ns, how, accepts_br)


@cache
def _encode(file: Path, _changed: int, how: str, accepts_br: bool) -> tuple[bytes, str]:
    content = file.read_bytes()
    if how == "zstd" and file.suffix == ".zst":
        return content, "zstd"
    if how == "br" and accepts_br and file.suffix not in COMPRESSED:
        return brotli_at_best(content), "br"
    if how != "none" and kind(file).startswith(TEXT):
        return gzip.compress(content, GZIP_LEVEL, mtime=0), "gzip"
    return content, ""
