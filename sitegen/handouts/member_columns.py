"""The columns in which a cooperative writes down who wants to join; the sheet on paper and the file have the same."""

from __future__ import annotations

from dataclasses import dataclass

YES_OR_NO = ("ya", "tidak")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, how wide it is, what to write in it."""

    name: str
    wide: int
    """Letters that fit in the file."""
    advice: str
    kind: str = ""
    """tanggal | rupiah | pekerjaan | telepon | pilihan; nothing for any text."""
    choices: tuple[str, ...] = ()
    paper: float = 0
    """Millimetres on paper; 0: not there."""
    on_paper: str = ""
    """Its name on paper, where that is another."""


COLUMNS = (
    Column("No", 8, "Nomor urut.", paper=8),
    Column("Nama sesuai KTP", 28, "Tulis persis seperti di KTP.", paper=40),
    Column(
        "Tanggal lahir", 14, "Urutannya tanggal, bulan, tahun. Contoh: 17-5-1981.", kind="tanggal", paper=20
    ),
    Column(
        "Pekerjaan",
        28,
        "Pilih dari daftar. Tidak ada? Tulis sendiri, satu pekerjaan utama saja.",
        kind="pekerjaan",
        paper=27,
    ),
    Column("Tempat kerja (kecamatan)", 22, "Kecamatan tempat bekerja.", paper=23),
    Column("Jam kerja", 14, "Kira-kira. Contoh: 04.00–10.00.", paper=15),
    Column(
        "Penghasilan sebulan (Rp)",
        18,
        "Rata-rata sebulan, setelah dikurangi modal. Angka saja.",
        kind="rupiah",
        paper=23,
    ),
    Column(
        "Ikut tabungan hari tua (JHT)",
        16,
        "Boleh ikut, boleh tidak. Belum tahu? Tulis tidak.",
        kind="pilihan",
        choices=YES_OR_NO,
        paper=15,
        on_paper="Program",
    ),
    Column("No HP atau WA", 18, "Nomor yang dipakai sehari-hari.", kind="telepon", paper=25),
    Column(
        "Sudah peserta?",
        14,
        "Sudah punya kartu BPJS Ketenagakerjaan? Bukan kartu BPJS Kesehatan.",
        kind="pilihan",
        choices=(*YES_OR_NO, "tidak tahu"),
        paper=20,
    ),
    Column("NIK", 0, "", paper=42, on_paper="NIK, ditulis orangnya saat mendaftar"),
    Column(
        "Setuju data diserahkan",
        16,
        "Tanyakan dulu. Yang belum setuju jangan diserahkan.",
        kind="pilihan",
        choices=("ya", "belum"),
        paper=19,
        on_paper="Setuju data diserahkan (paraf)",
    ),
    Column("Catatan", 26, "Boleh kosong."),
)
IN_FILE = tuple(column for column in COLUMNS if column.wide)
ON_PAPER = tuple(column for column in COLUMNS if column.paper)
"""NIK stands on paper alone: the site never collects it."""
