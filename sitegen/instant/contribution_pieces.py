"""The pieces of what the self-employed pay: which there are, what each hangs on, and all of them for one month."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from markupsafe import escape

from checker import periksa
from checker.data.jobs import OPEN_SECTOR, jobs, sector_of
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.values.months import format_month
from checker.views import arrange
from sitegen.instant import row_lookup
from sitegen.instant.ready_jobs import WAY, YES, note_of, one_of_each, only_way, sector_and_note
from sitegen.instant.ready_pieces import (
    EXAMPLE,
    Texts,
    amount,
    article,
    links,
    marked,
    messages,
    onward,
    pieces,
)

SECTORS = ("", "transportasi", "lainnya")
SAVINGS = {"": "", "tidak": "", "ya": "ya"}
"""Every answer about savings for old age, and its class: whoever was not asked saves nothing."""
MONEY_WAYS = (("penghasilan",), ("penghasilan_harian", "hari_kerja"))
"""The two ways of telling the money; whoever mixes them gets the engine's question."""
AGE = 40
MESSAGE = ("sektor", "tabungan")
"""The classes that the message hangs on."""
PIECES: Mapping[str, tuple[str, ...]] = {
    "pembuka": (),
    "siapa": ("bernama",),
    "kepala": ("sektor", "tabungan", "terbuka"),
    "pk-ubah": (),
    "pekerjaan": ("bernama",),
    "cara_kerja": ("satu_cara",),
    "penghasilan": ("uang",),
    "usia": ("berumur",),
    "jht": ("jht",),
    "bulan": ("berbulan",),
    "sektor": ("asal", "dipilih"),
    "keterangan": (),
    "pk-daftar": (),
    "aksi": (),
    "data-pesan": (),
    "pk-ikut": ("sektor", "tabungan"),
    "pk-kalender": ("sektor", "tabungan"),
    "pk-kenapa": ("sektor", "tabungan"),
    "pk-belum-pasti": ("sektor", "terbuka", "bercatatan", "telat"),
    "pk-lanjut": (),
    "penutup": (),
}
"""The pieces of an answer in their order, each with the classes it hangs on; cards are called as their headings are."""
WHO = re.compile(r'(?<=class="pk-hasil__siapa">)(.*?)(?=</p>)')
OPEN_LINK = re.compile(r'<p class="pk-sendiri">.*?</p>')
NAME = re.compile(
    r'ubah=(\w+)"|aria-labelledby="([\w-]+)"|(data-pesan)|data-slot="(\w+)"|class="pk-(penutup)"'
)

type Table = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Person:
    """One example's answer with what is her own marked: its pieces by name, and the message in all its sizes."""

    pieces: Mapping[str, str]
    messages: Callable[[], Iterable[str]]


