"""The year of a firm with employees: what is due on which day, and which prices change, all read from the law data.

A day that the data does not hold is not made up: where a value is known to be replaced while the new one is not
published, the entry says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from checker.law.confidence import weakest_of
from checker.law.doubts import due_in_doubt, end_in_doubt
from checker.law.parameter import Aturan, Parameter
from checker.law.value import Nilai
from checker.law.wording import write_with_unit
from checker.values.months import add_months, date_name, format_month, month_name

MONTHS = 12
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
SATURDAY = 5
PAY_FOR_OTHERS, FINE, PAY_FOR_ONESELF = "iuran.pu.hari_bayar", "iuran.pu.denda", "iuran.bpu.hari_bayar"
MINIMUM_WAGE = "konteks.umk_"
NOT_FOUND, NO_NUMBER = "Lanjutannya belum kami temukan.", "Angka barunya belum ada."
FOLLOWED = (
    "iuran.pu.",
    "iuran.bpu.potongan.",
    "iuran.bpu.jkm",
    "kepesertaan.pu.",
    MINIMUM_WAGE,
    "manfaat.jp.paling_",
    "usaha.skala",
)
"""Beginnings of the keys whose changes a firm feels: prices of its people, the owner's discount, sizes, minimum wages."""
AT_ANY_TIME = (
    ("iuran.pu.daftar_hari", "Ada orang baru: daftarkan", "{} hari sejak ia mulai kerja"),
    (
        "hak.data.lapor_hari_kerja",
        "Ada yang keluar, pindah, atau ganti upah: laporkan",
        "{} hari kerja sejak tahu",
    ),
    ("hak.kartu.serah_hari_kerja", "Kartu peserta jadi: serahkan", "{} hari kerja sejak diterima"),
    ("manfaat.tenggat.lapor_hari", "Ada yang celaka saat kerja: laporkan", "{} × 24 jam"),
)
"""Duties that an event starts, not a date: their key, what is to be done, and within how long."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One day of the year: what is due or changes, in words, and the values of law it rests on.

    `kode` stays the same from build to build; `perkiraan`: the change is expected, not published.
    """

    kode: str
    hari: date
    judul: str
    isi: str
    nilai: tuple[Nilai, ...]
    perkiraan: bool = False

    @property
    def sure(self) -> str:
        """How sure the entry is: as its weakest value."""
        return weakest_of(*(one.keyakinan for one in self.nilai))

    @property
    def tanggal(self) -> str:
        """Say the day as people do.

        >>> Entry("x", date(2026, 12, 15), "", "", ()).tanggal
        'Selasa, 15 Desember 2026'
        """
        return f"{DAYS[self.hari.weekday()]}, {date_name(self.hari)}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A duty without a date: what, within how long, from when."""

    judul: str
    lama: str
    nilai: Nilai


def payments(aturan: Aturan, day: date, key: str = PAY_FOR_OTHERS) -> tuple[Entry, ...]:
    """Give the last days of paying in the twelve months from a day: for employees, or for the owner.

    Employees' contributions are due the month after (PP 44/2015 Pasal 21-22), the owner's in the month itself.

    >>> from checker.law.parameter import load
    >>> [entry.judul for entry in payments(load(), date(2026, 11, 26))][:1]
    ['Bayar iuran karyawan bulan November 2026']
    >>> str(payments(load(), date(2026, 11, 26), PAY_FOR_ONESELF)[0].hari)
    '2026-12-15'
    """
    first = day.replace(day=1)
    months = (add_months(first, ahead) for ahead in range(-1, MONTHS + 1))
    entries = (_payment(aturan, month, key) for month in months if aturan.find(key, month))
    return tuple(entry for entry in entries if day <= entry.hari)[:MONTHS]


