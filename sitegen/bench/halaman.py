"""The pages that stand for their kind, and the list of all."""

from __future__ import annotations

import json
from pathlib import Path

from sitegen.luring import DAFTAR

BERANDA, PROGRAM, PEKERJAAN, CEK, IURAN = (
    "",
    "program/kecelakaan-kerja/",
    "pekerjaan/tukang-becak/",
    "cek/",
    "iuran/pekerja-mandiri/",
)
WAKIL = (BERANDA, PROGRAM, PEKERJAAN, CEK, IURAN)


def semua(situs: Path) -> list[str]:
    """Give the path of every page, the front page first."""
    berkas = json.loads((situs / DAFTAR).read_text(encoding="utf-8"))["berkas"]
    return sorted(b["alamat"] for b in berkas if not b["alamat"] or b["alamat"].endswith("/"))
