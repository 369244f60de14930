"""What a page would fetch with Pyodide as it comes from npm: the measure that ours is compared with."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

from sitegen.runtime.compress import BROTLI, compress_bytes

BERKAS = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def stok(pyodide: Path) -> Mapping[str, int]:
    """Give the bytes of a stock start, plain and as a host compresses at its best; no engine counted."""
    isi = [(pyodide / nama).read_bytes() for nama in BERKAS]
    return {
        "asli": sum(map(len, isi)),
        "gz": sum(len(gzip.compress(data, 9)) for data in isi),
        "br": sum(len(compress_bytes(data, BROTLI)) for data in isi),
    }
