"""Pension of employees (PP 45/2015 Pasal 15, 17 and 18)."""

from __future__ import annotations

from checker.angka import bulat, persen, rupiah
from checker.hasil import Langkah, Perlu, ragu
from checker.manfaat.hak import Hak, Rincian
from checker.manfaat.peristiwa import Peristiwa
from checker.parameter import Aturan


def pensiun(p: Peristiwa, aturan: Aturan) -> Hak:
    """A month's pension (rupiah): 1% × months paid ÷ 12 × average wage, within the year's minimum and maximum.

    Needs the pension age and fifteen years of contributions; the self-employed have no pension programme.
    """
    syarat = aturan.pada("iuran.pu.jp.usia_pensiun", p.tanggal)
    bulan = aturan.pada("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    if p.segmen == "BPU":
        alasan = (
            "Jaminan Pensiun hanya untuk pekerja yang digaji. Yang bekerja sendiri bisa menabung lewat JHT."
        )
        return Hak("tidak", alasan, ("JP",), langkah=(Langkah(alasan, "", 0, bulan),))
    if p.usia is not None and p.usia < syarat.rupiah:
        alasan = f"Umur pensiun tahun ini {syarat.rupiah} tahun. Kurang {syarat.rupiah - p.usia} tahun lagi."
        return Hak("tidak", alasan, ("JP",), dokumen="jp", langkah=(Langkah(alasan, "", 0, syarat),))
    if p.lama_iuran_bulan is not None and p.lama_iuran_bulan < bulan.rupiah:
        alasan = (
            f"Iuran belum {bulan.rupiah} bulan, jadi tidak ada uang pensiun bulanan. "
            "Semua iuran dan hasil pengembangannya dibayar sekaligus."
        )
        return Hak("tidak", alasan, ("JP",), dokumen="jp", langkah=(Langkah(alasan, "", 0, bulan),))
    kurang = [nama for nama, isi in (("umur", p.usia), ("lama iuran", p.lama_iuran_bulan)) if isi is None]
    alasan = f"Bulanan mulai umur {syarat.rupiah} tahun, setelah iuran {bulan.rupiah} bulan."
    perlu: tuple[Perlu, ...] = tuple(Perlu(f"{nama.capitalize()} belum diisi.") for nama in kurang)
    if p.upah_rata_rata is None or p.lama_iuran_bulan is None:
        perlu = (
            *perlu,
            Perlu("Jumlahnya bergantung pada upah rata-rata. Lihat di JMO atau tanyakan ke 175."),
        )
        return Hak(
            "perlu_konfirmasi",
            alasan,
            ("JP",),
            perlu=perlu,
            dokumen="jp",
            langkah=(Langkah(alasan, "", 0, syarat),),
        )
    rincian, perlu_batas = _bulanan(p.lama_iuran_bulan, p.upah_rata_rata, p, aturan)
    hak = "perlu_konfirmasi" if kurang else "ya"
    return Hak(hak, alasan, ("JP",), (rincian,), perlu=(*perlu, *perlu_batas), dokumen="jp")


def _bulanan(lama: int, upah: int, p: Peristiwa, aturan: Aturan) -> tuple[Rincian, tuple[Perlu, ...]]:
    """PP 45/2015 Pasal 17(2), kept within the limits of Pasal 18 where that year's limits are known."""
    tarif = aturan.pada("manfaat.jp.tarif", p.tanggal)
    jumlah = bulat(tarif.bagian * lama * upah / 12)
    rumus = f"{persen(tarif.bagian)} × {lama}/12 × {rupiah(upah)}"
    terendah = aturan.cari("manfaat.jp.paling_sedikit", p.tanggal)
    tertinggi = aturan.cari("manfaat.jp.paling_banyak", p.tanggal)
    perlu: tuple[Perlu, ...] = (ragu(aturan, "B13"),) if not (terendah and tertinggi) else ()
    nilai = tarif
    if terendah and jumlah < terendah.rupiah:
        jumlah, rumus, nilai = terendah.rupiah, f"{rumus}, dinaikkan ke batas terendah", terendah
    elif tertinggi and jumlah > tertinggi.rupiah:
        jumlah, rumus, nilai = tertinggi.rupiah, f"{rumus}, dibatasi ke batas tertinggi", tertinggi
    return Rincian("pensiun_bulanan", "Uang pensiun tiap bulan", jumlah, rumus, nilai, kapan="bulanan"), perlu
