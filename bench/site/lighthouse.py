"""Lighthouse, as its command line runs it: mobile, its own default throttling, four categories."""

from __future__ import annotations

import json
import os
import subprocess
from functools import partial
from statistics import median
from typing import Any

from bench import ROOT
from bench.row import Row, attempt
from bench.server import Server
from bench.session import Session, announce
from bench.site.first_view import BUSINESS, CHECKER, HOME, MEMBERS, OCCUPATION, PROGRAMME

COMMAND = ROOT / "bench" / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {
    "home": HOME,
    "programme": PROGRAMME,
    "occupation": OCCUPATION,
    "business": BUSINESS,
    "checker": CHECKER,
    "member list": MEMBERS,
}
PERFECT = 100
RUNS_AT_MOST = 3
PATIENCE = 180
HOW = "lowest category of a page, Lighthouse {version} mobile, host that gzips text; up to {n} runs when below 100, median"


def measure(session: Session) -> list[Row]:
    """Run it on one page of each kind."""
    with Server(session.site) as server:
        return [
            attempt(
                f"Lighthouse mobile, {name}",
                partial(_page, session, server, name, path),
            )
            for name, path in PAGES.items()
        ]


def _page(session: Session, server: Server, name: str, path: str) -> Row:
    report = [_run(session, server.url + path)]
    while len(report) < RUNS_AT_MOST and min(_scores(report).values()) < PERFECT:
        report.append(_run(session, server.url + path))
    values = _scores(report)
    shown = " / ".join(f"{n:g}" for n in values.values())
    announce(f"  {name}: {shown}")
    return Row(
        f"Lighthouse mobile, {name}",
        min(values.values()),
        "",
        HOW.format(version=report[0]["lighthouseVersion"], n=RUNS_AT_MOST),
        bar=PERFECT,
        at_least=True,
        notes=(f"/{path} {' / '.join(values)}: {shown}", *_lost_points(report[-1])),
    )


def _scores(report: list[dict[str, Any]]) -> dict[str, float]:
    """Give the median score of each category."""
    return {
        name: median(round(PERFECT * (one["categories"][name]["score"] or 0)) for one in report)
        for name in report[0]["categories"]
    }


def _lost_points(report: dict[str, Any]) -> tuple[str, ...]:
    """Name the audits that cost points, with the value they saw."""
    return tuple(
        f"{category}: {audit['title']} {audit.get('displayValue', '')} ({audit['score']:.2f})"
        for category, content in report["categories"].items()
        for reference in content["auditRefs"]
        if reference["weight"]
        and (audit := report["audits"][reference["id"]])["score"] is not None
        and audit["score"] < 1
        and (content["score"] or 0) < 1
    )


def _run(session: Session, url: str) -> dict[str, Any]:
    output = session.scratch / "lighthouse.json"
    output.unlink(missing_ok=True)
    command = (
        *("node", str(COMMAND), url, "--output=json", f"--output-path={output}", "--quiet"),
        "--chrome-flags=--headless --no-sandbox",
    )
    done = subprocess.run(  # noqa: S603 - our own arguments
        command,
        env=os.environ | {"CHROME_PATH": session.chrome},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    if not output.exists():
        raise RuntimeError(done.stderr.strip() or "Lighthouse wrote no report")
    content: dict[str, Any] = json.loads(output.read_text(encoding="utf-8"))
    if problem := content.get("runtimeError"):
        raise RuntimeError(problem["message"])
    return content
