"""Blocks of the single file: what several files hold, packed with zstd and written as letters that HTML leaves alone.

A letter carries seven bits; base64 would carry six. docs/assets/js/single-file/packed.js reads what this writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from sitegen.runtime.compress import packed_all

LOW = 7
GROUP_BYTES = 2 << 20
"""A block is unpacked whole to show one page: larger ones weigh less and take longer."""
FORBIDDEN = b"\0\r<"
"""Letters that HTML changes, or takes for the end of the script that holds them; they stand 128 higher."""
LOW_BITS = bytes(byte & 0x7F for byte in range(256))


@dataclass(frozen=True, slots=True)
class Block:
    """A block as it stands in the file: its name, its letters, and how many bytes these are."""

    name: str
    letters: str
    size: int


@dataclass(frozen=True, slots=True)
class Group:
    """Files that share a block: where each stands in the site, and its content."""

    name: str
    files: tuple[tuple[str, bytes], ...]

    @property
    def content(self) -> bytes:
        """All of them, one after the other."""
        return b"".join(content for _, content in self.files)

    def places(self) -> Iterator[tuple[str, tuple[str, int, int]]]:
        """Give where each file stands: in which block, from where to where."""
        start = 0
        for path, content in self.files:
            yield path, (self.name, start, start + len(content))
            start += len(content)


def letters(content: bytes) -> str:
    r"""Write bytes as letters: first the low seven bits of each, then their high bits, those of seven bytes a letter.

    >>> letters(b"a\xff\x00")
    'a\x7f\x80\x02'
    """
    padded = content + bytes(-len(content) % LOW)
    high = reduce(
        or_,
        (
            int.from_bytes(padded[n::LOW].translate(bytes((byte >> LOW) << n for byte in range(256))))
            for n in range(LOW)
        ),
    ).to_bytes(len(padded) // LOW)
    written = content.translate(LOW_BITS) + high
    for letter in FORBIDDEN:
        written = written.replace(bytes([letter]), chr(letter + 0x80).encode())
    return written.decode()


def groups(kind: str, files: Iterable[tuple[str, bytes]]) -> Iterator[Group]:
    """Share out files of one kind, in their order, over blocks of a size that a phone unpacks at once.

    >>> [g.name for g in groups("a", [("x", bytes(3 << 19)), ("y", bytes(3 << 19))])]
    ['a-0', 'a-1']
    """
    held: list[list[tuple[str, bytes]]] = [[]]
    size = 0
    for path, content in files:
        if held[-1] and size + len(content) > GROUP_BYTES:
            held.append([])
            size = 0
        held[-1].append((path, content))
        size += len(content)
    return (Group(f"{kind}-{number}", tuple(some)) for number, some in enumerate(held))


def pack_all(some: Sequence[tuple[str, bytes]]) -> list[Block]:
    """Pack blocks, several at a time; the same content was packed once and for all."""
    packed = packed_all(content for _, content in some)
    return [Block(name, letters(block), len(block)) for (name, _), block in zip(some, packed, strict=True)]


def contents(told: Mapping[str, object]) -> Block:
    """Pack the list of what the file holds."""
    (block,) = pack_all([("isi", json.dumps(told, separators=(",", ":"), sort_keys=True).encode())])
    return block
