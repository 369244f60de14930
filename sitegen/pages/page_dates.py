"""The days of one page: when what it says last changed, and when a number on it changes next.

A page is made anew every night; none of these days is the night's. They come from the page's own text (Git), and from the
values of law it shows.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from checker.law.parameter import ONE_DAY, Aturan
from checker.values.months import add_months, month_name
from sitegen import ROOT
from sitegen.pages import discounts

SELF_EMPLOYED = "iuran.bpu."
LAW_PAGES = "sumber/"


def committed(root: Path = ROOT) -> dict[str, date]:
    """Give the day each file was last written, by its path; empty without Git or where history was cut off.

    A shallow clone knows one commit only and would call every file as new as that. A move is no writing; Git is asked
    for moves of the very same text alone, so it needs no old text (site.yml fetches none).
    """
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
            return {}
        log = _git(root, "log", "--format=%x00%cs", "--name-status", "-M100%", "--", "docs", "sitegen")
    except (OSError, subprocess.CalledProcessError):
        return {}
    days: dict[str, date] = {}
    moved: dict[str, str] = {}  # by its path of then, the path of now; the log starts with the newest
    for commit in log.split("\0")[1:]:
        day, *changes = filter(None, commit.split("\n"))
        for kind, path, *new in (change.split("\t") for change in changes):
            if kind == "R100":
                moved[path] = moved.get(new[0], new[0])
            else:
                days.setdefault(moved.get(path, path), date.fromisoformat(day))
    return days


def _git(root: Path, *command: str) -> str:
    return subprocess.run(  # noqa: S603 - our own question
        ("git", "-c", "core.quotepath=off", *command),  # noqa: S607 - Git is the one on PATH, or none
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def last_changed(
    keys: Sequence[str], texts: Iterable[date], content: str, aturan: Aturan, today: date
) -> date:
    """Give the day on which what a page says last changed, up to a day; the law data's own day where nothing tells.

    `keys`: the values it shows; `texts`: the days its sources were last written; `content`: what it says, which may name
    the month.

    >>> from checker.law.parameter import load
    >>> str(last_changed(["iuran.bpu.jkm"], [], "", load(), date(2027, 1, 9)))
    '2027-01-01'
    >>> str(last_changed(["iuran.pu.jkm"], [date(2026, 12, 1)], "", load(), date(2027, 1, 9)))
    '2026-12-01'
    """
    days = [*texts, *_changes(keys, aturan)]
    days += [n.diperiksa for key in _shown(keys) for n in aturan.parameter[key].nilai]
    if month_name(today) in content:
        days.append(today.replace(day=1))
    return max((day for day in days if day <= today), default=min(aturan.versi, today))


def next_change(keys: Sequence[str], aturan: Aturan, today: date) -> date | None:
    """Give the first day after a day on which a value that a page shows changes; None where none is known.

    >>> from checker.law.parameter import load
    >>> str(next_change(["iuran.bpu.jkk"], load(), date(2026, 11, 22)))
    '2027-01-01'
    """
    return min((day for day in _changes(keys, aturan) if day > today), default=None)


def last_month(keys: Sequence[str], aturan: Aturan, today: date) -> date | None:
    """Give the last contribution month for which what a sheet of paper shows holds; None where no end is known.

    Unlike a page, which tells of the end of another sector's discount too, a sheet rests on no more than these values.

    >>> from checker.law.parameter import load
    >>> str(last_month(["iuran.bpu.jkk", "iuran.bpu.potongan.transportasi"], load(), date(2026, 11, 22)))
    '2027-03-01'
    """
    first_other = min((day for day in _days(set(keys), aturan) if day > today), default=None)
    return add_months(first_other, -1) if first_other else None


def _changes(keys: Sequence[str], aturan: Aturan) -> list[date]:
    """Every day on which one of the values, or the discount on it, starts, becomes another or ends."""
    return _days(_shown(keys), aturan)


def _days(keys: Iterable[str], aturan: Aturan) -> list[date]:
    days = []
    for key in keys:
        for run in aturan.parameter[key].runs:
            before = None
            for nilai in run:
                if before is None or before.nilai != nilai.nilai:
                    days.append(nilai.sejak)
                before = nilai
            if (end := run[-1].akhir) is not None:
                days.append(end + ONE_DAY)
    return days


def _shown(keys: Sequence[str]) -> set[str]:
    """Add the discounts to values that they are taken off: a page tells of their end when none is in force too."""
    own = any(k.startswith(SELF_EMPLOYED) for k in keys)
    return {*keys, *(discounts.KEYS if own else ())}


def sources(page: Any, days: Mapping[str, date], aturan: Aturan) -> list[date]:  # noqa: ANN401 - a page of MkDocs
    """Give the days on which the sources of a page were last written; for pages on sources that is all of the law."""
    names = page.meta.get("sumber_teks") or [f"docs/{page.file.src_uri}"]
    law = [aturan.versi] if page.url.startswith(LAW_PAGES) else []
    return [*law, *(days[name] for name in names if name in days)]
