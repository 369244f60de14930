"""Which programmes must, may or cannot be joined in a month, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from checker.core.firm_size import firm_scale
from checker.core.pension_age import contributions_end, pension_of
from checker.core.profile import Profile
from checker.core.results import Standing
from checker.law.parameter import Aturan, Nilai, NotInForce
from checker.law.programs import PROGRAMS

REASONS = {
    "wajib": "Wajib diikuti.",
    "pilihan": "Boleh diikuti, tidak wajib.",
    "perlu_konfirmasi": "Aturannya belum pasti. Tanyakan dulu ke 175.",
    "tidak_tersedia": "Tidak ada untuk cara kerja ini.",
}
EMPLOYEES_ONLY = {
    "JP": "Jaminan Pensiun hanya untuk pekerja yang digaji.",
    "JKP": "Jaminan Kehilangan Pekerjaan hanya untuk pekerja yang digaji.",
}


def membership(profile: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """Give the status of all five programmes in a month; a month the law data can't tell is `perlu_konfirmasi`.

    >>> from checker.law.parameter import load
    >>> becak = Profile(date(2026, 11, 1), "mandiri", penghasilan=1_300_000)
    >>> [status.status for status in membership(becak, load(), becak.bulan).values()]
    ['wajib', 'wajib', 'pilihan', 'tidak_tersedia', 'tidak_tersedia']
    """
    try:
        return _WAYS[profile.cara_kerja](profile, aturan, bulan)
    except NotInForce:
        return {
            kode: Standing("perlu_konfirmasi", "Aturan untuk bulan ini belum ada di data kami.")
            for kode in PROGRAMS
        }


def programs_joined(profile: Profile, status: Mapping[str, Standing]) -> tuple[str, ...]:
    """Name the programmes this person pays for: what is compulsory or automatic, and what was chosen on top."""
    dipilih = {
        *profile.program_tambahan,
        *(("JHT",) if profile.jht else ()),
        *(("JKM",) if profile.adds_jkm else ()),
    }
    return tuple(
        kode
        for kode, s in status.items()
        if s.status in ("wajib", "otomatis")
        or (kode in dipilih and s.status in ("pilihan", "perlu_konfirmasi"))
        or (s.status == "perlu_konfirmasi" and kode in ("JKK", "JKM") and _pair_is_priced(profile))
    )


def _pair_is_priced(profile: Profile) -> bool:
    """JKK and JKM of a doubtful case are still priced, except an intern's JKM, whose very duty is in doubt (C4)."""
    return profile.cara_kerja != "magang"


def _from_row(nilai: Nilai, row: Mapping[str, Any]) -> dict[str, Standing]:
    """Turn a row of the law data (`wajib`, `pilihan`, `perlu_konfirmasi`: lists of programmes) into statuses."""
    result = {}
    for kode in PROGRAMS:
        cap = next(
            (s for s in ("wajib", "pilihan", "perlu_konfirmasi") if kode in row.get(s, ())),
            "tidak_tersedia",
        )
        alasan = EMPLOYEES_ONLY.get(kode, REASONS[cap]) if cap == "tidak_tersedia" else REASONS[cap]
        result[kode] = Standing(cap, alasan, (nilai,))
    return result


