"""Payung Kerja's engine: who must join BPJS Ketenagakerjaan, what it costs, what the family receives.

The same four questions everywhere (Python, command line, browser): `periksa`, `manfaat`, `massal`, `aturan`.
"""

from __future__ import annotations

from checker.isian import MasukanDitolak
from checker.jawaban import periksa

__all__ = ["MasukanDitolak", "periksa"]
