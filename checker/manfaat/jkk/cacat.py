"""Partial disability: percentage of the table × 80 × base (PP 44/2015 and PP 82/2019, Lampiran III)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.core.results import OpenPoint
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.entitlement import Besides, Line
from checker.manfaat.event import Event
from checker.manfaat.wage_base import WageBase, times_wage
from checker.values.money import percent, rupiah

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


def cacat(p: Event, aturan: Aturan, dasar: WageBase) -> Disability:
    """Work out (share of function lost ×) percentage × 80 × base; rows nobody could read are not computed with.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> las = Event("cacat_sebagian", date(2026, 11, 20), "PU", bagian="satu_mata")
    >>> cacat(las, load(), WageBase(1_000_000)).rincian[0].jumlah
    28000000
    """
    table = aturan.at("manfaat.jkk.cacat", p.tanggal)
    multiplier = aturan.at("manfaat.jkk.pengali_bulan", p.tanggal)
    if p.persen is not None:
        return _money(p, aturan, dasar, p.persen / 100, "")
    row = next(b for b in table.baris if b["slug"] == p.bagian)
    name, yakin = row["nama"][:1].upper() + row["nama"][1:], row["keyakinan"]
    if row["status"] != "found":
        return Disability(
            obstacle=f"{name}: persennya belum kami cocokkan dengan tabel resmi.", keyakinan=yakin
        )
    if "persen_dari" in row:
        end = (row["persen_dari"], row["persen_sampai"])
        obstacle = f"{name}: {percent(end[0])} sampai {percent(end[1])}. Dokter yang menetapkan."
        function = Fraction(1) if p.fungsi_hilang_persen is None else p.fungsi_hilang_persen / 100
        choices = tuple((f"Kalau {percent(u)}", times_wage(function * u, multiplier, dasar)[0]) for u in end)
        return Disability(obstacle=obstacle, keyakinan=yakin, pilihan=choices)
    if "per" in row:
        return Disability(obstacle=f"{name}: persennya bergantung pada pemeriksaan dokter.", keyakinan=yakin)
    return _money(p, aturan, dasar, row["persen"], yakin)


def _money(p: Event, aturan: Aturan, dasar: WageBase, bagian: Fraction, keyakinan: str) -> Disability:
    table = aturan.at("manfaat.jkk.cacat", p.tanggal)
    multiplier = aturan.at("manfaat.jkk.pengali_bulan", p.tanggal)
    function = Fraction(1) if p.fungsi_hilang_persen is None else p.fungsi_hilang_persen / 100
    amount, rumus = times_wage(function * bagian, multiplier, dasar)
    if p.fungsi_hilang_persen is not None:
        rumus = f"{percent(function)} × {percent(bagian)} × {multiplier.whole} × {rupiah(dasar.upah)}"
    largest = aturan.at("manfaat.jkk.santunan_cacat_total", p.tanggal)
    excess = bagian > largest.bagian
    perlu = (OpenPoint(f"Persennya melebihi cacat total ({percent(largest.bagian)})."),) if excess else ()
    santunan = Line(
        "santunan_cacat", "Santunan cacat", amount, rumus, table, keyakinan, dari=(multiplier, *dasar.dari)
    )
    return Disability((santunan,), perlu=perlu, excess=excess)


def assistive_devices(p: Event, aturan: Aturan) -> tuple[Besides, ...]:
    """Name the aid that belongs to the part of the body (PP 82/2019); nothing where no part was told.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> las = Event("cacat_sebagian", date(2026, 11, 20), "PU", bagian="satu_mata")
    >>> assistive_devices(las, load())[0].judul
    'Kacamata'
    """
    if not p.bagian:
        return ()
    for word, key, title in DEVICES:
        if any(k in p.bagian for k in word):
            nilai = aturan.find(f"manfaat.jkk.{key}", p.tanggal)
            return (_devices(title, f"Diganti paling banyak {rupiah(nilai.whole)}.", nilai),) if nilai else ()
    added = aturan.find("manfaat.jkk.prothese_tambahan", p.tanggal)
    if not added or not any(k in p.bagian for k in ("lengan", "tangan", "kaki", "jari")):
        return ()
    text = f"Harga patokan rumah sakit rehabilitasi pemerintah ditambah {percent(added.bagian)}."
    return (_devices("Alat bantu gerak", text, added),)


def _devices(title: str, text: str, nilai: Nilai) -> Besides:
    return Besides("alat_bantu", title, text, nilai=nilai)
