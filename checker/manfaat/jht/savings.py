"""Old-age savings: when they may be taken, how much of them (PP 46/2015 Pasal 22, Permenaker 4/2022), less tax."""

from __future__ import annotations

from collections.abc import Mapping

from checker.core.results import OpenPoint, Step
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.entitlement import Besides, Entitlement, Papers
from checker.manfaat.event import PART_OF_SAVINGS, Event
from checker.manfaat.jht.after_limit import after_limit, waiting
from checker.manfaat.jht.tax import doubts, later_tax, taxes
from checker.manfaat.moments import CAN_BE_TAKEN, Deadline
from checker.manfaat.tenggat import months_later
from checker.values.money import percent, rupiah, times

WAITING = ("mengundurkan_diri", "phk", "berhenti_usaha")

PAPERS: Mapping[str, Papers] = {
    "usia_56": "jht_usia",
    "pensiun": "jht_usia",
    "berhenti_usaha": "jht_berhenti_usaha",
    "mengundurkan_diri": "jht_mengundurkan_diri",
    "phk": "jht_phk",
    "kontrak_habis": "jht_phk",
    "cacat_total": "jht_cacat_total",
    "meninggal": "jht_meninggal",
    "pindah_negara": "jht_pindah_negara",
    "sebagian_10": "jht_sebagian",
    "sebagian_30": "jht_sebagian",
}
"""The papers each reason asks for."""
BY_APP = ("usia_56", "pensiun", "kontrak_habis", *WAITING)
"""Reasons the app takes; a part, heirs, doctors' letters and leaving the country go elsewhere."""


def hari_tua(p: Event, aturan: Aturan) -> Entitlement:
    """May the savings be taken for this reason, how much of them (rupiah), and what tax is held back.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> old = Event("hari_tua", date(2026, 11, 20), "PU", alasan="usia_56", usia=56, saldo=20_000_000)
    >>> hari_tua(old, load()).hak
    'ya'
    """
    hak, alasan, nilai = _condition(p, aturan)
    dokumen = PAPERS.get(p.alasan)
    perlu: tuple[OpenPoint, ...] = ()
    if p.alasan in WAITING and p.bulan_sejak_berhenti is None:
        perlu = (OpenPoint("Lama sejak berhenti belum diisi. Ada masa tunggu sebelum bisa diambil."),)
    if p.alasan in ("usia_56", "pensiun") and p.usia is None:
        perlu = (OpenPoint("Umur belum diisi."),)
    if p.alasan == "pensiun" and p.usia is not None and hak == "perlu_konfirmasi":
        hal = "Umur pensiun di perusahaan itu belum diketahui. Lihat perjanjian kerja atau tanya bagian kepegawaian."
        perlu = (OpenPoint(hal, tanyakan="perusahaan atau 175", dasar=("permenaker-4-2022",)),)
    kotor, gross_steps = _gross(p, aturan)
    everything = taxes(kotor, p, aturan) if p.saldo is not None else ()
    if hak == "tidak":
        later = kotor - everything[0].jumlah if len(everything) == 1 else None
        return Entitlement(
            hak,
            alasan,
            ("JHT",),
            tenggat=_can_start(p, aturan),
            perlu=perlu,
            dokumen=dokumen,
            langkah=(Step(alasan, "", 0, nilai),),
            jht_money=None if p.saldo is None else (0, 0),
            selain_itu=_lost_job(p),
            nanti=after_limit(p, aturan, later),
        )
    perlu = (
        *perlu,
        *doubts(kotor, p, aturan),
        *((later_tax(p, aturan),) if p.alasan in PART_OF_SAVINGS else ()),
    )
    is_open = p.saldo is not None and len(everything) != 1
    syarat = Step(alasan, "", 0, nilai)  # the open tax has steps and articles of its own
    if is_open:
        sebab = "bergantung pada tanggal bagian dulu diambil" if everything else "belum bisa kami hitung"
        hak, alasan = "perlu_konfirmasi", f"{alasan} Pajaknya {sebab}."
    return Entitlement(
        hak,
        alasan,
        ("JHT",),
        perlu=perlu,
        pilihan=tuple((one.bila, kotor - one.jumlah) for one in everything) if is_open else (),
        dokumen=dokumen,
        langkah=(
            syarat,
            *gross_steps,
            *(one.langkah for one in everything),
            *_by_app(kotor, p, aturan),
        ),
        jht_money=(kotor, everything[0].jumlah) if everything else None,
        selain_itu=_lost_job(p),
    )


