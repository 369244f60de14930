"""Pension of employees (PP 45/2015 Pasal 15, 17 and 18): a month's pension after fifteen years, else all at once."""

from __future__ import annotations

from datetime import date

from checker.core.pension_age import Pension, first_month, months_possible, pension_range
from checker.core.results import Langkah, Perlu, terlemah
from checker.law.parameter import Aturan, Nilai
from checker.manfaat.employees import not_for_segment
from checker.manfaat.entitlement import Hak, Rincian
from checker.manfaat.event import Peristiwa
from checker.values.money import bulat, persen, rupiah
from checker.values.months import nama_bulan, nama_tanggal, tambah_bulan

NAMA = "Jaminan Pensiun"


def pensiun(p: Peristiwa, aturan: Aturan) -> Hak:
    """A month's pension (rupiah) from pension age on; below fifteen years of contributions all of them at once.

    The self-employed have no pension programme.
    """
    bulan = aturan.pada("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    if alasan := not_for_segment(p.segmen, NAMA):
        alasan += " Yang bekerja sendiri bisa menabung lewat JHT." if p.segmen == "BPU" else ""
        return Hak("tidak", alasan, ("JP",), langkah=(Langkah(alasan, "", 0, bulan),))
    hak, alasan_umur, batas, perlu = _umur(p, aturan)
    langkah: tuple[Langkah, ...] = (Langkah(alasan_umur, "", 0, batas),)
    if hak == "tidak":
        return Hak(hak, alasan_umur, ("JP",), perlu=perlu, dokumen="jp", langkah=langkah)
    lama = p.lama_iuran_bulan
    if months_possible(p.tanggal, aturan) < bulan.rupiah or (lama is not None and lama < bulan.rupiah):
        return _sekaligus(p, aturan, hak, (*langkah, *_paling_cepat(p.tanggal, bulan, aturan)), perlu)
    if lama is None:
        alasan = f"Dibayar bulanan kalau iurannya {bulan.rupiah} bulan. Kurang dari itu, dibayar sekaligus."
        perlu = (*perlu, Perlu("Lama iuran belum diisi."))
        langkah = (*langkah, Langkah(alasan, "", 0, bulan))
        return Hak("perlu_konfirmasi", alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=langkah)
    alasan = f"{alasan_umur} Iurannya {lama} bulan, jadi dibayar tiap bulan."
    langkah = (
        *langkah,
        Langkah("Iurannya cukup untuk uang bulanan.", f"paling sedikit {bulan.rupiah} bulan", 0, bulan),
    )
    if p.upah_rata_rata is None:
        perlu = (
            *perlu,
            Perlu("Jumlahnya bergantung pada upah rata-rata. Lihat di JMO atau tanyakan ke 175."),
        )
        return Hak(hak, alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=langkah)
    rincian, perlu_batas = _bulanan(lama, p.upah_rata_rata, p, aturan)
    return Hak(hak, alasan, ("JP",), (rincian,), perlu=(*perlu, *perlu_batas), dokumen="jp", langkah=langkah)


def _umur(p: Peristiwa, aturan: Aturan) -> tuple[str, str, Nilai, tuple[Perlu, ...]]:
    """Tell whether pension age is reached: the age in force on the day it was or will be (PP 45/2015 Pasal 15)."""
    rentang = pension_range(p.tanggal_lahir, p.usia, p.tanggal, aturan)
    if rentang is None:
        batas = aturan.pada("iuran.pu.jp.usia_pensiun", p.tanggal)
        alasan = f"Umur pensiun tahun itu {batas.rupiah} tahun."
        return "perlu_konfirmasi", alasan, batas, (Perlu("Umur belum diisi."),)
    awal, akhir = rentang
    if akhir.hari <= p.tanggal:
        return "ya", f"Sudah mencapai umur pensiun {akhir.batas.rupiah} tahun.", akhir.batas, ()
    if awal.hari <= p.tanggal:
        lahir = awal.last_birth(p.tanggal)
        alasan = "Sudah atau belum sampai umur pensiun, bergantung pada tanggal lahir."
        hal = (
            f"Lahir paling lambat {nama_tanggal(lahir)}: sudah sampai umur pensiun. Lahir sesudahnya: umur "
            f"pensiunnya {akhir.batas.rupiah} tahun, tercapai paling lambat {nama_bulan(akhir.hari)}."
        )
        return "perlu_konfirmasi", alasan, akhir.batas, (Perlu(hal, dasar=("pp-45-2015",)),)
    return "tidak", _kurang(p, awal, akhir), akhir.batas, _beda_lahir(awal, akhir)


def _kurang(p: Peristiwa, awal: Pension, akhir: Pension) -> str:
    """How many years are missing to the age that will be in force when it is reached."""
    tahun = akhir.batas.rupiah - akhir.age_on(p.tanggal)
    if awal == akhir:
        sisa = f"Kurang {tahun} tahun lagi" if tahun > 1 else "Kurang dari 1 tahun lagi"
        return f"Umur pensiunnya {akhir.batas.rupiah} tahun. {sisa}, mulai {nama_tanggal(akhir.hari)}."
    return f"Umur pensiun naik terus. Yang ditemui nanti {akhir.batas.rupiah} tahun. Kurang sekitar {tahun} tahun lagi."


def _beda_lahir(awal: Pension, akhir: Pension) -> tuple[Perlu, ...]:
    """An age alone leaves the birthday open: an earlier one may meet a lower pension age."""
    if awal.batas == akhir.batas or awal.batas.akhir is None:
        return ()
    hal = (
        f"Lahir paling lambat {nama_tanggal(awal.last_birth(awal.batas.akhir))}? Umur pensiunnya "
        f"{awal.batas.rupiah} tahun, tercapai paling lambat {nama_bulan(awal.batas.akhir)}. Isi tanggal lahir."
    )
    return (Perlu(hal, dasar=("pp-45-2015",)),)


def _sekaligus(
    p: Peristiwa, aturan: Aturan, hak: str, langkah: tuple[Langkah, ...], perlu: tuple[Perlu, ...]
) -> Hak:
    """Below fifteen years: contributions and yield are paid at once; how much only BPJS's records tell."""
    bulan = aturan.pada("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    alasan = (
        f"Iurannya belum {bulan.rupiah} bulan, jadi dibayar sekaligus. "
        "Yang dibayar semua iuran dan hasil pengembangannya."
    )
    perlu = (
        *perlu,
        Perlu("Jumlahnya ada di catatan BPJS Ketenagakerjaan. Lihat di JMO atau tanyakan ke 175."),
    )
    langkah = (*langkah, Langkah(alasan, "", 0, bulan))
    return Hak(hak, alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=langkah)


def _paling_cepat(tanggal: date, bulan: Nilai, aturan: Aturan) -> tuple[Langkah, ...]:
    """Before the programme is fifteen years old nobody can have paid that long, and the answer says so."""
    awal = first_month(aturan)
    cukup = tambah_bulan(awal, bulan.rupiah)
    if tanggal >= cukup:
        return ()
    kalimat = f"Program ini mulai {nama_bulan(awal)}. Sebelum {nama_bulan(cukup)} belum ada yang bisa mencapai {bulan.rupiah} bulan."
    return (Langkah(kalimat, "", 0, bulan),)


def _bulanan(lama: int, upah: int, p: Peristiwa, aturan: Aturan) -> tuple[Rincian, tuple[Perlu, ...]]:
    """PP 45/2015 Pasal 17(2), kept within the limits of Pasal 18 where that year's limits are known."""
    tarif = aturan.pada("manfaat.jp.tarif", p.tanggal)
    jumlah = bulat(tarif.bagian * lama * upah / 12)
    rumus = f"{persen(tarif.bagian)} × {lama}/12 × {rupiah(upah)}"
    terendah = aturan.pada("manfaat.jp.paling_sedikit", p.tanggal)
    tertinggi = aturan.pada("manfaat.jp.paling_banyak", p.tanggal)
    nilai = tarif
    if jumlah < terendah.rupiah:
        jumlah, rumus, nilai = terendah.rupiah, f"{rumus}, dinaikkan ke batas terendah", terendah
    elif jumlah > tertinggi.rupiah:
        jumlah, rumus, nilai = tertinggi.rupiah, f"{rumus}, dibatasi ke batas tertinggi", tertinggi
    yakin = terlemah(*(n.keyakinan for n in (tarif, terendah, tertinggi)))
    judul = "Uang pensiun tiap bulan"
    return (
        Rincian("pensiun_bulanan", judul, jumlah, rumus, nilai, yakin, kapan="bulanan"),
        _batas_lama(p.tanggal, terendah),
    )


def _batas_lama(tanggal: date, batas: Nilai) -> tuple[Perlu, ...]:
    """The limits change every year: say so where those of the day are still to come."""
    if batas.jadwal_tinjau is None or tanggal < batas.jadwal_tinjau:
        return ()
    hal = f"Batas uang pensiun berubah tiap tahun. Batas tahun {tanggal.year} belum ada, jadi kami memakai yang terakhir."
    return (Perlu(hal, dasar=tuple(kode for kode, _ in batas.dasar)),)
