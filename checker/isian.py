"""Reads what a person typed, question by question, and says in Indonesian what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from checker.angka import ribuan, rupiah
from checker.berkas import satu
from checker.waktu import baca_bulan

type Pertanyaan = Mapping[str, Any]

SATUAN_LISAN = {"": 1, "rb": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000, "m": 10**9}
SATUAN_LISAN |= {"miliar": 10**9, "milyar": 10**9}
POLA_UANG = re.compile(r"(?:rp\.?)?\s*(-?[\d.,]*\d)\s*([a-z]*)", re.IGNORECASE)
DIGIT_TERBANYAK = 20
"""Longer than any amount a person could mean; Python itself refuses to read thousands of digits."""
YA_TIDAK = {"ya": True, "true": True, "1": True, "tidak": False, "false": False, "0": False}


class MasukanDitolak(ValueError):
    """The input is refused; `galat` lists every field, what is wrong with it and an example."""

    def __init__(self, galat: list[dict[str, str]]) -> None:
        """Keep the refusals, each `{"isian": …, "pesan": …}`."""
        super().__init__("; ".join(g["pesan"] for g in galat))
        self.galat = galat


class Salah(ValueError):
    """One field can't be read; the text is the tail of a sentence that starts with the field's name."""


@cache
def pertanyaan(perintah: str) -> Mapping[str, Pertanyaan]:
    """Give the questions of one command (`periksa` or `manfaat`) in their order."""
    return satu(f"pertanyaan/{perintah}")


def contoh(tanya: Pertanyaan) -> str:
    """Show how the field is filled in, as people would type it."""
    isi = tanya["contoh"]
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, list):
        return ", ".join(str(unsur) for unsur in isi)
    return str(isi)


def _angka(teks: str) -> int:
    """Read `1500000`, `Rp1.500.000`, `1,5 juta` or `50rb`; whole rupiah only."""
    if teks.isascii() and teks.isdigit() and len(teks) <= DIGIT_TERBANYAK:
        return int(teks)
    cocok = POLA_UANG.fullmatch(teks.strip())
    satuan = cocok and SATUAN_LISAN.get(cocok[2].lower())
    if not cocok or not satuan:
        raise Salah("harus angka")
    digit = cocok[1]
    if satuan == 1 or "," in digit or not re.fullmatch(r"-?\d+\.\d{1,2}", digit):
        digit = digit.replace(".", "").replace(",", ".")
    if len(digit) > DIGIT_TERBANYAK:
        raise Salah("terlalu besar")
    try:
        jumlah = Fraction(digit) * satuan
    except ValueError:
        raise Salah("harus angka") from None
    return _utuh(jumlah)


def _utuh(jumlah: Fraction) -> int:
    if jumlah.denominator != 1:
        raise Salah("harus angka bulat, tanpa koma")
    return jumlah.numerator


def _bilangan(isi: object, tanya: Pertanyaan) -> int:
    """Read one whole number within the question's bounds."""
    if isinstance(isi, bool) or not isinstance(isi, int | float | str):
        raise Salah("harus angka")
    if isinstance(isi, float):
        if isi != isi or isi in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN differs from itself
            raise Salah("harus angka")
        isi = _utuh(Fraction(isi))
    angka = _angka(isi) if isinstance(isi, str) else isi
    terkecil, terbesar = tanya.get("batas", (None, None))
    tulis = rupiah if "rupiah" in tanya["jenis"] else ribuan
    if terkecil is not None and angka < terkecil:
        raise Salah("harus lebih dari nol" if terkecil == 1 else f"tidak boleh kurang dari {tulis(terkecil)}")
    if terbesar is not None and angka > terbesar:
        raise Salah(f"terlalu besar, paling banyak {tulis(terbesar)}")
    return angka


def _bulan(isi: object, _: Pertanyaan) -> date:
    try:
        return baca_bulan(isi)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise Salah("harus bulan yang ada, ditulis tahun-bulan") from None


