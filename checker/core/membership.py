"""Which programmes must, may or cannot be joined: what holds for several ways of working.

What a way of working adds to this stands in its own module in `checker/cara_kerja`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.core.pension_age import contributions_end, pension_of
from checker.core.profile import Profile
from checker.core.standing import GENERAL, Standing
from checker.law.articles import articles
from checker.law.parameter import Aturan
from checker.law.programs import PROGRAMS, STATUS_REASONS
from checker.law.value import Nilai

if TYPE_CHECKING:
    from checker.core.contract.contribution import AgeCondition

EMPLOYEES_ONLY = ("JP", "JKP")


def programs_joined(
    profile: Profile, status: Mapping[str, Standing], doubtful: tuple[str, ...] = ("JKK", "JKM")
) -> tuple[str, ...]:
    """Name the programmes this person pays for: what is compulsory or automatic, and what was chosen on top.

    `doubtful`: programmes that are priced even where it is in doubt whether they are due.

    >>> status = {"JKK": Standing("wajib", "", ""), "JHT": Standing("pilihan", "", "")}
    >>> programs_joined(Profile(date(2026, 11, 1), "mandiri"), status)
    ('JKK',)
    """
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
        or (s.status == "perlu_konfirmasi" and kode in doubtful)
    )


def from_row(nilai: Nilai, row: Mapping[str, Any]) -> dict[str, Standing]:
    """Turn a row of the law data (`wajib`, `pilihan`, `perlu_konfirmasi`: lists of programmes) into statuses.

    >>> from checker.law.parameter import load
    >>> row = load().at("kepesertaan.bpu.wajib", date(2026, 11, 1))
    >>> from_row(row, {"wajib": ["JKK"], "pilihan": ["JHT"]})["JHT"].status
    'pilihan'
    """
    result = {}
    for kode in PROGRAMS:
        cap = next(
            (s for s in ("wajib", "pilihan", "perlu_konfirmasi") if kode in row.get(s, ())),
            "tidak_tersedia",
        )
        if cap == "tidak_tersedia" and kode in EMPLOYEES_ONLY:
            result[kode] = Standing(cap, "hanya_digaji", "Hanya untuk karyawan.", (nilai,))
        else:
            result[kode] = Standing(cap, GENERAL, STATUS_REASONS[cap], (nilai,))
    return result


def without(result: Mapping[str, Standing], kode: str, alasan: str) -> dict[str, Standing]:
    """Say for this person why the programmes that cannot be joined are not there.

    >>> without({"JP": Standing("tidak_tersedia", "", "")}, "magang", "Tidak untuk peserta magang.")["JP"].alasan
    'Tidak untuk peserta magang.'
    """
    return {
        key: replace(s, kode=kode, alasan=alasan) if s.status == "tidak_tersedia" else s
        for key, s in result.items()
    }


def under_age_limit(
    result: Mapping[str, Standing], profile: Profile, aturan: Aturan, bulan: date
) -> Mapping[str, Standing]:
    """New members must be under the age limit; exactly at it the sources disagree (D2).

    >>> from checker.law.parameter import load
    >>> old = Profile(date(2026, 11, 1), "mandiri", usia=70)
    >>> under_age_limit({"JKK": Standing("wajib", "", "")}, old, load(), old.bulan)["JKK"].status
    'tidak_tersedia'
    """
    batas = aturan.find("kepesertaan.bpu.usia_daftar", bulan)
    usia = profile.age_in(profile.bulan)  # whoever has joined by then goes on paying when older
    if batas is None or usia is None or usia < batas.whole:
        return result
    if usia == batas.whole:
        status, because, alasan = "perlu_konfirmasi", "umur_di_batas", _at_limit(usia)
    else:
        status, because, alasan = "tidak_tersedia", "terlalu_tua", _too_old(batas)
    return {
        kode: s if s.status == "tidak_tersedia" else Standing(status, because, alasan, (*s.nilai, batas))
        for kode, s in result.items()
    }


def age_condition(profile: Profile, aturan: Aturan) -> AgeCondition | None:
    """Say whether somebody may join at this age, with the limit; None for a month whose limit the data don't know.

    >>> from checker.law.parameter import load
    >>> age_condition(Profile(date(2026, 11, 1), "mandiri", usia=62), load())["kalimat"]
    'Umur 62 tahun: boleh mendaftar. Batasnya sebelum 65 tahun.'
    """
    batas = aturan.find("kepesertaan.bpu.usia_daftar", profile.bulan)
    usia = profile.age_in(profile.bulan)
    if batas is None:
        return None
    muda = aturan.find("kepesertaan.bpu.usia_tanya", profile.bulan)
    limit = f"sebelum {batas.whole} tahun"
    if usia is None:
        kode, ringkas = "belum_diisi", f"boleh mendaftar {limit}."
        kalimat = f"Umur belum diisi. Boleh mendaftar {limit}."
    elif usia > batas.whole:
        kode, kalimat, ringkas = "terlalu_tua", _too_old(batas), f"batasnya {limit}."
    elif usia == batas.whole:
        kode, kalimat, ringkas = "umur_di_batas", _at_limit(usia), "tepat di batas, tanyakan dulu ke 175."
    elif muda and usia < muda.whole:
        kode, ringkas = "umur_muda", "tanyakan dulu ke 175, umur paling muda belum kami temukan."
        kalimat = f"Umur {usia} tahun: {ringkas}"
    else:
        kode, ringkas = "boleh", f"boleh mendaftar. Batasnya {limit}."
        kalimat = f"Umur {usia} tahun: {ringkas}"
    return {"kode": kode, "kalimat": kalimat, "ringkas": ringkas, "dasar": articles((batas,))}


def _at_limit(usia: int) -> str:
    return f"Umur {usia} tahun tepat di batas. Tanyakan dulu ke 175."


def _too_old(batas: Nilai) -> str:
    return f"Pendaftaran baru hanya untuk umur di bawah {batas.whole} tahun. Yang sudah peserta boleh tanya ke 175."


def pension_standing(status: Standing, profile: Profile, aturan: Aturan, bulan: date) -> Standing:
    """PP 45/2015 Pasal 15: contributions stop for good at pension age, or up to three years later when it is put off.

    With an age alone the latest possible birthday counts; the open points say that they may stop earlier.

    >>> from checker.law.parameter import load
    >>> young = Profile(date(2026, 11, 1), "karyawan", usia=30)
    >>> pension_standing(Standing("wajib", "", ""), young, load(), young.bulan).status
    'wajib'
    """
    usia, youngest = profile.age_in(bulan), aturan.parameter["iuran.pu.jp.usia_pensiun"].nilai[0]
    span = pension_of(profile, aturan) if usia is not None and usia >= youngest.whole else None
    if span is None or bulan < span[1].hari:
        return replace(status, nilai=(*status.nilai, aturan.at("iuran.pu.jp.usia_pensiun", bulan)))
    batas, berakhir = span[1].batas, contributions_end(span[1], profile, aturan)
    if not profile.menunda_pensiun:
        alasan = f"Sudah mencapai usia pensiun {batas.whole} tahun. Iuran pensiun berhenti."
        return Standing("tidak_tersedia", "usia_pensiun", alasan, (batas,))
    deferred = aturan.at("iuran.pu.jp.tunda_tahun", span[1].hari)
    if bulan < berakhir:
        alasan = f"Menunda pensiun, paling lama {deferred.whole} tahun."
        return Standing(status.status, "pensiun_ditunda", alasan, (batas, deferred))
    alasan = f"Pensiun sudah ditunda {deferred.whole} tahun. Iuran pensiun berhenti."
    return Standing("tidak_tersedia", "penundaan_habis", alasan, (batas, deferred))


def job_loss_standing(
    profile: Profile, aturan: Aturan, bulan: date, skala: str, joined: tuple[str, ...]
) -> Standing:
    """PP 6/2025 Pasal 4 (before: PP 37/2021): automatic with the programmes of the firm's size and JKN, under 54.

    >>> from checker.law.parameter import load
    >>> young = Profile(date(2026, 11, 1), "karyawan", usia=30, peserta_jkn=True)
    >>> job_loss_standing(young, load(), young.bulan, "mikro", ("JKK", "JKM", "JHT")).status
    'otomatis'
    """
    syarat = aturan.find("kepesertaan.pu.jkp_perlu", bulan)
    if syarat is None:
        first = aturan.parameter["kepesertaan.pu.jkp_perlu"].nilai[0]
        return Standing("tidak_tersedia", "belum_ada", "Program ini belum ada pada bulan itu.", (first,))
    batas = aturan.at("iuran.pu.jkp.usia_daftar", bulan)
    perlu = next(b["program"] for b in syarat.baris if b["skala"] == skala)
    kurang = [kode for kode in perlu if kode not in joined]
    usia = profile.age_in(bulan)
    if kurang:
        return Standing(
            "tidak_tersedia",
            "program_kurang",
            f"Perlu ikut {' dan '.join(kurang)} dahulu. Sesudah itu JKP ikut tanpa tambah iuran.",
            (syarat,),
        )
    if profile.peserta_jkn is False:
        return Standing(
            "tidak_tersedia",
            "bukan_jkn",
            "Perlu menjadi peserta BPJS Kesehatan (JKN) dahulu. Sesudah itu JKP ikut tanpa tambah iuran.",
            (syarat,),
        )
    if usia is not None and usia >= batas.whole:
        alasan = f"Hanya bagi yang terdaftar sebelum umur {batas.whole} tahun."
        return Standing("perlu_konfirmasi", "umur_daftar", alasan, (batas,))
    if profile.peserta_jkn is None:
        return Standing(
            "perlu_konfirmasi",
            "jkn_belum_diisi",
            "Bergantung pada kepesertaan BPJS Kesehatan (JKN).",
            (syarat,),
        )
    return Standing("otomatis", "ikut_sendiri", "Ikut dengan sendirinya, tanpa tambahan iuran.", (syarat,))
