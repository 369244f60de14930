"""What a WebAssembly module gives to others: cut down to the names that somebody asks for."""

from __future__ import annotations

from collections.abc import Container, Iterator

from sitegen.runtime.trim.binary import EXPORTS, encode, section, unsigned, with_section
from sitegen.runtime.trim.import_section import FUNCTION


def exporting(module: bytes, kept: Container[str]) -> bytes:
    """Give the module without its exports of other names."""
    written = [entry for name, entry in _entries(section(module, EXPORTS)) if name in kept]
    return with_section(module, EXPORTS, encode(len(written)) + b"".join(written))


def exported_functions(module: bytes) -> dict[str, int]:
    """Give the number of each function that goes out under a name."""
    found = {}
    for name, entry in _entries(section(module, EXPORTS)):
        _, length_ends = unsigned(entry, 0)
        kind_at = length_ends + len(name.encode())
        if entry[kind_at] == FUNCTION:
            found[name] = unsigned(entry, kind_at + 1)[0]
    return found


def _entries(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Give each export: its name, and its bytes (name, kind, number)."""
    many, at = unsigned(content, 0)
    for _ in range(many):
        start = at
        length, at = unsigned(content, at)
        name = content[at : at + length].decode()
        _, at = unsigned(content, at + length + 1)
        yield name, content[start:at]
