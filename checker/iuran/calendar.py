"""The months ahead: what each costs, and what of the law changes when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.core.membership import kepesertaan
from checker.core.pension_age import age_told_on
from checker.core.profile import Profile
from checker.core.results import Iuran, Standing
from checker.iuran import iuran
from checker.law.doubts import MONTHS_SHOWN
from checker.law.parameter import Aturan, Nilai
from checker.values.money import persen, rupiah
from checker.values.months import add_months, format_month, nama_bulan


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the calendar: statuses, the price of each possibility, and why it differs from the month before."""

    bulan: date
    status: Mapping[str, Standing]
    pilihan: tuple[tuple[str, Iuran], ...]
    total: tuple[int, ...]
    """What is billed in each possibility (rupiah)."""
    berubah_karena: str = ""

    @property
    def iuran(self) -> Iuran | None:
        """The price shown large; None where the law data has none for this month."""
        return self.pilihan[0][1] if self.pilihan else None

    def json(self) -> dict[str, Any]:
        """Give the month as the contract writes it; `terendah`/`tertinggi` only where possibilities differ."""
        isi: dict[str, Any] = {"bulan": format_month(self.bulan), "total": self.total[0] if self.total else 0}
        isi["berubah_karena"] = self.berubah_karena
        if not self.total:
            isi |= {"berubah_karena": "Angka untuk bulan ini belum ada.", "diketahui": False}
        elif min(self.total) != max(self.total):
            isi |= {
                "terendah": min(self.total),
                "tertinggi": max(self.total),
                "pilihan": pilihan(self.pilihan),
            }
        return isi


def pilihan(semua: tuple[tuple[str, Iuran], ...]) -> list[dict[str, Any]]:
    """Give the possibilities of a month, each with its name and who would pay what (rupiah)."""
    return [
        {"judul": nama, "total": harga.total, "peserta": harga.peserta, "pemberi_kerja": harga.pemberi_kerja}
        for nama, harga in semua
    ]


def price_month(possibilities: tuple[tuple[str, Profile], ...], aturan: Aturan, bulan: date) -> Month:
    """Work out one month for every possibility."""
    standings = [kepesertaan(profile, aturan, bulan) for _, profile in possibilities]
    pilihan = []
    for (nama, profile), status in zip(possibilities, standings, strict=True):
        harga = iuran(profile, status, aturan, bulan)
        if harga is not None:
            pilihan.append((nama, harga))
    if possibilities[0][1].cara_kerja == "mandiri":
        # Which sector is the dearer one depends on whose discount runs; the careful price is shown large.
        pilihan.sort(key=lambda satu: -satu[1].total)
    return Month(bulan, standings[0], tuple(pilihan), tuple(harga.total for _, harga in pilihan))


def kalender(
    awal: Month, possibilities: tuple[tuple[str, Profile], ...], aturan: Aturan
) -> tuple[Month, ...]:
    """Give the month asked for and the fifteen after it, each change explained.

    What is paid once (a project, a migrant's package) is billed in the first month only.
    """
    semua = [awal]
    if awal.iuran is not None and awal.iuran.sekali:
        return (awal, *_after_single_payment(awal, awal.iuran, possibilities[0][1]))
    for ahead in range(1, MONTHS_SHOWN):
        bulan = add_months(awal.bulan, ahead)
        if _same(semua[-1].bulan, bulan, possibilities[0][1], aturan):
            semua.append(Month(bulan, semua[-1].status, semua[-1].pilihan, semua[-1].total))
            continue
        new = price_month(possibilities, aturan, bulan)
        if new.iuran is not None and new.iuran.sekali:
            # What is paid once is priced for the month asked for; no later month can be its first.
            new = Month(bulan, new.status, (), ())
        karena = sebab(semua[-1], new, aturan) if _prices(new) != _prices(semua[-1]) else ""
        semua.append(Month(new.bulan, new.status, new.pilihan, new.total, karena))
    return tuple(semua)


