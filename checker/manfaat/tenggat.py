"""By when to report and to claim (Permenaker 1/2025 Pasal 8; PP 82/2019 Pasal 26)."""

from __future__ import annotations

from datetime import date, timedelta

from checker.core.results import Perlu
from checker.law.parameter import Aturan
from checker.manfaat.entitlement import REPORT, Tenggat
from checker.manfaat.event import DIGAJI, Peristiwa
from checker.values.months import tambah_bulan


def tenggat_jkk(p: Peristiwa, aturan: Aturan) -> tuple[tuple[Tenggat, ...], tuple[Perlu, ...]]:
    """Report within 2 × 24 hours, claim within five years (two before 2 December 2019).

    For the self-employed the effect of a late report was not found: to be asked.
    """
    lapor = aturan.cari("manfaat.tenggat.lapor_hari", p.tanggal)
    tahun = aturan.pada("manfaat.tenggat.kedaluwarsa_tahun", p.tanggal)
    habis = Tenggat("kedaluwarsa klaim", tahun_kemudian(p.tanggal, tahun.rupiah), tahun)
    semua: tuple[Tenggat, ...] = (habis,)
    if lapor:
        # The article speaks of employers; that it binds the self-employed as well is one source's reading.
        yakin = "" if p.segmen in DIGAJI else "sedang"
        semua = (Tenggat(REPORT, p.tanggal + timedelta(days=lapor.rupiah), lapor, yakin), habis)
    perlu: tuple[Perlu, ...] = ()
    if p.segmen not in DIGAJI:
        perlu = (Perlu("Akibat terlambat melapor bagi yang bekerja sendiri belum kami temukan."),)
    return semua, perlu


def tahun_kemudian(tanggal: date, tahun: int) -> date:
    """The same day years later; 29 February becomes the 28th, so nobody is told a day too late.

    >>> tahun_kemudian(date(2024, 2, 29), 5)
    datetime.date(2029, 2, 28)
    """
    return bulan_kemudian(tanggal, tahun * 12)


def bulan_kemudian(tanggal: date, bulan: int) -> date:
    """The same day months later, or the last day of that month where it has no such day.

    >>> bulan_kemudian(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    awal = tambah_bulan(tanggal, bulan)
    terakhir = tambah_bulan(awal, 1) - timedelta(days=1)
    return awal.replace(day=min(tanggal.day, terakhir.day))
