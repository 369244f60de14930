"""Rows of a text list: cells parted by comma, semicolon, tab or bar; a quote left open costs its own line only."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from checker.bulk.columns import recognised
from checker.bulk.errors import ListRefused
from checker.bulk.reading.cell_table import HEADER_WITHIN, Row, Table, locate

DELIMITERS = ";,\t|"
LONGEST = 131_072
"""Letters a line may have (the csv module's own bound for a cell); longer is no list any more."""
MOST_LINES = 100
"""Lines a quoted cell may run over; beyond it the quote was surely left open."""
QUOTED = re.compile('"[^"]*"')
OPEN_QUOTE = 'Tanda kutip (") dibuka tetapi tidak ditutup. Hapus atau lengkapi tanda kutipnya'
WRONG_QUOTE = 'Tanda kutip (") di baris ini tidak pas. Hapus atau lengkapi tanda kutipnya'
TOO_LONG = "Baris ini terlalu panjang untuk sebuah daftar"


def read_text(stream: TextIO, *, nameless: bool = False) -> Table:
    r"""Open a text list; how its cells are parted is found by which way gives most column names we know.

    Raises DaftarDitolak when it is empty or, unless `nameless`, has no known column.

    >>> import io
    >>> table = read_text(io.StringIO("Nama;Umur\nTini;45\n"))
    >>> table.header, [row.cells for row in table.rows]
    (('Nama', 'Umur'), [['Tini', '45']])
    """
    lines = _Lines(stream)
    head = lines.ahead(HEADER_WITHIN)
    if not any(line.strip('\ufeff \t\r\n;,|"') for line in head):
        raise ListRefused(
            "Berkas kosong. Baris pertama harus berisi nama kolom, misalnya cara_kerja, penghasilan"
        )
    told = head[0].strip('\ufeff"\r\n \t').casefold()
    if told[:4] == "sep=" and len(told) == len("sep=") + 1:
        delimiter = told[-1]
        lines.take()
    else:
        delimiter = _delimiter(head)
    return locate(_rows(lines, delimiter), comma=delimiter == ",", nameless=nameless)


def _delimiter(head: list[str]) -> str:
    """Choose the letter that parts most known column names; of equals the one that parts most outside quotes, then at all."""
    unquoted = "".join(QUOTED.sub("", line) for line in head)

    def score(delimiter: str) -> tuple[int, int, int, int]:
        rows = [line.replace('"', "").split(delimiter) for line in head]
        names = max((recognised(cells), len(cells)) for cells in rows)
        return (*names, unquoted.count(delimiter), sum(map(len, rows)))

    return max(DELIMITERS, key=score)


class _Lines:
    """The lines of a stream with their numbers; lines can be looked at ahead and given back."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._waiting: deque[str] = deque()
        self.number = 0
        """Of the line taken last, from 1."""

    def take(self) -> str:
        """Give the next line with its end, "" after the last one."""
        if self._waiting:
            line = self._waiting.popleft()
        else:
            line = self._stream.readline(LONGEST + 1)
            if len(line) > LONGEST:
                self._pass_over_rest(line)
        if line:
            self.number += 1
        return line

    def give_back(self, lines: list[str]) -> None:
        self._waiting.extendleft(reversed(lines))
        self.number -= len(lines)

    def ahead(self, many: int) -> list[str]:
        lines = list(islice(iter(self.take, ""), many))
        self.give_back(lines)
        return lines

    def _pass_over_rest(self, line: str) -> None:
        """A line longer than any list has is cut to just over the bound: to be refused, never to fill memory."""
        while line and line[-1] not in "\r\n":
            line = self._stream.readline(LONGEST)


def _rows(lines: _Lines, delimiter: str) -> Iterator[Row]:
    width = 0
    while line := lines.take():
        number = lines.number
        if len(line) > LONGEST:
            yield Row(number, [line[:100]], TOO_LONG)
        elif '"' not in line:
            cells = line.rstrip("\r\n").split(delimiter)
            width = max(width, len(cells)) if number <= HEADER_WITHIN else width
            yield Row(number, cells)
        else:
            row = _quoted(line, lines, delimiter, width)
            width = max(width, len(row.cells)) if number <= HEADER_WITHIN else width
            yield row


def _quoted(line: str, lines: _Lines, delimiter: str, width: int) -> Row:
    """Read a row with quotes, over as many lines as its cells run; a row that can't be is refused, alone."""
    number, taken = lines.number, [line]
    marked = _with_lone_quotes(line, delimiter)
    if marked and len(marked) == width:
        return Row(number, marked)
    while True:
        cells, problem = _parse(taken, delimiter)
        if problem == OPEN_QUOTE and (more := _until_quote(lines, taken)):
            taken += more
            continue
        if not problem and len(taken) > 1 and _swallowed(cells, delimiter, width):
            problem = OPEN_QUOTE
        if problem:
            lines.give_back(taken[1:])
            return Row(number, marked) if marked else Row(number, [line.rstrip("\r\n")], problem)
        return Row(number, cells)


def _with_lone_quotes(line: str, delimiter: str) -> list[str]:
    """Read a row in which a cell is nothing but a quote, which says `as above`; nothing where there is none.

    A program that quotes every cell of a row doubles such a quote: there, what looks like two is a cell with a delimiter.
    """
    cells = line.rstrip("\r\n").split(delimiter)
    others = [cell for cell in cells if cell.strip() != '"']
    if len(others) == len(cells) or (others and _every_cell_quoted(line, delimiter)):
        return []
    marked = delimiter.join('""""' if cell.strip() == '"' else cell for cell in cells)
    return _parse([marked], delimiter)[0]


def _every_cell_quoted(line: str, delimiter: str) -> bool:
    cells, _ = _parse([line], delimiter)
    written = delimiter.join('"' + cell.replace('"', '""') + '"' for cell in cells)
    return written == line.rstrip("\r\n")


def _parse(taken: list[str], delimiter: str) -> tuple[list[str], str]:
    """Read one row strictly; give its cells, or what is wrong with its quotes."""
    blank_before = f'{delimiter} "' in taken[0]
    try:
        return next(csv.reader(taken, delimiter=delimiter, strict=True, skipinitialspace=blank_before)), ""
    except csv.Error as error:
        return [], OPEN_QUOTE if "unexpected end" in str(error) else WRONG_QUOTE


def _until_quote(lines: _Lines, taken: list[str]) -> list[str]:
    """Take lines up to the next one with a quote; none when the cell would run over more than a cell can."""
    more: list[str] = []
    size = sum(map(len, taken))
    while len(taken) + len(more) < MOST_LINES and (line := lines.take()):
        more.append(line)
        size += len(line)
        if size > LONGEST:
            break
        if '"' in line:
            return more
    lines.give_back(more)
    return []


def _swallowed(cells: list[str], delimiter: str, width: int) -> bool:
    """Whether a cell over several lines holds what looks like whole rows: its quote was left open higher up.

    A comma with a blank after it belongs to a sentence or an address, not between cells.
    """
    row_like = max(1, width - 1)
    over_lines = [cell for cell in cells if "\n" in cell or "\r" in cell]
    return bool(over_lines) and (
        len(cells) > width
        or any(
            line.count(delimiter) - line.count(delimiter + " ") >= row_like
            for cell in over_lines
            for line in cell.splitlines()
        )
    )
