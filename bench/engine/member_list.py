"""A cooperative's list of ten thousand members: in the page's worker and on CPython."""

from __future__ import annotations

import csv
import io
import time
from statistics import median
from typing import Any

from playwright.sync_api import Page

from bench.engine import competitors, in_worker, starters
from bench.row import Row, spread
from bench.server import Server
from bench.session import Session, announce
from checker.bulk.alike_rows import REMEMBERED
from checker.bulk.reading.text import read_text
from checker.bulk.result_rows import answer_table
from checker.data.resources import data_file
from sitegen.build_day import build_day

COUNT = 10_000
POINTS = [COUNT // 2, COUNT // 2 + REMEMBERED]
"""Where memory is looked at: after the most that is remembered was reached once, and a whole filling later."""
SECONDS_BAR, RATE_BAR = 1.0, 50_000.0
LEFT_OVER = 500
"""Python objects that may be left over between the two points: a tenth of an object a row is no leak."""
CPYTHON_RUNS = 3
CODE = """
import csv, gc, io, json, time
from datetime import date
import pyodide_js
from checker.bulk.result_rows import answer_table
from checker.bulk.reading.text import read_text
payload = json.loads(payload_json)
hari_ini = date.fromisoformat(payload["today"])
class Discard:
    def write(self, text):
        return len(text)
heap = []
refused = 0
writer = csv.writer(Discard(), delimiter=";")
start = time.perf_counter()
for number, row in enumerate(answer_table(read_text(io.StringIO(payload["csv"])), hari_ini=hari_ini).rows, 1):
    refused += bool(row.galat)
    writer.writerow(row.cells)
    if number in payload["points"]:
        gc.collect()
        heap.append([pyodide_js._module.HEAP8.length, len(gc.get_objects())])
seconds = time.perf_counter() - start
result = json.dumps({"seconds": seconds, "answered": number - refused, "refused": refused, "heap": heap})
"""
HOW = (
    f"massal on a CSV list of {COUNT} members (every occupation, varied incomes, one in a hundred without income,"
    " which is refused), CSV read and written; {content}"
)


def measure(session: Session) -> list[Row]:
    """Answer the list in Pyodide, ours and stock, and here."""
    members = member_csv(COUNT)
    return [*_pyodide(session, members), _cpython(members)]


def member_csv(count: int) -> str:
    """Make a list as a cooperative would keep it, the same every time."""
    self_employed = [
        slug for slug, content in data_file("core/occupations").items() if content["cara_kerja"] == "mandiri"
    ]
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(("nama", "cara_kerja", "pekerjaan", "penghasilan", "jht"))
    for n in range(count):
        millions, thousands = n % 7, (n * 37) % 1000
        amount = "" if n % 100 == 99 else str((millions * 1000 + thousands + 500) * 1000)  # noqa: PLR2004 - one in a hundred
        writer.writerow(
            (f"Anggota {n}", "mandiri", self_employed[n % len(self_employed)], amount, ("ya", "tidak")[n % 2])
        )
    return buffer.getvalue()


def _pyodide(session: Session, members: str) -> list[Row]:
    folder = session.scratch / "stok"
    wheels = competitors.prepare(folder)
    payload = {"csv": members, "today": build_day().isoformat(), "points": POINTS}
    with (
        Server(session.site, others=competitors.others(folder)) as server,
        session.phone() as phone,
    ):
        page = phone.open_page(server.url)
        starters.whole(page)
        ours = _twice(page, payload)
        page.close()
        announce(f"  ours {ours['seconds']:.1f} s")
        page = phone.open_page(server.url)
        starters.stock(page, wheels)
        stock = _twice(page, payload)
    return [_duration(ours, stock), _memory(ours)]


def _twice(page: Page, payload: object) -> dict[str, Any]:
    """Answer the list, then once more: a browser compiles WebAssembly tighter the longer it has run."""
    result: dict[str, Any] = in_worker.run(page, CODE, payload)
    return result | {"again": in_worker.run(page, CODE, payload)["seconds"]}


def _duration(ours: dict[str, Any], stock: dict[str, Any]) -> Row:
    notes = (
        f"{ours['answered']} answered, {ours['refused']} refused",
        f"a second time in the same worker: {ours['again']:.2f} s, stock {stock['again']:.2f} s",
    )
    what = f"{COUNT:,} members in Pyodide"
    how = HOW.format(content="in the page's worker, CPU ×1")
    return Row(what, ours["seconds"], "s", how, SECONDS_BAR, stock["seconds"], notes=notes)


def _memory(ours: dict[str, Any]) -> Row:
    (start_heap, start_objects), (end_heap, end_objects) = ours["heap"]
    growing = end_objects - start_objects
    return Row(
        "memory grown from member {:,} to {:,}".format(*POINTS),
        (end_heap - start_heap) / 1e6,
        "MB",
        "WebAssembly memory of the same run; Python's live objects beside it",
        bar=0,
        notes=(f"memory {end_heap / 1e6:.0f} MB, live Python objects {start_objects} then {end_objects}",),
        problem=f"{growing} Python objects were left over" if growing > LEFT_OVER else "",
    )


def _cpython(members: str) -> Row:
    rate = [COUNT / _once(members) for _ in range(CPYTHON_RUNS)]
    return Row(
        "members on CPython, one core",
        median(rate),
        "rows/s",
        HOW.format(content="rows by seconds of processor time of this process, median"),
        bar=RATE_BAR,
        at_least=True,
        notes=(spread(rate, "rows/s"),),
    )


def _once(members: str) -> float:
    """Give the seconds of processor time for the whole list."""
    start = time.process_time()
    writer = csv.writer(io.StringIO(), delimiter=";")
    for row in answer_table(read_text(io.StringIO(members)), hari_ini=build_day()).rows:
        writer.writerow(row.cells)
    return time.process_time() - start
