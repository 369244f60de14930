"""Makes the records of what answering in Pyodide takes: its modules (module_list.py) and functions (trim)."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping
from itertools import batched
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from checker.commands import ASKING
from checker.law.parameter import load
from sitegen import ROOT
from sitegen.runtime import PYODIDE, build, extra_archives, module_list, trim
from sitegen.runtime.trim.edge_questions import edge_questions

CASES = ROOT / "tests" / "golden"
TODAY = load().versi.isoformat()
TYPO = {"perintah": "periksa", "masukan": {"cara_kerj": "mandiri"}, "hari_ini": TODAY}
AT_ONCE = 1_500
"""Questions to one Python: all answers at once are more than a computer holds."""


class Everything:
    """Every module."""

    def __contains__(self, module: object) -> bool:
        """Hold any."""
        return True


def record() -> frozenset[str]:
    """Answer golden cases and odd questions with all modules and functions at hand; write what ran, give the modules.

    More functions run in browsers, and in lists: tests/browsers/record_functions.py adds them.
    """
    core = trim.whole(PYODIDE)
    with TemporaryDirectory() as sementara:
        build(Path(sementara), wanted=Everything(), core=trim.marked(PYODIDE))
        place = [str(one) for one in trim.marks_place(core)]
        ran: dict[str, set[Any]] = {"modul": set(), "glue": set(), "wasm": set()}
        for some in batched((*questions(), TYPO, *edge_questions(questions())), AT_ONCE, strict=False):
            *_, last = run(Path(sementara, "mesin"), some, "--modul", *place)
            for part, found in ran.items():
                found |= set(last[part])
    trim.WASM_FUNCTIONS.write(core.wasm, ran["wasm"])
    trim.GLUE_FUNCTIONS.write(core.glue, ran["glue"])
    module = frozenset(ran["modul"])
    module_list.write(module)
    extra_archives.record()
    return module


def run(engine: Path, questions_for: Iterable[Mapping[str, Any]], *choices: str) -> list[dict[str, Any]]:
    """Ask the packed runtime under Node; one answer a question.

    Raises subprocess.CalledProcessError, with Node's own words on stderr, when it does not start.
    """
    done = subprocess.run(  # noqa: S603 - our own script and arguments
        ("node", str(ROOT / "tests" / "node" / "run.mjs"), str(engine), *choices),  # noqa: S607 - Node from PATH
        input="".join(json.dumps(p) + "\n" for p in questions_for),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(row) for row in done.stdout.splitlines()]


def questions() -> list[dict[str, Any]]:
    """Give the golden cases of the commands that the page asks."""
    everything = [
        k for file in sorted(CASES.glob("*.yaml")) for k in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]
    return [
        {"perintah": k["perintah"], "masukan": k["masukan"], "hari_ini": TODAY}
        for k in everything
        if k.get("perintah") in ASKING
    ]
