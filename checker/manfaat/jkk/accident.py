"""Work accidents: death, disability, not able to work, care, together where they happen together.

Sources: PP 44/2015 and PP 82/2019, Lampiran III. Whatever else of the same accident was told (costs, time without work)
appears as its own line in the same answer.
"""

from __future__ import annotations

from dataclasses import replace

from checker.core.results import OpenPoint, Step, ragu
from checker.law.parameter import Aturan
from checker.manfaat.beasiswa import jkk_scholarship
from checker.manfaat.entitlement import Dasar, Hak, Line, money_lines, times_wage
from checker.manfaat.event import EMPLOYED, Event
from checker.manfaat.jkk.cacat import Disability, alat_bantu, cacat
from checker.manfaat.jkk.perawatan import perawatan
from checker.manfaat.jkk.stmb import stmb
from checker.manfaat.tenggat import jkk_deadlines
from checker.manfaat.wage_base import wage_base_of
from checker.values.money import rupiah


def meninggal_kecelakaan_kerja(p: Event, aturan: Aturan) -> Hak:
    """Death by work accident: 60% × 80 × base, never below the JKM grant; plus berkala, funeral, scholarship."""
    dasar = wage_base_of(p, aturan)
    tarif = aturan.pada("manfaat.jkk.santunan_kematian", p.tanggal)
    terendah = aturan.pada("manfaat.jkk.santunan_kematian_paling_sedikit", p.tanggal)
    multiplier = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    jumlah, rumus = times_wage(tarif.bagian, multiplier, dasar)
    # Whether the floor applies hangs on the base as well: both are parts of the amount either way.
    dari = (tarif, multiplier, *dasar.dari)
    if jumlah < terendah.rupiah:
        rumus = f"{rumus} = {rupiah(jumlah)}, dinaikkan menjadi paling sedikit {rupiah(terendah.rupiah)}"
        jumlah, tarif = terendah.rupiah, terendah
    santunan = Line("santunan_kematian", "Santunan kematian", jumlah, rumus, tarif, dari=dari)
    alasan = "Meninggal karena kecelakaan kerja dijamin sejak hari pertama menjadi peserta."
    rincian = (santunan, _periodic(p, aturan), _funeral(p, aturan))
    hak = _merge(Hak("ya", alasan, ("JKK",), rincian, jkk_scholarship(p, aturan)), p, aturan, dasar)
    # A sudden collapse is in doubt as a work accident; a collision on the road, or months of care before it, is none.
    jelas = p.lalu_lintas or p.kecelakaan_tunggal or p.lama_bulan is not None or (p.lama_hari or 0) > 1
    sudden = () if jelas else (ragu(aturan, "B16"),)
    return replace(hak, perlu=(*hak.perlu, *sudden), dokumen="jkk_meninggal")


def cacat_total(p: Event, aturan: Aturan) -> Hak:
    """Total permanent disability: 70% × 80 × base, plus berkala and scholarship."""
    dasar = wage_base_of(p, aturan)
    tarif = aturan.pada("manfaat.jkk.santunan_cacat_total", p.tanggal)
    multiplier = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    jumlah, rumus = times_wage(tarif.bagian, multiplier, dasar)
    judul = "Santunan cacat total tetap"
    santunan = Line("santunan_cacat", judul, jumlah, rumus, tarif, dari=(multiplier, *dasar.dari))
    alasan = "Cacat total tetap karena kecelakaan kerja. Dokter yang menetapkan."
    rincian = (santunan, _periodic(p, aturan))
    return _merge(Hak("ya", alasan, ("JKK",), rincian, jkk_scholarship(p, aturan)), p, aturan, dasar)


def cacat_sebagian(p: Event, aturan: Aturan) -> Hak:
    """Partial disability: what the doctor's percentage or the table gives; an unread row is asked about."""
    dasar = wage_base_of(p, aturan)
    isi = cacat(p, aturan, dasar)
    if isi.obstacle:
        hak = replace(_blocked(isi, p, aturan), pilihan=isi.pilihan)
    else:
        alasan = "Persen cacat ditetapkan dokter setelah pengobatan selesai."
        hak = Hak("perlu_konfirmasi" if isi.excess else "ya", alasan, ("JKK",), isi.rincian, perlu=isi.perlu)
    return _merge(hak, p, aturan, dasar)


