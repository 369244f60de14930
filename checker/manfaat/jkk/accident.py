"""Work accidents: death, disability, not able to work, care, together where they happen together.

Sources: PP 44/2015 and PP 82/2019, Lampiran III. Whatever else of the same accident was told (costs, time without work)
appears as its own line in the same answer.
"""

from __future__ import annotations

from dataclasses import replace

from checker.core.results import Langkah, Perlu, ragu
from checker.law.parameter import Aturan
from checker.manfaat.beasiswa import beasiswa_jkk
from checker.manfaat.entitlement import Dasar, Hak, Rincian, baris_uang, kali_upah
from checker.manfaat.event import DIGAJI, Peristiwa
from checker.manfaat.jkk.cacat import Cacat, alat_bantu, cacat
from checker.manfaat.jkk.perawatan import perawatan
from checker.manfaat.jkk.stmb import stmb
from checker.manfaat.tenggat import tenggat_jkk
from checker.manfaat.wage_base import dasar_upah
from checker.values.money import rupiah


def meninggal_kecelakaan_kerja(p: Peristiwa, aturan: Aturan) -> Hak:
    """Death by work accident: 60% × 80 × base, never below the JKM grant; plus berkala, funeral, scholarship."""
    dasar = dasar_upah(p, aturan)
    tarif = aturan.pada("manfaat.jkk.santunan_kematian", p.tanggal)
    terendah = aturan.pada("manfaat.jkk.santunan_kematian_paling_sedikit", p.tanggal)
    pengali = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    jumlah, rumus = kali_upah(tarif.bagian, pengali, dasar)
    # Whether the floor applies hangs on the base as well: both are parts of the amount either way.
    dari = (tarif, pengali, *dasar.dari)
    if jumlah < terendah.rupiah:
        rumus = f"{rumus} = {rupiah(jumlah)}, dinaikkan menjadi paling sedikit {rupiah(terendah.rupiah)}"
        jumlah, tarif = terendah.rupiah, terendah
    santunan = Rincian("santunan_kematian", "Santunan kematian", jumlah, rumus, tarif, dari=dari)
    alasan = "Meninggal karena kecelakaan kerja dijamin sejak hari pertama menjadi peserta."
    rincian = (santunan, _berkala(p, aturan), _pemakaman(p, aturan))
    hak = _satukan(Hak("ya", alasan, ("JKK",), rincian, beasiswa_jkk(p, aturan)), p, aturan, dasar)
    # A sudden collapse is in doubt as a work accident; a collision on the road, or months of care before it, is none.
    jelas = p.lalu_lintas or p.kecelakaan_tunggal or p.lama_bulan is not None or (p.lama_hari or 0) > 1
    mendadak = () if jelas else (ragu(aturan, "B16"),)
    return replace(hak, perlu=(*hak.perlu, *mendadak), dokumen="jkk_meninggal")


def cacat_total(p: Peristiwa, aturan: Aturan) -> Hak:
    """Total permanent disability: 70% × 80 × base, plus berkala and scholarship."""
    dasar = dasar_upah(p, aturan)
    tarif = aturan.pada("manfaat.jkk.santunan_cacat_total", p.tanggal)
    pengali = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    jumlah, rumus = kali_upah(tarif.bagian, pengali, dasar)
    judul = "Santunan cacat total tetap"
    santunan = Rincian("santunan_cacat", judul, jumlah, rumus, tarif, dari=(pengali, *dasar.dari))
    alasan = "Cacat total tetap karena kecelakaan kerja. Dokter yang menetapkan."
    rincian = (santunan, _berkala(p, aturan))
    return _satukan(Hak("ya", alasan, ("JKK",), rincian, beasiswa_jkk(p, aturan)), p, aturan, dasar)


def cacat_sebagian(p: Peristiwa, aturan: Aturan) -> Hak:
    """Partial disability: what the doctor's percentage or the table gives; an unread row is asked about."""
    dasar = dasar_upah(p, aturan)
    isi = cacat(p, aturan, dasar)
    if isi.halangan:
        hak = replace(_terhalang(isi, p, aturan), pilihan=isi.pilihan)
    else:
        alasan = "Persen cacat ditetapkan dokter setelah pengobatan selesai."
        hak = Hak("perlu_konfirmasi" if isi.lebih else "ya", alasan, ("JKK",), isi.rincian, perlu=isi.perlu)
    return _satukan(hak, p, aturan, dasar)


