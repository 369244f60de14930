"""Reads what a person typed, question by question, and says in Indonesian what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from checker.law.resources import data_file
from checker.values.dates import day, month
from checker.values.money import grouped, round_half_up, rupiah
from checker.values.parsing import Unreadable, count, number, quote

type Questions = Mapping[str, Any]

YES_NO = {"ya": True, "true": True, "1": True, "tidak": False, "false": False, "0": False}
MANY_UNKNOWN = 20
"""More unknown names than a person could mend at once are only counted."""
ONE_AMOUNT = re.compile(r"\s*(?:rp\.?\s*)?(?:0|\d{4,}|[1-9]\d{0,2}(?:\.\d{3})+)\s*", re.IGNORECASE | re.ASCII)
"""An amount that a list separated by bare commas can hold without being cut."""


class InputRefused(ValueError):
    """The input is refused; `galat` lists every field, what is wrong with it and an example."""

    def __init__(self, galat: list[dict[str, str]]) -> None:
        """Keep the refusals, each `{"isian": …, "pesan": …}`."""
        super().__init__("; ".join(g["pesan"] for g in galat))
        self.galat = galat


class Wrong(ValueError):
    """One field can't be read; the text is the tail of a sentence that starts with the field's name."""


class Rounded(int):
    """Whole rupiah that were told with sen; `exact` keeps what was told, so that the trace can say so."""

    exact: Fraction


def questions_for(command: str) -> Mapping[str, Questions]:
    """Give the questions of one command (`periksa` or `manfaat`) in their order."""
    return data_file(f"questions/{command}")


def example(tanya: Questions) -> str:
    """Show how the field is filled in, as people would type it."""
    content = tanya["contoh"]
    if isinstance(content, bool):
        return "ya" if content else "tidak"
    if isinstance(content, list | tuple):
        return "; ".join(str(item) for item in content)
    return str(content)


def number_of(content: object, read_text: Callable[[str], int | Fraction] = number) -> int | Fraction:
    """Give the exact number of what was typed or sent, whole or not; raise Salah."""
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
        return month(content)
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
    daftar = data_file(tanya.get("daftar", "core/occupations"))
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
    "pekerjaan": _slug,
    "daftar_rupiah": lambda content, tanya: _list(content, tanya, _number),
    "daftar_pilihan": lambda content, tanya: _list(content, tanya, _choices),
}


def nearest(content: object, recognised: Any) -> str:  # noqa: ANN401 - any iterable of words
    """Offer the nearest known words: `. Mungkin maksudnya: tukang-becak`; empty where nothing is near."""
    import difflib  # noqa: PLC0415 - only a mistake pays for this import

    dekat = difflib.get_close_matches(quote(content).lower(), list(recognised), n=3, cutoff=0.6)
    return f". Mungkin maksudnya: {', '.join(dekat)}" if dekat else ""


def refusal(key: str, tanya: Questions, message: str) -> dict[str, str]:
    """Compose one refusal: field, what is wrong, an example."""
    end = "" if message.endswith("?") else "."
    return {"isian": key, "pesan": f"{tanya['sebutan']} {message}{end} Contoh: {example(tanya)}"}


def is_empty(content: object) -> bool:
    """A field left blank counts as not given (forms and spreadsheets send empty text)."""
    return content is None or (isinstance(content, str) and not content.strip())


def read_fields(
    told: object,
    tanya: Mapping[str, Questions],
    reader: Mapping[str, Callable[[Any, Questions], Any]] = READERS,
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """Read all fields; give the values that could be read and a refusal for each that could not.

    Unknown keys are refused by name with the nearest known one. Blank fields are left out.
    """
    if not isinstance(told, Mapping):
        raise InputRefused([{"isian": "", "pesan": "Masukan harus berupa isian bernama (objek JSON)"}])
    nilai: dict[str, Any] = {}
    galat = []
    for key, content in told.items():
        if key in tanya and not is_empty(content):
            try:
                nilai[key] = reader[tanya[key]["jenis"]](content, tanya[key])
            except Wrong as wrong:
                galat.append(refusal(key, tanya[key], str(wrong)))
    galat += _unknown([kunci for kunci in told if kunci not in tanya], tanya)
    for key in _required(tanya):
        if key not in nilai and all(g["isian"] != key for g in galat):
            galat.append(refusal(key, tanya[key], "belum diisi"))
    return nilai, galat


def _unknown(key: list[Any], tanya: Mapping[str, Questions]) -> list[dict[str, str]]:
    """Refuse names no question has, each with the nearest one that has."""
    galat = [
        {
            "isian": quote(one_key),
            "pesan": f"Isian “{quote(one_key)}” tidak dikenal{nearest(one_key, tanya)}",
        }
        for one_key in key[:MANY_UNKNOWN]
    ]
    if len(key) > MANY_UNKNOWN:
        other = grouped(len(key) - MANY_UNKNOWN)
        galat.append({"isian": "", "pesan": f"Masih ada {other} isian lain yang tidak dikenal"})
    return galat


def unused(
    nilai: Mapping[str, Any], tanya: Mapping[str, Questions], penentu: str, *, sebutan: str
) -> list[tuple[str, str]]:
    """Refuse what is told but plays no part for this way of working or event (`untuk`), instead of ignoring it.

    So is what only goes with another answer (`bersama`) that was not told. An answer that says nothing (`tidak`, the
    default) may stay, and what a page carries along (`dibawa`) too.
    """
    wrong = []
    for key, content in nilai.items():
        one_question = tanya[key]
        if content is False or content == one_question.get("bawaan"):
            continue
        bersama = one_question.get("bersama", penentu)
        if nilai[penentu] not in one_question.get("untuk", (nilai[penentu],)) and not one_question.get(
            "dibawa"
        ):
            wrong.append((key, f"tidak dipakai untuk {sebutan} {nilai[penentu]}. Kosongkan saja"))
        elif bersama not in nilai:
            wrong.append((key, f"hanya dipakai bersama {tanya[bersama]['sebutan'].lower()}"))
    return wrong


_REQUIRED: dict[int, tuple[Mapping[str, Questions], tuple[str, ...]]] = {}
"""By identity (the questions are kept along, so it stays theirs): a list of members asks this for every row."""


def _required(tanya: Mapping[str, Questions]) -> tuple[str, ...]:
    if id(tanya) not in _REQUIRED:
        _REQUIRED[id(tanya)] = tanya, tuple(key for key, content in tanya.items() if content.get("wajib"))
    return _REQUIRED[id(tanya)][1]
