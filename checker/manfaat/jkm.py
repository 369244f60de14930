"""Death outside work (PP 44/2015 Pasal 34, PP 82/2019 Pasal 34, Permenaker 1/2025)."""

from __future__ import annotations

from checker.hasil import Perlu, ragu
from checker.manfaat.beasiswa import beasiswa_jkm
from checker.manfaat.hak import Beasiswa, Hak, Rincian, baris_uang
from checker.manfaat.peristiwa import Peristiwa
from checker.manfaat.tenggat import perlu_jkm
from checker.parameter import Aturan, Nilai

DEKAT_HARI = 7
"""How near the three-month limit is too near for a plain answer; a house rule, the law has none."""


def meninggal(p: Peristiwa, aturan: Aturan) -> Hak:
    """The full grant; the self-employed since 24 February 2025 only after three months, before that the funeral alone.

    Near the limit, or when nobody told how long (or, for a short time, how the person worked), the answer is
    `perlu_konfirmasi` with both totals.
    """
    penuh, pemakaman = _penuh(p, aturan), _pemakaman(p, aturan)
    masa = aturan.cari("manfaat.jkm.masa_bpu_bulan", p.tanggal)
    beasiswa, perlu = beasiswa_jkm(p, aturan)
    perlu = (*perlu, *perlu_jkm(aturan))
    if masa is None or p.segmen == "PU":
        alasan = "Peserta yang masih aktif. Lamanya menjadi peserta tidak dilihat."
        return Hak("ya", alasan, ("JKM",), penuh, beasiswa, perlu=perlu, dokumen="jkm")
    genap, pasti = _tiga_bulan(p, masa, aturan.pada("manfaat.jkm.masa_bpu_hari", p.tanggal))
    rincian = penuh if genap else (pemakaman,)
    if pasti and (genap or p.segmen == "BPU"):
        if genap:
            alasan = f"Sudah menjadi peserta {masa.rupiah} bulan atau lebih."
            return Hak("ya", alasan, ("JKM",), penuh, beasiswa, perlu=perlu, dokumen="jkm")
        alasan = f"Belum {masa.rupiah} bulan menjadi peserta. Keluarga menerima biaya pemakaman saja."
        tanpa = Beasiswa("tidak", alasan=beasiswa.alasan, nilai=beasiswa.nilai)
        return Hak("ya", alasan, ("JKM",), rincian, tanpa, perlu=perlu, dokumen="jkm")
    pilihan = (
        (f"Kalau belum {masa.rupiah} bulan", pemakaman.jumlah),
        (f"Kalau sudah {masa.rupiah} bulan", sum(r.jumlah for r in penuh)),
    )
    alasan = f"Jumlahnya bergantung pada masa iuran {masa.rupiah} bulan. Tanyakan ke 175."
    perlu = (Perlu(alasan), ragu(aturan, "B1"), *perlu)
    return Hak(
        "perlu_konfirmasi", alasan, ("JKM",), rincian, beasiswa, perlu=perlu, pilihan=pilihan, dokumen="jkm"
    )


def _tiga_bulan(p: Peristiwa, masa: Nilai, hari: Nilai) -> tuple[bool, bool]:
    """Has the member been in for three months, and is that sure; unknown counts as not yet and unsure."""
    if p.lama_peserta_bulan is not None:
        return p.lama_peserta_bulan >= masa.rupiah, p.lama_peserta_bulan != masa.rupiah
    if p.lama_peserta_hari is not None:
        return p.lama_peserta_hari >= hari.rupiah, abs(p.lama_peserta_hari - hari.rupiah) > DEKAT_HARI
    return False, False


def _penuh(p: Peristiwa, aturan: Aturan) -> tuple[Rincian, ...]:
    """The grant, the berkala and the funeral; with several employers each but the funeral comes from every one.

    Since 24 February 2025 the funeral is paid once (Permenaker 1/2025); before, it was paid by each.
    """
    kali = p.jumlah_pemberi_kerja if p.segmen == "PU" else 1
    return (
        baris_uang(
            "santunan_kematian",
            "Santunan kematian",
            aturan.pada("manfaat.jkm.santunan_sekaligus", p.tanggal),
            kali,
        ),
        baris_uang(
            "santunan_berkala",
            "Santunan berkala, dibayar sekaligus",
            aturan.pada("manfaat.jkm.santunan_berkala", p.tanggal),
            kali,
        ),
        _pemakaman(p, aturan),
    )


def _pemakaman(p: Peristiwa, aturan: Aturan) -> Rincian:
    nilai = aturan.pada("manfaat.jkm.biaya_pemakaman", p.tanggal)
    sekali = p.segmen != "PU" or aturan.cari("manfaat.jkm.pemakaman_sekali", p.tanggal)
    return baris_uang("biaya_pemakaman", "Biaya pemakaman", nilai, 1 if sekali else p.jumlah_pemberi_kerja)