def _bpu(profile: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """PP 44/2015 Pasal 5(3), Permenaker 5/2021 Pasal 31-32: JKK with JKM; JHT by choice, for an owner in doubt (C1)."""
    result = _bpu_class(aturan.at("kepesertaan.bpu.wajib", bulan), profile.cara_kerja)
    return _age_limit(dict(result), profile, aturan, bulan)


@cache
def _bpu_class(nilai: Nilai, kelas: str) -> Mapping[str, Standing]:
    result = _from_row(nilai, next(b for b in nilai.baris if b["kelas"] == kelas))
    if kelas == "pemberi_kerja":
        result["JHT"] = replace(
            result["JHT"], alasan="Ada aturan yang mewajibkan JHT bagi pemilik usaha. Tanyakan ke 175."
        )
    return MappingProxyType(result)


def _age_limit(
    result: dict[str, Standing], profile: Profile, aturan: Aturan, bulan: date
) -> dict[str, Standing]:
    """New members must be under the age limit; exactly at it the sources disagree (D2)."""
    batas = aturan.find("kepesertaan.bpu.usia_daftar", bulan)
    usia = profile.age_in(bulan)
    if batas is None or usia is None or usia < batas.whole:
        return result
    if usia == batas.whole:
        status, alasan = "perlu_konfirmasi", f"Umur {usia} tahun tepat di batas. Tanyakan dulu ke 175."
    else:
        status, alasan = (
            "tidak_tersedia",
            f"Pendaftaran baru hanya untuk umur di bawah {batas.whole} tahun. Yang sudah peserta boleh tanya ke 175.",
        )
    return {
        kode: s if s.status == "tidak_tersedia" else Standing(status, alasan, (*s.nilai, batas))
        for kode, s in result.items()
    }


def _prt(profile: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """Registered as BPU until UU 2/2026's implementing rules say who pays and in which segment (D7)."""
    nilai = aturan.at("kepesertaan.prt", bulan)
    return _age_limit(_from_row(nilai, nilai.baris[0]), profile, aturan, bulan)


def _magang(_: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """Permenaker 5/2021 Pasal 35; Permenaker 1/2025 Pasal 31, 35: the host registers; JKM in doubt since 2025 (C4)."""
    nilai = aturan.at("kepesertaan.magang", bulan)
    return _from_row(nilai, nilai.baris[0])


def _jakon(_: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """Perpres 109/2013 Pasal 6(4): JKK and JKM, carried by the contractor."""
    nilai = aturan.at("kepesertaan.jakon.wajib", bulan)
    result = _from_row(nilai, {"wajib": nilai.baris[0].get("wajib") or nilai.baris[0]["program"]})
    tanpa = "Tidak diwajibkan untuk pekerja harian atau borongan di proyek."
    return {k: replace(s, alasan=tanpa) if s.status == "tidak_tersedia" else s for k, s in result.items()}


def _pmi(_: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """Permenaker 4/2023, then Permen P2MI 9/2026: JKK and JKM in one package, JHT by choice."""
    nilai = aturan.at("kepesertaan.pmi", bulan)
    return _from_row(nilai, nilai.baris[0])


def _pu(profile: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """Perpres 109/2013 Pasal 6(3): compulsory programmes by size; more may be added; JP until pension age."""
    if profile.kewarganegaraan == "WNA":
        return _wna(profile, aturan, bulan)
    if profile.pemberi_kerja_negara:
        return _state_employer(profile, aturan, bulan)
    skala, _steps = firm_scale(profile, aturan, bulan)
    nilai = aturan.at("kepesertaan.pu.wajib", bulan)
    wajib = next(b["program"] for b in nilai.baris if b["skala"] == skala)
    result = {
        kode: Standing("wajib", f"Usaha {skala} wajib mendaftarkan karyawannya.", (nilai,))
        if kode in wajib
        else Standing("pilihan", f"Usaha {skala} boleh menambah program ini.", (nilai,))
        for kode in PROGRAMS
    }
    result["JP"] = _jp(result["JP"], profile, aturan, bulan)
    return result | {"JKP": _jkp(profile, aturan, bulan, skala, programs_joined(profile, result))}


def _state_employer(profile: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """Village and state offices have no scale; the rule for their programmes was not found, only one real bill."""
    nilai = aturan.at("kepesertaan.pu.negara", bulan)
    result = _from_row(nilai, nilai.baris[0])
    return result | {"JP": _jp(result["JP"], profile, aturan, bulan)}


def _wna(profile: Profile, aturan: Aturan, bulan: date) -> dict[str, Standing]:
    """UU 24/2011 Pasal 14, PP 44/2015 Pasal 5(2)c: foreign workers from six months on; neither JP nor JKP."""
    batas = aturan.at("iuran.pu.wna_bulan", bulan)
    nilai = aturan.at("kepesertaan.wna.wajib", bulan)
    if (profile.lama_di_indonesia_bulan or 0) < batas.whole:
        alasan = f"Pekerja asing baru ikut setelah bekerja {batas.whole} bulan di Indonesia."
        return {kode: Standing("tidak_tersedia", alasan, (batas,)) for kode in PROGRAMS}
    result = _from_row(nilai, {"wajib": nilai.baris[0].get("wajib") or nilai.baris[0]["program"]})
    tanpa = "Tidak untuk pekerja asing."
    return {k: replace(s, alasan=tanpa) if s.status == "tidak_tersedia" else s for k, s in result.items()}


def _jp(status: Standing, profile: Profile, aturan: Aturan, bulan: date) -> Standing:
    """PP 45/2015 Pasal 15: contributions stop for good at pension age, or up to three years later when it is put off.

    With an age alone the latest possible birthday counts; `open_points.py` says that they may stop earlier.
    """
    usia, youngest = profile.age_in(bulan), aturan.parameter["iuran.pu.jp.usia_pensiun"].nilai[0]
    span = pension_of(profile, aturan) if usia is not None and usia >= youngest.whole else None
    if span is None or bulan < span[1].hari:
        return replace(status, nilai=(*status.nilai, aturan.at("iuran.pu.jp.usia_pensiun", bulan)))
    batas, berakhir = span[1].batas, contributions_end(span[1], profile, aturan)
    if not profile.menunda_pensiun:
        alasan = f"Sudah mencapai usia pensiun {batas.whole} tahun. Iuran pensiun berhenti."
        return Standing("tidak_tersedia", alasan, (batas,))
    deferred = aturan.at("iuran.pu.jp.tunda_tahun", span[1].hari)
    if bulan < berakhir:
        alasan = f"Menunda pensiun, paling lama {deferred.whole} tahun."
        return replace(status, alasan=alasan, nilai=(batas, deferred))
    alasan = f"Pensiun sudah ditunda {deferred.whole} tahun. Iuran pensiun berhenti."
    return Standing("tidak_tersedia", alasan, (batas, deferred))


def _jkp(profile: Profile, aturan: Aturan, bulan: date, skala: str, joined: tuple[str, ...]) -> Standing:
    """PP 6/2025 Pasal 4 (before: PP 37/2021): automatic with the programmes of the firm's size and JKN, under 54."""
    syarat = aturan.find("kepesertaan.pu.jkp_perlu", bulan)
    if syarat is None:
        first = aturan.parameter["kepesertaan.pu.jkp_perlu"].nilai[0]
        return Standing("tidak_tersedia", "Program ini belum ada pada bulan itu.", (first,))
    batas = aturan.at("iuran.pu.jkp.usia_daftar", bulan)
    perlu = next(b["program"] for b in syarat.baris if b["skala"] == skala)
    kurang = [kode for kode in perlu if kode not in joined]
    usia = profile.age_in(bulan)
    if kurang:
        return Standing("tidak_tersedia", f"Perlu ikut {' dan '.join(kurang)} dahulu.", (syarat,))
    if profile.peserta_jkn is False:
        return Standing("tidak_tersedia", "Perlu menjadi peserta BPJS Kesehatan (JKN) dahulu.", (syarat,))
    if usia is not None and usia >= batas.whole:
        alasan = f"Hanya bagi yang terdaftar sebelum umur {batas.whole} tahun."
        return Standing("perlu_konfirmasi", alasan, (batas,))
    if profile.peserta_jkn is None:
        return Standing("perlu_konfirmasi", "Bergantung pada kepesertaan BPJS Kesehatan (JKN).", (syarat,))
    return Standing("otomatis", "Ikut dengan sendirinya, tanpa tambahan iuran.", (syarat,))


_WAYS = {
    "mandiri": _bpu,
    "pemberi_kerja": _bpu,
    "pekerja_rumah_tangga": _prt,
    "magang": _magang,
    "proyek_konstruksi": _jakon,
    "pekerja_migran": _pmi,
    "karyawan": _pu,
}
