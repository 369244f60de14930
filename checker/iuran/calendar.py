"""The months ahead: what each costs, and what of the law changes when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.core.membership import membership
from checker.core.pension_age import age_told_on
from checker.core.profile import Profile
from checker.core.results import Contribution, Standing
from checker.iuran import contribution
from checker.law.doubts import MONTHS_SHOWN
from checker.law.parameter import Aturan, Nilai
from checker.law.wording import write_with_unit
from checker.values.months import add_months, format_month, month_name


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the calendar: statuses, the price of each possibility, and why it differs from the month before."""

    bulan: date
    status: Mapping[str, Standing]
    pilihan: tuple[tuple[str, Contribution], ...]
    total: tuple[int, ...]
    """What is billed in each possibility (rupiah)."""
    berubah_karena: str = ""

    @property
    def iuran(self) -> Contribution | None:
        """The price shown large; None where the law data has none for this month."""
        return self.pilihan[0][1] if self.pilihan else None

    def json(self) -> dict[str, Any]:
        """Give the month as the contract writes it; `terendah`/`tertinggi` only where possibilities differ."""
        content: dict[str, Any] = {
            "bulan": format_month(self.bulan),
            "total": self.total[0] if self.total else 0,
        }
        content["berubah_karena"] = self.berubah_karena
        if not self.total:
            content |= {"berubah_karena": "Angka untuk bulan ini belum ada.", "diketahui": False}
        elif min(self.total) != max(self.total):
            content |= {
                "terendah": min(self.total),
                "tertinggi": max(self.total),
                "pilihan": choices(self.pilihan),
            }
        return content


def choices(everything: tuple[tuple[str, Contribution], ...]) -> list[dict[str, Any]]:
    """Give the possibilities of a month, each with its name and who would pay what (rupiah)."""
    return [
        {"judul": name, "total": harga.total, "peserta": harga.peserta, "pemberi_kerja": harga.pemberi_kerja}
        for name, harga in everything
    ]


def price_month(possibilities: tuple[tuple[str, Profile], ...], aturan: Aturan, bulan: date) -> Month:
    """Work out one month for every possibility."""
    standings = [membership(profile, aturan, bulan) for _, profile in possibilities]
    choices = []
    for (name, profile), status in zip(possibilities, standings, strict=True):
        harga = contribution(profile, status, aturan, bulan)
        if harga is not None:
            choices.append((name, harga))
    if possibilities[0][1].cara_kerja == "mandiri":
        # Which sector is the dearer one depends on whose discount runs; the careful price is shown large.
        choices.sort(key=lambda one: -one[1].total)
    return Month(bulan, standings[0], tuple(choices), tuple(harga.total for _, harga in choices))


def calendar(
    start: Month, possibilities: tuple[tuple[str, Profile], ...], aturan: Aturan
) -> tuple[Month, ...]:
    """Give the month asked for and the fifteen after it, each change explained.

    What is paid once (a project, a migrant's package) is billed in the first month only.
    """
    everything = [start]
    if start.iuran is not None and start.iuran.sekali:
        return (start, *_after_single_payment(start, start.iuran, possibilities[0][1]))
    for ahead in range(1, MONTHS_SHOWN):
        bulan = add_months(start.bulan, ahead)
        if _same(everything[-1].bulan, bulan, possibilities[0][1], aturan):
            everything.append(
                Month(bulan, everything[-1].status, everything[-1].pilihan, everything[-1].total)
            )
            continue
        new = price_month(possibilities, aturan, bulan)
        if new.iuran is not None and new.iuran.sekali:
            # What is paid once is priced for the month asked for; no later month can be its first.
            new = Month(bulan, new.status, (), ())
        karena = (
            reason_of_change(everything[-1], new, aturan) if _prices(new) != _prices(everything[-1]) else ""
        )
        everything.append(Month(new.bulan, new.status, new.pilihan, new.total, karena))
    return tuple(everything)


def _prices(bulan: Month) -> set[tuple[str, int]]:
    """The price of each possibility, whichever stands first."""
    return {(name, harga.total) for name, harga in bulan.pilihan}


def _after_single_payment(start: Month, harga: Contribution, profile: Profile) -> Iterator[Month]:
    """The months after one payment: nothing, or the savings that go on each month until the contract ends."""
    saving = Contribution(0, harga.program if harga.paket else {}, sekali=True)
    empty = Contribution(0, {}, sekali=True)
    length = profile.lama_bulan or MONTHS_SHOWN
    for ahead in range(1, MONTHS_SHOWN):
        kini = saving if ahead < length else empty
        karena = "Dibayar sekali, tidak tiap bulan." if ahead == 1 else ""
        if saving.total:
            lewat = "Kontraknya selesai, tabungan berhenti." if ahead == length else ""
            karena = "Paketnya dibayar sekali. Tabungan dibayar tiap bulan." if ahead == 1 < length else lewat
        yield Month(add_months(start.bulan, ahead), start.status, (("", kini),), (kini.total,), karena)


def _same(length: date, new: date, profile: Profile, aturan: Aturan) -> bool:
    """Nothing of law changes between two months and no birthday falls there, so the price can't differ."""
    # An age alone is taken to rise in the month it is counted from.
    birthday = profile.usia is not None and new.month == age_told_on(profile).month
    same_age = profile.age_in(length) == profile.age_in(new) and not birthday
    return same_age and not aturan.changes(length, new)


def reason_of_change(length: Month, new: Month, aturan: Aturan) -> str:
    """Say in words which values of law made the price change between two months."""
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
    return {steps.nilai.kunci: steps.nilai for _, i in bulan.pilihan for steps in i.langkah()}


def _new(nilai: Nilai) -> str:
    """Say a value within a sentence on its change; a table is too long to be said."""
    return "berubah" if isinstance(nilai.nilai, tuple) else write_with_unit(nilai)


def _name(nilai: Nilai, aturan: Aturan) -> str:
    """Name the regulations of a value as people write them, `PP 50/2025`."""
    return ", ".join(dict.fromkeys(aturan.peraturan[p]["nama"] for p, _ in nilai.dasar))
