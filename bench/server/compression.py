"""Compresses as a host does at its best; what takes long is kept."""

from __future__ import annotations

import brotli

from sitegen.runtime.build_cache import cached


def brotli_at_best(data: bytes) -> bytes:
    """Compress as tightly as it goes."""
    return cached(data, ".br", lambda: brotli.compress(data))
