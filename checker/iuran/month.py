"""One month of the calendar, and in words why its price is not that of the month before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from checker.core.results import Contribution, Step
from checker.core.standing import Facts, Standing, title
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.law.wording import write_with_unit
from checker.values.months import format_month, month_name

if TYPE_CHECKING:
    from checker.core.contract.contribution import CalendarMonth, PricedPossibility


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the calendar: statuses, the price of each possibility, and why it differs from the month before."""

    bulan: date
    status: Mapping[str, Standing]
    pilihan: tuple[tuple[Facts, Contribution], ...]
    total: tuple[int, ...]
    """What is billed in each possibility (rupiah)."""
    berubah_karena: str = ""

    @property
    def iuran(self) -> Contribution | None:
        """The price shown large; None where the law data has none for this month."""
        return self.pilihan[0][1] if self.pilihan else None

    @property
    def is_in_doubt(self) -> bool:
        """Nobody knows whether some programme is due."""
        return any(s.status == "perlu_konfirmasi" for s in self.status.values())

    def steps(self) -> Iterator[Step]:
        """Give the trace of every possibility.

        >>> from checker.core.profile import Profile
        >>> from checker.law.parameter import load
        >>> from checker.cara_kerja.calendar import price_month
        >>> tailor = Profile(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
        >>> [step.rumus for step in price_month((((), tailor),), load(), tailor.bulan).steps()][-1]
        '50% × Rp6.800'
        """
        return (step for _, harga in self.pilihan for step in harga.langkah())

    def json(self) -> CalendarMonth:
        """Give the month as the contract writes it; `terendah`/`tertinggi` only where possibilities differ."""
        content: CalendarMonth = {
            "bulan": format_month(self.bulan),
            "total": self.total[0] if self.total else 0,
            "berubah_karena": self.berubah_karena,
        }
        if not self.total:
            content["berubah_karena"] = "Angka untuk bulan ini belum ada."
            content["diketahui"] = False
        elif min(self.total) != max(self.total):
            content["terendah"], content["tertinggi"] = min(self.total), max(self.total)
            content["pilihan"] = choices(self.pilihan)
        return content


def choices(everything: tuple[tuple[Facts, Contribution], ...]) -> list[PricedPossibility]:
    """Give the possibilities of a month, each with its name and who would pay what (rupiah).

    >>> from checker.core.standing import Fact
    >>> choices((((Fact("JHT", "ya", "dengan JHT"),), Contribution(1_000_000, {})),))[0]["judul"]
    'Dengan JHT'
    """
    return [
        {
            "judul": title(facts),
            "bagian": [{"kode": f.kode, "nilai": f.nilai, "judul": f.judul} for f in facts],
            "total": harga.total,
            "peserta": harga.peserta,
            "pemberi_kerja": harga.pemberi_kerja,
        }
        for facts, harga in everything
    ]


def reason_of_change(length: Month, new: Month, aturan: Aturan) -> str:
    """Say in words which values of law made the price change between two months.

    >>> from checker.core.profile import Profile
    >>> from checker.law.parameter import load
    >>> from checker.cara_kerja.calendar import price_month
    >>> tailor = Profile(date(2026, 12, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
    >>> old, new = (price_month((((), tailor),), load(), date(*month, 1)) for month in ((2026, 12), (2027, 1)))
    >>> reason_of_change(old, new, load())
    'Potongan JKK dan JKM, pekerja mandiri lainnya berakhir Desember 2026 (PP 50/2025).'
    """
    dulu, kini = _used(length), _used(new)
    sentence = [
        f"{n.judul} berakhir {month_name(length.bulan)} ({_name(n, aturan)})."
        for k, n in dulu.items()
        if k not in kini and n.sampai
    ]
    for key, nilai in kini.items():
        if key not in dulu and nilai.sejak > length.bulan:
            sentence.append(
                f"{nilai.judul} {_new(nilai)} mulai {month_name(new.bulan)} ({_name(nilai, aturan)})."
            )
        elif key in dulu and dulu[key].nilai != nilai.nilai:
            sentence.append(f"{nilai.judul} menjadi {_new(nilai)} ({_name(nilai, aturan)}).")
    moves = {k: s.alasan for k, s in new.status.items() if s.status != length.status[k].status}
    # A programme that is billed no more (or from now on) gives its own reason; others only where nothing else tells.
    sendiri = [alasan for k, alasan in moves.items() if _billed(length, k) != _billed(new, k)]
    sentence += sendiri or (list(moves.values()) if not sentence else [])
    return " ".join(dict.fromkeys(sentence))


def _billed(bulan: Month, kode: str) -> bool:
    """Tell whether a programme is on the bill of a month, in some possibility."""
    return any(kode in harga.program and harga.program[kode].total for _, harga in bulan.pilihan)


def _used(bulan: Month) -> dict[str, Nilai]:
    """Collect the values of law the prices of a month rest on."""
    return {step.nilai.kunci: step.nilai for step in bulan.steps()}


def _new(nilai: Nilai) -> str:
    """Say a value within a sentence on its change; a table is too long to be said."""
    return "berubah" if isinstance(nilai.nilai, tuple) else write_with_unit(nilai)


def _name(nilai: Nilai, aturan: Aturan) -> str:
    """Name the regulations of a value as people write them, `PP 50/2025`."""
    return ", ".join(dict.fromkeys(aturan.peraturan[p]["nama"] for p, _ in nilai.dasar))
