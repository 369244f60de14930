"""Which programmes must, may or cannot be joined in a month, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from checker.core.firm_size import skala_usaha
from checker.core.pension_age import contributions_end, pension_of
from checker.core.profile import Profil
from checker.core.results import PROGRAM, Status
from checker.law.parameter import Aturan, DiLuarMasa, Nilai

ALASAN = {
    "wajib": "Wajib diikuti.",
    "pilihan": "Boleh diikuti, tidak wajib.",
    "perlu_konfirmasi": "Aturannya belum pasti. Tanyakan dulu ke 175.",
    "tidak_tersedia": "Tidak ada untuk cara kerja ini.",
}
HANYA_KARYAWAN = {
    "JP": "Jaminan Pensiun hanya untuk pekerja yang digaji.",
    "JKP": "Jaminan Kehilangan Pekerjaan hanya untuk pekerja yang digaji.",
}


def kepesertaan(profil: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """Give the status of all five programmes in a month; a month the law data can't tell is `perlu_konfirmasi`.

    >>> from checker.law.parameter import muat
    >>> becak = Profil(date(2026, 11, 1), "mandiri", penghasilan=1_300_000)
    >>> [status.status for status in kepesertaan(becak, muat(), becak.bulan).values()]
    ['wajib', 'wajib', 'pilihan', 'tidak_tersedia', 'tidak_tersedia']
    """
    try:
        return _CARA[profil.cara_kerja](profil, aturan, bulan)
    except DiLuarMasa:
        return {
            kode: Status("perlu_konfirmasi", "Aturan untuk bulan ini belum ada di data kami.")
            for kode in PROGRAM
        }


def ikut(profil: Profil, status: Mapping[str, Status]) -> tuple[str, ...]:
    """Name the programmes this person pays for: what is compulsory or automatic, and what was chosen on top."""
    dipilih = {
        *profil.program_tambahan,
        *(("JHT",) if profil.jht else ()),
        *(("JKM",) if profil.tambah_jkm else ()),
    }
    return tuple(
        kode
        for kode, s in status.items()
        if s.status in ("wajib", "otomatis")
        or (kode in dipilih and s.status in ("pilihan", "perlu_konfirmasi"))
        or (s.status == "perlu_konfirmasi" and kode in ("JKK", "JKM") and _pasangan_dihitung(profil))
    )


def _pasangan_dihitung(profil: Profil) -> bool:
    """JKK and JKM of a doubtful case are still priced, except an intern's JKM, whose very duty is in doubt (C4)."""
    return profil.cara_kerja != "magang"


def _dari_baris(nilai: Nilai, baris: Mapping[str, Any]) -> dict[str, Status]:
    """Turn a row of the law data (`wajib`, `pilihan`, `perlu_konfirmasi`: lists of programmes) into statuses."""
    hasil = {}
    for kode in PROGRAM:
        cap = next(
            (s for s in ("wajib", "pilihan", "perlu_konfirmasi") if kode in baris.get(s, ())),
            "tidak_tersedia",
        )
        alasan = HANYA_KARYAWAN.get(kode, ALASAN[cap]) if cap == "tidak_tersedia" else ALASAN[cap]
        hasil[kode] = Status(cap, alasan, (nilai,))
    return hasil