def _prices(bulan: Month) -> set[tuple[str, int]]:
    """The price of each possibility, whichever stands first."""
    return {(nama, harga.total) for nama, harga in bulan.pilihan}


def _after_single_payment(awal: Month, harga: Iuran, profile: Profile) -> Iterator[Month]:
    """The months after one payment: nothing, or the savings that go on each month until the contract ends."""
    saving = Iuran(0, harga.program if harga.paket else {}, sekali=True)
    kosong = Iuran(0, {}, sekali=True)
    lama = profile.lama_bulan or MONTHS_SHOWN
    for ahead in range(1, MONTHS_SHOWN):
        kini = saving if ahead < lama else kosong
        karena = "Dibayar sekali, tidak tiap bulan." if ahead == 1 else ""
        if saving.total:
            lewat = "Kontraknya selesai, tabungan berhenti." if ahead == lama else ""
            karena = "Paketnya dibayar sekali. Tabungan dibayar tiap bulan." if ahead == 1 < lama else lewat
        yield Month(add_months(awal.bulan, ahead), awal.status, (("", kini),), (kini.total,), karena)


def _same(lama: date, new: date, profile: Profile, aturan: Aturan) -> bool:
    """Nothing of law changes between two months and no birthday falls there, so the price can't differ."""
    # An age alone is taken to rise in the month it is counted from.
    birthday = profile.usia is not None and new.month == age_told_on(profile).month
    same_age = profile.age_in(lama) == profile.age_in(new) and not birthday
    return same_age and not aturan.berubah(lama, new)


def sebab(lama: Month, new: Month, aturan: Aturan) -> str:
    """Say in words which values of law made the price change between two months."""
    dulu, kini = _used(lama), _used(new)
    kalimat = [
        f"{n.judul} berakhir {nama_bulan(lama.bulan)} ({_name(n, aturan)})."
        for k, n in dulu.items()
        if k not in kini and n.sampai
    ]
    for kunci, nilai in kini.items():
        if kunci not in dulu and nilai.sejak > lama.bulan:
            kalimat.append(
                f"{nilai.judul} {_content(nilai)} mulai {nama_bulan(new.bulan)} ({_name(nilai, aturan)})."
            )
        elif kunci in dulu and dulu[kunci].nilai != nilai.nilai:
            kalimat.append(f"{nilai.judul} menjadi {_content(nilai)} ({_name(nilai, aturan)}).")
    moves = {k: s.alasan for k, s in new.status.items() if s.status != lama.status[k].status}
    # A programme that is billed no more (or from now on) gives its own reason; others only where nothing else tells.
    sendiri = [alasan for k, alasan in moves.items() if _billed(lama, k) != _billed(new, k)]
    kalimat += sendiri or (list(moves.values()) if not kalimat else [])
    return " ".join(dict.fromkeys(kalimat))


def _billed(bulan: Month, kode: str) -> bool:
    """Tell whether a programme is on the bill of a month, in some possibility."""
    return any(kode in harga.program and harga.program[kode].total for _, harga in bulan.pilihan)


def _used(bulan: Month) -> dict[str, Nilai]:
    """Collect the values of law the prices of a month rest on."""
    return {langkah.nilai.kunci: langkah.nilai for _, i in bulan.pilihan for langkah in i.langkah()}


def _content(nilai: Nilai) -> str:
    """Say a value in words people read; a table has none."""
    if isinstance(nilai.nilai, int):
        return rupiah(nilai.nilai) if nilai.satuan.startswith("rupiah") else f"{nilai.nilai} {nilai.satuan}"
    return "berubah" if isinstance(nilai.nilai, tuple) else persen(nilai.bagian)


def _name(nilai: Nilai, aturan: Aturan) -> str:
    """Name the regulations of a value as people write them, `PP 50/2025`."""
    return ", ".join(dict.fromkeys(aturan.peraturan[p]["nama"] for p, _ in nilai.dasar))
