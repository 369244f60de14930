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

type Pertanyaan = Mapping[str, Any]

YA_TIDAK = {"ya": True, "true": True, "1": True, "tidak": False, "false": False, "0": False}
BANYAK_TAK_DIKENAL = 20
"""More unknown names than a person could mend at once are only counted."""
SATU_UANG = re.compile(r"\s*(?:rp\.?\s*)?(?:0|\d{4,}|[1-9]\d{0,2}(?:\.\d{3})+)\s*", re.IGNORECASE | re.ASCII)
"""An amount that a list separated by bare commas can hold without being cut."""


class MasukanDitolak(ValueError):
    """The input is refused; `galat` lists every field, what is wrong with it and an example."""

    def __init__(self, galat: list[dict[str, str]]) -> None:
        """Keep the refusals, each `{"isian": …, "pesan": …}`."""
        super().__init__("; ".join(g["pesan"] for g in galat))
        self.galat = galat


class Salah(ValueError):
    """One field can't be read; the text is the tail of a sentence that starts with the field's name."""


class Dibulatkan(int):
    """Whole rupiah that were told with sen; `tepat` keeps what was told, so that the trace can say so."""

    tepat: Fraction


def pertanyaan(perintah: str) -> Mapping[str, Pertanyaan]:
    """Give the questions of one command (`periksa` or `manfaat`) in their order."""
    return satu(f"questions/{perintah}")


def contoh(tanya: Pertanyaan) -> str:
    """Show how the field is filled in, as people would type it."""
    isi = tanya["contoh"]
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, list | tuple):
        return "; ".join(str(unsur) for unsur in isi)
    return str(isi)


def angka(isi: object, baca_teks: Callable[[str], int | Fraction] = number) -> int | Fraction:
    """Give the exact number of what was typed or sent, whole or not; raise Salah."""
    if isinstance(isi, bool) or not isinstance(isi, int | float | str):
        raise Salah("harus angka")
    if isinstance(isi, float):
        if isi != isi or isi in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN differs from itself
            raise Salah("harus angka")
        tepat = Fraction(str(isi))
        return tepat.numerator if tepat.denominator == 1 else tepat
    try:
        return baca_teks(isi) if isinstance(isi, str) else isi
    except Unreadable as sebab:
        raise Salah(str(sebab)) from None


def _bilangan(isi: object, tanya: Pertanyaan) -> int:
    """Read one whole number within the question's bounds; money half-up to the rupiah, anything else whole."""
    uang = "rupiah" in tanya["jenis"]
    tepat = angka(isi, number if uang else count)
    if isinstance(tepat, Fraction) and not uang:
        raise Salah("harus angka bulat, tanpa koma")
    jumlah = bulat(tepat)
    terkecil, terbesar = tanya.get("batas", (None, None))
    tulis = rupiah if uang else ribuan
    if 0 < tepat < tanya.get("janggal", 0):
        disebut = rupiah(jumlah) if jumlah == tepat else f"“{quote(isi)}”"
        raise Salah(f"{disebut} terlalu kecil. Maksudnya {rupiah(_dimaksud(tepat, tanya['lazim']))}?")
    if terkecil is not None and jumlah < terkecil:
        raise Salah("harus lebih dari nol" if terkecil == 1 else f"tidak boleh kurang dari {tulis(terkecil)}")
    if terbesar is not None and jumlah > terbesar:
        raise Salah(f"terlalu besar, paling banyak {tulis(terbesar)}")
    if isinstance(tepat, Fraction):
        jumlah = Dibulatkan(jumlah)
        jumlah.tepat = tepat
    return jumlah


def _dimaksud(jumlah: int | Fraction, lazim: tuple[int, int]) -> int:
    """What an amount too small to be meant stands for: thousands, or millions where only these are usual.

    Its decimals count: 1,5 is one and a half million.

    >>> _dimaksud(50, (5_000, 2_000_000)), _dimaksud(Fraction(3, 2), (100_000, 20_000_000))
    (50000, 1500000)
    """
    terkecil, terbesar = lazim
    mungkin = (bulat(jumlah * 1_000), bulat(jumlah * 1_000_000))
    return next((satu for satu in mungkin if terkecil <= satu <= terbesar), mungkin[0])


