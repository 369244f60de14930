"""Runs member lists the way a cooperative does: a file in, files out, read back by their cells."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from checker.__main__ import main

TODAY = "2026-11-25"
SOME_REFUSED = 2


@dataclass(frozen=True)
class Ran:
    """What a run said and wrote."""

    code: int
    said: str
    header: list[str]
    rows: list[dict[str, str]]
    cells: list[list[str]]
    refused: dict[int, str]
    refused_cells: list[list[str]]


def command(*arguments: str | Path) -> list[str]:
    """Give the command line for a list, on the day of these tests."""
    return [sys.executable, "-m", "checker", *_arguments(*arguments)]


def _arguments(*arguments: str | Path) -> list[str]:
    return ["massal", *map(str, arguments), "--hari-ini", TODAY]


def run(
    folder: Path, content: str | bytes | None, *more: str, source: str = "a.csv", target: str = "b.csv"
) -> Ran:
    """Write the list (unless it is there), answer it, read what was written.

    Nothing but the start of Python differs from the command line itself, for which `command` is there.
    """
    if content is not None:
        (folder / source).write_bytes(content.encode() if isinstance(content, str) else content)
    said = StringIO()
    with redirect_stdout(StringIO()), redirect_stderr(said):
        code = main(_arguments(folder / source, "-o", folder / target, *more))
    cells = read(folder / target)
    header = next((line for line in cells if "hasil_total" in line), [])
    refusals = folder / f"{Path(target).stem}-ditolak{Path(target).suffix}"
    refused_cells = read(refusals) if code == SOME_REFUSED else []
    rows = cells[cells.index(header) + 1 :] if header else []
    return Ran(
        code=code,
        said=said.getvalue(),
        header=header,
        rows=[dict(zip(header, row, strict=False)) for row in rows],
        cells=cells,
        refused={int(row[0]): row[2] for row in refused_cells[1:]},
        refused_cells=refused_cells,
    )


def read(path: Path) -> list[list[str]]:
    """Read the cells of a written list; none when it is not there."""
    if not path.exists():
        return []
    if path.suffix == ".xlsx":
        return workbook_cells(path)
    text = path.read_text(encoding="utf-8-sig")
    delimiter = ";" if text.partition("\n")[0].count(";") else ","
    return list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter))


def workbook_cells(path: Path) -> list[list[str]]:
    """Read the cells of a spreadsheet as text."""
    from openpyxl import load_workbook  # noqa: PLC0415 - few tests need it

    sheet = load_workbook(path).worksheets[0]
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def totals(ran: Ran) -> list[str]:
    """Give the totals of the answered rows, in order."""
    return [row["hasil_total"] for row in ran.rows]


def table(rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    """Write rows as plain lines, without any quotes."""
    return "".join(delimiter.join(row) + "\n" for row in rows)
