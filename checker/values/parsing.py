"""The one reader of what people type: a text becomes an exact number, or the reason why it can't (contract 1.1).

Everything that reads a number or a date from a person comes here: command line, lists, form, links.
"""

from __future__ import annotations

import re
from fractions import Fraction

from checker.values.number_words import NUMBER_WORDS, small_number

type Part = tuple[Fraction, str, bool]
"""One number, its unit (or ""), and whether it stood in digits."""
UNITS = {"rb": 1_000, "rbu": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000}
UNITS |= {"m": 10**9, "miliar": 10**9, "milyar": 10**9}
ONE_OF = {"seribu": "ribu", "sejuta": "juta", "semiliar": "miliar", "semilyar": "miliar"}
THOUSAND, MILLION = 1_000, 1_000_000
MAX_DIGITS = 20
"""Longer than any amount a person could mean; Python itself refuses to read thousands of digits."""
MAX_LENGTH = 120
"""More text than the longest amount in words; beyond it nobody typed a number."""
INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF])
"""Marks that travel along when text is copied from a chat; nobody sees them."""
IN_UNITS = "Pakai ribu atau juta, atau tulis angkanya saja"
"""The way out for an amount of money with a word nobody knows."""
_START = re.compile(r"-? ?(?:(?:rp\.?|idr) ?(?=[-\w]))?-? ?")
_TAIL = re.compile(r"(?:[.,][-=]{1,2})?(?: ?(?:rupiah|idr))?$")
_SAYS_RUPIAH = re.compile(r"rp|idr|rupiah|[.,]-")
_TOKEN = re.compile(r" ?(?:(\d[\d., ]*(?<! ))|([a-z]+))", re.ASCII)
_PLAIN = re.compile(r"\d+", re.ASCII)
_GROUPED = re.compile(r"([1-9]\d{0,2})((?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)(?:([.,])(\d{1,2}))?", re.ASCII)
_DECIMAL = re.compile(r"(\d+)[.,](\d{1,2})", re.ASCII)
_ONE_DECIMAL = re.compile(r"\s*(-?\d{1,6})[.,](\d{1,20})\s*", re.ASCII)
_PERCENT_SIGN = re.compile(r"\s*(?:%|persen)\s*$", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"-?\d+([.,]\d+)?e[+-]?\d+", re.ASCII)
LENGTH_OF_QUOTE = 40


class Unreadable(ValueError):
    """Not readable; the text is the tail of a sentence that starts with what was asked."""


def number(text: str) -> int | Fraction:
    """Read an amount as people type it, exactly; raise Unreadable with the reason.

    Dots, commas or spaces group thousands when every group after the first has three digits; one separator with one
    or two digits at the end is a decimal. `rb`, `juta` and number words are understood.

    >>> number("Rp 2.500.000,-"), number("1,5 jt"), number("1 jt 500"), number("dua puluh ribu")
    (2500000, 1500000, 1500000, 20000)
    >>> number("1.500.000,50")
    Fraction(3000001, 2)
    >>> number("2,500")
    Traceback (most recent call last):
    checker.values.parsing.Unreadable: bisa dibaca dua cara. Maksudnya 2.500 atau 2,5?
    """
    if text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS:
        return int(text)
    tidy = _tidy(text)
    sign, parts = _parts(tidy)
    amount = sign * _sum(parts)
    return amount.numerator if amount.denominator == 1 else amount


def count(text: str) -> int | Fraction:
    """Read a number of something else than rupiah; raise Unreadable, also where it names money.

    >>> count("26"), count("2.0")
    (26, 2)
    """
    if _SAYS_RUPIAH.search(text[:MAX_LENGTH].lower()):
        raise Unreadable("bukan jumlah uang. Tulis angkanya saja")
    try:
        return number(text)
    except Unreadable as why:  # nobody counts months or people in millions
        raise Unreadable(str(why).replace(IN_UNITS, "Tulis angkanya saja")) from None


