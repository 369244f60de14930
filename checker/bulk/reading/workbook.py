"""Rows of a spreadsheet file (xlsx), read as a stream; formulas are never worked out, their last value is read."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from checker.bulk.columns import recognised
from checker.bulk.errors import ListRefused
from checker.bulk.reading.cell_table import HEADER_WITHIN, Row, Table, locate
from checker.bulk.reading.row_marks import ENOUGH
from checker.bulk.reading.zipped import Sheet, look_into
from checker.values.parsing import quote

if TYPE_CHECKING:
    from checker.bulk.reading.sheet_rows import NamedSheet, OpenBook

MOST_ROWS = 1_048_576
BROKEN = "Berkas xlsx ini rusak. Buka di Excel, simpan lagi sebagai xlsx, lalu coba lagi"
WITHOUT_OPENPYXL = "Berkas xlsx perlu pustaka openpyxl (pip install openpyxl). Atau simpan daftar sebagai CSV"


def sheet_names(stream: BinaryIO) -> tuple[str, ...]:
    """Name the sheets that a person sees.

    >>> from io import BytesIO
    >>> from checker.bulk.writing import WorkbookWriter
    >>> stream = BytesIO()
    >>> WorkbookWriter(stream, "Anggota").finish()
    >>> sheet_names(stream)
    ('Anggota',)
    """
    look_into(stream)
    return tuple(sheet.title for sheet in _shown(_load(stream, values=True)))


def _shown(book: OpenBook) -> tuple[NamedSheet, ...]:
    return tuple(sheet for sheet in book.sheets if sheet.visible) or book.sheets


def _named(book: OpenBook, name: str) -> tuple[NamedSheet, ...]:
    """Give the sheet of this name, hidden or not; capitals and blanks around it do not matter."""
    sheets = [sheet for sheet in book.sheets if _bare(sheet.title) == _bare(name)]
    exactly = [sheet for sheet in sheets if sheet.title == name] or sheets
    if not exactly:
        names = ", ".join(f"“{sheet.title}”" for sheet in _shown(book))
        raise ListRefused(f"Lembar “{quote(name)}” tidak ada. Yang ada: {names}")
    return (exactly[0],)


def _bare(title: str) -> str:
    return title.strip().casefold()


def read_workbook(stream: BinaryIO, name: str = "", *, nameless: bool = False) -> Table:
    """Open a spreadsheet's list: the sheet of this name, else the first with column names we know.

    Raises DaftarDitolak when there is no such sheet, or when no sheet has any, unless `nameless`: the first one then counts.

    >>> from io import BytesIO
    >>> from checker.bulk.writing import WorkbookWriter
    >>> stream = BytesIO()
    >>> writer = WorkbookWriter(stream, "Anggota")
    >>> writer.write(["nama", "cara_kerja", "penghasilan"])
    >>> writer.finish()
    >>> read_workbook(stream).header
    ('nama', 'cara_kerja', 'penghasilan')
    """
    look_into(stream)
    book = _load(stream, values=True)
    sheets = _named(book, name) if name else _shown(book)
    heads = [_score(book, sheet) for sheet in sheets]
    if not any(heads) and not nameless:
        raise ListRefused(
            f"Tidak ada kolom yang dikenal di sepuluh baris pertama lembar {f'“{name}”' if name else 'mana pun'}."
            " Beri nama kolomnya, misalnya: nama, cara_kerja, pekerjaan, penghasilan"
        )
    if not sheets:
        raise ListRefused(BROKEN)
    place = next((n for n, score in enumerate(heads) if score >= ENOUGH), heads.index(max(heads)))
    sheet = sheets[place]
    inside = Sheet.read(book.archive, sheet.path)
    formulas = _values(_load(stream, values=False), sheet) if inside.uncounted else None
    notes = []
    if len(book.sheets) > 1:
        notes.append(f"Yang dibaca lembar “{sheet.title}”; lembar lain tidak dibaca.")
    if inside.hidden:
        notes.append(f"Ada {inside.hidden} baris tersembunyi. Baris itu ikut dihitung.")
    return locate(_rows(_values(book, sheet), formulas, inside), notes=tuple(notes), nameless=nameless)


def _load(stream: BinaryIO, *, values: bool) -> OpenBook:
    try:
        from checker.bulk.reading.sheet_rows import OpenBook  # noqa: PLC0415 - read only when a spreadsheet comes
    except ImportError:
        raise ListRefused(WITHOUT_OPENPYXL) from None
    warnings.filterwarnings("ignore", module="openpyxl")
    try:
        return OpenBook(stream, values=values)
    except Exception:  # noqa: BLE001 - a broken file breaks openpyxl in many ways
        raise ListRefused(BROKEN) from None


def _score(book: OpenBook, sheet: NamedSheet) -> int:
    return max((recognised(cells) for _, cells in islice(_values(book, sheet), HEADER_WITHIN)), default=0)


def _values(book: OpenBook, sheet: NamedSheet) -> Iterator[tuple[int, list[object]]]:
    try:
        yield from book.rows(sheet)
    except Exception:  # noqa: BLE001 - see _load
        raise ListRefused(BROKEN) from None


def _rows(
    values: Iterator[tuple[int, list[object]]],
    formulas: Iterator[tuple[int, list[object]]] | None,
    inside: Sheet,
) -> Iterator[Row]:
    for number, cells in values:
        if number > MOST_ROWS:
            raise ListRefused(BROKEN)
        if formulas:
            _show_uncounted(cells, next(formulas, (0, []))[1])
        while cells and cells[-1] is None:
            cells.pop()
        yield Row(number, cells, merged=inside.merged.get(number, frozenset()))


def _show_uncounted(cells: list[object], formulas: Sequence[object]) -> None:
    """A formula nobody has worked out yet stays visible as text: blank, it would be taken for "not given"."""
    for place, formula in enumerate(formulas[: len(cells)]):
        if cells[place] is None and formula is not None:
            cells[place] = str(getattr(formula, "text", formula))