def _bulan(isi: object, _: Pertanyaan) -> date:
    try:
        return month(isi)
    except Unreadable as sebab:
        raise Salah(str(sebab)) from None


def _tanggal(isi: object, _: Pertanyaan) -> date:
    try:
        return day(isi)
    except Unreadable as sebab:
        raise Salah(str(sebab)) from None


def _ya_tidak(isi: object, _: Pertanyaan) -> bool:
    if isinstance(isi, bool):
        return isi
    if isinstance(isi, str) and isi.strip().lower() in YA_TIDAK:
        return YA_TIDAK[isi.strip().lower()]
    raise Salah("harus ya atau tidak (true atau false)")


def _pilihan(isi: object, tanya: Pertanyaan) -> str | int:
    boleh: list[str | int] = [p["nilai"] for p in tanya["pilihan"]]
    teks = isi.strip() if isinstance(isi, str) else isi
    for nilai in boleh:
        if not isinstance(isi, bool) and teks in (nilai, str(nilai)):
            return nilai
    raise Salah(f"harus salah satu dari: {', '.join(map(str, boleh))}{mirip(isi, map(str, boleh))}")


def _daftar(isi: object, tanya: Pertanyaan, baca: Callable[[object, Pertanyaan], Any]) -> tuple[Any, ...]:
    if isinstance(isi, str):
        isi = [bagian for bagian in _pisah(isi, tanya) if bagian.strip()]
    if not isinstance(isi, list | tuple) or not isi:
        raise Salah("harus daftar yang berisi")
    hasil = []
    for ke, unsur in enumerate(isi, 1):
        try:
            hasil.append(baca(unsur, tanya))
        except Salah as salah:
            raise Salah(f"item ke-{ke} {salah}") from None
    return tuple(hasil)


def _pisah(teks: str, tanya: Pertanyaan) -> list[str]:
    """Cut a list at semicolons or, where no amount is cut in two by it, at commas."""
    if ";" in teks or "rupiah" not in tanya["jenis"]:
        return re.split(r"[;,]" if "rupiah" not in tanya["jenis"] else ";", teks)
    if re.search(r",\s", teks):
        return re.split(r",\s+", teks)
    bagian = teks.split(",")
    return bagian if all(SATU_UANG.fullmatch(satu_bagian) for satu_bagian in bagian) else [teks]


def _slug(isi: object, tanya: Pertanyaan) -> str:
    daftar = satu(tanya.get("daftar", "core/occupations"))
    if isinstance(isi, str) and isi in daftar:
        return isi
    disebut = [
        slug for slug, satu_isi in daftar.items() if quote(isi).casefold() in satu_isi.get("sebutan", ())
    ]
    saran = f". Mungkin maksudnya: {', '.join(disebut)}" if disebut else mirip(isi, daftar)
    raise Salah(f"“{quote(isi)}” tidak ada di daftar{saran}")


PEMBACA: Mapping[str, Callable[[Any, Pertanyaan], Any]] = {
    "rupiah": _bilangan,
    "bulat": _bilangan,
    "bulan": _bulan,
    "tanggal": _tanggal,
    "ya_tidak": _ya_tidak,
    "pilihan": _pilihan,
    "pekerjaan": _slug,
    "daftar_rupiah": lambda isi, tanya: _daftar(isi, tanya, _bilangan),
    "daftar_pilihan": lambda isi, tanya: _daftar(isi, tanya, _pilihan),
}


