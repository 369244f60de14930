"""Stands in for `importlib.resources.abc` on the phone."""

from pathlib import Path as Traversable

__all__ = ["Traversable"]
