"""What the templates of `patungan` show: what a cooperative lays out for its members, month by month, and each member's own part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from checker.values.months import runs
from checker.views.arranged.view_firm import BillRun, bill_runs
from checker.views.given_answers import given_answers

if TYPE_CHECKING:
    from checker.core.contract.firm_bill import FirmAnswer, FirmMonth, PricedRow
    from checker.law.parameter import Aturan


@dataclass(frozen=True, slots=True)
class OwnRun:
    """Months in a row (`YYYY-MM`) in which one member has the same bill (rupiah): the cooperative's part, the member's."""

    dari: str
    sampai: str
    koperasi: int
    anggota: int


@dataclass(frozen=True, slots=True)
class Kind:
    """Members alike: how they are called ("" for all there are), how many, on what income (rupiah), what one pays when."""

    nama: str
    jumlah: int
    dasar: int
    masa: tuple[OwnRun, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """What is laid out while the cooperative carries its part (rupiah); two ends where something is open."""

    terendah: int
    tertinggi: int
    anggota: int
    puncak: int
    """The dearest month."""
    sampai: str
    """The last month that is carried."""


def view(told: Mapping[str, Any], answer: FirmAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `usaha` about members for the templates of `patungan`.

    >>> from checker.law.parameter import load
    >>> from checker.questions.firm import usaha
    >>> member = [{"jumlah": 120, "penghasilan": 1_000_000, "sektor": "lainnya"}]
    >>> told = {"anggota": member, "ditanggung_persen": 50, "selama_bulan": 6, "bulan": "2026-12"}
    >>> arranged = view(told, usaha(told), load())
    >>> arranged["keluar"].tertinggi, [(run.dari, run.anggota) for run in arranged["golongan"][0].masa]
    (5544000, [('2026-12', 4200), ('2027-01', 8400), ('2027-06', 16800)])
    """
    months, share = answer["bulanan"], answer["isian"].get("ditanggung_persen", 0)
    lasting = answer["isian"].get("selama_bulan", len(months)) if share else 0
    everything = bill_runs(answer)
    return {
        "j": answer,
        "persen": share,
        "lama": lasting,
        "keluar": laid_out(months[: lasting or len(months)]),
        "masa": everything,
        "terbuka": any("rentang" in month for month in months),
        "berubah": [run for before, run in pairwise(everything) if run.diketahui and run.bill != before.bill],
        "sesudah": _after(everything, months, lasting),
        "golongan": kinds(answer),
        "jawab": given_answers("patungan", told, answer, aturan, bulan=answer["bulan"]),
    }


def laid_out(months: Sequence[FirmMonth]) -> Laid:
    """Add up the months in which the cooperative carries its part.

    >>> month = {"bulan": "2026-12", "usaha": 504000, "orang": 504000, "total": 1008000, "berubah_karena": ""}
    >>> laid_out([month, month | {"bulan": "2027-01"}])
    Laid(terendah=1008000, tertinggi=1008000, anggota=1008000, puncak=504000, sampai='2027-01')
    """
    ends = [m.get("rentang_usaha", {"terendah": m["usaha"], "tertinggi": m["usaha"]}) for m in months]
    return Laid(
        terendah=sum(end["terendah"] for end in ends),
        tertinggi=sum(end["tertinggi"] for end in ends),
        anggota=sum(m["orang"] for m in months),
        puncak=max(end["tertinggi"] for end in ends),
        sampai=months[-1]["bulan"],
    )


def _after(everything: Sequence[BillRun], months: Sequence[FirmMonth], lasting: int) -> BillRun | None:
    """The months after the cooperative has stopped, where the year holds some."""
    if not lasting or lasting >= len(months):
        return None
    end = months[lasting]["bulan"]
    return next((run for run in everything if run.dari <= end <= run.sampai and run.diketahui), None)


def kinds(answer: FirmAnswer) -> list[Kind]:
    """Say of each group of members alike what one of them pays, and what the cooperative pays for one.

    >>> from checker.questions.firm import usaha
    >>> (kind,) = kinds(usaha({"anggota": "20 x 1000000", "bulan": "2026-12"}))
    >>> kind.jumlah, kind.masa[0]
    (20, OwnRun(dari='2026-12', sampai='2026-12', koperasi=0, anggota=8400))
    """
    alone = len(answer["anggota"]) == 1
    return [
        _kind(row, answer["bulanan"], "" if alone else f"kelompok {number}")
        for number, row in enumerate(answer["anggota"], 1)
    ]


def _kind(row: PricedRow, months: Sequence[FirmMonth], unnamed: str) -> Kind:
    known = [
        (month["bulan"], one["usaha"], one["orang"])
        for month, one in zip(months, row["tiap_bulan"], strict=True)
        if month.get("diketahui", True)
    ]
    masa = tuple(
        OwnRun(run[0][0], run[-1][0], *own) for own, run in runs(known, key=lambda one: (one[1], one[2]))
    )
    return Kind(row["nama"] or unnamed, row["jumlah"], row["dasar"], masa)
