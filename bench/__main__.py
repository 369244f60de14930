"""`python -m bench`: measure every budget, print the table, keep it as JSON; exit 1 if one is missed.

The numbers in README.md are those of bench/results.json: `make bench ARGS="--json bench/results.json"` renews them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from bench import ROOT, machine, results_table
from bench.engine import download, member_list, member_workbook, one_answer, ready, traps
from bench.row import Row, failed
from bench.server import PORTS
from bench.session import Session, announce
from bench.site import (
    build,
    first_answer,
    foreign_hosts,
    lighthouse,
    offline,
    page_weight,
    visits,
    whole_tests,
)

RESULTS = ROOT / ".cache" / "bench.json"
BUILD = "build"
ALL: Mapping[str, Callable[[Session], list[Row]]] = {
    "weight": page_weight.measure,
    "visits": visits.measure,
    "lighthouse": lighthouse.measure,
    "first": first_answer.measure,
    "download": download.measure,
    "ready": ready.measure,
    "traps": traps.measure,
    "periksa": one_answer.measure,
    "massal": member_list.measure,
    "xlsx": member_workbook.measure,
    "offline": offline.measure,
    "hosts": foreign_hosts.measure,
    "tests": whole_tests.measure,
}


def main(arguments: Sequence[str]) -> int:
    """Measure what was asked for; exit 1 when a bar is missed."""
    options = _parse(arguments)
    chrome = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome") or ""
    machine_facts = machine.describe(chrome)
    with TemporaryDirectory(prefix="bench-") as scratch, sync_playwright() as playwright:
        rows: list[Row] = []
        site = options.site or _build(Path(scratch), options.only, rows)
        if site:
            session = Session(site, chrome, playwright, Path(scratch), options.repeat)
            rows += _measure(session, [name for name in options.only if name != BUILD])
    machine_facts |= {"load_after": round(os.getloadavg()[0], 2)}
    sys.stdout.write(
        f"\n{results_table.table(rows)}\n\n{results_table.details(rows)}\n\nMeasured on: "
        + "".join(f"\n    {key}: {values}" for key, values in machine_facts.items())
        + "\n"
    )
    results_table.write_json(options.json, machine_facts, rows)
    announce(f"\nkept in {options.json}")
    return 0 if results_table.passed(rows) else 1


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    name = (BUILD, *ALL)
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=name, default=name, metavar="ROW", help=", ".join(name))
    parser.add_argument("--site", type=Path, help="measure this finished site (else one is built)")
    parser.add_argument("--repeat", type=int, default=5, help="how often each engine is started (5)")
    parser.add_argument(
        "--json", type=Path, default=RESULTS, help="where the numbers are kept (.cache/bench.json)"
    )
    return parser.parse_args(arguments)


def _build(scratch: Path, only: Sequence[str], rows: list[Row]) -> Path | None:
    """Build the site, from clean when that is to be measured; None when it fails."""
    site = scratch / "site"
    announce(BUILD)
    try:
        folder = build.copy(scratch / "salinan") if BUILD in only else ROOT
        duration = build.build(folder, site, f"http://127.0.0.1:{PORTS.start}/")
    except Exception as cause:  # noqa: BLE001 - told in the table, like any other failure
        rows.append(failed(build.WHAT, cause))
        return None
    if BUILD in only:
        rows.append(build.row(*duration))
    return site


def _measure(session: Session, only: Sequence[str]) -> Iterator[Row]:
    """Measure one row after another; one that breaks off is told and the rest goes on."""
    for name in only:
        start = time.monotonic()
        announce(name)
        try:
            yield from ALL[name](session)
        except Exception as cause:  # noqa: BLE001 - told in the table
            yield failed(name, cause)
        announce(f"  took {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