def percentage(text: str) -> int | Fraction:
    """Read a percentage, with or without its sign; raise Unreadable.

    Nobody counts percents in thousands, so one separator is a decimal, however many digits follow.

    >>> percentage("4,5 %"), percentage("3.125")
    (Fraction(9, 2), Fraction(25, 8))
    """
    plain = _PERCENT_SIGN.sub("", text[:MAX_LENGTH])
    if parts := _ONE_DECIMAL.fullmatch(plain):
        return Fraction(f"{parts[1]}.{parts[2]}")
    return count(plain)


def quote(text: object) -> str:
    """Repeat what was typed within a message: no control characters, never more than a few words.

    >>> quote("tukang" + chr(7) + "beca"), len(quote("x" * 100_000))
    ('tukang�beca', 41)
    """
    short = isinstance(text, str | float) or (isinstance(text, int) and abs(text) < 10**MAX_DIGITS)
    plain = str(text) if short else "isi ini"
    shown = "".join(letter if letter.isprintable() else "�" for letter in plain[:LENGTH_OF_QUOTE])
    return shown if len(plain) <= LENGTH_OF_QUOTE else f"{shown}…"


def _tidy(text: str) -> str:
    """Small letters, single spaces, a plain minus; raise Unreadable where no number can be in it."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) > MAX_DIGITS:
        raise Unreadable("terlalu besar")
    if len(text) > MAX_LENGTH:
        raise Unreadable("terlalu panjang untuk sebuah angka")
    if any(letter < " " for letter in text):
        raise Unreadable("harus angka dalam satu baris")
    text = " ".join(text.translate(INVISIBLE).replace("−", "-").lower().split())
    if any(letter.isnumeric() and not letter.isascii() for letter in text):
        raise Unreadable("harus ditulis dengan angka 0 sampai 9")
    return text


def _parts(text: str) -> tuple[int, list[Part]]:
    """Split into sign and numbers with their units."""
    body = _TAIL.sub("", text)
    start = _START.match(body)
    place = start.end() if start else 0
    tokens: list[tuple[str, str]] = []
    while place < len(body):
        found = _TOKEN.match(body, place)
        if not found:
            raise Unreadable(_why(text))
        tokens.append((found[1] or "", found[2] or ""))
        place = found.end()
    parts: list[Part] = []
    while tokens:
        part, used = _one_part(tokens)
        if not used:
            raise Unreadable(_why(text))
        parts.append(part)
        tokens = tokens[used:]
    if not parts:
        raise Unreadable(_why(text))
    return -1 if start and "-" in start[0] else 1, parts


def _one_part(tokens: list[tuple[str, str]]) -> tuple[Part, int]:
    """Read one number with its unit from the front; how many tokens it took, none where it can't be read."""
    digits, word = tokens[0]
    if word in ONE_OF:
        return (Fraction(1), ONE_OF[word], False), 1
    words = [word]
    while len(words) < len(tokens) and tokens[len(words)][1] in NUMBER_WORDS:
        words.append(tokens[len(words)][1])
    used = 1 if digits else len(words)
    value = _digits(digits) if digits else small_number(words)
    unit = tokens[used][1] if used < len(tokens) else ""
    if value is None:
        return (Fraction(0), "", False), 0
    return (Fraction(value), unit if unit in UNITS else "", bool(digits)), used + (unit in UNITS)


def _sum(parts: list[Part]) -> Fraction:
    """Add numbers of falling units: `2 juta 300 ribu`; `1 jt 500` says thousands, as people do."""
    total, above = Fraction(0), 0
    several = len(parts) > 1
    for value, unit, in_digits in parts:
        times = UNITS.get(unit, 1)
        if several and value.denominator != 1:
            raise Unreadable("terdiri dari beberapa angka. Tulis satu angka saja")
        if above >= MILLION and not unit and value < above:
            times = _unsaid_unit(total, value, in_digits)
        if above and value * times >= above:
            raise Unreadable("terdiri dari beberapa angka. Tulis satu angka saja")
        total += value * times
        above = times
    return total