def tidak_mampu_bekerja(p: Event, aturan: Aturan) -> Hak:
    """Not able to work (STMB): to the employer who goes on paying, or to the self-employed person."""
    to = "pemberi kerja, sebagai ganti upah yang dibayarnya" if p.segmen in EMPLOYED else "peserta"
    alasan = f"Dibayar sampai sembuh, menurut surat dokter. Uangnya untuk {to}."
    return _merge(Hak("ya", alasan, ("JKK",)), p, aturan, wage_base_of(p, aturan))


def kecelakaan_kerja(p: Event, aturan: Aturan) -> Hak:
    """Care without a cost limit; time without work and a lasting damage are counted as well where they were told."""
    rawat = aturan.pada("manfaat.jkk.perawatan", p.tanggal)
    langkah = (Step("Perawatan sampai sembuh ditanggung.", "tanpa batas biaya", 0, rawat),)
    alasan = "Perawatan ditanggung sesuai kebutuhan medis, tanpa batas biaya."
    detailed = (p.lama_bulan, p.lama_hari, p.persen, p.bagian or None) != (None, None, None, None)
    dasar = wage_base_of(p, aturan) if detailed else None
    return _merge(Hak("ya", alasan, ("JKK",), langkah=langkah), p, aturan, dasar)


def _merge(hak: Hak, p: Event, aturan: Aturan, dasar: Dasar | None) -> Hak:
    """Add to an event's own lines whatever else of the same accident was told, with the deadlines of all of it."""
    rawat, care_open = perawatan(p, aturan)
    uang, stmb_open = stmb(p, aturan, dasar) if dasar else ((), ())
    injury = _injury(hak, p, aturan, dasar)
    tenggat, deadline_open = jkk_deadlines(p, aturan)
    # Care leads where the event is an accident under treatment; elsewhere the money of the event itself does.
    lain = (*rawat, *uang) if p.kejadian == "kecelakaan_kerja" else (*uang, *rawat)
    return replace(
        hak,
        rincian=(*hak.rincian, *lain, *injury.rincian),
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
        selain_itu=alat_bantu(p, aturan),
    )


def _injury(hak: Hak, p: Event, aturan: Aturan, dasar: Dasar | None) -> Hak:
    """The lasting damage told beside another event (care, time without work): its line, or what stands in its way."""
    if dasar is None or p.kejadian not in ("kecelakaan_kerja", "tidak_mampu_bekerja"):
        return Hak(hak.hak, "", ())
    if p.persen is None and not p.bagian:
        return Hak(hak.hak, "", ())
    isi = cacat(p, aturan, dasar)
    if isi.obstacle:
        return _blocked(isi, p, aturan)
    return Hak(hak.hak, "", (), isi.rincian, perlu=isi.perlu)


def _blocked(isi: Disability, p: Event, aturan: Aturan) -> Hak:
    """A disability whose percentage is not settled: asked about, with the table it stands in."""
    tabel = aturan.pada("manfaat.jkk.cacat", p.tanggal)
    langkah = (Step(isi.obstacle, "", 0, tabel, isi.keyakinan),)
    return Hak("perlu_konfirmasi", isi.obstacle, ("JKK",), perlu=(OpenPoint(isi.obstacle),), langkah=langkah)


def _periodic(p: Event, aturan: Aturan) -> Line:
    nilai = aturan.pada("manfaat.jkk.santunan_berkala", p.tanggal)
    return money_lines("santunan_berkala", "Santunan berkala, dibayar sekaligus", nilai)


def _funeral(p: Event, aturan: Aturan) -> Line:
    nilai = aturan.pada("manfaat.jkk.biaya_pemakaman", p.tanggal)
    return money_lines("biaya_pemakaman", "Biaya pemakaman", nilai)
