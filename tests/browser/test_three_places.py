"""The same question gets the same answer on CPython, in Pyodide under Node, and in the page's worker in Chromium."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from checker.browser import answer
from sitegen.assets import bundle
from tests.support import ROOT
from tests.support.frozen import FROZEN, LIVE, read_law
from tests.support.golden import FOLDER, cocok, kasus

TODAY = "2026-11-22"
BERKAS = sorted(b.stem for b in FOLDER.glob("*.yaml") if not b.stem.startswith("search"))
CASES = [k for name in BERKAS for k in kasus(name)]
SALAH = [
    {"perintah": "periksa", "masukan": {"cara_kerja": "mandiri", "penghasilan": -1, "usai": 3}},
    {"perintah": "manfaat", "masukan": {"kejadian": "meninggal", "tanggal": "2026-02-30"}},
    {"perintah": "periksa", "masukan": None},
]
PERTANYAAN = [
    {"perintah": k["perintah"], "masukan": k["masukan"], "hari_ini": TODAY} for k in [*CASES, *SALAH]
]
NODE = ROOT / "tests" / "node" / "run.mjs"
TANYA_SEMUA = """async ([skrip, semua]) => {
  const { EngineClient } = await import(skrip);
  const engine = new EngineClient();
  const hasil = [];
  for (const { perintah, masukan, hari_ini } of semua) hasil.push(await engine.ask(perintah, masukan, hari_ini));
  engine.stop();
  return hasil;
}"""


def tanya_sini() -> list[dict[str, Any]]:
    """Ask everything here, through the door the page uses."""
    return [json.loads(answer(p["perintah"], json.dumps(p["masukan"]), TODAY)) for p in PERTANYAAN]


@pytest.fixture(scope="module")
def cpython() -> list[dict[str, Any]]:
    """Give the answers here under the law that the tests' site was made with."""
    return tanya_sini()


def beda(sini: list[dict[str, Any]], sana: list[dict[str, Any]]) -> list[Any]:
    """Name the questions whose answers differ in anything: amounts, words, HTML, refusals."""
    return [p["masukan"] for p, a, b in zip(PERTANYAAN, sini, sana, strict=True) if a != b]


def test_golden_cases_hold_through_the_pages_door() -> None:
    """What the page would show under the living law is what the sources printed."""
    read_law(LIVE)
    try:
        sini = tanya_sini()
    finally:
        read_law(FROZEN)
    wrong = {
        k["id"]: b
        for k, j in zip(CASES, sini, strict=False)
        if (b := cocok(j.get("jawaban", j), k["harapan"]))
    }
    assert wrong == {}


def test_node_answers_the_same(situs: Path, cpython: list[dict[str, Any]]) -> None:
    """The packed engine under Node gives every answer to the letter."""
    masuk = "\n".join(json.dumps(p) for p in PERTANYAAN)
    proses = subprocess.run(
        ("node", NODE, situs / "mesin"), input=masuk, capture_output=True, text=True, check=False, timeout=300
    )
    assert proses.returncode == 0, proses.stderr
    assert beda(cpython, [json.loads(row) for row in proses.stdout.splitlines()]) == []


def test_worker_answers_the_same(
    alamat: str, situs: Path, peramban: Browser, cpython: list[dict[str, Any]]
) -> None:
    """The worker of the page in Chromium gives every answer to the letter."""
    page = peramban.new_page(service_workers="block")
    page.goto(f"{alamat}cek/")
    skrip = alamat + bundle.find(situs, "assets/js/engine-client.js").relative_to(situs).as_posix()
    assert beda(cpython, page.evaluate(TANYA_SEMUA, [skrip, PERTANYAAN])) == []
    page.close()
