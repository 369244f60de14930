"""Decides whether the law data may be published on a day, in sentences that tell a maintainer what to do."""

from __future__ import annotations

from datetime import date

from checker.berkas import folder
from checker.daftar_aturan import kedaluwarsa, lewat_tinjau
from checker.parameter import Aturan, Nilai, muat
from checker.skema import periksa_data
from checker.waktu import nama_tanggal


def keluhan(hari: date) -> list[str]:
    """List what is wrong with the law data on a day; empty when the site may be made.

    The form comes first: only data in the right form can be asked about its dates.
    """
    return periksa_data(folder("aturan")) or keluhan_masa(muat(), hari)


def keluhan_masa(aturan: Aturan, hari: date) -> list[str]:
    """List values that ended without anyone looking since, and values whose review day has passed."""
    habis = [
        f"{_tempat(n)}: “{n.judul}” berakhir {nama_tanggal(n.sampai)} dan belum diperiksa lagi. "
        "Cari perpanjangannya. Tambah [[nilai]] baru kalau ada, lalu ubah `diperiksa` ke hari ini."
        for n in kedaluwarsa(aturan, hari)
        if n.sampai
    ]
    lewat = [
        f"{_tempat(n)}: “{n.judul}” harus ditinjau sebelum {nama_tanggal(n.tinjau)}. "
        "Cocokkan dengan sumbernya, lalu ubah `diperiksa` (dan `tinjau` kalau ada)."
        for n in lewat_tinjau(aturan, hari)
    ]
    return habis + lewat


def _tempat(nilai: Nilai) -> str:
    """Name the file and the key of a value."""
    return f"checker/aturan/{_berkas(nilai.kunci)}.toml, [{nilai.kunci}]"


def _berkas(kunci: str) -> str:
    """Find the file that holds a parameter."""
    for nama, isi in folder("aturan").items():
        tabel: object = isi
        for bagian in kunci.split("."):
            tabel = tabel.get(bagian) if isinstance(tabel, dict) else None
        if tabel is not None:
            return nama
    raise KeyError(kunci)
