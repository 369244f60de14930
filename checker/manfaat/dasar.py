"""The wage or income that benefits are counted on (PP 44/2015 Lampiran II and III)."""

from __future__ import annotations

from checker.hasil import Langkah, Perlu
from checker.iuran.bpu import dasar_penghasilan
from checker.manfaat.peristiwa import Peristiwa
from checker.parameter import Aturan


def dasar_upah(p: Peristiwa, aturan: Aturan) -> tuple[int, tuple[Langkah, ...], tuple[Perlu, ...]]:
    """Give the base (rupiah a month): the reported wage, or the bracket base of the reported income.

    Members whose contributions the state pays and whose income is not told count on the lowest bracket, to be asked.
    """
    if p.dasar is not None:
        return p.dasar, (), ()
    if p.upah is not None:
        return p.upah, (), ()
    bulan = p.tanggal.replace(day=1)
    perlu: tuple[Perlu, ...] = ()
    if p.penghasilan is None:
        perlu = (
            Perlu("Penghasilan yang didaftarkan pemerintah belum diketahui. Kami memakai golongan terendah."),
        )
    jumlah, langkah = dasar_penghasilan(p.penghasilan or 0, aturan, bulan)
    return jumlah, (langkah,), perlu