def _unsaid_unit(so_far: Fraction, value: Fraction, in_digits: bool) -> int:
    """`1 jt 500` means 500 thousand; whatever else could mean two things is asked back."""
    if value >= THOUSAND:
        return 1
    if in_digits and value >= THOUSAND // 10 and so_far < MILLION * THOUSAND:
        return THOUSAND
    raise Unreadable(f"bisa dibaca dua cara. Maksudnya {_or(so_far + value * THOUSAND, so_far + value)}?")


def _digits(text: str) -> Fraction:
    """Read digits with their separators by the contract's rule."""
    if len(text) > MAX_DIGITS + MAX_DIGITS // 2 or sum(map(str.isdigit, text)) > MAX_DIGITS:
        raise Unreadable("terlalu besar")
    if _PLAIN.fullmatch(text):
        return Fraction(text)
    if parts := _DECIMAL.fullmatch(text):
        return Fraction(f"{parts[1]}.{parts[2]}")
    parts = _GROUPED.fullmatch(text)
    if parts is None or parts[3] == parts[2][0]:
        raise Unreadable(f"tidak jelas pemisahnya. {_meant(text)}")
    if parts[2][0] == "," and not parts[3] and len(parts[2]) == len(",500"):
        small = f"{parts[1]},{parts[2][1:].rstrip('0') or '0'}"
        raise Unreadable(f"bisa dibaca dua cara. Maksudnya {parts[1]}.{parts[2][1:]} atau {small}?")
    whole = parts[1] + re.sub(r"\D", "", parts[2])
    return Fraction(f"{whole}.{parts[4] or 0}")


def _meant(text: str) -> str:
    """Say what digits with misplaced separators could have meant."""
    groups = re.split(r"[., ]+", text.strip("., "))
    separators = re.findall(r"[., ]", text)
    in_threes = len(groups[-1]) == len("000") and separators[-1] == separators[0]
    could = ["".join(groups)]
    if in_threes and all(len(g) <= len("000") for g in groups[1:]):
        could.append(groups[0] + "".join(g.ljust(len("000"), "0") for g in groups[1:]))
    elif len(groups) > 1 and not in_threes:
        could.insert(0, "".join(groups[:-1]))
    unique = list(dict.fromkeys(int(digits) for digits in could if digits))
    return f"Maksudnya {_or(*unique)}?"


def _or(*amounts: int | Fraction) -> str:
    return " atau ".join(f"{int(one):,}".replace(",", ".") for one in amounts)


def _why(text: str) -> str:
    """Say in plain words what keeps a text from being a number."""
    letters = re.sub(r"[^a-z]+", " ", text).split()
    if _SCIENTIFIC.fullmatch(text):
        return "harus angka biasa, tanpa “e”. Tulis semua nolnya"
    if not any(letter.isdigit() for letter in text):
        known = any(w in NUMBER_WORDS or w in UNITS or w in ONE_OF for w in letters)
        return "harus angka. Kata-katanya tidak terbaca" if known else "harus angka"
    if re.search(r"\d[a-z]+\d", text) or text.startswith("0x"):
        return "harus angka. Ada huruf di tengah angka"
    strange = next((letter for letter in text if not (letter.isalnum() or letter in " .,")), "")
    if strange and strange.isprintable():
        return f"harus angka. Tanda “{strange}” tidak dikenal di sini"
    unknown = next(
        (w for w in letters if w not in (*UNITS, *NUMBER_WORDS, *ONE_OF, "rp", "idr", "rupiah")), ""
    )
    if unknown:
        return f"harus angka. Kata “{quote(unknown)}” tidak dikenal. {IN_UNITS}"
    return "harus satu angka saja"
