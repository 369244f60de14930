"""Python's wasm and its glue script without the functions that no answer runs: a phone fetches half as much.

Their bodies become traps, and tables that only they read become zeros (data_section.py). `wasm_functions.txt` and
`glue_functions.txt` are the records of what ran; what is near of kin stays besides (kin.py). Any other function stops
Python loudly, and the worker starts again with the whole files: whoever asked gets the answer later, never another one.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitegen import ROOT
from sitegen.runtime.build_cache import cached
from sitegen.runtime.trim.code_section import bodies, marking, trapped
from sitegen.runtime.trim.data_section import without_tables
from sitegen.runtime.trim.export_section import exporting
from sitegen.runtime.trim.function_list import FunctionList
from sitegen.runtime.trim.kin import kin

__all__ = [
    "GLUE",
    "GLUE_FUNCTIONS",
    "WASM",
    "WASM_FUNCTIONS",
    "Core",
    "marked",
    "marks_place",
    "trimmed",
    "whole",
]

WASM, GLUE = "pyodide.asm.wasm", "pyodide.asm.js"
HERE = Path(__file__).parent
WASM_FUNCTIONS = FunctionList(WASM, HERE / "wasm_functions.txt")
GLUE_FUNCTIONS = FunctionList(GLUE, HERE / "glue_functions.txt")
GLUE_WORKER = HERE / "glue.mjs"
STACK_END = re.compile(r"\b___stack_low=(\d+)\b")
ROOM = 64
"""Bytes that the end of the stack keeps for itself."""


@dataclass(frozen=True, slots=True)
class Core:
    """Python itself: the wasm, and the script that lets it run in a browser."""

    wasm: bytes
    glue: bytes


def whole(pyodide: Path) -> Core:
    """Give both as npm has them."""
    return Core((pyodide / WASM).read_bytes(), (pyodide / GLUE).read_bytes())


def trimmed(pyodide: Path) -> Core:
    """Give both without what is not on record; raise ValueError when the record is of another edition of Pyodide."""
    core = whole(pyodide)
    ran = WASM_FUNCTIONS.numbers(core.wasm)
    glue = _trimmed_glue(pyodide, core, sorted(GLUE_FUNCTIONS.numbers(core.glue)))
    exports = frozenset(glue["exports"])
    told = json.dumps([sorted(ran), sorted(exports)]).encode()
    here = [file.read_bytes() for file in sorted(HERE.glob("*.py"))]
    wasm = cached(
        b"\0".join((core.wasm, told, *here)), ".wasm", lambda: _trimmed_wasm(core.wasm, ran, exports)
    )
    return Core(wasm, glue["script"].encode())


def _trimmed_wasm(wasm: bytes, ran: frozenset[int], exports: frozenset[str]) -> bytes:
    kept = ran | kin(wasm, ran)
    return exporting(trapped(without_tables(wasm, kept), kept), exports)


def marked(pyodide: Path) -> Core:
    """Give both so that each function leaves a mark when it runs: see `marks_place` and glue.mjs."""
    core = whole(pyodide)
    return Core(marking(core.wasm, marks_place(core)[0]), _glue("mark", pyodide, ""))


def marks_place(core: Core) -> tuple[int, int]:
    """Give where in Python's memory the marks of the wasm's functions stand, and how many: at the far end of the stack."""
    found = STACK_END.search(core.glue.decode())
    if not found:
        raise ValueError(f"ujung tumpukan tidak ditemukan dalam {GLUE}")
    return int(found[1]) + ROOM, len(bodies(core.wasm))


def _trimmed_glue(pyodide: Path, core: Core, ran: Sequence[int]) -> Mapping[str, str]:
    told = json.dumps(ran)
    origin = b"\0".join((core.glue, core.wasm, told.encode(), GLUE_WORKER.read_bytes()))
    return json.loads(cached(origin, ".glue.json", lambda: _glue("trim", pyodide, told)))  # type: ignore[no-any-return]


def _glue(way: str, pyodide: Path, told: str) -> bytes:
    return subprocess.run(  # noqa: S603 - our own script and arguments
        ("node", GLUE_WORKER, way, pyodide),  # noqa: S607 - Node is the one the set-up put on PATH
        input=told.encode(),
        stdout=subprocess.PIPE,
        check=True,
        cwd=ROOT,
    ).stdout
