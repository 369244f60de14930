"""A spreadsheet's sheets, and the rows of one, each let go when the next one comes.

openpyxl's own way to open a file walks through all of a sheet that does not say its size, and keeps something of every
row: a million members would take minutes and much memory. Its parts do the work here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import DATA_TAG, ROW_TAG, WorkSheetParser
from openpyxl.xml.functions import iterparse

if TYPE_CHECKING:
    from zipfile import ZipFile


@dataclass(frozen=True, slots=True)
class NamedSheet:
    """One sheet as the file names it, and where its rows stand."""

    title: str
    visible: bool
    path: str


class OpenBook:
    """A spreadsheet file that is being read; `values`: what formulas gave last, instead of the formulas."""

    def __init__(self, stream: BinaryIO, *, values: bool) -> None:
        """Read all but the sheets; whatever is wrong with the file is raised as openpyxl does."""
        self._reader = ExcelReader(stream, read_only=True, data_only=values, keep_links=False)
        self._reader.read_manifest()
        self._reader.read_strings()
        self._reader.read_workbook()
        apply_stylesheet(self._reader.archive, self._reader.wb)
        self.archive: ZipFile = self._reader.archive
        self.sheets = tuple(
            NamedSheet(sheet.name, sheet.state == "visible", part.target)
            for sheet, part in self._reader.parser.find_sheets()
            if part.target in self._reader.valid_files and "chartsheet" not in part.Type
        )

    def rows(self, sheet: NamedSheet) -> Iterator[tuple[int, list[object]]]:
        """Give the number and the values of every row that is in the file; what stands behind the rows is not read.

        >>> from io import BytesIO
        >>> from openpyxl import Workbook
        >>> made, stream = Workbook(), BytesIO()
        >>> made.active["B3"] = 8400
        >>> made.save(stream)
        >>> book = OpenBook(stream, values=True)
        >>> list(book.rows(book.sheets[0]))
        [(3, [None, 8400])]
        """
        book = self._reader.wb
        with self.archive.open(sheet.path) as source:
            parser = WorkSheetParser(
                source,
                self._reader.shared_strings,
                data_only=self._reader.data_only,
                epoch=book.epoch,
                date_formats=book._date_formats,  # noqa: SLF001 - openpyxl keeps them to itself
                timedelta_formats=book._timedelta_formats,  # noqa: SLF001 - see above
            )
            rows: Any = None
            for event, element in iterparse(source, events=("start", "end")):
                if event == "start":
                    rows = element if element.tag == DATA_TAG else rows
                elif element.tag == ROW_TAG:
                    number, cells = parser.parse_row(element)
                    yield number, _by_place(cells)
                    parser.row_dimensions.clear()
                    rows.clear()
                elif element.tag == DATA_TAG:
                    return


def _by_place(cells: list[dict[str, Any]]) -> list[object]:
    values: list[object] = [None] * max((cell["column"] for cell in cells), default=0)
    for cell in cells:
        values[cell["column"] - 1] = cell["value"]
    return values
