"""The standard library for the phone: what the recorded run used, byte-compiled, stand-ins in place."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from sitegen.runtime import arsip, sulih


def kemas(pyodide: Path, dipakai: Container[str]) -> bytes:
    """Pack the modules of the npm package's standard library that are used."""
    utuh = sulih.pasang(arsip.baca(pyodide / "python_stdlib.zip"), sulih.PUSTAKA)
    isi = {nama: data for nama, data in utuh.items() if arsip.modul(nama) in dipakai}
    return arsip.tulis(arsip.kompilasi(isi, tanpa_docstring=True))
