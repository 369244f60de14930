"""A cooperative's spreadsheet of ten thousand members, opened and saved in the page as a person does."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path

from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page

from bench.engine import in_worker, starters
from bench.engine.member_list import COUNT, member_csv
from bench.row import MB, Row
from bench.server import Server
from bench.session import Session, announce

SECONDS_BAR = 8.0
FEW = 20
"""Members of the list that is opened first: what the page fetches for any spreadsheet is not measured here."""
HEAP = """
import json
import pyodide_js
result = json.dumps(pyodide_js._module.HEAP8.length)
"""
PAGE = "koperasi/anggota/"
HOW = (
    f"the list of {COUNT} members as .xlsx chosen in the page, its columns confirmed, until its sums are shown, then saved as .xlsx; CPU ×1, a"
    " short spreadsheet opened before"
)


def measure(session: Session) -> list[Row]:
    """Open and save the list twice: the second time nothing of memory may be added."""
    few, many = (_workbook(session.scratch / f"{count}.xlsx", count) for count in (FEW, COUNT))
    with Server(session.site) as server, session.phone() as phone:
        server.instead.update(starters.whole_manifest(session.site))
        page = phone.context.new_page()
        page.goto(f"{server.url}{PAGE}")
        _in(page, few, FEW)
        _out(page, session.scratch / "sedikit.xlsx")
        seconds, heap = [], []
        for turn in range(2):
            target = session.scratch / f"hasil-{turn}.xlsx"
            seconds.append((_in(page, many, COUNT), _out(page, target)))
            heap.append(in_worker.run(page, HEAP, None))
            announce("  in {:.1f} s, out {:.1f} s".format(*seconds[-1]))
        rows = sum(1 for _ in load_workbook(target, read_only=True)["Sheet1"].rows)
    return [_duration(seconds, rows), _memory(heap)]


def _workbook(file: Path, count: int) -> Path:
    """Write the list as a cooperative's spreadsheet has it: amounts are numbers."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Anggota")
    for row in csv.reader(io.StringIO(member_csv(count))):
        sheet.append([int(cell) if cell.isdigit() else cell for cell in row])
    book.save(file)
    return file


def _in(page: Page, file: Path, count: int) -> float:
    """Choose the file; give the seconds until its sums stand there."""
    start = time.perf_counter()
    page.locator("[data-bagian]:not([hidden]) input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Benar, lanjut").click()
    page.get_by_role("heading", name=f"{count:,} anggota".replace(",", ".")).wait_for()
    return time.perf_counter() - start


def _out(page: Page, file: Path) -> float:
    """Save the list; give the seconds until the file is there."""
    start = time.perf_counter()
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh Excel").click()
    download.value.save_as(file)
    return time.perf_counter() - start


def _duration(seconds: list[tuple[float, float]], rows: int) -> Row:
    first, second = seconds
    return Row(
        f"{COUNT:,} members as xlsx, in and out",
        sum(first),
        "s",
        HOW,
        SECONDS_BAR,
        notes=(
            "in {:.2f} s, out {:.2f} s".format(*first),
            "a second time in the same page: in {:.2f} s, out {:.2f} s".format(*second),
        ),
        problem="" if rows == COUNT + 2 else f"the saved list has {rows} rows",
    )


def _memory(heap: list[int]) -> Row:
    return Row(
        "memory grown by opening the xlsx again",
        (heap[1] - heap[0]) / MB,
        "MB",
        "WebAssembly memory of the same run, after the first list and after the second",
        bar=0,
        notes=(f"memory {heap[1] / MB:.0f} MB",),
    )
