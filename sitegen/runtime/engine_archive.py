"""The engine for the phone: the checker's wheel, Jinja2 and MarkupSafe, byte-compiled, in one archive; the standard library.

What people edit becomes what a phone starts fastest with: law data in TOML becomes JSON, templates become Python.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Container, Iterator
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.data import resources
from checker.law.parameter import load
from checker.views import templating
from sitegen import ROOT
from sitegen.runtime import archive, frozen_dataclasses, stubs

THIRD_PARTY = ("jinja2", "markupsafe")
TEMPLATE_SOURCE = "checker/views/templates/"
UNUSED = (
    "checker/__main__.py",
    "checker/clock.py",
    "checker/core/contract/",
    "checker/law_command.py",
    "checker/streams.py",
    "checker/data/place.py",
    "checker/data/toml_table.py",
    "checker/law/schema/",
    "checker/data/toml_text.py",
    *(f"checker/bulk/{name}.py" for name in ("command", "result_files", "writing")),
    *(f"checker/bulk/reading/{name}.py" for name in ("encoding", "kind", "sheet_rows", "workbook", "zipped")),
    *("checker/bulk/members/", "checker/views/members/"),
)
"""The command line with its clock (a page tells the engine the phone's day), streams and files, what only the member
list needs (extra_archives.py), and what guards the TOML that people edit: the phone gets it as JSON, guarded before. The
types of the contract are there for who changes the program, not to run it."""
LIST_TEMPLATES = ("anggota-",)
UNUSED_TEMPLATES = ("form", *LIST_TEMPLATES)
"""Made at build time only, or of an archive of their own."""


def engine(dipakai: Container[str]) -> archive.Sources:
    """Give the engine, and the modules of other packages that are used, as the phone unpacks it."""
    whole = stubs.install({n: b for paket in THIRD_PARTY for n, b in installed(paket)}, stubs.PACKAGES)
    ours = {
        name
        for name in templating.environment(load()).list_templates()
        if not name.startswith(UNUSED_TEMPLATES)
    }
    return archive.Sources(
        # A dataclass without a docstring computes one at every start.
        with_docstrings=_ready(
            {name: content for name, content in _wheel().items() if not name.startswith(UNUSED)}
        ),
        without_docstrings={
            name: content for name, content in whole.items() if archive.module_name(name) in dipakai
        }
        | templates(tuple(ours)),
        ready={frozen_dataclasses.NAME: frozen_dataclasses.methods()},
    )


def library(pyodide: Path, dipakai: Container[str]) -> archive.Sources:
    """Give the modules of the npm package's standard library that are used, stand-ins in place."""
    whole = stubs.install(archive.read(pyodide / "python_stdlib.zip"), stubs.STDLIB)
    return archive.Sources(
        without_docstrings={
            name: data for name, data in whole.items() if archive.module_name(name) in dipakai
        }
    )


def own(prefixes: tuple[str, ...]) -> dict[str, bytes]:
    """Give the engine's own files below these places, as a phone wants them; not yet compiled."""
    return _ready({name: content for name, content in _wheel().items() if name.startswith(prefixes)})


def _ready(content: archive.Content) -> dict[str, bytes]:
    return {
        name: without_examples(data) if name.endswith(".py") else data
        for name, data in _as_json(content).items()
    }


def without_examples(source: bytes) -> bytes:
    r"""Take the docstrings out of functions and methods; every other line stays where it was.

    Nobody reads them on a phone, and each first visit would fetch them. Those of classes stay, see `pack`.

    >>> without_examples(b"def f():\n    'Say.'\n    return 1\n")
    b'def f():\n    ...\n    return 1\n'
    """
    lines = source.decode().split("\n")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(node, clean=False):
            said = node.body[0]
            first, last = said.lineno - 1, said.end_lineno or said.lineno
            lines[first:last] = [lines[first][: said.col_offset] + "...", *[""] * (last - first - 1)]
    return "\n".join(lines).encode()


@cache
def _wheel() -> dict[str, bytes]:
    """Build the wheel of this repository and read it, without its metadata and the sources of templates."""
    with TemporaryDirectory() as sementara:
        command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", sementara)
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)  # noqa: S603 - our own arguments
        if done.returncode:
            raise RuntimeError(done.stderr)
        (wheel,) = Path(sementara).glob("*.whl")
        content = archive.read(wheel)
    return {
        n: b for n, b in content.items() if n.startswith("checker/") and not n.startswith(TEMPLATE_SOURCE)
    }


def _as_json(content: archive.Content) -> dict[str, bytes]:
    """Write the engine's data files as JSON in place of TOML."""
    return {
        name.removesuffix(".toml") + ".json" if name.endswith(".toml") else name: (
            resources.pack(data.decode()).encode() if name.endswith(".toml") else data
        )
        for name, data in content.items()
    }


def installed(paket: str) -> Iterator[tuple[str, bytes]]:
    """Give the pure Python files of an installed package."""
    for route in distribution(paket).files or ():
        if route.suffix == ".py" and route.parts[0] == paket:
            yield route.as_posix(), route.read_binary()


def templates(prefixes: tuple[str, ...]) -> dict[str, bytes]:
    """Turn the templates that begin so into Python, where the engine looks for them."""
    with TemporaryDirectory() as sementara:
        templating.environment(load()).compile_templates(
            sementara,
            filter_func=lambda name: name.startswith(prefixes),
            zip=None,
            ignore_errors=False,
        )
        folder = f"checker/views/{templating.COMPILED.name}"
        return {f"{folder}/{file_.name}": file_.read_bytes() for file_ in Path(sementara).iterdir()}
