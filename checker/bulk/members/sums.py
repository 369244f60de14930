"""The whole list in numbers: how many, how much, by occupation and by month, and what is missing for how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.bulk.members.ahead import MonthAhead
from checker.bulk.members.column_choices import STATUS, status_of
from checker.bulk.members.list_changes import Member
from checker.bulk.members.working_list import MemberList
from checker.bulk.word_answers import Words
from checker.core.fields import questions_for
from checker.data.jobs import jobs

STATUSES = ("ikut", "belum", "berhenti", "")
NOT_SHARED = ("tanggal_lahir", "usia", "bulan")
"""What nobody has in common with everybody."""


@dataclass(slots=True)
class JobSum:
    """Members of one occupation: how many, and what they pay together in the month (rupiah)."""

    name: str
    people: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class MonthSum:
    """What all pay together in a month (rupiah): the careful price and the dearest, and why it changes."""

    bulan: date
    total: int
    highest: int
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class Sums:
    """A list added up; amounts in rupiah a month."""

    people: int = 0
    answered: int = 0
    refused: int = 0
    nobody: int = 0
    total: int = 0
    highest: int = 0
    from_members: int = 0
    from_employers: int = 0
    bulan: str = ""
    jobs: list[JobSum] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    """Question → members who lack an answer to it."""


def sums(members: MemberList, words: Words) -> Sums:
    """Add up a list as far as it is answered.

    >>> from checker.bulk.members.opened import open_text_rows
    >>> from checker.law.parameter import load
    >>> day, law = date(2026, 11, 25), load()
    >>> found = MemberList(open_text_rows("Nama;Kerja;Gaji"), law, day)
    >>> found.opened.rows = open_text_rows("Nama;Kerja;Gaji").rows
    >>> sums(found, Words(law, day)).people
    0
    """
    result = Sums()
    by_job: dict[str, JobSum] = {}
    names: dict[str, str] = {}
    for member in members.members.values():
        if member.nobody:
            result.nobody += 1
            continue
        result.people += 1
        result.statuses[status_of(members.cell(member, STATUS))] += 1
        job = members.cell(member, "pekerjaan").strip()
        if job not in names:
            names[job] = _job_name(job, words)
        group = by_job.setdefault(names[job], JobSum(names[job]))
        group.people += 1
        _add(result, group, member)
        result.missing.update(_missing(members, member))
    result.jobs = sorted(by_job.values(), key=lambda one: (-one.people, one.name))
    return result


def _add(result: Sums, group: JobSum, member: Member) -> None:
    if member.result is None:
        result.refused += 1
        return
    result.answered += 1
    result.bulan = result.bulan or str(member.result["hasil_bulan"])
    total = int(member.result["hasil_total"] or 0)
    group.total += total
    result.total += total
    result.highest += int(member.result["hasil_total_tertinggi"] or 0)
    result.from_members += int(member.result["hasil_peserta"] or 0)
    result.from_employers += int(member.result["hasil_pemberi_kerja"] or 0)


def _missing(members: MemberList, member: Member) -> set[str]:
    """Name the questions that a refused row has no answer to, as far as one answer may count for everybody."""
    return {
        key
        for refused in member.galat
        if (key := refused["isian"]) in questions_for("periksa")
        and key not in NOT_SHARED
        and not members.cell(member, key).strip()
    }


def _job_name(cell: str, words: Words) -> str:
    """Name an occupation as we do, or as it was typed where we do not know it."""
    slug = words.read({"pekerjaan": cell})[0].get("pekerjaan", "") if cell else ""
    return str(jobs()[slug]["nama"]) if slug in jobs() else cell or "Belum disebut"


def month_sums(people: Iterable[tuple[MonthAhead, ...]]) -> tuple[MonthSum, ...]:
    """Add up what all pay in the months ahead; only months in which the sum changes, after the present one.

    >>> one = (MonthAhead(date(2026, 11, 1), 8400, 8400, ""), MonthAhead(date(2026, 12, 1), 16800, 16800, "Naik."))
    >>> [(m.total, m.reasons) for m in month_sums([one, one])]
    [(16800, ()), (33600, ('Naik.',))]
    """
    total: Counter[date] = Counter()
    highest: Counter[date] = Counter()
    reasons: dict[date, Counter[str]] = {}
    for months, many in Counter(people).items():
        for one in months:
            total[one.bulan] += one.total * many
            highest[one.bulan] += one.highest * many
            if one.reason:
                reasons.setdefault(one.bulan, Counter())[one.reason] += many
    every = [
        MonthSum(m, total[m], highest[m], tuple(r for r, _ in reasons.get(m, Counter()).most_common(2)))
        for m in sorted(total)
    ]
    return tuple(
        month
        for before, month in zip([None, *every], every, strict=False)
        if before is None or (before.total, before.highest) != (month.total, month.highest)
    )


def shown_statuses(statuses: Mapping[str, int]) -> list[tuple[str, int]]:
    """Give how many have joined, have not, have stopped, and of how many that is not known.

    >>> shown_statuses({"ikut": 2, "": 1})
    [('ikut', 2), ('belum', 0), ('berhenti', 0), ('', 1)]
    """
    return [(status, statuses.get(status, 0)) for status in STATUSES]
