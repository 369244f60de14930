"""Reads and writes the sections of a WebAssembly module, as bytes: nothing here knows what its functions do.

Layout after the WebAssembly core specification, chapter 5 (binary format): a header, then sections, each its kind, its
size and its content; numbers are LEB128.
"""

from __future__ import annotations

from collections.abc import Iterator

HEADER = 8
IMPORTS, EXPORTS, CODE, DATA = 2, 7, 10, 11
SEVEN_BITS, MORE, SIGN = 0x7F, 0x80, 0x40


def section(module: bytes, kind: int) -> bytes:
    r"""Give the content of a section; raise ValueError for a module without it.

    >>> section(b"\0asm\1\0\0\0" + bytes((CODE, 2, 1, 7)), CODE)
    b'\x01\x07'
    """
    _, start, end = _find(module, kind)
    return module[start:end]


def with_section(module: bytes, kind: int, content: bytes) -> bytes:
    """Give the module with another content of a section."""
    before, _, end = _find(module, kind)
    return b"".join((module[:before], bytes((kind,)), encode(len(content)), content, module[end:]))


def _find(module: bytes, wanted: int) -> tuple[int, int, int]:
    for kind, *place in _sections(module):
        if kind == wanted:
            return place[0], place[1], place[2]
    raise ValueError(f"modul WebAssembly ini tidak berisi bagian {wanted}")


def _sections(module: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Give each section: its kind, where it begins, where its content begins and ends."""
    at = HEADER
    while at < len(module):
        size, start = unsigned(module, at + 1)
        yield module[at], at, start, start + size
        at = start + size


def unsigned(data: bytes | bytearray, at: int) -> tuple[int, int]:
    r"""Read a number that has no sign; give it and where it ends.

    >>> unsigned(b"\xe5\x8e\x26", 0)
    (624485, 3)
    """
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & SEVEN_BITS) << shift
        shift += 7
        if byte < MORE:
            return number, at


def signed(data: bytes, at: int) -> tuple[int, int]:
    r"""Read a number that may be a minus; give it and where it ends.

    >>> signed(b"\xc0\xbb\x78", 0), signed(b"\xc0\x00", 0)
    ((-123456, 3), (64, 2))
    """
    number, end = unsigned(data, at)
    return number - (1 << 7 * (end - at) if data[end - 1] & SIGN else 0), end


def encode(number: int, *, signed: bool = False) -> bytes:
    r"""Write a number that is not negative; signed, its last byte must not look like a minus.

    >>> encode(64), encode(64, signed=True)
    (b'@', b'\xc0\x00')
    """
    written = bytearray()
    while True:
        byte, number = number & SEVEN_BITS, number >> 7
        if not number and not (signed and byte & SIGN):
            return bytes((*written, byte))
        written.append(byte | MORE)
