"""What a WebAssembly module asks of others: how many functions it numbers before its own."""

from __future__ import annotations

from sitegen.runtime.trim.binary import IMPORTS, section, unsigned

FUNCTION, TABLE, MEMORY, GLOBAL = 0, 1, 2, 3
HAS_MOST = 1
"""Bounds of a table or a memory: the least, and the most if this bit says so."""


def imported_functions(module: bytes) -> int:
    """Count them: a module's own functions are numbered after these."""
    content = section(module, IMPORTS)
    many, at = unsigned(content, 0)
    found = 0
    for _ in range(many):
        for _name in ("of the module", "its own"):
            length, at = unsigned(content, at)
            at += length
        kind, at = content[at], at + 1
        found += kind == FUNCTION
        if kind == GLOBAL:
            at += 2
        elif kind in (TABLE, MEMORY):
            at += kind == TABLE
            bounds = content[at]
            for _bound in range(2 + (bounds & HAS_MOST)):
                _, at = unsigned(content, at)
        else:  # a function's type, or an exception's: kept after a byte
            at += kind != FUNCTION
            _, at = unsigned(content, at)
    return found
