"""Writes rows as a table for people (Markdown, so that README can take it as it is) and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path

from bench.row import Row

HEAD = ("what", "ours", "stock Pyodide", "ratio", "bar", "")
EMPTY = "–"
VERDICT = {True: "ok", False: "NOT", None: EMPTY}
ONE_DECIMAL = 10
NO_DECIMALS = 100


def table(rows: Iterable[Row]) -> str:
    """Give the table, columns aligned."""
    content = [HEAD, *map(_cells, rows)]
    widths = [max(len(b[column]) for b in content) for column in range(len(HEAD))]
    rule = tuple("-" * n for n in widths)
    return "\n".join(_join(b, widths) for b in (content[0], rule, *content[1:]))


def details(rows: Iterable[Row]) -> str:
    """Say below the table how each row was measured, what was seen, and what went wrong."""
    parts = (
        "\n".join((f"{b.what}: {b.how}".rstrip(": "), *(f"    {c}" for c in (*_problem(b), *b.notes))))
        for b in rows
    )
    return "\n".join(parts)


def passed(rows: Sequence[Row]) -> bool:
    """Tell whether no row misses its bar; no rows at all pass nothing."""
    return bool(rows) and all(b.met is not False for b in rows)


def write_json(file: Path, machine_facts: Mapping[str, object], rows: Sequence[Row]) -> None:
    """Keep the numbers for programs, with the machine they were measured on."""
    content = {
        "machine": machine_facts,
        "passed": passed(rows),
        "rows": [asdict(b) | {"ratio": b.ratio, "met": b.met} for b in rows],
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_json(file: Path) -> list[Row]:
    """Read back what `write_json` kept."""
    name = {one.name for one in fields(Row)}
    return [
        Row(**{key: content for key, content in one.items() if key in name})
        for one in json.loads(file.read_text(encoding="utf-8"))["rows"]
    ]


def number(values: float, unit: str) -> str:
    """Write a number with as many decimals as it deserves.

    >>> number(3.14159, "MB"), number(42.25, "kB"), number(12345.6, "rows/s"), number(0, "hosts")
    ('3.14 MB', '42.2 kB', '12,346 rows/s', '0 hosts')
    """
    if values == int(values) or abs(values) >= NO_DECIMALS:
        decimals = 0
    else:
        decimals = 1 if abs(values) >= ONE_DECIMAL else 2
    return f"{values:,.{decimals}f} {unit}".rstrip()


def _cells(b: Row) -> tuple[str, ...]:
    return (
        b.what,
        EMPTY if b.ours is None else number(b.ours, b.unit),
        EMPTY if b.stock is None else number(b.stock, b.unit),
        EMPTY if b.ratio is None else f"{b.ratio:.2f}",
        _bar(b),
        VERDICT[b.met],
    )


def _bar(b: Row) -> str:
    tag = "≥" if b.at_least else "≤"
    every = []
    if b.bar is not None:
        every.append(f"{tag} {number(b.bar, b.unit)}" if b.bar else number(b.bar, b.unit))
    if b.ratio_bar is not None:
        every.append(f"≤ {b.ratio_bar:g} × stock")
    return ", ".join(every) or EMPTY


def _problem(b: Row) -> tuple[str, ...]:
    return (f"NOT: {b.problem}",) if b.problem else ()


def _join(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(s.ljust(n) for s, n in zip(cells, widths, strict=True)) + " |"
