"""The record of what a run in Pyodide imports (`modules.txt`), which decides what ships.

`make record` makes it anew: it answers every golden case in Pyodide with the whole standard
library at hand and lists the modules that were read. What a run may miss stands in TAMBAHAN, each with its reason.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

RECORD = Path(__file__).with_name("modules.txt")
HEADER = "# Modules that answering the golden cases imports; made by: make record\n"
EXTRA = {
    "encodings.ascii": "a codec asked for by name",
    "encodings.latin_1": "a codec asked for by name",
    "jinja2.debug": "an error in a template rewrites its traceback",
    "encodings.cp1252": "letters of an old list",
    "encodings.cp437": "names inside an xlsx file",
    "encodings.utf_16": "a list that an old Excel saved as text",
    "encodings.utf_16_be": "the same",
    "encodings.utf_16_le": "the same",
    "encodings.utf_8_sig": "a list with the mark that Excel wants",
    "traceback": "an error is told with its trace",
    "csv": "a list of members as text",
}


@cache
def used() -> frozenset[str]:
    """Give the modules to ship, of the standard library and of other packages."""
    row = RECORD.read_text(encoding="utf-8").splitlines()
    return frozenset(b for b in row if b and not b.startswith("#")) | frozenset(EXTRA)


def write(module: frozenset[str]) -> None:
    """Keep a new record."""
    RECORD.write_text(HEADER + "".join(f"{m}\n" for m in sorted(module)), encoding="utf-8")
    used.cache_clear()
