"""Writes the year of a firm as a calendar file (RFC 5545), to be opened by the calendar of a phone or computer."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from checker.law.parameter import Aturan
from sitegen.pages.firm_year import Entry, firm_year
from sitegen.pages.provenance import provenance

PAGE = "umkm/kalender/"
PLACE = f"{PAGE}bpjs-ketenagakerjaan-usaha.ics"
"""Where the file stands on the site, beside its page."""
EARLY = timedelta(days=-3, hours=9)
"""When the phone reminds: three days before, at nine in the morning."""


def calendar_file(aturan: Aturan, day: date, site: str) -> str:
    """Write the twelve months from a day; `site` is the address of the site, that each entry leads back to.

    Nothing in it is of the moment it was written: the same law and day give the same file, and an entry keeps its UID
    when a later one replaces it.

    >>> from checker.law.parameter import load
    >>> text = calendar_file(load(), date(2026, 11, 26), "https://contoh.test/")
    >>> text.startswith("BEGIN:VCALENDAR"), text.count("BEGIN:VEVENT") == len(firm_year(load(), date(2026, 11, 26)))
    (True, True)
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Payung Kerja//Kalender usaha//ID")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "BPJS Ketenagakerjaan untuk usaha")
    for entry in firm_year(aturan, day):
        calendar.add_component(_event(entry, aturan, day, site))
    text: str = calendar.to_ical().decode()
    return text


def _event(entry: Entry, aturan: Aturan, day: date, site: str) -> Event:
    event = Event()
    event.add("uid", f"{entry.kode}@payung-kerja")
    event.add("dtstamp", datetime.combine(aturan.versi, time(), UTC))
    event.add("dtstart", entry.hari)
    event.add("dtend", entry.hari + timedelta(days=1))
    event.add("summary", entry.judul)
    event.add("description", "\n".join(_description(entry, aturan, day)))
    event.add("url", site + PAGE)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.judul)
    alarm.add("trigger", EARLY)
    event.add_component(alarm)
    return event


def _description(entry: Entry, aturan: Aturan, day: date) -> list[str]:
    """Say what is due, by which article and how sure, and whom to ask."""
    articles = (str(one) for nilai in entry.nilai for one in provenance(nilai, aturan, day).pasal)
    return [
        *filter(None, [entry.isi]),
        f"Dasar: {'; '.join(dict.fromkeys(articles))}. Keyakinan {entry.sure}.",
        "Ragu? Telepon 175. Ini bukan situs resmi BPJS Ketenagakerjaan.",
    ]
