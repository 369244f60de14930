"""What an event gives while contributions are paid, and now, in arrears: side by side, nothing promised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.core.results import basis
from checker.law.parameter import Aturan, Nilai
from checker.manfaat.besides import COVERED


def event_row(
    before: Mapping[str, Any], keadaan: str, length: int, bulan: date, aturan: Aturan
) -> dict[str, Any]:
    """One event, while paid up and now.

    >>> from checker.law.parameter import load
    >>> before = {"kode": "meninggal", "judul": "Meninggal", "hak": "ya", "jumlah": 42_000_000, "beasiswa": 0}
    >>> event_row(before, "perlindungan", 0, date(2026, 11, 1), load())["sekarang"]["jumlah"]
    42000000
    """
    kode, title = before["kode"], before["judul"]
    before = {key: one for key, one in before.items() if key not in ("kode", "judul")}
    empty = {"jumlah": 0, "beasiswa": 0, "dari": ""}
    full = {"jumlah": before["jumlah"], "beasiswa": before["beasiswa"], "dari": "pemberi_kerja"}
    sekarang: dict[str, Any]
    if keadaan == "aktif":
        sekarang = {**full, "hak": before["hak"], "teks": before["teks"], "dari": "bpjs"}
    elif keadaan == "belum_jelas":
        sekarang = {**empty, "hak": "perlu_konfirmasi", "teks": "Belum jelas. Jangan diandalkan."}
    elif keadaan == "tidak_aktif":
        sekarang = {**empty, "hak": "tidak", "teks": "Tidak dilindungi."}
    elif kode == "kehilangan_pekerjaan":
        siapa, text = _dismissal(length, bulan, aturan)
        sekarang = {
            **(full if siapa else empty),
            "hak": "perlu_konfirmasi",
            "teks": text,
            "dari": siapa or "bpjs",
        }
    else:
        sekarang = {**full, "hak": "perlu_konfirmasi", "teks": COVERED}
    return {"kode": kode, "judul": title, "sebelum": before, "sekarang": sekarang}


def _dismissal(length: int, bulan: date, aturan: Aturan) -> tuple[str, str]:
    """Who pays the cash after a layoff while the employer is in arrears (PP 6/2025 Pasal 39, 39A), and in words."""
    biasa = aturan.find("manfaat.jkp.tunggakan_bulan", bulan)
    tutup = aturan.find("manfaat.jkp.tunggakan_perusahaan_bulan", bulan)
    if biasa is None or tutup is None:
        return "", "Belum jelas. Tanyakan ke 175."
    if length <= biasa.whole:
        return "bpjs", "Tetap dibayar BPJS Ketenagakerjaan."
    if length <= tutup.whole:
        return (
            "pemberi_kerja",
            "Pemberi kerja membayar dulu. Kalau usahanya bangkrut atau tutup, BPJS yang membayar.",
        )
    return "pemberi_kerja", "Pemberi kerja membayar dulu, lalu minta ganti ke BPJS."


def savings_row(saldo: int | None, length: int, nilai: Nilai) -> dict[str, Any]:
    """The savings stay and grow without contributions (PP 46/2015 Pasal 22; one source says so in words).

    >>> from checker.law.parameter import load
    >>> growth = load().at("manfaat.jht.usia", date(2026, 11, 1))
    >>> savings_row(2_000_000, 3, growth)["sekarang"]["teks"]
    'Tetap ada dan terus berkembang, tetapi tidak ditambah.'
    """
    content = {"hak": "ya", "jumlah": saldo or 0, "beasiswa": 0, "dasar": basis(nilai, "sedang")}
    text = "Tetap ada dan terus berkembang, tetapi tidak ditambah." if length else "Bertambah tiap bulan."
    return {
        "kode": "hari_tua",
        "judul": "Tabungan hari tua (JHT), bila ikut",
        "sebelum": {**content, "teks": "Bertambah tiap bulan.", "kapan": "", "syarat": [], "rincian": []},
        "sekarang": {**content, "teks": text, "dari": "bpjs"},
    }
