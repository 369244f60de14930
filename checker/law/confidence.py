"""How sure a value is, and a chain of values."""

from __future__ import annotations

CONFIDENCE_ORDER = ("rendah", "sedang", "tinggi")
SURE = CONFIDENCE_ORDER[-1]


def weakest_of(*keyakinan: str) -> str:
    """A chain of facts is as sure as its weakest link.

    >>> weakest_of("tinggi", "sedang", "tinggi")
    'sedang'
    """
    return min(keyakinan, key=CONFIDENCE_ORDER.index)
