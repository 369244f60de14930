"""A rehearsal: the pages alone, quickly, also under law that has not been decreed; never something to publish.

Two environment variables, read here and nowhere else:

- `PAYUNG_PAGES_ONLY=1`: make the pages only. No engine, ready answers, pictures, search, offline copy.
- `PAYUNG_LAW=<folder>`: read the law from this folder instead of `checker/aturan/`. Needs the first one, because the
  engine that goes into the page is always made from `checker/aturan/` and would contradict such pages.
"""

from __future__ import annotations

import os
from pathlib import Path

from checker.data import resources
from checker.law import parameter

PAGES_ONLY = "PAYUNG_PAGES_ONLY"
LAW = "PAYUNG_LAW"


def pages_only() -> bool:
    """Tell whether only the pages are wanted."""
    return os.environ.get(PAGES_ONLY) == "1"


def law_folder() -> Path | None:
    """Give the folder whose law is rehearsed; None for the law that ships."""
    folder = os.environ.get(LAW)
    return Path(folder) if folder else None


def read_law() -> None:
    """Have the law read afresh, from where the environment says; raise ValueError where that would be published."""
    folder = law_folder()
    if folder and not pages_only():
        raise ValueError(
            f"{LAW} hanya untuk melihat-lihat. Tulis juga {PAGES_ONLY}=1, atau hapus {LAW} untuk menerbitkan."
        )
    resources.read_from("aturan", folder)
    parameter.load.cache_clear()
