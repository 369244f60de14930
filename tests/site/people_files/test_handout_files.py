"""What the gate says of hand-outs: every mistake in a sentence, with the file."""

from __future__ import annotations

import pytest

from sitegen.people_files.paths import HANDOUTS
from tests.support.people import Copy

KIT = "kit.toml"
POSTER = "texts/poster.toml"
LEAFLET = "texts/selebaran.toml"
SCRIPT = "texts/panduan.toml"


@pytest.mark.parametrize(
    ("name", "before", "after", "told"),
    [
        (KIT, 'bentuk = "poster"', 'bentuk = "postr"', "[poster]: bentuk “postr” tidak dikenal. Maksudnya “poster”?"),
        (KIT, 'isi = "poster"', 'isi = "postr"', "[poster]: isi “postr” tidak dikenal."),
        (KIT, 'bagian = "pasar"', 'bagian = "passar"', "bagian “passar” tidak dikenal. Maksudnya “pasar”?"),
        (KIT, "x = 111", 'x = "111"', "kotak ke-1: “x” salah jenis (teks)"),
        (POSTER, "{{ iuran_bpu() }}", "Rp8.400", "“Rp8” ditulis dengan makro, supaya ikut aturannya"),
        (POSTER, "{{ iuran_bpu() }}", "{{ iuran_bpu( }}", "kurung atau tanda kutip makronya belum pas."),
        (POSTER, "Siapkan KTP dan nomor HP.", "Buruan siapkan KTP.", "jangan menulis “buruan”"),
        (POSTER, "Siapkan KTP dan", f"Siapkan {'KTP dan ' * 12}", "Bagi dua"),
        (POSTER, "cek/#cara_kerja", "cekk/#cara_kerja", "halaman “cekk/” tidak ada. Maksudnya “cek/”?"),
        (POSTER, "judul_kotak = ", "judul_kota = ", "“judul_kota” tidak dikenal. Maksudnya “judul_kotak”?"),
        (LEAFLET, '"tukang-becak"', '"tukang-beca"', "pekerjaan “tukang-beca” tidak dikenal. Maksudnya “tukang-becak”?"),
        (LEAFLET, "{ t = ", "{ tanya = ", "tanya ke-1: “tanya” tidak dikenal."),
        (SCRIPT, '"umur-daftar"', '"umur-dftar"', "kabar “umur-dftar” tidak dikenal. Maksudnya “umur-daftar”?"),
        (SCRIPT, '["iuran", "bayar tiap bulan"]', '["iuran"]', "kata ke-1 harus dua tulisan"),
    ],
)  # fmt: skip
def test_one_mistake_is_told_with_its_cure(
    people: Copy, name: str, before: str, after: str, told: str
) -> None:
    """Whoever edits a hand-out reads what to do, and where."""
    file = f"{HANDOUTS}/{name}"
    people.spoil(file, before, after)
    found = people.told()
    assert any(told in one and one.startswith(file) for one in found), found
