"""What every self-employed person pays, made before anybody asks: one small file a month and income row.

An answer is put together from pieces. Each hangs on a few classes of what was told: the sector that holds for it,
savings for old age or not, which job. The index names the pieces in their order and what each hangs on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from checker import periksa
from checker.data.jobs import OPEN_SECTOR, jobs, sector_of
from checker.law.parameter import Aturan
from checker.values.months import add_months, format_month
from sitegen.instant import row_lookup
from sitegen.instant.contribution_pieces import (
    AGE,
    MESSAGE,
    MONEY_WAYS,
    PIECES,
    SAVINGS,
    SECTORS,
    MonthOfAnswers,
)
from sitegen.instant.ready_jobs import WAY, YES, note_of, only_way
from sitegen.instant.ready_pieces import ROOM, Carried, carried

MANY_MONTHS = 3
"""The site is made anew every day; a phone that kept it has answers until the month after next."""
FIELDS = [
    *(
        "cara_kerja",
        "pekerjaan",
        "sektor",
        "penghasilan",
        "penghasilan_harian",
        "hari_kerja",
        "jht",
        "bulan",
        "usia",
    )
]
"""Whoever tells more than this (a birthday, who pays) gets the engine's answer only."""
DAYS_OF_A_MONTH = 31


def files(day: date, aturan: Aturan) -> Iterator[tuple[str, str]]:
    """Give name and content of every file: the index, the jobs, and for each month one a row."""
    ahead = [add_months(day.replace(day=1), n) for n in range(MANY_MONTHS)]
    bounds = row_lookup.lower_bounds(aturan, ahead[0])
    # A month with rows of its own waits for the engine until it is the first.
    months = [one for one in ahead if row_lookup.lower_bounds(aturan, one) == bounds]
    for month in months:
        answers = MonthOfAnswers(month, aturan)
        for number, bound in enumerate(bounds):
            yield f"{format_month(month)}/{number}.json", _text(answers.row(bound))
    yield "kerja.json", _text(known_jobs(aturan))
    yield "indeks.json", _text(place_index(months, aturan))


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def known_jobs(aturan: Aturan) -> dict[str, list[str]]:
    """Give of every job its name, its sector, whether it is done in this way only, and what is to be said of it."""
    return {
        slug: [job["nama"], sector_of(slug), only_way(slug), note_of(job, aturan)]
        for slug, job in jobs().items()
    }


def place_index(months: list[date], aturan: Aturan) -> dict[str, object]:
    """Give what the page needs to find an answer: which are covered, the rows of texts, the pieces and their classes.

    The page reads no number: it tests texts against `pola`, and looks up the row of an amount (of a product of two)
    under what is left of it without its last `ekor` digits.
    """
    bounds = row_lookup.lower_bounds(aturan, months[0])
    tail = row_lookup.shared_zeros(bounds)
    due = aturan.at("iuran.bpu.hari_bayar", months[0]).whole
    return {
        "harus": {"cara_kerja": WAY},
        "isian": FIELDS,
        "umur": row_lookup.ages(aturan, months[0]),
        "tabungan": SAVINGS,
        "bulan": [format_month(month) for month in months],
        "telat": [f"{day:02}" for day in range(due + 1, DAYS_OF_A_MONTH + 1)],
        "cara": MONEY_WAYS,
        "pola": row_lookup.patterns(tail),
        "sela": row_lookup.between_rows(aturan, months[0]),
        "ekor": tail,
        "nomor": row_lookup.row_numbers(bounds, tail),
        "ragu": OPEN_SECTOR,
        "susunan": list(PIECES.items()),
        "pesan": MESSAGE,
        "panjang": ROOM,
        "bawa": _carried_on(months[0], aturan),
    }


def _carried_on(month: date, aturan: Aturan) -> Carried:
    """For each page an answer leads to: what it takes along."""
    told = {
        "cara_kerja": WAY,
        "pekerjaan": next(slug for slug in jobs() if sector_of(slug) == SECTORS[-1]),
        "sektor": SECTORS[-1],
        "penghasilan": str(row_lookup.lower_bounds(aturan, month)[-1]),
        "jht": YES,
        "bulan": format_month(month),
        "usia": str(AGE),
    }
    return carried("periksa", told, periksa(told, hari_ini=month, aturan=aturan))
