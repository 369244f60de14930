"""Mistakes in TOML: the message names the line and how it is written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from checker.data import resources
from checker.data.toml_text import Unreadable, parse, read

START = '[iuran.bpu.jkm]\njudul = "Iuran"\n[[iuran.bpu.jkm.nilai]]\nsejak = 2027-05-01\n'


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("nilai = 0,5%", "persen ditulis di antara tanda kutip"),
        ("nilai = 0.5%", "persen ditulis di antara tanda kutip"),
        ("nilai = 6,800", "tanpa titik dan koma"),
        ("sementara = ya", "true atau false"),
        ("tinjau = 2027-05-01 pukul 10", "masih ada tulisan lain"),
        ('sumber = ["a" "b"]', "belum ditutup dengan ]"),
        ('catatan = "kata "kutip" di dalam"', "masih ada tulisan lain"),
        ("nilai = 50%", "persen ditulis di antara tanda kutip"),
        ("nilai = 7.000.000", "tanpa titik dan koma"),
        ("nilai = Rp7000", "tanpa Rp"),
        ("nilai 7000", "tanda sama dengan belum ada"),
        ("nilai =", "isinya belum ada"),
        ("nilai = 7000 rupiah", "masih ada tulisan lain"),
        ("tinjau = 1 Mei 2027", "tahun-bulan-hari"),
        ("tinjau = 01-05-2027", "tahun-bulan-hari"),
        ("tinjau = 2027-5-1", "dua angka"),
        ("tinjau = 2027-02-30", "harus ada di kalender"),
        ("keyakinan = tinggi", "di antara tanda kutip"),
        ("keyakinan = “tinggi”", "melengkung"),
        ('keyakinan = "tinggi', "penutupnya belum ada"),
        ('keyakinan: "tinggi"', "bukan titik dua"),
        ("sementara = True", "true atau false"),
        ("sejak = 2027-06-01", "sudah ditulis di atasnya"),
        ("[iuran.bpu.jkm]", "judul ini sudah ada"),
        ("[[iuran.bpu.jkm.nilai]", "kurung tutup judulnya"),
        ('dasar = [{peraturan = "pp-1", pasal = "4"]', "belum ditutup dengan }"),
    ],
)
def test_one_wrong_line_is_named_with_its_cure(line: str, cure: str) -> None:
    """Line 5 of the file is wrong; the sentence says how it is written and shows what stands there."""
    with pytest.raises(Unreadable) as told:
        parse(f"{START}{line}\nakhir = 1\n")
    assert str(told.value).startswith("baris 5: ")
    assert cure in str(told.value)
    assert str(told.value).endswith(f"Tertulis: {line}")


def test_a_list_left_open_is_named_where_it_is_noticed() -> None:
    """That is the next line; the sentence says to look above."""
    with pytest.raises(Unreadable, match="baris 6: daftar di baris ini atau di atasnya belum ditutup"):
        parse(f'{START}sumber = ["a"\nakhir = 1\n')


def test_the_engine_names_the_file_as_well(tmp_path: Path) -> None:
    """Whoever asks on the command line meets the same sentence, not a traceback of the TOML reader."""
    (tmp_path / "iuran_bpu.toml").write_text(f"{START}nilai = 0,5%\n", encoding="utf-8")
    resources.read_from("aturan", tmp_path)
    try:
        with pytest.raises(Unreadable, match=r"checker/aturan/iuran_bpu\.toml baris 5: persen ditulis"):
            resources.folder("aturan")
    finally:
        resources.read_from("aturan", None)


@pytest.mark.parametrize(
    ("content", "cure"),
    [
        ("\ufeffa = 1".encode(), "“UTF-8 with BOM”"),
        ('a = "é"'.encode("latin-1"), "bukan teks UTF-8"),
        ("a = 1".encode("utf-16"), "bukan teks UTF-8"),
    ],
)
def test_a_file_saved_in_another_way_is_named(tmp_path: Path, content: bytes, cure: str) -> None:
    """Some editors save a mark at the start, or other letters than UTF-8."""
    file = tmp_path / "iuran.toml"
    file.write_bytes(content)
    with pytest.raises(Unreadable) as told:
        read(file)
    assert "iuran.toml" in str(told.value)
    assert cure in str(told.value)


def test_the_command_line_says_it_without_a_traceback(tmp_path: Path) -> None:
    """A volunteer who asks for a price after a slip is told about the slip."""
    (tmp_path / "iuran_bpu.toml").write_text(f"{START}nilai = 0,5%\n", encoding="utf-8")
    ask = (
        "import pathlib, sys; from checker.data import resources; from checker.__main__ import main; "
        "resources.read_from('aturan', pathlib.Path(sys.argv[1])); sys.exit(main(['aturan']))"
    )
    done = subprocess.run((sys.executable, "-c", ask, tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("checker/aturan/iuran_bpu.toml baris 5: persen ditulis")
