"""What a page would fetch with Pyodide as it comes from npm: the measure that ours is compared with."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

from sitegen.runtime.compress import BROTLI, compress_bytes

FILES = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def stock(pyodide: Path) -> Mapping[str, int]:
    """Give the bytes of a stock start, plain and as a host compresses at its best; no engine counted."""
    content = [(pyodide / name).read_bytes() for name in FILES]
    return {
        "asli": sum(map(len, content)),
        "gz": sum(len(gzip.compress(data, 9)) for data in content),
        "br": sum(len(compress_bytes(data, BROTLI)) for data in content),
    }
