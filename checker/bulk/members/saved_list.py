"""The list as rows of cells to save: what was in it, each member's answer beside it, sums that count along."""

from __future__ import annotations

from collections.abc import Iterator

from checker.bulk.columns import meaning
from checker.bulk.members.ahead import Ahead, next_change
from checker.bulk.members.column_choices import NAME, STATUS, letter, status_of, title
from checker.bulk.members.list_changes import Member
from checker.bulk.members.working_list import MemberList
from checker.bulk.result_rows import harmless
from checker.cara_kerja import WAYS
from checker.law.programs import EVERYDAY_NAMES, PROGRAMS
from checker.values.months import month_name

type Cell = str | int | dict[str, str]
"""A text, rupiah, or `{"rumus": …}`: a formula of a spreadsheet."""

GROUP, PROGRAMMES, OWN, EMPLOYER, TOTAL, HIGHEST, FROM, THEN, AT_WORK, OTHERWISE, FIX = ANSWERS = (
    *(
        "Golongan",
        "Program wajib",
        "Dibayar anggota",
        "Dibayar pemberi kerja",
        "Iuran sebulan",
        "Paling banyak",
    ),
    *(
        "Berubah mulai",
        "Menjadi",
        "Keluarga terima, kecelakaan kerja",
        "Keluarga terima, sebab lain",
        "Yang perlu dilengkapi",
    ),
)
"""Columns that are added; a list that has them all is one of ours, and they are worked out anew."""
SUMMED = (OWN, EMPLOYER, TOTAL, HIGHEST)
SUM_ROW = "Jumlah"
STATUS_NAMES = {"ikut": "ikut", "belum": "belum", "berhenti": "berhenti", "": "belum disebut"}


def whole_table(members: MemberList, ahead: Ahead, *, formulas: bool) -> list[list[Cell]]:
    """Give the header, a row for each member, those with something to fix too, and the sums: as formulas or as numbers.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import open_text_rows
    >>> from checker.law.parameter import load
    >>> day = date(2026, 11, 25)
    >>> members = MemberList(open_text_rows("Nama;Kerja;Gaji" + chr(10) + "Tini;sayur keliling;1 jt"), load(), day)
    >>> members.step(9), whole_table(members, Ahead(load(), day), formulas=True)[-1][7]
    (True, {'rumus': 'SUM(H2:H2)'})
    """
    places = carried(members)
    rows = [
        [*(harmless_text(member, place) for place in places), *_answers(members, member, ahead)]
        for member in in_order(members)
    ]
    header: list[Cell] = [*(harmless_name(members, place) for place in places), *ANSWERS]
    return [header, *rows, _sum_row(header, rows, formulas=formulas)]


def status_table(members: MemberList) -> list[list[Cell]]:
    """Give who has joined, who not and who has stopped, without a single amount.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import open_text_rows
    >>> from checker.law.parameter import load
    >>> members = MemberList(open_text_rows("Nama;Kerja;Status" + chr(10) + "Tini;becak;sudah"), load(), date(2026, 11, 25))
    >>> members.step(9), status_table(members)[1]
    (True, [1, 'Tini', 'becak', 'ikut'])
    """
    rows: list[list[Cell]] = [
        [
            number,
            str(harmless(members.cell(member, NAME))),
            str(harmless(members.cell(member, "pekerjaan"))),
            STATUS_NAMES[status_of(members.cell(member, STATUS))],
        ]
        for number, member in enumerate(in_order(members), 1)
    ]
    return [["No", "Nama", "Pekerjaan", "Status"], *rows]


def carried(members: MemberList) -> list[int]:
    """Give the places of the columns that are saved: neither personal numbers nor what an earlier answer had added.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import open_text_rows
    >>> from checker.law.parameter import load
    >>> carried(MemberList(open_text_rows("Nama;NIK;Umur"), load(), date(2026, 11, 25)))
    [0, 2]
    """
    header = members.header
    ours = set(ANSWERS) if set(ANSWERS) <= set(header) else set()
    return [
        place
        for place, name in enumerate(header)
        if place not in members.opened.personal
        and name not in ours
        and (name or members.changes.columns.get(place))
    ] + [place for place in range(len(header), members.opened.width) if place not in members.opened.personal]


def in_order(members: MemberList) -> Iterator[Member]:
    """Give the members as they stand in the list, without lines that are nobody.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import open_text_rows
    >>> from checker.law.parameter import load
    >>> list(in_order(MemberList(open_text_rows("Nama;Umur"), load(), date(2026, 11, 25))))
    []
    """
    return (members.members[index] for index in sorted(members.members) if not members.members[index].nobody)


def harmless_text(member: Member, place: int) -> str:
    """Give a cell that no spreadsheet runs as a formula.

    >>> harmless_text(Member(0, 2, ["=1+1"], None), 0)
    "'=1+1"
    """
    return str(harmless(member.cells[place] if place < len(member.cells) else ""))


def harmless_name(members: MemberList, place: int) -> str:
    """Give a column's name, or its letter where it has none; one by which it is taken again for what it was here.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import Opened
    >>> from checker.law.parameter import load
    >>> members = MemberList(Opened(("Nama", "Uang", "Umur")), load(), date(2026, 11, 25))
    >>> members.change(members.arranged({1: "penghasilan", 2: ""}, {})), [harmless_name(members, n) for n in range(4)]
    (True, ['Nama', 'Penghasilan', 'Umur (tidak dipakai)', 'Kolom D'])
    """
    header, key = members.header, members.changes.columns.get(place, "")
    name = header[place].strip() if place < len(header) else ""
    taken_for, asked = meaning(name)[0], "" if key in (NAME, STATUS) else key
    if taken_for != asked:
        name = _asked_by(asked) if asked else f"{name} (tidak dipakai)"
    return str(harmless(name)) or f"Kolom {letter(place)}"


def _asked_by(key: str) -> str:
    """Name a question so that nobody takes it for another one."""
    return title(key) if meaning(title(key))[0] == key else key


def _answers(members: MemberList, member: Member, ahead: Ahead) -> list[Cell]:
    result = member.result
    if result is None:
        return [*[""] * (len(ANSWERS) - 1), "; ".join(str(one["pesan"]) for one in member.galat)]
    months = ahead.months(*members.told(member))
    change, family = next_change(months), ahead.received(result)
    must = [EVERYDAY_NAMES[code] for code in PROGRAMS if result[f"hasil_{code.lower()}"] == "wajib"]
    return [
        WAYS[result["hasil_cara_kerja"]].name,
        ", ".join(must),
        result["hasil_peserta"],
        result["hasil_pemberi_kerja"],
        result["hasil_total"],
        result["hasil_total_tertinggi"],
        month_name(change.bulan) if change else "",
        change.total if change else "",
        family.at_work if family else "",
        family.otherwise[-1][1] if family else "",
        "",
    ]


def _sum_row(header: list[Cell], rows: list[list[Cell]], *, formulas: bool) -> list[Cell]:
    total: list[Cell] = [SUM_ROW, *[""] * (len(header) - 1)]
    for name in SUMMED:
        place = header.index(name)
        column = letter(place)
        numbers = (row[place] for row in rows)
        total[place] = (
            {"rumus": f"SUM({column}2:{column}{len(rows) + 1})"}
            if formulas and rows
            else sum(one for one in numbers if isinstance(one, int))
        )
    return total
