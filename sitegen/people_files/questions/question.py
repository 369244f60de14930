"""Refuses questions in the wrong form, and an example that the question itself could not read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields
from typing import Any

from checker.cara_kerja import WAYS
from checker.core.field_kinds import READERS, Wrong
from checker.core.profile import UNKNOWN, Profile
from checker.data.place import Place
from checker.data.toml_table import Field, check_entries, check_table, tables, texts, unknown
from checker.manfaat.event import Event
from checker.manfaat.jht.savings import PAPERS
from checker.questions.manfaat import EVENTS
from checker.questions.projection import INTEREST_SOURCE
from checker.questions.reading.event_readers import reader
from checker.questions.reading.firm_reader import READ_ROWS
from sitegen.people_files.common_checks import TEXT, TEXTS, check_code
from sitegen.people_files.paths import FLOW, Files, Table, questions_file
from sitegen.people_files.trades.occupation_files import SECTORS, SIZES

type Reader = Callable[[Any, Table], object]

QUESTION = {
    "label": Field(str, '"Berapa umurnya?"'),
    "sebutan": Field(str, '"Umur"'),
    "bantuan": TEXT,
    "jenis": Field(str, '"rupiah"'),
    "contoh": Field((str, int, bool, list), '"seperti orang mengetiknya"'),
    "wajib": Field(bool, "true"),
    "batas": Field(list, "[0, 120]"),
    "janggal": Field(int, "1_000"),
    "lazim": Field(list, "[5_000, 7_500_000]"),
    "untuk": Field(list, '["mandiri"]', of_texts=True),
    "bawaan": Field((str, int), '"WNI"'),
    "dibawa": Field(bool, "true"),
    "bersama": Field(str, '"upah_borongan"'),
    "pilihan": Field(list, '[{nilai = "ya", label = "Sudah"}, …]'),
}
OPTIONAL = frozenset(QUESTION) - {"label", "sebutan", "bantuan", "jenis", "contoh"}
CHOICE = {"nilai": Field((str, int), '"mandiri"'), "label": TEXT, "dibaca": TEXT, "kata": TEXTS}
EVENT = CHOICE | {"hasil": TEXT, "urus": Field(str, '"klaim/jht/"')}
"""An event also names the heading of its answer and the page that says how to claim."""
NUMBERS = ("rupiah", "daftar_rupiah", "bulat", "desimal")
CHOOSING = ("pilihan", "daftar_pilihan")
RECORDS = {"periksa": Profile, "manfaat": Event}
"""Where the answers of a command go: a question that has no field there could never be answered."""
CODES: Mapping[str, Collection[str]] = {
    "cara_kerja": WAYS,
    "kejadian": EVENTS,
    "alasan": PAPERS,
    "hasil": INTEREST_SOURCE,
    "segmen": dict.fromkeys(way.segment for way in WAYS.values()),
    "sektor": SECTORS,
    "skala_usaha": (*SIZES, UNKNOWN),
}
"""Choices that the engine decides by; a new one needs a program."""


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the questions of every command."""
    readers = {**READERS, **READ_ROWS, **reader(files.law)} if files.law else {}
    for command, questions in files.questions().items():
        decides = choices(questions, decider(files, command))
        for key, question in questions.items():
            place = files.place(questions_file(command), key)
            told = [
                *check_table(place, question, QUESTION, OPTIONAL),
                *_names(place, command, question, questions, decides),
            ]
            yield from told
            if not told and readers:
                yield from _examples(place, question, readers)


def decider(files: Files, command: str) -> str:
    """Name the question of a command whose answer decides which others are asked; empty where none does."""
    page = files[FLOW].get("halaman", {})
    page = page.get(command) if isinstance(page, Mapping) else None
    return str(page.get("penentu", "")) if isinstance(page, Mapping) else ""


def choices(questions: Table, key: str) -> list[str]:
    """Give what may be chosen as the answer to a question."""
    question = questions.get(key)
    listed = question.get("pilihan") if isinstance(question, Mapping) else ()
    return [str(choice["nilai"]) for choice in tables(listed) if "nilai" in choice]


def _names(
    place: Place,
    command: str,
    question: object,
    questions: Table,
    decides: Collection[str],
) -> Iterator[str]:
    """Check what a question names: itself in the engine, its choices, whom it is for, what it goes with."""
    if not isinstance(question, Mapping):
        return
    record = RECORDS.get(command)
    if record and place.key not in {field.name for field in fields(record)}:
        yield place.says(unknown("pertanyaan", place.key, (field.name for field in fields(record))))
    for way in texts(question.get("untuk")):
        if way not in decides:
            yield place.says(unknown("untuk", way, decides), "untuk", way)
    together = question.get("bersama")
    if isinstance(together, str) and together not in questions:
        yield place.says(unknown("bersama", together, questions), "bersama")
    yield from _bounds(place, question)
    yield from _choices(place, question)


def _bounds(place: Place, question: Table) -> Iterator[str]:
    """Check the pairs of numbers, and that what is asked back can be guessed."""
    for key in ("batas", "lazim"):
        pair = question.get(key)
        if not isinstance(pair, list) or not pair:
            continue
        match pair:
            case [int(least), int(most)] if least < most and bool not in (type(least), type(most)):
                pass
            case _:
                yield place.says(f"“{key}” harus dua angka, yang kecil dulu: {QUESTION[key].example}", key)
    if ("janggal" in question) != ("lazim" in question):
        both = ", ".join(f"{key} = {QUESTION[key].example}" for key in ("janggal", "lazim"))
        yield place.says(f"“janggal” dan “lazim” harus ditulis berdua: {both}")
    low = question.get("janggal")
    if isinstance(low, int) and low < 1:
        yield place.says(f"janggal “{low}” harus lebih dari nol", "janggal")
    if question.get("jenis") in NUMBERS and "batas" not in question:
        yield place.says(f"“batas” belum ada. Tulis misalnya: batas = {QUESTION['batas'].example}")


def _choices(place: Place, question: Table) -> Iterator[str]:
    """Check what may be chosen: for questions that choose alone, each once, each known to the engine."""
    chooses = question.get("jenis") in CHOOSING
    if chooses != ("pilihan" in question):
        yield place.says(
            "“pilihan” belum ada. Tulis misalnya: pilihan = " + QUESTION["pilihan"].example
            if chooses
            else f"“pilihan” hanya untuk jenis {' dan '.join(CHOOSING)}",
            "" if chooses else "pilihan",
        )
    form = EVENT if place.key == "kejadian" else CHOICE
    yield from check_entries(place, "pilihan", question.get("pilihan"), form, ("dibaca", "kata"))
    seen: set[str] = set()
    for number, choice in enumerate(tables(question.get("pilihan"))):
        code, entry = str(choice.get("nilai", "")), place.entry("pilihan", number)
        if code in seen:
            yield entry.says(f"nilai “{code}” sudah ada di atasnya")
        seen.add(code)
        yield from check_code(entry, code) if code else ()
        known = CODES.get(place.key, (code,))
        if code and code not in known:
            yield entry.says(unknown("nilai", code, known))


def _examples(place: Place, question: Table, readers: Mapping[str, Reader]) -> Iterator[str]:
    """Read the example and the default as an answer would be read."""
    if question["jenis"] not in readers:
        yield place.says(unknown("jenis", question["jenis"], readers), "jenis")
        return
    for key in ("contoh", "bawaan"):
        if key in question:
            try:
                readers[question["jenis"]](question[key], question)
            except Wrong as wrong:
                yield place.says(f"{key} tidak bisa dibaca: {question['sebutan']} {wrong}", key)
