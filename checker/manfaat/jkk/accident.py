"""Work accidents: death, disability, not able to work, care, together where they happen together.

Sources: PP 44/2015 and PP 82/2019, Lampiran III. Whatever else of the same accident was told (costs, time without work)
appears as its own line in the same answer.
"""

from __future__ import annotations

from dataclasses import replace

from checker.core.results import OpenPoint, Step, doubt
from checker.law.parameter import Aturan
from checker.manfaat.beasiswa import jkk_scholarship
from checker.manfaat.entitlement import Entitlement, Line, money_lines
from checker.manfaat.event import EMPLOYED, Event
from checker.manfaat.jkk.cacat import Disability, assistive_devices, cacat
from checker.manfaat.jkk.perawatan import perawatan
from checker.manfaat.jkk.stmb import stmb
from checker.manfaat.tenggat import jkk_deadlines
from checker.manfaat.wage_base import WageBase, times_wage, wage_base_of
from checker.values.money import rupiah


def meninggal_kecelakaan_kerja(p: Event, aturan: Aturan) -> Entitlement:
    """Death by work accident: 60% × 80 × base, never below the JKM grant; plus berkala, funeral, scholarship.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> fallen = Event("meninggal_kecelakaan_kerja", date(2026, 11, 20), "PU", upah=2_000_000)
    >>> [line.jumlah for line in meninggal_kecelakaan_kerja(fallen, load()).rincian]
    [96000000, 12000000, 10000000]
    """
    dasar = wage_base_of(p, aturan)
    tarif = aturan.at("manfaat.jkk.santunan_kematian", p.tanggal)
    terendah = aturan.at("manfaat.jkk.santunan_kematian_paling_sedikit", p.tanggal)
    multiplier = aturan.at("manfaat.jkk.pengali_bulan", p.tanggal)
    amount, rumus = times_wage(tarif.bagian, multiplier, dasar)
    # Whether the floor applies hangs on the base as well: both are parts of the amount either way.
    dari = (tarif, multiplier, *dasar.dari)
    if amount < terendah.whole:
        rumus = f"{rumus} = {rupiah(amount)}, dinaikkan menjadi paling sedikit {rupiah(terendah.whole)}"
        amount, tarif = terendah.whole, terendah
    santunan = Line("santunan_kematian", "Santunan kematian", amount, rumus, tarif, dari=dari)
    alasan = "Dijamin sejak hari pertama menjadi peserta."
    rincian = (santunan, _periodic(p, aturan), _funeral(p, aturan))
    hak = _merge(Entitlement("ya", alasan, ("JKK",), rincian, jkk_scholarship(p, aturan)), p, aturan, dasar)
    # A sudden collapse is in doubt as a work accident; a collision on the road, or months of care before it, is none.
    jelas = p.lalu_lintas or p.kecelakaan_tunggal or p.lama_bulan is not None or (p.lama_hari or 0) > 1
    sudden = () if jelas else (doubt(aturan, "B16"),)
    return replace(hak, perlu=(*hak.perlu, *sudden), dokumen="jkk_meninggal")


def cacat_total(p: Event, aturan: Aturan) -> Entitlement:
    """Total permanent disability: 70% × 80 × base, plus berkala and scholarship.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> hurt = Event("cacat_total", date(2026, 11, 20), "PU", upah=2_000_000)
    >>> cacat_total(hurt, load()).rincian[0].jumlah
    112000000
    """
    dasar = wage_base_of(p, aturan)
    tarif = aturan.at("manfaat.jkk.santunan_cacat_total", p.tanggal)
    multiplier = aturan.at("manfaat.jkk.pengali_bulan", p.tanggal)
    amount, rumus = times_wage(tarif.bagian, multiplier, dasar)
    title = "Santunan cacat total tetap"
    santunan = Line("santunan_cacat", title, amount, rumus, tarif, dari=(multiplier, *dasar.dari))
    alasan = "Cacat total tetap karena kecelakaan kerja. Dokter yang menetapkan."
    rincian = (santunan, _periodic(p, aturan))
    return _merge(Entitlement("ya", alasan, ("JKK",), rincian, jkk_scholarship(p, aturan)), p, aturan, dasar)


def cacat_sebagian(p: Event, aturan: Aturan) -> Entitlement:
    """Partial disability: what the doctor's percentage or the table gives; an unread row is asked about.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> welder = Event("cacat_sebagian", date(2026, 11, 20), "PU", upah=1_000_000, bagian="satu_mata")
    >>> cacat_sebagian(welder, load()).rincian[0].jumlah
    28000000
    """
    dasar = wage_base_of(p, aturan)
    content = cacat(p, aturan, dasar)
    if content.obstacle:
        hak = replace(_blocked(content, p, aturan), pilihan=content.pilihan)
    else:
        alasan = "Persen cacat ditetapkan dokter setelah pengobatan selesai."
        hak = Entitlement(
            "perlu_konfirmasi" if content.excess else "ya",
            alasan,
            ("JKK",),
            content.rincian,
            perlu=content.perlu,
        )
    return _merge(hak, p, aturan, dasar)