def tidak_mampu_bekerja(p: Peristiwa, aturan: Aturan) -> Hak:
    """Not able to work (STMB): to the employer who goes on paying, or to the self-employed person."""
    kepada = "pemberi kerja, sebagai ganti upah yang dibayarnya" if p.segmen in DIGAJI else "peserta"
    alasan = f"Dibayar sampai sembuh, menurut surat dokter. Uangnya untuk {kepada}."
    return _satukan(Hak("ya", alasan, ("JKK",)), p, aturan, dasar_upah(p, aturan))


def kecelakaan_kerja(p: Peristiwa, aturan: Aturan) -> Hak:
    """Care without a cost limit; time without work and a lasting damage are counted as well where they were told."""
    rawat = aturan.pada("manfaat.jkk.perawatan", p.tanggal)
    langkah = (Langkah("Perawatan sampai sembuh ditanggung.", "tanpa batas biaya", 0, rawat),)
    alasan = "Perawatan ditanggung sesuai kebutuhan medis, tanpa batas biaya."
    rinci = (p.lama_bulan, p.lama_hari, p.persen, p.bagian or None) != (None, None, None, None)
    dasar = dasar_upah(p, aturan) if rinci else None
    return _satukan(Hak("ya", alasan, ("JKK",), langkah=langkah), p, aturan, dasar)


def _satukan(hak: Hak, p: Peristiwa, aturan: Aturan, dasar: Dasar | None) -> Hak:
    """Add to an event's own lines whatever else of the same accident was told, with the deadlines of all of it."""
    rawat, perlu_rawat = perawatan(p, aturan)
    uang, perlu_stmb = stmb(p, aturan, dasar) if dasar else ((), ())
    luka = _luka(hak, p, aturan, dasar)
    tenggat, perlu_tenggat = tenggat_jkk(p, aturan)
    # Care leads where the event is an accident under treatment; elsewhere the money of the event itself does.
    lain = (*rawat, *uang) if p.kejadian == "kecelakaan_kerja" else (*uang, *rawat)
    return replace(
        hak,
        rincian=(*hak.rincian, *lain, *luka.rincian),
        tenggat=tenggat,
        perlu=(
            *(dasar.perlu if dasar else ()),
            *hak.perlu,
            *luka.perlu,
            *perlu_rawat,
            *perlu_stmb,
            *perlu_tenggat,
        ),
        dokumen="jkk",
        langkah=(*hak.langkah, *(dasar.langkah if dasar else ()), *luka.langkah),
        selain_itu=alat_bantu(p, aturan),
    )


def _luka(hak: Hak, p: Peristiwa, aturan: Aturan, dasar: Dasar | None) -> Hak:
    """The lasting damage told beside another event (care, time without work): its line, or what stands in its way."""
    if dasar is None or p.kejadian not in ("kecelakaan_kerja", "tidak_mampu_bekerja"):
        return Hak(hak.hak, "", ())
    if p.persen is None and not p.bagian:
        return Hak(hak.hak, "", ())
    isi = cacat(p, aturan, dasar)
    if isi.halangan:
        return _terhalang(isi, p, aturan)
    return Hak(hak.hak, "", (), isi.rincian, perlu=isi.perlu)


def _terhalang(isi: Cacat, p: Peristiwa, aturan: Aturan) -> Hak:
    """A disability whose percentage is not settled: asked about, with the table it stands in."""
    tabel = aturan.pada("manfaat.jkk.cacat", p.tanggal)
    langkah = (Langkah(isi.halangan, "", 0, tabel, isi.keyakinan),)
    return Hak("perlu_konfirmasi", isi.halangan, ("JKK",), perlu=(Perlu(isi.halangan),), langkah=langkah)


def _berkala(p: Peristiwa, aturan: Aturan) -> Rincian:
    nilai = aturan.pada("manfaat.jkk.santunan_berkala", p.tanggal)
    return baris_uang("santunan_berkala", "Santunan berkala, dibayar sekaligus", nilai)


def _pemakaman(p: Peristiwa, aturan: Aturan) -> Rincian:
    nilai = aturan.pada("manfaat.jkk.biaya_pemakaman", p.tanggal)
    return baris_uang("biaya_pemakaman", "Biaya pemakaman", nilai)
