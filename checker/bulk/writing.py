"""Writes rows as a stream: CSV that opens in columns in an Indonesian Excel, or a spreadsheet (xlsx)."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import BinaryIO, Protocol

from checker.bulk.errors import ListRefused
from checker.bulk.reading.workbook import MOST_ROWS, WITHOUT_OPENPYXL
from checker.bulk.result_rows import as_text

SEPARATORS = {"titik-koma": ";", "koma": ","}
XLSX_LIMIT = 32_767
"""Letters a cell of a spreadsheet holds."""


class Writer(Protocol):
    """Takes rows one by one and finishes the file."""

    def head(self, cells: Sequence[object]) -> None:
        """Write a row that stands at the top, on every sheet if there are several."""

    def write(self, cells: Sequence[object]) -> None:
        """Write one row."""

    def finish(self) -> None:
        """Write what is still held back."""


class TextWriter:
    """Writes rows as CSV; with semicolons and a UTF-8 mark, which is what an Indonesian Excel opens in columns."""

    def __init__(self, stream: BinaryIO, delimiter: str) -> None:
        """Write into the stream, cells parted by the delimiter."""
        encoding = "utf-8-sig" if delimiter == SEPARATORS["titik-koma"] else "utf-8"
        self._text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
        self._row = csv.writer(self._text, delimiter=delimiter)

    def head(self, cells: Sequence[object]) -> None:
        r"""Write a row that stands at the top.

        >>> from io import BytesIO
        >>> stream = BytesIO()
        >>> writer = TextWriter(stream, ",")
        >>> writer.head(["Nama"])
        >>> writer.finish()
        >>> stream.getvalue()
        b'Nama\r\n'
        """
        self.write(cells)

    def write(self, cells: Sequence[object]) -> None:
        r"""Write one row.

        >>> from io import BytesIO
        >>> stream = BytesIO()
        >>> writer = TextWriter(stream, ";")
        >>> writer.write(["Siti", 8400])
        >>> writer.finish()
        >>> stream.getvalue().decode("utf-8-sig")
        'Siti;8400\r\n'
        """
        self._row.writerow([cell if isinstance(cell, str) else as_text(cell) for cell in cells])

    def finish(self) -> None:
        """Write what is held back; the stream stays open.

        >>> from io import BytesIO
        >>> stream = BytesIO()
        >>> TextWriter(stream, ";").finish()
        >>> stream.closed
        False
        """
        self._text.flush()
        self._text.detach()


class WorkbookWriter:
    """Writes rows as a spreadsheet; they wait in a temporary file of openpyxl's, not in memory."""

    def __init__(self, stream: BinaryIO, title: str) -> None:
        """Write sheets with this title into the stream: a further one where a sheet is full."""
        try:
            from openpyxl import Workbook  # noqa: PLC0415 - read only when a spreadsheet is wanted
            from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415 - read only when a spreadsheet is wanted
        except ImportError:
            raise ListRefused(WITHOUT_OPENPYXL) from None
        self._stream = stream
        self._book = Workbook(write_only=True)
        self._title, self._head = title, list[Sequence[object]]()
        self._sheet = self._book.create_sheet(title)
        self._illegal = ILLEGAL_CHARACTERS_RE
        self._written, self.sheets = 0, 1

    def head(self, cells: Sequence[object]) -> None:
        """Write a row that stands at the top of every sheet.

        >>> from io import BytesIO
        >>> writer = WorkbookWriter(BytesIO(), "Anggota")
        >>> writer.head(["Nama"])
        >>> writer.finish()
        >>> writer.sheets
        1
        """
        self._head.append(cells)
        self.write(cells)

    def write(self, cells: Sequence[object]) -> None:
        """Write one row; letters that a spreadsheet can't hold become a question mark in a box.

        >>> from io import BytesIO
        >>> stream = BytesIO()
        >>> writer = WorkbookWriter(stream, "Anggota")
        >>> writer.write(["Siti", 8400])
        >>> writer.finish()
        >>> stream.getvalue()[:2]
        b'PK'
        """
        if self._written == MOST_ROWS:
            self._begin_sheet()
        self._written += 1
        self._sheet.append([self._cell(cell) for cell in cells])

    def _begin_sheet(self) -> None:
        self._sheet.close()
        self.sheets, self._written = self.sheets + 1, 0
        self._sheet = self._book.create_sheet(f"{self._title} {self.sheets}")
        for cells in self._head:
            self.write(cells)

    def finish(self) -> None:
        """Put the spreadsheet together.

        >>> from io import BytesIO
        >>> stream = BytesIO()
        >>> WorkbookWriter(stream, "Anggota").finish()
        >>> stream.getvalue()[:2]
        b'PK'
        """
        self._book.save(self._stream)

    def _cell(self, cell: object) -> object:
        if isinstance(cell, str):
            return self._illegal.sub("\ufffd", cell)
        return cell if isinstance(cell, int | float) or hasattr(cell, "isoformat") else as_text(cell)


def too_long(cells: Sequence[object]) -> bool:
    """Whether a cell would be cut in a spreadsheet.

    >>> too_long(["Siti"]), too_long(["x" * 40_000])
    (False, True)
    """
    return any(isinstance(cell, str) and len(cell) > XLSX_LIMIT for cell in cells)
