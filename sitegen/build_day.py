"""The day the site is made for; the clock itself is `checker/clock.py`."""

from __future__ import annotations

from datetime import date

from checker.clock import today as hari_bangun

__all__ = ["build_month", "hari_bangun"]


def build_month() -> date:
    """Give the first day of the build month: the contribution month whose prices the pages show."""
    return hari_bangun().replace(day=1)
