"""Bad input to `manfaat`: a sentence that names the field, what is wrong and an example; never a traceback."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker import manfaat
from tests.support.any_input import refusals

TODAY = date(2026, 11, 22)
DEATH_AT_WORK = {"kejadian": "meninggal_kecelakaan_kerja", "tanggal": "2026-11-22", "penghasilan": 1_500_000}
DISABLED = {"kejadian": "cacat_sebagian", "tanggal": "2026-11-22", "upah": 5_000_000, "persen": 35}
NOT_YET = {"kejadian": "tidak_mampu_bekerja", "tanggal": "2026-11-22", "upah": 2_000_000, "lama_bulan": 2}
DEATH = {"kejadian": "meninggal", "tanggal": "2026-11-22", "segmen": "BPU", "lama_peserta_bulan": 12}
OLD_AGE = {"kejadian": "hari_tua", "tanggal": "2026-11-22", "alasan": "usia_56", "usia": 56}
ACCIDENT = {"kejadian": "kecelakaan_kerja", "tanggal": "2026-11-22"}
PENSION = {"kejadian": "pensiun", "tanggal": "2026-11-22", "usia": 59, "lama_iuran_bulan": 137}


def complaints(given: object) -> dict[str, str]:
    """Give the refusals by field; fail when the input is accepted."""
    return refusals(lambda told: manfaat(told, hari_ini=TODAY), given)


@pytest.mark.parametrize(
    ("start", "change", "field", "word"),
    [
        # missing
        (DEATH_AT_WORK, {"kejadian": None}, "kejadian", "belum diisi"),
        (DEATH_AT_WORK, {"tanggal": ""}, "tanggal", "belum diisi"),
        (DEATH_AT_WORK, {"penghasilan": None}, "penghasilan", "belum diisi"),
        (DEATH_AT_WORK, {"penghasilan": None, "segmen": "PU"}, "upah", "belum diisi"),
        (DISABLED, {"persen": None}, "bagian", "Boleh juga persen"),
        (NOT_YET, {"lama_bulan": None}, "lama_bulan", "Boleh juga lama_hari"),
        (OLD_AGE, {"alasan": None}, "alasan", "belum diisi"),
        (OLD_AGE, {"kejadian": "kehilangan_pekerjaan", "alasan": None}, "alasan", "belum diisi"),
        # contradictory
        (DEATH_AT_WORK, {"upah": 2_000_000}, "upah", "terisi dua-duanya"),
        (DEATH_AT_WORK, {"dasar": 1_600_000}, "dasar", "terisi dua-duanya"),
        (DEATH_AT_WORK, {"segmen": "PU"}, "penghasilan", "Isi upah"),
        (NOT_YET, {"segmen": "BPU"}, "upah", "Isi penghasilan"),
        (DISABLED, {"bagian": "satu_mata"}, "persen", "terisi dua-duanya"),
        (NOT_YET, {"lama_hari": 20}, "lama_hari", "terisi dua-duanya"),
        (DEATH, {"lama_peserta_hari": 365}, "lama_peserta_hari", "terisi dua-duanya"),
        # unknown words, with the nearest known one
        (DEATH_AT_WORK, {"kejadian": "meninggal_kecelakan_kerja"}, "kejadian", "meninggal_kecelakaan_kerja"),
        (DEATH_AT_WORK, {"segmen": "PBU"}, "segmen", "salah satu dari: BPU, PU"),
        (DEATH_AT_WORK, {"penghasilen": 1}, "penghasilen", "penghasilan"),
        (DEATH_AT_WORK, {"xyz": 1}, "xyz", "tidak dikenal"),
        (DISABLED, {"persen": None, "bagian": "satu_matta"}, "bagian", "satu_mata"),
        (DISABLED, {"persen": None, "bagian": 7}, "bagian", "tidak ada di tabel"),
        (OLD_AGE, {"alasan": "resign"}, "alasan", "salah satu dari"),
        # dates
        (DEATH_AT_WORK, {"tanggal": "2026-02-30"}, "tanggal", "tanggal yang ada"),
        (DEATH_AT_WORK, {"tanggal": "22-11-2026"}, "tanggal", "tahun-bulan-hari"),
        (DEATH_AT_WORK, {"tanggal": 20261122}, "tanggal", "tanggal yang ada"),
        (DEATH_AT_WORK, {"tanggal": "2015-06-30"}, "tanggal", "antara 1 Juli 2015"),
        (DEATH_AT_WORK, {"tanggal": "2027-11-24"}, "tanggal", "23 November 2027"),
        # amounts and counts
        (DEATH_AT_WORK, {"penghasilan": 0}, "penghasilan", "lebih dari nol"),
        (DEATH_AT_WORK, {"penghasilan": -5}, "penghasilan", "lebih dari nol"),
        (DEATH_AT_WORK, {"penghasilan": "banyak"}, "penghasilan", "harus angka"),
        (DEATH_AT_WORK, {"penghasilan": 10**10 + 1}, "penghasilan", "paling banyak Rp10.000.000.000"),
        (DISABLED, {"persen": 0}, "persen", "lebih dari 0"),
        (DISABLED, {"persen": 101}, "persen", "paling banyak 100"),
        (DISABLED, {"persen": -1}, "persen", "lebih dari 0"),
        (DISABLED, {"persen": "1e999999999"}, "persen", "harus angka"),
        (DISABLED, {"persen": 10**5000}, "persen", "paling banyak 100"),
        (DISABLED, {"persen": "separuh"}, "persen", "harus angka"),
        (DISABLED, {"persen": True}, "persen", "harus angka"),
        (DISABLED, {"persen": [35]}, "persen", "harus angka"),
        (DISABLED, {"fungsi_hilang_persen": 150}, "fungsi_hilang_persen", "paling banyak 100"),
        (NOT_YET, {"lama_bulan": 0}, "lama_bulan", "lebih dari nol"),
        (DEATH, {"lama_peserta_bulan": 1201}, "lama_peserta_bulan", "paling banyak 1.200"),
        (DEATH, {"lama_peserta_bulan": 2.5}, "lama_peserta_bulan", "tanpa koma"),
        (DEATH, {"jumlah_pemberi_kerja": 0}, "jumlah_pemberi_kerja", "lebih dari nol"),
        (OLD_AGE, {"usia": 121}, "usia", "paling banyak 120"),
        (OLD_AGE, {"pernah_ambil_sebagian": "dulu"}, "pernah_ambil_sebagian", "ya atau tidak"),
        (PENSION, {"lama_iuran_bulan": 138}, "lama_iuran_bulan", "paling banyak 137 bulan"),
        (PENSION, {"tanggal": "2015-07-31", "lama_iuran_bulan": 2}, "lama_iuran_bulan", "mulai Juli 2015"),
        (PENSION, {"tanggal_lahir": "2026-11-23", "usia": None}, "tanggal_lahir", "tidak mungkin"),
        (PENSION, {"tanggal_lahir": "1900-01-01", "usia": None}, "tanggal_lahir", "tidak mungkin"),
        (PENSION, {"tanggal_lahir": "1967-11-23"}, "usia", "tidak cocok dengan tanggal lahir"),
        (PENSION, {"tanggal": "2031-11-23"}, "tanggal", "22 November 2031"),
        # children
        (DEATH, {"anak": [{"jenjang": "SD", "sisa_tahun": 7}]}, "anak", "di jenjang SD paling lama 6 tahun"),
        (DEATH, {"anak": [{"jenjang": "TK", "sisa_tahun": 3}]}, "anak", "di jenjang TK paling lama 2 tahun"),
        (DEATH, {"anak": [{"jenjang": "PT", "sisa_tahun": 9}]}, "anak", "paling banyak 8"),
        (DEATH, {"anak": [{"jenjang": "S2", "sisa_tahun": 1}]}, "anak", "TK, SD, SMP, SMA, PT"),
        (DEATH, {"anak": [{"jenjang": "SD"}]}, "anak", "jenjang dan sisa_tahun"),
        (
            DEATH,
            {"anak": [{"jenjang": "SD", "sisa_tahun": 1, "nama": "A"}]},
            "anak",
            "jenjang dan sisa_tahun",
        ),
        (DEATH, {"anak": [{"jenjang": "SD", "sisa_tahun": -1}]}, "anak", "tidak boleh kurang"),
        (DEATH, {"anak": "SD enam"}, "anak", "tidak terbaca"),
        (DEATH, {"anak": {"SD": 6}}, "anak", "harus daftar"),
        (DEATH, {"anak": 2}, "anak", "harus daftar"),
        # transport
        (ACCIDENT, {"angkutan": {"kereta": 5}}, "angkutan", "darat, laut, udara"),
        (ACCIDENT, {"angkutan": {"darat": "mahal"}}, "angkutan", "harus angka"),
        (ACCIDENT, {"angkutan": 5}, "angkutan", "harus daftar"),
    ],
)
def test_mistake_is_named_with_its_field_and_an_example(
    start: dict[str, Any], change: dict[str, Any], field: str, word: str
) -> None:
    """One mistake gives one sentence, at its field, that says what is wrong."""
    message = complaints({**start, **change})
    assert list(message) == [field]
    assert word in message[field]
    assert "tidak dikenal" in message[field] or "Contoh:" in message[field]


def test_all_mistakes_are_told_at_once() -> None:
    """Nobody should have to press the button again to learn of the next mistake."""
    assert set(complaints({"kejadian": "mati", "tanggal": "besok", "usia": "tua", "umur": 3})) == {
        "kejadian",
        "tanggal",
        "usia",
        "umur",
    }


@pytest.mark.parametrize(
    "anak",
    [
        [{"jenjang": "SD", "sisa_tahun": 4}, {"jenjang": "SMA", "sisa_tahun": 1}],
        "SD:4, SMA:1",
        "sd=4,sma = 1",
        [{"jenjang": "sd", "sisa_tahun": "4"}, {"jenjang": "Sma", "sisa_tahun": 1.0}],
    ],
)
def test_children_are_read_as_lists_or_as_people_type_them(anak: object) -> None:
    """A form sends text, a program sends a list; both mean the same children."""
    beasiswa = manfaat({**DEATH_AT_WORK, "anak": anak})["beasiswa"]
    assert [a["jumlah"] for a in beasiswa["per_anak"]] == [81_000_000, 63_000_000]


@pytest.mark.parametrize("percent", [4.5, "4,5", "4.5%", " 4,5 % "])
def test_percentages_are_read_as_doctors_write_them(percent: object) -> None:
    """A comma, a point and a percent sign all mean the same."""
    assert manfaat({**DISABLED, "persen": percent})["total"] == 18_000_000


def test_blank_fields_count_as_not_given() -> None:
    """A form sends empty text for what was left out."""
    assert manfaat({**DEATH, "anak": "", "usia": None, "segmen": "BPU"}) == manfaat(DEATH)