def _condition(p: Event, aturan: Aturan) -> tuple[str, str, Nilai]:
    """The condition of each reason; a careful no names what is still missing."""
    if p.alasan in PART_OF_SAVINGS:
        return _partial(p, aturan)
    if p.alasan in ("usia_56", "pensiun"):
        return _age(p, aturan)
    if p.alasan in WAITING:
        wait = aturan.at("manfaat.jht.tunggu_bulan", p.tanggal)
        if p.bulan_sejak_berhenti is None:
            return "perlu_konfirmasi", f"Bisa diambil {wait.whole} bulan setelah berhenti.", wait
        if p.bulan_sejak_berhenti < wait.whole:
            return "tidak", f"Belum bisa sekarang. Tunggu {wait.whole} bulan setelah berhenti.", wait
        return "ya", f"Sudah berhenti {wait.whole} bulan atau lebih.", wait
    sebab = {
        "kontrak_habis": "Kontrak kerja sudah habis.",
        "cacat_total": "Tidak bisa bekerja lagi menurut dokter.",
        "meninggal": "Diterima ahli waris.",
        "pindah_negara": "Pindah ke luar negeri untuk selamanya.",
    }
    return "ya", sebab[p.alasan], aturan.at("manfaat.jht.usia", p.tanggal)


def _age(p: Event, aturan: Aturan) -> tuple[str, str, Nilai]:
    """The savings' own age, or for an employee the pension age of the firm's rules (Permenaker 4/2022 Pasal 6(1))."""
    usia = aturan.at("manfaat.jht.usia", p.tanggal)
    if p.usia is None:
        return "perlu_konfirmasi", f"Bisa diambil mulai umur {usia.whole} tahun. Umur belum diisi.", usia
    if p.usia >= usia.whole:
        return "ya", f"Sudah berumur {usia.whole} tahun.", usia
    if p.alasan == "pensiun" and p.segmen != "BPU":
        alasan = (
            f"Belum {usia.whole} tahun. Bisa diambil kalau sudah mencapai umur pensiun di perjanjian kerja "
            "atau aturan perusahaan."
        )
        return "perlu_konfirmasi", alasan, usia
    return "tidak", f"Belum {usia.whole} tahun. Kurang {usia.whole - p.usia} tahun lagi.", usia


def _partial(p: Event, aturan: Aturan) -> tuple[str, str, Nilai]:
    """PP 46/2015 Pasal 22(4)-(6): after ten years, once, 10% for any need or 30% for a house."""
    bulan = aturan.at("manfaat.jht.sebagian_bulan", p.tanggal)
    sekali = aturan.at("manfaat.jht.sebagian_kali", p.tanggal)
    if p.pernah_ambil_sebagian:
        return "tidak", f"Mengambil sebagian hanya boleh {sekali.whole} kali.", sekali
    if p.lama_peserta_bulan is None:
        return "perlu_konfirmasi", f"Perlu {bulan.whole} bulan menjadi peserta. Lamanya belum diisi.", bulan
    if p.lama_peserta_bulan < bulan.whole:
        kurang = bulan.whole - p.lama_peserta_bulan
        return "tidak", f"Perlu {bulan.whole} bulan menjadi peserta. Kurang {kurang} bulan lagi.", bulan
    return "ya", f"Sudah {bulan.whole} bulan menjadi peserta.", bulan


def _gross(p: Event, aturan: Aturan) -> tuple[int, tuple[Step, ...]]:
    """What is paid before tax (rupiah): the balance, or the part of it that may be taken while working."""
    saldo = p.saldo or 0
    if p.alasan not in PART_OF_SAVINGS or p.saldo is None:
        return saldo, ()
    bagian = aturan.at(f"manfaat.jht.{p.alasan}", p.tanggal)
    kotor = times(bagian.bagian, saldo)
    rumus = f"{percent(bagian.bagian)} × {rupiah(saldo)}"
    return kotor, (Step("Paling banyak sebagian saldo.", rumus, kotor, bagian),)


def _by_app(kotor: int, p: Event, aturan: Aturan) -> tuple[Step, ...]:
    """The app's limit is a matter of where to go, not of right: told where it fits."""
    by_app = aturan.find("manfaat.jht.jmo_batas", p.tanggal)
    if p.saldo is None or by_app is None or kotor > by_app.whole or p.alasan not in BY_APP:
        return ()
    sentence = "Saldo sebesar ini bisa diurus lewat aplikasi JMO."
    return (Step(sentence, f"sampai {rupiah(by_app.whole)}", kotor, by_app),)


def _can_start(p: Event, aturan: Aturan) -> tuple[Deadline, ...]:
    """From when it may be taken, where a waiting month is all that is missing (`tanggal`: the day of stopping)."""
    if p.alasan not in WAITING:
        return ()
    wait = aturan.at("manfaat.jht.tunggu_bulan", p.tanggal)
    return (Deadline(CAN_BE_TAKEN, months_later(p.tanggal, wait.whole), wait, waiting(wait)),)


def _lost_job(p: Event) -> tuple[Besides, ...]:
    """Who was dismissed may have money for the time without work as well, and that one does not wait."""
    if p.alasan != "phk" or p.segmen not in ("PU", ""):
        return ()
    text = "Karyawan yang di-PHK mungkin juga dapat uang bulanan (JKP). Bisa diurus sekarang, tidak perlu menunggu."
    return (Besides("jkp", "Uang selama belum bekerja", text),)
