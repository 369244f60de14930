"""Reads what a person typed, question by question, and says in Indonesian what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from checker.law.resources import satu
from checker.values.money import bulat, ribuan, rupiah
from checker.values.parsing import Unreadable, count, day, month, number, quote

type Questions = Mapping[str, Any]

YES_NO = {"ya": True, "true": True, "1": True, "tidak": False, "false": False, "0": False}
MANY_UNKNOWN = 20
"""More unknown names than a person could mend at once are only counted."""
ONE_AMOUNT = re.compile(r"\s*(?:rp\.?\s*)?(?:0|\d{4,}|[1-9]\d{0,2}(?:\.\d{3})+)\s*", re.IGNORECASE | re.ASCII)
"""An amount that a list separated by bare commas can hold without being cut."""


class MasukanDitolak(ValueError):
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


def questions_for(perintah: str) -> Mapping[str, Questions]:
    """Give the questions of one command (`periksa` or `manfaat`) in their order."""
    return satu(f"questions/{perintah}")


def contoh(tanya: Questions) -> str:
    """Show how the field is filled in, as people would type it."""
    isi = tanya["contoh"]
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, list | tuple):
        return "; ".join(str(item) for item in isi)
    return str(isi)


def angka(isi: object, read_text: Callable[[str], int | Fraction] = number) -> int | Fraction:
    """Give the exact number of what was typed or sent, whole or not; raise Salah."""
    if isinstance(isi, bool) or not isinstance(isi, int | float | str):
        raise Wrong("harus angka")
    if isinstance(isi, float):
        if isi != isi or isi in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN differs from itself
            raise Wrong("harus angka")
        exact = Fraction(str(isi))
        return exact.numerator if exact.denominator == 1 else exact
    try:
        return read_text(isi) if isinstance(isi, str) else isi
    except Unreadable as sebab:
        raise Wrong(str(sebab)) from None


def _number(isi: object, tanya: Questions) -> int:
    """Read one whole number within the question's bounds; money half-up to the rupiah, anything else whole."""
    uang = "rupiah" in tanya["jenis"]
    exact = angka(isi, number if uang else count)
    if isinstance(exact, Fraction) and not uang:
        raise Wrong("harus angka bulat, tanpa koma")
    jumlah = bulat(exact)
    smallest, largest = tanya.get("batas", (None, None))
    tulis = rupiah if uang else ribuan
    if 0 < exact < tanya.get("janggal", 0):
        named = rupiah(jumlah) if jumlah == exact else f"“{quote(isi)}”"
        raise Wrong(f"{named} terlalu kecil. Maksudnya {rupiah(_meant(exact, tanya['lazim']))}?")
    if smallest is not None and jumlah < smallest:
        raise Wrong("harus lebih dari nol" if smallest == 1 else f"tidak boleh kurang dari {tulis(smallest)}")
    if largest is not None and jumlah > largest:
        raise Wrong(f"terlalu besar, paling banyak {tulis(largest)}")
    if isinstance(exact, Fraction):
        jumlah = Rounded(jumlah)
        jumlah.exact = exact
    return jumlah


def _meant(jumlah: int | Fraction, lazim: tuple[int, int]) -> int:
    """What an amount too small to be meant stands for: thousands, or millions where only these are usual.

    Its decimals count: 1,5 is one and a half million.

    >>> _meant(50, (5_000, 2_000_000)), _meant(Fraction(3, 2), (100_000, 20_000_000))
    (50000, 1500000)
    """
    smallest, largest = lazim
    mungkin = (bulat(jumlah * 1_000), bulat(jumlah * 1_000_000))
    return next((satu for satu in mungkin if smallest <= satu <= largest), mungkin[0])


def _month(isi: object, _: Questions) -> date:
    try:
        return month(isi)
    except Unreadable as sebab:
        raise Wrong(str(sebab)) from None


def _date(isi: object, _: Questions) -> date:
    try:
        return day(isi)
    except Unreadable as sebab:
        raise Wrong(str(sebab)) from None


def _yes_no(isi: object, _: Questions) -> bool:
    if isinstance(isi, bool):
        return isi
    if isinstance(isi, str) and isi.strip().lower() in YES_NO:
        return YES_NO[isi.strip().lower()]
    raise Wrong("harus ya atau tidak (true atau false)")


def _choices(isi: object, tanya: Questions) -> str | int:
    allowed: list[str | int] = [p["nilai"] for p in tanya["pilihan"]]
    teks = isi.strip() if isinstance(isi, str) else isi
    for nilai in allowed:
        if not isinstance(isi, bool) and teks in (nilai, str(nilai)):
            return nilai
    raise Wrong(f"harus salah satu dari: {', '.join(map(str, allowed))}{mirip(isi, map(str, allowed))}")


def _list(isi: object, tanya: Questions, baca: Callable[[object, Questions], Any]) -> tuple[Any, ...]:
    if isinstance(isi, str):
        isi = [bagian for bagian in _split(isi, tanya) if bagian.strip()]
    if not isinstance(isi, list | tuple) or not isi:
        raise Wrong("harus daftar yang berisi")
    hasil = []
    for ke, item in enumerate(isi, 1):
        try:
            hasil.append(baca(item, tanya))
        except Wrong as wrong:
            raise Wrong(f"item ke-{ke} {wrong}") from None
    return tuple(hasil)


def _split(teks: str, tanya: Questions) -> list[str]:
    """Cut a list at semicolons or, where no amount is cut in two by it, at commas."""
    if ";" in teks or "rupiah" not in tanya["jenis"]:
        return re.split(r"[;,]" if "rupiah" not in tanya["jenis"] else ";", teks)
    if re.search(r",\s", teks):
        return re.split(r",\s+", teks)
    bagian = teks.split(",")
    return bagian if all(ONE_AMOUNT.fullmatch(one_part) for one_part in bagian) else [teks]


