"""Accidents of migrant workers (PMI): care abroad up to a cap, death in one sum, rights whose amount was not found.

Permenaker 4/2023 Pasal 27, 30-34 and 43-44.
"""

from __future__ import annotations

from dataclasses import replace

from checker.core.results import OpenPoint, Step
from checker.law.parameter import Aturan
from checker.manfaat.beasiswa import scholarship
from checker.manfaat.entitlement import (
    Besides,
    Entitlement,
    Line,
    Scholarship,
    confidence,
    money_lines,
)
from checker.manfaat.event import Event
from checker.manfaat.moments import CLAIM, Deadline
from checker.manfaat.tenggat import claim_rule, years_later
from checker.values.money import rupiah

DURING = "selama"
NAMES = {
    "sebelum": "sebelum berangkat",
    DURING: "selama bekerja di luar negeri",
    "setelah": "setelah pulang",
}
NOT_THERE = "Besarnya belum kami temukan. Tanyakan ke 175 atau BP2MI."
ASKED = "175 atau BP2MI"
NO_WAGE = "Pengganti upah untuk pekerja migran belum kami temukan."
GENERAL = "Ada haknya. Angkanya dari aturan umum, untuk pekerja migran belum kami temukan."


def death_letter(fase: str) -> tuple[OpenPoint, ...]:
    """Say where the death letter differs from the usual one (Permenaker 4/2023 Pasal 57).

    >>> [len(death_letter(fase)) for fase in ("sebelum", "selama")]
    [0, 1]
    """
    if fase != DURING:
        return ()
    hal = "Hilang di laut atau meninggal saat cuti di Indonesia? Suratnya lain. Tanyakan dulu."
    return (OpenPoint(hal, tanyakan="Perwakilan RI atau 175"),)


def death_by_accident(p: Event, aturan: Aturan, fase: str) -> Entitlement:
    """Death by accident: one sum during the work abroad; the right before and after it, without a known amount.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> celaka = Event("meninggal_kecelakaan_kerja", date(2026, 3, 10), "PMI")
    >>> death_by_accident(celaka, load(), "selama").total
    85000000
    """
    if refused := _individual_before(p, fase):
        return replace(refused, hak="perlu_konfirmasi", program=("JKM",), dokumen="pmi_jkm")
    hak = _accident(p, aturan, fase, f"Meninggal karena kecelakaan {NAMES[fase]}.")
    if fase == DURING:
        nilai = aturan.at("manfaat.pmi.jkk_kematian_selama", p.tanggal)
        row = money_lines("santunan_kematian", "Santunan kematian, sekaligus", nilai)
        sekolah = school(p, aturan, "ya", "Untuk anak pekerja migran yang meninggal karena kecelakaan.")
        hak = replace(hak, rincian=(row, *hak.rincian), beasiswa=sekolah)
    else:
        sekolah = school(p, aturan, "perlu_konfirmasi", GENERAL)
        hak = replace(_unknown_amount(hak), beasiswa=sekolah)
    return replace(hak, dokumen="pmi_jkk_meninggal", perlu=(*hak.perlu, *death_letter(fase)))


def care(p: Event, aturan: Aturan, fase: str) -> Entitlement:
    """Care after a work accident: abroad up to a cap a case, after local insurance; at home its cap was not found.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> celaka = Event("kecelakaan_kerja", date(2026, 3, 10), "PMI", biaya_perawatan=80_000_000)
    >>> care(celaka, load(), "selama").total
    50000000
    """
    if refused := _individual_before(p, fase):
        return refused
    if fase != DURING:
        return _unknown_amount(_accident(p, aturan, fase, f"Celaka {NAMES[fase]}."))
    batas = aturan.at("manfaat.pmi.perawatan_paling_banyak", p.tanggal)
    alasan = f"Perawatan di luar negeri diganti paling banyak {rupiah(batas.whole)} tiap kejadian."
    hak = _accident(p, aturan, fase, alasan)
    return replace(hak, langkah=(Step(alasan, "", 0, batas), *hak.langkah))


def right_without_amount(p: Event, aturan: Aturan, fase: str) -> Entitlement:
    """Disability: the right stands in Permenaker 4/2023 Pasal 27 and 34; its amount was not found.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> celaka = Event("cacat_total", date(2026, 3, 10), "PMI")
    >>> right_without_amount(celaka, load(), "selama").hak
    'perlu_konfirmasi'
    """
    if refused := _individual_before(p, fase):
        return refused
    return _unknown_amount(_accident(p, aturan, fase, f"Cacat karena kecelakaan {NAMES[fase]}."))


