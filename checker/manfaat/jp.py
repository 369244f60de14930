"""Pension of employees (PP 45/2015 Pasal 15, 17 and 18): a month's pension after fifteen years, else all at once."""

from __future__ import annotations

from datetime import date

from checker.core.pension_age import Pension, first_month, months_possible, pension_range
from checker.core.results import OpenPoint, Step, weakest_of
from checker.law.parameter import Aturan, Nilai
from checker.manfaat.employees import not_for_segment
from checker.manfaat.entitlement import Hak, Line
from checker.manfaat.event import Event
from checker.values.money import bulat, persen, rupiah
from checker.values.months import add_months, nama_bulan, nama_tanggal

NAME = "Jaminan Pensiun"


def pensiun(p: Event, aturan: Aturan) -> Hak:
    """A month's pension (rupiah) from pension age on; below fifteen years of contributions all of them at once.

    The self-employed have no pension programme.
    """
    bulan = aturan.pada("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    if alasan := not_for_segment(p.segmen, NAME):
        alasan += " Yang bekerja sendiri bisa menabung lewat JHT." if p.segmen == "BPU" else ""
        return Hak("tidak", alasan, ("JP",), langkah=(Step(alasan, "", 0, bulan),))
    hak, age_reason, batas, perlu = _age(p, aturan)
    langkah: tuple[Step, ...] = (Step(age_reason, "", 0, batas),)
    if hak == "tidak":
        return Hak(hak, age_reason, ("JP",), perlu=perlu, dokumen="jp", langkah=langkah)
    lama = p.lama_iuran_bulan
    if months_possible(p.tanggal, aturan) < bulan.rupiah or (lama is not None and lama < bulan.rupiah):
        return _lump_sum(p, aturan, hak, (*langkah, *_earliest(p.tanggal, bulan, aturan)), perlu)
    if lama is None:
        alasan = f"Dibayar bulanan kalau iurannya {bulan.rupiah} bulan. Kurang dari itu, dibayar sekaligus."
        perlu = (*perlu, OpenPoint("Lama iuran belum diisi."))
        langkah = (*langkah, Step(alasan, "", 0, bulan))
        return Hak("perlu_konfirmasi", alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=langkah)
    alasan = f"{age_reason} Iurannya {lama} bulan, jadi dibayar tiap bulan."
    langkah = (
        *langkah,
        Step("Iurannya cukup untuk uang bulanan.", f"paling sedikit {bulan.rupiah} bulan", 0, bulan),
    )
    if p.upah_rata_rata is None:
        perlu = (
            *perlu,
            OpenPoint("Jumlahnya bergantung pada upah rata-rata. Lihat di JMO atau tanyakan ke 175."),
        )
        return Hak(hak, alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=langkah)
    rincian, limit_open = _monthly(lama, p.upah_rata_rata, p, aturan)
    return Hak(hak, alasan, ("JP",), (rincian,), perlu=(*perlu, *limit_open), dokumen="jp", langkah=langkah)


def _age(p: Event, aturan: Aturan) -> tuple[str, str, Nilai, tuple[OpenPoint, ...]]:
    """Tell whether pension age is reached: the age in force on the day it was or will be (PP 45/2015 Pasal 15)."""
    rentang = pension_range(p.tanggal_lahir, p.usia, p.tanggal, aturan)
    if rentang is None:
        batas = aturan.pada("iuran.pu.jp.usia_pensiun", p.tanggal)
        alasan = f"Umur pensiun tahun itu {batas.rupiah} tahun."
        return "perlu_konfirmasi", alasan, batas, (OpenPoint("Umur belum diisi."),)
    awal, akhir = rentang
    if akhir.hari <= p.tanggal:
        return "ya", f"Sudah mencapai umur pensiun {akhir.batas.rupiah} tahun.", akhir.batas, ()
    if awal.hari <= p.tanggal:
        born = awal.last_birth(p.tanggal)
        alasan = "Sudah atau belum sampai umur pensiun, bergantung pada tanggal lahir."
        hal = (
            f"Lahir paling lambat {nama_tanggal(born)}: sudah sampai umur pensiun. Lahir sesudahnya: umur "
            f"pensiunnya {akhir.batas.rupiah} tahun, tercapai paling lambat {nama_bulan(akhir.hari)}."
        )
        return "perlu_konfirmasi", alasan, akhir.batas, (OpenPoint(hal, dasar=("pp-45-2015",)),)
    return "tidak", _short(p, awal, akhir), akhir.batas, _birth_difference(awal, akhir)


def _short(p: Event, awal: Pension, akhir: Pension) -> str:
    """How many years are missing to the age that will be in force when it is reached."""
    tahun = akhir.batas.rupiah - akhir.age_on(p.tanggal)
    if awal == akhir:
        sisa = f"Kurang {tahun} tahun lagi" if tahun > 1 else "Kurang dari 1 tahun lagi"
        return f"Umur pensiunnya {akhir.batas.rupiah} tahun. {sisa}, mulai {nama_tanggal(akhir.hari)}."
    return f"Umur pensiun naik terus. Yang ditemui nanti {akhir.batas.rupiah} tahun. Kurang sekitar {tahun} tahun lagi."


def _birth_difference(awal: Pension, akhir: Pension) -> tuple[OpenPoint, ...]:
    """An age alone leaves the birthday open: an earlier one may meet a lower pension age."""
    if awal.batas == akhir.batas or awal.batas.akhir is None:
        return ()
    hal = (
        f"Lahir paling lambat {nama_tanggal(awal.last_birth(awal.batas.akhir))}? Umur pensiunnya "
        f"{awal.batas.rupiah} tahun, tercapai paling lambat {nama_bulan(awal.batas.akhir)}. Isi tanggal lahir."
    )
    return (OpenPoint(hal, dasar=("pp-45-2015",)),)


def _lump_sum(
    p: Event, aturan: Aturan, hak: str, langkah: tuple[Step, ...], perlu: tuple[OpenPoint, ...]
) -> Hak:
    """Below fifteen years: contributions and yield are paid at once; how much only BPJS's records tell."""
    bulan = aturan.pada("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    alasan = (
        f"Iurannya belum {bulan.rupiah} bulan, jadi dibayar sekaligus. "
        "Yang dibayar semua iuran dan hasil pengembangannya."
    )
    perlu = (
        *perlu,
        OpenPoint("Jumlahnya ada di catatan BPJS Ketenagakerjaan. Lihat di JMO atau tanyakan ke 175."),
    )
    langkah = (*langkah, Step(alasan, "", 0, bulan))
    return Hak(hak, alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=langkah)


def _earliest(tanggal: date, bulan: Nilai, aturan: Aturan) -> tuple[Step, ...]:
    """Before the programme is fifteen years old nobody can have paid that long, and the answer says so."""
    awal = first_month(aturan)
    cukup = add_months(awal, bulan.rupiah)
    if tanggal >= cukup:
        return ()
    kalimat = f"Program ini mulai {nama_bulan(awal)}. Sebelum {nama_bulan(cukup)} belum ada yang bisa mencapai {bulan.rupiah} bulan."
    return (Step(kalimat, "", 0, bulan),)


def _monthly(lama: int, upah: int, p: Event, aturan: Aturan) -> tuple[Line, tuple[OpenPoint, ...]]:
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
    yakin = weakest_of(*(n.keyakinan for n in (tarif, terendah, tertinggi)))
    judul = "Uang pensiun tiap bulan"
    return (
        Line("pensiun_bulanan", judul, jumlah, rumus, nilai, yakin, kapan="bulanan"),
        _length_limit(p.tanggal, terendah),
    )


def _length_limit(tanggal: date, batas: Nilai) -> tuple[OpenPoint, ...]:
    """The limits change every year: say so where those of the day are still to come."""
    if batas.review_appointed is None or tanggal < batas.review_appointed:
        return ()
    hal = f"Batas uang pensiun berubah tiap tahun. Batas tahun {tanggal.year} belum ada, jadi kami memakai yang terakhir."
    return (OpenPoint(hal, dasar=tuple(kode for kode, _ in batas.dasar)),)