def mirip(isi: object, dikenal: Any) -> str:  # noqa: ANN401 - any iterable of words
    """Offer the nearest known words: `. Mungkin maksudnya: tukang-becak`; empty where nothing is near."""
    import difflib  # noqa: PLC0415 - only a mistake pays for this import

    dekat = difflib.get_close_matches(quote(isi).lower(), list(dikenal), n=3, cutoff=0.6)
    return f". Mungkin maksudnya: {', '.join(dekat)}" if dekat else ""


def tolak(kunci: str, tanya: Pertanyaan, pesan: str) -> dict[str, str]:
    """Compose one refusal: field, what is wrong, an example."""
    akhir = "" if pesan.endswith("?") else "."
    return {"isian": kunci, "pesan": f"{tanya['sebutan']} {pesan}{akhir} Contoh: {contoh(tanya)}"}


def kosong(isi: object) -> bool:
    """A field left blank counts as not given (forms and spreadsheets send empty text)."""
    return isi is None or (isinstance(isi, str) and not isi.strip())


def baca(
    masukan: object,
    tanya: Mapping[str, Pertanyaan],
    pembaca: Mapping[str, Callable[[Any, Pertanyaan], Any]] = PEMBACA,
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
                nilai[kunci] = pembaca[tanya[kunci]["jenis"]](isi, tanya[kunci])
            except Salah as salah:
                galat.append(tolak(kunci, tanya[kunci], str(salah)))
    galat += _tak_dikenal([kunci for kunci in masukan if kunci not in tanya], tanya)
    for kunci in _wajib(tanya):
        if kunci not in nilai and all(g["isian"] != kunci for g in galat):
            galat.append(tolak(kunci, tanya[kunci], "belum diisi"))
    return nilai, galat


def _tak_dikenal(kunci: list[Any], tanya: Mapping[str, Pertanyaan]) -> list[dict[str, str]]:
    """Refuse names no question has, each with the nearest one that has."""
    galat = [
        {
            "isian": quote(satu_kunci),
            "pesan": f"Isian “{quote(satu_kunci)}” tidak dikenal{mirip(satu_kunci, tanya)}",
        }
        for satu_kunci in kunci[:BANYAK_TAK_DIKENAL]
    ]
    if len(kunci) > BANYAK_TAK_DIKENAL:
        lain = ribuan(len(kunci) - BANYAK_TAK_DIKENAL)
        galat.append({"isian": "", "pesan": f"Masih ada {lain} isian lain yang tidak dikenal"})
    return galat


def tak_dipakai(
    nilai: Mapping[str, Any], tanya: Mapping[str, Pertanyaan], penentu: str, *, sebutan: str
) -> list[tuple[str, str]]:
    """Refuse what is told but plays no part for this way of working or event (`untuk`), instead of ignoring it.

    So is what only goes with another answer (`bersama`) that was not told. An answer that says nothing (`tidak`, the
    default) may stay, and what a page carries along (`dibawa`) too.
    """
    salah = []
    for kunci, isi in nilai.items():
        satu_tanya = tanya[kunci]
        if isi is False or isi == satu_tanya.get("bawaan"):
            continue
        bersama = satu_tanya.get("bersama", penentu)
        if nilai[penentu] not in satu_tanya.get("untuk", (nilai[penentu],)) and not satu_tanya.get("dibawa"):
            salah.append((kunci, f"tidak dipakai untuk {sebutan} {nilai[penentu]}. Kosongkan saja"))
        elif bersama not in nilai:
            salah.append((kunci, f"hanya dipakai bersama {tanya[bersama]['sebutan'].lower()}"))
    return salah


_WAJIB: dict[int, tuple[Mapping[str, Pertanyaan], tuple[str, ...]]] = {}
"""By identity (the questions are kept along, so it stays theirs): a list of members asks this for every row."""


def _wajib(tanya: Mapping[str, Pertanyaan]) -> tuple[str, ...]:
    if id(tanya) not in _WAJIB:
        _WAJIB[id(tanya)] = tanya, tuple(kunci for kunci, isi in tanya.items() if isi.get("wajib"))
    return _WAJIB[id(tanya)][1]
