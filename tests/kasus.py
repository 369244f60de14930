"""Golden cases: read them, ask them of any engine (CPython, Pyodide under Node, the page's worker), compare."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "cases"
TOLERANSI = 1
"""Rupiah: the law gives no rounding rule, sources differ by one."""


def kasus(nama: str) -> list[dict[str, Any]]:
    """Give the golden cases of one file, for example `contributions`."""
    return list(yaml.safe_load((FOLDER / f"{nama}.yaml").read_text(encoding="utf-8")))


def ambil(jawaban: Mapping[str, Any], jalan: str) -> Any:  # noqa: ANN401 - any JSON
    """Follow a dotted path; `rincian.X` is the amount of line X; what is absent counts as 0."""
    isi: Any = jawaban
    for bagian in jalan.split("."):
        if isinstance(isi, list):
            isi = next((baris["jumlah"] for baris in isi if baris["kode"] == bagian), 0)
        else:
            isi = isi.get(bagian, 0) if isinstance(isi, Mapping) else 0
    return isi


def cocok(jawaban: Mapping[str, Any], harapan: Mapping[str, Any]) -> list[str]:
    """List where an answer differs from what a case expects."""
    beda = []
    for jalan, nilai in harapan.items():
        dapat = ambil(jawaban, jalan)
        sama = (
            abs(dapat - nilai) <= TOLERANSI
            if isinstance(nilai, int) and isinstance(dapat, int)
            else dapat == nilai
        )
        if not sama:
            beda.append(f"{jalan}: {dapat!r}, seharusnya {nilai!r}")
    return beda
