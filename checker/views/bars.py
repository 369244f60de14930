"""Bars of money over time: what the templates draw as SVG and say again in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

MILLION = 10**6
LUMP_SUM = "Kini"


@dataclass(frozen=True, slots=True)
class Bar:
    """One moment: its label under the bar and what comes then, series by series (rupiah)."""

    label: str
    bagian: tuple[int, ...]

    @property
    def jumlah(self) -> int:
        """All that comes at this moment (rupiah)."""
        return sum(self.bagian)

    @property
    def lapisan(self) -> list[tuple[int, int]]:
        """The parts that are not empty, each with the number of its series, lowest first."""
        return [(seri, amount) for seri, amount in enumerate(self.bagian) if amount]

    @property
    def juta(self) -> str:
        """The sum in millions, as people say it.

        >>> Bar("Kini", (98_800_000,)).juta
        '98,8'
        """
        return f"{round(self.jumlah / MILLION, 1):g}".replace(".", ",")


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars in order of time; `satuan` is what the labels count (`tahun` or `bulan`)."""

    satuan: str
    seri: tuple[str, ...]
    batang: tuple[Bar, ...]

    @property
    def tertinggi(self) -> int:
        """The highest bar (rupiah): it fills the picture."""
        return max(b.jumlah for b in self.batang)

    @property
    def puncak(self) -> tuple[Bar, ...]:
        """The bars whose amount is written over them: the first, and the highest of the rest where it differs."""
        first, *other = self.batang
        if not other or all(b.jumlah == first.jumlah for b in other):
            return (first,)
        return first, max(other, key=lambda b: b.jumlah)

    @property
    def masa(self) -> list[tuple[str, int, str]]:
        """Say the bars in words, equal neighbours together, with the time each amount is for.

        >>> monthly_bars([2_400_000, 2_400_000, 1_000_000]).masa
        [('Bulan ke-1 sampai ke-2', 2400000, 'sebulan'), ('Bulan ke-3', 1000000, 'sebulan')]
        """
        result = []
        for (amount, sekaligus), cluster in groupby(
            self.batang, key=lambda b: (b.jumlah, b.label == LUMP_SUM)
        ):
            label = [b.label for b in cluster]
            result.append(
                ("Sekaligus", amount, "") if sekaligus else (self._range(label), amount, f"se{self.satuan}")
            )
        return result

    def _range(self, label: Sequence[str]) -> str:
        start = f"{self.satuan.capitalize()} ke-{label[0]}"
        return start if len(label) == 1 else f"{start} sampai ke-{label[-1]}"


def monthly_bars(amount: Sequence[int]) -> Picture:
    """Draw amounts that come month by month (rupiah).

    >>> [bar.jumlah for bar in monthly_bars([2_400_000, 2_400_000]).batang]
    [2400000, 2400000]
    """
    return Picture("bulan", ("Tiap bulan",), tuple(Bar(str(n), (j,)) for n, j in enumerate(amount, 1)))


def yearly_bars(sekaligus: int, per_anak: Sequence[Sequence[int]]) -> Picture:
    """Draw what comes at once and each child's school money year by year (rupiah).

    >>> yearly_bars(70, [[1, 1, 2], [3]]).masa
    [('Sekaligus', 70, ''), ('Tahun ke-1', 4, 'setahun'), ('Tahun ke-2', 1, 'setahun'), ('Tahun ke-3', 2, 'setahun')]
    """
    tahun = zip_longest(*per_anak, fillvalue=0)
    start = (Bar(LUMP_SUM, (sekaligus, *(0 for _ in per_anak))),) if sekaligus else ()
    seri = tuple(f"Sekolah anak ke-{n}" for n in range(1, len(per_anak) + 1))
    return Picture(
        "tahun",
        ("Dibayar sekaligus", *seri),
        (*start, *(Bar(str(n), (0, *content)) for n, content in enumerate(tahun, 1))),
    )