def _payment(aturan: Aturan, month: date, key: str) -> Entry:
    due, others = aturan.at(key, month), key == PAY_FOR_OTHERS
    start = add_months(month, 1) if others else month
    last = add_months(start, 1) - timedelta(days=1)
    hari = start.replace(day=min(due.whole, last.day))
    whose = "karyawan" if others else "pemilik"
    weekend = f" Hari itu {DAYS[hari.weekday()]}." if hari.weekday() >= SATURDAY else ""
    fine = aturan.find(FINE, month) if others else None
    told = "Laporkan dulu yang masuk, yang keluar, dan upah yang berubah. " if others else ""
    late = f" Terlambat: denda {write_with_unit(fine)} sebulan, ditanggung usaha." if fine else ""
    return Entry(
        f"bayar-{whose}-{format_month(month)}",
        hari,
        f"Bayar iuran {whose} bulan {month_name(month)}",
        f"{told}Batasnya {date_name(hari)}.{weekend} Kalau libur, hari kerja sesudahnya.{late}",
        (due, fine) if fine else (due,),
    )


def changes(aturan: Aturan, day: date) -> tuple[Entry, ...]:
    """Give what changes in the twelve months from a day for a firm and its people, nearest first.

    >>> from checker.law.parameter import load
    >>> [(str(one.hari), one.perkiraan) for one in changes(load(), date(2026, 11, 26)) if "batas_upah" in one.kode]
    [('2027-03-01', True)]
    """
    until = add_months(day.replace(day=1), MONTHS + 1)
    followed = (one for key, one in aturan.parameter.items() if key.startswith(FOLLOWED))
    found = (entry for parameter in followed for entry in _changes(parameter, day))
    return tuple(
        sorted((one for one in found if day < one.hari < until), key=lambda one: (one.hari, one.kode))
    )


def _changes(parameter: Parameter, day: date) -> Iterator[Entry]:
    for number, nilai in enumerate(parameter.nilai):
        before = parameter.nilai[number - 1] if number else None
        if before and before.nilai != nilai.nilai:
            new = "berubah" if isinstance(nilai.nilai, tuple) else f"menjadi {write_with_unit(nilai)}"
            yield _change(nilai, nilai.sejak, f"{nilai.judul} {new}", "")
        elif before is None and parameter.sementara:
            yield _change(nilai, nilai.sejak, f"{nilai.judul} mulai", "")
    last = parameter.nilai[-1]
    if last.sampai:
        hari = last.sampai + timedelta(days=1)
        if parameter.kunci.startswith(MINIMUM_WAGE):
            yield _change(last, hari, f"Upah minimum kota dan kabupaten (UMK) {hari.year} mulai", NO_NUMBER)
        else:
            open_end = end_in_doubt(last, day.replace(day=1)) is not None
            yield _change(last, hari, f"{last.judul} berakhir", NOT_FOUND if open_end else "")
    elif due := due_in_doubt(last, day.replace(day=1)):
        said = f"Sekarang {write_with_unit(last)}. {NO_NUMBER}"
        yield _change(last, due, f"{last.judul} biasanya berubah", said, perkiraan=True)


def _change(nilai: Nilai, hari: date, judul: str, isi: str, *, perkiraan: bool = False) -> Entry:
    return Entry(f"{nilai.kunci}-{format_month(hari)}", hari, judul, isi, (nilai,), perkiraan)


def rules(aturan: Aturan, day: date) -> Sequence[Rule]:
    """Give the duties that an event starts, each with its number of days.

    >>> from checker.law.parameter import load
    >>> rules(load(), date(2026, 11, 26))[0].lama
    '30 hari sejak ia mulai kerja'
    """
    found = ((aturan.find(key, day), title, within) for key, title, within in AT_ANY_TIME)
    return [Rule(title, within.format(nilai.whole), nilai) for nilai, title, within in found if nilai]


def firm_year(aturan: Aturan, day: date) -> tuple[Entry, ...]:
    """Give all that has a date in the twelve months from a day, in order.

    >>> from checker.law.parameter import load
    >>> year = firm_year(load(), date(2026, 11, 26))
    >>> len({one.kode for one in year}) == len(year), [one.hari for one in year] == sorted(one.hari for one in year)
    (True, True)
    """
    everything = (*payments(aturan, day), *payments(aturan, day, PAY_FOR_ONESELF), *changes(aturan, day))
    return tuple(sorted(everything, key=lambda one: (one.hari, one.kode)))
