"""Answers as values: contribution lines, trace steps, open points; and their JSON form (contract version 1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.law.articles import articles
from checker.law.confidence import SURE, weakest_of
from checker.law.doubts import words
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.money import Number, divide_half_up, percent, rupiah

if TYPE_CHECKING:
    from checker.core.contract.contribution import Price, ProgramPrice
    from checker.core.contract.parts import Basis, OpenQuestion, TraceStep

ASK = "175"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the trace: a sentence, its arithmetic, its amount (rupiah) and the value of law it used."""

    kalimat: str
    rumus: str
    jumlah: int
    nilai: Nilai
    keyakinan: str = ""
    rounded: bool = False
    kode: str = ""
    """The line of an answer that says the same; a step of its own has none."""

    @property
    def sure(self) -> str:
        """How sure the amount is: its own confidence where it rests on more than this value."""
        return self.keyakinan or self.nilai.keyakinan

    def json(self) -> TraceStep:
        """Give the step as the contract writes it."""
        content: TraceStep = {
            "kalimat": self.kalimat,
            "rumus": self.rumus,
            "jumlah": self.jumlah,
            "dasar": basis(self.nilai, self.keyakinan),
        }
        if self.kode:
            content["kode"] = self.kode
        return content


def numbered(steps: Iterable[TraceStep]) -> list[TraceStep]:
    """Number the steps of a trace that several events share: the same line of money has the same number.

    >>> [s["nomor"] for s in numbered({"kode": "a", "kalimat": "A.", "rumus": r} for r in ("1", "2", "1"))]
    [1, 2, 1]
    """
    numbers: dict[tuple[str, str], int] = {}
    return [
        {
            **step,
            "nomor": numbers.setdefault((step.get("kode", step["kalimat"]), step["rumus"]), len(numbers) + 1),
        }
        for step in steps
    ]


@lru_cache(maxsize=256)
def rate_step(
    sentence: str, nilai: Nilai, dasar: Number, tarif: Fraction | None = None, keyakinan: str = ""
) -> Step:
    """Apply a rate (that of the value, or of one of its rows) to a base; half-up to the rupiah.

    A year ahead asks this month after month of the same values.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> rate_step("Iuran JKM.", load().at("iuran.pu.jkm", date(2026, 11, 1)), 2_500_000).rumus
    '0,3% × Rp2.500.000'
    """
    tarif = nilai.bagian if tarif is None else tarif
    atas, floor = tarif.numerator * dasar.numerator, tarif.denominator * dasar.denominator
    amount = divide_half_up(atas, floor)
    rumus = f"{percent(tarif)} × {rupiah(dasar)}"
    return Step(sentence, rumus, amount, nilai, keyakinan, rounded=amount * floor != atas)


