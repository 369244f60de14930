"""The five programmes of BPJS Ketenagakerjaan, in the order of the contract."""

from __future__ import annotations

PROGRAMS = ("JKK", "JKM", "JHT", "JP", "JKP")
