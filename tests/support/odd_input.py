"""Endless input nobody should send: half a good form, half of what people, spreadsheets and scripts come up with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from random import Random
from typing import Any

from checker import InputRefused, manfaat, periksa
from checker.core.contract.parts import Refusal
from checker.core.fields import questions_for
from checker.law.parameter import load
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi
from checker.views import all_forms

TODAY = date(2026, 11, 22)
COMMANDS: Mapping[str, Callable[..., Mapping[str, Any]]] = {
    "periksa": periksa,
    "manfaat": manfaat,
    "anggaran": anggaran,
    "nunggak": nunggak,
    "proyeksi": proyeksi,
}
LONGEST_MESSAGE = 600
NASTY: tuple[Any, ...] = (
    *("", " ", "0", "-1", "50", "2.5", "1.50.000", "2.500.000.00", "2,500", "1e9", "0x1F", "1_000", "½", "²"),
    *("1,5 jt", "1 jt 500", "dua puluh ribu", "satu juta lima ratus", "Rp", "Rp-5", "-", ",", ".", ",-", "%"),
    *(
        "\u0661\u0665\u0660",
        "\ud800",
        "\x00\x07\x1b[31m",
        "\u202e",
        "\u200b12",
        "a" * 5_000,
        "9" * 5_000,
        "1 " * 3_000,
    ),
    *("2026-W48-1", "2026W481", "2026-13", "2026-02-30", "0000-01", "9999-12-31", "9999-12", "22-11-2026"),
    *(
        "SD:4",
        "SD:99",
        "SD:4, SMA:1.5",
        "TK=2;PT=4",
        "darat:1,500,000",
        "laut:banyak",
        ":",
        "=",
        "a:b:c",
        "JHT,JP",
    ),
    *(
        "ya",
        "tidak",
        "true",
        "None",
        "null",
        "NaN",
        "mandiri",
        "karyawan",
        "BPU",
        "PU",
        "PMI",
        "JAKON",
        "phk",
    ),
    *(0, 1, -1, 2.5, 10**9, 10**15, 10**30, 10**5_000, -(10**40), 1e308, 5e-324, float("nan"), float("inf")),
    *(
        True,
        False,
        None,
        [],
        {},
        [[]],
        [None],
        [1, 2, 3],
        ["2 jt"] * 12,
        {"jenjang": "SD"},
        {"darat": "1.5.5"},
    ),
    *([{"jenjang": "SD", "sisa_tahun": "4"}], [{"jenjang": [], "sisa_tahun": {}}], {"SD": 1}, (1, 2), b"5"),
)
ALPHABET = "0123456789.,-+ Rrpjtbue:;=/_%\u00a0\u2009\t\n\x00\ud83d\u0663éz"


def odd_inputs(seed: int, many: int) -> Iterator[tuple[str, Any]]:
    """Give (command, input) pairs, the same ones for the same seed."""
    dice = Random(seed)  # noqa: S311 - repeatable on purpose
    for _ in range(many):
        command = dice.choice(list(COMMANDS))
        yield command, dice.choice(NASTY) if dice.random() < 0.01 else _form(dice, command)


def complaints(command: str, told: Any, *, views: bool) -> list[str]:  # noqa: ANN401 - anything at all
    """Ask one command; say what is wrong with how it answers or refuses (an exception of any other kind passes through)."""
    try:
        answer = COMMANDS[command](told, hari_ini=TODAY)
    except InputRefused as refused:
        return _of_refusals(refused.galat)
    try:
        json.dumps(answer, allow_nan=False, ensure_ascii=False).encode()
        shown = all_forms(command, told, answer, load()).values() if views else ()
        "".join(shown).encode()
    except (TypeError, ValueError) as mistake:
        return [f"answer: {mistake!r}"]
    return []


def _of_refusals(refusals: list[Refusal]) -> list[str]:
    """A refusal has a sentence people can read, and names its field."""
    if not refusals:
        return ["refused without a word"]
    return [
        f"{text[:80]!r} of {len(text)} characters"
        for refusal in refusals
        for text in (refusal["isian"], refusal["pesan"])
        if len(text) > LONGEST_MESSAGE or not text.isprintable()
    ]


def _form(dice: Random, command: str) -> dict[str, Any]:
    """Fill in a form: mostly questions that are for the person, some that are not, now and then a name no question has."""
    questions = questions_for(command)
    decides = next((k for k in ("kejadian", "cara_kerja") if k in questions), "")
    form = {decides: _fair(dice, questions[decides])} if decides and dice.random() < 0.97 else {}
    theirs = [k for k, q in questions.items() if form.get(decides) in q.get("untuk", (form.get(decides),))]
    strictly = dice.random() < 0.8
    for key in dice.sample(list(questions), dice.randint(1, min(9, len(questions)))):
        if key != decides and (key in theirs or not strictly):
            form[key] = _nasty(dice) if dice.random() < 0.06 else _fair(dice, questions[key])
    for key in _usual(command, form.get("cara_kerja")):
        form.setdefault(key, _fair(dice, questions[key]))
    if dice.random() < 0.03:
        form["".join(dice.choices(ALPHABET + "usiapenghasilan", k=dice.randint(0, 12)))] = _nasty(dice)
    return form


def _usual(command: str, cara_kerja: object) -> tuple[str, ...]:
    """Name what a person would not leave out."""
    if command == "periksa":
        return {"karyawan": ("upah", "skala_usaha"), "pekerja_migran": ("jalur", "lama_bulan")}.get(
            str(cara_kerja), ("penghasilan",)
        )
    told = {"manfaat": ("tanggal",), "anggaran": ("anggaran", "penghasilan"), "proyeksi": ("lama_tahun",)}
    return told.get(command, ("bulan_tunggak", "upah" if cara_kerja == "karyawan" else "penghasilan"))


def _nasty(dice: Random) -> Any:  # noqa: ANN401 - anything at all
    if dice.random() < 0.4:
        return "".join(dice.choices(ALPHABET, k=dice.randint(1, 14)))
    return dice.choice(NASTY)


def _fair(dice: Random, question: Mapping[str, Any]) -> Any:  # noqa: ANN401 - one answer of the question's kind
    """Give an answer of the kind the question asks for, believable or at its bounds."""
    kind = question["jenis"]
    return FAIR[kind](dice, question) if kind in FAIR else question["contoh"]


def _amount(dice: Random, question: Mapping[str, Any]) -> Any:  # noqa: ANN401 - text or number
    low, high = question["batas"]
    amount = dice.choice((low, high, dice.randint(low, high), *[dice.randint(10_000, 9_000_000)] * 6))
    return dice.choice(
        (amount, str(amount), f"{amount:,}".replace(",", "."), f"Rp {amount}.00", amount + 0.5)
    )


def _whole(dice: Random, question: Mapping[str, Any]) -> Any:  # noqa: ANN401 - text or number
    low, high = question.get("batas", (0, 100))
    return dice.choice((low, high, str(dice.randint(low, high)), f"{dice.randint(low, high)}.0"))


def _children(dice: Random, _: object) -> list[dict[str, Any]]:
    levels = (("TK", 2), ("SD", 6), ("SMP", 3), ("SMA", 3), ("PT", 5))
    some = [dice.choice(levels) for _ in range(dice.randint(1, 4))]
    return [{"jenjang": level, "sisa_tahun": dice.randint(0, years)} for level, years in some]


PARTS = [b["slug"] for b in load().parameter["manfaat.jkk.cacat"].nilai[-1].baris]
FAIR: Mapping[str, Callable[[Random, Mapping[str, Any]], Any]] = {
    "rupiah": _amount,
    "bulat": _whole,
    "desimal": _whole,
    "bulan": lambda dice, _: f"{dice.randint(2015, 2031)}-{dice.randint(1, 12):02d}",
    "tanggal": lambda dice, _: (
        f"{dice.randint(2014, 2028)}-{dice.randint(1, 12):02d}-{dice.randint(1, 31):02d}"
    ),
    "ya_tidak": lambda dice, _: dice.choice((True, False, "ya", "tidak")),
    "pilihan": lambda dice, question: dice.choice(question["pilihan"])["nilai"],
    "daftar_pilihan": lambda dice, question: [p["nilai"] for p in question["pilihan"] if dice.random() < 0.6],
    "daftar_rupiah": lambda dice, _: [
        dice.choice((0, 2_000_000, "2,5 jt", 1_999_999.5)) for _ in range(dice.choice((1, 3, 12)))
    ],
    "anak": _children,
    "angkutan": lambda dice, _: {
        mode: dice.randint(0, 10**7) for mode in dice.sample(("darat", "laut", "udara"), 2)
    },
    "bagian_tubuh": lambda dice, _: dice.choice(PARTS),
}
