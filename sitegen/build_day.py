"""The day the site is made for; the clock itself is `checker/clock.py`."""

from __future__ import annotations

from datetime import date

from checker.clock import today as build_day

__all__ = ["build_day", "build_month"]


def build_month() -> date:
    """Give the first day of the build month: the contribution month whose prices the pages show."""
    return build_day().replace(day=1)