def tidak_mampu_bekerja(p: Event, aturan: Aturan) -> Entitlement:
    """Not able to work (STMB): to the employer who goes on paying, or to the self-employed person.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> broken_leg = Event("tidak_mampu_bekerja", date(2026, 11, 20), "PU", upah=2_000_000, lama_bulan=14)
    >>> tidak_mampu_bekerja(broken_leg, load()).rincian[0].jumlah
    26000000
    """
    to = "pemberi kerja, sebagai ganti upah yang dibayarnya" if p.segmen in EMPLOYED else "peserta"
    alasan = f"Dibayar sampai sembuh, menurut surat dokter. Uangnya untuk {to}."
    return _merge(Entitlement("ya", alasan, ("JKK",)), p, aturan, wage_base_of(p, aturan))


def kecelakaan_kerja(p: Event, aturan: Aturan) -> Entitlement:
    """Care without a cost limit; time without work and a lasting damage are counted as well where they were told.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> kecelakaan_kerja(Event("kecelakaan_kerja", date(2026, 11, 20), "BPU"), load()).hak
    'ya'
    """
    rawat = aturan.at("manfaat.jkk.perawatan", p.tanggal)
    steps = (Step("Perawatan sampai sembuh ditanggung.", "tanpa batas biaya", 0, rawat),)
    alasan = "Perawatan ditanggung sesuai kebutuhan medis, tanpa batas biaya."
    detailed = (p.lama_bulan, p.lama_hari, p.persen, p.bagian or None) != (None, None, None, None)
    dasar = wage_base_of(p, aturan) if detailed else None
    return _merge(Entitlement("ya", alasan, ("JKK",), langkah=steps), p, aturan, dasar)


def _merge(hak: Entitlement, p: Event, aturan: Aturan, dasar: WageBase | None) -> Entitlement:
    """Add to an event's own lines whatever else of the same accident was told, with the deadlines of all of it."""
    rawat, care_open = perawatan(p, aturan)
    uang, stmb_open = stmb(p, aturan, dasar) if dasar else ((), ())
    injury = _injury(hak, p, aturan, dasar)
    tenggat, deadline_open = jkk_deadlines(p, aturan)
    # Care leads where the event is an accident under treatment; elsewhere the money of the event itself does.
    other = (*rawat, *uang) if p.kejadian == "kecelakaan_kerja" else (*uang, *rawat)
    return replace(
        hak,
        rincian=(*hak.rincian, *other, *injury.rincian),
        tenggat=tenggat,
        perlu=(
            *(dasar.perlu if dasar else ()),
            *hak.perlu,
            *injury.perlu,
            *care_open,
            *stmb_open,
            *deadline_open,
        ),
        dokumen="jkk",
        langkah=(*hak.langkah, *(dasar.langkah if dasar else ()), *injury.langkah),
        selain_itu=assistive_devices(p, aturan),
    )


def _injury(hak: Entitlement, p: Event, aturan: Aturan, dasar: WageBase | None) -> Entitlement:
    """The lasting damage told beside another event (care, time without work): its line, or what stands in its way."""
    if dasar is None or p.kejadian not in ("kecelakaan_kerja", "tidak_mampu_bekerja"):
        return Entitlement(hak.hak, "", ())
    if p.persen is None and not p.bagian:
        return Entitlement(hak.hak, "", ())
    content = cacat(p, aturan, dasar)
    if content.obstacle:
        return _blocked(content, p, aturan)
    return Entitlement(hak.hak, "", (), content.rincian, perlu=content.perlu)


def _blocked(content: Disability, p: Event, aturan: Aturan) -> Entitlement:
    """A disability whose percentage is not settled: asked about, with the table it stands in."""
    table = aturan.at("manfaat.jkk.cacat", p.tanggal)
    steps = (Step(content.obstacle, "", 0, table, content.keyakinan),)
    return Entitlement(
        "perlu_konfirmasi", content.obstacle, ("JKK",), perlu=(OpenPoint(content.obstacle),), langkah=steps
    )


def _periodic(p: Event, aturan: Aturan) -> Line:
    nilai = aturan.at("manfaat.jkk.santunan_berkala", p.tanggal)
    return money_lines("santunan_berkala", "Santunan berkala, dibayar sekaligus", nilai)


def _funeral(p: Event, aturan: Aturan) -> Line:
    nilai = aturan.at("manfaat.jkk.biaya_pemakaman", p.tanggal)
    return money_lines("biaya_pemakaman", "Biaya pemakaman", nilai)
