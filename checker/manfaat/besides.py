"""What stands beside the lines of money: was the month paid, and which savings and pensions come on top."""

from __future__ import annotations

from dataclasses import replace

from checker.core.results import OpenPoint, doubt
from checker.law.parameter import Aturan
from checker.manfaat.entitlement import Besides, Entitlement
from checker.manfaat.event import EMPLOYED, Event
from checker.manfaat.jht.savings import hari_tua
from checker.values.money import rupiah

COVERED = "Pemberi kerja membayar dulu. BPJS mengganti setelah tunggakan lunas."
"""What BPJS does in practice when an employer is in arrears; no article was found."""
DEATHS = ("meninggal", "meninggal_kecelakaan_kerja")
EVENTS = (*DEATHS, "cacat_total", "cacat_sebagian", "tidak_mampu_bekerja", "kecelakaan_kerja")


def beside(hak: Entitlement, p: Event, aturan: Aturan) -> Entitlement:
    """Add to an accident or a death what its money lines do not say.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> belum = Event("meninggal", date(2026, 11, 20), "PU", iuran_bulan_kejadian_dibayar="belum")
    >>> beside(Entitlement("ya", "Peserta aktif.", ("JKM",)), belum, load()).hak
    'perlu_konfirmasi'
    """
    if p.kejadian not in EVENTS:
        return hak
    other = (*hak.selain_itu, *_savings(p, aturan), *_pension(p))
    return _month_paid(replace(hak, selain_itu=other), p, aturan)


def _month_paid(hak: Entitlement, p: Event, aturan: Aturan) -> Entitlement:
    """An unpaid month leaves the right open (D3, O12); BPJS's practice is told as practice, nothing is promised."""
    if p.iuran_bulan_kejadian_dibayar == "tidak_tahu":
        hal = "Belum tahu apakah iuran bulan kejadian sudah dibayar. Lihat di JMO, atau tanya 175."
        return replace(hak, perlu=(OpenPoint(hal), *hak.perlu))
    if p.iuran_bulan_kejadian_dibayar != "belum" or hak.hak == "tidak":
        return hak
    if p.segmen in EMPLOYED:
        perlu: tuple[OpenPoint, ...] = (
            OpenPoint(f"Dalam praktik: {COVERED} Pasalnya belum kami temukan.", dasar=("pp-44-2015",)),
        )
        alasan = f"Pemberi kerja belum membayar iuran bulan itu. {COVERED}"
    else:
        kode = ("O12", "B19") if p.kejadian == "meninggal" else ("D3", "O12")
        perlu = tuple(doubt(aturan, one) for one in kode)
        alasan = "Iuran bulan itu belum dibayar. Haknya belum pasti."
    return replace(hak, hak="perlu_konfirmasi", alasan=f"{alasan} {hak.alasan}", perlu=(*perlu, *hak.perlu))


def _savings(p: Event, aturan: Aturan) -> tuple[Besides, ...]:
    """Old-age savings are paid besides on death and total disability (PP 46/2015 Pasal 22), less their tax."""
    title, end = "Tabungan hari tua (JHT)", p.kejadian in (*DEATHS, "cacat_total")
    if p.saldo_jht == 0 or (p.saldo_jht is None and not end):
        return ()
    if not end:
        return (
            Besides("jht", title, "Saldonya tetap ada. Tidak berkurang karena santunan ini.", p.saldo_jht),
        )
    siapa = "keluarga" if p.kejadian in DEATHS else "peserta"
    if p.saldo_jht is None:
        return (Besides("jht", title, f"Kalau menabung, saldonya juga untuk {siapa}."),)
    alasan = "meninggal" if p.kejadian in DEATHS else "cacat_total"
    uang = hari_tua(replace(p, kejadian="hari_tua", alasan=alasan, saldo=p.saldo_jht), aturan).jht_money
    kotor, pajak = uang or (p.saldo_jht, 0)
    text = f"Saldo {rupiah(kotor)}, dipotong pajak {rupiah(pajak)}." if pajak else f"Saldonya untuk {siapa}."
    return (Besides("jht", title, text, kotor - pajak),)


def _pension(p: Event) -> tuple[Besides, ...]:
    """Survivors' and disability pensions exist for employees in JP only; their amounts are asked of BPJS."""
    if p.kejadian not in (*DEATHS, "cacat_total") or p.menerima_jp is False:
        return ()
    siapa = "suami, istri, atau anak" if p.kejadian in DEATHS else "peserta"
    if p.menerima_jp:
        return (
            Besides("jp", "Uang pensiun (JP)", f"Ada uang pensiun untuk {siapa}. Tanyakan jumlahnya ke 175."),
        )
    if p.segmen in ("PU", ""):
        return (
            Besides("jp", "Uang pensiun (JP)", f"Kalau ikut JP, mungkin ada uang pensiun untuk {siapa}."),
        )
    return ()
