"""Death outside work (PP 44/2015 Pasal 34, PP 82/2019 Pasal 34, Permenaker 1/2025)."""

from __future__ import annotations

from checker.core.results import OpenPoint, doubt
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.beasiswa import jkm_scholarship
from checker.manfaat.entitlement import Entitlement, Line, Part, Scholarship, money_lines
from checker.manfaat.event import EMPLOYED, Event
from checker.manfaat.moments import Later
from checker.values.money import rupiah

NEAR_DAYS = 7
"""How near the three-month limit is too near for a plain answer; a house rule, the law has none."""


def meninggal(p: Event, aturan: Aturan) -> Entitlement:
    """The full grant; the self-employed since 24 February 2025 only after three months, before that the funeral alone.

    Near the limit, or when nobody told how long (or, for a short time, how the person worked), the answer is
    `perlu_konfirmasi` with both totals.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> meninggal(Event("meninggal", date(2026, 11, 20), "BPU", lama_peserta_bulan=1), load()).total
    10000000
    >>> meninggal(Event("meninggal", date(2026, 11, 20), "BPU", lama_peserta_bulan=4), load()).total
    42000000
    """
    masa = aturan.find("manfaat.jkm.masa_bpu_bulan", p.tanggal)
    beasiswa, perlu = jkm_scholarship(p, aturan)
    perlu = (*perlu, doubt(aturan, "B11"))
    if masa is None or p.segmen in EMPLOYED:
        full = _full(p, aturan)
        alasan = "Peserta yang masih aktif. Lamanya menjadi peserta tidak dilihat."
        return Entitlement("ya", alasan, ("JKM",), full, beasiswa, perlu=perlu, dokumen="jkm")
    day = aturan.at("manfaat.jkm.masa_bpu_hari", p.tanggal)
    complete, pasti = _three_months(p, masa, day)
    # Which lines there are hangs on the three months, in days on one source's reading of them.
    dari: tuple[Part, ...] = (masa, day) if p.lama_peserta_hari is not None and not pasti else (masa,)
    full, funeral = _full(p, aturan, dari), _funeral(p, aturan, dari)
    rincian = full if complete else (funeral,)
    if pasti and (complete or p.segmen == "BPU"):
        if complete:
            alasan = f"Sudah menjadi peserta {masa.whole} bulan atau lebih."
            return Entitlement("ya", alasan, ("JKM",), full, beasiswa, perlu=perlu, dokumen="jkm")
        alasan = f"Belum {masa.whole} bulan menjadi peserta. Keluarga menerima biaya pemakaman saja."
        tanpa = Scholarship("tidak", alasan=beasiswa.alasan, nilai=beasiswa.nilai)
        later = (_after_three_months(p, masa, sum(r.jumlah for r in full)),)
        return Entitlement("ya", alasan, ("JKM",), rincian, tanpa, perlu=perlu, dokumen="jkm", nanti=later)
    choices = (
        (f"Kalau belum {masa.whole} bulan", funeral.jumlah),
        (f"Kalau sudah {masa.whole} bulan", sum(r.jumlah for r in full)),
    )
    alasan = f"Jumlahnya bergantung pada masa iuran {masa.whole} bulan. Tanyakan ke 175."
    perlu = (OpenPoint(alasan), doubt(aturan, "B1"), *perlu)
    return Entitlement(
        "perlu_konfirmasi",
        alasan,
        ("JKM",),
        rincian,
        beasiswa,
        perlu=perlu,
        pilihan=choices,
        rincian_untuk=choices[complete][0],
        dokumen="jkm",
    )


def _after_three_months(p: Event, masa: Nilai, jumlah: int) -> Later:
    """The full sum (rupiah): to come for who only asks, to be checked for who tells of a day that was."""
    teks = f"Setelah {masa.whole} bulan iuran: {rupiah(jumlah)}."
    if p.dated:
        teks = (
            f"Hitung lagi di JMO atau lewat 175. Kalau ternyata sudah {masa.whole} bulan: {rupiah(jumlah)}."
        )
    return Later("jkm_penuh", teks, masa, jumlah=jumlah)


def _three_months(p: Event, masa: Nilai, day: Nilai) -> tuple[bool, bool]:
    """Has the member been in for three months, and is that sure; unknown counts as not yet and unsure."""
    if p.lama_peserta_bulan is not None:
        return p.lama_peserta_bulan >= masa.whole, p.lama_peserta_bulan != masa.whole
    if p.lama_peserta_hari is not None:
        return p.lama_peserta_hari >= day.whole, abs(p.lama_peserta_hari - day.whole) > NEAR_DAYS
    return False, False


def _full(p: Event, aturan: Aturan, dari: tuple[Part, ...] = ()) -> tuple[Line, ...]:
    """The grant, the berkala and the funeral; with several employers each but the funeral comes from every one.

    Since 24 February 2025 the funeral is paid once (Permenaker 1/2025); before, it was paid by each.
    """
    kali = p.jumlah_pemberi_kerja if p.segmen in EMPLOYED else 1
    bagian = (
        ("santunan_sekaligus", "santunan_kematian", "Santunan kematian"),
        ("santunan_berkala", "santunan_berkala", "Santunan berkala, dibayar sekaligus"),
    )
    santunan = (
        money_lines(kode, title, aturan.at(f"manfaat.jkm.{key}", p.tanggal), kali, dari)
        for key, kode, title in bagian
    )
    return (*santunan, _funeral(p, aturan, dari))


def _funeral(p: Event, aturan: Aturan, dari: tuple[Part, ...] = ()) -> Line:
    nilai = aturan.at("manfaat.jkm.biaya_pemakaman", p.tanggal)
    sekali = aturan.find("manfaat.jkm.pemakaman_sekali", p.tanggal)
    several = p.segmen in EMPLOYED and p.jumlah_pemberi_kerja > 1
    kali = p.jumlah_pemberi_kerja if several and not sekali else 1
    dari = (*dari, sekali) if several and sekali else dari
    return money_lines("biaya_pemakaman", "Biaya pemakaman", nilai, kali, dari)
