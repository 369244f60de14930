"""Occupations, stories and words in the wrong form are refused by name, with file, line and cure."""

from __future__ import annotations

import pytest

from sitegen.people_files.paths import (
    BUSINESS_PAGES,
    BUSINESSES,
    EXAMPLES,
    GLOSSARY,
    HANDOUTS,
    OCCUPATIONS,
    OTHER_JOBS,
    SEARCH_WORDS,
    STATUSES,
    STORIES,
)
from tests.support.people import Copy

TALES = f"{STORIES}/angkutan.toml"


def test_the_files_as_they_ship_are_in_form(people: Copy) -> None:
    """Nothing to complain about."""
    assert people.told() == []


@pytest.mark.parametrize(
    ("name", "before", "after", "sentence"),
    [
        (OCCUPATIONS, 'sektor = "transportasi"', 'sektor = "transportas"', "sektor “transportas” tidak dikenal. Maksudnya “transportasi”?"),
        (OCCUPATIONS, 'cara_kerja = "mandiri"', 'cara_kerja = "sendiri"', "cara_kerja “sendiri” tidak dikenal"),
        (OCCUPATIONS, 'keyakinan = "tinggi"', 'keyakinan = "pasti"', "Yang boleh: "),
        (OCCUPATIONS, 'kelompok = "angkutan"', 'kelompok = "angkut"', "kelompok “angkut” tidak ada di sitegen/occupations/occupation_examples.toml. Maksudnya “angkutan”?"),
        (OCCUPATIONS, 'nama = "Ojek online"\n', "", "“nama” belum ada. Tulis misalnya: nama ="),
        (OCCUPATIONS, 'nama = "Ojek online"', 'nama = ""', "“nama” kosong"),
        (OCCUPATIONS, 'nama = "Ojek online"', "nama = 3", "“nama” salah jenis (angka). Tulis misalnya: nama ="),
        (OCCUPATIONS, "sebutan = [", "sebutann = [", "“sebutann” tidak dikenal. Maksudnya “sebutan”?"),
        (OCCUPATIONS, '"ojol", ', '"Ojol", ', "sebutan “Ojol” harus tulisan huruf kecil"),
        (OCCUPATIONS, '"opang", ', '"ojol", ', "sebutan “ojol” dipakai juga oleh [ojek-online]"),
        (OCCUPATIONS, 'cara = ["mandiri", "karyawan"]', 'cara = ["mandiri", "karyawn"]', "cara “karyawn” tidak dikenal. Maksudnya “karyawan”?"),
        (OCCUPATIONS, 'cara = ["mandiri", "karyawan"]', 'cara = ["karyawan", "mandiri"]', "“mandiri” lebih dulu"),
        (OCCUPATIONS, 'cara = ["mandiri", "karyawan"]', 'cara = ["mandiri", "mandiri"]', "ada cara yang tertulis lagi"),
        (OTHER_JOBS, '"buruh pabrik", ', '"ojol", ', "sebutan “ojol” dipakai juga oleh [ojek-online]"),
        (OTHER_JOBS, "[karyawan-pabrik]", "[satpam]", "sudah ada di checker/core/occupations.toml"),
        (OTHER_JOBS, 'cara = ["karyawan"]', "cara = []", "“cara” kosong"),
        (STATUSES, 'cara = ["magang"]', 'cara = ["magan"]', "cara “magan” tidak dikenal. Maksudnya “magang”?"),
        (STATUSES, 'kata = ["magang", ', 'kata = ["karyawan", ', "kata “karyawan” sudah ada di"),
        (STATUSES, 'umum = "karyawan"', 'umum = "karyawn"', "umum “karyawn” tidak dikenal. Maksudnya “karyawan”?"),
        (STATUSES, '"pns", ', '"satpam", ', "sebutan “satpam” sudah milik satu pekerjaan"),
        (STATUSES, 'alamat = "klaim/jht/"', 'alamat = "klaim/jhtt/"', "halaman “klaim/jhtt/” tidak ada"),
        (OCCUPATIONS, "[ojek-online]", "[Ojek_Online]", "“Ojek_Online” jadi alamat halaman"),
        (BUSINESSES, 'status = "jelas"', 'status = "pasti"', "status “pasti” tidak dikenal. Yang boleh: jelas, mirip"),
        (BUSINESSES, 'kelompok = ["1-8"]', 'kelompok = ["1-88"]', "baris “1-88” tidak ada di iuran.pu.kelompok. Maksudnya “1-8”?"),
        (BUSINESSES, 'kelompok = ["1-8"]', 'kelompok = ["1-8", "2-24"]', "kelas 1 dan 2 tidak memberi satu harga. Tulis: status = “perlu_konfirmasi”"),
        (BUSINESSES, 'kelompok = ["1-8"]', "kelompok = []", "tanpa baris tidak memberi satu harga"),
        (BUSINESSES, '"pracangan", ', '"Pracangan", ', "sebutan “Pracangan” harus tulisan huruf kecil"),
        (BUSINESSES, '"peracangan", ', '"pracangan", "mlijo", ', "sebutan “mlijo” dipakai juga oleh [toko-kelontong]"),
        (BUSINESS_PAGES, "upah = [6, 11]", "upah = [6, 34]", "upah harus dua nomor baris tabel penghasilan (1 sampai 33)"),
        (BUSINESS_PAGES, "laundry = {", "londri = {", "“londri” tidak ada di checker/core/businesses.toml"),
        (BUSINESS_PAGES, "laundry = {", "londri = {", "halamannya belum ada. Tambah laundry = {…} di sitegen/businesses/business_pages.toml"),
        (BUSINESS_PAGES, 'kerja = ["laundry"]', 'kerja = ["laundri"]', "kerja “laundri” tidak ada. Maksudnya “laundry”?"),
        (BUSINESS_PAGES, 'lain = ["cuci-motor", ', 'lain = ["cuci-motr", ', "lain “cuci-motr” tidak ada. Maksudnya “cuci-motor”?"),
        (BUSINESS_PAGES, "celaka = ", "celakanya = ", "“celakanya” tidak dikenal. Maksudnya “celaka”?"),
        (BUSINESS_PAGES, 'judul = "Jasa sehari-hari"', "judul = 3", "“judul” salah jenis (angka)"),
        (BUSINESS_PAGES, "lembaga = true", 'lembaga = "ya"', "“lembaga” salah jenis"),
        (TALES, "[ojek-online]", "[ojek-onlin]", "tidak ada di checker/core/occupations.toml. Maksudnya “ojek-online”?"),
        (TALES, "[ojek-online]", "[ojek-onlin]", "ceritanya belum ada. Tambah [ojek-online] di sitegen/occupations/stories/"),
        (TALES, 'jenis = "tidak_mampu_bekerja"', 'jenis = "luka"', "jenis “luka” tidak dikenal"),
        (TALES, "tanya = [", "tanya = []\ntanyaan = [", "tanya harus 2 atau 3 buah, tertulis 0"),
        (TALES, "akibat = ", "akibt = ", "“akibt” tidak dikenal. Maksudnya “akibat”?"),
        (EXAMPLES, "[kerja.ojek-online]", "[kerja.ojek-onlen]", "contohnya belum ada. Tambah [kerja.ojek-online] di sitegen/occupations/occupation_examples.toml"),
        (EXAMPLES, "[kerja.ojek-online]", "[kerjaan.ojek-online]", "bukan [kerjaan]"),
        (EXAMPLES, "baris = 8", "baris = 34", "baris “34” bukan nomor baris tabel penghasilan (1 sampai 33)"),
        (EXAMPLES, "baris = 8\n", "", "“baris” belum ada"),
        (EXAMPLES, 'anak = [["SD", 4]', 'anak = [["SR", 4]', 'ditulis begini: ["SD", 4]'),
        (GLOSSARY, "arti = ", "artinya = ", "“artinya” tidak dikenal. Maksudnya “arti”?"),
        (GLOSSARY, 'singkatan = "JKM"', 'singkatan = "JKK"', "singkatan “JKK” sudah dipakai oleh [jkk]"),
        (GLOSSARY, '"kecelakaan kerja", ', '"", ', "“kata_lain” ke-1 harus tulisan yang berisi, di antara tanda kutip"),
        (TALES, "[ojek-pangkalan]", "[nelayan]", "sudah ada di sitegen/occupations/stories/"),
        (GLOSSARY, "kata_lain = [", "kata_lain = 3 # [", "“kata_lain” salah jenis (angka)"),
    ],
)  # fmt: skip
def test_one_mistake_is_told_with_file_and_cure(
    people: Copy, name: str, before: str, after: str, sentence: str
) -> None:
    """The first place where it stands is spoilt; one of the complaints names it."""
    people.spoil(name, before, after)
    told = people.told()
    assert any(sentence in t for t in told), told
    jobs, firms = (OCCUPATIONS, OTHER_JOBS, STATUSES, EXAMPLES, STORIES), (BUSINESSES, BUSINESS_PAGES)
    files = (*jobs, *firms, GLOSSARY, SEARCH_WORDS, HANDOUTS)
    assert all(t.startswith(files) for t in told)


