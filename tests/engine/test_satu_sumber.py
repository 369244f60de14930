"""No rate, amount or legal date stands outside checker/aturan/: not in Python, JavaScript, templates or pages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from checker.angka import ribuan
from checker.parameter import muat

AKAR = Path(__file__).parents[2]
TERKECIL = 1000
"""Smaller whole numbers (15, 25, 56) are too common to tell from page layout and loop bounds."""

BIASA = {"iuran.bpu.dasar"}
"""The income rows are round sums that any example of an income may hit; the contributions they lead to are not."""

SHOWS_HOW = ("checker/skema", "checker/toml_slips.py")
"""Show maintainers how a number or a day is written; what they compute with is never among their examples."""

BERKAS = sorted(
    b
    for pola in (
        "checker/**/*.py",
        "sitegen/**/*.py",
        "bench/*.py",
        "checker/tampilan/**/*",
        "sitegen/templat/**/*",
        "overrides/**/*.html",
        "docs/**/*.md",
        "docs/assets/js/*.js",
        "sitegen/cerita/*.toml",
        "sitegen/*.toml",
        "checker/langkah.toml",
        "checker/pekerjaan.toml",
    )
    for b in AKAR.glob(pola)
    if b.is_file() and "__pycache__" not in b.parts and not str(b.relative_to(AKAR)).startswith(SHOWS_HOW)
)


def angka(isi: Any) -> Iterator[int | Fraction]:  # noqa: ANN401 - untyped values of law
    """Every number inside a value of law."""
    if isinstance(isi, tuple):
        for baris in isi:
            yield from angka(baris)
    elif isinstance(isi, Mapping):
        for satu in isi.values():
            yield from angka(satu)
    elif isinstance(isi, Fraction) or (
        isinstance(isi, int) and isi >= TERKECIL and set(str(isi)) != set("10")
    ):
        yield isi


def ejaan() -> dict[str, str]:
    """Every way a law number could be written in a file, and the key it belongs to."""
    semua: dict[str, str] = {}
    for nilai in (n for n in muat().semua() if n.kunci not in BIASA):
        for n in angka(nilai.nilai):
            if isinstance(n, int):
                cara = [str(n), f"{n:_}", ribuan(n), f"{n:,}"]
                cara += [f"{n // 10**6} juta"] if n % 10**6 == 0 else []
            else:
                persen = f"{float(n * 100):.4f}".rstrip("0").rstrip(".")
                cara = [
                    f"{persen}%",
                    f"{persen.replace('.', ',')}%",
                    f"{persen} %",
                    f"{persen.replace('.', ',')} %",
                ]
            semua |= dict.fromkeys(cara, nilai.kunci)
    return semua


EJAAN = ejaan()
POLA = re.compile(
    "|".join(rf"(?<![\d.,_#]){re.escape(e)}(?![\d_}}]|[.,]\d)" for e in sorted(EJAAN, key=len, reverse=True))
)
SEBUTAN_MAKRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
"""What a page asks the engine (an example's income) is a question, not a number of law."""
TANGGAL = re.compile(r"\b20[1-4]\d-\d{2}-\d{2}\b|\bdate\(20[1-4]\d")


def isi(berkas: Path) -> str:
    """A file's text without Python docstrings: their examples are run as tests and can't drift."""
    teks = berkas.read_text(encoding="utf-8")
    if berkas.suffix != ".py":
        return SEBUTAN_MAKRO.sub("", teks)
    baris = teks.splitlines()
    for simpul in ast.walk(ast.parse(teks)):
        if (
            isinstance(simpul, ast.Expr)
            and isinstance(simpul.value, ast.Constant)
            and isinstance(simpul.value.value, str)
        ):
            for nomor in range(simpul.lineno - 1, simpul.end_lineno or simpul.lineno):
                baris[nomor] = ""
    return "\n".join(baris)


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda b: str(b.relative_to(AKAR)))
def test_file_holds_no_number_of_law(berkas: Path) -> None:
    """A number of law in a page or a program is a second source, and one day it will be the wrong one."""
    teks = isi(berkas)
    ketemu = [f"{m[0]} ({EJAAN[m[0]]})" for m in POLA.finditer(teks)]
    if berkas.suffix in (".py", ".js", ".html"):
        ketemu += [m[0] for m in TANGGAL.finditer(teks)]
    assert ketemu == []


def test_the_search_would_find_one() -> None:
    """The net has the mesh it should: spellings of known law numbers are caught, ordinary numbers are not."""
    for tulisan in ("Rp6.800 sebulan", "jkm = 6800", "6_800", "tarif 0,24%", "0.24%", "Rp11.086.300"):
        assert POLA.search(tulisan), tulisan
    for tulisan in ("pukul 10.30", "tahun 2015", "Rp1.234", "16800"):
        assert not POLA.search(tulisan), tulisan
    assert date(2026, 12, 31) in {n.sampai for n in muat().semua()}
