"""Answers made before anybody asks: what every self-employed answer says at once, while the engine still starts.

For the build month and the two after it, each income row × sector × with or without JHT: the price, the programmes, the
months ahead, how to register. What depends on the very person (the trace, open points, links that change an answer)
comes with the engine's own answer, which replaces all of it; a test proves that the two say the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from checker import periksa, views
from checker.core.fields import questions_for
from checker.data.jobs import OPEN_SECTOR, jobs, sector_of
from checker.law.parameter import Aturan, load
from checker.passed_on import passed_on
from checker.values.months import add_months, format_month

PLACES = "cek/"
TEMPLATE = Path(views.__file__).with_name("templates")
PAPERS = Path(views.__file__).parents[1] / "manfaat"
STEPS = PAPERS.parent / "cara_kerja" / "next_steps.toml"
FINGERPRINT_LENGTH = 8
MANY_MONTHS = 3
"""The site is made anew every day; a phone that kept it has answers until the month after next."""
SECTORS = ("", "transportasi", "lainnya")
FIELDS = [
    "cara_kerja",
    "pekerjaan",
    "sektor",
    "penghasilan",
    "penghasilan_harian",
    "hari_kerja",
    "jht",
    "bulan",
    "usia",
]
"""Whoever tells more than this (a birthday, who pays) gets the engine's answer only."""
MONEY_WAYS = (("penghasilan",), ("penghasilan_harian", "hari_kerja"))
"""The two ways of telling the money; whoever mixes them gets the engine's question."""
MOST_DIGITS = 8
"""Longest amount a month with an answer made before; longer ones wait for the engine."""
CARDS = ("registration", "programmes", "months")
"""Blocks of the answer's template that hold for everybody of a row, below its head."""


def place(aturan: Aturan) -> str:
    """Give the folder of the answers, as seen from the page.

    It is named by what they are made of, the law data, the papers, the steps and the templates, so that no phone takes an old one for new.
    """
    fingerprint = hashlib.sha256(aturan.kode.encode())
    for source in (*sorted(TEMPLATE.iterdir()), *sorted(PAPERS.glob("*.toml")), STEPS):
        fingerprint.update(source.read_bytes())
    return f"siap-{fingerprint.hexdigest()[:FINGERPRINT_LENGTH]}/"


