"""Golden cases: read them, ask them of any engine (CPython, Pyodide under Node, the page's worker), compare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from checker import InputRefused, manfaat, periksa
from checker.law.parameter import Aturan
from tests.support import ROOT

FOLDER = ROOT / "tests" / "golden"
HARI = date(2026, 11, 22)
"""The day on which every case is asked, whatever day the law data was last looked at."""
REFUSED = "ditolak"
"""Expects a refusal that names this field, instead of an answer."""


def kasus(name: str) -> list[dict[str, Any]]:
    """Give the golden cases of one file, for example `contributions`."""
    return list(yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")))


def kasus_perintah(command: str, *name: str) -> list[dict[str, Any]]:
    """Give the golden cases of some files that ask one command."""
    return [k for file in name for k in kasus(file) if k["perintah"] == command]


def tanya(one: Mapping[str, Any], aturan: Aturan | None = None) -> dict[str, Any]:
    """Ask the engine one case: its answer, or `{"galat": …}` where it refuses."""
    try:
        return {"periksa": periksa, "manfaat": manfaat}[one["perintah"]](
            one["masukan"], aturan=aturan, hari_ini=HARI
        )
    except InputRefused as ditolak:
        return {"galat": ditolak.galat}


def take(answer: Mapping[str, Any], route: str) -> Any:  # noqa: ANN401 - any JSON
    """Follow a dotted path: `rincian.X` is the amount of line X, `kalender.3` the fourth month; absent counts as 0."""
    content: Any = answer
    for bagian in route.split("."):
        if isinstance(content, list) and bagian.isdigit():
            content = content[int(bagian)]
        elif isinstance(content, list):
            content = next((row["jumlah"] for row in content if row["kode"] == bagian), 0)
        else:
            content = content.get(bagian, 0) if isinstance(content, Mapping) else 0
    return content


def cocok(answer: Mapping[str, Any], harapan: Mapping[str, Any]) -> list[str]:
    """List where an answer, or `{"galat": …}` of a refusal, differs from what a case expects; money is exact.

    A key that ends in `~` holds a regular expression that must be found in that part of the answer.
    """
    galat = answer.get("galat", ())
    if REFUSED in harapan:
        name = [g["isian"] for g in galat]
        return [] if harapan[REFUSED] in name else [f"ditolak: {name}, seharusnya {harapan[REFUSED]!r}"]
    if galat:
        return [f"ditolak: {[g['pesan'] for g in galat]}"]
    return [beda for route, nilai in harapan.items() if (beda := _beda(answer, route, nilai))]


def tuntun(one: Mapping[str, Any], beda: list[str]) -> str:
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
            *(f"  {satu_beda}" for satu_beda in beda),
            "Kalau aturannya memang begitu, ubah harapannya di sana dan tulis sumbernya.",
        )
    )


def _beda(answer: Mapping[str, Any], route: str, nilai: Any) -> str:  # noqa: ANN401 - any JSON
    dapat = take(answer, route.removesuffix("~"))
    sama = re.search(nilai, str(dapat)) if route.endswith("~") else dapat == nilai
    return "" if sama else f"{route}: {dapat!r}, seharusnya {nilai!r}"
