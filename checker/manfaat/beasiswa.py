"""School money for the children (PP 82/2019 Lampiran III and Pasal 34; Permenaker 5/2021 Pasal 103)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from checker.core.results import OpenPoint
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.entitlement import Part, Scholarship
from checker.manfaat.event import Child, Event
from checker.values.money import in_words, rupiah

if TYPE_CHECKING:
    from checker.core.contract.benefit import ChildAtSchool, SchoolYear

MONTHS_A_YEAR = 365
"""Days told become months by the calendar's average; the law counts months only."""


def jkk_scholarship(p: Event, aturan: Aturan) -> Scholarship:
    """Death or total disability from work: from the first day of membership.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> father = Event("meninggal_kecelakaan_kerja", date(2026, 11, 20), anak=(Child("SMA", 2),))
    >>> jkk_scholarship(father, load()).berhak
    'ya'
    """
    return scholarship(p, aturan, "ya", "Berlaku sejak hari pertama menjadi peserta.")


def jkm_scholarship(p: Event, aturan: Aturan) -> tuple[Scholarship, tuple[OpenPoint, ...]]:
    """Death outside work: after three years of contributions (five before 2 December 2019); PP 82/2019 Pasal 34.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> father = Event("meninggal", date(2026, 11, 20), anak=(Child("SMA", 2),), lama_peserta_bulan=35)
    >>> jkm_scholarship(father, load())[0].berhak
    'tidak'
    """
    perlu = aturan.at("manfaat.beasiswa.jkm_bulan", p.tanggal)
    length = months_as_member(p)
    if length is None:
        return (
            scholarship(
                p, aturan, "perlu_konfirmasi", f"Berlaku kalau sudah membayar {perlu.whole} bulan.", (perlu,)
            ),
            (OpenPoint(f"Lama membayar belum diisi. Beasiswa perlu iuran {perlu.whole} bulan."),)
            if p.anak
            else (),
        )
    dekat = _near(p, perlu)
    dari: tuple[Part, ...] = (perlu, "sedang") if dekat else (perlu,)
    if length < perlu.whole:
        alasan = f"Perlu iuran {perlu.whole} bulan. Baru {length} bulan."
        later = scholarship(p, aturan, "ya", "").maksimum
        if later and not p.dated:
            alasan += f" Setelah {perlu.whole} bulan: sampai {rupiah(later)}."
        return Scholarship("tidak", alasan=alasan, nilai=perlu, dari=dari), dekat
    alasan = f"Sudah membayar iuran {perlu.whole} bulan atau lebih."
    return scholarship(p, aturan, "ya", alasan, dari), dekat


def _near(p: Event, perlu: Nilai) -> tuple[OpenPoint, ...]:
    """Days are no months: within a month of the condition the answer says so (how to count was not found)."""
    if (
        p.lama_peserta_hari is None
        or abs(p.lama_peserta_hari * 12 - perlu.whole * MONTHS_A_YEAR) >= MONTHS_A_YEAR
    ):
        return ()
    hal = f"Lama peserta dalam hari kami jadikan bulan. Di dekat {perlu.whole} bulan, tanyakan hitungannya."
    return (OpenPoint(hal),)


def months_as_member(p: Event) -> int | None:
    """Months of membership, counted down from days where only days are known; None when neither is told.

    >>> from datetime import date
    >>> months_as_member(Event("meninggal", date(2026, 11, 20), lama_peserta_hari=100))
    3
    """
    if p.lama_peserta_bulan is not None:
        return p.lama_peserta_bulan
    return None if p.lama_peserta_hari is None else p.lama_peserta_hari * 12 // MONTHS_A_YEAR


def scholarship(
    p: Event, aturan: Aturan, berhak: str, alasan: str, dari: tuple[Part, ...] = ()
) -> Scholarship:
    """The children who give most, up to the number the law pays for; the years left at school, level by level.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> ayah = Event("meninggal", date(2026, 11, 20), anak=(Child("SMA", 2), Child("PT", 1), Child("PT", 2)))
    >>> scholarship(ayah, load(), "ya", "").maksimum
    90000000
    """
    paling_banyak = aturan.at("manfaat.beasiswa.anak_paling_banyak", p.tanggal)
    table = aturan.find("manfaat.beasiswa.jenjang", p.tanggal)
    if table is None:
        return _length(p, aturan, berhak, dari)
    everything = sorted((_one(child, table) for child in p.anak), key=lambda a: -a["jumlah"])[
        : paling_banyak.whole
    ]
    if not everything:
        return Scholarship(
            berhak,
            alasan="Untuk anak yang masih sekolah. Isi data anak untuk melihat jumlahnya.",
            nilai=table,
            dari=dari,
            cara=_way(p, aturan, berhak),
        )
    if len(p.anak) > paling_banyak.whole:
        alasan += f" Paling banyak {paling_banyak.whole} anak, dipilih yang jumlahnya terbesar."
    maksimum = sum(a["jumlah"] for a in everything)
    dari = (paling_banyak, *dari)
    return Scholarship(berhak, maksimum, tuple(everything), alasan, table, dari, _way(p, aturan, berhak))


def _way(p: Event, aturan: Aturan, berhak: str) -> str:
    """How the money is asked for: every year; years that were missed, a few together."""
    late = aturan.find("manfaat.beasiswa.susulan_tahun", p.tanggal)
    if berhak == "tidak" or late is None:
        return ""
    return f"Diminta tiap tahun. Yang terlewat paling banyak {late.whole} tahun (satu sumber)."


def _one(child: Child, table: Nilai) -> ChildAtSchool:
    """One child: the years left in its level, then the higher levels in full."""
    begin = next(n for n, b in enumerate(table.baris) if b["jenjang"] == child.jenjang)
    tahunan: list[SchoolYear] = []
    for number, row in enumerate(table.baris[begin:]):
        length: int = row["paling_lama_tahun"] if number else child.sisa_tahun
        tahunan += [_year(row, len(tahunan) + n + 1) for n in range(length)]
    return {
        "jenjang": child.jenjang,
        "sisa_tahun": child.sisa_tahun,
        "jumlah": sum(t["jumlah"] for t in tahunan),
        "tahunan": tahunan,
    }


def _year(row: Mapping[str, Any], ke: int) -> SchoolYear:
    return {"tahun_ke": ke, "jenjang": row["jenjang"], "jumlah": row["per_tahun"]}


def _length(p: Event, aturan: Aturan, berhak: str, dari: tuple[Part, ...]) -> Scholarship:
    """Before 2 December 2019: one sum for one child (PP 44/2015)."""
    nilai = aturan.at("manfaat.beasiswa.lama_sekaligus", p.tanggal)
    many = in_words(aturan.at("manfaat.beasiswa.anak_paling_banyak", p.tanggal).whole)
    if not p.anak:
        return Scholarship(berhak, alasan=f"Untuk {many} anak yang masih sekolah.", nilai=nilai, dari=dari)
    alasan = f"Aturan lama: dibayar sekali untuk {many} anak."
    return Scholarship(berhak, nilai.whole, alasan=alasan, nilai=nilai, dari=dari)
