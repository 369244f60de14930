"""How long the whole test run takes: what somebody waits for who has changed something."""

from __future__ import annotations

import os
import re
import subprocess
import time

from bench import ROOT
from bench.row import Row
from bench.session import Session

BAR = 720.0
PATIENCE = 3600
FROM_MAKE = ("MAKE", "ARGS")
"""What `make bench ARGS=...` hands on to all it starts; with it make would run some of the tests, or none."""
WHAT = "whole test run"
HOW = "make test, the site built for it included, on this machine's cores"
RESULT = re.compile(r"\d+ (?:passed|failed|error)")


def measure(_: Session) -> list[Row]:
    """Run every test once."""
    start = time.monotonic()
    done = subprocess.run(
        ("make", "test"),  # noqa: S607 - make is on PATH
        cwd=ROOT,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    seconds = time.monotonic() - start
    told = tuple(line.strip("= ") for line in done.stdout.splitlines() if RESULT.search(line))
    problem = f"make test ended with {done.returncode}" if done.returncode else ""
    return [Row(WHAT, seconds, "s", HOW, BAR, notes=told, problem=problem)]


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(FROM_MAKE)}
