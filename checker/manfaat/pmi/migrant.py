"""Migrant workers (PMI): other amounts than at home, by phase: before, during, after the work abroad.

Permenaker 4/2023 from 22 February 2023; what the rule of 28 August 2026 pays was not found, so its values have low
confidence and every answer with them says so. Rights whose amount was not found are named and never counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.core.results import OpenPoint, Step
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.employees.jp import pensiun
from checker.manfaat.entitlement import Besides, Entitlement, Line, money_lines
from checker.manfaat.event import Event
from checker.manfaat.jht.savings import hari_tua
from checker.manfaat.pmi.accidents_abroad import (
    ASKED,
    DURING,
    NAMES,
    NOT_THERE,
    care,
    death_by_accident,
    death_letter,
    no_wage,
    right_without_amount,
    school,
)
from checker.values.money import rupiah
from checker.values.months import date_name

EXPIRY = "Batas waktu minta santunan kematian pekerja migran belum kami temukan. Urus secepatnya."
CHANGED = "Ubah di “Sebelum, selama, atau setelah”."

ELSEWHERE = ("hari_tua", "pensiun", "kehilangan_pekerjaan")
"""Events that the phase of the work abroad does not decide."""


def migrant(p: Event, aturan: Aturan) -> Entitlement:
    """Answer an event of a migrant worker (rupiah); an untold phase counts as during the work abroad, and is said.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> migrant(Event("meninggal", date(2025, 4, 19), "PMI", fase="setelah"), load()).total
    42000000
    """
    fase = p.fase or DURING
    hak = EVENTS[p.kejadian](p, aturan, fase)
    if p.kejadian not in ELSEWHERE:
        hak = replace(hak, langkah=(*hak.langkah, _protected(p, aturan, fase)))
    if not p.fase and p.kejadian not in ELSEWHERE:
        hak = replace(hak, perlu=(_untold_phase(p, aturan), *hak.perlu))
    return _new_rule(hak, p, aturan)


def _protected(p: Event, aturan: Aturan, fase: str) -> Step:
    """How long the phase is covered."""
    key, sentence = {
        "sebelum": ("sebelum_bulan", "Sebelum berangkat, dilindungi paling lama {} bulan sejak membayar."),
        DURING: ("selama_tambah_bulan", "Dilindungi sampai kontrak habis, ditambah {} bulan untuk pulang."),
        "setelah": ("setelah_hari", "Setelah tiba, dilindungi paling lama {} hari."),
    }[fase]
    if fase == "sebelum" and p.jalur == "perseorangan":
        key = "sebelum_perseorangan_bulan"
    nilai = aturan.at(f"manfaat.pmi.{key}", p.tanggal)
    return Step(sentence.format(nilai.whole), "", 0, nilai)


def _untold_phase(p: Event, aturan: Aturan) -> OpenPoint:
    start = f"Belum diisi kapan kejadiannya. Kami menghitung {NAMES[DURING]}."
    if p.kejadian != "meninggal":
        return OpenPoint(f"{start} {CHANGED}", tanyakan=ASKED)
    amount = sum(row.jumlah for row in _grant_at_home(p, aturan))
    return OpenPoint(
        f"{start} Sebelum berangkat atau setelah pulang: {rupiah(amount)}. {CHANGED}", tanyakan=ASKED
    )


def _new_rule(hak: Entitlement, p: Event, aturan: Aturan) -> Entitlement:
    """Nothing is promised on amounts that are known of the former rule only."""
    nilai = aturan.at("manfaat.pmi.jkm_selama", p.tanggal)
    if nilai.keyakinan != "rendah" or hak.hak == "tidak" or p.kejadian == "hari_tua":
        return hak
    hal = f"Sejak {date_name(nilai.sejak)} ada aturan baru untuk pekerja migran. Besar manfaatnya belum kami temukan."
    alasan = f"{hak.alasan} Angkanya dari aturan sebelumnya." if hak.rincian else hak.alasan
    perlu = (OpenPoint(hal, tanyakan=ASKED, dasar=(nilai.dasar[0][0],)), *hak.perlu)
    sekolah = hak.beasiswa
    if sekolah and sekolah.berhak == "ya":
        sekolah = replace(sekolah, berhak="perlu_konfirmasi")
    return replace(hak, hak="perlu_konfirmasi", alasan=alasan, perlu=perlu, beasiswa=sekolah)


def _death(p: Event, aturan: Aturan, fase: str) -> Entitlement:
    """Death not by accident: one sum during the work abroad; grant, berkala and funeral before and after it."""
    if fase == DURING:
        nilai = aturan.at("manfaat.pmi.jkm_selama", p.tanggal)
        rincian: tuple[Line, ...] = (money_lines("santunan_kematian", "Santunan kematian, sekaligus", nilai),)
        berhak, alasan = "ya", "Untuk anak pekerja migran yang meninggal selama bekerja di luar negeri."
    else:
        rincian = _grant_at_home(p, aturan)
        berhak, alasan = (
            "perlu_konfirmasi",
            f"Meninggal {NAMES[fase]}: haknya belum kami temukan. Tanyakan.",
        )
    return Entitlement(
        "ya",
        f"Pekerja migran yang meninggal {NAMES[fase]}.",
        ("JKM",),
        rincian,
        school(p, aturan, berhak, alasan),
        perlu=(OpenPoint(EXPIRY, tanyakan=ASKED), *death_letter(fase)),
        dokumen="pmi_jkm",
    )


def _grant_at_home(p: Event, aturan: Aturan) -> tuple[Line, ...]:
    bagian = (
        ("jkm_santunan", "santunan_kematian", "Santunan kematian"),
        ("jkm_berkala", "santunan_berkala", "Santunan berkala, dibayar sekaligus"),
        ("jkm_pemakaman", "biaya_pemakaman", "Biaya pemakaman"),
    )
    return tuple(
        money_lines(kode, title, aturan.at(f"manfaat.pmi.{key}", p.tanggal)) for key, kode, title in bagian
    )


def _dismissed(p: Event, aturan: Aturan, _phase: str) -> Entitlement:
    """Losing the work abroad: money only where the employer dismissed one-sidedly; other losses have their own sums."""
    alasan = f"Di-PHK sepihak dan bukan karena kesalahan sendiri: ada uangnya. {NOT_THERE}"
    perlu = (OpenPoint(alasan, tanyakan=ASKED),)
    if p.alasan != "phk":
        alasan = "Uang PHK hanya bila diberhentikan sepihak. Untuk alasan ini sepertinya tidak ada."
        perlu = (OpenPoint("Tanyakan apakah ada uang lain untuk keadaan ini.", tanyakan=ASKED),)
    content = (
        ("gagal_berangkat", "Gagal berangkat, bukan salah sendiri", ""),
        ("kerugian_pulang", "Kehilangan barang karena orang lain, waktu pulang", "Paling banyak "),
        ("perkosaan", "Korban perkosaan yang terbukti", ""),
    )
    other = tuple(
        _other(key, title, start, aturan.at(f"manfaat.pmi.{key}", p.tanggal)) for key, title, start in content
    )
    steps = tuple(Step(f"{s.judul}. {s.teks}", "", 0, s.nilai, kode=s.kode) for s in other if s.nilai)
    return Entitlement(
        "perlu_konfirmasi", alasan, ("JKK",), perlu=perlu, dokumen="pmi_phk", langkah=steps, selain_itu=other
    )


def _other(key: str, title: str, start: str, nilai: Nilai) -> Besides:
    return Besides(key, title, f"{start}{rupiah(nilai.whole)}.", nilai=nilai)


def _savings(p: Event, aturan: Aturan, _phase: str) -> Entitlement:
    hal = "Syarat mengambil JHT bagi pekerja migran baru kami baca sebagian."
    hak = hari_tua(p, aturan)
    return replace(hak, perlu=(*hak.perlu, OpenPoint(hal, tanyakan=ASKED)))


EVENTS: Mapping[str, Callable[[Event, Aturan, str], Entitlement]] = {
    "meninggal": _death,
    "meninggal_kecelakaan_kerja": death_by_accident,
    "kecelakaan_kerja": care,
    "cacat_total": right_without_amount,
    "cacat_sebagian": right_without_amount,
    "tidak_mampu_bekerja": no_wage,
    "hari_tua": _savings,
    "pensiun": lambda p, aturan, _phase: pensiun(p, aturan),
    "kehilangan_pekerjaan": _dismissed,
}
