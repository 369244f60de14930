"""What of Python only the member list needs: archives that its page fetches when a list, or a spreadsheet, is opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from importlib.machinery import FrozenImporter
from pathlib import Path

from sitegen import ROOT
from sitegen.runtime import archive, engine_archive, module_list

LIST = (
    *("checker/bulk/members/", "checker/views/members/"),
    *("checker/bulk/reading/encoding.py", "checker/bulk/reading/kind.py"),
)
SPREADSHEET = tuple(f"checker/bulk/reading/{name}.py" for name in ("workbook", "sheet_rows", "zipped"))
PACKAGES = ("openpyxl", "et_xmlfile")
RECORD = Path(__file__).with_name("modules_spreadsheet.txt")
HEADER = "# Modules that reading a spreadsheet imports besides; made by: make record\n"
NOT_THERE = ("_", "checker", "importlib", "tomllib", "site")
"""What only this computer reads: the engine's own data, what Python begins with."""
READING = """
import json, sys
for absent in ("bz2", "defusedxml", "lxml", "lzma", "numpy", "PIL"):  # a phone has none of these
    sys.modules[absent] = None
from io import BytesIO
from openpyxl import Workbook
from checker.bulk.reading.workbook import read_workbook, sheet_names
from zipfile import ZipFile
book, file = Workbook(), BytesIO()
book.active.append(["nama", "pekerjaan"])
book.save(file)
list(read_workbook(file).rows)
print(json.dumps(sorted(name for name, module in sys.modules.items() if getattr(module, "__file__", None))))
"""


def sources(pyodide: Path) -> Mapping[str, archive.Sources]:
    """Give the archives by the role the manifest knows them by: `daftar` and, on top of it, `excel`."""
    whole = archive.read(pyodide / "python_stdlib.zip")
    for package in PACKAGES:
        whole |= dict(engine_archive.installed(package))
    wanted = recorded()
    return {
        "daftar": archive.Sources(
            with_docstrings=engine_archive.own(LIST),
            without_docstrings=engine_archive.templates(engine_archive.LIST_TEMPLATES),
        ),
        "excel": archive.Sources(
            with_docstrings=engine_archive.own(SPREADSHEET),
            without_docstrings={
                name: data for name, data in whole.items() if archive.module_name(name) in wanted
            },
        ),
    }


@cache
def recorded() -> frozenset[str]:
    """Give the modules that reading a spreadsheet needs besides what every page ships."""
    rows = RECORD.read_text(encoding="utf-8").splitlines()
    return frozenset(row for row in rows if row and not row.startswith("#"))


def record() -> frozenset[str]:
    """Read a spreadsheet in a Python of its own; write and give the modules it took that no page has yet."""
    told = subprocess.run(  # noqa: S603 - our own words, run by this Python
        (sys.executable, "-c", READING),
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    read = {
        name
        for name in json.loads(told)
        if not name.startswith(NOT_THERE) and not FrozenImporter.find_spec(name)
    }
    new = frozenset(read - module_list.used())
    RECORD.write_text(HEADER + "".join(f"{name}\n" for name in sorted(new)), encoding="utf-8")
    recorded.cache_clear()
    return new
