"""The lists by which anyone can check the site: every value, every regulation, how much a person has verified."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from checker.law.parameter import Aturan, Nilai
from checker.law.report import BELUM, SEGERA, kedaluwarsa, lewat_tinjau
from checker.law.resources import satu
from sitegen.pages.provenance import BUKAN_PERATURAN, Keterangan, bernaskah, keterangan, pasal
from sitegen.pages.site_templates import susun

KELOMPOK = {
    "iuran.bpu": "Iuran pekerja mandiri",
    "iuran.pu": "Iuran karyawan",
    "iuran.jakon": "Iuran proyek bangunan",
    "iuran.pmi": "Iuran pekerja migran",
    "iuran.magang": "Iuran magang",
    "iuran.pandemi": "Keringanan iuran masa pandemi",
    "kepesertaan": "Siapa ikut program apa",
    "usaha": "Ukuran usaha",
    "manfaat": "Yang diterima keluarga",
    "sanksi": "Sanksi",
    "konteks": "Angka latar, tidak dipakai menghitung",
}
LAINNYA = "Lain-lain"
SERING = (
    "ojek-online",
    "pedagang-pasar",
    "warung-makan",
    "tukang-becak",
    "petani",
    "nelayan",
    "tukang-bangunan",
    "penjahit",
)
"""The eight everyday answers shown first; tests hold them to the occupation list."""


@dataclass(frozen=True, slots=True)
class Angka:
    """One value of the list; `segera` when the law ends it soon."""

    keterangan: Keterangan
    segera: bool


@dataclass(frozen=True, slots=True)
class Peraturan:
    """One regulation of the registry and the titles of the values that rest on it."""

    kunci: str
    isi: Mapping[str, Any]
    dipakai: tuple[str, ...]


def kelompok_angka(aturan: Aturan, hari: date) -> list[tuple[str, list[Angka]]]:
    """Group every value in force in the month of a day by subject, in the order people look for them."""
    kelompok: dict[str, list[Angka]] = {judul: [] for judul in (*KELOMPOK.values(), LAINNYA)}
    for nilai in _berlaku(aturan, hari):
        judul = next((j for awal, j in KELOMPOK.items() if nilai.kunci.startswith(awal + ".")), LAINNYA)
        akhir = aturan.parameter[nilai.kunci].run(nilai.sejak)[-1].akhir
        segera = akhir is not None and akhir <= hari + SEGERA
        kelompok[judul].append(Angka(keterangan(nilai, aturan, hari), segera))
    return [(judul, isi) for judul, isi in kelompok.items() if isi]


def belum_ditinjau(aturan: Aturan, hari: date) -> dict[str, list[Keterangan]]:
    """Give what a person should have looked at again by a day: values in force, and values that ended."""
    return {
        "terlambat": [keterangan(n, aturan, hari) for n in lewat_tinjau(aturan, hari)],
        "berakhir": [keterangan(n, aturan, hari) for n in kedaluwarsa(aturan, hari)],
    }


def daftar_peraturan(aturan: Aturan) -> list[Peraturan]:
    """Give the registry in its own order (rank, then year), without the entries that name no regulation."""
    dipakai: dict[str, dict[str, None]] = {}
    for nilai in aturan.semua():
        for peraturan, _ in nilai.dasar:
            dipakai.setdefault(peraturan, {})[nilai.judul] = None
    return [
        Peraturan(kunci, isi, tuple(dipakai.get(kunci, ())))
        for kunci, isi in aturan.peraturan.items()
        if kunci not in BUKAN_PERATURAN
    ]


def hitung_periksa(aturan: Aturan, hari: date) -> dict[str, int]:
    """Count the values in force that have an official text, and those that no person has compared with it."""
    berlaku = _berlaku(aturan, hari)
    bisa = [n for n in berlaku if bernaskah(pasal(n, aturan))]
    return {"semua": len(bisa), "belum": sum(n.verifikasi == BELUM for n in bisa)}


def pilih_pekerjaan(akar: str) -> Markup:
    """Write the occupation picker: a search box over links, the everyday occupations first, then all by name.

    `akar`: the way from the page up to the site's root. Works without JavaScript.
    """
    daftar = satu("core/occupations")
    semua = dict(sorted(daftar.items(), key=lambda p: p[1]["nama"].casefold()))
    return susun(
        "pilih_pekerjaan.html", akar=akar, sering={slug: daftar[slug] for slug in SERING}, semua=semua
    )


def _berlaku(aturan: Aturan, hari: date) -> list[Nilai]:
    bulan = hari.replace(day=1)
    return [n for kunci in aturan.parameter if (n := aturan.cari(kunci, bulan))]
