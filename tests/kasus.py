"""Golden cases: read them, ask them of any engine (CPython, Pyodide under Node, the page's worker), compare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from checker import MasukanDitolak, manfaat, periksa
from checker.law.parameter import Aturan

FOLDER = Path(__file__).parent / "golden"
HARI = date(2026, 11, 22)
"""The day on which every case is asked, whatever day the law data was last looked at."""
REFUSED = "ditolak"
"""Expects a refusal that names this field, instead of an answer."""


def kasus(nama: str) -> list[dict[str, Any]]:
    """Give the golden cases of one file, for example `contributions`."""
    return list(yaml.safe_load((FOLDER / f"{nama}.yaml").read_text(encoding="utf-8")))


def kasus_perintah(perintah: str, *nama: str) -> list[dict[str, Any]]:
    """Give the golden cases of some files that ask one command."""
    return [k for berkas in nama for k in kasus(berkas) if k["perintah"] == perintah]


def tanya(satu: Mapping[str, Any], aturan: Aturan | None = None) -> dict[str, Any]:
    """Ask the engine one case: its answer, or `{"galat": …}` where it refuses."""
    try:
        return {"periksa": periksa, "manfaat": manfaat}[satu["perintah"]](
            satu["masukan"], aturan=aturan, hari_ini=HARI
        )
    except MasukanDitolak as ditolak:
        return {"galat": ditolak.galat}


def take(jawaban: Mapping[str, Any], route: str) -> Any:  # noqa: ANN401 - any JSON
    """Follow a dotted path: `rincian.X` is the amount of line X, `kalender.3` the fourth month; absent counts as 0."""
    isi: Any = jawaban
    for bagian in route.split("."):
        if isinstance(isi, list) and bagian.isdigit():
            isi = isi[int(bagian)]
        elif isinstance(isi, list):
            isi = next((baris["jumlah"] for baris in isi if baris["kode"] == bagian), 0)
        else:
            isi = isi.get(bagian, 0) if isinstance(isi, Mapping) else 0
    return isi


def cocok(jawaban: Mapping[str, Any], harapan: Mapping[str, Any]) -> list[str]:
    """List where an answer, or `{"galat": …}` of a refusal, differs from what a case expects; money is exact.

    A key that ends in `~` holds a regular expression that must be found in that part of the answer.
    """
    galat = jawaban.get("galat", ())
    if REFUSED in harapan:
        nama = [g["isian"] for g in galat]
        return [] if harapan[REFUSED] in nama else [f"ditolak: {nama}, seharusnya {harapan[REFUSED]!r}"]
    if galat:
        return [f"ditolak: {[g['pesan'] for g in galat]}"]
    return [beda for route, nilai in harapan.items() if (beda := _beda(jawaban, route, nilai))]


def tuntun(satu: Mapping[str, Any], beda: list[str]) -> str:
    """Tell whoever changed the law which case moved, where it stands, and what to do; for a test that fails."""
    kepala = f"- id: {satu['id']}"
    tempat = next(
        (
            f"tests/golden/{berkas.name} baris {nomor}"
            for berkas in sorted(FOLDER.glob("*.yaml"))
            for nomor, baris in enumerate(berkas.read_text(encoding="utf-8").splitlines(), 1)
            if baris.rstrip() == kepala
        ),
        "tests/golden",
    )
    return "\n".join(
        (
            f"{tempat}, kasus {satu['id']}: jawabannya bergeser.",
            *(f"  {satu_beda}" for satu_beda in beda),
            "Kalau aturannya memang begitu, ubah harapannya di sana dan tulis sumbernya.",
        )
    )


def _beda(jawaban: Mapping[str, Any], route: str, nilai: Any) -> str:  # noqa: ANN401 - any JSON
    dapat = take(jawaban, route.removesuffix("~"))
    sama = re.search(nilai, str(dapat)) if route.endswith("~") else dapat == nilai
    return "" if sama else f"{route}: {dapat!r}, seharusnya {nilai!r}"
