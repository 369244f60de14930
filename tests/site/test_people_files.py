"""Occupations, stories and words in the wrong form are refused by name, with file, line and cure."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.parameter import muat
from sitegen.people_files import complaints
from sitegen.people_files.files import ALL, EXAMPLES, GLOSSARY, OCCUPATIONS, PAGES, STORIES

ROOT = Path(__file__).parents[2]
TALES = f"{STORIES}/angkutan.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the files that people edit."""
    for pattern in (*ALL, f"{PAGES}/**/*.md"):
        for file in ROOT.glob(pattern):
            copy = tmp_path / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    return tmp_path


def test_the_files_as_they_ship_are_in_form(root: Path) -> None:
    """Nothing to complain about."""
    assert complaints(muat(), root) == []


@pytest.mark.parametrize(
    ("name", "before", "after", "sentence"),
    [
        (OCCUPATIONS, 'sektor = "transportasi"', 'sektor = "transportas"', "sektor “transportas” tidak dikenal. Maksudnya “transportasi”?"),
        (OCCUPATIONS, 'cara_kerja = "mandiri"', 'cara_kerja = "sendiri"', "cara_kerja “sendiri” tidak dikenal"),
        (OCCUPATIONS, 'keyakinan = "tinggi"', 'keyakinan = "pasti"', "Yang boleh: "),
        (OCCUPATIONS, 'kelompok = "angkutan"', 'kelompok = "angkut"', "kelompok “angkut” tidak ada di sitegen/pekerjaan.toml. Maksudnya “angkutan”?"),
        (OCCUPATIONS, 'nama = "Ojek online"\n', "", "“nama” belum ada. Tulis misalnya: nama ="),
        (OCCUPATIONS, 'nama = "Ojek online"', 'nama = ""', "“nama” kosong"),
        (OCCUPATIONS, 'nama = "Ojek online"', "nama = 3", "“nama” salah jenis (angka). Tulis misalnya: nama ="),
        (OCCUPATIONS, "sebutan = [", "sebutann = [", "“sebutann” tidak dikenal. Maksudnya “sebutan”?"),
        (OCCUPATIONS, '"ojol", ', '"Ojol", ', "sebutan “Ojol” harus tulisan huruf kecil"),
        (OCCUPATIONS, '"opang", ', '"ojol", ', "sebutan “ojol” dipakai juga oleh [ojek-online]"),
        (OCCUPATIONS, "[ojek-online]", "[Ojek_Online]", "“Ojek_Online” jadi alamat halaman"),
        (TALES, "[ojek-online]", "[ojek-onlin]", "tidak ada di checker/pekerjaan.toml. Maksudnya “ojek-online”?"),
        (TALES, "[ojek-online]", "[ojek-onlin]", "ceritanya belum ada. Tambah [ojek-online] di sitegen/cerita/"),
        (TALES, 'jenis = "tidak_mampu_bekerja"', 'jenis = "luka"', "jenis “luka” tidak dikenal"),
        (TALES, "tanya = [", "tanya = []\ntanyaan = [", "tanya harus 2 atau 3 buah, tertulis 0"),
        (TALES, "akibat = ", "akibt = ", "“akibt” tidak dikenal. Maksudnya “akibat”?"),
        (EXAMPLES, "[kerja.ojek-online]", "[kerja.ojek-onlen]", "contohnya belum ada. Tambah [kerja.ojek-online] di sitegen/pekerjaan.toml"),
        (EXAMPLES, "[kerja.ojek-online]", "[kerjaan.ojek-online]", "bukan [kerjaan]"),
        (EXAMPLES, "baris = 8", "baris = 34", "baris “34” bukan nomor baris tabel penghasilan (1 sampai 33)"),
        (EXAMPLES, "baris = 8\n", "", "“baris” belum ada"),
        (EXAMPLES, 'anak = [["SD", 4]', 'anak = [["SR", 4]', 'ditulis begini: ["SD", 4]'),
        (GLOSSARY, "arti = ", "artinya = ", "“artinya” tidak dikenal. Maksudnya “arti”?"),
        (GLOSSARY, "kata_lain = [", "kata_lain = 3 # [", "“kata_lain” salah jenis (angka)"),
    ],
)  # fmt: skip
def test_one_mistake_is_told_with_file_and_cure(
    root: Path, name: str, before: str, after: str, sentence: str
) -> None:
    """The first place where it stands is spoilt; one of the complaints names it."""
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    told = complaints(muat(), root)
    assert any(sentence in t for t in told), told
    assert all(t.startswith((OCCUPATIONS, EXAMPLES, STORIES, GLOSSARY)) for t in told)


def test_the_line_is_named(root: Path) -> None:
    """The line of the key, not of the table."""
    file = root / OCCUPATIONS
    text = file.read_text(encoding="utf-8").replace('sektor = "transportasi"', 'sektor = "transportas"', 1)
    file.write_text(text, encoding="utf-8")
    line = next(n for n, t in enumerate(text.splitlines(), 1) if "transportas" in t and "sektor" in t)
    assert complaints(muat(), root)[0].startswith(f"{OCCUPATIONS} baris {line}, [ojek-online]: ")


def test_a_file_that_cannot_be_read_is_named_alone(root: Path) -> None:
    """What the others say about it would only be noise."""
    (root / TALES).write_text("[ojek-online]\npembuka = Halo\n", encoding="utf-8")
    (told,) = complaints(muat(), root)
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
def test_a_page_in_the_wrong_form_is_told_with_its_line(root: Path, name: str, text: str, told: str) -> None:
    """MkDocs would publish it without a word: without a summary, unread by the sentence check, without an address."""
    file = root / "docs" / f"{name}.md"
    file.write_text(text, encoding="utf-8")
    (complaint,) = complaints(muat(), root)
    assert complaint.startswith(f"docs/{name}.md baris ")
    assert told in complaint


def test_a_page_in_form_is_accepted(root: Path) -> None:
    """Also with the mark that some editors put before the first line."""
    (root / "docs" / "a.md").write_text(f"\ufeff{PAGE}", encoding="utf-8")
    assert complaints(muat(), root) == []
