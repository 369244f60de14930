"""The changes of law as a calendar (RFC 5545) that phones can follow."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from checker.law.parameter import Aturan
from sitegen.open_data.law_change import LawChange, law_changes


def change_calendar(aturan: Aturan, site: str) -> str:
    """Write all changes, each on its day.

    >>> from checker.law.parameter import load
    >>> change_calendar(load(), "/").count("BEGIN:VEVENT") == len(law_changes(load(), "/"))
    True
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Payung Kerja//Perubahan aturan//ID")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Perubahan aturan BPJS Ketenagakerjaan")
    for change in law_changes(aturan, site):
        calendar.add_component(_event(change))
    text: str = calendar.to_ical().decode()
    return text


def _event(change: LawChange) -> Event:
    event = Event()
    event.add("uid", change.kode)
    event.add("dtstamp", datetime.combine(change.diketahui, time(), UTC))
    event.add("dtstart", change.hari)
    event.add("dtend", change.hari + timedelta(days=1))
    event.add("summary", change.judul)
    event.add("description", change.isi)
    event.add("url", change.alamat)
    event.add("transp", "TRANSPARENT")
    return event
