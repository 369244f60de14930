"""The kinds of answer a question takes, each with its reader: amounts, counts, months, choices, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from checker.data.jobs import jobs
from checker.data.resources import data_file
from checker.values.dates import day, month
from checker.values.list_days import month_as_written
from checker.values.money import grouped, round_half_up, rupiah
from checker.values.parsing import Unreadable, count, number, quote

type Questions = Mapping[str, Any]
YES_NO = {
    **dict.fromkeys(("ya", "iya", "y", "ikut", "v", "✓", "✔", "√", "true", "1"), True),
    **dict.fromkeys(("tidak", "tdk", "tidak ikut", "false", "0"), False),
}
"""How people say or tick it; a cross may mean either and is asked back."""
ONE_AMOUNT = re.compile(r"\s*(?:rp\.?\s*)?(?:0|\d{4,}|[1-9]\d{0,2}(?:\.\d{3})+)\s*", re.IGNORECASE | re.ASCII)
"""An amount that a list separated by bare commas can hold without being cut."""


LISTS: Mapping[str, Callable[[], Mapping[str, Any]]] = {
    "pekerjaan": jobs,
    "usaha": lambda: data_file("core/businesses"),
}
"""The list that a question of this kind is answered from, by slug."""

NOBODY = "tidak"
"""How a list of people is told that stays empty on purpose: a cooperative without employees."""


class Wrong(ValueError):
    """One field can't be read; the text is the tail of a sentence that starts with the field's name."""


class Rounded(int):
    """Whole rupiah that were told with sen; `exact` keeps what was told, so that the trace can say so."""

    exact: Fraction


def number_of(content: object, read_text: Callable[[str], int | Fraction] = number) -> int | Fraction:
    """Give the exact number of what was typed or sent, whole or not; raise Salah.

    >>> number_of("1,5 juta"), number_of(2.5)
    (1500000, Fraction(5, 2))
    """
    if isinstance(content, bool) or not isinstance(content, int | float | str):
        raise Wrong("harus angka")
    if isinstance(content, float):
        if content != content or content in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN differs from itself
            raise Wrong("harus angka")
        exact = Fraction(str(content))
        return exact.numerator if exact.denominator == 1 else exact
    try:
        return read_text(content) if isinstance(content, str) else content
    except Unreadable as sebab:
        raise Wrong(str(sebab)) from None


def _number(content: object, tanya: Questions) -> int:
    """Read one whole number within the question's bounds; money half-up to the rupiah, anything else whole."""
    uang = "rupiah" in tanya["jenis"]
    exact = number_of(content, number if uang else count)
    if isinstance(exact, Fraction) and not uang:
        raise Wrong("harus angka bulat, tanpa koma")
    amount = round_half_up(exact)
    smallest, largest = tanya.get("batas", (None, None))
    tulis = rupiah if uang else grouped
    if 0 < exact < tanya.get("janggal", 0):
        named = rupiah(amount) if amount == exact else f"“{quote(content)}”"
        raise Wrong(f"{named} terlalu kecil. Maksudnya {rupiah(_meant(exact, tanya['lazim']))}?")
    if smallest is not None and amount < smallest:
        raise Wrong("harus lebih dari nol" if smallest == 1 else f"tidak boleh kurang dari {tulis(smallest)}")
    if largest is not None and amount > largest:
        raise Wrong(f"terlalu besar, paling banyak {tulis(largest)}")
    if isinstance(exact, Fraction):
        amount = Rounded(amount)
        amount.exact = exact
    return amount


def _meant(amount: int | Fraction, lazim: tuple[int, int]) -> int:
    """What an amount too small to be meant stands for: thousands, or millions where only these are usual.

    Its decimals count: 1,5 is one and a half million.

    >>> _meant(50, (5_000, 2_000_000)), _meant(Fraction(3, 2), (100_000, 20_000_000))
    (50000, 1500000)
    """
    smallest, largest = lazim
    mungkin = (round_half_up(amount * 1_000), round_half_up(amount * 1_000_000))
    return next((one for one in mungkin if smallest <= one <= largest), mungkin[0])


