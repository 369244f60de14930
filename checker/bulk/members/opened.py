"""A list as it was opened in the page: its cells as text, ready to be kept in the tab and opened again from there."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import Any, BinaryIO, Self

from checker.bulk.errors import ListRefused
from checker.bulk.members.personal_numbers import personal_columns, without_personal
from checker.bulk.reading.cell_table import Row, Table
from checker.bulk.reading.encoding import open_text
from checker.bulk.reading.kind import LOCKED, OLE, is_workbook
from checker.bulk.reading.row_marks import Remarks
from checker.bulk.reading.text import read_text
from checker.bulk.result_rows import as_text

MOST_ROWS = 20_000
"""Rows that a phone's page keeps; longer lists are for the command line."""
TOO_LONG = (
    "Daftar ini lebih dari {} baris. Halaman ini tidak membacanya sebagian, supaya tidak ada nama yang hilang. Bagi dulu"
    " daftarnya, misalnya per desa. Di komputer, daftar sebesar apa pun bisa dengan perintah python -m checker massal"
)
HEAD = 1 << 16
SAMPLE = 200
"""Rows looked at to tell what a column holds."""
STRAYS = "Ada {} sel lain berisi 16 angka seperti NIK. Angkanya tidak dibaca."
NUMBERED = "Nama kolom tidak ditemukan. Sebutkan isi tiap kolom di bawah ini."


@dataclass(slots=True)
class Opened:
    """A list that is being read: what it is, and the rows read so far."""

    header: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    """Visible sheets of a workbook with several."""
    personal: frozenset[int] = frozenset()
    """Places of columns with numbers of identity cards: nothing of them is kept."""
    strays: int = 0
    width: int = 0
    """Cells of the longest row."""
    comma: bool = False
    remarks: Remarks = field(default_factory=Remarks)
    _coming: Iterator[Row] = field(default_factory=lambda: iter(()))

    @classmethod
    def from_table(cls, table: Table, sheets: Sequence[str] = ()) -> Self:
        """Begin with a table that can be walked once.

        >>> from checker.bulk.reading.cell_table import locate
        >>> table = locate(iter([Row(1, ["Nama", "NIK", "Umur"]), Row(2, ["Siti", 3578010101800001, 45])]))
        >>> opened = Opened.from_table(table)
        >>> opened.read(10), opened.rows[0].cells
        (False, ['Siti', '', '45'])
        """
        coming = (row._replace(cells=[_as_words(cell) for cell in row.cells]) for row in table.rows)
        first = list(islice(coming, SAMPLE))
        personal = personal_columns(table.header, [row.cells for row in first])  # type: ignore[misc]  # texts, just above
        return cls(
            table.header,
            notes=table.notes,
            sheets=tuple(sheets),
            personal=personal,
            comma=table.comma,
            remarks=table.remarks,
            _coming=_chained(first, coming),
        )

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> Self:
        """Open again what `kept` gave.

        >>> opened = Opened(("Nama",), [Row(2, ["Siti"])])
        >>> Opened.from_kept(opened.kept()).rows
        [Row(number=2, cells=['Siti'], problem='', merged=frozenset())]
        """
        return cls(
            tuple(kept["kepala"]),
            [
                Row(number, cells, problem, frozenset(merged))
                for number, cells, problem, merged in kept["baris"]
            ],
            tuple(kept["catatan"]),
            personal=frozenset(kept["nik"]),
            strays=kept["sel_nik"],
            width=max((len(cells) for _, cells, *_ in kept["baris"]), default=0),
            comma=kept["koma"],
        )

    def kept(self) -> dict[str, Any]:
        """Give all of it as JSON knows it; the file itself is not needed any more.

        >>> Opened(("Nama",), [Row(2, ["Siti"])]).kept()["baris"]
        [[2, ['Siti'], '', []]]
        """
        return {
            "kepala": list(self.header),
            "baris": [[row.number, row.cells, row.problem, sorted(row.merged)] for row in self.rows],
            "catatan": list(self.notes),
            "nik": sorted(self.personal),
            "sel_nik": self.strays,
            "koma": self.comma,
        }

    def read(self, many: int) -> bool:
        """Read some more rows; whether more may come. Raises ListRefused for a list too long.

        >>> Opened(("Nama",)).read(10)
        False
        """
        read = 0
        for row in islice(self._coming, many):
            read += 1
            if row.blank:
                continue
            cells, strays = without_personal(row.cells, self.personal)  # type: ignore[arg-type]  # texts, see from_table
            self.strays += strays
            self.rows.append(row._replace(cells=cells))
            self.width = max(self.width, len(cells))
            if len(self.rows) > MOST_ROWS:
                raise ListRefused(TOO_LONG.format(f"{MOST_ROWS:,}".replace(",", ".")))
        if read < many:
            self.notes += self.remarks.sentences()
            self.remarks = Remarks()
        return read == many


def open_bytes(stream: BinaryIO, sheet: str = "") -> Opened:
    r"""Open a file of whatever kind it turns out to be; raise ListRefused, with the way out, for what is no list.

    >>> from io import BytesIO
    >>> open_bytes(BytesIO(b"Nama;Umur\nSiti;45\n")).header
    ('Nama', 'Umur')
    """
    head = stream.read(HEAD)
    locked = head.startswith(OLE) and LOCKED in head + stream.read(HEAD * 16)
    workbook = is_workbook(head, locked)
    stream.seek(0)
    if not workbook:
        return Opened.from_table(read_text(open_text(stream, head), nameless=True))
    from checker.bulk.reading.workbook import read_workbook, sheet_names  # noqa: PLC0415 - with openpyxl, where it is needed

    names = sheet_names(stream)
    return Opened.from_table(read_workbook(stream, sheet, nameless=True), names if len(names) > 1 else ())


def open_text_rows(text: str) -> Opened:
    r"""Open rows pasted from a spreadsheet, or a text list.

    >>> open_text_rows("Nama\tUmur\nSiti\t45").header
    ('Nama', 'Umur')
    """
    return Opened.from_table(read_text(io.StringIO(text, newline=""), nameless=True))


def _chained(first: list[Row], rest: Iterator[Row]) -> Iterator[Row]:
    yield from first
    yield from rest


def _as_words(cell: object) -> str:
    """Write a spreadsheet's cell as a person would type it; a number from a formula keeps two decimals."""
    if isinstance(cell, float) and not cell.is_integer() and cell == cell:  # noqa: PLR0124 - NaN differs
        return f"{cell:.2f}".replace(".", ",")
    if isinstance(cell, datetime) and cell.time() == datetime.min.time():
        return cell.date().isoformat()
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    return cell.isoformat() if isinstance(cell, date) and not isinstance(cell, datetime) else as_text(cell)
