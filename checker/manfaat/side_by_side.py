"""What an event gives while contributions are paid, and now, in arrears: side by side, nothing promised."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.core.results import basis
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.besides import COVERED

if TYPE_CHECKING:
    from checker.core.contract.plans import Before, BeforeAndNow, Bought, Now


def event_row(bought: Bought, keadaan: str, length: int, bulan: date, aturan: Aturan) -> BeforeAndNow:
    """One event, while paid up and now.

    >>> from checker.law.parameter import load
    >>> bought = dict.fromkeys(("judul", "teks", "kapan", "syarat", "rincian", "dasar"), "")
    >>> bought |= {"kode": "meninggal", "hak": "ya", "jumlah": 42_000_000, "beasiswa": 0}
    >>> event_row(bought, "tidak_aktif", 4, date(2026, 11, 1), load())["sekarang"]["teks"]
    'Tidak dilindungi.'
    """
    before: Before = {
        "hak": bought["hak"],
        "jumlah": bought["jumlah"],
        "teks": bought["teks"],
        "kapan": bought["kapan"],
        "beasiswa": bought["beasiswa"],
        "syarat": bought["syarat"],
        "rincian": bought["rincian"],
        "dasar": bought["dasar"],
    }
    return {
        "kode": bought["kode"],
        "judul": bought["judul"],
        "sebelum": before,
        "sekarang": _now(bought, keadaan, length, bulan, aturan),
    }


def _now(bought: Bought, keadaan: str, length: int, bulan: date, aturan: Aturan) -> Now:
    """What the event gives in this state of the membership, and who pays it."""
    if keadaan == "aktif":
        return _paid_by("bpjs", bought, bought["hak"], bought["teks"])
    if keadaan == "belum_jelas":
        return _nothing("perlu_konfirmasi", "Belum jelas. Jangan diandalkan.")
    if keadaan == "tidak_aktif":
        return _nothing("tidak", "Tidak dilindungi.")
    if bought["kode"] == "kehilangan_pekerjaan":
        siapa, text = _dismissal(length, bulan, aturan)
        if not siapa:
            return {**_nothing("perlu_konfirmasi", text), "dari": "bpjs"}
        return _paid_by(siapa, bought, "perlu_konfirmasi", text)
    return _paid_by("pemberi_kerja", bought, "perlu_konfirmasi", COVERED)


def _paid_by(siapa: str, bought: Bought, hak: str, text: str) -> Now:
    return {
        "hak": hak,
        "jumlah": bought["jumlah"],
        "beasiswa": bought["beasiswa"],
        "teks": text,
        "dari": siapa,
    }


def _nothing(hak: str, text: str) -> Now:
    return {"hak": hak, "jumlah": 0, "beasiswa": 0, "teks": text, "dari": ""}


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


def savings_row(saldo: int | None, length: int, nilai: Nilai) -> BeforeAndNow:
    """The savings stay and grow without contributions (PP 46/2015 Pasal 22; one source says so in words).

    >>> from checker.law.parameter import load
    >>> growth = load().at("manfaat.jht.usia", date(2026, 11, 1))
    >>> savings_row(2_000_000, 3, growth)["sekarang"]["teks"]
    'Tetap ada dan terus berkembang, tetapi tidak ditambah.'
    """
    growing, amount, dasar = "Bertambah tiap bulan.", saldo or 0, basis(nilai, "sedang")
    text = "Tetap ada dan terus berkembang, tetapi tidak ditambah." if length else growing
    before: Before = {
        "hak": "ya",
        "jumlah": amount,
        "beasiswa": 0,
        "dasar": dasar,
        "teks": growing,
        "kapan": "",
        "syarat": [],
        "rincian": [],
    }
    now: Now = {
        "hak": "ya",
        "jumlah": amount,
        "beasiswa": 0,
        "dasar": dasar,
        "teks": text,
        "dari": "bpjs",
    }
    return {
        "kode": "hari_tua",
        "judul": "Tabungan hari tua (JHT), bila ikut",
        "sebelum": before,
        "sekarang": now,
    }