def _month(content: object, _: Questions) -> date:
    try:
        return month(month_as_written(content) if isinstance(content, str) else content)
    except Unreadable as sebab:
        raise Wrong(str(sebab)) from None


def _date(content: object, _: Questions) -> date:
    try:
        return day(content)
    except Unreadable as sebab:
        raise Wrong(str(sebab)) from None


def _yes_no(content: object, _: Questions) -> bool:
    if isinstance(content, bool):
        return content
    if isinstance(content, str) and content.strip().lower() in YES_NO:
        return YES_NO[content.strip().lower()]
    raise Wrong("harus ya atau tidak (true atau false)")


def _choices(content: object, tanya: Questions) -> str | int:
    allowed: list[str | int] = [p["nilai"] for p in tanya["pilihan"]]
    text = content.strip() if isinstance(content, str) else content
    for nilai in allowed:
        if not isinstance(content, bool) and text in (nilai, str(nilai)):
            return nilai
    raise Wrong(f"harus salah satu dari: {', '.join(map(str, allowed))}{nearest(content, map(str, allowed))}")


def _list(content: object, tanya: Questions, baca: Callable[[object, Questions], Any]) -> tuple[Any, ...]:
    if isinstance(content, str):
        content = [bagian for bagian in _split(content, tanya) if bagian.strip()]
    if not isinstance(content, list | tuple) or not content:
        raise Wrong("harus daftar yang berisi")
    result = []
    for ke, item in enumerate(content, 1):
        try:
            result.append(baca(item, tanya))
        except Wrong as wrong:
            raise Wrong(f"item ke-{ke} {wrong}") from None
    return tuple(result)


def _split(text: str, tanya: Questions) -> list[str]:
    """Cut a list at semicolons or, where no amount is cut in two by it, at commas."""
    if ";" in text or "rupiah" not in tanya["jenis"]:
        return re.split(r"[;,]" if "rupiah" not in tanya["jenis"] else ";", text)
    if re.search(r",\s", text):
        return re.split(r",\s+", text)
    bagian = text.split(",")
    return bagian if all(ONE_AMOUNT.fullmatch(one_part) for one_part in bagian) else [text]


def _slug(content: object, tanya: Questions) -> str:
    daftar = LISTS[tanya["jenis"]]()
    if isinstance(content, str) and content in daftar:
        return content
    named = [
        slug
        for slug, one_entry in daftar.items()
        if quote(content).casefold() in one_entry.get("sebutan", ())
    ]
    suggestion = f". Mungkin maksudnya: {', '.join(named)}" if named else nearest(content, daftar)
    raise Wrong(f"“{quote(content)}” tidak ada di daftar{suggestion}")


READERS: Mapping[str, Callable[[Any, Questions], Any]] = {
    "rupiah": _number,
    "bulat": _number,
    "bulan": _month,
    "tanggal": _date,
    "ya_tidak": _yes_no,
    "pilihan": _choices,
    **dict.fromkeys(LISTS, _slug),
    "daftar_rupiah": lambda content, tanya: _list(content, tanya, _number),
    "daftar_pilihan": lambda content, tanya: _list(content, tanya, _choices),
}


def nearest(content: object, recognised: Any) -> str:  # noqa: ANN401 - any iterable of words
    """Offer the nearest known words: `. Mungkin maksudnya: tukang-becak`; empty where nothing is near.

    >>> nearest("tukang becka", ["tukang-becak", "nelayan"])
    '. Mungkin maksudnya: tukang-becak'
    """
    import difflib  # noqa: PLC0415 - only a mistake pays for this import

    dekat = difflib.get_close_matches(quote(content).lower(), list(recognised), n=3, cutoff=0.6)
    return f". Mungkin maksudnya: {', '.join(dekat)}" if dekat else ""
