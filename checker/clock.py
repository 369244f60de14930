"""The only clock of the project: which day it is for the command line and for the site that is being made."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone

WIB = timezone(timedelta(hours=7), "WIB")
"""The readers' day, wherever the machine stands."""
VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 (UTC) that stand for today when they are set: a site of another day, the same site twice."""


class NotADay(ValueError):
    """What was given as a day is none; the message says how to write one."""


def today(environment: Mapping[str, str] = os.environ) -> date:
    """Give today's date in western Indonesia; `SOURCE_DATE_EPOCH` decides when it is set.

    Raises NotADay when the variable is not a whole number of seconds.

    >>> today({"SOURCE_DATE_EPOCH": "1795280400"}), today({"SOURCE_DATE_EPOCH": "1795280399"})
    (datetime.date(2026, 11, 22), datetime.date(2026, 11, 21))
    """
    seconds = environment.get(VARIABLE)
    if not seconds:
        return machine_day()
    try:
        return datetime.fromtimestamp(int(seconds), WIB).date()
    except (ValueError, OverflowError, OSError):
        raise NotADay(
            f"{VARIABLE} harus berisi detik sejak 1970, misalnya 1795305600, bukan “{seconds}”"
        ) from None


def machine_day() -> date:
    """Give the machine's own day, whatever day it is for: nobody can have read a law after it.

    >>> machine_day() >= date(2026, 1, 1)
    True
    """
    return datetime.now(UTC).astimezone(WIB).date()


def seconds_of(day: date) -> int:
    """Give the value of `SOURCE_DATE_EPOCH` that makes a day today.

    >>> today({"SOURCE_DATE_EPOCH": str(seconds_of(date(2027, 1, 2)))})
    datetime.date(2027, 1, 2)
    """
    return int(datetime.combine(day, time(), WIB).timestamp())


def read_day(text: str) -> date:
    """Read `YYYY-MM-DD`; raises NotADay for anything else.

    >>> read_day("2027-01-02")
    datetime.date(2027, 1, 2)
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise NotADay(f"Tanggal “{text}” tidak bisa dibaca. Tulis tahun-bulan-hari, misalnya 2000-01-31")
    return day


def main(arguments: list[str]) -> int:
    """Write the seconds that make a day today, for the Makefile: `python -m checker.clock YYYY-MM-DD`."""
    try:
        sys.stdout.write(f"{seconds_of(read_day(' '.join(arguments)))}\n")
    except NotADay as mistake:
        sys.stderr.write(f"{mistake}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
