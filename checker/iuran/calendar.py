"""The months ahead: what each costs, and what of the law changes when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.core.membership import kepesertaan
from checker.core.pension_age import age_told_on
from checker.core.profile import Profil
from checker.core.results import Iuran, Status
from checker.iuran import iuran
from checker.law.doubts import MONTHS_SHOWN
from checker.law.parameter import Aturan, Nilai
from checker.values.money import persen, rupiah
from checker.values.months import nama_bulan, tambah_bulan, tulis_bulan


@dataclass(frozen=True, slots=True)
class Bulan:
    """One month of the calendar: statuses, the price of each possibility, and why it differs from the month before."""

    bulan: date
    status: Mapping[str, Status]
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
        isi: dict[str, Any] = {"bulan": tulis_bulan(self.bulan), "total": self.total[0] if self.total else 0}
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


def hitung_bulan(varian: tuple[tuple[str, Profil], ...], aturan: Aturan, bulan: date) -> Bulan:
    """Work out one month for every possibility."""
    semua_status = [kepesertaan(profil, aturan, bulan) for _, profil in varian]
    pilihan = []
    for (nama, profil), status in zip(varian, semua_status, strict=True):
        harga = iuran(profil, status, aturan, bulan)
        if harga is not None:
            pilihan.append((nama, harga))
    if varian[0][1].cara_kerja == "mandiri":
        # Which sector is the dearer one depends on whose discount runs; the careful price is shown large.
        pilihan.sort(key=lambda satu: -satu[1].total)
    return Bulan(bulan, semua_status[0], tuple(pilihan), tuple(harga.total for _, harga in pilihan))


def kalender(awal: Bulan, varian: tuple[tuple[str, Profil], ...], aturan: Aturan) -> tuple[Bulan, ...]:
    """Give the month asked for and the fifteen after it, each change explained.

    What is paid once (a project, a migrant's package) is billed in the first month only.
    """
    semua = [awal]
    if awal.iuran is not None and awal.iuran.sekali:
        return (awal, *_sesudah_sekali(awal, awal.iuran, varian[0][1]))
    for maju in range(1, MONTHS_SHOWN):
        bulan = tambah_bulan(awal.bulan, maju)
        if _sama_saja(semua[-1].bulan, bulan, varian[0][1], aturan):
            semua.append(Bulan(bulan, semua[-1].status, semua[-1].pilihan, semua[-1].total))
            continue
        baru = hitung_bulan(varian, aturan, bulan)
        if baru.iuran is not None and baru.iuran.sekali:
            # What is paid once is priced for the month asked for; no later month can be its first.
            baru = Bulan(bulan, baru.status, (), ())
        karena = sebab(semua[-1], baru, aturan) if _prices(baru) != _prices(semua[-1]) else ""
        semua.append(Bulan(baru.bulan, baru.status, baru.pilihan, baru.total, karena))
    return tuple(semua)


def _prices(bulan: Bulan) -> set[tuple[str, int]]:
    """The price of each possibility, whichever stands first."""
    return {(nama, harga.total) for nama, harga in bulan.pilihan}


def _sesudah_sekali(awal: Bulan, harga: Iuran, profil: Profil) -> Iterator[Bulan]:
    """The months after one payment: nothing, or the savings that go on each month until the contract ends."""
    menabung = Iuran(0, harga.program if harga.paket else {}, sekali=True)
    kosong = Iuran(0, {}, sekali=True)
    lama = profil.lama_bulan or MONTHS_SHOWN
    for maju in range(1, MONTHS_SHOWN):
        kini = menabung if maju < lama else kosong
        karena = "Dibayar sekali, tidak tiap bulan." if maju == 1 else ""
        if menabung.total:
            lewat = "Kontraknya selesai, tabungan berhenti." if maju == lama else ""
            karena = "Paketnya dibayar sekali. Tabungan dibayar tiap bulan." if maju == 1 < lama else lewat
        yield Bulan(tambah_bulan(awal.bulan, maju), awal.status, (("", kini),), (kini.total,), karena)


def _sama_saja(lama: date, baru: date, profil: Profil, aturan: Aturan) -> bool:
    """Nothing of law changes between two months and no birthday falls there, so the price can't differ."""
    # An age alone is taken to rise in the month it is counted from.
    ulang_tahun = profil.usia is not None and baru.month == age_told_on(profil).month
    sama_umur = profil.usia_pada(lama) == profil.usia_pada(baru) and not ulang_tahun
    return sama_umur and not aturan.berubah(lama, baru)


def sebab(lama: Bulan, baru: Bulan, aturan: Aturan) -> str:
    """Say in words which values of law made the price change between two months."""
    dulu, kini = _dipakai(lama), _dipakai(baru)
    kalimat = [
        f"{n.judul} berakhir {nama_bulan(lama.bulan)} ({_nama(n, aturan)})."
        for k, n in dulu.items()
        if k not in kini and n.sampai
    ]
    for kunci, nilai in kini.items():
        if kunci not in dulu and nilai.sejak > lama.bulan:
            kalimat.append(
                f"{nilai.judul} {_isi(nilai)} mulai {nama_bulan(baru.bulan)} ({_nama(nilai, aturan)})."
            )
        elif kunci in dulu and dulu[kunci].nilai != nilai.nilai:
            kalimat.append(f"{nilai.judul} menjadi {_isi(nilai)} ({_nama(nilai, aturan)}).")
    pindah = {k: s.alasan for k, s in baru.status.items() if s.status != lama.status[k].status}
    # A programme that is billed no more (or from now on) gives its own reason; others only where nothing else tells.
    sendiri = [alasan for k, alasan in pindah.items() if _billed(lama, k) != _billed(baru, k)]
    kalimat += sendiri or (list(pindah.values()) if not kalimat else [])
    return " ".join(dict.fromkeys(kalimat))


def _billed(bulan: Bulan, kode: str) -> bool:
    """Tell whether a programme is on the bill of a month, in some possibility."""
    return any(kode in harga.program and harga.program[kode].total for _, harga in bulan.pilihan)


def _dipakai(bulan: Bulan) -> dict[str, Nilai]:
    """Collect the values of law the prices of a month rest on."""
    return {langkah.nilai.kunci: langkah.nilai for _, i in bulan.pilihan for langkah in i.langkah()}


def _isi(nilai: Nilai) -> str:
    """Say a value in words people read; a table has none."""
    if isinstance(nilai.nilai, int):
        return rupiah(nilai.nilai) if nilai.satuan.startswith("rupiah") else f"{nilai.nilai} {nilai.satuan}"
    return "berubah" if isinstance(nilai.nilai, tuple) else persen(nilai.bagian)


def _nama(nilai: Nilai, aturan: Aturan) -> str:
    """Name the regulations of a value as people write them, `PP 50/2025`."""
    return ", ".join(dict.fromkeys(aturan.peraturan[p]["nama"] for p, _ in nilai.dasar))