def _tanggal(isi: object, _: Pertanyaan) -> date:
    try:
        if not isinstance(isi, str) or len(isi) != len("YYYY-MM-DD"):
            raise ValueError  # noqa: TRY301 - same refusal as a date that does not exist
        return date.fromisoformat(isi)
    except ValueError:
        raise Salah("harus tanggal yang ada, ditulis tahun-bulan-hari") from None


def _ya_tidak(isi: object, _: Pertanyaan) -> bool:
    if isinstance(isi, bool):
        return isi
    if isinstance(isi, str) and isi.strip().lower() in YA_TIDAK:
        return YA_TIDAK[isi.strip().lower()]
    raise Salah("harus ya atau tidak (true atau false)")


def _pilihan(isi: object, tanya: Pertanyaan) -> str | int:
    boleh: list[str | int] = [p["nilai"] for p in tanya["pilihan"]]
    for nilai in boleh:
        if not isinstance(isi, bool) and isinstance(isi, str | int) and str(isi).strip() == str(nilai):
            return nilai
    raise Salah(f"harus salah satu dari: {', '.join(map(str, boleh))}{mirip(isi, map(str, boleh))}")


def _daftar(isi: object, tanya: Pertanyaan, baca: Callable[[object, Pertanyaan], Any]) -> tuple[Any, ...]:
    if isinstance(isi, str):
        isi = [bagian for bagian in re.split(r"[;,]\s*", isi) if bagian]
    if not isinstance(isi, list | tuple) or not isi:
        raise Salah("harus daftar yang berisi")
    return tuple(baca(unsur, tanya) for unsur in isi)


def _slug(isi: object, tanya: Pertanyaan) -> str:
    daftar = satu(tanya.get("daftar", "pekerjaan"))
    if isinstance(isi, str) and isi in daftar:
        return isi
    disebut = [
        slug for slug, satu_isi in daftar.items() if str(isi).casefold() in satu_isi.get("sebutan", ())
    ]
    saran = f". Mungkin maksudnya: {', '.join(disebut)}" if disebut else mirip(isi, daftar)
    raise Salah(f"“{isi}” tidak ada di daftar{saran}")


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

    dekat = difflib.get_close_matches(str(isi).lower(), list(dikenal), n=3, cutoff=0.6)
    return f". Mungkin maksudnya: {', '.join(dekat)}" if dekat else ""


def tolak(kunci: str, tanya: Pertanyaan, pesan: str) -> dict[str, str]:
    """Compose one refusal: field, what is wrong, an example."""
    return {"isian": kunci, "pesan": f"{tanya['sebutan']} {pesan}. Contoh: {contoh(tanya)}"}


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
        if kunci not in tanya:
            galat.append(
                {"isian": str(kunci), "pesan": f"Isian “{kunci}” tidak dikenal{mirip(kunci, tanya)}"}
            )
        elif not kosong(isi):
            try:
                nilai[kunci] = pembaca[tanya[kunci]["jenis"]](isi, tanya[kunci])
            except Salah as salah:
                galat.append(tolak(kunci, tanya[kunci], str(salah)))
    for kunci in _wajib(tanya):
        if kunci not in nilai and all(g["isian"] != kunci for g in galat):
            galat.append(tolak(kunci, tanya[kunci], "belum diisi"))
    return nilai, galat


_WAJIB: dict[int, tuple[Mapping[str, Pertanyaan], tuple[str, ...]]] = {}
"""By identity (the questions are kept along, so it stays theirs): a list of members asks this for every row."""


def _wajib(tanya: Mapping[str, Pertanyaan]) -> tuple[str, ...]:
    if id(tanya) not in _WAJIB:
        _WAJIB[id(tanya)] = tanya, tuple(kunci for kunci, isi in tanya.items() if isi.get("wajib"))
    return _WAJIB[id(tanya)][1]
