"""What a ready answer hangs on of a job: its sector, its note, whether it is done in this way of working only."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import escape

from checker.data.jobs import Job, jobs, sector_of, ways_of
from checker.law.parameter import Aturan
from checker.views.filters import filters

WAY = "mandiri"
YES = "ya"
"""The class of whatever holds, where only matters whether it does."""


def only_way(slug: str) -> str:
    """Tell (as a class) whether a job is done in this way and no other."""
    return YES if ways_of(jobs()[slug]) == (WAY,) else ""


def note_of(job: Job, aturan: Aturan) -> str:
    """Give what the list says of a job, as HTML."""
    note = job.get("catatan", "")
    return str(escape(filters(aturan)["sebut"](note))) if note else ""


def one_of_each(kind: Callable[[str], str]) -> list[str]:
    """Give one job of each kind.

    >>> sorted(map(sector_of, one_of_each(sector_of)))
    ['', 'lainnya', 'perlu_konfirmasi', 'transportasi']
    """
    first: dict[str, str] = {}
    for slug in jobs():
        first.setdefault(kind(slug), slug)
    return list(first.values())


def sector_and_note(slug: str) -> str:
    """Tell the sector of a job, and whether the list says more of it."""
    return f"{sector_of(slug)} {bool(jobs()[slug].get('catatan'))}"
