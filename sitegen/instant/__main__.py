"""`python -m sitegen.instant DAY`: make the answers of a day, for whoever builds the site of that day to find."""

from __future__ import annotations

import sys
from datetime import date

from sitegen import instant

if __name__ == "__main__":
    instant.made(date.fromisoformat(sys.argv[1]))
