"""Payung Kerja's engine: who must join BPJS Ketenagakerjaan, what it costs, what the family receives.

The same four questions everywhere (Python, command line, browser): `periksa`, `manfaat`, `massal`, `aturan`.
"""

from __future__ import annotations

from checker.bulk import massal
from checker.core.fields import InputRefused
from checker.law.law_report import law_report as aturan
from checker.questions.manfaat import manfaat
from checker.questions.periksa import periksa

__all__ = ["InputRefused", "aturan", "manfaat", "massal", "periksa"]
