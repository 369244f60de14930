"""The engine as the occupation pages ask it, and the values in which their prices are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from checker import manfaat, periksa
from checker.law.parameter import Aturan
from checker.law.programs import STATUS_WORDS
from checker.values.months import format_month
from checker.views.filters import kecil

type Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asker:
    """The engine for one build: the law, the day, and the answers already given."""

    aturan: Aturan
    hari: date
    ingat: dict[str, dict[str, Any]] = field(default_factory=dict)

    def iuran(self, cara_kerja: str, **isian: Any) -> dict[str, Any]:  # noqa: ANN401 - answers of the form
        """Ask what someone pays in the build month."""
        told = {"cara_kerja": cara_kerja, "bulan": format_month(self.hari), **isian}
        return self._cached(told, lambda: periksa(told, hari_ini=self.hari, aturan=self.aturan))

    def manfaat(self, kejadian: str, **isian: Any) -> dict[str, Any]:  # noqa: ANN401 - answers of the form
        """Ask what an event on the build day gives."""
        told = {"kejadian": kejadian, "tanggal": self.hari.isoformat(), **isian}
        return self._cached(told, lambda: manfaat(told, hari_ini=self.hari, aturan=self.aturan))

    def _cached(self, told: Mapping[str, Any], tanya: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        key = repr(sorted(told.items()))
        if key not in self.ingat:
            self.ingat[key] = tanya()
        return self.ingat[key]

    def dasar(self, row: int) -> int:
        """Give the base (rupiah) of a row of the income table, counted from 1."""
        return int(self.aturan.at("iuran.bpu.dasar", self.hari.replace(day=1)).baris[row - 1]["dasar"])


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One row of a table: what it is for (perhaps a link into the checker) and its cells, each in lines."""

    judul: str
    sel: tuple[tuple[str, ...], ...]
    kecil: str = ""
    tautan: str = ""
    contoh: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of prices with a row of headings."""

    judul: str
    kepala: tuple[str, ...]
    baris: tuple[PriceRow, ...]
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Price:
    """The price of an occupation: what stands large (one or both ends), what it is for, sentences, tables, law used."""

    judul: str
    besar: tuple[int, ...]
    satuan: str
    kalimat: tuple[str, ...]
    tabel: tuple[Table, ...]
    kunci: tuple[str, ...]
    program: tuple[tuple[str, str], ...] = ()
    ringkas: str = ""
    ragu: tuple[str, ...] = ()
    nanti: tuple[tuple[str, str, str], ...] = ()
    """The prices to come: from which month (`YYYY-MM`), the month in words, the price."""


def joined_programs(answer: Content) -> tuple[tuple[str, str], ...]:
    """List the programmes that are open to this work, with how; the others are left out."""
    return tuple(
        (kode, kecil(STATUS_WORDS[p["status"]]))
        for kode, p in answer["program"].items()
        if p["status"] != "tidak_tersedia"
    )
