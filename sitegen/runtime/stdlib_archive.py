"""The standard library for the phone: what the recorded run used, byte-compiled, stand-ins in place."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from sitegen.runtime import archive, stubs


def pack(pyodide: Path, dipakai: Container[str]) -> bytes:
    """Pack the modules of the npm package's standard library that are used."""
    whole = stubs.install(archive.baca(pyodide / "python_stdlib.zip"), stubs.PUSTAKA)
    isi = {nama: data for nama, data in whole.items() if archive.modul(nama) in dipakai}
    return archive.tulis(archive.compile_modules(isi, without_docstrings=True))
