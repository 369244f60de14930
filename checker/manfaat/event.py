"""What happened: answers to the questions of `manfaat`, read, checked against each other, and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

WAGE_FIELDS = ("upah", "upah_harian", "upah_borongan")
MONEY = ("penghasilan", *WAGE_FIELDS, "dasar")
PART_OF_SAVINGS = ("sebagian_10", "sebagian_30")
"""Reasons that take a part of the savings while work goes on."""
EMPLOYED = ("PU", "JAKON")
"""Segments whose members have a reported wage."""
NEEDS_BASE = ("meninggal_kecelakaan_kerja", "cacat_total", "cacat_sebagian", "tidak_mampu_bekerja")


@dataclass(frozen=True, slots=True)
class Child:
    """A child at school: its level and the years left in that level."""

    jenjang: str
    sisa_tahun: int


@dataclass(frozen=True, slots=True)
class Event:
    """One event and what is known of the person; amounts in rupiah (a month, where they are wages or income)."""

    kejadian: str
    tanggal: date
    """The day whose law answers."""
    segmen: str = ""
    fase: str = ""
    """Of a migrant worker: before, during or after the work abroad; empty when nobody told."""
    jalur: str = ""
    penghasilan: int | None = None
    penghasilan_diketahui: str = ""
    upah: int | None = None
    upah_harian: int | None = None
    upah_borongan: tuple[int, ...] = ()
    bergantung_cuaca: bool = False
    dasar: int | None = None
    dibayar_pemerintah: bool = False
    lama_peserta_bulan: int | None = None
    lama_peserta_hari: int | None = None
    jumlah_pemberi_kerja: int = 1
    anak: tuple[Child, ...] = ()
    persen: Fraction | None = None
    bagian: str = ""
    fungsi_hilang_persen: Fraction | None = None
    lama_bulan: int | None = None
    lama_hari: int | None = None
    biaya_perawatan: int | None = None
    lalu_lintas: bool | None = None
    kecelakaan_tunggal: bool | None = None
    angkutan: tuple[tuple[str, int], ...] = ()
    iuran_bulan_kejadian_dibayar: str = ""
    saldo_jht: int | None = None
    menerima_jp: bool | None = None
    alasan: str = ""
    saldo: int | None = None
    usia: int | None = None
    tanggal_lahir: date | None = None
    bulan_sejak_berhenti: int | None = None
    pernah_ambil_sebagian: bool = False
    tanggal_ambil_sebagian: date | None = None
    lama_iuran_bulan: int | None = None
    upah_rata_rata: int | None = None
    bulan_iuran_24: int | None = None
    bulan_sejak_phk: int | None = None
    dated: bool = True
    """Whether somebody told the day; else it is only today's law, and no day is worked out from it."""
