"""Prices for pages, always by asking the engine; a page never adds up anything itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from checker import periksa
from checker.iuran.risk_class import risk_ends
from checker.law.parameter import Aturan
from checker.values.money import rupiah
from checker.values.months import MONTH_NAMES, format_month, month_name, read_month, runs
from checker.views.price_runs import joined_choices

if TYPE_CHECKING:
    from checker.core.contract.contribution import ContributionAnswer

BPU_KEYS = ("iuran.bpu.dasar", "iuran.bpu.jkk", "iuran.bpu.jkm")
"""What every price of the self-employed rests on."""


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


def bpu_answer(aturan: Aturan, day: date, penghasilan: int | None, isian: Mapping[str, Any]) -> Answer:
    """Ask what a self-employed person pays; without income the lowest row, without sector or occupation not transport.

    >>> from checker.law.parameter import load
    >>> bpu_answer(load(), date(2026, 11, 22), 1_000_000, {}).total
    8400
    """
    diisi = complete(aturan, day, isian if penghasilan is None else {**isian, "penghasilan": penghasilan})
    return _answer(bpu_calculation(aturan, day, diisi), "total", 1)


def full_answer(aturan: Aturan, day: date, sektor: str) -> Answer:
    """Ask for the lowest row without any discount.

    >>> from checker.law.parameter import load
    >>> full_answer(load(), date(2026, 11, 22), "lainnya").tulisan
    'Rp16.800'
    """
    total = full_price(bpu_calculation(aturan, day, complete(aturan, day, {"sektor": sektor})))
    return Answer(total, total, BPU_KEYS)


def full_price(answer: Mapping[str, Any]) -> int:
    """Give what an answer's month would cost without any discount (rupiah)."""
    return sum(program["normal"] for program in answer["iuran"]["program"].values())


def complete(aturan: Aturan, day: date, isian: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what a page leaves out: the lowest row's income, work that is not transport."""
    result = dict(isian)
    if not {"penghasilan", "penghasilan_harian"} & result.keys():
        result["penghasilan"] = aturan.at("iuran.bpu.dasar", day.replace(day=1)).baris[0]["dasar"]
    if "pekerjaan" not in result:
        result.setdefault("sektor", "lainnya")
    return result


def bpu_calculation(aturan: Aturan, day: date, isian: Mapping[str, Any]) -> ContributionAnswer:
    """Give the whole answer for a self-employed person, for pages that show how it comes about."""
    return periksa(
        {"cara_kerja": "mandiri", "bulan": format_month(day), **isian}, hari_ini=day, aturan=aturan
    )


def possibilities(answer: Mapping[str, Any], sebutan: str) -> list[tuple[str, int]]:
    """Name the possibilities of an answer with their totals, those of one price together; one alone gets `sebutan`.

    >>> from checker.law.parameter import load
    >>> owner = {"cara_kerja": "pemberi_kerja", "penghasilan": 1_000_000, "bulan": "2027-04"}
    >>> possibilities(periksa(owner, hari_ini=date(2027, 4, 1), aturan=load()), "Iuran sebulan")
    [('Tanpa JHT', 16800), ('Dengan JHT', 36800)]
    """
    everything = joined_choices(answer["iuran"].get("pilihan", ()))
    return [(p.judul, p.total) for p in everything] or [(sebutan, answer["iuran"]["total"])]


def staircase(aturan: Aturan, day: date, isian: Mapping[str, Any]) -> list[Child]:
    """Sum the calendar of a self-employed person up in steps: each price with the months it holds for.

    >>> from checker.law.parameter import load
    >>> [(a.judul, a.total) for a in staircase(load(), date(2026, 11, 22), {"penghasilan": 1_000_000, "sektor": "lainnya"})]
    [('Sampai Desember 2026', 8400), ('Mulai Januari 2027', 16800)]
    """
    kalender = bpu_calculation(aturan, day, isian)["kalender"]
    largest = max(b["total"] for b in kalender)
    result: list[Child] = []
    for total, run in runs(kalender, key=lambda b: int(b["total"])):
        bulan = [read_month(b["bulan"]) for b in run]
        last = format_month(bulan[-1]) == kalender[-1]["bulan"]
        title = _period(bulan[0] if result else None, None if last else bulan[-1], bulan[0])
        result.append(Child(title, total, 100 * total // largest))
    return result


def _period(dari: date | None, sampai: date | None, first: date) -> str:
    """Name a run of months; the first one began before, the last one has no known end."""
    if sampai is None:
        return f"Mulai {month_name(first)}"
    if sampai == first:
        return month_name(sampai)
    if dari is None:
        return f"Sampai {month_name(sampai)}"
    start = MONTH_NAMES[dari.month - 1] if dari.year == sampai.year else month_name(dari)
    return f"{start} sampai {month_name(sampai)}"


def pu_answer(
    aturan: Aturan, day: date, upah: int, isian: Mapping[str, Any], *, siapa: str = "total", kali: int = 1
) -> Answer:
    """Ask what `kali` employees cost in a month: `siapa` is total, peserta or pemberi_kerja; a range without risk class."""
    return _answer(_employee(aturan, day, upah, isian), siapa, kali)


def pu_example(aturan: Aturan, day: date, upah: int, pekerja: int, isian: Mapping[str, Any]) -> Example:
    """Work out a firm's month with several employees of the same wage; a range where the risk class is open."""
    if isian.keys() & {"risiko_jkk", "jenis_usaha"}:
        end = [_employee(aturan, day, upah, isian)]
    else:
        classes = [one["kelas"] for one in risk_ends(aturan, day.replace(day=1))]
        end = [_employee(aturan, day, upah, {**isian, "risiko_jkk": k}) for k in classes]
    row = tuple(
        ExampleRow(
            kode, *(_ends([u["iuran"]["program"][kode] for u in end], siapa, pekerja) for siapa in PAYER)
        )
        for kode in end[0]["iuran"]["program"]
    )
    pemberi, peserta = (_ends([u["iuran"] for u in end], siapa, pekerja) for siapa in PAYER)
    return Example(upah, pekerja, row, pemberi, peserta, trace_keys(end[0]))


PAYER = ("pemberi_kerja", "peserta")


def _employee(aturan: Aturan, day: date, upah: int, isian: Mapping[str, Any]) -> ContributionAnswer:
    told = {"cara_kerja": "karyawan", "bulan": format_month(day), "upah": upah, **isian}
    return periksa(told, hari_ini=day, aturan=aturan)


def _answer(answer: Mapping[str, Any], siapa: str, kali: int) -> Answer:
    """Take one amount out of an answer with all its possibilities."""
    iuran = answer["iuran"]
    result = _ends([iuran, *iuran.get("pilihan", ())], siapa, kali)
    return Answer(result.total, result.tertinggi, trace_keys(answer))


def _ends(bagian: list[Mapping[str, Any]], siapa: str, kali: int) -> Answer:
    amount = [kali * b[siapa] for b in bagian]
    return Answer(min(amount), max(amount), ())


def trace_keys(*answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the values of law that the traces of answers used, in order, once each."""
    return tuple(dict.fromkeys(step["dasar"]["kunci"] for answer in answers for step in answer["jejak"]))
