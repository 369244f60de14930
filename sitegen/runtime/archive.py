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
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Sources:
    """What an archive is made of: modules that keep their docstrings, modules that lose them, and what goes in as it is."""

    with_docstrings: Content = field(default_factory=dict)
    without_docstrings: Content = field(default_factory=dict)
    ready: Content = field(default_factory=dict)


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


def build(archives: Mapping[str, Sources]) -> dict[str, bytes]:
    """Make archives, by their names; every .py in them is byte-compiled, lines of tracebacks are left out.

    Raises subprocess.CalledProcessError when a file does not compile.
    """
    kept = _compiled({name: one.with_docstrings for name, one in archives.items()}, optimized="")
    bare = _compiled({name: one.without_docstrings for name, one in archives.items()}, optimized="2")
    return {name: write({**kept[name], **bare[name], **one.ready}) for name, one in archives.items()}


def _compiled(contents: Mapping[str, Content], *, optimized: str) -> dict[str, dict[str, bytes]]:
    """Compile several at once: `pyodide py-compile` takes longer to start than to compile one of them."""
    origin = write({f"{name}.zip": write(content) for name, content in contents.items()})
    way = f".{sys.version_info.major}{sys.version_info.minor}{optimized}-tanpa-baris.zip"
    result = read(io.BytesIO(cached(origin, way, lambda: _compile(origin, optimized))))
    return {
        name: {
            inner: _quiet(data) if inner.endswith(".pyc") else data
            for inner, data in read(io.BytesIO(result[f"{name}.zip"])).items()
        }
        for name in contents
    }


def _compile(origin: bytes, optimized: str) -> bytes:
    environment = os.environ | {
        "PYTHONNODEBUGRANGES": "1",
        "PYTHONOPTIMIZE": optimized,
        "SOURCE_DATE_EPOCH": "0",  # makes py_compile write hashes instead of dates
    }
    with TemporaryDirectory() as scratch:
        for name, content in read(io.BytesIO(origin)).items():
            Path(scratch, name).write_bytes(content)
        command = (sys.executable, "-m", "pyodide_cli", "py-compile", "--silent", "--compression-level", "0")
        subprocess.run((*command, scratch), env=environment, check=True)  # noqa: S603 - our own arguments
        files = sorted(Path(scratch).iterdir())
        for file in files:
            subprocess.run((sys.executable, "-I", line_tables.__file__, file), check=True)  # noqa: S603 - likewise
        return write({file.name: file.read_bytes() for file in files})


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
