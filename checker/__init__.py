"""Payung Kerja's engine: who must join BPJS Ketenagakerjaan, what it costs, what the family receives.

The same four questions everywhere (Python, command line, browser): `periksa`, `manfaat`, `massal`, `aturan`.
"""

from __future__ import annotations

from checker.bulk import massal
from checker.daftar_aturan import daftar_aturan as aturan
from checker.isian import MasukanDitolak
from checker.jawaban import periksa
from checker.manfaat import manfaat

__all__ = ["MasukanDitolak", "aturan", "manfaat", "massal", "periksa"]
