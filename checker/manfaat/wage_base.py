"""The wage or income that benefits are counted on (PP 44/2015 Pasal 19, Lampiran II and III)."""

from __future__ import annotations

from checker.core.results import Perlu
from checker.iuran.bpu import dasar_penghasilan
from checker.iuran.upah import upah_sebulan
from checker.law.parameter import Aturan
from checker.manfaat.entitlement import Dasar
from checker.manfaat.event import UPAH, Peristiwa


def dasar_upah(p: Peristiwa, aturan: Aturan) -> Dasar:
    """Give the base (rupiah a month): the reported wage, or the bracket base of the reported income.

    Daily and piece wages become a month's wage by the rule of contributions (PP 44/2015 Pasal 19). Members whose
    contributions the state pays and whose income is not told count on the lowest bracket, to be asked.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> dasar_upah(Peristiwa("cacat_total", date(2026, 11, 20), "PU", upah_harian=100_000), muat()).upah
    2500000
    """
    if p.dasar is not None:
        return Dasar(p.dasar)
    bulan = p.tanggal.replace(day=1)
    if any(getattr(p, kunci) for kunci in UPAH):
        upah, langkah = upah_sebulan(p, aturan, bulan)
        if p.upah_harian is None:
            return Dasar(upah, langkah)
        hari = aturan.pada("iuran.pu.hari_sebulan", bulan).rupiah
        lain = aturan.pada("manfaat.jkk.stmb_hari_sebulan", p.tanggal).rupiah
        hal = f"Upah sehari kami kalikan {hari}, seperti untuk iuran. Ada kantor cabang yang memakai {lain} hari."
        return Dasar(upah, langkah, (Perlu(hal, tanyakan="kantor cabang atau 175"),), ragu="sedang")
    if p.penghasilan is None:
        hal = "Penghasilan yang didaftarkan pemerintah belum diketahui. Kami memakai golongan terendah."
        jumlah, satu = dasar_penghasilan(0, aturan, bulan)
        return Dasar(jumlah, (satu,), (Perlu(hal),), ragu="sedang")
    jumlah, satu = dasar_penghasilan(p.penghasilan, aturan, bulan)
    return Dasar(jumlah, (satu,))
