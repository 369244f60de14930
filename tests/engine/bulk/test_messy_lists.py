"""Invented lists in real-life mess: the same totals in the page and on the command line, nobody lost, each problem named."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest

from checker.bulk.members.opened import open_bytes
from checker.bulk.members.working_list import MemberList
from checker.bulk.reading.text import read_text
from checker.bulk.reading.workbook import read_workbook
from checker.bulk.result_rows import Answered, Listing, answer_table
from checker.law.parameter import load
from tests.support.messy_lists import LISTS, Messy

DAY = date(2026, 11, 25)
BOTH = pytest.mark.parametrize("as_workbook", [True, False], ids=["xlsx", "csv"])
EACH = pytest.mark.parametrize("messy", LISTS, ids=lambda one: one.name)


def listing(messy: Messy, *, as_workbook: bool) -> Listing:
    """Answer it as the command line does."""
    table = (
        read_workbook(io.BytesIO(messy.workbook())) if as_workbook else read_text(io.StringIO(messy.text()))
    )
    return answer_table(table, hari_ini=DAY)


def told(rows: list[Answered]) -> dict[str, Any]:
    """Give what the list says of its answers."""
    answered = [one for one in rows if not one.galat and not one.nobody]
    return {
        "answered": len(answered),
        "total": sum(int(str(one.cells[-2])) for one in answered),
        "to_fix": tuple(one.number for one in rows if one.galat),
        "nobody": sum(bool(one.nobody) for one in rows),
    }


@BOTH
@EACH
def test_list_is_answered_and_what_is_not_is_named(messy: Messy, *, as_workbook: bool) -> None:
    """Every line that holds something comes back once."""
    rows = list(listing(messy, as_workbook=as_workbook).rows)
    expected = {key: getattr(messy, key) for key in ("answered", "total", "to_fix", "nobody")}
    assert told(rows) == expected, [(one.number, one.nobody, one.galat) for one in rows]
    assert all(len(galat["pesan"]) > len("Pekerjaan") for one in rows for galat in one.galat)


@BOTH
@EACH
def test_page_adds_up_to_the_same(messy: Messy, *, as_workbook: bool) -> None:
    """What the page works on, in small steps, and again from what the tab keeps."""
    content = messy.workbook() if as_workbook else messy.text().encode()
    opened = open_bytes(io.BytesIO(content))
    for again in (False, True):
        members = MemberList(opened if not again else type(opened).from_kept(opened.kept()), load(), DAY)
        while not members.step(2):
            pass
        found = [one for one in members.members.values() if one.result]
        assert sum(one.result["hasil_total"] for one in found if one.result) == messy.total
        assert len(found) == messy.answered
        assert tuple(one.number for one in members.members.values() if one.galat) == messy.to_fix