def _slug(isi: object, tanya: Questions) -> str:
    daftar = satu(tanya.get("daftar", "core/occupations"))
    if isinstance(isi, str) and isi in daftar:
        return isi
    named = [
        slug for slug, one_entry in daftar.items() if quote(isi).casefold() in one_entry.get("sebutan", ())
    ]
    suggestion = f". Mungkin maksudnya: {', '.join(named)}" if named else mirip(isi, daftar)
    raise Wrong(f"“{quote(isi)}” tidak ada di daftar{suggestion}")


READERS: Mapping[str, Callable[[Any, Questions], Any]] = {
    "rupiah": _number,
    "bulat": _number,
    "bulan": _month,
    "tanggal": _date,
    "ya_tidak": _yes_no,
    "pilihan": _choices,
    "pekerjaan": _slug,
    "daftar_rupiah": lambda isi, tanya: _list(isi, tanya, _number),
    "daftar_pilihan": lambda isi, tanya: _list(isi, tanya, _choices),
}


def mirip(isi: object, recognised: Any) -> str:  # noqa: ANN401 - any iterable of words
    """Offer the nearest known words: `. Mungkin maksudnya: tukang-becak`; empty where nothing is near."""
    import difflib  # noqa: PLC0415 - only a mistake pays for this import

    dekat = difflib.get_close_matches(quote(isi).lower(), list(recognised), n=3, cutoff=0.6)
    return f". Mungkin maksudnya: {', '.join(dekat)}" if dekat else ""


def tolak(kunci: str, tanya: Questions, pesan: str) -> dict[str, str]:
    """Compose one refusal: field, what is wrong, an example."""
    akhir = "" if pesan.endswith("?") else "."
    return {"isian": kunci, "pesan": f"{tanya['sebutan']} {pesan}{akhir} Contoh: {contoh(tanya)}"}


def kosong(isi: object) -> bool:
    """A field left blank counts as not given (forms and spreadsheets send empty text)."""
    return isi is None or (isinstance(isi, str) and not isi.strip())


def baca(
    masukan: object,
    tanya: Mapping[str, Questions],
    reader: Mapping[str, Callable[[Any, Questions], Any]] = READERS,
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """Read all fields; give the values that could be read and a refusal for each that could not.

    Unknown keys are refused by name with the nearest known one. Blank fields are left out.
    """
    if not isinstance(masukan, Mapping):
        raise MasukanDitolak([{"isian": "", "pesan": "Masukan harus berupa isian bernama (objek JSON)"}])
    nilai: dict[str, Any] = {}
    galat = []
    for kunci, isi in masukan.items():
        if kunci in tanya and not kosong(isi):
            try:
                nilai[kunci] = reader[tanya[kunci]["jenis"]](isi, tanya[kunci])
            except Wrong as wrong:
                galat.append(tolak(kunci, tanya[kunci], str(wrong)))
    galat += _unknown([kunci for kunci in masukan if kunci not in tanya], tanya)
    for kunci in _required(tanya):
        if kunci not in nilai and all(g["isian"] != kunci for g in galat):
            galat.append(tolak(kunci, tanya[kunci], "belum diisi"))
    return nilai, galat


def _unknown(kunci: list[Any], tanya: Mapping[str, Questions]) -> list[dict[str, str]]:
    """Refuse names no question has, each with the nearest one that has."""
    galat = [
        {
            "isian": quote(one_key),
            "pesan": f"Isian “{quote(one_key)}” tidak dikenal{mirip(one_key, tanya)}",
        }
        for one_key in kunci[:MANY_UNKNOWN]
    ]
    if len(kunci) > MANY_UNKNOWN:
        lain = ribuan(len(kunci) - MANY_UNKNOWN)
        galat.append({"isian": "", "pesan": f"Masih ada {lain} isian lain yang tidak dikenal"})
    return galat


def unused(
    nilai: Mapping[str, Any], tanya: Mapping[str, Questions], penentu: str, *, sebutan: str
) -> list[tuple[str, str]]:
    """Refuse what is told but plays no part for this way of working or event (`untuk`), instead of ignoring it.

    So is what only goes with another answer (`bersama`) that was not told. An answer that says nothing (`tidak`, the
    default) may stay, and what a page carries along (`dibawa`) too.
    """
    wrong = []
    for kunci, isi in nilai.items():
        one_question = tanya[kunci]
        if isi is False or isi == one_question.get("bawaan"):
            continue
        bersama = one_question.get("bersama", penentu)
        if nilai[penentu] not in one_question.get("untuk", (nilai[penentu],)) and not one_question.get(
            "dibawa"
        ):
            wrong.append((kunci, f"tidak dipakai untuk {sebutan} {nilai[penentu]}. Kosongkan saja"))
        elif bersama not in nilai:
            wrong.append((kunci, f"hanya dipakai bersama {tanya[bersama]['sebutan'].lower()}"))
    return wrong


_REQUIRED: dict[int, tuple[Mapping[str, Questions], tuple[str, ...]]] = {}
"""By identity (the questions are kept along, so it stays theirs): a list of members asks this for every row."""


def _required(tanya: Mapping[str, Questions]) -> tuple[str, ...]:
    if id(tanya) not in _REQUIRED:
        _REQUIRED[id(tanya)] = tanya, tuple(kunci for kunci, isi in tanya.items() if isi.get("wajib"))
    return _REQUIRED[id(tanya)][1]
