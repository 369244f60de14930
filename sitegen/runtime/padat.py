"""Compressed copies of a file beside it: `.gz` and `.br`, for hosts that serve them and for the page itself.

Brotli at its best takes half a minute for Python's wasm, so results are kept in `.cache/padat/` under the hash of
what was compressed.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import get_ident

import brotli

SIMPANAN = Path(__file__).parents[2] / ".cache" / "padat"
GZIP, BROTLI = ".gz", ".br"
PALING_RAPAT = {GZIP: 9, BROTLI: 11}


def padatkan(berkas: Iterable[Path], *, dengan_brotli: bool = True, simpanan: Path = SIMPANAN) -> None:
    """Write the compressed copies of files beside them, several at a time."""
    simpanan.mkdir(parents=True, exist_ok=True)
    akhiran = (BROTLI, GZIP) if dengan_brotli else (GZIP,)
    terbesar_dulu = sorted(berkas, key=lambda b: -b.stat().st_size)
    kerja = [(b, a, _tersimpan(b, a, simpanan)) for a in akhiran for b in terbesar_dulu]
    with ThreadPoolExecutor(os.process_cpu_count()) as regu:  # both compressors let other threads run
        list(regu.map(lambda satu: _padatkan(*satu), kerja))
    for asal, akhiran_nya, hasil in kerja:
        asal.with_name(asal.name + akhiran_nya).write_bytes(hasil.read_bytes())


def _tersimpan(berkas: Path, akhiran: str, simpanan: Path) -> Path:
    return simpanan / (hashlib.sha256(berkas.read_bytes()).hexdigest() + akhiran)


def _padatkan(asal: Path, akhiran: str, tujuan: Path) -> None:
    """Compress one file unless that was done before; a reader of the store never sees half a result."""
    if tujuan.exists():
        return
    data, mutu = asal.read_bytes(), PALING_RAPAT[akhiran]
    hasil = gzip.compress(data, mutu, mtime=0) if akhiran == GZIP else brotli.compress(data, quality=mutu)
    sementara = tujuan.with_suffix(f"{akhiran}.{os.getpid()}.{get_ident()}")
    sementara.write_bytes(hasil)
    sementara.replace(tujuan)
