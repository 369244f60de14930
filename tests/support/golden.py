"""Golden cases: read them, ask them of any engine (CPython, Pyodide under Node, the page's worker), compare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from checker import InputRefused, commands
from checker.law.parameter import Aturan
from tests.support import ROOT

FOLDER = ROOT / "tests" / "golden"
DAY = date(2026, 11, 22)
"""The day on which every case is asked, whatever day the law data was last looked at."""
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C reads ten times as fast, where PyYAML was built with it: every process of the tests reads all cases."""
REFUSED = "ditolak"
"""Expects a refusal that names this field, instead of an answer."""


def golden_cases(name: str) -> list[dict[str, Any]]:
    """Give the golden cases of one file, for example `contributions`."""
    return list(yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), LOADER))  # noqa: S506 - a safe one


def cases_of(command: str, *name: str) -> list[dict[str, Any]]:
    """Give the golden cases of some files that ask one command."""
    return [k for file in name for k in golden_cases(file) if k["perintah"] == command]


def ask(one: Mapping[str, Any], aturan: Aturan | None = None) -> Mapping[str, Any]:
    """Ask the engine one case: its answer, or `{"galat": …}` where it refuses."""
    try:
        return commands.answer(one["perintah"], one["masukan"], aturan=aturan, hari_ini=DAY)
    except InputRefused as refused:
        return {"galat": refused.galat}


def without_told(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out of an answer what it says back of the form: what follows from it is what two answers may share."""
    return {key: content for key, content in answer.items() if key not in ("isian", "anggapan")}


def take(answer: Mapping[str, Any], route: str) -> Any:  # noqa: ANN401 - any JSON
    """Follow a dotted path: `rincian.X` is the amount of line X, `kalender.3` the fourth month; absent counts as 0."""
    content: Any = answer
    for part in route.split("."):
        if isinstance(content, list) and part.isdigit():
            content = content[int(part)]
        elif isinstance(content, list):
            content = next((row["jumlah"] for row in content if row["kode"] == part), 0)
        else:
            content = content.get(part, 0) if isinstance(content, Mapping) else 0
    return content


def differences(answer: Mapping[str, Any], expected: Mapping[str, Any]) -> list[str]:
    """List where an answer, or `{"galat": …}` of a refusal, differs from what a case expects; money is exact.

    A key that ends in `~` holds a regular expression that must be found in that part of the answer.
    """
    complaints = answer.get("galat", ())
    if REFUSED in expected:
        name = [g["isian"] for g in complaints]
        return [] if expected[REFUSED] in name else [f"ditolak: {name}, seharusnya {expected[REFUSED]!r}"]
    if complaints:
        return [f"ditolak: {[g['pesan'] for g in complaints]}"]
    return [moved for route, value in expected.items() if (moved := _difference(answer, route, value))]


def guidance(one: Mapping[str, Any], moved: list[str]) -> str:
    """Tell whoever changed the law which case moved, where it stands, and what to do; for a test that fails."""
    header = f"- id: {one['id']}"
    place = next(
        (
            f"tests/golden/{file.name} baris {number}"
            for file in sorted(FOLDER.glob("*.yaml"))
            for number, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
            if row.rstrip() == header
        ),
        "tests/golden",
    )
    return "\n".join(
        (
            f"{place}, kasus {one['id']}: jawabannya bergeser.",
            *(f"  {one_difference}" for one_difference in moved),
            "Kalau aturannya memang begitu, ubah harapannya di sana dan tulis sumbernya.",
        )
    )


def _difference(answer: Mapping[str, Any], route: str, value: Any) -> str:  # noqa: ANN401 - any JSON
    found = take(answer, route.removesuffix("~"))
    same = re.search(value, str(found)) if route.endswith("~") else found == value
    return "" if same else f"{route}: {found!r}, seharusnya {value!r}"
