"""Compressed copies of a file beside it: `.gz` and `.br`, for hosts that serve them and for the page itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import brotli
import deflate

from sitegen.runtime.build_cache import ingat

GZIP, BROTLI = ".gz", ".br"
CARA: Mapping[str, Callable[[bytes], bytes]] = {
    BROTLI: brotli.compress,  # best quality is its default: half a minute for Python's wasm
    GZIP: lambda data: bytes(deflate.gzip_compress(data, 12)),  # tighter than zlib at its best
}


def padatkan(berkas: Iterable[Path], *, dengan_brotli: bool = True) -> None:
    """Write the compressed copies of files beside them, several at a time."""
    akhiran = (BROTLI, GZIP) if dengan_brotli else (GZIP,)
    terbesar_dulu = sorted(berkas, key=lambda b: -b.stat().st_size)
    with ThreadPoolExecutor(os.process_cpu_count()) as regu:  # both compressors let other threads run
        list(regu.map(lambda satu: _padatkan(*satu), product(terbesar_dulu, akhiran)))


def memadat(data: bytes, akhiran: str) -> bytes:
    """Compress as tightly as it goes."""
    return ingat(data, akhiran, lambda: CARA[akhiran](data))


def _padatkan(berkas: Path, akhiran: str) -> None:
    berkas.with_name(berkas.name + akhiran).write_bytes(memadat(berkas.read_bytes(), akhiran))
