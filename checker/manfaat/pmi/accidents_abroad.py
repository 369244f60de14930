"""Accidents of migrant workers (PMI): care abroad up to a cap, death in one sum, rights whose amount was not found.

Permenaker 4/2023 Pasal 27, 30-34 and 43-44.
"""

from __future__ import annotations

from dataclasses import replace

from checker.core.results import Langkah, Perlu
from checker.law.parameter import Aturan
from checker.manfaat.beasiswa import scholarship
from checker.manfaat.entitlement import Beasiswa, Hak, Rincian, Selain, Tenggat, baris_uang, confidence
from checker.manfaat.event import Peristiwa
from checker.manfaat.tenggat import tahun_kemudian
from checker.values.money import rupiah

SELAMA = "selama"
SEBUTAN = {
    "sebelum": "sebelum berangkat",
    SELAMA: "selama bekerja di luar negeri",
    "setelah": "setelah pulang",
}
BELUM_ADA = "Besarnya belum kami temukan. Tanyakan ke 175 atau BP2MI."
TANYA = "175 atau BP2MI"
NO_WAGE = "Pengganti upah untuk pekerja migran belum kami temukan."
UMUM = "Ada haknya. Angkanya dari aturan umum, untuk pekerja migran belum kami temukan."


def death_letter(fase: str) -> tuple[Perlu, ...]:
    """Say where the death letter differs from the usual one (Permenaker 4/2023 Pasal 57).

    >>> [len(death_letter(fase)) for fase in ("sebelum", "selama")]
    [0, 1]
    """
    if fase != SELAMA:
        return ()
    hal = "Hilang di laut atau meninggal saat cuti di Indonesia? Suratnya lain. Tanyakan dulu."
    return (Perlu(hal, tanyakan="Perwakilan RI atau 175"),)


def death_by_accident(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Death by accident: one sum during the work abroad; the right before and after it, without a known amount.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> celaka = Peristiwa("meninggal_kecelakaan_kerja", date(2026, 3, 10), "PMI")
    >>> death_by_accident(celaka, muat(), "selama").total
    85000000
    """
    if refused := _individual_before(p, fase):
        return replace(refused, hak="perlu_konfirmasi", program=("JKM",), dokumen="pmi_jkm")
    hak = _accident(p, aturan, fase, f"Meninggal karena kecelakaan {SEBUTAN[fase]}.")
    if fase == SELAMA:
        nilai = aturan.pada("manfaat.pmi.jkk_kematian_selama", p.tanggal)
        baris = baris_uang("santunan_kematian", "Santunan kematian, sekaligus", nilai)
        sekolah = school(p, aturan, "ya", "Untuk anak pekerja migran yang meninggal karena kecelakaan.")
        hak = replace(hak, rincian=(baris, *hak.rincian), beasiswa=sekolah)
    else:
        sekolah = school(p, aturan, "perlu_konfirmasi", UMUM)
        hak = replace(_unknown_amount(hak), beasiswa=sekolah)
    return replace(hak, dokumen="pmi_jkk_meninggal", perlu=(*hak.perlu, *death_letter(fase)))


def care(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Care after a work accident: abroad up to a cap a case, after local insurance; at home its cap was not found.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> celaka = Peristiwa("kecelakaan_kerja", date(2026, 3, 10), "PMI", biaya_perawatan=80_000_000)
    >>> care(celaka, muat(), "selama").total
    50000000
    """
    if refused := _individual_before(p, fase):
        return refused
    if fase != SELAMA:
        return _unknown_amount(_accident(p, aturan, fase, f"Celaka {SEBUTAN[fase]}."))
    batas = aturan.pada("manfaat.pmi.perawatan_paling_banyak", p.tanggal)
    alasan = f"Perawatan di luar negeri diganti paling banyak {rupiah(batas.rupiah)} tiap kejadian."
    hak = _accident(p, aturan, fase, alasan)
    return replace(hak, langkah=(Langkah(alasan, "", 0, batas), *hak.langkah))


def right_without_amount(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Disability: the right stands in Permenaker 4/2023 Pasal 27 and 34; its amount was not found.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> celaka = Peristiwa("cacat_total", date(2026, 3, 10), "PMI")
    >>> right_without_amount(celaka, muat(), "selama").hak
    'perlu_konfirmasi'
    """
    if refused := _individual_before(p, fase):
        return refused
    return _unknown_amount(_accident(p, aturan, fase, f"Cacat karena kecelakaan {SEBUTAN[fase]}."))


def no_wage(p: Peristiwa, aturan: Aturan, fase: str) -> Hak:
    """Replacement of wages: not among the benefits our sources name for migrant workers.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> celaka = Peristiwa("tidak_mampu_bekerja", date(2026, 3, 10), "PMI")
    >>> no_wage(celaka, muat(), "selama").hak
    'perlu_konfirmasi'
    """
    alasan = "Pengganti upah untuk pekerja migran belum kami temukan di aturannya. Perawatannya ada."
    hak = _accident(p, aturan, fase, alasan)
    return replace(hak, hak="perlu_konfirmasi", perlu=(Perlu(NO_WAGE, tanyakan=TANYA), *hak.perlu))


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
    if p.kejadian in ("kecelakaan_kerja", "tidak_mampu_bekerja") and (p.persen is not None or p.bagian):
        perlu.append(Perlu(f"Cacat juga ada haknya. {BELUM_ADA}", tanyakan=TANYA))
    if p.kejadian != "tidak_mampu_bekerja" and (p.lama_bulan or p.lama_hari):
        perlu.append(Perlu(NO_WAGE, tanyakan=TANYA))
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


def school(p: Peristiwa, aturan: Aturan, berhak: str, alasan: str) -> Beasiswa:
    """The levels of PP 82/2019: paid cases fit them, the amounts for migrant workers themselves were not seen.

    >>> from datetime import date
    >>> from checker.law.parameter import muat
    >>> celaka = Peristiwa("meninggal", date(2026, 3, 10), "PMI")
    >>> school(celaka, muat(), "ya", "").berhak
    'ya'
    """
    hak = aturan.pada("manfaat.pmi.jkm_selama", p.tanggal)
    return scholarship(p, aturan, berhak, alasan, ("sedang", confidence(hak)))
