"""The standard library for the phone: what the recorded run used, byte-compiled, stand-ins in place."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from sitegen.runtime import archive, stubs


def kemas(pyodide: Path, dipakai: Container[str]) -> bytes:
    """Pack the modules of the npm package's standard library that are used."""
    utuh = stubs.pasang(archive.baca(pyodide / "python_stdlib.zip"), stubs.PUSTAKA)
    isi = {nama: data for nama, data in utuh.items() if archive.modul(nama) in dipakai}
    return archive.tulis(archive.kompilasi(isi, tanpa_docstring=True))
