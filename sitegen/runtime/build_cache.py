"""A store of results that take long to make, in `.cache/runtime/` under the fingerprint of what they were made from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock

FOLDER = Path(__file__).parents[2] / ".cache" / "runtime"
_sedang_dibuat: dict[Path, Lock] = {}


def ingat(asal: bytes, cara: str, buat: Callable[[], bytes]) -> bytes:
    """Give what `buat` makes of `asal`, made once; `cara` tells apart several results of the same origin.

    Whoever asks for what another thread is making waits for it.
    """
    tersimpan = FOLDER / (hashlib.sha256(asal).hexdigest() + cara)
    with _sedang_dibuat.setdefault(tersimpan, Lock()):
        if not tersimpan.exists():
            FOLDER.mkdir(parents=True, exist_ok=True)
            sementara = tersimpan.with_name(f"{tersimpan.name}.{os.getpid()}")
            sementara.write_bytes(buat())
            sementara.replace(tersimpan)  # at once: nobody ever reads half a result
    return tersimpan.read_bytes()
