"""The standard library for the phone: what the recorded run used, byte-compiled, stand-ins in place."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from sitegen.runtime import archive, stubs


def pack(pyodide: Path, dipakai: Container[str]) -> bytes:
    """Pack the modules of the npm package's standard library that are used."""
    whole = stubs.install(archive.read(pyodide / "python_stdlib.zip"), stubs.STDLIB)
    content = {name: data for name, data in whole.items() if archive.module_name(name) in dipakai}
    return archive.write(archive.compile_modules(content, without_docstrings=True))
