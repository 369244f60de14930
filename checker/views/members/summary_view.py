"""The head of a member list: sums, months ahead, occupations as bars, columns and what counts for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.bulk.members.ahead import Ahead
from checker.bulk.members.column_choices import STATUS, letter, place_of
from checker.bulk.members.opened import STRAYS
from checker.bulk.members.saved_list import STATUS_NAMES
from checker.bulk.members.sums import JobSum, MonthSum, Sums, month_sums, shown_statuses
from checker.bulk.members.working_list import WISHED, MemberList
from checker.views.members.columns_view import columns_view
from checker.views.members.window_view import field_of

MOST_JOBS = 10
"""Occupations with a bar of their own; the rest is one."""
OTHERS = "Pekerjaan lain"


def summary(members: MemberList, found: Sums, months: Sequence[MonthSum]) -> dict[str, Any]:
    """Arrange what stands above the rows.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import Opened
    >>> from checker.law.parameter import load
    >>> summary(MemberList(Opened(("Nama",)), load(), date(2026, 11, 25)), Sums(people=3), ())["s"].people
    3
    """
    lacking = [key for key, _ in found.missing.most_common()]
    shared = dict.fromkeys([*lacking, *members.changes.shared, *WISHED])
    return {
        **columns_view(members),
        "s": found,
        "pekerjaan": bars(found.jobs),
        "bulan_nanti": list(months[1:]),
        "status": shown_statuses(found.statuses)
        if place_of(members.changes.columns, STATUS) is not None
        else [],
        "nama_status": STATUS_NAMES,
        "bersama": [
            (field_of(key, members.changes.shared.get(key, "")), found.missing[key]) for key in shared
        ],
        "catatan": notes(members, found),
        "ganda": len(members.doubled),
        "perlu_pekerjaan": "pekerjaan" in found.missing
        and place_of(members.changes.columns, "pekerjaan") is None,
    }


def notes(members: MemberList, found: Sums) -> list[str]:
    """Say what was not read, or read otherwise than it stands.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import Opened
    >>> from checker.law.parameter import load
    >>> notes(MemberList(Opened(("Nama",)), load(), date(2026, 11, 25)), Sums(nobody=1))
    ['1 baris bukan anggota, misalnya jumlah atau catatan. Baris itu tidak dihitung.']
    """
    opened = members.opened
    said = list(opened.notes)
    if opened.personal:
        names = ", ".join(
            f"{letter(place)} “{opened.header[place].strip()}”"
            for place in sorted(opened.personal)
            if place < len(opened.header)
        )
        said.append(
            f"Kolom {names} berisi NIK atau nomor kartu. Kolom itu tidak dibaca dan tidak ikut disimpan."
        )
    if opened.strays:
        said.append(STRAYS.format(opened.strays))
    if found.nobody:
        said.append(
            f"{found.nobody} baris bukan anggota, misalnya jumlah atau catatan. Baris itu tidak dihitung."
        )
    return said


def bars(jobs: Sequence[JobSum]) -> list[tuple[JobSum, float]]:
    """Give the occupations with the length of their bar in percent; beyond the tenth they are one.

    >>> [(job.name, length) for job, length in bars([JobSum("Becak", 4, 0), JobSum("Ojek", 1, 0)])]
    [('Becak', 100.0), ('Ojek', 25.0)]
    """
    shown, rest = list(jobs[:MOST_JOBS]), jobs[MOST_JOBS:]
    if rest:
        shown.append(JobSum(OTHERS, sum(one.people for one in rest), sum(one.total for one in rest)))
    most = max((one.people for one in shown), default=1)
    return [(one, round(100 * one.people / most, 1)) for one in shown]


def months_of(members: MemberList, ahead: Ahead) -> tuple[MonthSum, ...]:
    """Add up what all members pay in the months ahead.

    >>> from datetime import date
    >>> from checker.bulk.members.opened import Opened
    >>> from checker.law.parameter import load
    >>> day = date(2026, 11, 25)
    >>> months_of(MemberList(Opened(("Nama",)), load(), day), Ahead(load(), day))
    ()
    """
    answered = (one for one in members.members.values() if one.result)
    return month_sums(ahead.months(*members.told(one)) for one in answered)
