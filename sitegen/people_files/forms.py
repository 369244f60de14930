"""Which keys the files of people have, how each is written, and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from checker.hasil import URUTAN_KEYAKINAN
from checker.segmen import SEGMEN

SECTORS = ("transportasi", "lainnya", "perlu_konfirmasi")
EVENTS = (
    "tidak_mampu_bekerja",
    "kecelakaan_kerja",
    "meninggal_kecelakaan_kerja",
    "cacat_sebagian",
    "meninggal",
)
"""What may happen in a story; the occupation pages know how to work out these."""
SIZES = ("mikro", "kecil", "menengah", "besar")
LEVELS = ("TK", "SD", "SMP", "SMA", "PT")


@dataclass(frozen=True, slots=True)
class Field:
    """How one key is written: its type, an example, and, where it is a choice, what may be chosen."""

    kind: type
    example: str
    choices: tuple[str, ...] = ()


TEXT = Field(str, '"…"')
TEXTS = Field(list, '["…", "…"]')
OCCUPATION = {
    "nama": Field(str, '"Tukang bakso"'),
    "sebutan": Field(list, '["bakso", "jualan bakso"]'),
    "kelompok": Field(str, '"makanan"'),
    "cara_kerja": Field(str, '"mandiri"', tuple(SEGMEN)),
    "sektor": Field(str, '"lainnya"', SECTORS),
    "keyakinan": Field(str, '"sedang"', tuple(URUTAN_KEYAKINAN)),
    "sumber": Field(str, '"alamat atau tempat membacanya"'),
    "catatan": TEXT,
}
STORY = {
    "pembuka": TEXT,
    "bahaya": Field(list, '[{ kejadian = "…", akibat = "…", jenis = "kecelakaan_kerja" }, …]'),
    "tempat": TEXT,
    "tanya": Field(list, '[{ t = "…?", j = "…" }, …]'),
}
DANGER = {"kejadian": TEXT, "akibat": TEXT, "jenis": Field(str, '"kecelakaan_kerja"', EVENTS)}
QUESTION = {"t": Field(str, '"Pertanyaannya?"'), "j": Field(str, '"Jawabannya."')}
WORK = {
    "alasan": TEXT,
    "bukti": TEXT,
    "ingat": TEXT,
    "baris": Field(int, "4"),
    "upah": Field(list, "[8, 14]"),
    "pembayar": Field(str, '"juragan"'),
    "skala": Field(str, '"mikro"', SIZES),
    "mirip": TEXTS,
    "kartu": TEXT,
}
NEEDED = {
    "mandiri": ("baris",),
    "pekerja_rumah_tangga": ("baris",),
    "pemberi_kerja": ("baris", "upah", "pembayar"),
    "karyawan": ("upah", "pembayar", "skala"),
    "magang": ("upah", "pembayar"),
    "proyek_konstruksi": ("upah", "pembayar"),
    "pekerja_migran": ("pembayar",),
}
"""What the page of each way of working needs beside `alasan`, `bukti`, `ingat`."""
GROUP = {
    "judul": TEXT,
    "tempat": TEXT,
    "anak": Field(list, '[["SD", 4], ["SMA", 1]], atau [] kalau tidak ada'),
}
TERM = {
    "istilah": TEXT,
    "singkatan": Field(str, '"JKK", atau "" kalau tidak ada'),
    "arti": TEXT,
    "kata_lain": TEXTS,
    "kelompok": Field(str, '"Bayar"'),
}
STORY_DANGERS, STORY_QUESTIONS = (3,), (2, 3)
"""How many of each a story has."""
