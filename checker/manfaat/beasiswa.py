"""School money for the children (PP 82/2019 Lampiran III and Pasal 34; Permenaker 5/2021 Pasal 103)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.core.results import Perlu
from checker.law.parameter import Aturan, Nilai
from checker.manfaat.entitlement import Beasiswa, Part
from checker.manfaat.event import Anak, Peristiwa
from checker.values.money import kata

SETAHUN = 365
"""Days told become months by the calendar's average; the law counts months only."""


def beasiswa_jkk(p: Peristiwa, aturan: Aturan) -> Beasiswa:
    """Death or total disability from work: from the first day of membership."""
    return scholarship(p, aturan, "ya", "Berlaku sejak hari pertama menjadi peserta.")


def beasiswa_jkm(p: Peristiwa, aturan: Aturan) -> tuple[Beasiswa, tuple[Perlu, ...]]:
    """Death outside work: after three years of contributions (five before 2 December 2019); PP 82/2019 Pasal 34."""
    perlu = aturan.pada("manfaat.beasiswa.jkm_bulan", p.tanggal)
    lama = bulan_peserta(p)
    if lama is None:
        return (
            scholarship(
                p, aturan, "perlu_konfirmasi", f"Berlaku kalau sudah membayar {perlu.rupiah} bulan.", (perlu,)
            ),
            (Perlu(f"Lama membayar belum diisi. Beasiswa perlu iuran {perlu.rupiah} bulan."),)
            if p.anak
            else (),
        )
    dekat = _dekat(p, perlu)
    dari: tuple[Part, ...] = (perlu, "sedang") if dekat else (perlu,)
    if lama < perlu.rupiah:
        alasan = f"Perlu iuran {perlu.rupiah} bulan. Baru {lama} bulan."
        return Beasiswa("tidak", alasan=alasan, nilai=perlu, dari=dari), dekat
    alasan = f"Sudah membayar iuran {perlu.rupiah} bulan atau lebih."
    return scholarship(p, aturan, "ya", alasan, dari), dekat


def _dekat(p: Peristiwa, perlu: Nilai) -> tuple[Perlu, ...]:
    """Days are no months: within a month of the condition the answer says so (how to count was not found)."""
    if p.lama_peserta_hari is None or abs(p.lama_peserta_hari * 12 - perlu.rupiah * SETAHUN) >= SETAHUN:
        return ()
    hal = f"Lama peserta dalam hari kami jadikan bulan. Di dekat {perlu.rupiah} bulan, tanyakan hitungannya."
    return (Perlu(hal),)


def bulan_peserta(p: Peristiwa) -> int | None:
    """Months of membership, counted down from days where only days are known; None when neither is told."""
    if p.lama_peserta_bulan is not None:
        return p.lama_peserta_bulan
    return None if p.lama_peserta_hari is None else p.lama_peserta_hari * 12 // SETAHUN


def scholarship(
    p: Peristiwa, aturan: Aturan, berhak: str, alasan: str, dari: tuple[Part, ...] = ()
) -> Beasiswa:
    """The children who give most, up to the number the law pays for; the years left at school, level by level.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> ayah = Peristiwa("meninggal", date(2026, 11, 20), anak=(Anak("SMA", 2), Anak("PT", 1), Anak("PT", 2)))
    >>> scholarship(ayah, muat(), "ya", "").maksimum
    90000000
    """
    paling_banyak = aturan.pada("manfaat.beasiswa.anak_paling_banyak", p.tanggal)
    tabel = aturan.cari("manfaat.beasiswa.jenjang", p.tanggal)
    if tabel is None:
        return _lama(p, aturan, berhak, dari)
    semua = sorted((_satu(anak, tabel) for anak in p.anak), key=lambda a: -int(a["jumlah"]))[
        : paling_banyak.rupiah
    ]
    if not semua:
        return Beasiswa(
            berhak,
            alasan="Untuk anak yang masih sekolah. Isi data anak untuk melihat jumlahnya.",
            nilai=tabel,
            dari=dari,
            cara=_cara(p, aturan, berhak),
        )
    if len(p.anak) > paling_banyak.rupiah:
        alasan += f" Paling banyak {paling_banyak.rupiah} anak, dipilih yang jumlahnya terbesar."
    maksimum = sum(int(a["jumlah"]) for a in semua)
    dari = (paling_banyak, *dari)
    return Beasiswa(berhak, maksimum, tuple(semua), alasan, tabel, dari, _cara(p, aturan, berhak))


def _cara(p: Peristiwa, aturan: Aturan, berhak: str) -> str:
    """How the money is asked for: every year; years that were missed, a few together."""
    susulan = aturan.cari("manfaat.beasiswa.susulan_tahun", p.tanggal)
    if berhak == "tidak" or susulan is None:
        return ""
    return f"Diminta tiap tahun. Yang terlewat paling banyak {susulan.rupiah} tahun (satu sumber)."


def _satu(anak: Anak, tabel: Nilai) -> dict[str, Any]:
    """One child: the years left in its level, then the higher levels in full."""
    mulai = next(n for n, b in enumerate(tabel.baris) if b["jenjang"] == anak.jenjang)
    tahunan: list[dict[str, Any]] = []
    for nomor, baris in enumerate(tabel.baris[mulai:]):
        lama: int = baris["paling_lama_tahun"] if nomor else anak.sisa_tahun
        tahunan += [_tahun(baris, len(tahunan) + n + 1) for n in range(lama)]
    return {
        "jenjang": anak.jenjang,
        "sisa_tahun": anak.sisa_tahun,
        "jumlah": sum(t["jumlah"] for t in tahunan),
        "tahunan": tahunan,
    }


def _tahun(baris: Mapping[str, Any], ke: int) -> dict[str, Any]:
    return {"tahun_ke": ke, "jenjang": baris["jenjang"], "jumlah": baris["per_tahun"]}


def _lama(p: Peristiwa, aturan: Aturan, berhak: str, dari: tuple[Part, ...]) -> Beasiswa:
    """Before 2 December 2019: one sum for one child (PP 44/2015)."""
    nilai = aturan.pada("manfaat.beasiswa.lama_sekaligus", p.tanggal)
    banyak = kata(aturan.pada("manfaat.beasiswa.anak_paling_banyak", p.tanggal).rupiah)
    if not p.anak:
        return Beasiswa(berhak, alasan=f"Untuk {banyak} anak yang masih sekolah.", nilai=nilai, dari=dari)
    alasan = f"Aturan lama: dibayar sekali untuk {banyak} anak."
    return Beasiswa(berhak, nilai.rupiah, alasan=alasan, nilai=nilai, dari=dari)
