"""Bad input: a sentence that names the field, what is wrong and an example; never a traceback."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker import periksa
from tests.support.any_input import refusals

TODAY = date(2026, 11, 22)
BECAK = {"cara_kerja": "mandiri", "penghasilan": 1_500_000}
EMPLOYEE = {"cara_kerja": "karyawan", "upah": 3_000_000, "skala_usaha": "mikro"}


def complaints(given: object) -> dict[str, str]:
    """Give the refusals by field; fail when the input is accepted."""
    return refusals(lambda told: periksa(told, hari_ini=TODAY), given)


@pytest.mark.parametrize(
    ("start", "change", "field", "word"),
    [
        (BECAK, {"penghasilan": -1}, "penghasilan", "lebih dari nol"),
        (BECAK, {"penghasilan": 0}, "penghasilan", "lebih dari nol"),
        (BECAK, {"penghasilan": 10_000_000_001}, "penghasilan", "paling banyak Rp10.000.000.000"),
        (BECAK, {"penghasilan": "9" * 5000}, "penghasilan", "terlalu besar"),
        (BECAK, {"penghasilan": "banyak"}, "penghasilan", "harus angka"),
        (BECAK, {"penghasilan": ""}, "penghasilan", "belum diisi"),
        (BECAK, {"penghasilan": None}, "penghasilan", "belum diisi"),
        (BECAK, {"penghasilan": True}, "penghasilan", "harus angka"),
        (BECAK, {"penghasilan": float("nan")}, "penghasilan", "harus angka"),
        (BECAK, {"penghasilan": [1500000]}, "penghasilan", "harus angka"),
        (BECAK, {"upah": 1_500_000}, "upah", "terisi dua-duanya"),
        (BECAK, {"penghasilan_harian": 50_000, "hari_kerja": 26}, "penghasilan_harian", "terisi dua-duanya"),
        (BECAK, {"hari_kerja": 32}, "hari_kerja", "paling banyak 31"),
        (BECAK, {"hari_kerja": 20}, "hari_kerja", "bersama penghasilan sehari"),
        (BECAK, {"jht": "mungkin"}, "jht", "ya atau tidak"),
        (BECAK, {"bulan": "2026-13"}, "bulan", "tahun-bulan"),
        (BECAK, {"bulan": "November"}, "bulan", "tahun-bulan"),
        (BECAK, {"bulan": "2015-06"}, "bulan", "antara Juli 2015"),
        (BECAK, {"bulan": "2031-12"}, "bulan", "November 2031"),
        (BECAK, {"cara_kerja": "ojol"}, "cara_kerja", "salah satu dari"),
        (BECAK, {"cara_kerja": None}, "cara_kerja", "belum diisi"),
        (BECAK, {"pekerjaan": "tukang-beca"}, "pekerjaan", "tukang-becak"),
        (BECAK, {"pekerjaan": "kenek"}, "pekerjaan", "maksudnya: kernet"),
        (BECAK, {"penghasilen": 5}, "penghasilen", "penghasilan"),
        (BECAK, {"tanggal_lahir": "1980-02-30"}, "tanggal_lahir", "tanggal yang ada"),
        (BECAK, {"tanggal_lahir": "2027-01-01"}, "tanggal_lahir", "tidak mungkin"),
        (BECAK, {"tanggal_lahir": "1890-01-01"}, "tanggal_lahir", "tidak mungkin"),
        (BECAK, {"usia": 30, "tanggal_lahir": "1980-01-01"}, "usia", "tidak cocok"),
        # the age of the month asked for is not today's
        (BECAK, {"usia": 49, "tanggal_lahir": "1980-01-01", "bulan": "2029-11"}, "usia", "tidak cocok"),
        (BECAK, {"usia": 200}, "usia", "paling banyak 120"),
        (EMPLOYEE, {"upah": None}, "upah", "belum diisi"),
        (EMPLOYEE, {"skala_usaha": None}, "skala_usaha", "belum diisi"),
        (EMPLOYEE, {"modal_usaha": 5_000_000}, "modal_usaha", "terisi dua-duanya"),
        (EMPLOYEE, {"risiko_jkk": 6}, "risiko_jkk", "salah satu dari"),
        (EMPLOYEE, {"upah": None, "penghasilan": 5_000_000}, "penghasilan", "Isi upah"),
        (EMPLOYEE, {"upah": None, "upah_borongan": [10_000, 20_000]}, "upah_borongan", "3 bulan"),
        (EMPLOYEE, {"upah": None, "upah_borongan": [0, 0, 0]}, "upah_borongan", "lebih dari nol"),
        (
            EMPLOYEE,
            {"upah": None, "upah_borongan": [10_000, 20_000, 30_000], "bergantung_cuaca": True},
            "upah_borongan",
            "12 bulan",
        ),
        (EMPLOYEE, {"kewarganegaraan": "WNA"}, "lama_di_indonesia_bulan", "belum diisi"),
        (EMPLOYEE, {"program_tambahan": []}, "program_tambahan", "daftar"),
        (
            EMPLOYEE,
            {"skala_usaha": None, "modal_usaha": 5_000_000, "bulan": "2020-01"},
            "skala_usaha",
            "harus diisi",
        ),
        ({"cara_kerja": "pekerja_migran"}, {"jalur": "p3mi", "lama_bulan": 61}, "lama_bulan", "60"),
    ],
)
def test_mistake_is_named_with_its_field_and_an_example(
    start: dict[str, Any], change: dict[str, Any], field: str, word: str
) -> None:
    """One mistake gives one sentence, at its field, that says what is wrong."""
    message = complaints({**start, **change})
    assert list(message) == [field]
    assert word in message[field]
    assert field not in ("penghasilan", "bulan", "usia") or "Contoh:" in message[field]


def test_all_mistakes_are_told_at_once() -> None:
    """Nobody should have to press the button again to learn of the next mistake."""
    assert set(complaints({"cara_kerja": "mandiri", "penghasilan": "x", "bulan": "2015-01", "usai": 4})) == {
        "penghasilan",
        "bulan",
        "usai",
    }


@pytest.mark.parametrize(
    "text_of",
    ["1500000", "Rp1.500.000", "rp 1.500.000", "1,5 juta", "1.5 jt", "1500rb", "1500 ribu", 1500000.0],
)
def test_money_is_read_as_people_write_it(text_of: object) -> None:
    """Dots, Rp, ribu and juta all mean the same income."""
    assert periksa({**BECAK, "penghasilan": text_of})["iuran"]["dasar"] == 1_600_000


def test_blank_fields_count_as_not_given() -> None:
    """A form or a spreadsheet sends empty text for what was left out."""
    assert periksa({**BECAK, "usia": "", "upah": None, "jht": " "}) == periksa(BECAK)
