"""Lists of members as cooperatives keep them, invented: titles, groups, sums, signatures, marks, words cut short."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

type Cells = Sequence[object]


@dataclass(frozen=True)
class Messy:
    """One list: its rows, what is done to the sheet, and how many of its lines are answered, to be put right, nobody."""

    name: str
    rows: Sequence[Cells]
    answered: int
    total: int
    """Rupiah a month, worked out by hand from the rows of the table of contributions."""
    to_fix: tuple[int, ...] = ()
    """Lines to put right."""
    nobody: int = 0
    sheet: Callable[[Worksheet], object] = lambda _: None

    def workbook(self) -> bytes:
        """Give it as xlsx, days as days."""
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for row in self.rows:
            sheet.append(list(row))
        self.sheet(sheet)
        file = BytesIO()
        book.save(file)
        return file.getvalue()

    def text(self) -> str:
        """Give it as an Indonesian Excel writes a CSV."""
        stream = StringIO()
        csv.writer(stream, delimiter=";").writerows([[_typed(cell) for cell in row] for row in self.rows])
        return stream.getvalue()


def _typed(cell: object) -> object:
    if isinstance(cell, date):
        return f"{cell.day}/{cell.month:02d}/{cell.year}"
    return "" if cell is None else cell


def _merged(*ranges: str) -> Callable[[Worksheet], None]:
    def merge(sheet: Worksheet) -> None:
        for one in ranges:
            sheet.merge_cells(one)

    return merge


def _hidden(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.auto_filter.ref = "A1:D4"
    sheet.freeze_panes = "A2"


LOWEST, MIDDLE, TWO = 8_400, 11_400, 13_400
"""The prices of Rp1.000.000, Rp1.500.000 and Rp2.000.000 a month in November 2026, without old-age savings."""
N: Any = None

LISTS = (
    Messy(
        "koperasi simpan pinjam, judul tiga baris",
        [
            ["KOPERASI SIMPAN PINJAM MELATI JAYA"],
            ["Jl. Kenanga No. 12 Surabaya"],
            ["DAFTAR ANGGOTA TAHUN 2026"],
            [],
            ["NO.", "NAMA ANGGOTA", "L/P", "PEKERJAAN", "PENGHASILAN (Rp)"],
            [1, "Siti Aminah", "P", "pdg pasar", "1,5jt"],
            [2, "H. Slamet bin Karto", "L", "Tkg Becak", "1.000.000,-"],
            [3, "Joko 2", "L", "ojek onlen", "Rp. 2.000.000"],
            [N, "JUMLAH", N, N, 4_500_000],
            [],
            [N, N, N, "Surabaya, 17 Agustus 2026"],
            [N, N, N, "Ketua,"],
            [N, N, N, "(............................)"],
        ],
        *(3, MIDDLE + LOWEST + TWO),
        nobody=4,
        sheet=_merged("A1:E1", "A2:E2", "A3:E3"),
    ),
    Messy(
        "kelompok tani, judul kelompok di antara",
        [
            ["No", "Nama", "Pekerjaan", "Penghasilan"],
            ["Kelompok Melati"],
            [1, "Karto", "petani", "1 juta"],
            [2, "Wagiman", "buruh tani", 900_000],
            ["Kelompok Mawar"],
            [1, "Sumi", "peternak", "1,2jt"],
            [2, "Ponirah", "nelayan", "1500000"],
            ["SUB TOTAL", N, N, 4_600_000],
        ],
        *(3, 2 * LOWEST + MIDDLE),
        to_fix=(6,),
        nobody=3,
        sheet=_merged("A2:D2", "A5:D5"),
    ),
    Messy(
        "dua baris judul kolom",
        [
            ["No", "Nama", "Pekerjaan", "Penghasilan", N, "Hari kerja sebulan"],
            [N, N, N, "Sehari", "Sebulan", N],
            [1, "Tini", "penjahit", "50rb", N, 20],
            [2, "Tono", "nelayan", N, "1,5 jt", N],
        ],
        *(2, LOWEST + MIDDLE),
        sheet=_merged("D1:E1", "A1:A2", "B1:B2", "C1:C2", "F1:F2"),
    ),
    Messy(
        "baris dan kolom tersembunyi, saringan",
        [
            ["Nama", "Pekerjaan", "No HP", "Penghasilan"],
            ["Ani", "penjual nasi", "081234567890", 1_000_000],
            ["Budi", "becak", "0812-3456-7891", 1_500_000],
            ["Citra", "laundry", 81_234_567_892, 2_000_000],
        ],
        *(3, LOWEST + MIDDLE + TWO),
        sheet=_hidden,
    ),
    Messy(
        "tanda sama dengan atas",
        [
            ["Nama", "Pekerjaan", "Penghasilan", "Alamat"],
            ["Ani", "penjahit", "1 jt", "Jl. Melati"],
            ["Budi", "idem", '"', '"'],
            ["Citra", "sda", "sda", "idem"],
            [],
            ["Dedi", "becak", '"', "Jl. Mawar"],
        ],
        *(4, 4 * LOWEST),
    ),
    Messy(
        "tabel simpanan di bawahnya",
        [
            ["No", "Nama", "Pekerjaan", "Penghasilan"],
            [1, "Ani", "penjahit", 1_000_000],
            [2, "Budi", "becak", 1_500_000],
            [],
            ["DAFTAR SIMPANAN ANGGOTA"],
            ["No", "Nama", "Pekerjaan", "Simpanan Pokok"],
            [1, "Ani", "penjahit", 100_000],
            [2, "Budi", "becak", 250_000],
        ],
        *(2, LOWEST + MIDDLE),
        to_fix=(5, 6, 7, 8),
    ),
    Messy(
        "tempat dan tanggal lahir jadi satu, NIK dengan petik",
        [
            ["NIK", "Nama", "Tempat, Tgl Lahir", "Pekerjaan", "Penghasilan"],
            ["'3578010101800001", "Ani", "Surabaya, 17 Agustus 1975", "penjahit", "1 jt"],
            ["3578010101800002", "Budi", "Gresik 17/8/75", "becak", "1 jt"],
            ["3578.0101.0180.0003", "Citra", 27623, "nelayan", "1 jt"],
            ["", "Dedi", date(1980, 2, 28), "bengkel", "1 jt"],
            ["", "Eko", "31 Februari 1980", "bengkel", "1 jt"],
        ],
        *(4, 4 * LOWEST),
        to_fix=(6,),
    ),
    Messy(
        "penghasilan yang bukan satu angka",
        [
            ["Nama", "Kerja", "Penghasilan"],
            ["Ani", "jualan", "±1jt"],
            ["Budi", "becak", "1-2 juta"],
            ["Citra", "nelayan", "500rb s/d 1jt"],
            ["Dedi", "tukang parkir", "Rp. 50.000/hr"],
            ["Eko", "pemulung", "tidak tentu"],
            ["Fitri", "IRT", "-"],
            ["Gito", "serabutan", "1.500"],
        ],
        *(1, LOWEST),
        to_fix=(3, 4, 5, 6, 7, 8),
    ),
    Messy(
        "kosong dengan tanda",
        [
            ["Nama", "Umur", "Kerja", "Penghasilan", "Ikut JHT"],
            ["Ani", "n/a", "penjahit", "1 jt", "-"],
            ["Budi", "45 th", "?", "1 jt", "tdk"],
            ["Citra", "± 50", "becak", "n/a", "tidak"],
            ["Dedi", "-", "nelayan", "1,5 jt", "n/a"],
        ],
        *(2, LOWEST + MIDDLE),
        to_fix=(3, 4),
    ),
    Messy(
        "judul kolom diulang di tiap halaman",
        [
            ["NO", "NAMA", "JENIS PEKERJAAN", "PENDAPATAN/BLN"],
            [1, "Ani", "penjahit", "1 jt"],
            ["Dipindahkan", N, N, "1.000.000"],
            ["No", "Nama", "Pekerjaan", "Pendapatan"],
            ["Pindahan", N, N, "1.000.000"],
            [2, "Budi", "becak", "1,5 jt"],
            ["T O T A L", N, N, "2.500.000"],
        ],
        *(2, LOWEST + MIDDLE),
        nobody=4,
    ),
    Messy(
        "paguyuban becak, catatan dan dua tanda tangan",
        [
            ["Paguyuban Becak Wonokromo", N, N, N],
            ["Nama", "Pekerjaan", "Penghasilan sehari", "Hari kerja"],
            ["Pak No", "becak", "Rp 40.000,-", 25],
            ["Pak Di", "becak", "60rb", "25 hari"],
            ["Catatan: data per 1 Oktober 2026"],
            ["Mengetahui,", N, N, "Surabaya, 3 Oktober 2026"],
            ["Kepala Desa", N, N, "Ketua"],
            ["SUTRISNO", N, N, "SLAMET RIYADI"],
        ],
        *(2, LOWEST + MIDDLE),
        to_fix=(8,),
        nobody=3,
    ),
    Messy(
        "satu nama dua baris, angka dalam teks",
        [
            ["Nama Lengkap", "Mata Pencaharian", "Rata-rata Penghasilan per Bulan"],
            ["SITI RAHAYU, S.Pd.", "guru les", "Rp1.500.000,00"],
            ["siti rahayu, s.pd.", "guru les", "1500000.00"],
            ["Budi", "tukang bcak", "satu juta"],
            ["Citra", "Penjual  Jamu", "1 juta 500"],
        ],
        *(4, 3 * MIDDLE + LOWEST),
    ),
)
