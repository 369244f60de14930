"""A store of results that take long to make, in `.cache/runtime/` under the fingerprint of what they were made from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from sitegen import ROOT

FOLDER = ROOT / ".cache" / "runtime"
_being_made: dict[Path, Lock] = {}


def cached(origin: bytes, way: str, make: Callable[[], bytes]) -> bytes:
    """Give what `make` makes of `origin`, made once; `cara` tells apart several results of the same origin.

    Whoever asks for what another thread is making waits for it.
    """
    stored = FOLDER / (hashlib.sha256(origin).hexdigest() + way)
    with _being_made.setdefault(stored, Lock()):
        if not stored.exists():
            FOLDER.mkdir(parents=True, exist_ok=True)
            sementara = stored.with_name(f"{stored.name}.{os.getpid()}")
            sementara.write_bytes(make())
            sementara.replace(stored)  # at once: nobody ever reads half a result
    return stored.read_bytes()
