"""What a list can't be read for."""

from __future__ import annotations


class ListRefused(ValueError):
    """The list as a whole can't be read; the text says why and what to do, in a sentence for people."""
