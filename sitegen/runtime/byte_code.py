"""Byte-compiles an archive's Python, without the lines its code came from: an eighth of it, and nobody on a phone reads it.

Runs as a script, a Python of its own for each archive: how code is written out depends on what else this Python holds, and
the same sources should give the same bytes. `python byte_code.py ARCHIVE` changes the archive in its place; with `-OO`,
docstrings go too.
"""

from __future__ import annotations

import marshal
import sys
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType
from zipfile import ZIP_STORED, ZipFile

UNCHECKED = (1).to_bytes(4, "little")
"""Flags of a .pyc whose hash Python need not compare with a source, because none ships."""


def without_lines(code: CodeType) -> CodeType:
    """Give the code, and all code within it, without lines: a traceback names its functions alone.

    >>> without_lines(compile("def f(): pass", "a.py", "exec")).co_consts[0].co_linetable
    b''
    """
    inner = tuple(without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=inner)


def _pyc(name: str, source: bytes) -> bytes:
    compiled = marshal.dumps(compile(source, name, "exec", dont_inherit=True))
    # Read back, and kept by no name: whatever something else points to as well is written as shared, and takes longer to read.
    code = marshal.dumps(without_lines(marshal.loads(compiled)))  # noqa: S302 - compiled here
    return MAGIC_NUMBER + UNCHECKED + source_hash(source) + code


def _compile(archive: Path) -> None:
    with ZipFile(archive) as old:
        content = {one: old.read(one) for one in old.infolist()}
    with ZipFile(archive, "w", ZIP_STORED) as new:
        for one, data in content.items():
            if one.filename.endswith(".py"):
                new.writestr(f"{one.filename}c", _pyc(one.filename, data))
            else:
                new.writestr(one, data)


if __name__ == "__main__":
    _compile(Path(sys.argv[1]))
