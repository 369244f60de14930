"""Makes the pages of the site for many days and laws: one process gets ready, and forks for each.

Runs as a module, `python -m tests.support.rehearsals`, with three words for every site: DAY LAW SITE.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, Never

from tests.support import ROOT

AT_ONCE = 2
PATIENCE = 150
"""Seconds a site may take on a busy machine, two at a time."""


class Rehearsal(NamedTuple):
    """A site to make: the day (YYYY-MM-DD), the folder of the law, the folder to make it in."""

    day: str
    law: str
    site: str


def make(wanted: Sequence[Rehearsal]) -> None:
    """Make the pages of each; raise RuntimeError with what is said of one that can't be made."""
    command = (sys.executable, "-m", "tests.support.rehearsals", *(word for one in wanted for word in one))
    environment = os.environ | {
        "SITE_URL": "https://contoh.test/payung/",
        "NO_MKDOCS_2_WARNING": "1",
        "PAYUNG_PAGES_ONLY": "1",
    }
    patience = PATIENCE * len(wanted)
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=patience
    )
    if done.returncode:
        raise RuntimeError(f"{done.stdout}\n{done.stderr}")


def _main(words: Sequence[str]) -> int:
    wanted = [Rehearsal(*three) for three in zip(*[iter(words)] * 3, strict=True)]
    _get_ready()
    at_work: dict[int, Rehearsal] = {}
    refused: list[Rehearsal] = []
    while wanted or at_work:
        if wanted and len(at_work) < AT_ONCE:
            one = wanted.pop(0)
            if not (child := os.fork()):
                _build(one)
            at_work[child] = one
            continue
        child, status = os.wait()
        one = at_work.pop(child)
        if status:
            refused.append(one)
    for one in refused:
        print(one, _log(one).read_text(encoding="utf-8"), sep="\n")  # noqa: T201 - the caller reads it
    return len(refused)


def _get_ready() -> None:
    """Read the code of the site and of all that MkDocs takes with it: the same for every site."""
    from mkdocs.config import load_config  # noqa: PLC0415 - only the process that forks needs any of it

    os.environ |= {"SOURCE_DATE_EPOCH": "0"}
    load_config(str(ROOT / "mkdocs.yml"))


def _build(one: Rehearsal) -> Never:
    """Make one site, in a process of its own that ends here."""
    from mkdocs.__main__ import cli  # noqa: PLC0415 - only the process that forks needs any of it

    with _log(one).open("w", encoding="utf-8") as log:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(log.fileno(), stream.fileno())
    midnight = datetime.fromisoformat(one.day).replace(tzinfo=UTC)
    os.environ |= {"SOURCE_DATE_EPOCH": str(int(midnight.timestamp())), "PAYUNG_LAW": one.law}
    cli(["build", "--strict", "-d", one.site])
    raise AssertionError("the command ends its process")


def _log(one: Rehearsal) -> Path:
    return Path(f"{one.site}.log")


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
