"""What comes after each limit of old-age savings: the waiting month, the age, ten years for a part, the part taken once."""

from __future__ import annotations

from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.event import PART_OF_SAVINGS, Event
from checker.manfaat.moments import Later
from checker.manfaat.tenggat import months_later
from checker.values.months import month_name

WHOLE = "jht_semua"
PART = "jht_sebagian"


def waiting(wait: Nilai) -> str:
    """Say how long after stopping the savings can be taken.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> waiting(load().at("manfaat.jht.tunggu_bulan", date(2026, 11, 20)))
    'Bisa diambil 1 bulan setelah berhenti bekerja.'
    """
    return f"Bisa diambil {wait.whole} bulan setelah berhenti bekerja."


def after_limit(p: Event, aturan: Aturan, jumlah: int | None) -> tuple[Later, ...]:
    """Say when the savings can be taken after all; `jumlah`: what today's balance would give (rupiah after tax).

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> young = Event("hari_tua", date(2026, 11, 20), alasan="usia_56", usia=50, saldo=9_000_000)
    >>> after_limit(young, load(), 9_000_000)[0].teks
    'Mulai umur 56 tahun, 6 tahun lagi. Berhenti bekerja sebelum itu? Bisa diambil 1 bulan setelah berhenti bekerja.'
    """
    wait = aturan.at("manfaat.jht.tunggu_bulan", p.tanggal)
    usia = aturan.at("manfaat.jht.usia", p.tanggal)
    if p.alasan in PART_OF_SAVINGS:
        return _part(p, aturan, jumlah, usia, wait)
    if p.usia is not None and p.usia < usia.whole and p.alasan in ("usia_56", "pensiun"):
        teks = (
            f"Mulai umur {usia.whole} tahun, {usia.whole - p.usia} tahun lagi. "
            f"Berhenti bekerja sebelum itu? {waiting(wait)}"
        )
        return (Later(WHOLE, teks, usia, jumlah=jumlah),)
    mulai = months_later(p.tanggal, wait.whole) if p.dated else None
    return (Later(WHOLE, waiting(wait), wait, mulai, jumlah),)


def _part(p: Event, aturan: Aturan, jumlah: int | None, usia: Nilai, wait: Nilai) -> tuple[Later, ...]:
    """A part once more never comes, but the rest does; too short a membership grows."""
    rest = f"umur {usia.whole} tahun, atau {wait.whole} bulan setelah berhenti bekerja"
    if p.pernah_ambil_sebagian:
        return (Later(WHOLE, f"Sisa saldonya bisa diambil nanti: {rest}.", usia, jumlah=p.saldo),)
    bulan = aturan.at("manfaat.jht.sebagian_bulan", p.tanggal)
    left = bulan.whole - (p.lama_peserta_bulan or 0)
    mulai = months_later(p.tanggal, left)
    teks = (
        f"Setelah {bulan.whole} bulan menjadi peserta: kurang {left} bulan, kira-kira {month_name(mulai)}. "
        f"Semuanya: {rest}."
    )
    return (Later(PART, teks, bulan, mulai if p.dated else None, jumlah),)
