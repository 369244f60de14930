"""Questions at the edges of what can be asked, for the record of functions: chance alone goes there too seldom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from checker.commands import ASKING
from checker.core.fields import example, questions_for
from checker.law.parameter import load

DIGITS = 25
"""Amounts of every length, beyond what Python reads as one machine number."""
COUNTS = range(-1, 75)
LETTERS = (
    *"Zoë Łucja Мария सीता فاطمة 李雷 𝒮𝓊𝓇𝓎𝒶 👩‍🌾 S\N{COMBINING ACUTE ACCENT}ri ﬁtri ẞ İ ٣٥ ५ ½ ² 五".split(),  # noqa: SIM905 - read as words
    *("\ud800", "\0", "\x1b[2J", "\ufeff", "\n\r\t", "\u2028", "\N{NO-BREAK SPACE}", "\"\\/<>&'{}%$="),
)
SAID = (
    *("", " ", "Rp 1,5 jt", "sembilan juta tujuh ratus ribu", "3 x 970rb; 1 x 880rb", "12 Agustus 1945"),
    *"- -- x ya tidak NaN inf 1e9 1e-400 0x1F 1_000 +5 -5 2,500 2.5 1.500.000,50 37rb/hari 37% 1;2;3".split(),  # noqa: SIM905 - read as words
    *"17-8-1975 2026-13 31/02/2027 9999-12 0001-01-01 10000-01-01 a@b.id".split(),  # noqa: SIM905 - read as words
    *("x" * 70, "9" * 5000, "1,5 " * 300, "Siti " * 20_000),
)
SENT: tuple[Any, ...] = (
    *(None, True, False, -1, 0.1, 1e15, 1e16, 1e22, 1e300, 5e-324, 123456.789, 10**30),
    *([], {}, [[]], [1, "x", None], {"upah": 1}, [{"upah": "x"}], [{}] * 50),
)
"""What no form sends: a page may be asked by a link that somebody wrote."""

type Question = dict[str, Any]


def edge_questions(cases: Iterable[Question]) -> Iterator[Question]:
    """Give questions `{perintah, masukan, hari_ini}`: every field of every command with ordinary and odd content.

    The other fields are those of the first of these cases that answers this one.
    """
    cases = tuple(cases)
    today = load().versi
    amounts = [
        str(one)
        for n in range(DIGITS)
        for one in (10**n, 10**n * 9 + 7, int("123456789" * 3) % 10 ** (n + 1))
    ]
    for command in ASKING:
        asked = [case["masukan"] for case in cases if case["perintah"] == command] or [_told(command)]
        for key, field in questions_for(command).items():
            told = next((one for one in asked if key in one), asked[0])
            numbers = amounts if "rupiah" in field["jenis"] else (*COUNTS, *amounts[::9])
            for content in (*numbers, *SAID, *SENT, *LETTERS):
                yield {"perintah": command, "masukan": {**told, key: content}, "hari_ini": today.isoformat()}
        for day in _days(today):
            yield {"perintah": command, "masukan": asked[0], "hari_ini": day}
        for name in LETTERS:
            yield {"perintah": command, "masukan": {**asked[0], name: name}, "hari_ini": today.isoformat()}


def _told(command: str) -> dict[str, Any]:
    """Answer what must be answered as the page's own examples do."""
    return {key: example(field) for key, field in questions_for(command).items() if field.get("wajib")}


def _days(today: date) -> list[str]:
    """Give the days on which something changes with those around, a leap day, and days that nobody lives to see."""
    since = {one.sejak for parameter in load().parameter.values() for one in parameter.nilai}
    days = {day + timedelta(more) for day in (*since, today) for more in (-1, 0, 1)}
    days |= {
        today.replace(year=today.year // 4 * 4 + 4, month=2, day=29),
        date(9998, 12, 31),
        date(1900, 1, 1),
    }
    return [day.isoformat() for day in sorted(days)]
