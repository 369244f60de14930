"""What a WebAssembly module gives to others: cut down to the names that somebody asks for."""

from __future__ import annotations

from collections.abc import Container, Iterator

from sitegen.runtime.trim.binary import EXPORTS, encode, section, unsigned, with_section


def exporting(module: bytes, kept: Container[str]) -> bytes:
    """Give the module without its exports of other names."""
    written = [entry for name, entry in _entries(section(module, EXPORTS)) if name in kept]
    return with_section(module, EXPORTS, encode(len(written)) + b"".join(written))


def _entries(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Give each export: its name, and its bytes (name, kind, number)."""
    many, at = unsigned(content, 0)
    for _ in range(many):
        start = at
        length, at = unsigned(content, at)
        name = content[at : at + length].decode()
        _, at = unsigned(content, at + length + 1)
        yield name, content[start:at]
