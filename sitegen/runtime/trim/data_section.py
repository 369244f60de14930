"""Tables of Python's wasm that only trapped functions read: zeros stand in their place and pack to nothing.

A wrong number would not stop Python as a trap does. So only tables of modules known by name go, as far as three things
hold: a trapped function of that module mentions them, no other function mentions anything between their ends, and no
pointer to them stands elsewhere in the data. Who imports such a module meets its trapped functions first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Container, Iterable, Iterator
from itertools import pairwise

from sitegen.runtime.trim.binary import DATA, section, unsigned, with_section
from sitegen.runtime.trim.code_section import after_locals, bodies
from sitegen.runtime.trim.export_section import exported_functions
from sitegen.runtime.trim.import_section import imported_functions
from sitegen.runtime.trim.instructions import addresses, pointers

type Owners = Iterable[tuple[str, str]]

OWNERS: Owners = (
    ("PyInit__codecs_cn", "PyInit_mmap"),  # writing of China, Japan and Korea; names and classes of letters
    ("iconv_open", "iconv_close"),  # the same writing for C programs
)
"""By the first function's name and the one after the last: functions stand in the order of the sources."""
POINTERS = "__wasm_apply_data_relocs"
"""The function that writes pointers into the data, told where and to what."""
SMALLEST = 2_000
"""Bytes; a shorter stretch is not worth a doubt."""
EDGE = 256
"""Bytes left at the end: what begins behind is sometimes read from a little before its mention."""


def without_tables(module: bytes, kept: Container[int], owners: Owners = OWNERS) -> bytes:
    """Give the module with zeros where tables stood that no function of these numbers reads."""
    content = bytearray(section(module, DATA))
    start = _start(content)
    for first, last in unread(module, kept, owners):
        content[start + first : start + last] = bytes(last - first)
    return with_section(module, DATA, bytes(content))


def unread(module: bytes, kept: Container[int], owners: Owners = OWNERS) -> list[tuple[int, int]]:
    """Give where these tables begin and end, counted from where the data begins."""
    names, imported, every = exported_functions(module), imported_functions(module), bodies(module)
    pointing = names[POINTERS] - imported
    readers = {
        number
        for first, behind in owners
        for number in range(names[first] - imported, names[behind] - imported)
        if number not in kept
    }
    owned: set[int] = set()
    foreign = {0, len(section(module, DATA)) - _start(section(module, DATA))}
    for number, body in enumerate(every):
        if number != pointing:
            (owned if number in readers else foreign).update(addresses(body, after_locals(body)))
    written = list(pointers(every[pointing], after_locals(every[pointing])))
    while True:
        found = _reached(owned, foreign, written)
        elsewhere = {target for place, target in written if not _holds(found, place)}
        if elsewhere <= foreign:
            return [(first, last - EDGE) for first, last in found if last - first >= SMALLEST]
        foreign |= elsewhere


def _reached(
    owned: Collection[int], foreign: Collection[int], written: Collection[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Give the stretches that owned addresses lead to, and pointers within these."""
    found: list[tuple[int, int]] = []
    while found != (more := list(_stretches(owned, foreign))):
        found = more
        owned = {*owned, *(target for place, target in written if _holds(found, place))}
    return found


def _stretches(owned: Iterable[int], foreign: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give each stretch between two foreign addresses, from the first owned one in it."""
    rest = sorted(owned)
    for before, behind in pairwise(sorted(foreign)):
        at = bisect_right(rest, before)
        if at < len(rest) and rest[at] < behind:
            yield rest[at], behind


def _holds(stretches: list[tuple[int, int]], place: int) -> bool:
    at = bisect_right(stretches, (place, place)) - 1
    return at >= 0 and stretches[at][0] <= place < stretches[at][1]


def _start(content: bytes | bytearray) -> int:
    r"""Give where the bytes of the only segment begin; raise ValueError for more than one.

    >>> _start(b"\x01\x00\x23\x00\x0b\x02ab")
    6
    """
    many, at = unsigned(content, 0)
    if many != 1:
        raise ValueError(f"{many} bagian data; yang dikenal hanya satu")
    _, at = unsigned(content, at)  # in the memory that the module starts with
    _, at = unsigned(content, at + 1)  # an instruction and its number tell where
    return unsigned(content, at + 1)[1]
