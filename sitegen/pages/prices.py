"""Prices for pages, always by asking the engine; a page never adds up anything itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from checker import periksa
from checker.law.parameter import Aturan
from checker.values.money import rupiah
from checker.values.months import NAMA_BULAN, baca_bulan, nama_bulan, tulis_bulan
from checker.views.view_periksa import Pilihan, gabung
from sitegen.pages import tables


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


@dataclass(frozen=True, slots=True)
class Anak:
    """One step of the calendar: its months in words, the price (rupiah a month), its height against the highest."""

    judul: str
    total: int
    persen: int


def jawaban_bpu(aturan: Aturan, hari: date, penghasilan: int | None, isian: Mapping[str, Any]) -> Jawaban:
    """Ask what a self-employed person pays; without income the lowest row, without sector or occupation not transport.

    >>> from checker.law.parameter import muat
    >>> jawaban_bpu(muat(), date(2026, 11, 22), 1_000_000, {}).total
    8400
    """
    diisi = lengkapi(aturan, hari, isian if penghasilan is None else {**isian, "penghasilan": penghasilan})
    return _jawaban(hitungan_bpu(aturan, hari, diisi), "total", 1)


def jawaban_penuh(aturan: Aturan, hari: date, sektor: str) -> Jawaban:
    """Ask for the lowest row without any discount.

    >>> from checker.law.parameter import muat
    >>> jawaban_penuh(muat(), date(2026, 11, 22), "lainnya").tulisan
    'Rp16.800'
    """
    bulan = hari.replace(day=1)
    dasar = aturan.pada("iuran.bpu.dasar", bulan).baris[0]["dasar"]
    total = tables.satu_harga(aturan, bulan, dasar, sektor, penuh=True)
    return Jawaban(total, total, tables.KUNCI_BPU[:3])


def lengkapi(aturan: Aturan, hari: date, isian: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what a page leaves out: the lowest row's income, work that is not transport."""
    hasil = dict(isian)
    if not {"penghasilan", "penghasilan_harian"} & hasil.keys():
        hasil["penghasilan"] = aturan.pada("iuran.bpu.dasar", hari.replace(day=1)).baris[0]["dasar"]
    if "pekerjaan" not in hasil:
        hasil.setdefault("sektor", "lainnya")
    return hasil


def hitungan_bpu(aturan: Aturan, hari: date, isian: Mapping[str, Any]) -> dict[str, Any]:
    """Give the whole answer for a self-employed person, for pages that show how it comes about."""
    return periksa(
        {"cara_kerja": "mandiri", "bulan": tulis_bulan(hari), **isian}, hari_ini=hari, aturan=aturan
    )


def kemungkinan(jawaban: Mapping[str, Any], sebutan: str) -> list[tuple[str, int]]:
    """Name the possibilities of an answer with their totals, those of one price together; one alone gets `sebutan`.

    >>> from checker.law.parameter import muat
    >>> pemilik = {"cara_kerja": "pemberi_kerja", "penghasilan": 1_000_000, "bulan": "2027-04"}
    >>> kemungkinan(periksa(pemilik, hari_ini=date(2027, 4, 1), aturan=muat()), "Iuran sebulan")
    [('Tanpa JHT', 16800), ('Dengan JHT', 36800)]
    """
    semua = gabung([Pilihan(**satu) for satu in jawaban["iuran"].get("pilihan", ())])
    return [(p.judul, p.total) for p in semua] or [(sebutan, jawaban["iuran"]["total"])]


def tangga(aturan: Aturan, hari: date, isian: Mapping[str, Any]) -> list[Anak]:
    """Sum the calendar of a self-employed person up in steps: each price with the months it holds for.

    >>> from checker.law.parameter import muat
    >>> [(a.judul, a.total) for a in tangga(muat(), date(2026, 11, 22), {"penghasilan": 1_000_000, "sektor": "lainnya"})]
    [('Sampai Desember 2026', 8400), ('Mulai Januari 2027', 16800)]
    """
    kalender = hitungan_bpu(aturan, hari, isian)["kalender"]
    terbesar = max(b["total"] for b in kalender)
    hasil: list[Anak] = []
    for total, grup in groupby(kalender, key=lambda b: b["total"]):
        bulan = [baca_bulan(b["bulan"]) for b in grup]
        terakhir = tulis_bulan(bulan[-1]) == kalender[-1]["bulan"]
        judul = _masa(bulan[0] if hasil else None, None if terakhir else bulan[-1], bulan[0])
        hasil.append(Anak(judul, total, 100 * total // terbesar))
    return hasil


def _masa(dari: date | None, sampai: date | None, pertama: date) -> str:
    """Name a run of months; the first one began before, the last one has no known end."""
    if sampai is None:
        return f"Mulai {nama_bulan(pertama)}"
    if sampai == pertama:
        return nama_bulan(sampai)
    if dari is None:
        return f"Sampai {nama_bulan(sampai)}"
    awal = NAMA_BULAN[dari.month - 1] if dari.year == sampai.year else nama_bulan(dari)
    return f"{awal} sampai {nama_bulan(sampai)}"


def jawaban_pu(
    aturan: Aturan, hari: date, upah: int, isian: Mapping[str, Any], *, siapa: str = "total", kali: int = 1
) -> Jawaban:
    """Ask what `kali` employees cost in a month: `siapa` is total, peserta or pemberi_kerja; a range without risk class."""
    return _jawaban(_karyawan(aturan, hari, upah, isian), siapa, kali)


def contoh_pu(aturan: Aturan, hari: date, upah: int, pekerja: int, isian: Mapping[str, Any]) -> Contoh:
    """Work out a firm's month with several employees of the same wage; a range where the risk class is open."""
    if "risiko_jkk" in isian:
        ujung = [_karyawan(aturan, hari, upah, isian)]
    else:
        kelas = [b["kelas"] for b in aturan.pada("iuran.pu.jkk", hari.replace(day=1)).baris]
        ujung = [_karyawan(aturan, hari, upah, {**isian, "risiko_jkk": k}) for k in (kelas[0], kelas[-1])]
    baris = tuple(
        BarisContoh(
            kode, *(_ujung([u["iuran"]["program"][kode] for u in ujung], siapa, pekerja) for siapa in PAYER)
        )
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
