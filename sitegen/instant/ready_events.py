"""What the commonest events give the self-employed, made before anybody asks: one small file an event.

A death at home, a death at work (each income row), an accident. Nobody's day is in them, so no deadline either: whoever
tells one gets the engine's answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from typing import Any

from markupsafe import escape

from checker import manfaat
from checker.core.fields import questions_for
from checker.law.parameter import Aturan
from checker.values.months import add_months, format_month
from checker.views import arrange
from checker.views.arranged.view_manfaat import CARRIED
from checker.views.url_state import fragment
from sitegen.instant import row_lookup
from sitegen.instant.ready_pieces import (
    EXAMPLE,
    ROOM,
    Carried,
    Texts,
    amount,
    article,
    carried,
    links,
    marked,
    messages,
    onward,
    pieces,
)

MANY_MONTHS = 3
SEGMENT = "BPU"
INCOME, LENGTH, PAID = "penghasilan", "lama_peserta_bulan", "iuran_bulan_kejadian_dibayar"
EVENTS: Mapping[str, tuple[str, ...]] = {
    "meninggal": (LENGTH, PAID),
    "meninggal_kecelakaan_kerja": (PAID,),
    "kecelakaan_kerja": ("lalu_lintas", "kecelakaan_tunggal", PAID),
}
"""The events, each with what its answer hangs on; whoever tells more gets the engine's answer only."""
BY_INCOME = ("meninggal_kecelakaan_kerja",)
"""Events whose sums hang on the income row; to the others an income that was brought along adds a line."""
MANY = "+"
"""The class of every length of membership that stands in no list of its own."""
LONG = 97
"""A membership of that class (months), and no number of the law."""
TOLD = "ya"
"""The class of an income that was told."""


def files(day: date, aturan: Aturan) -> Iterator[tuple[str, str]]:
    """Give name and content of every file: an index, one an event, and for those that hang on the income one a row."""
    bounds = row_lookup.lower_bounds(aturan, day.replace(day=1))
    for event in EVENTS:
        for name, income in _files(event, bounds):
            yield f"{name}.json", _text(file_content(event, income, day, aturan))
    yield "indeks.json", _text(place_index(day, aturan))


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def place_index(day: date, aturan: Aturan) -> dict[str, object]:
    """Give what the page needs to find an answer: months, events with their questions, texts of lengths and of incomes."""
    bounds = row_lookup.lower_bounds(aturan, day.replace(day=1))
    tail = row_lookup.shared_zeros(bounds)
    return {
        "bulan": months(day, aturan),
        "harus": {"segmen": SEGMENT},
        "kejadian": EVENTS,
        "baris": BY_INCOME,
        "lama": {"isian": LENGTH, "kelas": lengths(aturan, day), "banyak": MANY},
        "pola": {
            INCOME: row_lookup.patterns(tail)[INCOME],
            LENGTH: rf"^([1-9]\d{{0,{len(str(questions_for('manfaat')[LENGTH]['batas'][1])) - 2}}})$",
        },
        "bawa": {**_carried_on(day, aturan), "#": (CARRIED, {})},
        "sela": row_lookup.between_rows(aturan, day.replace(day=1)),
        "panjang": ROOM,
        "ekor": tail,
        "nomor": row_lookup.row_numbers(bounds, tail),
    }


def _carried_on(day: date, aturan: Aturan) -> Carried:
    """For each page an answer leads to: what it takes along."""
    told = {"kejadian": BY_INCOME[0], "segmen": SEGMENT, INCOME: str(EXAMPLE), PAID: "ya", LENGTH: str(LONG)}
    return carried("manfaat", told, manfaat(told, hari_ini=day, aturan=aturan, day_open=True))


def months(day: date, aturan: Aturan) -> list[str]:
    """List the months for which the answers of the build day hold: as far as the law says the same, and no further."""
    ahead = [day, *(add_months(day, n) for n in range(1, MANY_MONTHS))]
    bounds = row_lookup.lower_bounds(aturan, day.replace(day=1))

    def content(one: date) -> list[object]:
        files = ((event, income) for event in EVENTS for _, income in _files(event, bounds[:1]))
        return [
            row_lookup.lower_bounds(aturan, one.replace(day=1)),
            *(file_content(*f, one, aturan) for f in files),
        ]

    first = content(day)
    return [format_month(one) for one in ahead if one == day or content(one) == first]


def lengths(aturan: Aturan, day: date) -> list[str]:
    """List the months of membership that stand by themselves: up to the month after which the full grant is sure."""
    return [str(n) for n in range(aturan.at("manfaat.jkm.masa_bpu_bulan", day).whole + 1)]


def file_content(event: str, income: int | None, day: date, aturan: Aturan) -> dict[str, object]:
    """Give each piece of an event once; for each set of answers, joined by bars, its pieces and the sizes of its message."""
    texts = Texts()
    answers, passed_on = {}, {}
    for key, told in every_answer(event, income, aturan, day):
        answer = manfaat(told, hari_ini=day, aturan=aturan, day_open=True)
        view = arrange("manfaat", told, answer, aturan)
        marks = [
            *onward("manfaat", told, answer),
            *links(told),
            (f"#{escape(fragment({key: told[key] for key in CARRIED if key in told}))}", "#{{bawa #}}"),
            (f"{LONG} bulan", f"{{{{{LENGTH}}}}} bulan"),
            *([amount(INCOME, int(told[INCOME]))] if INCOME in told else ()),
        ]
        answers[key] = [texts.add(piece) for piece in pieces(marked(article("manfaat", view, aturan), marks))]
        sizes = messages("manfaat", view, answer, aturan)
        passed_on[key] = [texts.add(marked(message, marks)) for message in sizes]
    return {"teks": texts.all, "jawaban": answers, "pesan": passed_on}


def every_answer(
    event: str, income: int | None, aturan: Aturan, day: date
) -> Iterator[tuple[str, dict[str, str]]]:
    """Give every set of answers to what an event hangs on, an unanswered question included, an income told or not."""
    questions = questions_for("manfaat")
    sums = (
        [str(income)]
        if income
        else ["", str(row_lookup.lower_bounds(aturan, day.replace(day=1))[0] + EXAMPLE)]
    )
    choices = [_choices(key, questions[key], aturan, day) for key in EVENTS[event]]
    for own, *chosen in product(sums, *choices):
        told = {
            "kejadian": event,
            "segmen": SEGMENT,
            INCOME: own,
            **dict(zip(EVENTS[event], chosen, strict=True)),
        }
        if told.get(LENGTH) == MANY:
            told[LENGTH] = str(LONG)
        yield "|".join((TOLD if own else "", *chosen)), {key: one for key, one in told.items() if one}


def _choices(key: str, question: Mapping[str, Any], aturan: Aturan, day: date) -> list[str]:
    if key == LENGTH:
        return ["", *lengths(aturan, day), MANY]
    if question["jenis"] == "ya_tidak":
        return ["", "ya", "tidak"]
    return ["", *(str(choice["nilai"]) for choice in question["pilihan"])]


def _files(event: str, bounds: list[int]) -> list[tuple[str, int | None]]:
    """Name the files of an event, each with the income it is for."""
    if event not in BY_INCOME:
        return [(event, None)]
    return [(f"{event}-{number}", bound + EXAMPLE) for number, bound in enumerate(bounds)]
