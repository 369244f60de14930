"""Indonesian number words up to nine hundred ninety-nine; thousands and millions are units of `parsing`."""

from __future__ import annotations

from collections.abc import Sequence

DIGITS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8}
DIGITS |= {"sembilan": 9}
ALONE = {"nol": 0}
FIXED = {"sepuluh": 10, "sebelas": 11}
HUNDRED = "seratus"
NUMBER_WORDS = frozenset({*DIGITS, *ALONE, *FIXED, HUNDRED, "belas", "puluh", "ratus"})


def small_number(words: Sequence[str]) -> int | None:
    """Read number words below a thousand; None where they don't make one number.

    >>> small_number(["dua", "ratus", "lima", "puluh"]), small_number(["dua", "tiga"])
    (250, None)
    """
    rest = list(words)
    if len(rest) == 1 and rest[0] in ALONE:
        return ALONE[rest[0]]
    total = 0
    if rest[:1] == [HUNDRED]:
        total, rest = 100, rest[1:]
    elif len(rest) > 1 and rest[0] in DIGITS and rest[1] == "ratus":
        total, rest = DIGITS[rest[0]] * 100, rest[2:]
    below = _below_hundred(rest)
    return None if below is None else total + below


def _below_hundred(words: Sequence[str]) -> int | None:
    match list(words):
        case []:
            return 0
        case [word] if word in FIXED:
            return FIXED[word]
        case [word] if word in DIGITS:
            return DIGITS[word]
        case [word, "belas"] if word in DIGITS:
            return DIGITS[word] + 10
        case [word, "puluh"] if word in DIGITS:
            return DIGITS[word] * 10
        case [word, "puluh", last] if word in DIGITS and last in DIGITS:
            return DIGITS[word] * 10 + DIGITS[last]
        case _:
            return None
