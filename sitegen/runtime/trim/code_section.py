"""The functions of a WebAssembly module: trapped, or made to leave a mark when they run."""

from __future__ import annotations

from collections.abc import Container, Iterable

from sitegen.runtime.trim.binary import CODE, encode, section, unsigned, with_section

TRAP = bytes((0x00, 0x00, 0x0B))
"""A body: no local variables, `unreachable`, `end`."""
I32_CONST, I32_STORE8 = b"\x41", b"\x3a\x00\x00"
"""Opcodes; the store without alignment and offset."""


def bodies(module: bytes) -> list[bytes]:
    """Give the body of every function defined in a module, in order."""
    content = section(module, CODE)
    many, at = unsigned(content, 0)
    found = []
    for _ in range(many):
        size, at = unsigned(content, at)
        found.append(content[at : at + size])
        at += size
    return found


def trapped(module: bytes, kept: Container[int]) -> bytes:
    """Give the module with a trap in the place of every function but those of these numbers."""
    return _with_bodies(module, (b if number in kept else TRAP for number, b in enumerate(bodies(module))))


def marking(module: bytes, address: int) -> bytes:
    """Give a module whose functions leave a mark when they run: number n sets the byte at `address` + n to 1."""
    return _with_bodies(module, (_marked(b, address + number) for number, b in enumerate(bodies(module))))


def _marked(body: bytes, address: int) -> bytes:
    start = after_locals(body)
    mark = I32_CONST + encode(address, signed=True) + I32_CONST + encode(1, signed=True) + I32_STORE8
    return body[:start] + mark + body[start:]


def after_locals(body: bytes) -> int:
    r"""Find where the instructions begin: after groups of local variables, each a count and a type of one byte.

    >>> after_locals(b"\x01\x02\x7f\x0b")
    3
    """
    groups, at = unsigned(body, 0)
    for _ in range(groups):
        _, at = unsigned(body, at)
        at += 1
    return at


def _with_bodies(module: bytes, new: Iterable[bytes]) -> bytes:
    written = [encode(len(body)) + body for body in new]
    return with_section(module, CODE, encode(len(written)) + b"".join(written))
