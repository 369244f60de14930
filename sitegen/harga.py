"""Prices for pages, always by asking the engine; a page never adds up anything itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker import periksa
from checker.angka import rupiah
from checker.parameter import Aturan
from checker.waktu import tulis_bulan


@dataclass(frozen=True, slots=True)
class Jawaban:
    """One amount of an answer (rupiah; a range where the answer is one) and the values it rests on."""

    total: int
    tertinggi: int
    kunci: tuple[str, ...]

    @property
    def tulisan(self) -> str:
        """Write the amount, or both ends of the range."""
        if self.total == self.tertinggi:
            return rupiah(self.total)
        return f"{rupiah(self.total)} sampai {rupiah(self.tertinggi)}"


@dataclass(frozen=True, slots=True)
class BarisContoh:
    """One programme of a firm's month: who pays what for all its employees (lowest and highest, rupiah)."""

    program: str
    pemberi_kerja: Jawaban
    peserta: Jawaban


@dataclass(frozen=True, slots=True)
class Contoh:
    """A firm's month: its employees, their wage, each programme, and the totals."""

    upah: int
    pekerja: int
    baris: tuple[BarisContoh, ...]
    pemberi_kerja: Jawaban
    peserta: Jawaban
    kunci: tuple[str, ...]


def jawaban_bpu(aturan: Aturan, hari: date, penghasilan: int | None, isian: Mapping[str, Any]) -> Jawaban:
    """Ask what a self-employed person pays; without income the lowest row, without sector or occupation not transport.

    >>> from checker.parameter import muat
    >>> jawaban_bpu(muat(), date(2026, 11, 22), 1_000_000, {}).total
    8400
    """
    masukan: dict[str, Any] = {"cara_kerja": "mandiri", "bulan": tulis_bulan(hari), **isian}
    if "penghasilan_harian" not in masukan:
        lantai: int = aturan.pada("iuran.bpu.dasar", hari.replace(day=1)).baris[0]["dasar"]
        masukan["penghasilan"] = lantai if penghasilan is None else penghasilan
    if "pekerjaan" not in masukan:
        masukan.setdefault("sektor", "lainnya")
    return _jawaban(periksa(masukan, hari_ini=hari, aturan=aturan), "total", 1)


def jawaban_pu(aturan: Aturan, hari: date, upah: int, siapa: str, isian: Mapping[str, Any]) -> Jawaban:
    """Ask what an employee costs in a month: `siapa` is total, peserta or pemberi_kerja; a range without a risk class."""
    return _jawaban(_karyawan(aturan, hari, upah, isian), siapa, 1)


def contoh_pu(aturan: Aturan, hari: date, upah: int, pekerja: int, isian: Mapping[str, Any]) -> Contoh:
    """Work out a firm's month with several employees of the same wage; a range where the risk class is open."""
    if "risiko_jkk" in isian:
        ujung = [_karyawan(aturan, hari, upah, isian)]
    else:
        kelas = [b["kelas"] for b in aturan.pada("iuran.pu.jkk", hari.replace(day=1)).baris]
        ujung = [_karyawan(aturan, hari, upah, {**isian, "risiko_jkk": k}) for k in (kelas[0], kelas[-1])]
    baris = tuple(
        BarisContoh(kode, *(_ujung([u["iuran"]["program"][kode] for u in ujung], siapa, pekerja) for siapa in PAYER))
        for kode in ujung[0]["iuran"]["program"]
    )
    pemberi, peserta = (_ujung([u["iuran"] for u in ujung], siapa, pekerja) for siapa in PAYER)
    return Contoh(upah, pekerja, baris, pemberi, peserta, _kunci(ujung[0]))


PAYER = ("pemberi_kerja", "peserta")


def _karyawan(aturan: Aturan, hari: date, upah: int, isian: Mapping[str, Any]) -> dict[str, Any]:
    masukan = {"cara_kerja": "karyawan", "bulan": tulis_bulan(hari), "upah": upah, **isian}
    return periksa(masukan, hari_ini=hari, aturan=aturan)


def _jawaban(jawaban: Mapping[str, Any], siapa: str, kali: int) -> Jawaban:
    """Take one amount out of an answer with all its possibilities."""
    iuran = jawaban["iuran"]
    hasil = _ujung([iuran, *iuran.get("pilihan", ())], siapa, kali)
    return Jawaban(hasil.total, hasil.tertinggi, _kunci(jawaban))


def _ujung(bagian: list[Mapping[str, Any]], siapa: str, kali: int) -> Jawaban:
    jumlah = [kali * b[siapa] for b in bagian]
    return Jawaban(min(jumlah), max(jumlah), ())


def _kunci(jawaban: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the values of law that the answer's trace used, in order, once each."""
    return tuple(dict.fromkeys(langkah["dasar"]["kunci"] for langkah in jawaban["jejak"]))