@dataclass(frozen=True, slots=True)
class ProgramContribution:
    """What one programme costs in one month; all amounts in rupiah.

    `normal` is the full tariff, `potongan` the discount on it; the rest is carried by the three payers.
    """

    dasar: int
    normal: int
    potongan: int = 0
    peserta: int = 0
    pemberi_kerja: int = 0
    pemerintah: int = 0
    jejak: tuple[Step, ...] = ()

    @property
    def total(self) -> int:
        """What is billed: the worker's and the employer's shares."""
        return self.peserta + self.pemberi_kerja

    def resting_on(self, steps: Iterable[Step]) -> ProgramContribution:
        """Make every step no surer than the steps that led to the base it was counted on.

        >>> from datetime import date
        >>> from checker.law.parameter import load
        >>> weak = Step("Dasar.", "", 0, load().at("iuran.bpu.jkm", date(2026, 11, 1)), "rendah")
        >>> line = ProgramContribution(1_000_000, 6800, jejak=(replace(weak, keyakinan="tinggi"),))
        >>> line.resting_on((weak,)).jejak[0].sure
        'rendah'
        """
        weakest = weakest_of(SURE, *(step.sure for step in steps))
        if weakest == SURE:
            return self
        jejak = tuple(replace(one, keyakinan=weakest_of(one.sure, weakest)) for one in self.jejak)
        return replace(self, jejak=jejak)

    def json(self) -> ProgramPrice:
        """Give the line as the contract writes it."""
        return {
            "dasar": self.dasar,
            "normal": self.normal,
            "potongan": self.potongan,
            "peserta": self.peserta,
            "pemberi_kerja": self.pemberi_kerja,
            "pemerintah": self.pemerintah,
            "total": self.total,
            "dasar_hukum": articles(tuple(steps.nilai for steps in self.jejak)),
        }


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one month costs: the base (rupiah a month), the programmes, and for migrant workers the package."""

    dasar: int
    program: Mapping[str, ProgramContribution]
    jejak: tuple[Step, ...] = ()
    paket: Mapping[str, int] | None = None
    sekali: bool = False
    """Paid once (project, migrant package), not every month."""

    @property
    def peserta(self) -> int:
        """The worker's own share, packages included."""
        return sum(p.peserta for p in self.program.values()) + sum((self.paket or {}).values())

    @property
    def pemberi_kerja(self) -> int:
        """The employer's share."""
        return sum(p.pemberi_kerja for p in self.program.values())

    @property
    def pemerintah(self) -> int:
        """What the state pays and nobody is billed for."""
        return sum(p.pemerintah for p in self.program.values())

    @property
    def total(self) -> int:
        """What is billed."""
        return self.peserta + self.pemberi_kerja

    def langkah(self) -> tuple[Step, ...]:
        """The whole trace, general steps first.

        >>> from datetime import date
        >>> from checker.law.parameter import load
        >>> step = Step("Iuran JKM.", "Rp6.800", 6800, load().at("iuran.bpu.jkm", date(2026, 11, 1)))
        >>> line = ProgramContribution(1_000_000, 6800, jejak=(step,))
        >>> [one.kalimat for one in Contribution(1_000_000, {"JKM": line}).langkah()]
        ['Iuran JKM.']
        """
        return self.jejak + tuple(steps for p in self.program.values() for steps in p.jejak)

    def json(self) -> Price:
        """Give the month as the contract writes it."""
        content: Price = {
            "dasar": self.dasar,
            "program": {kode: program.json() for kode, program in self.program.items()},
            "peserta": self.peserta,
            "pemberi_kerja": self.pemberi_kerja,
            "pemerintah": self.pemerintah,
            "total": self.total,
        }
        if self.paket is not None:
            content["paket"] = dict(self.paket)
        return content


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A point nobody should guess at: what is open and whom to ask."""

    hal: str
    tanyakan: str = ASK
    dasar: tuple[str, ...] = ()
    kode: str = ""

    def json(self) -> OpenQuestion:
        """Give the point as the contract writes it."""
        content: OpenQuestion = {"hal": self.hal, "tanyakan": self.tanyakan, "dasar": list(self.dasar)}
        if self.kode:
            content["kode"] = self.kode
        return content


def doubt(aturan: Aturan, kode: str, nilai: Nilai | None = None) -> OpenPoint:
    """Take one conflict or doubt from the register (`aturan/keraguan.toml`), for example C1; `nilai`: what it waits for.

    >>> from checker.law.parameter import load
    >>> doubt(load(), "C1").kode
    'C1'
    """
    content = aturan.keraguan[kode]
    return OpenPoint(words(content["hal"], nilai), content["tanyakan"], tuple(content["dasar"]), kode)


def basis(nilai: Nilai, keyakinan: str = "") -> Basis:
    """Name the article a value stands on, with the confidence it was read with.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> basis(load().at("iuran.bpu.jkm", date(2026, 11, 1)))["kunci"]
    'iuran.bpu.jkm'
    """
    peraturan, number = nilai.dasar[0]
    return {
        "peraturan": peraturan,
        "pasal": number,
        "keyakinan": keyakinan or nilai.keyakinan,
        "kunci": nilai.kunci,
    }
