"""The second copy of every number of the law (tests/law/*.yaml), read with its lines and compared with the law data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from tests.support import ROOT

FOLDER = ROOT / "tests" / "law"
DAY = r"\d{4}-\d{2}-\d{2}"
PERIOD = re.compile(rf"({DAY})(?: s\.d\. ({DAY}))?(?: mungkin ({DAY}))?(?: tinjau ({DAY}))?")
DATES = ("sampai", "mungkin_sejak", "tinjau")
COLUMNS = "kolom"
ONLY_ROWS = re.compile(r"(\d+) baris")
"""A table of names alone: only how many there are is copied."""
WORDS = {"nama", "keadaan", "keyakinan", "per", "catatan", "cek_naskah"}
"""Columns of words, of confidence and of what to read first; every other column must be in the copy."""
MEND = "Kalau aturannya memang begitu, ubah juga"

type Law = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Copy:
    """One dated value of the copy: what it holds, until when, and where it stands."""

    value: Any
    dates: tuple[str, ...]
    columns: tuple[str, ...]
    place: str


def read(text: str, name: str) -> dict[str, dict[str, Copy]]:
    """Read a file of the copy as `{key: {first day: what is written}}`; raise ValueError where it can't be read."""
    result: dict[str, dict[str, Copy]] = {}
    root = yaml.compose(text, yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise TypeError(f"{name}: berkas ini harus berisi kunci dan nilai")
    for key_node, table in root.value:
        columns: tuple[str, ...] = ()
        periods = result.setdefault(key_node.value, {})
        for period, node in table.value:
            place = f"{name} baris {period.start_mark.line + 1}"
            if period.value == COLUMNS:
                columns = tuple(column.value for column in node.value)
                continue
            match = PERIOD.fullmatch(period.value)
            if not match:
                raise ValueError(f"{place}: “{period.value}” bukan masa. Tulis: 2026-01-01 s.d. 2026-12-31")
            if match[1] in periods:
                raise ValueError(f"{place}: {key_node.value} sejak {match[1]} tertulis dua kali")
            dates = tuple(day or "" for day in match.groups()[1:])
            periods[match[1]] = Copy(_plain(node), dates, columns, place)
    return result


def _plain(node: yaml.Node) -> Any:  # noqa: ANN401 - numbers, rows, lists of programmes
    """Give a cell as written (numbers and percentages stay text), lists as lists."""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child) for child in node.value]
    return node.value


def read_all() -> dict[str, dict[str, Copy]]:
    """Read the whole copy; a key stands in one file."""
    result: dict[str, dict[str, Copy]] = {}
    for file in sorted(FOLDER.glob("*.yaml")):
        part = read(file.read_text(encoding="utf-8"), f"tests/law/{file.name}")
        twice = result.keys() & part.keys()
        if twice:
            raise ValueError(f"tests/law/{file.name}: {', '.join(sorted(twice))} sudah ada di berkas lain")
        result |= part
    return result


def parameters(law: Law) -> dict[str, list[dict[str, Any]]]:
    """Give the dated values of every parameter of the law data as the TOML holds them."""

    def walk(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, list[dict[str, Any]]]]:
        for name, child in table.items():
            key = f"{prefix}.{name}" if prefix else name
            if isinstance(child, Mapping):
                if "satuan" in child:
                    yield key, child["nilai"]
                yield from walk({k: v for k, v in child.items() if isinstance(v, Mapping)}, key)

    registers = ("peraturan", "keraguan")
    files = ({k: v for k, v in content.items() if k not in registers} for content in law.values())
    return {key: values for content in files for key, values in walk(content)}


def differences(law: Law, copy: Mapping[str, Mapping[str, Copy]]) -> list[str]:
    """List where law data and copy differ, each by its name, with the line of the copy to change."""
    result = []
    values = parameters(law)
    for key in sorted(values.keys() | copy.keys()):
        own, other = {str(v["sejak"]): v for v in values.get(key, ())}, copy.get(key, {})
        for since in sorted(own.keys() | other.keys()):
            name = f"{key} sejak {since}"
            if since not in other:
                near = next(iter(other.values()), None)
                where = f" di dekat {near.place}" if near else f" di tests/law/ (bagian {key.split('.')[0]})"
                result.append(f"{name}: belum ada di salinan uji. Ketik dari sumbernya{where}")
            elif since not in own:
                result.append(
                    f"{name}: ada di salinan uji, tidak ada di data hukum. {MEND} {other[since].place}"
                )
            else:
                result += [
                    f"{name}: {what}. {MEND} {other[since].place}"
                    for what in _compare(own[since], other[since])
                ]
    return result


def _compare(own: Mapping[str, Any], other: Copy) -> Iterator[str]:
    for field, day in zip(DATES, other.dates, strict=True):
        if str(own.get(field, "")) != day:
            yield f"{field} {own.get(field, 'kosong')}, salinan uji {day or 'kosong'}"
    value = own["nilai"]
    if not isinstance(value, list):
        if _text(value) != other.value:
            yield f"{_text(value)}, salinan uji {_show(other.value)}"
    elif not isinstance(other.value, list):
        rows = ONLY_ROWS.fullmatch(other.value)
        if not rows or int(rows[1]) != len(value):
            yield f"tabel {len(value)} baris, salinan uji {other.value}"
        if {column for row in value for column in row} - WORDS:
            yield "tabel memuat angka; ketik tiap barisnya dengan “kolom”"
    else:
        yield from _compare_rows(value, other)


def _compare_rows(rows: list[Mapping[str, Any]], other: Copy) -> Iterator[str]:
    missing = {column for row in rows for column in row} - WORDS - set(other.columns)
    if missing:
        yield f"kolom {', '.join(sorted(missing))} belum ada di salinan uji"
    if len(rows) != len(other.value):
        yield f"tabel {len(rows)} baris, salinan uji {len(other.value)} baris"
        return
    for number, (row, cells) in enumerate(zip(rows, other.value, strict=True), 1):
        for column, cell in zip(other.columns, cells, strict=True):
            written = _text(row.get(column))
            if written != (None if cell in ("~", "null", "") else cell):
                yield f"baris {number} {column} {_show(written)}, salinan uji {_show(cell)}"


def _text(value: object) -> Any:  # noqa: ANN401 - text, list of texts or nothing
    """Write a cell of the law data as the copy writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | date):
        return str(value)
    return value


def _show(value: object) -> str:
    if isinstance(value, list):
        return " ".join(map(str, value))
    return "kosong" if value in (None, "~", "null", "") else str(value)
