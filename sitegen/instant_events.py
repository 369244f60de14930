"""Answers about events made before anybody asks: the commonest ones of the self-employed, while the engine still starts.

A death at home, a death at work (each income row), an accident: the sum, the papers, the place, where its amounts come
from. Nobody's day is in them, so no deadline either. What depends on the very person comes with the engine's own answer,
which replaces all of it; a test proves that the two say the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from checker import manfaat, views
from checker.core.fields import questions_for
from checker.law.parameter import Aturan, load
from checker.values.months import add_months, format_month
from sitegen import instant

PLACES = "cek/manfaat/"
ROOT = "../../"
"""From the checker's page up to the site's root."""
SEGMENT = "BPU"
LENGTH = "lama_peserta_bulan"
EVENTS: Mapping[str, tuple[str, ...]] = {
    "meninggal": (LENGTH, "iuran_bulan_kejadian_dibayar"),
    "meninggal_kecelakaan_kerja": ("iuran_bulan_kejadian_dibayar",),
    "kecelakaan_kerja": ("lalu_lintas", "kecelakaan_tunggal", "iuran_bulan_kejadian_dibayar"),
}
"""The events, each with what its answer hangs on; whoever tells more gets the engine's answer only."""
BY_INCOME = ("meninggal_kecelakaan_kerja",)
"""Events whose sums hang on the income row; for the others an income that was brought along changes nothing."""
CARDS = ("papers", "place", "sums")
"""Blocks of the answer's template that hold for everybody who answered so."""
MANY = "+"
"""The class of every length of membership that stands in no list of its own."""


def build(site_dir: Path, day: date) -> None:
    """Write an index, a file an event, and for events that hang on the income one a row."""
    aturan = load()
    folder = site_dir / PLACES / instant.place(aturan)
    folder.mkdir(parents=True, exist_ok=True)
    bounds = instant.lower_bounds(aturan, day.replace(day=1))
    for event in EVENTS:
        for name, income in _files(event, bounds):
            content = file_content(event, income, day, aturan)
            (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    (folder / "indeks.json").write_text(json.dumps(place_index(day, aturan)), encoding="utf-8")


def place_index(day: date, aturan: Aturan) -> dict[str, object]:
    """Give what the page needs to find an answer: months, events with their questions, texts of lengths and of incomes."""
    bounds = instant.lower_bounds(aturan, day.replace(day=1))
    tail = instant.shared_zeros(bounds)
    return {
        "bulan": months(day, aturan),
        "harus": {"segmen": SEGMENT},
        "kejadian": EVENTS,
        "baris": BY_INCOME,
        "lama": {"isian": LENGTH, "kelas": lengths(aturan, day), "banyak": MANY},
        "pola": {
            "penghasilan": instant.patterns(tail)["penghasilan"],
            LENGTH: rf"^([1-9]\d{{0,{len(str(questions_for('manfaat')[LENGTH]['batas'][1])) - 2}}})$",
        },
        "ekor": tail,
        "nomor": instant.row_numbers(bounds, tail),
    }


def months(day: date, aturan: Aturan) -> list[str]:
    """List the months for which the answers of the build day hold: as far as the law says the same, and no further."""
    ahead = [day, *(add_months(day, n) for n in range(1, instant.MANY_MONTHS))]
    bounds = instant.lower_bounds(aturan, day.replace(day=1))

    def content(one: date) -> list[object]:
        files = ((event, income) for event in EVENTS for _, income in _files(event, bounds[:1]))
        return [
            instant.lower_bounds(aturan, one.replace(day=1)),
            *(file_content(*f, one, aturan) for f in files),
        ]

    first = content(day)
    return [format_month(one) for one in ahead if one == day or content(one) == first]


def lengths(aturan: Aturan, day: date) -> list[str]:
    """List the months of membership that stand by themselves: up to the month after which the full grant is sure."""
    return [str(n) for n in range(aturan.at("manfaat.jkm.masa_bpu_bulan", day).whole + 1)]


def file_content(event: str, income: int | None, day: date, aturan: Aturan) -> dict[str, object]:
    """Give each block of an event once, and for each set of answers, joined by bars, which are message, head and cards."""
    told: dict[str, object] = {"kejadian": event, "segmen": SEGMENT}
    told |= {} if income is None else {"penghasilan": income}
    blocks: dict[str, int] = {}
    answers = {
        key: [
            blocks.setdefault(block, len(blocks))
            for block in message_head_and_cards(told | chosen, day, aturan)
        ]
        for key, chosen in every_answer(event, aturan, day)
    }
    return {"potongan": list(blocks), "jawaban": answers}


def every_answer(event: str, aturan: Aturan, day: date) -> Iterator[tuple[str, dict[str, str]]]:
    """Give every set of answers to what an event hangs on, an unanswered question included."""
    questions = questions_for("manfaat")
    choices = [_choices(key, questions[key], aturan, day) for key in EVENTS[event]]
    for chosen in product(*choices):
        answers = dict(zip(EVENTS[event], chosen, strict=True))
        if LENGTH in answers and answers[LENGTH] == MANY:
            told = answers | {LENGTH: str(int(lengths(aturan, day)[-1]) + 1)}
        else:
            told = answers
        yield "|".join(chosen), {key: one for key, one in told.items() if one}


def _choices(key: str, question: Mapping[str, Any], aturan: Aturan, day: date) -> list[str]:
    if key == LENGTH:
        return ["", *lengths(aturan, day), MANY]
    if question["jenis"] == "ya_tidak":
        return ["", "ya", "tidak"]
    return ["", *(str(choice["nilai"]) for choice in question["pilihan"])]


def message_head_and_cards(told: Mapping[str, object], day: date, aturan: Aturan) -> list[str]:
    """Give, block by block, what holds for everybody who answered so: no links with answers, no steps of the income."""
    answer = manfaat(told, hari_ini=day, aturan=aturan, day_open=True)
    instead: dict[str, object] = {"ubah": {}, "lama_kosong": "", "langkah": (), "akar": ROOT}
    blocks = views.blocks("manfaat", told, answer, aturan, ("head", *CARDS), **instead)
    return [instant.message("manfaat", told, answer, aturan), *blocks]


def _files(event: str, bounds: list[int]) -> list[tuple[str, int | None]]:
    """Name the files of an event, each with the income it is for."""
    if event not in BY_INCOME:
        return [(event, None)]
    return [(f"{event}-{number}", income) for number, income in enumerate(bounds)]
