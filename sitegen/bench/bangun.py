"""How long the site takes from clean: a copy of this folder without anything that was made before."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from sitegen.bench.baris import Baris

AKAR = Path(__file__).parents[2]
BATAS = 90.0
SABAR = 900
BUKAN_SUMBER = shutil.ignore_patterns(
    *(
        ".venv",
        "node_modules",
        ".cache",
        "site",
        "build",
        "dist",
        "__pycache__",
        ".playwright",
        ".hypothesis",
    ),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache"),
)
APA = "site build from clean"
CARA = "python -m mkdocs build --strict in a copy without caches, pages, previews, engine and its brotli included"


def salin(tujuan: Path) -> Path:
    """Copy the sources; installed packages are linked."""
    shutil.copytree(AKAR, tujuan, ignore=BUKAN_SUMBER, symlinks=True)
    (tujuan / "node_modules").symlink_to(AKAR / "node_modules")
    return tujuan


def susun(folder: Path, situs: Path, alamat: str) -> tuple[float, float]:
    """Build a site; give the seconds by the clock and of processors.

    Raises RuntimeError with the last line of MkDocs when it fails.
    """
    perintah = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(situs))
    lingkungan = {
        k: n for k, n in os.environ.items() if k != "SOURCE_DATE_EPOCH"
    }  # an instant answer is of today
    mulai, anak = time.monotonic(), os.times()
    selesai = subprocess.run(  # noqa: S603 - our own arguments
        perintah,
        cwd=folder,
        env=lingkungan | {"SITE_URL": alamat, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=SABAR,
    )
    if selesai.returncode:
        pesan = (selesai.stderr + selesai.stdout).strip().splitlines()
        raise RuntimeError(pesan[-1] if pesan else f"mkdocs ended with {selesai.returncode}")
    kini = os.times()
    dipakai = kini.children_user + kini.children_system - anak.children_user - anak.children_system
    return time.monotonic() - mulai, dipakai


def baris(detik: float, dipakai: float) -> Baris:
    """Give the row."""
    catatan = (f"{dipakai:.0f} s of processor time, which other work on the machine does not lengthen much",)
    return Baris(APA, detik, "s", CARA, BATAS, catatan=catatan)
