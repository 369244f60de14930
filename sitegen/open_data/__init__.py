"""The law for other programs: static JSON and CSV, a feed and a calendar of its changes.

Every file follows from the law and the month alone, so a night on which nothing changed leaves each as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.law.parameter import Aturan
from sitegen.open_data.change_calendar import change_calendar
from sitegen.open_data.change_feed import change_feed
from sitegen.open_data.data_tables import tables
from sitegen.open_data.table_files import as_json, as_spreadsheet, catalogue

DATA = "sumber/data/"
FEED = "sumber/perubahan.xml"
CALENDAR = "sumber/perubahan.ics"


def data_files(aturan: Aturan, day: date, site: str) -> Mapping[str, str]:
    """Give every file by its place on the site, whose address is `site`.

    >>> from checker.law.parameter import load
    >>> made = data_files(load(), date(2026, 11, 26), "https://contoh.test/")
    >>> sorted(place for place in made if place.endswith("json"))[:2]
    ['sumber/data/aturan.json', 'sumber/data/indeks.json']
    """
    made = tables(aturan, day, site)
    return {
        **{f"{DATA}{one.nama}.json": as_json(one, aturan) for one in made},
        **{f"{DATA}{one.nama}.csv": as_spreadsheet(one.csv) for one in made},
        f"{DATA}indeks.json": catalogue(made, aturan, site + DATA),
        FEED: change_feed(aturan, site, FEED),
        CALENDAR: change_calendar(aturan, site),
    }
