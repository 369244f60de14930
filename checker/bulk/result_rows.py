"""What is written for each row: the member's own cells, the result columns, and cells beyond the header at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from checker.bulk.answer import RESULT_COLUMNS, Answerer
from checker.bulk.columns import REFUSAL_COLUMNS, Columns, read_header, recognised
from checker.bulk.nobody import Nobody
from checker.bulk.reading.cell_table import Row, Table
from checker.bulk.reading.row_marks import OTHER_TABLE, Remarks
from checker.core.fields import questions_for
from checker.law.parameter import Aturan, load

if TYPE_CHECKING:
    from checker.core.contract.parts import Refusal

FORMULA_START = frozenset("=+-@＝＋－＠\t\r\n")
"""A spreadsheet may run what starts like this (also in full width)."""
MERGED = "Kolom “{}” tertutup sel gabungan (merge). Pisahkan selnya, lalu isi tiap baris"
MAYBE_NOBODY = "Kalau baris ini judul atau tanda tangan, hapus barisnya"
NOT_WORKED_OUT = "Ada rumus yang belum dihitung. Buka di Excel, simpan, lalu coba lagi. Atau tulis angkanya"
DASHES = ("-", "–", "—")
MAYBE_FORMULA, MAYBE_MARK = FORMULA_START | frozenset(" \xa0"), frozenset("'-–— ")
"""First letters of the few cells that `harmless` and `as_typed` have to look at."""


class Answered(NamedTuple):
    """One row of the result, or of the refusals where `galat` says why."""

    number: int
    cells: list[object]
    galat: tuple[Refusal, ...] = ()
    nobody: str = ""
    """What the line is if it is no member: it goes along without an answer."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with its answers on the way: what stands above, both headers, and the rows one by one."""

    above: tuple[list[object], ...]
    header: list[object]
    refusals_header: list[object]
    rows: Iterator[Answered]
    notes: tuple[str, ...]
    remarks: Remarks
    """What the rows say of each other; whole when all are answered."""


