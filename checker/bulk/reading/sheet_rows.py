"""The rows of one sheet, each let go when the next one comes: openpyxl's own reader keeps something of every row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl.worksheet._reader import DATA_TAG, ROW_TAG, WorkSheetParser
from openpyxl.xml.functions import iterparse


def sheet_rows(sheet: Any) -> Iterator[tuple[int, list[object]]]:  # noqa: ANN401 - openpyxl has no types
    """Give the number and the values of every row that is in the file; what stands behind the rows is not read.

    >>> from io import BytesIO
    >>> from openpyxl import Workbook, load_workbook
    >>> book, stream = Workbook(), BytesIO()
    >>> book.active["B3"] = 8400
    >>> book.save(stream)
    >>> list(sheet_rows(load_workbook(stream, read_only=True).active))
    [(3, [None, 8400])]
    """
    book = sheet.parent
    with sheet._get_source() as source:  # noqa: SLF001 - openpyxl keeps it to itself
        parser = WorkSheetParser(
            source,
            sheet._shared_strings,  # noqa: SLF001 - see above
            data_only=book.data_only,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001 - see above
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
