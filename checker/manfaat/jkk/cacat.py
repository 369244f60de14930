"""Partial disability: percentage of the table × 80 × base (PP 44/2015 and PP 82/2019, Lampiran III)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.core.results import Perlu
from checker.law.parameter import Aturan, Nilai
from checker.manfaat.entitlement import Dasar, Rincian, Selain, kali_upah
from checker.manfaat.event import Peristiwa
from checker.values.money import persen, rupiah

ALAT = (
    (("mata", "penglihatan", "pandang"), "kacamata", "Kacamata"),
    (("pendengaran",), "alat_dengar", "Alat bantu dengar"),
)
"""Aids by the words in the slug of the part of the body; all others get help with moving."""


@dataclass(frozen=True, slots=True)
class Cacat:
    """What a partial disability gives: its line, or why there is none yet; the two ends where a doctor decides."""

    rincian: tuple[Rincian, ...] = ()
    halangan: str = ""
    keyakinan: str = ""
    pilihan: tuple[tuple[str, int], ...] = ()
    perlu: tuple[Perlu, ...] = ()
    lebih: bool = False
    """Above total disability: to be asked."""


def cacat(p: Peristiwa, aturan: Aturan, dasar: Dasar) -> Cacat:
    """Work out (share of function lost ×) percentage × 80 × base; rows nobody could read are not computed with.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> las = Peristiwa("cacat_sebagian", date(2026, 11, 20), "PU", bagian="satu_mata")
    >>> cacat(las, muat(), Dasar(1_000_000)).rincian[0].jumlah
    28000000
    """
    tabel = aturan.pada("manfaat.jkk.cacat", p.tanggal)
    pengali = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    if p.persen is not None:
        return _uang(p, aturan, dasar, p.persen / 100, "")
    baris = next(b for b in tabel.baris if b["slug"] == p.bagian)
    nama, yakin = baris["nama"][:1].upper() + baris["nama"][1:], baris["keyakinan"]
    if baris["status"] != "found":
        return Cacat(halangan=f"{nama}: persennya belum kami cocokkan dengan tabel resmi.", keyakinan=yakin)
    if "persen_dari" in baris:
        ujung = (baris["persen_dari"], baris["persen_sampai"])
        halangan = f"{nama}: {persen(ujung[0])} sampai {persen(ujung[1])}. Dokter yang menetapkan."
        fungsi = Fraction(1) if p.fungsi_hilang_persen is None else p.fungsi_hilang_persen / 100
        pilihan = tuple((f"Kalau {persen(u)}", kali_upah(fungsi * u, pengali, dasar)[0]) for u in ujung)
        return Cacat(halangan=halangan, keyakinan=yakin, pilihan=pilihan)
    if "per" in baris:
        return Cacat(halangan=f"{nama}: persennya bergantung pada pemeriksaan dokter.", keyakinan=yakin)
    return _uang(p, aturan, dasar, baris["persen"], yakin)


def _uang(p: Peristiwa, aturan: Aturan, dasar: Dasar, bagian: Fraction, keyakinan: str) -> Cacat:
    tabel = aturan.pada("manfaat.jkk.cacat", p.tanggal)
    pengali = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    fungsi = Fraction(1) if p.fungsi_hilang_persen is None else p.fungsi_hilang_persen / 100
    jumlah, rumus = kali_upah(fungsi * bagian, pengali, dasar)
    if p.fungsi_hilang_persen is not None:
        rumus = f"{persen(fungsi)} × {persen(bagian)} × {pengali.rupiah} × {rupiah(dasar.upah)}"
    terbesar = aturan.pada("manfaat.jkk.santunan_cacat_total", p.tanggal)
    lebih = bagian > terbesar.bagian
    perlu = (Perlu(f"Persennya melebihi cacat total ({persen(terbesar.bagian)})."),) if lebih else ()
    santunan = Rincian(
        "santunan_cacat", "Santunan cacat", jumlah, rumus, tabel, keyakinan, dari=(pengali, *dasar.dari)
    )
    return Cacat((santunan,), perlu=perlu, lebih=lebih)


def alat_bantu(p: Peristiwa, aturan: Aturan) -> tuple[Selain, ...]:
    """Name the aid that belongs to the part of the body (PP 82/2019); nothing where no part was told.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> las = Peristiwa("cacat_sebagian", date(2026, 11, 20), "PU", bagian="satu_mata")
    >>> alat_bantu(las, muat())[0].judul
    'Kacamata'
    """
    if not p.bagian:
        return ()
    for kata, kunci, judul in ALAT:
        if any(k in p.bagian for k in kata):
            nilai = aturan.cari(f"manfaat.jkk.{kunci}", p.tanggal)
            return (_alat(judul, f"Diganti paling banyak {rupiah(nilai.rupiah)}.", nilai),) if nilai else ()
    tambah = aturan.cari("manfaat.jkk.prothese_tambahan", p.tanggal)
    if not tambah or not any(k in p.bagian for k in ("lengan", "tangan", "kaki", "jari")):
        return ()
    teks = f"Harga patokan rumah sakit rehabilitasi pemerintah ditambah {persen(tambah.bagian)}."
    return (_alat("Alat bantu gerak", teks, tambah),)


def _alat(judul: str, teks: str, nilai: Nilai) -> Selain:
    return Selain("alat_bantu", judul, teks, nilai=nilai)