def answer_table(table: Table, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> Listing:
    """Answer a whole list, row by row as it is read; blank rows are left out, every other row comes back.

    Raises DaftarDitolak when its columns can't be answered at all.

    >>> from checker.bulk.reading.cell_table import Row, locate
    >>> rows = [Row(1, ["Nama", "Pekerjaan", "Penghasilan"]), Row(2, ["=Tini", "pedagang-pasar", "1 juta"])]
    >>> answered = next(answer_table(locate(rows), hari_ini=date(2026, 11, 25)).rows)
    >>> answered.cells[0], answered.cells[-2:]
    ("'=Tini", [8400, 8400])
    """
    columns = read_header(table.header)
    answerer = Answerer(aturan or load(), hari_ini, as_kept=True)
    names = [harmless(name) for name in columns.names]
    return Listing(
        above=tuple([harmless(cell) for cell in row.cells] for row in table.above if not row.blank),
        header=[*names, *RESULT_COLUMNS],
        refusals_header=[*REFUSAL_COLUMNS, *names],
        rows=answer_rows(table, columns, answerer),
        notes=(*table.notes, *columns.notes),
        remarks=table.remarks,
    )


def answer_rows(table: Table, columns: Columns, answerer: Answerer) -> Iterator[Answered]:
    """Answer the rows of a table whose columns are known; blank rows are left out.

    >>> from checker.bulk.columns import told_columns
    >>> columns = told_columns(["Kerja", "Uang"], {0: "pekerjaan", 1: "penghasilan"})
    >>> answerer = Answerer(load(), date(2026, 11, 25), as_kept=True)
    >>> rows = iter([Row(2, ["pedagang pasar", "1 juta"])])
    >>> [one.cells[-2:] for one in answer_rows(Table((), columns.header, rows), columns, answerer)]
    [[8400, 8400]]
    """
    width = len(table.header)
    all_carried = columns.carried == tuple(range(width))
    questions = [
        (place, key, questions_for("periksa")[key]["jenis"]) for place, key in columns.fields.items()
    ]
    nobody, no_result = Nobody(columns), [""] * len(RESULT_COLUMNS)
    for row in table.rows:
        if row.blank:
            continue
        cells = row.cells
        if row.problem:
            problem: Refusal = {"isian": "", "pesan": row.problem}
            yield Answered(row.number, [row.number, *_said((problem,)), *map(harmless, cells)], (problem,))
            continue
        if len(cells) < width:
            cells = [*cells, *[""] * (width - len(cells))]
        own = cells[:width] if all_carried else [cells[place] for place in columns.carried]
        kept = [
            cell if cell.__class__ is str and cell[:1] not in MAYBE_FORMULA else harmless(cell)
            for cell in own
        ]
        surplus = [harmless(cell) for cell in cells[width:]] if len(cells) > width else ()
        if kind := nobody.kind(cells, row.merged):
            yield Answered(row.number, [*kept, *no_result, *surplus], nobody=kind)
            continue
        if doubtful := _doubtful(row, cells, columns, comma=table.comma):
            galat: tuple[Refusal, ...] = ({"isian": "", "pesan": doubtful},)
            yield Answered(row.number, [row.number, *_said(galat), *kept, *surplus], galat)
            continue
        result, galat = answerer.answer_alike(
            {
                key: cell
                if (cell := cells[place]).__class__ is str and cell[:1] not in MAYBE_MARK
                else as_typed(cell, kind)
                for place, key, kind in questions
            }
        )
        if result is not None:
            yield Answered(row.number, [*kept, *result, *surplus])
        elif kind := nobody.signature(cells):
            yield Answered(row.number, [*kept, *no_result, *surplus], nobody=kind)
        else:
            galat = _why_refused(cells, columns, nobody, galat)
            yield Answered(row.number, [row.number, *_said(galat), *kept, *surplus], galat)


def _why_refused(
    cells: Sequence[object], columns: Columns, nobody: Nobody, galat: tuple[Refusal, ...]
) -> tuple[Refusal, ...]:
    """Say what is wrong with a refused row as a whole, or else with its cells."""
    if any(isinstance(cell := cells[place], str) and cell[:1] == "=" for place in columns.fields):
        return ({"isian": "", "pesan": NOT_WORKED_OUT},)
    if recognised(cells) > 1:
        return ({"isian": "", "pesan": OTHER_TABLE},)
    return (*galat, {"isian": "", "pesan": MAYBE_NOBODY}) if nobody.may_be(cells) else galat


def _doubtful(row: Row, cells: Sequence[object], columns: Columns, *, comma: bool) -> str:
    """Say why the cells of a row can't be trusted whatever they say, or nothing."""
    for place in row.merged:
        if place in columns.fields:
            return MERGED.format(columns.header[place].strip())
    if columns.twins and (problem := columns.disagreement(cells)):
        return problem
    return columns.fallen_apart(cells) if comma else ""


def _said(galat: tuple[Refusal, ...]) -> tuple[object, object]:
    """The fields that are wrong, and what is wrong with them, each in one cell."""
    return (
        harmless(", ".join(dict.fromkeys(g["isian"] for g in galat if g["isian"]))),
        harmless("; ".join(g["pesan"] for g in galat)),
    )


def harmless(cell: object) -> object:
    """Give a cell that no spreadsheet takes for a formula: such text gets an apostrophe before it.

    Numbers, dates and yes/no of a spreadsheet stay what they are.

    >>> harmless("=HYPERLINK(1)"), harmless("Tini"), harmless(-5), harmless(None)
    ("'=HYPERLINK(1)", 'Tini', -5, '')
    """
    if isinstance(cell, str):
        if cell[:1] in MAYBE_FORMULA and (cell[:1] in FORMULA_START or cell.lstrip()[:1] in FORMULA_START):
            return f"'{cell}"
        return cell
    return "" if cell is None else cell


def as_typed(cell: object, kind: str) -> object:
    """Give a cell of ours as a person would type it, for the one reader of what people type.

    An apostrophe before it, ours or a spreadsheet's, falls away; a dash alone means nothing was given. A spreadsheet's number has no thousands dots;
    what a formula left beyond two decimals is rounded.

    >>> as_typed("'-5", "rupiah"), as_typed(2345000.0, "rupiah"), as_typed(date(2026, 11, 1), "bulan")
    ('-5', '2345000', '2026-11')
    """
    if isinstance(cell, str):
        typed = cell[1:] if cell[:1] == "'" else cell
        return "" if typed.strip() in DASHES else typed
    if isinstance(cell, bool) or cell is None:
        return cell
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m" if kind == "bulan" else "%Y-%m-%d")
    if isinstance(cell, float) and cell == cell and abs(cell) != float("inf"):  # noqa: PLR0124 - NaN differs
        return str(int(cell)) if cell.is_integer() else f"{cell:.2f}"
    return str(cell)


def as_text(cell: object) -> str:
    """Write a cell for a text list: whole numbers without a point, days without a time.

    >>> as_text(3578010101800001.0), as_text(datetime(1981, 5, 17)), as_text(True)
    ('3578010101800001', '1981-05-17', 'TRUE')
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)
