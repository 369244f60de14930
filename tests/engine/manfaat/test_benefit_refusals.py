"""Bad input to `manfaat`: a sentence that names the field, what is wrong and an example; never a traceback."""

from __future__ import annotations

from datetime import date

import pytest

from checker import manfaat
from tests.support.any_input import refusals

TODAY = date(2026, 11, 22)
KERJA = {"kejadian": "meninggal_kecelakaan_kerja", "tanggal": "2026-11-22", "penghasilan": 1_500_000}
CACAT = {"kejadian": "cacat_sebagian", "tanggal": "2026-11-22", "upah": 5_000_000, "persen": 35}
NOT_YET = {"kejadian": "tidak_mampu_bekerja", "tanggal": "2026-11-22", "upah": 2_000_000, "lama_bulan": 2}
MATI = {"kejadian": "meninggal", "tanggal": "2026-11-22", "segmen": "BPU", "lama_peserta_bulan": 12}
TUA = {"kejadian": "hari_tua", "tanggal": "2026-11-22", "alasan": "usia_56", "usia": 56}
CELAKA = {"kejadian": "kecelakaan_kerja", "tanggal": "2026-11-22"}
PENSIUN = {"kejadian": "pensiun", "tanggal": "2026-11-22", "usia": 59, "lama_iuran_bulan": 137}


def galat(masukan: object) -> dict[str, str]:
    """Give the refusals by field; fail when the input is accepted."""
    return refusals(lambda told: manfaat(told, hari_ini=TODAY), masukan)


