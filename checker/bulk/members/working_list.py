"""The list of members that a page works on: as it was opened, what was changed since, and every row's answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from checker.bulk.answer import RESULT_COLUMNS, Answerer
from checker.bulk.columns import Columns, told_columns
from checker.bulk.members.column_choices import changed, of_questions, place_of, suggested, title
from checker.bulk.members.list_changes import Changes, Member, doubles
from checker.bulk.members.opened import Opened
from checker.bulk.members.personal_numbers import without_number
from checker.bulk.reading.cell_table import Row, Table
from checker.bulk.result_rows import answer_rows, as_typed
from checker.core.fields import questions_for
from checker.law.parameter import Aturan

WISHED = ("jht",)
"""What is filled in for everybody though nobody has to say it; anything else only where a row lacks it."""


class MemberList:
    """A list in work: rows are read and answered some at a time, so that a page can count along and stop."""

    def __init__(
        self, opened: Opened, aturan: Aturan, hari_ini: date, changes: Changes | None = None
    ) -> None:
        """Begin with what was opened, and with what had been changed if it is opened again."""
        self.opened, self.aturan, self.hari_ini = opened, aturan, hari_ini
        self.changes = changes or Changes(suggested(opened.header, opened.personal))
        self.doubled: frozenset[int] = frozenset()
        self._reading, self._next = True, 0
        self.members: dict[int, Member] = {}
        self._answerer = Answerer(aturan, hari_ini, as_kept=True)
        self._columns = self._told_columns()

    @property
    def header(self) -> tuple[str, ...]:
        """The names of all columns, those added too."""
        own, columns = self.opened.header, self.changes.columns
        beyond = range(len(own), max(columns, default=-1) + 1)
        return (*own, *(title(columns[place]) if columns.get(place) else "" for place in beyond))

    def step(self, many: int) -> bool:
        r"""Read and answer some more rows; whether all are done. Raises ListRefused for a list too long.

        >>> from checker.bulk.members.opened import open_text_rows
        >>> from checker.law.parameter import load
        >>> members = MemberList(open_text_rows("Nama;Kerja;Gaji\nTini;becak;1 jt"), load(), date(2026, 11, 25))
        >>> members.step(100), members.members[0].number
        (True, 2)
        """
        if self._reading:
            self._reading = self.opened.read(many)
        read = len(self.opened.rows)
        first, self._next = self._next, min(self._next + many, read)
        self._answer(range(first, self._next))
        if self._reading or self._next < read:
            return False
        self._answer(sorted(index for index in self.changes.rows if index >= read))
        self.doubled = doubles(self.members.values(), self.cell)
        return True

    def change(self, changes: Changes) -> bool:
        r"""Take another state of changes, a later one or an earlier; whether every row has to be answered anew.

        >>> from checker.bulk.members.opened import open_text_rows
        >>> from checker.law.parameter import load
        >>> members = MemberList(open_text_rows("Nama;Kerja;Gaji\nTini;becak;1 jt"), load(), date(2026, 11, 25))
        >>> members.step(9), members.change(members.edited(0, {"pekerjaan": "ojol"})), members.members[0].cells[1]
        (True, False, 'ojol')
        """
        before, self.changes = self.changes, changes
        self._columns = self._told_columns()
        if self._own(before.columns) != self._own(changes.columns) or before.shared != changes.shared:
            self._begin()
            return True
        differing = [
            index
            for index in sorted({*before.rows, *changes.rows})
            if before.rows.get(index, ()) != changes.rows.get(index, ())
        ]
        self._answer(differing)
        self.doubled = doubles(self.members.values(), self.cell)
        return False

    def edited(self, index: int, cells: Mapping[str, str]) -> Changes:
        r"""Give the changes with other cells in a row, told by what they are; what has no column yet gets one.

        >>> from checker.bulk.members.opened import open_text_rows
        >>> from checker.law.parameter import load
        >>> members = MemberList(open_text_rows("Nama;Kerja;Gaji\nTini;becak;1 jt"), load(), date(2026, 11, 25))
        >>> members.step(9), members.edited(0, {"usia": "45"}).rows
        (True, {0: ['Tini', 'becak', '1 jt', '45']})
        """
        columns = self._with_columns(
            (key for key, cell in cells.items() if cell.strip()), self.changes.columns
        )
        row = list(self._row(index).cells)
        for key, cell in cells.items():
            if (place := place_of(columns, key)) is not None:
                row += [""] * (place + 1 - len(row))
                row[place] = without_number(cell.strip())
        return Changes(columns, self.changes.shared, {**self.changes.rows, index: [str(one) for one in row]})

    def taken_out(self, index: int) -> Changes:
        """Give the changes without a row.

        >>> from checker.law.parameter import load
        >>> MemberList(Opened(("Nama",)), load(), date(2026, 11, 25)).taken_out(3).rows
        {3: None}
        """
        return Changes(self.changes.columns, self.changes.shared, {**self.changes.rows, index: None})

    def arranged(self, columns: Mapping[int, str], shared: Mapping[str, str]) -> Changes:
        """Give the changes with columns that are something else, and with what counts for everybody.

        >>> from checker.law.parameter import load
        >>> members = MemberList(Opened(("Nama", "Uang")), load(), date(2026, 11, 25))
        >>> members.arranged({1: "penghasilan"}, {}).columns
        {0: 'nama', 1: 'penghasilan'}
        """
        now = {place: key for place, key in columns.items() if place not in self.opened.personal}
        told = {key: text.strip() for key, text in {**self.changes.shared, **shared}.items() if text.strip()}
        with_shared = self._with_columns(told, changed(self.changes.columns, now))
        return Changes(with_shared, told, self.changes.rows)

    def next_index(self) -> int:
        """Give the place of a member who is added.

        >>> from checker.law.parameter import load
        >>> MemberList(Opened(("Nama",), [Row(2, ["Siti"])]), load(), date(2026, 11, 25)).next_index()
        1
        """
        return max(len(self.opened.rows), *(index + 1 for index in self.changes.rows), 0)

    def told(self, member: Member) -> tuple[dict[str, Any], Answerer]:
        """Give what a row tells the checker, by question, and who answers it.

        >>> from checker.law.parameter import load
        >>> members = MemberList(Opened(("Nama", "Umur")), load(), date(2026, 11, 25))
        >>> members.told(Member(0, 2, ["Siti", "45"], None))[0]
        {'usia': '45'}
        """
        columns = self._columns
        kinds = {place: questions_for("periksa")[key]["jenis"] for place, key in columns.fields.items()}
        typed = {place: member.cells[place] if place < len(member.cells) else "" for place in kinds}
        return {
            key: as_typed(typed[place], kinds[place]) for place, key in columns.fields.items()
        }, self._answerer

    def cell(self, member: Member, key: str) -> str:
        """Give a member's cell by what it is, "" where there is none.

        >>> from checker.law.parameter import load
        >>> MemberList(Opened(("Nama",)), load(), date(2026, 11, 25)).cell(Member(0, 2, ["Siti"], None), "nama")
        'Siti'
        """
        place = place_of(self.changes.columns, key)
        return member.cells[place] if place is not None and place < len(member.cells) else ""

    def _told_columns(self) -> Columns:
        return told_columns(self.header, of_questions(self.changes.columns))

    def _begin(self) -> None:
        """Answer every row anew, by the columns as they are now."""
        self.members.clear()
        self._next = 0

    def _own(self, columns: Mapping[int, str]) -> dict[int, str]:
        """The columns of the file that answer a question: only these matter to rows that nobody touched."""
        width = max(len(self.opened.header), self.opened.width)
        return {n: key for n, key in of_questions(columns).items() if n < width}

    def _with_columns(self, keys: Iterable[str], columns: Mapping[int, str]) -> dict[int, str]:
        """Give each of these things a column, beyond the longest row where there is none yet."""
        found = dict(columns)
        for key in keys:
            if place_of(found, key) is None:
                found[max(self.opened.width, *(place + 1 for place in found), 0)] = key
        return found

    def _row(self, index: int) -> Row:
        base = self.opened.rows[index] if index < len(self.opened.rows) else Row(index + 2, [])
        return Row(base.number, cells) if (cells := self.changes.rows.get(index)) else base

    def _answer(self, indices: Iterable[int]) -> None:
        for index in indices:
            self.members.pop(index, None)
        rows = {index: self._row(index) for index in indices if self.changes.rows.get(index, ()) is not None}
        for index, one in self._ask(rows).items():
            self.members[index] = self._completed(one)

    def _ask(self, rows: Mapping[int, Row], filled: tuple[str, ...] = ()) -> dict[int, Member]:
        """Answer rows by the one way that lists are answered; their index goes along as the number of their line."""
        answers = {}
        columns = self._columns
        lines = (row._replace(number=index) for index, row in rows.items())
        for one in answer_rows(
            Table((), columns.header, lines, comma=self.opened.comma), columns, self._answerer
        ):
            row, result = rows[one.number], None
            if not one.galat and not one.nobody:
                cells = one.cells[len(columns.carried) :]
                result = dict(zip(RESULT_COLUMNS, cells, strict=False))
            texts = [str(cell) for cell in row.cells]
            answers[one.number] = Member(one.number, row.number, texts, result, one.galat, one.nobody, filled)
        return answers

    def _completed(self, member: Member) -> Member:
        """Fill in what counts for everybody where this row lacks it, one thing after the other."""
        for _ in self.changes.shared:
            if member.nobody or not (lacking := self._lacking(member)):
                break
            key, text = lacking
            place = place_of(self.changes.columns, key) or 0
            cells = [*member.cells, *[""] * (place + 1 - len(member.cells))]
            cells[place] = text
            row = self._row(member.index)._replace(cells=cells)
            member = self._ask({member.index: row}, (*member.filled, key))[member.index]
        return member

    def _lacking(self, member: Member) -> tuple[str, str] | None:
        """Name the next thing this row lacks, and what counts for everybody then."""
        refused = {one["isian"] for one in member.galat}
        way = (member.result or {}).get("hasil_cara_kerja")
        for key, text in self.changes.shared.items():
            if key in member.filled or self.cell(member, key).strip():
                continue
            if key in refused or (key in WISHED and way in questions_for("periksa")[key]["untuk"]):
                return key, text
        return None
