"""The list a person works through with the official PDF open: one line a value, sorted by regulation."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO

from checker.law.law_report import NOT_YET
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.law.wording import write_value
from sitegen.pages.history import ValuePeriod, value_period
from sitegen.pages.provenance import Article, article, has_text

COLUMNS = (
    "kunci", "sejak", "tanda", "angka", "satuan", "nilai", "peraturan", "pasal", "alamat",
    "halaman", "hasil", "nama", "tanggal", "catatan",
)  # fmt: skip
"""The first nine are filled in already; a person fills in the rest."""
BOM = "\ufeff"
LETTERS = str.maketrans("0123456789abcdef", "abcdefghijkmnpqr")


@dataclass(frozen=True, slots=True)
class Line:
    """One value to match: the value, its articles, what it says as people read it."""

    nilai: Nilai
    pasal: tuple[Article, ...]
    masa: ValuePeriod

    @property
    def tulisan(self) -> str:
        """Give the whole value, the rows of a table too."""
        row = [f"{number}. {content}" for number, content in enumerate(self.masa.baris, 1)]
        return " | ".join((write_value(self.nilai), *row))

    @property
    def sudah(self) -> bool:
        """Somebody has matched it already."""
        return self.nilai.verifikasi != NOT_YET


def lines(law: Aturan, day: date) -> list[Line]:
    """Give the values in force and to come that have an official text."""
    month = day.replace(day=1)
    return [
        Line(n, articles, value_period(n, law, month))
        for n in law.semua()
        if not n.over(day) and has_text(articles := article(n, law))
    ]


def by_regulation(law: Aturan, day: date) -> list[tuple[Article, list[Line]]]:
    """Group the list by the text to open, in the order of the registry."""
    groups: dict[str, tuple[Article, list[Line]]] = {}
    order = [entry["nama"] for entry in law.peraturan.values()]
    for line in lines(law, day):
        text = next(p for p in line.pasal if p.tautan)
        groups.setdefault(text.nama, (text, []))[1].append(line)
    return [groups[name] for name in sorted(groups, key=order.index)]


def fingerprint(value: Nilai) -> str:
    """Give six letters that change when the value does, so that an old list can't vouch for a new number.

    Letters alone: a spreadsheet would take some of the usual signs for numbers.
    """
    return hashlib.sha256(repr(value.nilai).encode()).hexdigest()[:6].translate(LETTERS)


def as_csv(law: Aturan, day: date) -> str:
    """Write the list for a spreadsheet as Indonesian ones open it: semicolons, and a mark that says UTF-8."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(line) for _, group in by_regulation(law, day) for line in group)
    return BOM + text.getvalue()


def _row(line: Line) -> Iterator[str]:
    value = line.nilai
    yield from (value.kunci, value.sejak.isoformat(), fingerprint(value), value.judul, value.satuan)
    yield from (line.tulisan, "; ".join(p.nama for p in line.pasal), "; ".join(p.nomor for p in line.pasal))
    yield from ("; ".join(dict.fromkeys(p.tautan for p in line.pasal if p.tautan)), "")
    name, _, day = value.verifikasi.partition(", ")
    yield from ("cocok", name, day) if line.sudah else ("", "", "")
    yield ""
