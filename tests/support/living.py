"""The law data of a folder: as it stands in checker/aturan now, whatever law the engine of a test is given, or frozen."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from typing import Any

from checker.data.toml_text import ROOT, read
from checker.law.parameter import Aturan, build_law

LAW = ROOT / "checker" / "aturan"

type Raw = dict[str, dict[str, Any]]


@cache
def _files(folder: Path) -> Raw:
    return {file.stem: read(file)[0] for file in sorted(folder.glob("*.toml"))}


def raw(folder: Path = LAW) -> Raw:
    """Give the content of every file, for a test to change as it likes."""
    return copy.deepcopy(_files(folder))


def texts(folder: Path = LAW) -> dict[str, str]:
    """Give what every file says, letter by letter."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.toml"))}


@cache
def law(folder: Path = LAW) -> Aturan:
    """Give the law that the files make."""
    return build_law(_files(folder))
