"""The rows of a member list that are on the screen: problems first, some at a time, found by name; and one row opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.bulk.members.ahead import Ahead, MonthAhead, next_change
from checker.bulk.members.column_choices import FIRST, NAME, OWN, STATUS, place_of, status_of, title
from checker.bulk.members.list_changes import Member
from checker.bulk.members.saved_list import STATUS_NAMES
from checker.bulk.members.working_list import MemberList
from checker.bulk.word_answers import plain
from checker.cara_kerja import WAYS
from checker.core.fields import example, questions_for
from checker.law.programs import PROGRAMS
from checker.questions.coverage import Received

A_PAGE = 50
YES_NO = (("ya", "Ya"), ("tidak", "Tidak"))
STATUS_CHOICES = (("ikut", "Sudah ikut"), ("belum", "Belum"), ("berhenti", "Berhenti"))


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One member as the page shows him."""

    index: int
    number: int
    name: str
    job: str
    status: str
    group: str
    programmes: tuple[str, ...]
    total: int | None
    highest: int | None
    change: MonthAhead | None
    family: Received | None
    problems: tuple[str, ...]
    doubled: bool
    filled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One cell of an opened row: what it is, what stands in it, what may be chosen."""

    key: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...]
    hint: str
    problem: str


def window(members: MemberList, ahead: Ahead, *, page: int, search: str) -> dict[str, Any]:
    """Arrange the rows of one page of the list; a page beyond the last is the last.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import open_text_rows
    >>> from checker.law.parameter import load
    >>> day = date(2026, 11, 25)
    >>> members = MemberList(open_text_rows("Nama;Kerja" + chr(10) + "Siti;becak"), load(), day)
    >>> members.step(9), window(members, Ahead(load(), day), page=0, search="sit")["ditemukan"]
    (True, 1)
    """
    found = order(members, search)
    pages = max(1, -(-len(found) // A_PAGE))
    page = min(max(0, page), pages - 1)
    first = page * A_PAGE
    shown = [shown_row(members, one, ahead) for one in found[first : first + A_PAGE]]
    return {
        "baris": shown,
        "ditemukan": len(found),
        "halaman": page,
        "banyak_halaman": pages,
        "dari": first + 1 if shown else 0,
        "sampai": first + len(shown),
        "cari": search,
        "nama_status": STATUS_NAMES,
    }


def order(members: MemberList, search: str = "") -> list[Member]:
    """Give the members whose name or work holds the words, those with something to fix first.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import open_text_rows
    >>> from checker.law.parameter import load
    >>> text = chr(10).join(["Nama;Kerja;Gaji", "Siti;becak;1 jt", "Budi;becak;?"])
    >>> members = MemberList(open_text_rows(text), load(), date(2026, 11, 25))
    >>> members.step(9), [members.cell(one, "nama") for one in order(members)]
    (True, ['Budi', 'Siti'])
    """
    words = plain(search).split()
    found = []
    for index in sorted(members.members):
        member = members.members[index]
        if member.nobody:
            continue
        if words:
            text = plain(f"{members.cell(member, NAME)} {members.cell(member, 'pekerjaan')}")
            if not all(word in text for word in words):
                continue
        found.append(member)
    return sorted(found, key=lambda one: one.result is not None)


def shown_row(members: MemberList, member: Member, ahead: Ahead) -> ShownRow:
    """Arrange one member.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import Opened
    >>> from checker.law.parameter import load
    >>> members = MemberList(Opened(("Nama",)), load(), date(2026, 11, 25))
    >>> shown_row(members, Member(0, 2, ["Siti"], None), Ahead(load(), date(2026, 11, 25))).name
    'Siti'
    """
    result = member.result
    return ShownRow(
        member.index,
        member.number,
        members.cell(member, NAME).strip() or f"Baris {member.number}",
        members.cell(member, "pekerjaan").strip(),
        status_of(members.cell(member, STATUS)),
        WAYS[result["hasil_cara_kerja"]].name if result else "",
        tuple(code for code in PROGRAMS if result and result[f"hasil_{code.lower()}"] == "wajib"),
        _amount(result, "hasil_total"),
        _amount(result, "hasil_total_tertinggi"),
        next_change(ahead.months(*members.told(member))) if result else None,
        ahead.received(result) if result else None,
        tuple(str(one["pesan"]) for one in member.galat),
        member.index in members.doubled,
        tuple(title(key) for key in member.filled),
    )


def _amount(result: Mapping[str, Any] | None, key: str) -> int | None:
    return int(result[key]) if result and result[key] != "" else None


def fields(members: MemberList, member: Member | None) -> list[Field]:
    """Give the cells of an opened row as fields: those the list has, and those this row lacks; for a new member the usual.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import Opened
    >>> from checker.law.parameter import load
    >>> [field.key for field in fields(MemberList(Opened(("Nama", "Umur")), load(), date(2026, 11, 25)), None)]
    ['nama', 'usia', 'pekerjaan', 'penghasilan']
    """
    columns = members.changes.columns
    present = [key for key in columns.values() if key]
    usual = [NAME, "pekerjaan", "penghasilan"] if member is None else [one["isian"] for one in member.galat]
    known = questions_for("periksa")
    wanted = [key for key in usual if key in known or key in OWN]
    missing = [key for key in wanted if place_of(columns, key) is None]
    keys = dict.fromkeys([*sorted(present, key=_rank), *missing])
    problems = {one["isian"]: str(one["pesan"]) for one in (member.galat if member else ())}
    return [_field(key, members.cell(member, key) if member else "", problems.get(key, "")) for key in keys]


def _rank(key: str) -> int:
    return FIRST.index(key) if key in FIRST else len(FIRST)


def field_of(key: str, value: str = "") -> Field:
    """Give one thing as a field, for a row or for everybody.

    >>> field_of("jht").choices
    (('ya', 'Ya'), ('tidak', 'Tidak'))
    """
    return _field(key, value, "")


def _field(key: str, value: str, problem: str) -> Field:
    choices = _choices(key)
    value = value.strip()
    if key == STATUS:
        value = status_of(value) or value
    if choices and value and value not in dict(choices):
        choices = ((value, value), *choices)
    hint = "" if key in OWN or choices else f"Contoh: {example(questions_for('periksa')[key])}"
    return Field(key, title(key), value, tuple(choices), hint, problem)


def _choices(key: str) -> Sequence[tuple[str, str]]:
    if key == STATUS:
        return STATUS_CHOICES
    if key == NAME:
        return ()
    question = questions_for("periksa")[key]
    if question["jenis"] == "ya_tidak":
        return YES_NO
    return tuple((str(one["nilai"]), str(one["label"])) for one in question.get("pilihan", ()))
