"""The one packed form of a file: zstd, which the page opens itself (fzstd), so that no host has to compress anything."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from backports import zstd

from sitegen.runtime.build_cache import cached

ENDING = ".zst"
LEVEL = 19
"""The highest, 22, takes up to four times as long: for 173 bytes less of the wasm's million."""
LARGEST_WINDOW, SMALLEST_WINDOW = 24, 10
"""How far back a file may refer, as a power of two: a phone's memory."""


def packed(content: bytes) -> bytes:
    """Compress; the same content was packed once and for all."""
    return cached(content, f".{LEVEL}{ENDING}", lambda: _compress(content))


def packed_all(contents: Iterable[bytes]) -> list[bytes]:
    """Compress several at a time."""
    with ThreadPoolExecutor() as pool:  # the compressor lets other threads run
        return list(pool.map(packed, contents))


def _compress(content: bytes) -> bytes:
    window = min(LARGEST_WINDOW, max(SMALLEST_WINDOW, len(content).bit_length()))
    options: dict[int, int] = {
        zstd.CompressionParameter.compression_level: LEVEL,
        zstd.CompressionParameter.window_log: window,
    }
    return zstd.compress(content, options=options)
