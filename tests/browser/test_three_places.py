"""The same question gets the same answer on CPython, in Pyodide under Node, and in the page's worker in Chromium."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from bench.engine import starters
from bench.server import EMPTY
from checker.browser import answer
from tests.support import ROOT
from tests.support.frozen import FROZEN, LIVE, read_law
from tests.support.golden import FOLDER, differences, golden_cases

TODAY = "2026-11-22"
FILES = sorted(b.stem for b in FOLDER.glob("*.yaml") if not b.stem.startswith("search"))
CASES = [k for name in FILES for k in golden_cases(name)]
WRONG: list[dict[str, Any]] = [
    {"perintah": "periksa", "masukan": {"cara_kerja": "mandiri", "penghasilan": -1, "usai": 3}},
    {"perintah": "manfaat", "masukan": {"kejadian": "meninggal", "tanggal": "2026-02-30"}},
    {"perintah": "periksa", "masukan": None},
]
QUESTIONS = [
    {"perintah": k["perintah"], "masukan": k["masukan"], "hari_ini": TODAY} for k in [*CASES, *WRONG]
]
NODE = ROOT / "tests" / "node" / "run.mjs"
ASK_ALL = """async (semua) => {
  const hasil = [];
  for (const { perintah, masukan, hari_ini } of semua) hasil.push(await engine.ask(perintah, masukan, hari_ini));
  engine.stop();
  return hasil;
}"""


def ask_here() -> list[dict[str, Any]]:
    """Ask everything here, through the door the page uses."""
    return [json.loads(answer(p["perintah"], json.dumps(p["masukan"]), TODAY)) for p in QUESTIONS]


@pytest.fixture(scope="module")
def cpython() -> list[dict[str, Any]]:
    """Give the answers here under the law that the tests' site was made with."""
    return ask_here()


def moved(here: list[dict[str, Any]], there: list[dict[str, Any]]) -> list[Any]:
    """Name the questions whose answers differ in anything: amounts, words, HTML, refusals."""
    return [p["masukan"] for p, a, b in zip(QUESTIONS, here, there, strict=True) if a != b]


def test_golden_cases_hold_through_the_pages_door() -> None:
    """What the page would show under the living law is what the sources printed."""
    read_law(LIVE)
    try:
        here = ask_here()
    finally:
        read_law(FROZEN)
    wrong = {
        k["id"]: b
        for k, j in zip(CASES, here, strict=False)
        if (b := differences(j.get("jawaban", j), k["harapan"]))
    }
    assert wrong == {}


@pytest.mark.parametrize("way", [(), ("--ingatan",)], ids=["afresh", "remembering"])
def test_node_answers_the_same(site: Path, cpython: list[dict[str, Any]], way: tuple[str, ...]) -> None:
    """The packed engine under Node gives every answer to the letter, also with the memory of an earlier start."""
    came_in = "\n".join(json.dumps(p) for p in QUESTIONS)
    process = subprocess.run(
        ("node", NODE, site / "mesin", *way),
        input=came_in,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert process.returncode == 0, process.stderr
    assert moved(cpython, [json.loads(row) for row in process.stdout.splitlines()]) == []


def test_worker_answers_the_same(
    address: str, browser: Browser, site: Path, cpython: list[dict[str, Any]]
) -> None:
    """The worker of the page in Chromium gives every answer to the letter, and so does the next with what that one left."""
    page = browser.new_page(service_workers="block")
    page.goto(address.rstrip("/") + EMPTY)
    starters.ours(page)
    starters.leave(page, site)
    assert moved(cpython, page.evaluate(ASK_ALL, QUESTIONS)) == []
    starters.ours(page)
    assert moved(cpython, page.evaluate(ASK_ALL, QUESTIONS)) == []
    page.close()
