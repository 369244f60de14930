"""Partial disability: percentage of the table × 80 × base (PP 44/2015 and PP 82/2019, Lampiran III)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.core.results import OpenPoint
from checker.law.parameter import Aturan, Nilai
from checker.manfaat.entitlement import Besides, Dasar, Line, times_wage
from checker.manfaat.event import Event
from checker.values.money import persen, rupiah

DEVICES = (
    (("mata", "penglihatan", "pandang"), "kacamata", "Kacamata"),
    (("pendengaran",), "alat_dengar", "Alat bantu dengar"),
)
"""Aids by the words in the slug of the part of the body; all others get help with moving."""


@dataclass(frozen=True, slots=True)
class Disability:
    """What a partial disability gives: its line, or why there is none yet; the two ends where a doctor decides."""

    rincian: tuple[Line, ...] = ()
    obstacle: str = ""
    keyakinan: str = ""
    pilihan: tuple[tuple[str, int], ...] = ()
    perlu: tuple[OpenPoint, ...] = ()
    excess: bool = False
    """Above total disability: to be asked."""


def cacat(p: Event, aturan: Aturan, dasar: Dasar) -> Disability:
    """Work out (share of function lost ×) percentage × 80 × base; rows nobody could read are not computed with.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> las = Event("cacat_sebagian", date(2026, 11, 20), "PU", bagian="satu_mata")
    >>> cacat(las, load(), Dasar(1_000_000)).rincian[0].jumlah
    28000000
    """
    tabel = aturan.pada("manfaat.jkk.cacat", p.tanggal)
    multiplier = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    if p.persen is not None:
        return _money(p, aturan, dasar, p.persen / 100, "")
    baris = next(b for b in tabel.baris if b["slug"] == p.bagian)
    nama, yakin = baris["nama"][:1].upper() + baris["nama"][1:], baris["keyakinan"]
    if baris["status"] != "found":
        return Disability(
            obstacle=f"{nama}: persennya belum kami cocokkan dengan tabel resmi.", keyakinan=yakin
        )
    if "persen_dari" in baris:
        end = (baris["persen_dari"], baris["persen_sampai"])
        obstacle = f"{nama}: {persen(end[0])} sampai {persen(end[1])}. Dokter yang menetapkan."
        function = Fraction(1) if p.fungsi_hilang_persen is None else p.fungsi_hilang_persen / 100
        pilihan = tuple((f"Kalau {persen(u)}", times_wage(function * u, multiplier, dasar)[0]) for u in end)
        return Disability(obstacle=obstacle, keyakinan=yakin, pilihan=pilihan)
    if "per" in baris:
        return Disability(obstacle=f"{nama}: persennya bergantung pada pemeriksaan dokter.", keyakinan=yakin)
    return _money(p, aturan, dasar, baris["persen"], yakin)


def _money(p: Event, aturan: Aturan, dasar: Dasar, bagian: Fraction, keyakinan: str) -> Disability:
    tabel = aturan.pada("manfaat.jkk.cacat", p.tanggal)
    multiplier = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    function = Fraction(1) if p.fungsi_hilang_persen is None else p.fungsi_hilang_persen / 100
    jumlah, rumus = times_wage(function * bagian, multiplier, dasar)
    if p.fungsi_hilang_persen is not None:
        rumus = f"{persen(function)} × {persen(bagian)} × {multiplier.rupiah} × {rupiah(dasar.upah)}"
    largest = aturan.pada("manfaat.jkk.santunan_cacat_total", p.tanggal)
    excess = bagian > largest.bagian
    perlu = (OpenPoint(f"Persennya melebihi cacat total ({persen(largest.bagian)})."),) if excess else ()
    santunan = Line(
        "santunan_cacat", "Santunan cacat", jumlah, rumus, tabel, keyakinan, dari=(multiplier, *dasar.dari)
    )
    return Disability((santunan,), perlu=perlu, excess=excess)


def alat_bantu(p: Event, aturan: Aturan) -> tuple[Besides, ...]:
    """Name the aid that belongs to the part of the body (PP 82/2019); nothing where no part was told.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> las = Event("cacat_sebagian", date(2026, 11, 20), "PU", bagian="satu_mata")
    >>> alat_bantu(las, load())[0].judul
    'Kacamata'
    """
    if not p.bagian:
        return ()
    for kata, kunci, judul in DEVICES:
        if any(k in p.bagian for k in kata):
            nilai = aturan.cari(f"manfaat.jkk.{kunci}", p.tanggal)
            return (
                (_devices(judul, f"Diganti paling banyak {rupiah(nilai.rupiah)}.", nilai),) if nilai else ()
            )
    added = aturan.cari("manfaat.jkk.prothese_tambahan", p.tanggal)
    if not added or not any(k in p.bagian for k in ("lengan", "tangan", "kaki", "jari")):
        return ()
    teks = f"Harga patokan rumah sakit rehabilitasi pemerintah ditambah {persen(added.bagian)}."
    return (_devices("Alat bantu gerak", teks, added),)


def _devices(judul: str, teks: str, nilai: Nilai) -> Besides:
    return Besides("alat_bantu", judul, teks, nilai=nilai)
