"""How a table is written down for other programs: JSON whose keys keep their order, and CSV for spreadsheets."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from checker.law.parameter import Aturan

FORMAT = 1
"""Rises when a key of a published file goes away or means something else; new keys leave it."""
LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.id"
BOM = "\ufeff"
"""By this mark an Indonesian Excel knows that the file is UTF-8."""

type Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """One published table: its name, what it holds in a sentence, its content, and its rows for a spreadsheet."""

    nama: str
    isi: str
    json: Row
    csv: Sequence[Row]


def as_json(table: Table, aturan: Aturan) -> str:
    """Write a table as JSON: first what it is and which law it was made from, then its content.

    >>> from checker.law.parameter import load
    >>> print(as_json(Table("x", "", {"baris": []}, ()), load()).splitlines()[1])
     "$schema": "skema/x.json",
    """
    return _write({"$schema": f"skema/{table.nama}.json", **_head(aturan), **table.json})


def catalogue(tables: Sequence[Table], aturan: Aturan, address: str) -> str:
    """Write the list of all tables with their addresses; `address` is the folder they stand in."""
    files = [
        {
            "nama": one.nama,
            "isi": one.isi,
            "json": f"{address}{one.nama}.json",
            "csv": f"{address}{one.nama}.csv",
            "skema": f"{address}skema/{one.nama}.json",
        }
        for one in tables
    ]
    return _write({"$schema": "skema/indeks.json", **_head(aturan), "berkas": files})


def as_spreadsheet(rows: Sequence[Row]) -> str:
    r"""Write rows as CSV that an Indonesian spreadsheet opens in columns; lists are joined, what is unknown stays empty.

    >>> as_spreadsheet([{"nama": "Becak", "sebutan": ["becak", "ontel"], "sampai": None}])
    '\ufeffnama;sebutan;sampai\r\nBecak;becak, ontel;\r\n'
    """
    text = StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return BOM + text.getvalue()


def _cell(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _head(aturan: Aturan) -> Row:
    return {
        "format": FORMAT,
        "lisensi": LICENCE,
        "versi": aturan.versi.isoformat(),
        "kode": aturan.kode,
    }


def _write(content: Row) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
