"""Reads the instructions of a WebAssembly function: which functions it calls by name, which addresses it mentions.

Layout after the WebAssembly core specification, chapter 5.4, with exceptions of the older kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.runtime.trim.binary import MORE, signed, unsigned

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
GLOBAL_GET, I32_CONST, I32_STORE, LOADS_AND_STORES = 0x23, 0x41, 0x36, range(0x28, 0x3F)
USES_OF_NUMBERS = {CALL, 0x0F, *LOADS_AND_STORES, *range(0x45, 0x79)} - {0x6A}
"""What may follow a constant that is no address: calls and returns, memory, comparing and reckoning, but for adding."""


def called(body: bytes, start: int) -> Iterator[int]:
    r"""Give the functions that a body calls, whose instructions begin at `start`; imported ones count from 0.

    >>> list(called(b"\x00\x41\x10\x10\x07\x0b", 1))
    [7]
    """
    for code, at in _instructions(body, start):
        if code == CALL:
            yield unsigned(body, at)[0]


def addresses(body: bytes, start: int) -> Iterator[int]:
    r"""Give what may be an address in the data, counted from where the data begins, and what is added to one.

    Where that is only the start tells, so a constant that is multiplied, compared or stored as it stands is none.

    >>> list(addresses(b"\x00\x23\x00\x41\x90\x03\x6a\x41\x07\x6c\x28\x02\x10\x0b", 1))
    [400, 16]
    """
    for code, at in _instructions(body, start):
        if code == I32_CONST:
            number, end = signed(body, at)
            if body[end] not in USES_OF_NUMBERS:
                yield number
        elif code in LOADS_AND_STORES:
            _, at_offset = unsigned(body, at)
            yield unsigned(body, at_offset)[0]


def pointers(body: bytes, start: int) -> Iterator[tuple[int, int]]:
    r"""Give for each pointer that a body writes into the data where it stands and to what, both counted from the same start.

    What is counted from another start points to a function.

    >>> list(pointers(b"\x00\x23\x00\x41\x08\x6a\x23\x00\x41\x10\x6a\x36\x02\x00\x0b", 1))
    [(8, 16)]
    """
    counted_from, seen = -1, [(-1, -1)]
    for code, at in _instructions(body, start):
        if code == GLOBAL_GET:
            counted_from = unsigned(body, at)[0]
        elif code == I32_CONST:
            seen.append((counted_from, signed(body, at)[0]))
        elif code == I32_STORE:
            (start_of_place, place), (start_of_target, target) = seen[-2:]
            if start_of_place == start_of_target:
                yield place, target


def _instructions(body: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Give each instruction and where its numbers begin."""
    at = start
    while at < len(body):
        code = body[at]
        at += 1
        yield code, at
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
