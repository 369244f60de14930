"""Compressed copies of a file beside it: `.gz` and `.br`, for hosts that serve them and for the page itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import brotli
import deflate

from sitegen.runtime.build_cache import cached

GZIP, BROTLI = ".gz", ".br"
METHODS: Mapping[str, Callable[[bytes], bytes]] = {
    BROTLI: brotli.compress,  # best quality is its default: half a minute for Python's wasm
    GZIP: lambda data: bytes(deflate.gzip_compress(data, 12)),  # tighter than zlib at its best
}


def compress_files(file: Iterable[Path], *, with_brotli: bool = True) -> None:
    """Write the compressed copies of files beside them, several at a time."""
    ending = (BROTLI, GZIP) if with_brotli else (GZIP,)
    largest_first = sorted(file, key=lambda b: -b.stat().st_size)
    with ThreadPoolExecutor(os.process_cpu_count()) as pool:  # both compressors let other threads run
        list(pool.map(lambda one: _compress(*one), product(largest_first, ending)))


def compress_bytes(data: bytes, ending: str) -> bytes:
    """Compress as tightly as it goes."""
    return cached(data, ending, lambda: METHODS[ending](data))


def _compress(file: Path, ending: str) -> None:
    file.with_name(file.name + ending).write_bytes(compress_bytes(file.read_bytes(), ending))
