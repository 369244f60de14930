"""School money for the children (PP 82/2019 Lampiran III and Pasal 34; Permenaker 5/2021 Pasal 103)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.core.results import OpenPoint
from checker.law.parameter import Aturan, Nilai
from checker.manfaat.entitlement import Part, Scholarship
from checker.manfaat.event import Child, Event
from checker.values.money import kata

MONTHS_A_YEAR = 365
"""Days told become months by the calendar's average; the law counts months only."""


def jkk_scholarship(p: Event, aturan: Aturan) -> Scholarship:
    """Death or total disability from work: from the first day of membership."""
    return scholarship(p, aturan, "ya", "Berlaku sejak hari pertama menjadi peserta.")


def jkm_scholarship(p: Event, aturan: Aturan) -> tuple[Scholarship, tuple[OpenPoint, ...]]:
    """Death outside work: after three years of contributions (five before 2 December 2019); PP 82/2019 Pasal 34."""
    perlu = aturan.pada("manfaat.beasiswa.jkm_bulan", p.tanggal)
    lama = months_as_member(p)
    if lama is None:
        return (
            scholarship(
                p, aturan, "perlu_konfirmasi", f"Berlaku kalau sudah membayar {perlu.rupiah} bulan.", (perlu,)
            ),
            (OpenPoint(f"Lama membayar belum diisi. Beasiswa perlu iuran {perlu.rupiah} bulan."),)
            if p.anak
            else (),
        )
    dekat = _near(p, perlu)
    dari: tuple[Part, ...] = (perlu, "sedang") if dekat else (perlu,)
    if lama < perlu.rupiah:
        alasan = f"Perlu iuran {perlu.rupiah} bulan. Baru {lama} bulan."
        return Scholarship("tidak", alasan=alasan, nilai=perlu, dari=dari), dekat
    alasan = f"Sudah membayar iuran {perlu.rupiah} bulan atau lebih."
    return scholarship(p, aturan, "ya", alasan, dari), dekat


def _near(p: Event, perlu: Nilai) -> tuple[OpenPoint, ...]:
    """Days are no months: within a month of the condition the answer says so (how to count was not found)."""
    if (
        p.lama_peserta_hari is None
        or abs(p.lama_peserta_hari * 12 - perlu.rupiah * MONTHS_A_YEAR) >= MONTHS_A_YEAR
    ):
        return ()
    hal = f"Lama peserta dalam hari kami jadikan bulan. Di dekat {perlu.rupiah} bulan, tanyakan hitungannya."
    return (OpenPoint(hal),)


def months_as_member(p: Event) -> int | None:
    """Months of membership, counted down from days where only days are known; None when neither is told."""
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
    paling_banyak = aturan.pada("manfaat.beasiswa.anak_paling_banyak", p.tanggal)
    tabel = aturan.cari("manfaat.beasiswa.jenjang", p.tanggal)
    if tabel is None:
        return _length(p, aturan, berhak, dari)
    semua = sorted((_one(anak, tabel) for anak in p.anak), key=lambda a: -int(a["jumlah"]))[
        : paling_banyak.rupiah
    ]
    if not semua:
        return Scholarship(
            berhak,
            alasan="Untuk anak yang masih sekolah. Isi data anak untuk melihat jumlahnya.",
            nilai=tabel,
            dari=dari,
            cara=_way(p, aturan, berhak),
        )
    if len(p.anak) > paling_banyak.rupiah:
        alasan += f" Paling banyak {paling_banyak.rupiah} anak, dipilih yang jumlahnya terbesar."
    maksimum = sum(int(a["jumlah"]) for a in semua)
    dari = (paling_banyak, *dari)
    return Scholarship(berhak, maksimum, tuple(semua), alasan, tabel, dari, _way(p, aturan, berhak))


def _way(p: Event, aturan: Aturan, berhak: str) -> str:
    """How the money is asked for: every year; years that were missed, a few together."""
    late = aturan.cari("manfaat.beasiswa.susulan_tahun", p.tanggal)
    if berhak == "tidak" or late is None:
        return ""
    return f"Diminta tiap tahun. Yang terlewat paling banyak {late.rupiah} tahun (satu sumber)."


def _one(anak: Child, tabel: Nilai) -> dict[str, Any]:
    """One child: the years left in its level, then the higher levels in full."""
    mulai = next(n for n, b in enumerate(tabel.baris) if b["jenjang"] == anak.jenjang)
    tahunan: list[dict[str, Any]] = []
    for nomor, baris in enumerate(tabel.baris[mulai:]):
        lama: int = baris["paling_lama_tahun"] if nomor else anak.sisa_tahun
        tahunan += [_year(baris, len(tahunan) + n + 1) for n in range(lama)]
    return {
        "jenjang": anak.jenjang,
        "sisa_tahun": anak.sisa_tahun,
        "jumlah": sum(t["jumlah"] for t in tahunan),
        "tahunan": tahunan,
    }


def _year(baris: Mapping[str, Any], ke: int) -> dict[str, Any]:
    return {"tahun_ke": ke, "jenjang": baris["jenjang"], "jumlah": baris["per_tahun"]}


def _length(p: Event, aturan: Aturan, berhak: str, dari: tuple[Part, ...]) -> Scholarship:
    """Before 2 December 2019: one sum for one child (PP 44/2015)."""
    nilai = aturan.pada("manfaat.beasiswa.lama_sekaligus", p.tanggal)
    many = kata(aturan.pada("manfaat.beasiswa.anak_paling_banyak", p.tanggal).rupiah)
    if not p.anak:
        return Scholarship(berhak, alasan=f"Untuk {many} anak yang masih sekolah.", nilai=nilai, dari=dari)
    alasan = f"Aturan lama: dibayar sekali untuk {many} anak."
    return Scholarship(berhak, nilai.rupiah, alasan=alasan, nilai=nilai, dari=dari)
