"""Takes out of compiled Python which line each instruction came from: an eighth of it, and nobody on a phone reads it.

Runs as a script, a Python of its own for each archive: how code is written out depends on what else this Python holds, and
the same sources should give the same bytes. `python line_tables.py ARCHIVE` changes the archive in its place.
"""

from __future__ import annotations

import marshal
import sys
from pathlib import Path
from types import CodeType
from zipfile import ZIP_STORED, ZipFile

HEADER = 16
"""Bytes of a .pyc before its code."""


def without_lines(code: CodeType) -> CodeType:
    """Give the code, and all code within it, without lines: a traceback names its functions alone.

    >>> without_lines(compile("def f(): pass", "a.py", "exec")).co_consts[0].co_linetable
    b''
    """
    inner = tuple(without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=inner)


def _strip(archive: Path) -> None:
    with ZipFile(archive) as old:
        content = {one: old.read(one) for one in old.infolist()}
    with ZipFile(archive, "w", ZIP_STORED) as new:
        for one, data in content.items():
            is_code = one.filename.endswith(".pyc")
            code = is_code and marshal.dumps(without_lines(marshal.loads(data[HEADER:])))  # noqa: S302 - compiled here
            new.writestr(one, data[:HEADER] + code if code else data)


if __name__ == "__main__":
    _strip(Path(sys.argv[1]))