def build(site_dir: Path, day: date) -> None:
    """Write an index, and one small file a month and income row."""
    aturan = load()
    folder = site_dir / PLACES / place(aturan)
    depan = [add_months(day, n) for n in range(MANY_MONTHS)]
    # A month with rows of its own waits for the engine until it is the first.
    bulan = [b for b in depan if lower_bounds(aturan, b) == lower_bounds(aturan, depan[0])]
    for one_month in bulan:
        bulanan = folder / format_month(one_month)
        bulanan.mkdir(parents=True, exist_ok=True)
        for number, penghasilan in enumerate(lower_bounds(aturan, one_month)):
            content = dict(every_answer(penghasilan, one_month, aturan))
            (bulanan / f"{number}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    (folder / "indeks.json").write_text(json.dumps(place_index(bulan, aturan)), encoding="utf-8")


def place_index(bulan: list[date], aturan: Aturan) -> dict[str, object]:
    """Give what the page needs to find a file: which answers are covered, months, texts of amounts, rows, sectors.

    The page reads no number: it tests texts against `pola`, and looks up the row of an amount (of a product of two)
    under what is left of it without its last `ekor` digits.
    """
    dari = lower_bounds(aturan, bulan[0])
    tail = shared_zeros(dari)
    return {
        "harus": {"cara_kerja": "mandiri"},
        "isian": FIELDS,
        "umur": ages(aturan, bulan[0]),
        "jht": {"": 0, "tidak": 0, "ya": 1},
        "bulan": [format_month(b) for b in bulan],
        "cara": MONEY_WAYS,
        "pola": patterns(tail),
        "ekor": tail,
        "nomor": row_numbers(dari, tail),
        "sektor": {slug: sector_of(slug) for slug in jobs()},
        "ragu": OPEN_SECTOR,
    }


def lower_bounds(aturan: Aturan, bulan: date) -> list[int]:
    """Give the lowest income of each row (rupiah a month) that is taken as meant (PP 44/2015 Lampiran II)."""
    smallest: int = questions_for("periksa")["penghasilan"]["janggal"]
    return [max(smallest, row["dari"]) for row in aturan.at("iuran.bpu.dasar", bulan).baris]


def shared_zeros(dari: list[int]) -> int:
    """Count the zeros in which every row but the first starts, so that what stands before them tells the row.

    >>> shared_zeros([1, 1_100_000, 20_200_000]), shared_zeros([1, 1_150_000])
    (5, 4)
    """
    return min(len(str(batas)) - len(str(batas).rstrip("0")) for batas in dari[1:])


def row_numbers(dari: list[int], tail: int) -> list[int]:
    """Give the row number of every amount without its last `ekor` digits.

    >>> row_numbers([1, 1_100_000, 1_300_000], 5)[10:14]
    [0, 1, 1, 2]
    """
    return [
        sum(batas <= header * 10**tail for batas in dari[1:]) for header in range(10 ** (MOST_DIGITS - tail))
    ]


def ages(aturan: Aturan, bulan: date) -> str:
    """Give the ages, as typed, at which everybody may join, so that the answer is the same for all of them.

    >>> import re
    >>> pattern = ages(load(), date(2026, 11, 1))
    >>> [age for age in ("17", "18", "64", "65", "4") if re.search(pattern, age)]
    ['18', '64']
    """
    youngest = aturan.at("kepesertaan.bpu.usia_tanya", bulan).whole
    oldest = aturan.at("kepesertaan.bpu.usia_daftar", bulan).whole
    return f"^({'|'.join(map(str, range(youngest, oldest)))})$"


def patterns(tail: int) -> dict[str, str]:
    """Give the texts that are answered at once: digits alone, within what the engine takes as meant."""
    tanya = questions_for("periksa")
    daily, (dari, sampai) = len(str(tanya["penghasilan_harian"]["janggal"])), tanya["hari_kerja"]["batas"]
    return {
        "penghasilan": rf"^[1-9]\d{{{tail},{MOST_DIGITS - 1}}}$",
        "penghasilan_harian": rf"^[1-9]\d{{{daily - 1},{MOST_DIGITS - 2}}}$",
        "hari_kerja": f"^({'|'.join(map(str, range(dari, sampai + 1)))})$",
    }


def every_answer(penghasilan: int, bulan: date, aturan: Aturan) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give (`sector-jht`, head and cards of the answer, message) for one income and month."""
    for sektor in SECTORS:
        for jht in (False, True):
            told = {
                "cara_kerja": "mandiri",
                "penghasilan": penghasilan,
                "bulan": format_month(bulan),
                "jht": jht,
            }
            told |= {"sektor": sektor} if sektor else {}
            yield f"{sektor}-{int(jht)}", head_cards_and_message(told, bulan, aturan)


def head_cards_and_message(told: Mapping[str, object], day: date, aturan: Aturan) -> tuple[str, str, str]:
    """Give what holds for everybody of an answer's row: its head, its cards, the message that is passed on.

    The head is without the link to the question that would settle the price: it leads to the row's example income, not
    to what the person typed.
    """
    answer = periksa(told, hari_ini=day, aturan=aturan)
    head, *cards = views.blocks("periksa", told, answer, aturan, ("head", *CARDS), pilih_di=None)
    return head, "\n".join(card for card in cards if card), message("periksa", told, answer, aturan)


def message(command: str, told: Mapping[str, object], answer: Mapping[str, Any], aturan: Aturan) -> str:
    """Write the message of an answer, to which the page adds its address."""
    besides = passed_on(command, answer, aturan)
    return views.share(command, told, answer, "", aturan, besides=besides, page_adds=True)
