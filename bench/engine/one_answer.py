"""One `periksa` in Pyodide: what a person waits for, and how much of it is the law and how much the page."""

from __future__ import annotations

import json
from statistics import median
from typing import Any

import yaml
from playwright.sync_api import Page

from bench import ROOT
from bench.engine import competitors, in_worker, starters
from bench.row import Row
from bench.server import Server
from bench.session import Session
from checker import periksa
from checker.core.fields import InputRefused
from checker.values.months import add_months, format_month
from sitegen.build_day import build_day

CASES = ROOT / "tests" / "golden"
COUNT = 200
PASSES = 5
"""Times as many passes as elsewhere starts: a pass takes half a second, and a shared machine stays slow for several."""
MONTHS_AHEAD = 15
BARS = {"rendered": 3.0, "bare": 1.5}
"""Milliseconds. The plan's two for all that a page shows belong to a machine on which a core answers 65,000 members a second; on
one of 40,000 the same takes 3.2."""
MILLI = 1000
CODE = """
import json, time
from datetime import date
import checker
from checker.browser import answer
payload = json.loads(payload_json)
today, hari_ini = payload["today"], date.fromisoformat(payload["today"])
def duration(work, one):
    start = time.perf_counter()
    work(one)
    return time.perf_counter() - start
def rendered(one):
    answer("periksa", json.dumps(one), today)
def bare(one):
    checker.periksa(one, hari_ini=hari_ini)
def one_pass(work):
    return duration(lambda questions: [work(one) for one in questions], questions) / len(questions)
questions = payload["questions"]
first = duration(rendered, questions[0])
cold = [duration(rendered, s) for s in questions]
result = json.dumps({"first": first, "cold": cold, "rendered": [one_pass(rendered) for _ in range(payload["repeat"])],
                    "bare": [one_pass(bare) for _ in range(payload["repeat"])]})
"""
HOW = (
    f"mean of a pass over {COUNT} varied questions (the accepted golden cases of periksa, each in further months) in"
    " the page's worker, CPU ×1, median of {repeat} passes after a first one; {content}"
)


def measure(session: Session) -> list[Row]:
    """Ask the same questions with rendering and without, ours and stock."""
    folder = session.scratch / "stok"
    wheels = competitors.prepare(folder)
    payload = {
        "questions": questions(COUNT),
        "today": build_day().isoformat(),
        "repeat": PASSES * session.repeat,
    }
    with (
        Server(session.site, others=competitors.others(folder)) as server,
        session.phone() as phone,
    ):

        def run(start: Any) -> dict[str, Any]:  # noqa: ANN401 - what starts an engine in a page
            page: Page = phone.open_page(server.url)
            start(page)
            result: dict[str, Any] = in_worker.run(page, CODE, payload)
            page.close()
            return result

        ours, stock = (
            run(starters.whole),
            run(lambda page: starters.stock(page, wheels)),
        )
    return [
        _row(
            "one periksa in Pyodide, as HTML and text",
            "rendered",
            "everything a page shows, as JSON",
            ours,
            stock,
        ),
        _row(
            "one periksa in Pyodide, the answer alone",
            "bare",
            "checker.periksa without rendering",
            ours,
            stock,
        ),
    ]


def _row(what: str, key: str, content: str, ours: dict[str, Any], stock: dict[str, Any]) -> Row:
    notes = []
    if key == "rendered":
        ordered = sorted(ours["cold"])
        notes = [
            f"the very first: {ours['first'] * MILLI:.0f} ms, stock {stock['first'] * MILLI:.0f} ms",
            f"the median of a first pass: {median(ours['cold']) * MILLI:.1f} ms, stock {median(stock['cold']) * MILLI:.1f} ms",
            "the browser compiles WebAssembly tighter the longer it runs",
            f"slowest of twenty in it: {ordered[-len(ordered) // 20] * MILLI:.1f} ms",
        ]
    return Row(
        what,
        median(ours[key]) * MILLI,
        "ms",
        HOW.format(content=content, repeat=len(ours[key])),
        bar=BARS[key],
        stock=median(stock[key]) * MILLI,
        notes=tuple(notes),
    )


def questions(count: int) -> list[dict[str, Any]]:
    """Give so many different accepted questions: the golden ones, then the same in the months around the build."""
    golden = [
        one["masukan"]
        for file in sorted(CASES.glob("*.yaml"))
        for one in yaml.safe_load(file.read_text(encoding="utf-8"))
        if one.get("perintah") == "periksa"
    ]
    months = [format_month(add_months(build_day(), n)) for n in range(MONTHS_AHEAD)]
    candidates = [*golden, *(one | {"bulan": b} for b in months for one in golden)]
    distinct = {json.dumps(one, default=str, sort_keys=True): one for one in candidates if _is_accepted(one)}
    return list(distinct.values())[:count]


def _is_accepted(payload: dict[str, Any]) -> bool:
    try:
        periksa(payload, hari_ini=build_day())
    except InputRefused:
        return False
    return True
