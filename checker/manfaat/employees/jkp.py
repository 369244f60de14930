"""Loss of the job: cash for at most six months (PP 37/2021; since 7 February 2025 PP 6/2025)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.core.results import OpenPoint, Step
from checker.law.parameter import Aturan
from checker.law.programs import OFFICIAL_NAMES
from checker.law.value import Nilai
from checker.manfaat.employees.segments import not_for_segment
from checker.manfaat.entitlement import Besides, Entitlement, Line
from checker.manfaat.event import WAGE_FIELDS, Event
from checker.manfaat.moments import ARRANGE, Deadline, Later
from checker.manfaat.tenggat import months_later
from checker.manfaat.wage_base import WageBase, wage_base_of
from checker.values.money import months_in_words, percent, round_half_up, rupiah, times

NOT_DISMISSAL = {
    "mengundurkan_diri": "Berhenti atas kemauan sendiri tidak mendapat JKP.",
    "pensiun": "Pensiun tidak mendapat JKP.",
    "usia_56": "Pensiun tidak mendapat JKP.",
    "cacat_total": "Cacat total tetap tidak mendapat JKP. Lihat manfaat kecelakaan kerja.",
    "meninggal": "Meninggal tidak mendapat JKP. Lihat manfaat kematian.",
    "kontrak_habis": "Kontrak yang habis pada waktunya tidak mendapat JKP.",
}
NAME = OFFICIAL_NAMES["JKP"]


def kehilangan_pekerjaan(p: Event, aturan: Aturan) -> Entitlement:
    """Cash each month (rupiah) for employees laid off with enough contributions, if claimed in time.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> wage = {"upah": 4_000_000, "alasan": "phk", "bulan_iuran_24": 14}
    >>> laid_off = Event("kehilangan_pekerjaan", date(2026, 11, 20), "PU", **wage)
    >>> [line.jumlah for line in kehilangan_pekerjaan(laid_off, load()).rincian]
    [2400000, 2400000, 2400000, 2400000, 2400000, 2400000]
    """
    table = aturan.find("manfaat.jkp.bagian", p.tanggal)
    if table is None:
        return _no("Jaminan Kehilangan Pekerjaan belum ada pada tanggal itu.", _first(aturan), p)
    batas = aturan.at("manfaat.jkp.batas_klaim_bulan", p.tanggal)
    if refusals := _refused(p, aturan, batas):
        return replace(_no(*refusals, p), selain_itu=_savings(), nanti=_enough_months(p, aturan, table))
    rule = f"Urus paling lambat {batas.whole} bulan sejak di-PHK."
    tenggat = (Deadline(ARRANGE, months_later(p.tanggal, batas.whole), batas, rule),)
    dasar = _wage(p, aturan)
    batas_upah = aturan.at("iuran.pu.jkp.batas_upah", p.tanggal)
    lengkap = p.bulan_iuran_24 is not None and dasar and p.alasan == "phk"
    alasan = "Uang tiap bulan setelah di-PHK, selama belum bekerja lagi."
    return Entitlement(
        "ya" if lengkap else "perlu_konfirmasi",
        alasan,
        ("JKP",),
        _monthly(dasar, table, batas_upah) if dasar else (),
        tenggat=tenggat,
        perlu=(*_unknown(p, aturan, dasar), *(dasar.perlu if dasar else ())),
        dokumen="jkp",
        langkah=(
            Step(alasan, "bagian dari upah terakhir", 0, table),
            *(dasar.langkah if dasar else ()),
            *_duties(p, aturan),
        ),
        selain_itu=_savings(),
    )


def _wage(p: Event, aturan: Aturan) -> WageBase | None:
    return wage_base_of(p, aturan) if any(getattr(p, key) for key in WAGE_FIELDS) else None


def _savings() -> tuple[Besides, ...]:
    """Whoever lost the work has the savings as well, dismissed or not."""
    return (Besides("jht", "Tabungan hari tua (JHT)", "Kalau ikut menabung, saldonya bisa diambil."),)


def _enough_months(p: Event, aturan: Aturan, table: Nilai) -> tuple[Later, ...]:
    """Too few months paid: how many are missing, and what they would have brought (rupiah)."""
    perlu = aturan.at("manfaat.jkp.bulan_iuran", p.tanggal)
    if p.segmen not in ("PU", "") or p.alasan != "phk" or p.bulan_iuran_24 is None:
        return ()
    if p.bulan_iuran_24 >= perlu.whole:
        return ()
    dasar = _wage(p, aturan)
    lines = _monthly(dasar, table, aturan.at("iuran.pu.jkp.batas_upah", p.tanggal)) if dasar else ()
    teks = (
        f"Kalau iurannya {perlu.whole} bulan: kurang {perlu.whole - p.bulan_iuran_24} bulan. "
        "Cek lagi jumlah bulannya di JMO atau ke 175."
    )
    return (Later("jkp", teks, perlu, jumlah=sum(one.jumlah for one in lines) if lines else None),)


def _first(aturan: Aturan) -> Nilai:
    return aturan.parameter["manfaat.jkp.bagian"].nilai[0]


def _no(alasan: str, nilai: Nilai, p: Event) -> Entitlement:
    """Nothing, and why; to those who are no employees always the plainer reason."""
    alasan = not_for_segment(p.segmen, NAME) or alasan
    return Entitlement("tidak", alasan, ("JKP",), dokumen="jkp", langkah=(Step(alasan, "", 0, nilai),))


def _refused(p: Event, aturan: Aturan, batas: Nilai) -> tuple[str, Nilai] | None:
    """Why there is nothing, and on which article; None when nothing stands in the way."""
    perlu = aturan.at("manfaat.jkp.bulan_iuran", p.tanggal)
    within = aturan.at("manfaat.jkp.dalam_bulan", p.tanggal)
    if alasan := not_for_segment(p.segmen, NAME):
        return alasan, perlu
    if p.alasan in NOT_DISMISSAL:
        return NOT_DISMISSAL[p.alasan], perlu
    if p.bulan_iuran_24 is not None and p.bulan_iuran_24 < perlu.whole:
        return (
            f"Perlu iuran {perlu.whole} bulan dalam {within.whole} bulan terakhir. Baru {p.bulan_iuran_24} bulan.",
            perlu,
        )
    if p.bulan_sejak_phk is not None and p.bulan_sejak_phk > batas.whole:
        return f"Sudah lewat {batas.whole} bulan sejak PHK.", batas
    return None


def _unknown(p: Event, aturan: Aturan, dasar: WageBase | None) -> tuple[OpenPoint, ...]:
    """Conditions the person has not told, or that this page can't see."""
    perlu = []
    if p.alasan != "phk":
        perlu.append(OpenPoint("Syaratnya bergantung pada cara berhenti bekerja."))
    if p.bulan_iuran_24 is None:
        within = months_in_words(aturan.at("manfaat.jkp.dalam_bulan", p.tanggal).whole)
        perlu.append(OpenPoint(f"Jumlah bulan iuran dalam {within} terakhir belum diisi."))
    if dasar is None:
        perlu.append(OpenPoint("Upah belum diisi, jadi jumlahnya belum bisa dihitung."))
    perlu.append(OpenPoint("Peserta juga harus warga Indonesia dan punya BPJS Kesehatan (JKN)."))
    in_a_row = aturan.find("manfaat.jkp.berturut_bulan", p.tanggal)
    if in_a_row:
        perlu.append(OpenPoint(f"Aturan waktu itu juga meminta iuran {in_a_row.whole} bulan berturut-turut."))
    return tuple(perlu)


