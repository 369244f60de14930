"""Asks one state of the project all that a change may move, and writes it as JSON.

Runs as a script with the folder of that state on PYTHONPATH, so that an old state answers with its own code and law.
It therefore uses only what both have: the contract's functions and the occupation pages' prices.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from checker import InputRefused, manfaat, periksa
from checker.data.resources import data_file
from checker.law.parameter import Aturan, load
from checker.values.months import add_months, format_month
from sitegen.occupations import read_words
from sitegen.occupations.engine import Asker
from sitegen.occupations.price import price

MONTHS_AHEAD = 14
VOLATILE = ("kode", "versi", "versi_aturan", "diperiksa")
"""Marks of the law data as a whole: they change with every edit and move nobody's price."""
NAMES = ("bulan", "kode", "kunci", "judul", "nama", "isian", "program")
"""What tells one item of a list from the next, so that a new first item does not move all others."""


def main(cases: str, day: str) -> None:
    """Write the whole snapshot to standard output."""
    law, today = load(), date.fromisoformat(day)
    months = _months(law, today)
    json.dump(
        {
            "cases": dict(_cases(Path(cases), today)),
            "rows": dict(_rows(law, months)),
            "occupations": dict(_occupations(law, months)),
        },
        sys.stdout,
        ensure_ascii=False,
    )


def _months(law: Aturan, today: date) -> list[date]:
    """Give this month and those to come in which some value of law begins or has ended."""
    first = today.replace(day=1)
    last = add_months(first, MONTHS_AHEAD)
    return [first, *sorted({add_months(d, d.day > 1) for d in law.batas if first < d <= last})]


def _cases(folder: Path, today: date) -> Iterator[tuple[str, dict[str, str]]]:
    """Answer every golden case; a refusal is an answer too."""
    ask: dict[str, Callable[..., Mapping[str, Any]]] = {"periksa": periksa, "manfaat": manfaat}
    for file in sorted(folder.glob("*.yaml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            if not isinstance(case, dict) or case.get("perintah") not in ask:
                continue
            try:
                answer: Mapping[str, Any] = ask[case["perintah"]](case["masukan"], hari_ini=today)
            except InputRefused as refused:
                answer = {"ditolak": [g["pesan"] for g in refused.galat]}
            yield case["id"], dict(_leaves(answer))


def _leaves(content: Any, path: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    """Give every single value of an answer with the way to it."""
    if isinstance(content, Mapping):
        for key, value in content.items():
            if key not in VOLATILE:
                yield from _leaves(value, f"{path}.{key}" if path else key)
    elif isinstance(content, list | tuple):
        for number, value in enumerate(content):
            yield from _leaves(value, f"{path}[{_name(value, number)}]")
    else:
        yield path, str(content)


def _name(item: Any, number: int) -> str:  # noqa: ANN401 - any JSON
    names = [str(item[k]) for k in NAMES if k in item] if isinstance(item, Mapping) else []
    return names[0] if names else str(number)


def _rows(law: Aturan, months: list[date]) -> Iterator[tuple[str, dict[str, int]]]:
    """Price every row of the income table, by sector, with and without savings, in each month."""
    for sector in ("transportasi", "lainnya"):
        for savings in (False, True):
            for row in range(1, 1 + max(len(law.at("iuran.bpu.dasar", m).baris) for m in months)):
                yield (
                    f"{sector}{', dengan JHT' if savings else ''}|{row}",
                    {format_month(m): _price(law, m, row, sector, savings=savings) for m in months},
                )


def _price(law: Aturan, month: date, row: int, sector: str, *, savings: bool) -> int:
    rows = law.at("iuran.bpu.dasar", month).baris
    asked = {"cara_kerja": "mandiri", "bulan": format_month(month), "sektor": sector, "jht": savings}
    asked |= {"penghasilan": rows[min(row, len(rows)) - 1]["dasar"]}
    total: int = periksa(asked, hari_ini=month)["iuran"]["total"]
    return total


def _occupations(law: Aturan, months: list[date]) -> Iterator[tuple[str, dict[str, list[int]]]]:
    """Price every occupation as its page does, in each month."""
    words, engines = read_words(), {m: Asker(law, m) for m in months}
    for slug, content in data_file("core/occupations").items():
        prices = {
            format_month(m): list(price(engine, slug, content, words["kerja"][slug]).besar)
            for m, engine in engines.items()
        }
        yield content["nama"], prices


if __name__ == "__main__":
    main(*sys.argv[1:])
