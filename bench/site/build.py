"""How long the site takes from clean: a copy of this folder without anything that was made before."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench import ROOT
from bench.row import Row

BAR = 30.0
PATIENCE = 900
NOT_SOURCES = shutil.ignore_patterns(
    *(
        ".venv",
        "node_modules",
        ".cache",
        "site",
        "build",
        "dist",
        "__pycache__",
        ".hypothesis",
    ),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache"),
)
WHAT = "site build from clean"
HOW = "python -m mkdocs build --strict in a copy without caches, pages, previews, engine and its brotli included"


def copy(target: Path) -> Path:
    """Copy the sources; installed packages are linked."""
    shutil.copytree(ROOT, target, ignore=NOT_SOURCES, symlinks=True)
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    return target


def build(folder: Path, site: Path, url: str) -> tuple[float, float]:
    """Build a site; give the seconds by the clock and of processors.

    Raises RuntimeError with the last line of MkDocs when it fails.
    """
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(site))
    environment = {
        k: n for k, n in os.environ.items() if k != "SOURCE_DATE_EPOCH"
    }  # an instant answer is of today
    start, before = time.monotonic(), os.times()
    done = subprocess.run(  # noqa: S603 - our own arguments
        command,
        cwd=folder,
        env=environment | {"SITE_URL": url, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    if done.returncode:
        message = (done.stderr + done.stdout).strip().splitlines()
        raise RuntimeError(message[-1] if message else f"mkdocs ended with {done.returncode}")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - start, cpu


def row(seconds: float, cpu: float) -> Row:
    """Give the row."""
    notes = (f"{cpu:.0f} s of processor time, which other work on the machine does not lengthen much",)
    return Row(WHAT, seconds, "s", HOW, BAR, notes=notes)
