"""Every public function of the engine shows a concrete case in its docstring, and doctest runs it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

CHECKER = ROOT / "checker"
EDGES = {
    "__main__.py": "the command line, started as people start it (test_command_line.py)",
    "streams.py": "the outputs of a process",
    "clock.py": "the day of the machine and the command that sets it (test_clock.py)",
    "law_command.py": "a part of the command line",
    "bulk/command.py": "a part of the command line (test_lists.py)",
    "bulk/result_files.py": "files and signals, tried with real ones (test_lists_files.py)",
}
"""Touch the world outside a call: their tests start a process; what they do has no value to show."""
FILES = [file for file in sorted(CHECKER.rglob("*.py")) if str(file.relative_to(CHECKER)) not in EDGES]
PLAIN = ("json", "property", "cached_property", "Protocol")
"""`json` spells a record's own fields for the contract, a property is a word for what is there, a protocol is a form."""

type Named = tuple[str, ast.FunctionDef]


def public(body: list[ast.stmt], within: str = "") -> Iterator[Named]:
    """Give the public functions of a module, and the public methods of its classes, by their names."""
    for node in body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield f"{within}{node.name}", node
        elif isinstance(node, ast.ClassDef) and not (
            node.name.startswith("_") or any(ast.unparse(base) in PLAIN for base in node.bases)
        ):
            yield from public(node.body, f"{node.name}.")


def lacking(text: str) -> list[str]:
    """Name the public functions of a module's text that show no case."""
    return [
        name
        for name, function in public(ast.parse(text).body)
        if ">>>" not in (ast.get_docstring(function) or "")
        and function.name not in PLAIN
        and not any(ast.unparse(one).rpartition(".")[2] in PLAIN for one in function.decorator_list)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CHECKER)))
def test_every_public_function_shows_a_case(file: Path) -> None:
    """A reader sees what goes in and what comes out; whoever changes it is told by doctest."""
    names = lacking(file.read_text(encoding="utf-8"))
    assert names == [], f"{file.relative_to(ROOT)}: tulis contoh (>>>) di docstring {', '.join(names)}"


def test_a_function_without_a_case_is_named() -> None:
    """The list is not empty by mistake: functions and methods without a case are found, the plain ones are not."""
    text = '''
def shown():
    """Do.

    >>> shown()
    """

def bare():
    """Do."""

def _inside():
    """Do."""

class Record:
    @property
    def total(self):
        """Give the sum."""

    def json(self):
        """Write."""

    def bare(self):
        """Do."""
'''
    assert lacking(text) == ["bare", "Record.bare"]


def test_no_exception_outlives_its_file() -> None:
    """A file that is gone is struck off the list."""
    assert [name for name in EDGES if not (CHECKER / name).is_file()] == []
