"""What a contribution costs, as people read it: the months with the same price together, and its possibilities by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from checker.core.standing import Fact
from checker.values.months import runs
from checker.views.filters import antara

if TYPE_CHECKING:
    from checker.core.contract.contribution import CalendarMonth, ContributionAnswer


@dataclass(frozen=True, slots=True)
class Choice:
    """One possibility and what it costs (rupiah a month); `judul` is empty where there is only one."""

    judul: str
    total: int
    peserta: int = 0
    pemberi_kerja: int = 0
    fakta: tuple[Fact, ...] = ()
    """The open facts it rests on."""


@dataclass(frozen=True, slots=True)
class PriceRun:
    """Months in a row with the same price (`YYYY-MM`, both included), and why it differs from the months before."""

    dari: str
    sampai: str
    bulan: tuple[str, ...]
    pilihan: tuple[Choice, ...]
    terendah: int
    tertinggi: int
    """The lowest and the highest possible price (rupiah)."""
    karena: str
    diketahui: bool

    @property
    def total(self) -> int:
        """The price shown large (rupiah)."""
        return self.pilihan[0].total

    @property
    def jumlah(self) -> str:
        """The price in words."""
        return antara((self.terendah, self.tertinggi)) if self.diketahui else "belum ada angkanya"

    @property
    def terbuka(self) -> set[str]:
        """Codes of the facts that are open: programmes among them may be due or not."""
        return {fact.kode for p in self.pilihan for fact in p.fakta}


def share_out(kini: PriceRun) -> dict[str, tuple[int, int]]:
    """Give the lowest and highest share of each payer (rupiah); empty where no employer pays.

    >>> from checker import periksa
    >>> shop = {"cara_kerja": "karyawan", "upah": 2_500_000, "skala_usaha": "mikro", "risiko_jkk": 1}
    >>> share_out(price_runs(periksa(shop | {"bulan": "2026-11"}))[0])
    {'pemberi_kerja': (13500, 13500), 'peserta': (0, 0)}
    """
    pemberi = [p.pemberi_kerja for p in kini.pilihan]
    peserta = [p.peserta for p in kini.pilihan]
    if not any(pemberi):
        return {}
    return {"pemberi_kerja": (min(pemberi), max(pemberi)), "peserta": (min(peserta), max(peserta))}


def price_runs(answer: ContributionAnswer) -> tuple[PriceRun, ...]:
    """Group the calendar into runs of months with the same price.

    >>> from checker import periksa
    >>> tailor = {"cara_kerja": "mandiri", "sektor": "lainnya", "penghasilan": 1_000_000, "bulan": "2026-11"}
    >>> [run.total for run in price_runs(periksa(tailor))]
    [8400, 16800]
    """

    def sama(bulan: CalendarMonth) -> tuple[int, int, int, bool]:
        end = bulan.get("terendah", bulan["total"]), bulan.get("tertinggi", bulan["total"])
        return bulan["total"], *end, _known(bulan)

    result = []
    for _, bulan in runs(answer["kalender"], key=sama):
        first, pilihan = bulan[0], _choices(bulan[0], answer)
        totals = [p.total for p in pilihan]
        result.append(
            PriceRun(
                dari=first["bulan"],
                sampai=bulan[-1]["bulan"],
                bulan=tuple([one["bulan"] for one in bulan]),
                pilihan=pilihan,
                terendah=min(totals),
                tertinggi=max(totals),
                karena=first["berubah_karena"],
                diketahui=_known(first),
            )
        )
    return tuple(result)


def _known(bulan: CalendarMonth) -> bool:
    """A month the law data can't price says so itself; a month in which nothing is due costs nothing."""
    return bool(bulan.get("diketahui", True))


def _choices(bulan: CalendarMonth, answer: ContributionAnswer) -> tuple[Choice, ...]:
    """Name the possibilities of a month, those of one price together."""
    iuran = answer["iuran"]
    if "pilihan" not in bulan:
        return (Choice("", bulan["total"], iuran["peserta"], iuran["pemberi_kerja"]),)
    return joined_choices(bulan["pilihan"])


def joined_choices(possibilities: Iterable[Mapping[str, Any]]) -> tuple[Choice, ...]:
    """Name the possibilities of an answer, as the contract writes them, those of one price together.

    >>> option = {"judul": "JHT wajib", "total": 28_400, "peserta": 28_400, "pemberi_kerja": 0, "bagian": []}
    >>> [choice.total for choice in joined_choices([option])]
    [28400]
    """
    return joined_runs(
        [
            Choice(
                p["judul"],
                p["total"],
                p["peserta"],
                p["pemberi_kerja"],
                tuple(Fact(**f) for f in p["bagian"]),
            )
            for p in possibilities
        ]
    )


def joined_runs(everything: Sequence[Choice]) -> tuple[Choice, ...]:
    """Put possibilities of the same price together under the facts they share.

    >>> jht, full, less = Fact("JHT", "ya", "Dengan JHT"), Fact("potongan", "tidak", ""), Fact("potongan", "ya", "")
    >>> [p.judul for p in joined_runs([Choice("", 9, fakta=(jht, full)), Choice("", 9, fakta=(jht, less))])]
    ['Dengan JHT']
    """
    by_price: dict[tuple[int, int, int], list[Choice]] = {}
    for p in everything:
        by_price.setdefault((p.total, p.peserta, p.pemberi_kerja), []).append(p)
    return tuple(_joined(same) for same in by_price.values())


def _joined(same: Sequence[Choice]) -> Choice:
    if len(same) == 1:
        return same[0]
    shared = tuple(fact for fact in same[0].fakta if all(fact in other.fakta for other in same))
    name = ", ".join(fact.judul for fact in shared) or " atau ".join(p.judul for p in same)
    return replace(same[0], judul=name, fakta=shared)