def no_wage(p: Event, aturan: Aturan, fase: str) -> Entitlement:
    """Replacement of wages: not among the benefits our sources name for migrant workers.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> celaka = Event("tidak_mampu_bekerja", date(2026, 3, 10), "PMI")
    >>> no_wage(celaka, load(), "selama").hak
    'perlu_konfirmasi'
    """
    alasan = "Pengganti upah untuk pekerja migran belum kami temukan di aturannya. Perawatannya ada."
    hak = _accident(p, aturan, fase, alasan)
    return replace(hak, hak="perlu_konfirmasi", perlu=(OpenPoint(NO_WAGE, tanyakan=ASKED), *hak.perlu))


def _accident(p: Event, aturan: Aturan, fase: str, alasan: str) -> Entitlement:
    """What all accidents share: care that was told, home care, when to report, how long the claim lives."""
    over = aturan.at("manfaat.pmi.kedaluwarsa_tahun", p.tanggal)
    tenggat = (Deadline(CLAIM, years_later(p.tanggal, over.whole), over, claim_rule(over)),)
    lapor = aturan.at("manfaat.pmi.lapor_sebelum_habis_hari", p.tanggal)
    perlu = [
        OpenPoint("Lapor secepatnya. Batas melapor selama di luar negeri belum kami temukan.", tanyakan=ASKED)
    ]
    steps: tuple[Step, ...] = ()
    if fase != DURING:
        perlu = []
        sentence = f"Lapor secepatnya, paling lambat {lapor.whole} hari sebelum batas minta uangnya."
        steps = (Step(sentence, "", 0, lapor),)
    if p.kejadian in ("kecelakaan_kerja", "tidak_mampu_bekerja") and (p.persen is not None or p.bagian):
        perlu.append(OpenPoint(f"Cacat juga ada haknya. {NOT_THERE}", tanyakan=ASKED))
    if p.kejadian != "tidak_mampu_bekerja" and (p.lama_bulan or p.lama_hari):
        perlu.append(OpenPoint(NO_WAGE, tanyakan=ASKED))
    if p.angkutan:
        perlu.append(OpenPoint(f"Biaya angkutan diganti. {NOT_THERE}", tanyakan=ASKED))
    rincian = _care_abroad(p, aturan) if fase == DURING else ()
    return Entitlement(
        "ya",
        alasan,
        ("JKK",),
        rincian,
        tenggat=tenggat,
        perlu=tuple(perlu),
        dokumen="pmi_jkk",
        langkah=steps,
        selain_itu=(_home_care(p, aturan),) if p.kejadian != "meninggal_kecelakaan_kerja" else (),
    )


def _care_abroad(p: Event, aturan: Aturan) -> tuple[Line, ...]:
    """Permenaker 4/2023 Pasal 30-33: the real cost up to the cap a case; local insurance pays first."""
    if p.biaya_perawatan is None:
        return ()
    batas = aturan.at("manfaat.pmi.perawatan_paling_banyak", p.tanggal)
    amount = min(p.biaya_perawatan, batas.whole)
    rumus = f"paling banyak {rupiah(batas.whole)}, setelah asuransi setempat"
    return (Line("perawatan", "Perawatan di luar negeri", amount, rumus, batas, kapan="kuitansi"),)


def _home_care(p: Event, aturan: Aturan) -> Besides:
    rumah = aturan.at("manfaat.pmi.perawatan_rumah", p.tanggal)
    tahun = aturan.at("manfaat.pmi.perawatan_rumah_tahun", p.tanggal)
    text = f"Paling lama {tahun.whole} tahun, paling banyak {rupiah(rumah.whole)}."
    return Besides("perawatan_rumah", "Perawatan di rumah", text, nilai=rumah)


def _unknown_amount(hak: Entitlement) -> Entitlement:
    perlu = (OpenPoint(f"Ada haknya. {NOT_THERE}", tanyakan=ASKED), *hak.perlu)
    return replace(hak, hak="perlu_konfirmasi", alasan=f"{hak.alasan} {NOT_THERE}", perlu=perlu)


def _individual_before(p: Event, fase: str) -> Entitlement | None:
    """Before departure, who goes without an agency is in JKM alone."""
    if fase != "sebelum" or p.jalur != "perseorangan":
        return None
    alasan = "Berangkat sendiri: sebelum berangkat hanya ada Jaminan Kematian. Kecelakaan belum dijamin."
    nilai = OpenPoint("Tanyakan apakah Jaminan Kematian berlaku untuk kejadian ini.", tanyakan=ASKED)
    return Entitlement("tidak", alasan, ("JKK",), perlu=(nilai,))


def school(p: Event, aturan: Aturan, berhak: str, alasan: str) -> Scholarship:
    """The levels of PP 82/2019: paid cases fit them, the amounts for migrant workers themselves were not seen.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> celaka = Event("meninggal", date(2026, 3, 10), "PMI")
    >>> school(celaka, load(), "ya", "").berhak
    'ya'
    """
    hak = aturan.at("manfaat.pmi.jkm_selama", p.tanggal)
    return scholarship(p, aturan, berhak, alasan, ("sedang", confidence(hak)))
