"""The engine as the pages of occupations and businesses ask it, and the values in which their prices are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from checker import manfaat, periksa
from checker.law.parameter import Aturan
from checker.law.programs import STATUS_WORDS
from checker.questions.firm import usaha
from checker.values.months import format_month
from checker.views.filters import kecil

if TYPE_CHECKING:
    from checker.core.contract.benefit import BenefitAnswer
    from checker.core.contract.contribution import ContributionAnswer
    from checker.core.contract.firm_bill import FirmAnswer

type Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asker:
    """The engine for one build: the law, the day, and the answers already given."""

    aturan: Aturan
    hari: date
    prices: dict[str, ContributionAnswer] = field(default_factory=dict)
    benefits: dict[str, BenefitAnswer] = field(default_factory=dict)
    bills: dict[str, FirmAnswer] = field(default_factory=dict)

    def iuran(self, cara_kerja: str, **isian: Any) -> ContributionAnswer:  # noqa: ANN401 - answers of the form
        """Ask what someone pays in the build month."""
        told = {"cara_kerja": cara_kerja, "bulan": format_month(self.hari), **isian}
        return self._cached(self.prices, told, periksa)

    def manfaat(self, kejadian: str, **isian: Any) -> BenefitAnswer:  # noqa: ANN401 - answers of the form
        """Ask what an event on the build day gives."""
        told = {"kejadian": kejadian, "tanggal": self.hari.isoformat(), **isian}
        return self._cached(self.benefits, told, manfaat)

    def usaha(self, **isian: Any) -> FirmAnswer:  # noqa: ANN401 - answers of the form
        """Ask what a firm pays in the build month."""
        return self._cached(self.bills, {"bulan": format_month(self.hari), **isian}, usaha)

    def _cached[T](self, answers: dict[str, T], told: Mapping[str, Any], ask: Callable[..., T]) -> T:
        key = repr(sorted(told.items()))
        if key not in answers:
            answers[key] = ask(told, hari_ini=self.hari, aturan=self.aturan)
        return answers[key]

    def base(self, row: int) -> int:
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