def _duties(p: Event, aturan: Aturan) -> tuple[Step, ...]:
    """What to do for the later months (Permenaker 2/2025), and who pays where the employer is in arrears (PP 6/2025)."""
    applications = aturan.find("manfaat.jkp.lamaran_perusahaan", p.tanggal)
    if applications is None:
        return ()
    tests = aturan.at("manfaat.jkp.tes_wawancara", p.tanggal)
    present = aturan.at("manfaat.jkp.pelatihan_hadir", p.tanggal)
    overdue = aturan.at("manfaat.jkp.tunggakan_bulan", p.tanggal)
    replacement = aturan.at("manfaat.jkp.tunggakan_ganti_bulan", p.tanggal)
    tutup = aturan.at("manfaat.jkp.tunggakan_perusahaan_bulan", p.tanggal)
    return (
        Step(
            f"Mulai bulan kedua ada tugas. Pilih satu: melamar {applications.whole} kali sebulan, ikut {tests.whole} tes "
            f"atau wawancara, atau hadir pelatihan paling sedikit {percent(present.bagian)}.",
            "",
            0,
            present,
        ),
        Step("Di bulan keenam, isi juga formulir status kerja.", "", 0, present),
        Step(
            f"Perusahaan menunggak sampai {overdue.whole} bulan? Uang ini tetap dibayar. Kalau lebih lama, "
            f"perusahaan membayar dulu, lalu minta ganti dalam {replacement.whole} bulan.",
            "",
            0,
            overdue,
        ),
        Step(
            f"Perusahaan bangkrut atau tutup? Tetap dibayar bila menunggak paling lama {tutup.whole} bulan.",
            "",
            0,
            tutup,
        ),
    )


def _monthly(upah: WageBase, table: Nilai, batas: Nilai) -> tuple[Line, ...]:
    """Each month's cash on the last reported wage, capped (PP 6/2025 Pasal 21; PP 37/2021 Pasal 21).

    The programme's whole is rounded once; the months are cut from it, so that they add up to it.
    """
    dasar = min(upah.upah, batas.whole)
    dari = (*upah.dari, *((batas,) if upah.upah > batas.whole else ()))
    everything: list[Line] = []
    until_now = Fraction(0)
    for row in table.baris:
        bagian: Fraction = row["bagian"]
        for ke in range(len(everything) + 1, row["sampai_bulan"] + 1):
            amount = round_half_up(until_now + bagian * dasar) - round_half_up(until_now)
            until_now += bagian * dasar
            rumus = f"{percent(bagian)} × {rupiah(dasar)}"
            if amount != times(bagian, dasar):
                rumus += ", dibulatkan bersama bulan lain"
            everything.append(
                Line(
                    f"jkp_bulan_{ke}", f"Uang bulan ke-{ke}", amount, rumus, table, kapan="bulanan", dari=dari
                )
            )
    return tuple(everything)
