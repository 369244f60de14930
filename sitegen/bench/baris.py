"""One row of the table: what was measured, ours and the others', the bar, and whether it is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

MB = 1_000_000
KB = 1000


@dataclass(frozen=True, slots=True)
class Baris:
    """A measured row: `kita` and `biasa` (stock Pyodide in the same run) are in `satuan`; no `batas`, no verdict."""

    apa: str
    kita: float | None
    satuan: str
    cara: str
    batas: float | None = None
    biasa: float | None = None
    batas_nisbah: float | None = None
    paling_sedikit: bool = False
    """Is the bar the least that will do, and not the most?"""
    catatan: tuple[str, ...] = ()
    galat: str = ""
    """Why the row could not be measured, or what spoils it whatever the numbers say."""

    @property
    def nisbah(self) -> float | None:
        """Ours by stock; None where there is nothing to compare."""
        return self.kita / self.biasa if self.kita is not None and self.biasa else None

    @property
    def baik(self) -> bool | None:
        """Is every bar met? None for a row that is only told.

        >>> Baris("start", 4.0, "s", "", biasa=10.0, batas_nisbah=0.45).baik
        True
        >>> Baris("speed", 9.0, "rows/s", "", batas=10.0, paling_sedikit=True).baik
        False
        """
        if self.galat:
            return False
        if self.batas is None and self.batas_nisbah is None:
            return None
        return self._di_bawah_batas() and self._di_bawah_nisbah()

    def _di_bawah_batas(self) -> bool:
        if self.batas is None:
            return True
        if self.kita is None:
            return False
        return self.kita >= self.batas if self.paling_sedikit else self.kita <= self.batas

    def _di_bawah_nisbah(self) -> bool:
        if self.batas_nisbah is None:
            return True
        return self.nisbah is not None and self.nisbah <= self.batas_nisbah


def gagal(apa: str, sebab: BaseException) -> Baris:
    """Give the row of a measurement that broke off, with the first line of the reason."""
    pesan = str(sebab).strip().splitlines()
    return Baris(apa, None, "", "", galat=f"{type(sebab).__name__}: {pesan[0] if pesan else ''}")


def coba(apa: str, ukur: Callable[[], Baris]) -> Baris:
    """Measure a row; whatever breaks it, the other rows go on.

    >>> coba("start", lambda: 1 / 0).galat
    'ZeroDivisionError: division by zero'
    """
    try:
        return ukur()
    except Exception as sebab:  # noqa: BLE001 - told in the table
        return gagal(apa, sebab)


def tengah(nilai: Iterable[float]) -> float:
    """Give the median."""
    return median(nilai)


def sebaran(nilai: Iterable[float], satuan: str) -> str:
    """Tell every run, smallest first: a median hides a machine that was busy.

    >>> sebaran([2.0, 1.25], "s")
    'runs: 1.25 2.00 s'
    """
    return f"runs: {' '.join(f'{n:.2f}' for n in sorted(nilai))} {satuan}"
