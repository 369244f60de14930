"""What an event gives, as values: lines of money, deadlines, scholarship, and their JSON form (contract version 1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from checker.angka import bulat, persen, rupiah
from checker.hasil import Langkah, Perlu, dasar
from checker.parameter import Nilai


@dataclass(frozen=True, slots=True)
class Rincian:
    """One line of money: what it is, how much (rupiah), how it was worked out and on which article."""

    kode: str
    judul: str
    jumlah: int
    rumus: str
    nilai: Nilai
    keyakinan: str = ""
    kapan: str = "sekaligus"
    """`sekaligus`, `bulanan`, or `kuitansi` (paid back against receipts): when the money comes."""

    def json(self) -> dict[str, Any]:
        """Give the line as the contract writes it."""
        return {
            "kode": self.kode,
            "judul": self.judul,
            "jumlah": self.jumlah,
            "rumus": self.rumus,
            "kapan": self.kapan,
            "dasar": dasar(self.nilai, self.keyakinan),
        }

    def langkah(self) -> Langkah:
        """Tell the line as a step of the trace."""
        return Langkah(f"{self.judul}.", self.rumus, self.jumlah, self.nilai, self.keyakinan)


@dataclass(frozen=True, slots=True)
class Tenggat:
    """A day by which something must be done."""

    hal: str
    batas: date
    nilai: Nilai

    def json(self) -> dict[str, Any]:
        """Give the deadline as the contract writes it."""
        return {"hal": self.hal, "batas": self.batas.isoformat(), "dasar": dasar(self.nilai)}


@dataclass(frozen=True, slots=True)
class Beasiswa:
    """School money: who is entitled, the most it can come to (rupiah) and each child's years."""

    berhak: str
    maksimum: int = 0
    per_anak: tuple[dict[str, Any], ...] = ()
    alasan: str = ""
    nilai: Nilai | None = None

    def json(self) -> dict[str, Any]:
        """Give the scholarship as the contract writes it."""
        isi: dict[str, Any] = {
            "berhak": self.berhak,
            "maksimum": self.maksimum,
            "per_anak": list(self.per_anak),
        }
        isi["alasan"] = self.alasan
        return isi | ({"dasar": dasar(self.nilai)} if self.nilai else {})


@dataclass(frozen=True, slots=True)
class Hak:
    """The whole answer to one event; `pilihan` names the totals (rupiah) where a fact is open."""

    hak: str
    alasan: str
    program: tuple[str, ...]
    rincian: tuple[Rincian, ...] = ()
    beasiswa: Beasiswa | None = None
    tenggat: tuple[Tenggat, ...] = ()
    perlu: tuple[Perlu, ...] = ()
    pilihan: tuple[tuple[str, int], ...] = ()
    dokumen: str = ""
    langkah: tuple[Langkah, ...] = ()
    uang_jht: tuple[int, int] | None = None
    """Gross and tax (rupiah), for old-age savings only."""

    @property
    def total(self) -> int:
        """All money lines; the scholarship stays out (it comes year by year)."""
        return sum(r.jumlah for r in self.rincian)


def kali_upah(bagian: Fraction, pengali: Nilai, upah: int) -> tuple[int, str]:
    """Apply `bagian × pengali × upah`, half-up at the end; give amount and formula (PP 44/2015 Lampiran III)."""
    jumlah = bulat(bagian * pengali.rupiah * upah)
    return jumlah, f"{persen(bagian)} × {pengali.rupiah} × {rupiah(upah)}"


def baris_uang(kode: str, judul: str, nilai: Nilai, kali: int = 1) -> Rincian:
    """A fixed amount of law, possibly several times."""
    rumus = rupiah(nilai.rupiah) if kali == 1 else f"{kali} × {rupiah(nilai.rupiah)}"
    return Rincian(kode, judul, nilai.rupiah * kali, rumus, nilai)
