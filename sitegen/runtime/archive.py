"""Archives as the phone wants them: stored, sorted, without dates; Python in them byte-compiled.

Nothing is compressed inside an archive: the file as a whole is (see padat.py), which packs tighter, and Python then
imports without inflating. The same input gives the same bytes, so the name of the file (its hash) changes only when
its content does.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from sitegen.runtime.build_cache import ingat

Isi = Mapping[str, bytes]
"""The files of an archive: path inside it and content."""

TANPA_TANGGAL = (1980, 1, 1, 0, 0, 0)
UKURAN_BENDERA = slice(4, 8)
TANPA_PERIKSA = (1).to_bytes(4, "little")
"""Flags of a .pyc whose hash Python need not compare with a source, because none ships."""


def baca(zip_: Path | BinaryIO) -> dict[str, bytes]:
    """Read the files of a zip or a wheel."""
    with ZipFile(zip_) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist() if not nama.endswith("/")}


def tulis(isi: Isi) -> bytes:
    """Write files as one stored zip, in alphabetical order, each dated the first day a zip can name."""
    wadah = io.BytesIO()
    with ZipFile(wadah, "w", ZIP_STORED) as arsip:
        for nama in sorted(isi):
            arsip.writestr(ZipInfo(nama, TANPA_TANGGAL), isi[nama])
    return wadah.getvalue()


def kompilasi(isi: Isi, *, tanpa_docstring: bool) -> dict[str, bytes]:
    """Byte-compile every .py with `pyodide py-compile`; columns of tracebacks are left out, docstrings on request.

    Raises subprocess.CalledProcessError when a file does not compile.
    """
    asal = tulis(isi)
    cara = f".{sys.version_info.major}{sys.version_info.minor}{'oo' if tanpa_docstring else ''}.zip"
    jadi = baca(io.BytesIO(ingat(asal, cara, lambda: _kompilasi(asal, tanpa_docstring=tanpa_docstring))))
    return {nama: _tenang(data) if nama.endswith(".pyc") else data for nama, data in jadi.items()}


def _kompilasi(asal: bytes, *, tanpa_docstring: bool) -> bytes:
    lingkungan = os.environ | {
        "PYTHONNODEBUGRANGES": "1",
        "PYTHONOPTIMIZE": "2" if tanpa_docstring else "",
        "SOURCE_DATE_EPOCH": "0",  # makes py_compile write hashes instead of dates
    }
    with TemporaryDirectory() as sementara:
        berkas = Path(sementara, "arsip.zip")
        berkas.write_bytes(asal)
        perintah = (sys.executable, "-m", "pyodide_cli", "py-compile", "--silent", "--compression-level", "0")
        subprocess.run((*perintah, berkas), env=lingkungan, check=True)  # noqa: S603 - our own arguments
        return berkas.read_bytes()


def _tenang(pyc: bytes) -> bytes:
    """Mark a .pyc as not to be compared with its source."""
    kepala = bytearray(pyc)
    kepala[UKURAN_BENDERA] = TANPA_PERIKSA
    return bytes(kepala)


def modul(nama: str) -> str:
    """Give the module that a path inside an archive holds.

    >>> modul("asyncio/__init__.py"), modul("json/decoder.pyc")
    ('asyncio', 'json.decoder')
    """
    return nama.rpartition(".")[0].replace("/", ".").removesuffix(".__init__")