def _bpu(profil: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """PP 44/2015 Pasal 5(3), Permenaker 5/2021 Pasal 31-32: JKK with JKM; JHT by choice, for an owner in doubt (C1)."""
    hasil = _kelas_bpu(aturan.pada("kepesertaan.bpu.wajib", bulan), profil.cara_kerja)
    return _batas_umur(dict(hasil), profil, aturan, bulan)


@cache
def _kelas_bpu(nilai: Nilai, kelas: str) -> Mapping[str, Status]:
    hasil = _dari_baris(nilai, next(b for b in nilai.baris if b["kelas"] == kelas))
    if kelas == "pemberi_kerja":
        hasil["JHT"] = replace(
            hasil["JHT"], alasan="Ada aturan yang mewajibkan JHT bagi pemilik usaha. Tanyakan ke 175."
        )
    return MappingProxyType(hasil)


def _batas_umur(hasil: dict[str, Status], profil: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """New members must be under the age limit; exactly at it the sources disagree (D2)."""
    batas = aturan.cari("kepesertaan.bpu.usia_daftar", bulan)
    usia = profil.usia_pada(bulan)
    if batas is None or usia is None or usia < batas.rupiah:
        return hasil
    if usia == batas.rupiah:
        status, alasan = "perlu_konfirmasi", f"Umur {usia} tahun tepat di batas. Tanyakan dulu ke 175."
    else:
        status, alasan = (
            "tidak_tersedia",
            f"Pendaftaran baru hanya untuk umur di bawah {batas.rupiah} tahun. Yang sudah peserta boleh tanya ke 175.",
        )
    return {
        kode: s if s.status == "tidak_tersedia" else Status(status, alasan, (*s.nilai, batas))
        for kode, s in hasil.items()
    }


def _prt(profil: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """Registered as BPU until UU 2/2026's implementing rules say who pays and in which segment (D7)."""
    nilai = aturan.pada("kepesertaan.prt", bulan)
    return _batas_umur(_dari_baris(nilai, nilai.baris[0]), profil, aturan, bulan)


def _magang(_: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """Permenaker 5/2021 Pasal 35; Permenaker 1/2025 Pasal 31, 35: the host registers; JKM in doubt since 2025 (C4)."""
    nilai = aturan.pada("kepesertaan.magang", bulan)
    return _dari_baris(nilai, nilai.baris[0])


def _jakon(_: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """Perpres 109/2013 Pasal 6(4): JKK and JKM, carried by the contractor."""
    nilai = aturan.pada("kepesertaan.jakon.wajib", bulan)
    hasil = _dari_baris(nilai, {"wajib": nilai.baris[0].get("wajib") or nilai.baris[0]["program"]})
    tanpa = "Tidak diwajibkan untuk pekerja harian atau borongan di proyek."
    return {k: replace(s, alasan=tanpa) if s.status == "tidak_tersedia" else s for k, s in hasil.items()}


def _pmi(_: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """Permenaker 4/2023, then Permen P2MI 9/2026: JKK and JKM in one package, JHT by choice."""
    nilai = aturan.pada("kepesertaan.pmi", bulan)
    return _dari_baris(nilai, nilai.baris[0])


def _pu(profil: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """Perpres 109/2013 Pasal 6(3): compulsory programmes by size; more may be added; JP until pension age."""
    if profil.kewarganegaraan == "WNA":
        return _wna(profil, aturan, bulan)
    if profil.pemberi_kerja_negara:
        return _negara(profil, aturan, bulan)
    skala, _langkah = skala_usaha(profil, aturan, bulan)
    nilai = aturan.pada("kepesertaan.pu.wajib", bulan)
    wajib = next(b["program"] for b in nilai.baris if b["skala"] == skala)
    hasil = {
        kode: Status("wajib", f"Usaha {skala} wajib mendaftarkan karyawannya.", (nilai,))
        if kode in wajib
        else Status("pilihan", f"Usaha {skala} boleh menambah program ini.", (nilai,))
        for kode in PROGRAM
    }
    hasil["JP"] = _jp(hasil["JP"], profil, aturan, bulan)
    return hasil | {"JKP": _jkp(profil, aturan, bulan, skala, ikut(profil, hasil))}


def _negara(profil: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """Village and state offices have no scale; the rule for their programmes was not found, only one real bill."""
    nilai = aturan.pada("kepesertaan.pu.negara", bulan)
    hasil = _dari_baris(nilai, nilai.baris[0])
    return hasil | {"JP": _jp(hasil["JP"], profil, aturan, bulan)}


def _wna(profil: Profil, aturan: Aturan, bulan: date) -> dict[str, Status]:
    """UU 24/2011 Pasal 14, PP 44/2015 Pasal 5(2)c: foreign workers from six months on; neither JP nor JKP."""
    batas = aturan.pada("iuran.pu.wna_bulan", bulan)
    nilai = aturan.pada("kepesertaan.wna.wajib", bulan)
    if (profil.lama_di_indonesia_bulan or 0) < batas.rupiah:
        alasan = f"Pekerja asing baru ikut setelah bekerja {batas.rupiah} bulan di Indonesia."
        return {kode: Status("tidak_tersedia", alasan, (batas,)) for kode in PROGRAM}
    hasil = _dari_baris(nilai, {"wajib": nilai.baris[0].get("wajib") or nilai.baris[0]["program"]})
    tanpa = "Tidak untuk pekerja asing."
    return {k: replace(s, alasan=tanpa) if s.status == "tidak_tersedia" else s for k, s in hasil.items()}


def _jp(status: Status, profil: Profil, aturan: Aturan, bulan: date) -> Status:
    """PP 45/2015 Pasal 15: contributions stop for good at pension age, or up to three years later when it is put off.

    With an age alone the latest possible birthday counts; `konfirmasi.py` says that they may stop earlier.
    """
    usia, termuda = profil.usia_pada(bulan), aturan.parameter["iuran.pu.jp.usia_pensiun"].nilai[0]
    rentang = pension_of(profil, aturan) if usia is not None and usia >= termuda.rupiah else None
    if rentang is None or bulan < rentang[1].hari:
        return replace(status, nilai=(*status.nilai, aturan.pada("iuran.pu.jp.usia_pensiun", bulan)))
    batas, berakhir = rentang[1].batas, contributions_end(rentang[1], profil, aturan)
    if not profil.menunda_pensiun:
        alasan = f"Sudah mencapai usia pensiun {batas.rupiah} tahun. Iuran pensiun berhenti."
        return Status("tidak_tersedia", alasan, (batas,))
    tunda = aturan.pada("iuran.pu.jp.tunda_tahun", rentang[1].hari)
    if bulan < berakhir:
        alasan = f"Menunda pensiun, paling lama {tunda.rupiah} tahun."
        return replace(status, alasan=alasan, nilai=(batas, tunda))
    alasan = f"Pensiun sudah ditunda {tunda.rupiah} tahun. Iuran pensiun berhenti."
    return Status("tidak_tersedia", alasan, (batas, tunda))


def _jkp(profil: Profil, aturan: Aturan, bulan: date, skala: str, diikuti: tuple[str, ...]) -> Status:
    """PP 6/2025 Pasal 4 (before: PP 37/2021): automatic with the programmes of the firm's size and JKN, under 54."""
    syarat = aturan.cari("kepesertaan.pu.jkp_perlu", bulan)
    if syarat is None:
        pertama = aturan.parameter["kepesertaan.pu.jkp_perlu"].nilai[0]
        return Status("tidak_tersedia", "Program ini belum ada pada bulan itu.", (pertama,))
    batas = aturan.pada("iuran.pu.jkp.usia_daftar", bulan)
    perlu = next(b["program"] for b in syarat.baris if b["skala"] == skala)
    kurang = [kode for kode in perlu if kode not in diikuti]
    usia = profil.usia_pada(bulan)
    if kurang:
        return Status("tidak_tersedia", f"Perlu ikut {' dan '.join(kurang)} dahulu.", (syarat,))
    if profil.peserta_jkn is False:
        return Status("tidak_tersedia", "Perlu menjadi peserta BPJS Kesehatan (JKN) dahulu.", (syarat,))
    if usia is not None and usia >= batas.rupiah:
        alasan = f"Hanya bagi yang terdaftar sebelum umur {batas.rupiah} tahun."
        return Status("perlu_konfirmasi", alasan, (batas,))
    if profil.peserta_jkn is None:
        return Status("perlu_konfirmasi", "Bergantung pada kepesertaan BPJS Kesehatan (JKN).", (syarat,))
    return Status("otomatis", "Ikut dengan sendirinya, tanpa tambahan iuran.", (syarat,))


_CARA = {
    "mandiri": _bpu,
    "pemberi_kerja": _bpu,
    "pekerja_rumah_tangga": _prt,
    "magang": _magang,
    "proyek_konstruksi": _jakon,
    "pekerja_migran": _pmi,
    "karyawan": _pu,
}
