"""Stands in for `importlib.resources` on the phone: packages lie unpacked in folders there, so a path is enough."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path


def files(paket: str) -> Path:
    """Give the folder of a package."""
    return Path(str(import_module(paket).__file__)).parent
