"""A store of results that take long to make, in `.cache/runtime/` under the fingerprint of what they were made from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from threading import get_ident

FOLDER = Path(__file__).parents[2] / ".cache" / "runtime"


def ingat(asal: bytes, cara: str, buat: Callable[[], bytes]) -> bytes:
    """Give what `buat` makes of `asal`, made once; `cara` tells apart several results of the same origin."""
    tersimpan = FOLDER / (hashlib.sha256(asal).hexdigest() + cara)
    if not tersimpan.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        sementara = tersimpan.with_name(f"{tersimpan.name}.{os.getpid()}.{get_ident()}")
        sementara.write_bytes(buat())
        sementara.replace(tersimpan)  # at once: nobody ever reads half a result
    return tersimpan.read_bytes()
