"""Migrant workers (PMI): other amounts than at home, by phase: before, during, after the work abroad.

Permenaker 4/2023 from 22 February 2023; what the rule of 28 August 2026 pays was not found, so its values have low
confidence and every answer with them says so. Rights whose amount was not found are named and never counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.angka import rupiah
from checker.hasil import Langkah, Perlu, ragu
from checker.manfaat.beasiswa import scholarship
from checker.manfaat.hak import Beasiswa, Hak, Rincian, Selain, Tenggat, baris_uang, confidence
from checker.manfaat.jht import hari_tua
from checker.manfaat.peristiwa import Peristiwa
from checker.manfaat.tenggat import tahun_kemudian
from checker.parameter import Aturan, Nilai
from checker.waktu import nama_tanggal

SELAMA = "selama"
SEBUTAN = {
    "sebelum": "sebelum berangkat",
    SELAMA: "selama bekerja di luar negeri",
    "setelah": "setelah pulang",
}
UBAH = "Ubah di “Sebelum, selama, atau setelah”."
BELUM_ADA = "Besarnya belum kami temukan. Tanyakan ke 175 atau BP2MI."
TANYA = "175 atau BP2MI"


def migrant(p: Peristiwa, aturan: Aturan) -> Hak:
    """Answer an event of a migrant worker (rupiah); an untold phase counts as during the work abroad, and is said.

    >>> from datetime import date
    >>> from checker.parameter import muat
    >>> migrant(Peristiwa("meninggal", date(2025, 4, 19), "PMI", fase="setelah"), muat()).total
    42000000
    """
    fase = p.fase or SELAMA
    hak = EVENTS[p.kejadian](p, aturan, fase)
    if not p.fase and p.kejadian not in ("hari_tua", "pensiun", "kehilangan_pekerjaan"):
        hak = replace(hak, perlu=(_untold_phase(p, aturan), *hak.perlu))
    return _new_rule(hak, p, aturan)


def _untold_phase(p: Peristiwa, aturan: Aturan) -> Perlu:
    awal = f"Belum diisi kapan kejadiannya. Kami menghitung {SEBUTAN[SELAMA]}."
    if p.kejadian != "meninggal":
        return Perlu(f"{awal} {UBAH}", tanyakan=TANYA)
    jumlah = sum(baris.jumlah for baris in _grant_at_home(p, aturan))
    return Perlu(f"{awal} Sebelum berangkat atau setelah pulang: {rupiah(jumlah)}. {UBAH}", tanyakan=TANYA)


def _new_rule(hak: Hak, p: Peristiwa, aturan: Aturan) -> Hak:
    """Nothing is promised on amounts that are known of the former rule only."""
    nilai = aturan.pada("manfaat.pmi.jkm_selama", p.tanggal)
    if nilai.keyakinan != "rendah" or hak.hak == "tidak" or p.kejadian == "hari_tua":
        return hak
    hal = f"Sejak {nama_tanggal(nilai.sejak)} ada aturan baru untuk pekerja migran. Besar manfaatnya belum kami temukan."
    alasan = f"{hak.alasan} Angkanya dari aturan sebelumnya." if hak.rincian else hak.alasan
    perlu = (Perlu(hal, tanyakan=TANYA, dasar=(nilai.dasar[0][0],)), *hak.perlu)
    return replace(hak, hak="perlu_konfirmasi", alasan=alasan, perlu=perlu)


def _death(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Death not by accident: one sum during the work abroad; grant, berkala and funeral before and after it."""
    if fase == SELAMA:
        nilai = aturan.pada("manfaat.pmi.jkm_selama", p.tanggal)
        rincian: tuple[Rincian, ...] = (
            baris_uang("santunan_kematian", "Santunan kematian, sekaligus", nilai),
        )
        berhak, alasan = "ya", "Untuk anak pekerja migran yang meninggal selama bekerja di luar negeri."
    else:
        rincian = _grant_at_home(p, aturan)
        berhak, alasan = (
            "perlu_konfirmasi",
            f"Meninggal {SEBUTAN[fase]}: haknya belum kami temukan. Tanyakan.",
        )
    return Hak(
        "ya",
        f"Pekerja migran yang meninggal {SEBUTAN[fase]}.",
        ("JKM",),
        rincian,
        _school(p, aturan, berhak, alasan),
        perlu=(ragu(aturan, "B11"), *_death_letter(fase)),
        dokumen="pmi_jkm",
    )


def _grant_at_home(p: Peristiwa, aturan: Aturan) -> tuple[Rincian, ...]:
    bagian = (
        ("jkm_santunan", "santunan_kematian", "Santunan kematian"),
        ("jkm_berkala", "santunan_berkala", "Santunan berkala, dibayar sekaligus"),
        ("jkm_pemakaman", "biaya_pemakaman", "Biaya pemakaman"),
    )
    return tuple(
        baris_uang(kode, judul, aturan.pada(f"manfaat.pmi.{kunci}", p.tanggal))
        for kunci, kode, judul in bagian
    )


