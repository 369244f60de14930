"""Loss of the job: cash for at most six months (PP 37/2021; since 7 February 2025 PP 6/2025)."""

from __future__ import annotations

from checker.angka import kali, persen, rupiah
from checker.hasil import Langkah, Perlu
from checker.manfaat.hak import Hak, Rincian, Tenggat
from checker.manfaat.peristiwa import Peristiwa
from checker.manfaat.tenggat import bulan_kemudian
from checker.parameter import Aturan, Nilai

BUKAN_PHK = {
    "mengundurkan_diri": "Berhenti atas kemauan sendiri tidak mendapat JKP.",
    "pensiun": "Pensiun tidak mendapat JKP.",
    "usia_56": "Pensiun tidak mendapat JKP.",
    "cacat_total": "Cacat total tetap tidak mendapat JKP. Lihat manfaat kecelakaan kerja.",
    "meninggal": "Meninggal tidak mendapat JKP. Lihat manfaat kematian.",
    "kontrak_habis": "Kontrak yang habis pada waktunya tidak mendapat JKP.",
}


def kehilangan_pekerjaan(p: Peristiwa, aturan: Aturan) -> Hak:
    """Cash each month (rupiah) for employees laid off with enough contributions, if claimed in time."""
    tabel = aturan.cari("manfaat.jkp.bagian", p.tanggal)
    if tabel is None:
        return _belum_ada(p, aturan.parameter["manfaat.jkp.bagian"].nilai[0])
    batas = aturan.pada("manfaat.jkp.batas_klaim_bulan", p.tanggal)
    if penolakan := _ditolak(p, aturan, batas):
        alasan, nilai = penolakan
        return Hak("tidak", alasan, ("JKP",), dokumen="jkp", langkah=(Langkah(alasan, "", 0, nilai),))
    tenggat = (Tenggat("batas mengurus", bulan_kemudian(p.tanggal, batas.rupiah), batas),)
    perlu = _belum_tahu(p, aturan)
    rincian = _bulanan(p.upah, tabel, aturan.pada("iuran.pu.jkp.batas_upah", p.tanggal)) if p.upah else ()
    lengkap = p.bulan_iuran_24 is not None and p.upah and p.alasan == "phk"
    alasan = "Uang tiap bulan setelah di-PHK, selama belum bekerja lagi."
    langkah = (Langkah(alasan, "bagian dari upah terakhir", 0, tabel),)
    hak = "ya" if lengkap else "perlu_konfirmasi"
    return Hak(hak, alasan, ("JKP",), rincian, tenggat=tenggat, perlu=perlu, dokumen="jkp", langkah=langkah)


def _belum_ada(p: Peristiwa, pertama: Nilai) -> Hak:
    """Before the programme: nothing; in the year the sources name without a day: to be asked."""
    if p.segmen == "BPU":
        alasan = "Jaminan Kehilangan Pekerjaan hanya untuk pekerja yang digaji."
    elif pertama.mungkin_sejak and p.tanggal >= pertama.mungkin_sejak:
        alasan = "Hari pertama Jaminan Kehilangan Pekerjaan belum pasti."
        langkah = (Langkah(alasan, "", 0, pertama),)
        return Hak(
            "perlu_konfirmasi", alasan, ("JKP",), perlu=(Perlu(alasan),), dokumen="jkp", langkah=langkah
        )
    else:
        alasan = "Jaminan Kehilangan Pekerjaan belum ada pada tanggal itu."
    return Hak("tidak", alasan, ("JKP",), dokumen="jkp", langkah=(Langkah(alasan, "", 0, pertama),))


def _ditolak(p: Peristiwa, aturan: Aturan, batas: Nilai) -> tuple[str, Nilai] | None:
    """Why there is nothing, and on which article; None when nothing stands in the way."""
    perlu = aturan.pada("manfaat.jkp.bulan_iuran", p.tanggal)
    dalam = aturan.pada("manfaat.jkp.dalam_bulan", p.tanggal)
    if p.segmen == "BPU":
        return "Jaminan Kehilangan Pekerjaan hanya untuk pekerja yang digaji.", perlu
    if p.alasan in BUKAN_PHK:
        return BUKAN_PHK[p.alasan], perlu
    if p.bulan_iuran_24 is not None and p.bulan_iuran_24 < perlu.rupiah:
        return (
            f"Perlu iuran {perlu.rupiah} bulan dalam {dalam.rupiah} bulan terakhir. Baru {p.bulan_iuran_24} bulan.",
            perlu,
        )
    if p.bulan_sejak_phk is not None and p.bulan_sejak_phk > batas.rupiah:
        return f"Sudah lewat {batas.rupiah} bulan sejak PHK.", batas
    return None


def _belum_tahu(p: Peristiwa, aturan: Aturan) -> tuple[Perlu, ...]:
    """Conditions the person has not told, or that this page can't see."""
    perlu = [Perlu("Peserta juga harus warga Indonesia dan punya BPJS Kesehatan (JKN).")]
    if p.bulan_iuran_24 is None:
        perlu.insert(0, Perlu("Jumlah bulan iuran dalam dua tahun terakhir belum diisi."))
    if p.alasan != "phk":
        perlu.insert(0, Perlu("Syaratnya bergantung pada cara berhenti bekerja."))
    berturut = aturan.cari("manfaat.jkp.berturut_bulan", p.tanggal)
    if berturut:
        perlu.append(Perlu(f"Aturan waktu itu juga meminta iuran {berturut.rupiah} bulan berturut-turut."))
    return tuple(perlu)


def _bulanan(upah: int, tabel: Nilai, batas: Nilai) -> tuple[Rincian, ...]:
    """Each month's cash on the last reported wage, capped (PP 6/2025 Pasal 21; PP 37/2021 Pasal 21)."""
    dasar = min(upah, batas.rupiah)
    semua: list[Rincian] = []
    for baris in tabel.baris:
        rumus = f"{persen(baris['bagian'])} × {rupiah(dasar)}"
        semua += [
            Rincian(
                f"jkp_bulan_{ke}",
                f"Uang bulan ke-{ke}",
                kali(baris["bagian"], dasar),
                rumus,
                tabel,
                kapan="bulanan",
            )
            for ke in range(len(semua) + 1, baris["sampai_bulan"] + 1)
        ]
    return tuple(semua)
