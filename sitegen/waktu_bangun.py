"""The day the site is made for: the only clock of the whole site."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

ZONA = ZoneInfo("Asia/Jakarta")
"""The readers' day, wherever the machine stands."""


def hari_bangun() -> date:
    """Give the build day: `SOURCE_DATE_EPOCH` (seconds, UTC) when set, else today in western Indonesia.

    Raises ValueError when the variable is not a whole number.
    """
    detik = os.environ.get("SOURCE_DATE_EPOCH")
    if detik is None:
        return datetime.now(ZONA).date()
    return datetime.fromtimestamp(int(detik), UTC).date()


def bulan_bangun() -> date:
    """Give the first day of the build month: the contribution month whose prices the pages show."""
    return hari_bangun().replace(day=1)