def test_the_line_is_named(people: Copy) -> None:
    """The line of the key, not of the table."""
    line = people.spoil(OCCUPATIONS, 'sektor = "transportasi"', 'sektor = "transportas"')
    assert people.told()[0].startswith(f"{OCCUPATIONS} baris {line}, [ojek-online]: ")


def test_the_line_of_an_entry_in_a_list_is_named(people: Copy) -> None:
    """A story has three accidents; the second one's line is told, not the first one's."""
    people.spoil(TALES, "akibat = ", "sebab = ")
    line = people.spoil(TALES, "akibat = ", "akibt = ")
    told = people.told()
    assert any(
        t.startswith(f"{TALES} baris {line}, [ojek-online] bahaya ke-2: “akibt” tidak") for t in told
    ), told


def test_a_file_that_cannot_be_read_is_named_alone(people: Copy) -> None:
    """What the others say about it would only be noise."""
    (people.root / TALES).write_text("[ojek-online]\npembuka = Halo\n", encoding="utf-8")
    (told,) = people.told()
    assert "angkutan.toml baris 2" in told


PAGE = "---\ntitle: JHT\nringkas: Ya.\njenis: pekerja\n---\n\n# JHT\n"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("klaim/jht", "# JHT\n", "baris 1: halaman diawali title, ringkas, dan jenis"),
        ("klaim/jht", PAGE.replace("ringkas: Ya.\n", ""), "baris 1: “ringkas” belum ada atau kosong. Contoh: ringkas: "),
        ("klaim/jht", PAGE.replace("pekerja", "pekeja"), "baris 4: jenis “pekeja” tidak dikenal. Maksudnya “pekerja”?"),
        ("klaim/jht", PAGE.replace("JHT\n", 'a: b "c\n', 1), "baris 2: awal halaman tidak bisa dibaca. Yang memuat titik dua"),
        ("klaim/jht", PAGE.replace("jenis", "\tjenis"), "baris 4: awal halaman tidak bisa dibaca. Pakai spasi, bukan tab"),
        ("tanya/index", f"{PAGE}### Baru?\n", "baris 8: alamat pertanyaannya belum ada atau salah. Tulis misalnya: ### "),
        ("tanya/index", PAGE + "### Baru? {: nama pendek }\n", "baris 8: alamat pertanyaannya belum ada atau salah"),
        ("tanya/index", PAGE + "### A? {: #a }\n### B? {: #a }\n", "baris 9: nama #a sudah dipakai di baris 8"),
    ],
)  # fmt: skip
def test_a_page_in_the_wrong_form_is_told_with_its_line(
    people: Copy, name: str, text: str, told: str
) -> None:
    """MkDocs would publish it without a word: without a summary, unread by the sentence check, without an address."""
    file = people.root / "docs" / f"{name}.md"
    file.write_text(text, encoding="utf-8")
    (complaint,) = people.told()
    assert complaint.startswith(f"docs/{name}.md baris ")
    assert told in complaint


def test_a_page_in_form_is_accepted(people: Copy) -> None:
    """Also with the mark that some editors put before the first line."""
    (people.root / "docs" / "a.md").write_text(f"\ufeff{PAGE}", encoding="utf-8")
    assert people.told() == []
