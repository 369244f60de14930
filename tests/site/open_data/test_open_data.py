"""The law for other programs: what the schemas promise holds, other programs read it, and it says what the engine says."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fnmatch import fnmatch
from functools import cache
from importlib import import_module
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import feedparser
import pytest
from icalendar import Calendar

from checker import periksa
from checker.law.parameter import load
from sitegen.open_data import CALENDAR, DATA, FEED, data_files
from sitegen.open_data.law_change import law_changes
from sitegen.pages import history
from tests.support import ROOT

DAY = date(2026, 11, 26)
SITE = "https://contoh.test/"
NAMES = ("aturan", "iuran-mandiri", "pekerjaan", "usaha")
SCHEMAS = ROOT / "docs" / DATA / "skema"


@cache
def made(day: date = DAY) -> Mapping[str, str]:
    """Make every file as of a day, once."""
    return data_files(load(), day, SITE)


def content(name: str) -> Any:  # noqa: ANN401 - JSON
    """Read a file as a program of somebody else does."""
    return json.loads(made()[f"{DATA}{name}.json"])


def schema(name: str) -> Any:  # noqa: ANN401 - JSON
    """Read the schema that a file names."""
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


def undescribed(value: object, rules: Mapping[str, Any], whole: Mapping[str, Any]) -> Iterator[str]:
    """Give the keys of a value that its schema does not speak of."""
    if "$ref" in rules:
        rules = whole["$defs"][rules["$ref"].rpartition("/")[2]]
    if isinstance(value, dict) and "properties" in rules:
        yield from value.keys() - rules["properties"].keys()
        for key in value.keys() & rules["properties"].keys():
            yield from undescribed(value[key], rules["properties"][key], whole)
    if isinstance(value, list) and "items" in rules:
        for one in value:
            yield from undescribed(one, rules["items"], whole)


@pytest.fixture(scope="module")
def jsonschema() -> Any:  # noqa: ANN401 - a module
    """Read it only here: it takes a second, and every core collects every test."""
    return import_module("jsonschema")


class TestJson:
    """Static JSON with a schema."""

    @pytest.mark.parametrize("name", [*NAMES, "indeks"])
    def test_it_holds_what_its_schema_promises(self, jsonschema: Any, name: str) -> None:  # noqa: ANN401 - see above
        """Valid, the schema itself too; it names its schema, and the schema speaks of every key."""
        rules, told = schema(name), content(name)
        jsonschema.Draft202012Validator.check_schema(rules)
        jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker()).validate(told)
        assert (ROOT / "docs" / DATA / told["$schema"]).resolve() == SCHEMAS / f"{name}.json"
        assert sorted(set(undescribed(told, rules, rules))) == []

    @pytest.mark.parametrize("name", [*NAMES, "indeks"])
    def test_a_schema_refuses_a_file_without_one_of_its_keys(self, jsonschema: Any, name: str) -> None:  # noqa: ANN401 - see above
        """It is no schema that lets everything through."""
        told = content(name)
        for key in told:
            left = {k: v for k, v in told.items() if k != key}
            assert not jsonschema.Draft202012Validator(schema(name)).is_valid(left), key

    def test_every_dated_value_is_there_with_what_vouches_for_it(self) -> None:
        """Each once; a value that another one follows says on which day it ends."""
        values = content("aturan")["nilai"]
        law = {(n.kunci, n.sejak.isoformat()): n for n in load().semua()}
        assert [(one["kunci"], one["sejak"]) for one in values] == list(law)
        codes = {one["kode"] for one in content("aturan")["peraturan"]}
        for one in values:
            nilai = law[one["kunci"], one["sejak"]]
            assert one["keyakinan"] == nilai.keyakinan
            assert one["akhir"] == (nilai.akhir.isoformat() if nilai.akhir else None)
            assert [(d["peraturan"], d["pasal"]) for d in one["dasar"]] == list(nilai.dasar)
            assert {d["peraturan"] for d in one["dasar"]} <= codes
            assert one["sumber"]

    def test_nothing_unproven_leaves_the_house(self) -> None:
        """The data keep rows that no source has shown; no page states them, and no file."""
        kept = [
            n
            for n in load().semua()
            if isinstance(n.nilai, tuple) and any(row.get("status") == history.UNPROVEN for row in n.baris)
        ]
        assert kept
        assert history.UNPROVEN not in json.dumps(content("aturan"))

    def test_prices_are_the_engines(self) -> None:
        """Every bracket and sector of this month, and the first and last month of every period."""
        told = content("iuran-mandiri")
        rows = [(told["bulan"], row) for row in told["baris"]]
        for period in told["masa"]:
            for month in filter(None, (period["dari"], period["sampai"])):
                rows += [(month, row) for row in period["baris"][::11]]
        for month, row in rows:
            asked = {
                "cara_kerja": "mandiri",
                "bulan": month,
                "sektor": row["sektor"],
                "penghasilan": row["penghasilan_sampai"] or row["dasar"],
            }
            if row["penghasilan_dari"] > 1000:
                asked["penghasilan"] = row["penghasilan_dari"]
            for jht, key in ((False, "jkk_jkm"), (True, "jkk_jkm_jht")):
                assert periksa({**asked, "jht": jht})["iuran"]["total"] == row[key], (month, row)

    def test_periods_follow_each_other_without_a_gap(self) -> None:
        """For each sector from the first month on; the last has no end, and the prices of neighbours differ."""
        for sector in ("lainnya", "transportasi"):
            periods = [one for one in content("iuran-mandiri")["masa"] if one["sektor"] == sector]
            assert periods[-1]["sampai"] is None
            for one, following in pairwise(periods):
                end = date.fromisoformat(f"{one['sampai']}-28") + timedelta(days=4)
                assert end.isoformat()[:7] == following["dari"]
                assert one["baris"] != following["baris"]

    def test_a_price_that_hangs_on_something_says_so(self) -> None:
        """The discount of the pandemic was for those who had paid before."""
        (month,) = [
            one
            for one in content("iuran-mandiri")["masa"]
            if one["dari"] == "2020-08" and one["sektor"] == "lainnya"
        ]
        assert any("hanya bila" in point for point in month["belum_pasti"])

    def test_the_order_never_changes_and_a_quiet_night_changes_nothing(self) -> None:
        """Byte for byte the same the next day."""
        assert made() == made(DAY + timedelta(days=1))

    def test_addresses_lead_to_pages_and_files_of_the_site(self, site: Path) -> None:
        """Every address in the files, with the site as it is published."""
        folder = site / DATA
        root = "https://contoh.test/payung/"
        told = [
            json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in (*NAMES, "indeks")
        ]
        addresses = {a for one in told for a in _addresses(one) if a.startswith(root)}
        assert len(addresses) > 500
        for address in addresses:
            path, _, anchor = address.removeprefix(root).partition("#")
            file = site / path / "index.html" if path.endswith("/") else site / path
            assert file.is_file(), address
            assert not anchor or f'id="{anchor}"' in _text(file), address


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _addresses(one)
    elif isinstance(value, str) and value.startswith("http"):
        yield value


_texts: dict[Path, str] = {}


def _text(file: Path) -> str:
    if file not in _texts:
        _texts[file] = file.read_text(encoding="utf-8")
    return _texts[file]


class TestCsv:
    """The same for people with a spreadsheet."""

    @pytest.mark.parametrize(("name", "rows"), [("aturan", "nilai"), *((n, "baris") for n in NAMES[1:])])
    def test_it_has_the_rows_of_the_json(self, name: str, rows: str) -> None:
        """Read with semicolons; no cell would be run as a formula."""
        text = made()[f"{DATA}{name}.csv"]
        assert text.startswith("\ufeff")
        cells = list(csv.DictReader(StringIO(text[1:]), delimiter=";"))
        told = content(name)[rows]
        assert len(cells) == len(told)
        first = next(iter(told[0]))
        assert [row[first] for row in cells] == [str(row[first]) for row in told]
        assert [c for row in cells for c in row.values() if c.startswith(("=", "+", "-", "@", "\t"))] == []


class TestFeed:
    """The changes as readers of feeds understand them."""

    def test_a_reader_finds_every_change_once(self) -> None:
        """Well formed, with an author, each entry with id, day, sentence, article and address; the latest first."""
        told = feedparser.parse(made()[FEED])
        assert not told.bozo
        assert told.version == "atom10"
        assert told.feed.id == SITE + FEED
        assert told.feed.author == "Payung Kerja"
        changes = law_changes(load(), SITE)
        assert [entry.id for entry in told.entries] == [one.kode for one in reversed(changes)]
        assert len({entry.id for entry in told.entries}) == len(changes) > 50
        for entry in told.entries:
            assert "Dasar: " in entry.summary
            assert "175" in entry.summary
            assert entry.link.startswith(f"{SITE}sumber/riwayat/#")
            assert entry.updated_parsed[:3] <= (DAY.year, DAY.month, DAY.day)

    def test_what_is_to_come_stands_in_it(self) -> None:
        """The end of the discount, with its day."""
        titles = [entry.title for entry in feedparser.parse(made()[FEED]).entries]
        assert any("50%, berakhir 31 Desember 2026" in title for title in titles)

    def test_it_does_not_change_every_night(self) -> None:
        """A reader is not told of the same thing again."""
        assert made()[FEED] == made(date(2027, 5, 1))[FEED]


class TestCalendar:
    """The changes as calendars understand them."""

    def test_every_change_is_an_entry_on_its_day(self) -> None:
        """With sentence, article and address; no line longer than calendars read."""
        events = Calendar.from_ical(made()[CALENDAR]).walk("VEVENT")
        changes = law_changes(load(), SITE)
        assert [(str(e["uid"]), e.decoded("dtstart"), str(e["summary"])) for e in events] == [
            (one.kode, one.hari, one.judul) for one in changes
        ]
        assert all("Dasar: " in str(e["description"]) and "#" in str(e["url"]) for e in events)
        assert max(len(line.encode()) for line in made()[CALENDAR].split("\r\n")) <= 75


class TestPublished:
    """What people and programs find."""

    def test_the_page_names_every_file(self, site: Path) -> None:
        """Each with its schema; all of them are there."""
        page = _text(site / "sumber/data/index.html")
        for name in (*NAMES, "indeks"):
            assert f'href="{name}.json"' in page
            assert f'href="skema/{name}.json"' in page
            assert (site / DATA / "skema" / f"{name}.json").is_file()

    @pytest.mark.parametrize("page", ["sumber", "sumber/angka", "koperasi"])
    def test_pages_lead_to_the_feed_and_the_calendar(self, site: Path, page: str) -> None:
        """A reader of feeds finds it by itself."""
        text = _text(site / page / "index.html")
        assert 'type="application/atom+xml"' in text
        if page != "sumber/angka":
            assert "perubahan.ics" in text

    def test_other_sites_may_fetch_them(self, site: Path) -> None:
        """Hosts that read the list of headers are told so."""
        lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
        open_to_all = [
            lines[n - 1] for n, line in enumerate(lines) if "Access-Control-Allow-Origin: *" in line
        ]
        for place in (f"/{DATA}aturan.json", f"/{DATA}usaha.csv", f"/{FEED}", f"/{CALENDAR}"):
            assert any(fnmatch(place, pattern) for pattern in open_to_all), place
        assert not any(fnmatch("/cek/", pattern) for pattern in open_to_all)
