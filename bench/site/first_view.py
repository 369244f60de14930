"""The pages that stand for their kind, and the list of all."""

from __future__ import annotations

import json
from pathlib import Path

from sitegen.offline import LISTING

HOME, PROGRAMME, OCCUPATION, BUSINESS, CHECKER, CONTRIBUTIONS, MEMBERS = (
    "",
    "program/kecelakaan-kerja/",
    "pekerjaan/tukang-becak/",
    "umkm/jenis/bengkel-motor/",
    "cek/",
    "iuran/pekerja-mandiri/",
    "koperasi/anggota/",
)
TOOLS = tuple(f"cek/{name}/" for name in ("manfaat", "anggaran", "nunggak", "tabungan", "usaha"))
LISTS = (
    "umkm/jenis/",
    "tanya/",
    "klaim/migran/",
    "sumber/riwayat/",
    "sumber/angka/",
    "sumber/daftar-panjang/",
)
"""The heaviest of the pages that list much."""
ONE_OF_EACH = (HOME, PROGRAMME, OCCUPATION, BUSINESS, CHECKER, *TOOLS, CONTRIBUTIONS, MEMBERS, *LISTS)


def every(site: Path) -> list[str]:
    """Give the path of every page, the front page first."""
    file = json.loads((site / LISTING).read_text(encoding="utf-8"))["berkas"]
    return sorted(b["alamat"] for b in file if not b["alamat"] or b["alamat"].endswith("/"))
