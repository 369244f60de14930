"""What is inside an xlsx file, seen before it is read: is it one, is it believable, what of it is hidden or merged."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Self

from checker.bulk.errors import ListRefused

LARGEST, LARGEST_HELD = 4 * 10**9, 400 * 10**6
"""Bytes when unpacked: of all parts together (streamed), and of a part that is held in memory."""
BOMB_FROM, BOMB_RATIO = 50 * 10**6, 300
"""A part this large that was packed this tightly holds no list."""
MOST_MERGED = 200_000
PIECE = 1 << 20
_UNCOUNTED = re.compile(
    rb"<c\b([^>]*)>\s*<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>\s*</c>|<v>\s*</v>\s*</c>|</c>)"
)
_HIDDEN = re.compile(rb"<row\b[^>]*\bhidden=\"(?:1|true)\"")
_MERGED = re.compile(rb'<mergeCell\b[^>]*\bref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
OTHER_KINDS = {
    "xl/workbook.bin": "Berkas xlsb belum bisa dibaca. Simpan sebagai xlsx atau CSV",
    "content.xml": "Berkas LibreOffice (ods) belum bisa dibaca. Simpan sebagai xlsx atau CSV",
    "word/document.xml": "Ini berkas Word. Salin tabelnya ke Excel, lalu simpan sebagai xlsx",
}


def look_into(stream: BinaryIO) -> None:
    """Refuse a file that is broken, is another program's, or unpacks to more than any list.

    >>> from io import BytesIO
    >>> look_into(BytesIO(b"PK"))
    Traceback (most recent call last):
        ...
    checker.bulk.errors.ListRefused: Berkas xlsx ini rusak atau terpotong. Minta kiriman ulang, lalu coba lagi
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            parts = {part.filename: part for part in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):  # the last: a later edition of zip
        raise ListRefused(
            "Berkas xlsx ini rusak atau terpotong. Minta kiriman ulang, lalu coba lagi"
        ) from None
    for name, sentence in OTHER_KINDS.items():
        if name in parts:
            raise ListRefused(sentence)
    if "[Content_Types].xml" not in parts or not any(name.startswith("xl/") for name in parts):
        raise ListRefused("Ini berkas zip, bukan daftar. Keluarkan dulu berkas xlsx atau CSV di dalamnya")
    if any(part.flag_bits & 1 for part in parts.values()):
        raise ListRefused("Berkas xlsx ini dikunci kata sandi. Buka kuncinya di Excel, lalu simpan lagi")
    sizes = [(part.file_size, max(1, part.compress_size)) for part in parts.values()]
    held = [part.file_size for name, part in parts.items() if "/worksheets/" not in name]
    if (
        sum(size for size, _ in sizes) > LARGEST
        or sum(held) > LARGEST_HELD
        or any(size > BOMB_FROM and size > BOMB_RATIO * packed for size, packed in sizes)
    ):
        raise ListRefused("Isi berkas xlsx ini tidak wajar besarnya. Salin daftarnya saja ke berkas baru")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet's rows do not tell when they are read as values."""

    hidden: int
    """Rows a filter or a person has hidden."""
    uncounted: bool
    """Some formula has no value yet: no program has worked it out."""
    merged: Mapping[int, frozenset[int]]
    """Row number → places (from 0) that stand under another, merged cell."""

    @classmethod
    def read(cls, archive: zipfile.ZipFile, path: str) -> Self:
        """Walk through the sheet's part once, piece by piece.

        >>> from io import BytesIO
        >>> part, archive = b'<row hidden="1"/><mergeCell ref="A1:A2"/>', zipfile.ZipFile(BytesIO(), "w")
        >>> archive.writestr("sheet.xml", part)
        >>> Sheet.read(archive, "sheet.xml").hidden
        1
        """
        hidden, uncounted, covered = 0, False, 0
        merged: dict[int, set[int]] = {}
        try:
            for piece in _pieces(archive, path):
                hidden += len(_HIDDEN.findall(piece))
                uncounted = uncounted or any(
                    b't="str"' not in found[1] for found in _UNCOUNTED.finditer(piece)
                )
                for found in _MERGED.finditer(piece):
                    left, top, right, bottom = (part.decode() for part in found.groups())
                    first, last = _place(left), _place(right)
                    covered += (int(bottom) - int(top) + 1) * (last - first + 1)
                    if covered > MOST_MERGED:
                        raise ListRefused(
                            "Terlalu banyak sel gabungan (merge). Pisahkan selnya dulu di Excel"
                        )
                    for row in range(int(top), int(bottom) + 1):
                        merged.setdefault(row, set()).update(range(first + (row == int(top)), last + 1))
        except (zipfile.BadZipFile, OSError, EOFError, KeyError, zlib.error):
            raise ListRefused(
                "Berkas xlsx ini rusak atau terpotong. Minta kiriman ulang, lalu coba lagi"
            ) from None
        return cls(hidden, uncounted, {row: frozenset(places) for row, places in merged.items()})


def _pieces(archive: zipfile.ZipFile, path: str) -> Iterator[bytes]:
    """Cut the sheet where a cell (or else a tag) ends, so that nothing searched for is cut in two."""
    with archive.open(path) as part:
        rest = b""
        while new := part.read(PIECE):
            piece = rest + new
            cell, tag = piece.rfind(b"</c>"), piece.rfind(b">")
            cut = cell + len(b"</c>") if cell >= 0 else tag + 1 or len(piece)
            rest = piece[cut:]
            yield piece[:cut]
        yield rest


def _place(letters: str) -> int:
    """Turn a column's letters into its place from 0.

    >>> _place("A"), _place("AA")
    (0, 26)
    """
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
