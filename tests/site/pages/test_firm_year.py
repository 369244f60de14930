"""The year of a firm: every day from the law, none made up; a calendar file that any calendar opens."""

from __future__ import annotations

import copy
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from checker.data.resources import folder
from checker.law.parameter import build_law, load
from sitegen.calendar_file import calendar_file
from sitegen.pages.firm_year import PAY_FOR_ONESELF, PAY_FOR_OTHERS, changes, firm_year, payments

DAY = date(2026, 11, 26)
SITE = "https://contoh.test/"
CEILING = "iuran.pu.jp.batas_upah"


def test_it_opens_again_as_it_was_written() -> None:
    """Every entry of the year, on its day, with its words, its article and an alarm before it."""
    year = firm_year(load(), DAY)
    events = Calendar.from_ical(calendar_file(load(), DAY, SITE)).walk("VEVENT")
    assert [(str(e["summary"]), e.decoded("dtstart")) for e in events] == [
        (one.judul, one.hari) for one in year
    ]
    for event, one in zip(events, year, strict=True):
        assert str(event["description"]).startswith(one.isi or "Dasar: ")
        assert f"Keyakinan {one.sure}." in str(event["description"])
        assert event.decoded("dtend") - one.hari == timedelta(days=1)
        assert [alarm.decoded("trigger") < timedelta() for alarm in event.walk("VALARM")] == [True]
        assert str(event["url"]) == f"{SITE}umkm/kalender/"


def test_no_line_is_longer_than_calendars_read() -> None:
    """75 octets, and lines end as RFC 5545 wants them."""
    lines = calendar_file(load(), DAY, SITE).split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert not [line for line in lines if "\n" in line]


def test_the_same_law_and_day_give_the_same_file() -> None:
    """Nothing is of the moment of building; opened again a month later, an entry is replaced and not doubled."""
    assert calendar_file(load(), DAY, SITE) == calendar_file(load(), DAY, SITE)
    old, new = (
        {
            str(e["uid"]): e.decoded("dtstart")
            for e in Calendar.from_ical(calendar_file(load(), day, SITE)).walk("VEVENT")
        }
        for day in (DAY, date(2026, 12, 26))
    )
    both = old.keys() & new.keys()
    assert len(both) > 20
    assert {uid: old[uid] for uid in both} == {uid: new[uid] for uid in both}


@pytest.mark.parametrize(
    "day", [date(2026, 11, 26), date(2026, 12, 15), date(2026, 12, 16), date(2027, 2, 28)]
)
def test_twelve_payments_ahead_none_of_them_past(day: date) -> None:
    """Each month once: for employees the month before, for the owner the month itself."""
    for key, behind in ((PAY_FOR_OTHERS, 1), (PAY_FOR_ONESELF, 0)):
        due = payments(load(), day, key)
        assert len(due) == 12
        assert due[0].hari >= day
        for one in due:
            assert one.hari.day == load().at(key, one.hari).whole
            month = int(one.kode[-2:])
            assert (one.hari.month - month) % 12 == behind


def test_a_ceiling_is_announced_and_then_has_its_number() -> None:
    """Before the decree: that it usually changes; after it: what it is. Once it holds, nothing."""
    expected = next(one for one in changes(load(), DAY) if one.nilai[0].kunci == CEILING)
    assert (expected.hari, expected.perkiraan) == (date(2027, 3, 1), True)
    content = copy.deepcopy(folder("aturan"))
    values = content["iuran_pu"]["iuran"]["pu"]["jp"]["batas_upah"]["nilai"]
    values.append({**values[-1], "sejak": date(2027, 3, 1), "nilai": 11_600_000, "tinjau": date(2028, 3, 1)})
    law = build_law(content)
    known = next(one for one in changes(law, DAY) if one.nilai[0].kunci == CEILING)
    assert (known.hari, known.perkiraan) == (date(2027, 3, 1), False)
    assert known.judul.endswith("menjadi Rp11.600.000")
    assert not [one for one in changes(law, date(2027, 3, 1)) if one.nilai[0].kunci == CEILING]
    assert known.kode == expected.kode


def test_no_day_is_made_up_for_the_feast_money() -> None:
    """The data hold no rule for THR."""
    assert "THR" not in calendar_file(load(), DAY, SITE)
