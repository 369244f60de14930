"""Pension of employees (PP 45/2015 Pasal 15, 17 and 18): a month's pension after fifteen years, else all at once."""

from __future__ import annotations

from datetime import date

from checker.core.pension_age import Pension, first_month, months_possible, pension_range
from checker.core.results import OpenPoint, Step
from checker.law.confidence import weakest_of
from checker.law.parameter import Aturan
from checker.law.programs import OFFICIAL_NAMES
from checker.law.value import Nilai
from checker.manfaat.employees.segments import not_for_segment
from checker.manfaat.entitlement import Entitlement, Line
from checker.manfaat.event import Event
from checker.manfaat.moments import Later
from checker.values.money import percent, round_half_up, rupiah
from checker.values.months import add_months, date_name, month_name

NAME = OFFICIAL_NAMES["JP"]


def pensiun(p: Event, aturan: Aturan) -> Entitlement:
    """A month's pension (rupiah) from pension age on; below fifteen years of contributions all of them at once.

    The self-employed have no pension programme.

    >>> from checker.law.parameter import load
    >>> pensiun(Event("pensiun", date(2026, 11, 20), "BPU"), load()).alasan
    'Jaminan Pensiun hanya untuk pekerja yang digaji. Yang bekerja sendiri bisa menabung lewat JHT.'
    """
    bulan = aturan.at("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    if alasan := not_for_segment(p.segmen, NAME):
        alasan += " Yang bekerja sendiri bisa menabung lewat JHT." if p.segmen == "BPU" else ""
        return Entitlement("tidak", alasan, ("JP",), langkah=(Step(alasan, "", 0, bulan),))
    hak, age_reason, batas, perlu = _age(p, aturan)
    steps: tuple[Step, ...] = (Step(age_reason, "", 0, batas),)
    if hak == "tidak":
        return Entitlement(
            hak, age_reason, ("JP",), perlu=perlu, dokumen="jp", langkah=steps, nanti=_at_age(p, aturan)
        )
    length = p.lama_iuran_bulan
    if months_possible(p.tanggal, aturan) < bulan.whole or (length is not None and length < bulan.whole):
        return _lump_sum(p, aturan, hak, (*steps, *_earliest(p.tanggal, bulan, aturan)), perlu)
    if length is None:
        alasan = f"Dibayar bulanan kalau iurannya {bulan.whole} bulan. Kurang dari itu, dibayar sekaligus."
        perlu = (*perlu, OpenPoint("Lama iuran belum diisi."))
        steps = (*steps, Step(alasan, "", 0, bulan))
        return Entitlement("perlu_konfirmasi", alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=steps)
    alasan = f"{age_reason} Iurannya {length} bulan, jadi dibayar tiap bulan."
    steps = (
        *steps,
        Step("Iurannya cukup untuk uang bulanan.", f"paling sedikit {bulan.whole} bulan", 0, bulan),
    )
    if p.upah_rata_rata is None:
        perlu = (
            *perlu,
            OpenPoint("Jumlahnya bergantung pada upah rata-rata. Lihat di JMO atau tanyakan ke 175."),
        )
        return Entitlement(hak, alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=steps)
    rincian, limit_open = _monthly(length, p.upah_rata_rata, p, aturan)
    return Entitlement(
        hak, alasan, ("JP",), (rincian,), perlu=(*perlu, *limit_open), dokumen="jp", langkah=steps
    )


def _age(p: Event, aturan: Aturan) -> tuple[str, str, Nilai, tuple[OpenPoint, ...]]:
    """Tell whether pension age is reached: the age in force on the day it was or will be (PP 45/2015 Pasal 15)."""
    span = pension_range(p.tanggal_lahir, p.usia, p.tanggal, aturan)
    if span is None:
        batas = aturan.at("iuran.pu.jp.usia_pensiun", p.tanggal)
        alasan = f"Umur pensiun tahun itu {batas.whole} tahun."
        return "perlu_konfirmasi", alasan, batas, (OpenPoint("Umur belum diisi."),)
    start, end = span
    if end.hari <= p.tanggal:
        return "ya", f"Sudah mencapai umur pensiun {end.batas.whole} tahun.", end.batas, ()
    if start.hari <= p.tanggal:
        born = start.last_birth(p.tanggal)
        alasan = "Sudah atau belum sampai umur pensiun, bergantung pada tanggal lahir."
        hal = (
            f"Lahir paling lambat {date_name(born)}: sudah sampai umur pensiun. Lahir sesudahnya: umur "
            f"pensiunnya {end.batas.whole} tahun, tercapai paling lambat {month_name(end.hari)}."
        )
        return "perlu_konfirmasi", alasan, end.batas, (OpenPoint(hal, dasar=("pp-45-2015",)),)
    return "tidak", _short(p, start, end), end.batas, _birth_difference(start, end)


def _short(p: Event, start: Pension, end: Pension) -> str:
    """How many years are missing to the age that will be in force when it is reached."""
    tahun = end.batas.whole - end.age_on(p.tanggal)
    if start == end:
        sisa = f"Kurang {tahun} tahun lagi" if tahun > 1 else "Kurang dari 1 tahun lagi"
        return f"Umur pensiunnya {end.batas.whole} tahun. {sisa}, mulai {date_name(end.hari)}."
    return f"Umur pensiun naik terus. Yang ditemui nanti {end.batas.whole} tahun. Kurang sekitar {tahun} tahun lagi."


def _at_age(p: Event, aturan: Aturan) -> tuple[Later, ...]:
    """What comes at pension age, and from which day, where the birthday tells it."""
    span = pension_range(p.tanggal_lahir, p.usia, p.tanggal, aturan)
    if span is None:
        return ()
    start, end = span
    bulan = aturan.at("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    teks = (
        f"Di umur {end.batas.whole} tahun. Iurannya {bulan.whole} bulan atau lebih: dibayar tiap bulan. "
        "Kurang dari itu: dibayar sekaligus."
    )
    return (Later("jp", teks, bulan, end.hari if start == end and p.tanggal_lahir else None),)


def _birth_difference(start: Pension, end: Pension) -> tuple[OpenPoint, ...]:
    """An age alone leaves the birthday open: an earlier one may meet a lower pension age."""
    if start.batas == end.batas or start.batas.akhir is None:
        return ()
    hal = (
        f"Lahir paling lambat {date_name(start.last_birth(start.batas.akhir))}? Umur pensiunnya "
        f"{start.batas.whole} tahun, tercapai paling lambat {month_name(start.batas.akhir)}. Isi tanggal lahir."
    )
    return (OpenPoint(hal, dasar=("pp-45-2015",)),)


def _lump_sum(
    p: Event, aturan: Aturan, hak: str, steps: tuple[Step, ...], perlu: tuple[OpenPoint, ...]
) -> Entitlement:
    """Below fifteen years: contributions and yield are paid at once; how much only BPJS's records tell."""
    bulan = aturan.at("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    alasan = (
        f"Iurannya belum {bulan.whole} bulan, jadi dibayar sekaligus. "
        "Yang dibayar semua iuran dan hasil pengembangannya."
    )
    perlu = (
        *perlu,
        OpenPoint("Jumlahnya ada di catatan BPJS Ketenagakerjaan. Lihat di JMO atau tanyakan ke 175."),
    )
    steps = (*steps, Step(alasan, "", 0, bulan))
    return Entitlement(hak, alasan, ("JP",), perlu=perlu, dokumen="jp", langkah=steps)


def _earliest(moment: date, bulan: Nilai, aturan: Aturan) -> tuple[Step, ...]:
    """Before the programme is fifteen years old nobody can have paid that long, and the answer says so."""
    start = first_month(aturan)
    cukup = add_months(start, bulan.whole)
    if moment >= cukup:
        return ()
    sentence = f"Program ini mulai {month_name(start)}. Sebelum {month_name(cukup)} belum ada yang bisa mencapai {bulan.whole} bulan."
    return (Step(sentence, "", 0, bulan),)


def _monthly(length: int, upah: int, p: Event, aturan: Aturan) -> tuple[Line, tuple[OpenPoint, ...]]:
    """PP 45/2015 Pasal 17(2), kept within the limits of Pasal 18 where that year's limits are known."""
    tarif = aturan.at("manfaat.jp.tarif", p.tanggal)
    amount = round_half_up(tarif.bagian * length * upah / 12)
    rumus = f"{percent(tarif.bagian)} × {length}/12 × {rupiah(upah)}"
    terendah = aturan.at("manfaat.jp.paling_sedikit", p.tanggal)
    tertinggi = aturan.at("manfaat.jp.paling_banyak", p.tanggal)
    nilai = tarif
    if amount < terendah.whole:
        amount, rumus, nilai = terendah.whole, f"{rumus}, dinaikkan ke batas terendah", terendah
    elif amount > tertinggi.whole:
        amount, rumus, nilai = tertinggi.whole, f"{rumus}, dibatasi ke batas tertinggi", tertinggi
    yakin = weakest_of(*(n.keyakinan for n in (tarif, terendah, tertinggi)))
    title = "Uang pensiun tiap bulan"
    return (
        Line("pensiun_bulanan", title, amount, rumus, nilai, yakin, kapan="bulanan"),
        _length_limit(p.tanggal, terendah),
    )


def _length_limit(moment: date, batas: Nilai) -> tuple[OpenPoint, ...]:
    """The limits change every year: say so where those of the day are still to come."""
    if batas.review_appointed is None or moment < batas.review_appointed:
        return ()
    hal = f"Batas uang pensiun berubah tiap tahun. Batas tahun {moment.year} belum ada, jadi kami memakai yang terakhir."
    return (OpenPoint(hal, dasar=tuple(kode for kode, _ in batas.dasar)),)