class MonthOfAnswers:
    """Every answer of one month."""

    def __init__(self, month: date, aturan: Aturan) -> None:
        """Prepare what is the same in every row."""
        self._month, self._aturan = month, aturan
        self._lowest = row_lookup.lower_bounds(aturan, month)[0] + EXAMPLE
        self._doubts: dict[tuple[str, ...], dict[str, str]] = {}
        self._lines = list(self._every_line())

    def row(self, bound: int) -> dict[str, object]:
        """Give the file of an income row: its texts, and for each piece and its classes the number of one."""
        texts = Texts()
        table: Table = {name: {} for name in PIECES}
        passed_on: dict[str, list[int]] = {}

        def put(name: str, text: str, *classes: str) -> None:
            table[name]["|".join(classes)] = texts.add(text)

        income = bound + EXAMPLE
        plain = self._person(penghasilan=income)
        for name in (name for name, classes in PIECES.items() if not classes):
            put(name, plain.pieces[name])
        doubts = []
        for sector, joins in product(SECTORS, ("", YES)):
            # Of those who don't save, some were not asked: only the line that says so differs.
            savings = joins or ("tidak" if sector else "")
            one = self._person(sektor=sector, jht=savings, penghasilan=income)
            put("jht", one.pieces["jht"], savings)
            put("kepala", one.pieces["kepala"], sector, joins, "")
            put("kepala", OPEN_LINK.sub("", one.pieces["kepala"]), sector, joins, YES)
            for name in ("pk-ikut", "pk-kalender", "pk-kenapa"):
                put(name, one.pieces[name], sector, joins)
            passed_on[f"{sector}|{joins}"] = [texts.add(message) for message in one.messages()]
            doubts.append(one.pieces["pk-belum-pasti"])
        told_at_once, told_by_day = (self._spoken(way) for way in MONEY_WAYS)
        monthly = plain.pieces["penghasilan"]
        put("penghasilan", monthly, "+".join(MONEY_WAYS[0]))
        put("penghasilan", monthly.replace(told_at_once, told_by_day), "+".join(MONEY_WAYS[1]))
        for name, classes, text in self._lines:
            put(name, text, *classes)
        key = tuple(doubts)
        if key not in self._doubts:  # most rows share theirs
            self._doubts[key] = dict(self._every_doubt(income))
        for classes_of_doubt, text in self._doubts[key].items():
            table["pk-belum-pasti"][classes_of_doubt] = texts.add(text)
        return {"teks": texts.all, "isi": table, "pesan": passed_on}

    def _every_line(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """Give the lines that hang on no row: name, classes, text."""
        plain = self._person().pieces
        for name in ("siapa", "pekerjaan", "bulan", "usia", "cara_kerja"):
            yield name, ("",), plain[name]
        yield "bulan", (YES,), self._person(bulan=format_month(self._month)).pieces["bulan"]
        yield "usia", (YES,), self._person(usia=AGE).pieces["usia"].replace(str(AGE), "{{usia}}")
        for slug in one_of_each(only_way):
            named = self._person(pekerjaan=slug).pieces
            yield "siapa", (YES,), named["siapa"]
            yield "pekerjaan", (YES,), named["pekerjaan"]
            yield "cara_kerja", (only_way(slug),), named["cara_kerja"]
        for chosen in SECTORS:
            yield "sektor", ("", chosen), self._person(sektor=chosen).pieces["sektor"]
            for slug in one_of_each(sector_of):
                if own := sector_of(slug):
                    line = self._person(sektor=chosen, pekerjaan=slug).pieces["sektor"]
                    yield "sektor", (own, chosen), line

    def _every_doubt(self, income: int) -> Iterator[tuple[str, str]]:
        """Give what is open in a row, by its classes: before and after the day the month is due."""
        due = self._aturan.at("iuran.bpu.hari_bayar", self._month).whole
        days = [("", self._month), *((YES, day) for day in late_days(self._month, due))]
        for late, day in days:
            for sector in SECTORS:
                one = self._person(day, sektor=sector, penghasilan=income)
                yield f"{sector}|||{late}", one.pieces["pk-belum-pasti"]
            for slug in one_of_each(sector_and_note):
                own, note = sector_of(slug), jobs()[slug].get("catatan")
                is_open = own == OPEN_SECTOR
                if is_open or note:
                    one = self._person(day, pekerjaan=slug, penghasilan=income)
                    classes = ("" if is_open else own, YES if is_open else "", YES if note else "", late)
                    yield "|".join(classes), one.pieces["pk-belum-pasti"]

    def _spoken(self, way: tuple[str, ...]) -> str:
        """Say an income as the list of answers does, marked."""
        screen = next(one for one in data_file("views/flow")["periksa"] if one["kode"] == "penghasilan")
        words: str = next(one["tulis"] for one in screen["cara"] if tuple(one["isian"]) == way)
        spoken = {
            key: f"{{{{rp {key}}}}}" if key.startswith("penghasilan") else f"{{{{{key}}}}}" for key in way
        }
        return words.format_map(spoken)

    def _person(self, day: date | None = None, *, penghasilan: int = 0, **given: str | int) -> Person:
        """Write the answer of one example, on a day of the month, and mark what is her own."""
        income = penghasilan or self._lowest
        told = {"cara_kerja": WAY, "penghasilan": str(income)}
        told |= {key: str(one) for key, one in given.items() if one}
        answer = periksa(told, hari_ini=day or self._month, aturan=self._aturan)
        view = arrange("periksa", told, answer, self._aturan)
        html = article("periksa", view, self._aturan)
        job = jobs().get(told.get("pekerjaan", ""), {})
        marks = [
            *onward("periksa", told, answer),
            *links(told, [("jht", choice) for choice in SAVINGS if choice]),
            amount("penghasilan", income),
            *([(note, "{{catatan}}")] if (note := note_of(job, self._aturan)) else ()),
            *([(str(escape(job["nama"])), "{{nama}}")] if job else ()),
        ]
        nobody = f"{WHO.findall(html)[0]}:"

        def passed_on() -> Iterator[str]:
            for message in messages("periksa", view, answer, self._aturan):
                yield message.replace(nobody, "{{siapa}}:")

        return Person(dict.fromkeys(PIECES, "") | dict(_named(marked(html, marks))), passed_on)


def _named(html: str) -> Iterator[tuple[str, str]]:
    """Cut an answer into its pieces and name them."""
    head, *rest = pieces(html)
    opening, who, more = WHO.split(head, maxsplit=1)
    yield from (("pembuka", opening), ("siapa", who), ("kepala", more))
    for part in rest:
        yield "keterangan" if part.startswith("</dl>") else _name(part), part


def _name(part: str) -> str:
    found = NAME.search(part)
    if not found:
        raise ValueError(part)
    name = next(name for name in found.groups() if name)
    if name not in PIECES:
        message = (
            f"jawaban punya bagian baru, {name}: daftarkan di PIECES, sitegen/instant/contribution_pieces.py"
        )
        raise ValueError(message)
    return name


def late_days(month: date, due: int) -> list[date]:
    """Give the first day of a month after the one on which it is due, if there is any.

    >>> late_days(date(2027, 2, 1), 15), late_days(date(2027, 2, 1), 28)
    ([datetime.date(2027, 2, 16)], [])
    """
    return [month.replace(day=due + 1)] if due < monthrange(month.year, month.month)[1] else []
