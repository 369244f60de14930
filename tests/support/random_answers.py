"""Answers of any command to questions answered at random: what is refused is mended until it is answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from random import Random
from typing import Any

from checker.commands import ASKING, answer
from checker.core.fields import InputRefused, questions_for
from checker.data.resources import data_file
from checker.law.parameter import Aturan

TIMES_MENDED = 12
SOME = 0.3
"""How often a question that nobody need answer is answered."""
PEOPLE = {
    "baris_pekerja": ("2 x 1500000; 1 x 2000000", "12 x 3400000", "1 x 9000000; 3 x 11000000; 40 x 2500000"),
    "baris_anggota": ("120 x 1000000", "10 x 1000000; 2 x 4500000", "1 x 700000; 25 x 3000000; 7 x 15000000"),
}
OTHERS = {"bagian_tubuh": ("satu_mata",), "daftar_pilihan": ("JHT", "JHT, JP")}


def random_answers(
    command: str, count: int, today: date, aturan: Aturan
) -> Iterator[tuple[dict[str, Any], Mapping[str, Any]]]:
    """Give so many answers, each with what was told."""
    random, found = Random(command), 0  # noqa: S311 - the same ones every time
    while found < count:
        told: dict[str, Any] = {
            key: _content(question, random)
            for key, question in questions_for(command).items()
            if not question.get("untuk") and random.random() < SOME
        }
        for _ in range(TIMES_MENDED):
            try:
                said = answer(command, told, hari_ini=today, aturan=aturan, **ASKING[command].in_page)
            except InputRefused as refused:
                _mend(told, [one["isian"] for one in refused.galat], command, random)
            else:
                found += 1
                yield told, said
                break


def _mend(told: dict[str, Any], refused: list[str], command: str, random: Random) -> None:
    """Answer what was asked for; take back, or answer otherwise, what was refused."""
    for key in refused:
        if told.pop(key, None) is None or random.random() < SOME:
            told[key] = _content(questions_for(command)[key], random)


def _content(question: Mapping[str, Any], random: Random) -> object:
    kind = question["jenis"]
    if kind == "pilihan":
        return random.choice(question["pilihan"])["nilai"]
    if kind == "ya_tidak":
        return random.choice(("ya", "tidak"))
    if kind == "bulat":
        return random.randint(question["batas"][0], min(question["batas"][1], 70))
    if kind == "rupiah":
        return random.choice((20_000, 75_000, 150_000, 1_000_000, 1_730_000, 4_500_000, 12_345_678))
    if kind == "bulan":
        return random.choice(("2026-11", "2026-12", "2027-01", "2027-06"))
    if kind in ("pekerjaan", "usaha"):
        file = "core/occupations" if kind == "pekerjaan" else "core/businesses"
        return random.choice([*data_file(file)])
    if kind in PEOPLE | OTHERS:
        return random.choice((PEOPLE | OTHERS)[kind])
    content = question["contoh"]
    return ", ".join(map(str, content)) if isinstance(content, tuple) else str(content)