@pytest.mark.parametrize(
    ("awal", "ubah", "isian", "kata"),
    [
        # missing
        (KERJA, {"kejadian": None}, "kejadian", "belum diisi"),
        (KERJA, {"tanggal": ""}, "tanggal", "belum diisi"),
        (KERJA, {"penghasilan": None}, "penghasilan", "belum diisi"),
        (KERJA, {"penghasilan": None, "segmen": "PU"}, "upah", "belum diisi"),
        (CACAT, {"persen": None}, "bagian", "Boleh juga persen"),
        (NOT_YET, {"lama_bulan": None}, "lama_bulan", "Boleh juga lama_hari"),
        (TUA, {"alasan": None}, "alasan", "belum diisi"),
        (TUA, {"kejadian": "kehilangan_pekerjaan", "alasan": None}, "alasan", "belum diisi"),
        # contradictory
        (KERJA, {"upah": 2_000_000}, "upah", "terisi dua-duanya"),
        (KERJA, {"dasar": 1_600_000}, "dasar", "terisi dua-duanya"),
        (KERJA, {"segmen": "PU"}, "penghasilan", "Isi upah"),
        (NOT_YET, {"segmen": "BPU"}, "upah", "Isi penghasilan"),
        (CACAT, {"bagian": "satu_mata"}, "persen", "terisi dua-duanya"),
        (NOT_YET, {"lama_hari": 20}, "lama_hari", "terisi dua-duanya"),
        (MATI, {"lama_peserta_hari": 365}, "lama_peserta_hari", "terisi dua-duanya"),
        # unknown words, with the nearest known one
        (KERJA, {"kejadian": "meninggal_kecelakan_kerja"}, "kejadian", "meninggal_kecelakaan_kerja"),
        (KERJA, {"segmen": "PBU"}, "segmen", "salah satu dari: BPU, PU"),
        (KERJA, {"penghasilen": 1}, "penghasilen", "penghasilan"),
        (KERJA, {"xyz": 1}, "xyz", "tidak dikenal"),
        (CACAT, {"persen": None, "bagian": "satu_matta"}, "bagian", "satu_mata"),
        (CACAT, {"persen": None, "bagian": 7}, "bagian", "tidak ada di tabel"),
        (TUA, {"alasan": "resign"}, "alasan", "salah satu dari"),
        # dates
        (KERJA, {"tanggal": "2026-02-30"}, "tanggal", "tanggal yang ada"),
        (KERJA, {"tanggal": "22-11-2026"}, "tanggal", "tahun-bulan-hari"),
        (KERJA, {"tanggal": 20261122}, "tanggal", "tanggal yang ada"),
        (KERJA, {"tanggal": "2015-06-30"}, "tanggal", "antara 1 Juli 2015"),
        (KERJA, {"tanggal": "2027-11-24"}, "tanggal", "23 November 2027"),
        # amounts and counts
        (KERJA, {"penghasilan": 0}, "penghasilan", "lebih dari nol"),
        (KERJA, {"penghasilan": -5}, "penghasilan", "lebih dari nol"),
        (KERJA, {"penghasilan": "banyak"}, "penghasilan", "harus angka"),
        (KERJA, {"penghasilan": 10**10 + 1}, "penghasilan", "paling banyak Rp10.000.000.000"),
        (CACAT, {"persen": 0}, "persen", "lebih dari 0"),
        (CACAT, {"persen": 101}, "persen", "paling banyak 100"),
        (CACAT, {"persen": -1}, "persen", "lebih dari 0"),
        (CACAT, {"persen": "1e999999999"}, "persen", "harus angka"),
        (CACAT, {"persen": 10**5000}, "persen", "paling banyak 100"),
        (CACAT, {"persen": "separuh"}, "persen", "harus angka"),
        (CACAT, {"persen": True}, "persen", "harus angka"),
        (CACAT, {"persen": [35]}, "persen", "harus angka"),
        (CACAT, {"fungsi_hilang_persen": 150}, "fungsi_hilang_persen", "paling banyak 100"),
        (NOT_YET, {"lama_bulan": 0}, "lama_bulan", "lebih dari nol"),
        (MATI, {"lama_peserta_bulan": 1201}, "lama_peserta_bulan", "paling banyak 1.200"),
        (MATI, {"lama_peserta_bulan": 2.5}, "lama_peserta_bulan", "tanpa koma"),
        (MATI, {"jumlah_pemberi_kerja": 0}, "jumlah_pemberi_kerja", "lebih dari nol"),
        (TUA, {"usia": 121}, "usia", "paling banyak 120"),
        (TUA, {"pernah_ambil_sebagian": "dulu"}, "pernah_ambil_sebagian", "ya atau tidak"),
        (PENSIUN, {"lama_iuran_bulan": 138}, "lama_iuran_bulan", "paling banyak 137 bulan"),
        (PENSIUN, {"tanggal": "2015-07-31", "lama_iuran_bulan": 2}, "lama_iuran_bulan", "mulai Juli 2015"),
        (PENSIUN, {"tanggal_lahir": "2026-11-23", "usia": None}, "tanggal_lahir", "tidak mungkin"),
        (PENSIUN, {"tanggal_lahir": "1900-01-01", "usia": None}, "tanggal_lahir", "tidak mungkin"),
        (PENSIUN, {"tanggal_lahir": "1967-11-23"}, "usia", "tidak cocok dengan tanggal lahir"),
        (PENSIUN, {"tanggal": "2031-11-23"}, "tanggal", "22 November 2031"),
        # children
        (MATI, {"anak": [{"jenjang": "SD", "sisa_tahun": 7}]}, "anak", "di jenjang SD paling lama 6 tahun"),
        (MATI, {"anak": [{"jenjang": "TK", "sisa_tahun": 3}]}, "anak", "di jenjang TK paling lama 2 tahun"),
        (MATI, {"anak": [{"jenjang": "PT", "sisa_tahun": 9}]}, "anak", "paling banyak 8"),
        (MATI, {"anak": [{"jenjang": "S2", "sisa_tahun": 1}]}, "anak", "TK, SD, SMP, SMA, PT"),
        (MATI, {"anak": [{"jenjang": "SD"}]}, "anak", "jenjang dan sisa_tahun"),
        (MATI, {"anak": [{"jenjang": "SD", "sisa_tahun": 1, "nama": "A"}]}, "anak", "jenjang dan sisa_tahun"),
        (MATI, {"anak": [{"jenjang": "SD", "sisa_tahun": -1}]}, "anak", "tidak boleh kurang"),
        (MATI, {"anak": "SD enam"}, "anak", "tidak terbaca"),
        (MATI, {"anak": {"SD": 6}}, "anak", "harus daftar"),
        (MATI, {"anak": 2}, "anak", "harus daftar"),
        # transport
        (CELAKA, {"angkutan": {"kereta": 5}}, "angkutan", "darat, laut, udara"),
        (CELAKA, {"angkutan": {"darat": "mahal"}}, "angkutan", "harus angka"),
        (CELAKA, {"angkutan": 5}, "angkutan", "harus daftar"),
    ],
)
def test_mistake_is_named_with_its_field_and_an_example(
    awal: dict, ubah: dict, isian: str, kata: str
) -> None:
    """One mistake gives one sentence, at its field, that says what is wrong."""
    message = galat({**awal, **ubah})
    assert list(message) == [isian]
    assert kata in message[isian]
    assert "tidak dikenal" in message[isian] or "Contoh:" in message[isian]


def test_all_mistakes_are_told_at_once() -> None:
    """Nobody should have to press the button again to learn of the next mistake."""
    assert set(galat({"kejadian": "mati", "tanggal": "besok", "usia": "tua", "umur": 3})) == {
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
    beasiswa = manfaat({**KERJA, "anak": anak})["beasiswa"]
    assert [a["jumlah"] for a in beasiswa["per_anak"]] == [81_000_000, 63_000_000]


@pytest.mark.parametrize("persen", [4.5, "4,5", "4.5%", " 4,5 % "])
def test_percentages_are_read_as_doctors_write_them(persen: object) -> None:
    """A comma, a point and a percent sign all mean the same."""
    assert manfaat({**CACAT, "persen": persen})["total"] == 18_000_000


def test_blank_fields_count_as_not_given() -> None:
    """A form sends empty text for what was left out."""
    assert manfaat({**MATI, "anak": "", "usia": None, "segmen": "BPU"}) == manfaat(MATI)
