"""Reads the instructions of a WebAssembly function as far as it takes to tell which functions it calls by name.

Layout after the WebAssembly core specification, chapter 5.4, with exceptions of the older kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.runtime.trim.binary import MORE, unsigned

BR_TABLE, CALL, F32_CONST, F64_CONST, SELECT, REF_NULL, MORE_OPCODES = (
    0x0E,
    0x10,
    0x43,
    0x44,
    0x1C,
    0xD0,
    0xFC,
)
NUMBERS_AFTER = {
    **dict.fromkeys(
        (0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0C, 0x0D, CALL, 0x18), 1
    ),  # blocks, jumps, throws
    0x11: 2,  # an indirect call
    **dict.fromkeys(range(0x20, 0x27), 1),  # variables, tables
    **dict.fromkeys(range(0x28, 0x3F), 2),  # loads, stores
    **dict.fromkeys(
        (0x3F, 0x40, 0x41, 0x42, REF_NULL, 0xD2), 1
    ),  # memory's size, whole constants, references
}
"""How many numbers follow an instruction; none where it is not named."""
NUMBERS_AFTER_SECOND = {8: 2, 9: 1, 10: 2, 11: 1, 12: 2, 13: 1, 14: 2, 15: 1, 16: 1, 17: 1}
"""The same for those of two parts: whole memory and tables."""
LENGTH = {F32_CONST: 4, F64_CONST: 8}


def called(body: bytes, start: int) -> Iterator[int]:
    r"""Give the functions that a body calls, whose instructions begin at `start`; imported ones count from 0.

    >>> list(called(b"\x00\x41\x10\x10\x07\x0b", 1))
    [7]
    """
    at = start
    while at < len(body):
        code = body[at]
        at += 1
        if code == CALL:
            yield unsigned(body, at)[0]
        many = NUMBERS_AFTER.get(code, 0)
        if code == MORE_OPCODES:
            second, at = unsigned(body, at)
            many = NUMBERS_AFTER_SECOND.get(second, 0)
        elif code in (BR_TABLE, SELECT):
            many, at = unsigned(body, at)
            many += code == BR_TABLE
        at += LENGTH.get(code, 0)
        for _ in range(many):
            while body[at] >= MORE:
                at += 1
            at += 1