def _death_letter(fase: str) -> tuple[Perlu, ...]:
    if fase != SELAMA:
        return ()
    hal = "Hilang di laut atau meninggal saat cuti di Indonesia? Suratnya lain. Tanyakan dulu."
    return (Perlu(hal, tanyakan="Perwakilan RI atau 175"),)


def _death_by_accident(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Death by accident: one sum during the work abroad; the right before and after it, without a known amount."""
    if refused := _individual_before(p, fase):
        return replace(refused, hak="perlu_konfirmasi", program=("JKM",), dokumen="pmi_jkm")
    hak = _accident(p, aturan, fase, f"Meninggal karena kecelakaan {SEBUTAN[fase]}.")
    if fase == SELAMA:
        nilai = aturan.pada("manfaat.pmi.jkk_kematian_selama", p.tanggal)
        baris = baris_uang("santunan_kematian", "Santunan kematian, sekaligus", nilai)
        sekolah = _school(p, aturan, "ya", "Untuk anak pekerja migran yang meninggal karena kecelakaan.")
        hak = replace(hak, rincian=(baris, *hak.rincian), beasiswa=sekolah)
    else:
        sekolah = _school(p, aturan, "perlu_konfirmasi", f"Ada haknya. {BELUM_ADA}")
        hak = replace(_unknown_amount(hak), beasiswa=sekolah)
    return replace(hak, dokumen="pmi_jkk_meninggal", perlu=(*hak.perlu, *_death_letter(fase)))


def _care(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Care after a work accident: abroad up to a cap a case, after local insurance; at home its cap was not found."""
    if refused := _individual_before(p, fase):
        return refused
    if fase != SELAMA:
        return _unknown_amount(_accident(p, aturan, fase, f"Celaka {SEBUTAN[fase]}."))
    batas = aturan.pada("manfaat.pmi.perawatan_paling_banyak", p.tanggal)
    alasan = f"Perawatan di luar negeri diganti paling banyak {rupiah(batas.rupiah)} tiap kejadian."
    hak = _accident(p, aturan, fase, alasan)
    return replace(hak, langkah=(Langkah(alasan, "", 0, batas), *hak.langkah))


def _right_without_amount(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Disability: the right stands in Permenaker 4/2023 Pasal 27 and 34; its amount was not found."""
    if refused := _individual_before(p, fase):
        return refused
    return _unknown_amount(_accident(p, aturan, fase, f"Cacat karena kecelakaan {SEBUTAN[fase]}."))


def _no_wage(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Replacement of wages: not among the benefits our sources name for migrant workers."""
    alasan = "Pengganti upah untuk pekerja migran belum kami temukan di aturannya. Perawatannya ada."
    return replace(_accident(p, aturan, fase, alasan), hak="perlu_konfirmasi")


def _accident(p: Peristiwa, aturan: Aturan, fase: str, alasan: str) -> Hak:
    """What all accidents share: care that was told, home care, when to report, how long the claim lives."""
    habis = aturan.pada("manfaat.pmi.kedaluwarsa_tahun", p.tanggal)
    tenggat = (Tenggat("kedaluwarsa klaim", tahun_kemudian(p.tanggal, habis.rupiah), habis),)
    lapor = aturan.pada("manfaat.pmi.lapor_sebelum_habis_hari", p.tanggal)
    perlu = [
        Perlu("Lapor secepatnya. Batas melapor selama di luar negeri belum kami temukan.", tanyakan=TANYA)
    ]
    langkah: tuple[Langkah, ...] = ()
    if fase != SELAMA:
        perlu = []
        kalimat = f"Lapor secepatnya, paling lambat {lapor.rupiah} hari sebelum batas minta uangnya."
        langkah = (Langkah(kalimat, "", 0, lapor),)
    if p.angkutan:
        perlu.append(Perlu(f"Biaya angkutan diganti. {BELUM_ADA}", tanyakan=TANYA))
    rincian = _care_abroad(p, aturan) if fase == SELAMA else ()
    return Hak(
        "ya",
        alasan,
        ("JKK",),
        rincian,
        tenggat=tenggat,
        perlu=tuple(perlu),
        dokumen="pmi_jkk",
        langkah=langkah,
        selain_itu=(_home_care(p, aturan),) if p.kejadian != "meninggal_kecelakaan_kerja" else (),
    )


def _care_abroad(p: Peristiwa, aturan: Aturan) -> tuple[Rincian, ...]:
    """Permenaker 4/2023 Pasal 30-33: the real cost up to the cap a case; local insurance pays first."""
    if p.biaya_perawatan is None:
        return ()
    batas = aturan.pada("manfaat.pmi.perawatan_paling_banyak", p.tanggal)
    jumlah = min(p.biaya_perawatan, batas.rupiah)
    rumus = f"paling banyak {rupiah(batas.rupiah)}, setelah asuransi setempat"
    return (Rincian("perawatan", "Perawatan di luar negeri", jumlah, rumus, batas, kapan="kuitansi"),)


def _home_care(p: Peristiwa, aturan: Aturan) -> Selain:
    rumah = aturan.pada("manfaat.pmi.perawatan_rumah", p.tanggal)
    tahun = aturan.pada("manfaat.pmi.perawatan_rumah_tahun", p.tanggal)
    teks = f"Paling lama {tahun.rupiah} tahun, paling banyak {rupiah(rumah.rupiah)}."
    return Selain("perawatan_rumah", "Perawatan di rumah", teks, nilai=rumah)


def _unknown_amount(hak: Hak) -> Hak:
    perlu = (Perlu(f"Ada haknya. {BELUM_ADA}", tanyakan=TANYA), *hak.perlu)
    return replace(hak, hak="perlu_konfirmasi", alasan=f"{hak.alasan} {BELUM_ADA}", perlu=perlu)


def _individual_before(p: Peristiwa, fase: str) -> Hak | None:
    """Before departure, who goes without an agency is in JKM alone."""
    if fase != "sebelum" or p.jalur != "perseorangan":
        return None
    alasan = "Berangkat sendiri: sebelum berangkat hanya ada Jaminan Kematian. Kecelakaan belum dijamin."
    nilai = Perlu("Tanyakan apakah Jaminan Kematian berlaku untuk kejadian ini.", tanyakan=TANYA)
    return Hak("tidak", alasan, ("JKK",), perlu=(nilai,))


def _school(p: Peristiwa, aturan: Aturan, berhak: str, alasan: str) -> Beasiswa:
    """The levels of PP 82/2019: paid cases fit them, the amounts for migrant workers themselves were not seen."""
    hak = aturan.pada("manfaat.pmi.jkm_selama", p.tanggal)
    return scholarship(p, aturan, berhak, alasan, ("sedang", confidence(hak)))


def _dismissed(p: Peristiwa, aturan: Aturan, _fase: str) -> Hak:
    """Losing the work abroad: money only where the employer dismissed one-sidedly; other losses have their own sums."""
    alasan = f"Di-PHK sepihak dan bukan karena kesalahan sendiri: ada uangnya. {BELUM_ADA}"
    isi = (
        ("gagal_berangkat", "Gagal berangkat, bukan salah sendiri", ""),
        ("kerugian_pulang", "Kehilangan barang karena orang lain, waktu pulang", "Paling banyak "),
        ("perkosaan", "Korban perkosaan yang terbukti", ""),
    )
    lain = tuple(
        _other(kunci, judul, awal, aturan.pada(f"manfaat.pmi.{kunci}", p.tanggal))
        for kunci, judul, awal in isi
    )
    perlu = (Perlu(alasan, tanyakan=TANYA),)
    return Hak("perlu_konfirmasi", alasan, ("JKK",), perlu=perlu, dokumen="pmi_jkk", selain_itu=lain)


def _other(kunci: str, judul: str, awal: str, nilai: Nilai) -> Selain:
    return Selain(kunci, judul, f"{awal}{rupiah(nilai.rupiah)}.", nilai=nilai)


def _savings(p: Peristiwa, aturan: Aturan, _fase: str) -> Hak:
    hal = "Syarat mengambil JHT bagi pekerja migran baru kami baca sebagian."
    hak = hari_tua(p, aturan)
    return replace(hak, perlu=(*hak.perlu, Perlu(hal, tanyakan=TANYA)))


def _no_pension(p: Peristiwa, aturan: Aturan, _fase: str) -> Hak:
    alasan = "Jaminan Pensiun hanya untuk pekerja yang digaji di Indonesia. Pekerja migran bisa menabung JHT."
    nilai = aturan.pada("manfaat.jp.bulan_paling_sedikit", p.tanggal)
    return Hak("tidak", alasan, ("JP",), langkah=(Langkah(alasan, "", 0, nilai),))


EVENTS: Mapping[str, Callable[[Peristiwa, Aturan, str], Hak]] = {
    "meninggal": _death,
    "meninggal_kecelakaan_kerja": _death_by_accident,
    "kecelakaan_kerja": _care,
    "cacat_total": _right_without_amount,
    "cacat_sebagian": _right_without_amount,
    "tidak_mampu_bekerja": _no_wage,
    "hari_tua": _savings,
    "pensiun": _no_pension,
    "kehilangan_pekerjaan": _dismissed,
}
