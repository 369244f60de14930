"""Questions nobody wrote: golden cases with other amounts, choices, jobs and slips of the finger. The same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from checker.browser import CALENDAR, MESSAGES, TABLE
from checker.commands import ASKING
from checker.core.fields import example, questions_for
from checker.data.resources import data_file
from sitegen.runtime.record import TODAY, questions

MOST_DIGITS = 8
CHANGED, MISTYPED, LEFT_OUT, PUT_IN, NOT_THE_ANSWER = 0.3, 0.01, 0.02, 0.01, 0.1
TOLD_OF_AN_EXAMPLE = 0.4
ODD = (
    *(
        "",
        "  ",
        "2,500",
        "dua juta",
        "1.500.000,50",
        "-5",
        "٣٠٠٠",
        "=1+1",
        "x" * 300,
        "💸",
        "2026-13",
        "Rp 1,5 jt",
    ),
    *(
        "50rb/hari",
        "17-8-1975",
        "1e9",
        "\N{FULLWIDTH DIGIT FIVE}",
        "½",
        "50%",
        "1;2;3",
        "S\N{COMBINING ACUTE ACCENT}D",
    ),
)
LISTS = {"pekerjaan": "core/occupations", "usaha": "core/businesses"}
SHARE_OF_EXAMPLES = 0.3
FIRST_DAY, DAYS = date.fromisoformat(TODAY) - timedelta(100), 1000
"""Phones whose clock is behind, and pages that are asked for years."""
type Question = dict[str, Any]


def random_questions(many: int, seed: int) -> Iterator[Question]:
    """Give questions `{perintah, masukan, hari_ini}` of every command, for its answer and for what is made of it."""
    chance = Random(seed)  # noqa: S311 - no secret hangs on it
    cases, commands = questions(), tuple(ASKING)
    for _ in range(many):
        is_example = chance.random() < SHARE_OF_EXAMPLES
        case = _example(chance.choice(commands), chance) if is_example else chance.choice(cases)
        yield {
            **case,
            "perintah": _before(case["perintah"], chance) + case["perintah"],
            "masukan": dict(_varied(case, chance)),
            "hari_ini": (FIRST_DAY + timedelta(chance.randrange(DAYS))).isoformat(),
        }


def _example(command: str, chance: Random) -> Question:
    """Answer what must be answered, and some of the rest, as the page's own examples do."""
    told = {
        key: example(field)
        for key, field in questions_for(command).items()
        if field.get("wajib") or chance.random() < TOLD_OF_AN_EXAMPLE
    }
    return {"perintah": command, "masukan": told, "hari_ini": TODAY}


def _before(command: str, chance: Random) -> str:
    if chance.random() >= NOT_THE_ANSWER:
        return ""
    return TABLE if command == "usaha" else chance.choice((MESSAGES, CALENDAR))


def _varied(case: Mapping[str, Any], chance: Random) -> Iterator[tuple[str, Any]]:
    fields = questions_for(case["perintah"])
    for key, told in case["masukan"].items():
        if chance.random() >= LEFT_OUT:
            yield key, _content(fields[key], told, chance) if key in fields else told
    for key, field in fields.items():
        if key not in case["masukan"] and chance.random() < PUT_IN:
            yield key, _content(field, example(field), chance)


def _content(field: Mapping[str, Any], told: object, chance: Random) -> object:
    kind = field["jenis"]
    if chance.random() < MISTYPED:
        return chance.choice(ODD)
    if chance.random() >= CHANGED:
        return told
    if kind == "rupiah":
        return chance.randrange(10 ** chance.randint(4, MOST_DIGITS))
    if kind == "bulat":
        return chance.randint(1, 60)
    if kind == "desimal":
        return str(chance.randint(1, 1000) / 10).replace(".", ",")
    if kind == "ya_tidak":
        return chance.choice(("ya", "tidak"))
    if kind == "pilihan":
        return chance.choice(field["pilihan"])["nilai"]
    if kind in LISTS:
        return chance.choice(list(data_file(LISTS[kind])))
    if kind in {"bulan", "tanggal"}:
        return f"{chance.randint(2014, 2029)}-{chance.randint(1, 12):02}" + (
            "-17" if kind == "tanggal" else ""
        )
    return told
