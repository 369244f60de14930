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
from checker.values.months import MONTH_NAMES, format_month, nama_bulan, read_month
from checker.views.view_periksa import Choice, joined_runs
from sitegen.pages import tables


@dataclass(frozen=True, slots=True)
class Answer:
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
class ExampleRow:
    """One programme of a firm's month: who pays what for all its employees (lowest and highest, rupiah)."""

    program: str
    pemberi_kerja: Answer
    peserta: Answer


@dataclass(frozen=True, slots=True)
class Example:
    """A firm's month: its employees, their wage, each programme, and the totals."""

    upah: int
    pekerja: int
    baris: tuple[ExampleRow, ...]
    pemberi_kerja: Answer
    peserta: Answer
    kunci: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Child:
    """One step of the calendar: its months in words, the price (rupiah a month), its height against the highest."""

    judul: str
    total: int
    persen: int


def bpu_answer(aturan: Aturan, hari: date, penghasilan: int | None, isian: Mapping[str, Any]) -> Answer:
    """Ask what a self-employed person pays; without income the lowest row, without sector or occupation not transport.

    >>> from checker.law.parameter import load
    >>> bpu_answer(load(), date(2026, 11, 22), 1_000_000, {}).total
    8400
    """
    diisi = complete(aturan, hari, isian if penghasilan is None else {**isian, "penghasilan": penghasilan})
    return _answer(hitungan_bpu(aturan, hari, diisi), "total", 1)


def full_answer(aturan: Aturan, hari: date, sektor: str) -> Answer:
    """Ask for the lowest row without any discount.

    >>> from checker.law.parameter import load
    >>> full_answer(load(), date(2026, 11, 22), "lainnya").tulisan
    'Rp16.800'
    """
    bulan = hari.replace(day=1)
    dasar = aturan.pada("iuran.bpu.dasar", bulan).baris[0]["dasar"]
    total = tables.one_price(aturan, bulan, dasar, sektor, full=True)
    return Answer(total, total, tables.BPU_KEYS[:3])


def complete(aturan: Aturan, hari: date, isian: Mapping[str, Any]) -> dict[str, Any]:
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
        {"cara_kerja": "mandiri", "bulan": format_month(hari), **isian}, hari_ini=hari, aturan=aturan
    )


def kemungkinan(jawaban: Mapping[str, Any], sebutan: str) -> list[tuple[str, int]]:
    """Name the possibilities of an answer with their totals, those of one price together; one alone gets `sebutan`.

    >>> from checker.law.parameter import load
    >>> owner = {"cara_kerja": "pemberi_kerja", "penghasilan": 1_000_000, "bulan": "2027-04"}
    >>> kemungkinan(periksa(owner, hari_ini=date(2027, 4, 1), aturan=load()), "Iuran sebulan")
    [('Tanpa JHT', 16800), ('Dengan JHT', 36800)]
    """
    semua = joined_runs([Choice(**satu) for satu in jawaban["iuran"].get("pilihan", ())])
    return [(p.judul, p.total) for p in semua] or [(sebutan, jawaban["iuran"]["total"])]


def tangga(aturan: Aturan, hari: date, isian: Mapping[str, Any]) -> list[Child]:
    """Sum the calendar of a self-employed person up in steps: each price with the months it holds for.

    >>> from checker.law.parameter import load
    >>> [(a.judul, a.total) for a in tangga(load(), date(2026, 11, 22), {"penghasilan": 1_000_000, "sektor": "lainnya"})]
    [('Sampai Desember 2026', 8400), ('Mulai Januari 2027', 16800)]
    """
    kalender = hitungan_bpu(aturan, hari, isian)["kalender"]
    largest = max(b["total"] for b in kalender)
    hasil: list[Child] = []
    for total, cluster in groupby(kalender, key=lambda b: b["total"]):
        bulan = [read_month(b["bulan"]) for b in cluster]
        terakhir = format_month(bulan[-1]) == kalender[-1]["bulan"]
        judul = _period(bulan[0] if hasil else None, None if terakhir else bulan[-1], bulan[0])
        hasil.append(Child(judul, total, 100 * total // largest))
    return hasil


def _period(dari: date | None, sampai: date | None, pertama: date) -> str:
    """Name a run of months; the first one began before, the last one has no known end."""
    if sampai is None:
        return f"Mulai {nama_bulan(pertama)}"
    if sampai == pertama:
        return nama_bulan(sampai)
    if dari is None:
        return f"Sampai {nama_bulan(sampai)}"
    awal = MONTH_NAMES[dari.month - 1] if dari.year == sampai.year else nama_bulan(dari)
    return f"{awal} sampai {nama_bulan(sampai)}"


def pu_answer(
    aturan: Aturan, hari: date, upah: int, isian: Mapping[str, Any], *, siapa: str = "total", kali: int = 1
) -> Answer:
    """Ask what `kali` employees cost in a month: `siapa` is total, peserta or pemberi_kerja; a range without risk class."""
    return _answer(_employee(aturan, hari, upah, isian), siapa, kali)


def contoh_pu(aturan: Aturan, hari: date, upah: int, pekerja: int, isian: Mapping[str, Any]) -> Example:
    """Work out a firm's month with several employees of the same wage; a range where the risk class is open."""
    if "risiko_jkk" in isian:
        end = [_employee(aturan, hari, upah, isian)]
    else:
        kelas = [b["kelas"] for b in aturan.pada("iuran.pu.jkk", hari.replace(day=1)).baris]
        end = [_employee(aturan, hari, upah, {**isian, "risiko_jkk": k}) for k in (kelas[0], kelas[-1])]
    baris = tuple(
        ExampleRow(
            kode, *(_ends([u["iuran"]["program"][kode] for u in end], siapa, pekerja) for siapa in PAYER)
        )
        for kode in end[0]["iuran"]["program"]
    )
    pemberi, peserta = (_ends([u["iuran"] for u in end], siapa, pekerja) for siapa in PAYER)
    return Example(upah, pekerja, baris, pemberi, peserta, _key(end[0]))


PAYER = ("pemberi_kerja", "peserta")


def _employee(aturan: Aturan, hari: date, upah: int, isian: Mapping[str, Any]) -> dict[str, Any]:
    masukan = {"cara_kerja": "karyawan", "bulan": format_month(hari), "upah": upah, **isian}
    return periksa(masukan, hari_ini=hari, aturan=aturan)


def _answer(jawaban: Mapping[str, Any], siapa: str, kali: int) -> Answer:
    """Take one amount out of an answer with all its possibilities."""
    iuran = jawaban["iuran"]
    hasil = _ends([iuran, *iuran.get("pilihan", ())], siapa, kali)
    return Answer(hasil.total, hasil.tertinggi, _key(jawaban))


def _ends(bagian: list[Mapping[str, Any]], siapa: str, kali: int) -> Answer:
    jumlah = [kali * b[siapa] for b in bagian]
    return Answer(min(jumlah), max(jumlah), ())


def _key(jawaban: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the values of law that the answer's trace used, in order, once each."""
    return tuple(dict.fromkeys(langkah["dasar"]["kunci"] for langkah in jawaban["jejak"]))
