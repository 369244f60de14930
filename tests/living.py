"""The law data as it stands in checker/aturan now, whatever law the engine of a test is given."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

from checker.parameter import Aturan, baca
from checker.toml_text import ROOT, read

LAW = ROOT / "checker" / "aturan"

type Raw = dict[str, dict[str, Any]]


@cache
def _files() -> Raw:
    return {file.stem: read(file) for file in sorted(LAW.glob("*.toml"))}


def raw() -> Raw:
    """Give the content of every file, for a test to change as it likes."""
    return copy.deepcopy(_files())


def texts() -> dict[str, str]:
    """Give what every file says, letter by letter."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(LAW.glob("*.toml"))}


@cache
def law() -> Aturan:
    """Give the law that the files make."""
    return baca(_files())
