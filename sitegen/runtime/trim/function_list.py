"""The records of which functions of Python's wasm and of its glue script ran, which decide what ships."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from textwrap import wrap

HEADER = """\
# Functions of {name} that ran while golden cases, random questions, lists and refusals were answered, in Node and in
# browsers, by their place in the file; made by: make record
# sha256 of the file: {fingerprint}
"""
WIDTH = 110


class FunctionList:
    """The record of one of Pyodide's files."""

    def __init__(self, name: str, kept_in: Path) -> None:
        """Keep the record of a file in another."""
        self.name = name
        self.file = kept_in

    def numbers(self, content: bytes) -> frozenset[int]:
        """Give the functions to ship; raise ValueError when the record was made of another edition of the file."""
        header, text = self._header(content), self.file.read_text(encoding="utf-8")
        if not text.startswith(header):
            raise ValueError(f"{self.file.name} dibuat dari {self.name} yang lain. Catat ulang: make record")
        return frozenset(
            number
            for first, last in re.findall(r"(\d+)(?:-(\d+))?", text.removeprefix(header))
            for number in range(int(first), int(last or first) + 1)
        )

    def write(self, content: bytes, numbers: Iterable[int]) -> None:
        """Keep a new record."""
        text = "\n".join(wrap(" ".join(_ranges(sorted(set(numbers)))), WIDTH))
        self.file.write_text(f"{self._header(content)}{text}\n", encoding="utf-8")

    def _header(self, content: bytes) -> str:
        return HEADER.format(name=self.name, fingerprint=hashlib.sha256(content).hexdigest())


def _ranges(numbers: list[int]) -> list[str]:
    """Write neighbours as one: 1 2 3 7 is 1-3 and 7."""
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(numbers), key=lambda one: one[1] - one[0])
    ]
    return [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
