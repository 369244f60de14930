"""Archives as the phone wants them: stored, sorted, without dates; Python in them byte-compiled.

Nothing is compressed inside an archive: the file as a whole is (see compress.py), which packs tighter, and Python then
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

from sitegen.runtime import line_tables
from sitegen.runtime.build_cache import cached

Content = Mapping[str, bytes]
"""The files of an archive: path inside it and content."""

UNDATED = (1980, 1, 1, 0, 0, 0)
FLAG_SIZE = slice(4, 8)
UNCHECKED = (1).to_bytes(4, "little")
"""Flags of a .pyc whose hash Python need not compare with a source, because none ships."""


def read(zip_: Path | BinaryIO) -> dict[str, bytes]:
    """Read the files of a zip or a wheel."""
    with ZipFile(zip_) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def write(content: Content) -> bytes:
    """Write files as one stored zip, in alphabetical order, each dated the first day a zip can name."""
    container = io.BytesIO()
    with ZipFile(container, "w", ZIP_STORED) as archive:
        for name in sorted(content):
            archive.writestr(ZipInfo(name, UNDATED), content[name])
    return container.getvalue()


def compile_modules(content: Content, *, without_docstrings: bool) -> dict[str, bytes]:
    """Byte-compile every .py with `pyodide py-compile`; lines of tracebacks are left out, docstrings on request.

    Raises subprocess.CalledProcessError when a file does not compile.
    """
    origin = write(content)
    way = f".{sys.version_info.major}{sys.version_info.minor}{'oo' if without_docstrings else ''}-tanpa-baris.zip"
    result = read(
        io.BytesIO(cached(origin, way, lambda: _compile(origin, without_docstrings=without_docstrings)))
    )
    return {name: _quiet(data) if name.endswith(".pyc") else data for name, data in result.items()}


def _compile(origin: bytes, *, without_docstrings: bool) -> bytes:
    environment = os.environ | {
        "PYTHONNODEBUGRANGES": "1",
        "PYTHONOPTIMIZE": "2" if without_docstrings else "",
        "SOURCE_DATE_EPOCH": "0",  # makes py_compile write hashes instead of dates
    }
    with TemporaryDirectory() as sementara:
        file = Path(sementara, "arsip.zip")
        file.write_bytes(origin)
        command = (sys.executable, "-m", "pyodide_cli", "py-compile", "--silent", "--compression-level", "0")
        subprocess.run((*command, file), env=environment, check=True)  # noqa: S603 - our own arguments
        subprocess.run((sys.executable, "-I", line_tables.__file__, file), check=True)  # noqa: S603 - likewise
        return file.read_bytes()


def _quiet(pyc: bytes) -> bytes:
    """Mark a .pyc as not to be compared with its source."""
    header = bytearray(pyc)
    header[FLAG_SIZE] = UNCHECKED
    return bytes(header)


def module_name(name: str) -> str:
    """Give the module that a path inside an archive holds.

    >>> module_name("asyncio/__init__.py"), module_name("json/decoder.pyc")
    ('asyncio', 'json.decoder')
    """
    return name.rpartition(".")[0].replace("/", ".").removesuffix(".__init__")
