"""Loss of the job: cash for at most six months (PP 37/2021; since 7 February 2025 PP 6/2025)."""

from __future__ import annotations

from fractions import Fraction

from checker.core.results import Langkah, Perlu
from checker.law.parameter import Aturan, Nilai
from checker.manfaat.employees import not_for_segment
from checker.manfaat.entitlement import Dasar, Hak, Rincian, Tenggat
from checker.manfaat.event import UPAH, Peristiwa
from checker.manfaat.tenggat import bulan_kemudian
from checker.manfaat.wage_base import dasar_upah
from checker.values.money import bulat, kali, kata_bulan, persen, rupiah

BUKAN_PHK = {
    "mengundurkan_diri": "Berhenti atas kemauan sendiri tidak mendapat JKP.",
    "pensiun": "Pensiun tidak mendapat JKP.",
    "usia_56": "Pensiun tidak mendapat JKP.",
    "cacat_total": "Cacat total tetap tidak mendapat JKP. Lihat manfaat kecelakaan kerja.",
    "meninggal": "Meninggal tidak mendapat JKP. Lihat manfaat kematian.",
    "kontrak_habis": "Kontrak yang habis pada waktunya tidak mendapat JKP.",
}
NAMA = "Jaminan Kehilangan Pekerjaan"


def kehilangan_pekerjaan(p: Peristiwa, aturan: Aturan) -> Hak:
    """Cash each month (rupiah) for employees laid off with enough contributions, if claimed in time."""
    tabel = aturan.cari("manfaat.jkp.bagian", p.tanggal)
    if tabel is None:
        return _tidak("Jaminan Kehilangan Pekerjaan belum ada pada tanggal itu.", _pertama(aturan), p)
    batas = aturan.pada("manfaat.jkp.batas_klaim_bulan", p.tanggal)
    if penolakan := _ditolak(p, aturan, batas):
        return _tidak(*penolakan, p)
    tenggat = (Tenggat("batas mengurus", bulan_kemudian(p.tanggal, batas.rupiah), batas),)
    dasar = dasar_upah(p, aturan) if any(getattr(p, kunci) for kunci in UPAH) else None
    batas_upah = aturan.pada("iuran.pu.jkp.batas_upah", p.tanggal)
    lengkap = p.bulan_iuran_24 is not None and dasar and p.alasan == "phk"
    alasan = "Uang tiap bulan setelah di-PHK, selama belum bekerja lagi."
    return Hak(
        "ya" if lengkap else "perlu_konfirmasi",
        alasan,
        ("JKP",),
        _bulanan(dasar, tabel, batas_upah) if dasar else (),
        tenggat=tenggat,
        perlu=(*_belum_tahu(p, aturan, dasar), *(dasar.perlu if dasar else ())),
        dokumen="jkp",
        langkah=(
            Langkah(alasan, "bagian dari upah terakhir", 0, tabel),
            *(dasar.langkah if dasar else ()),
            *_tugas(p, aturan),
        ),
    )


def _pertama(aturan: Aturan) -> Nilai:
    return aturan.parameter["manfaat.jkp.bagian"].nilai[0]


def _tidak(alasan: str, nilai: Nilai, p: Peristiwa) -> Hak:
    """Nothing, and why; to those who are no employees always the plainer reason."""
    alasan = not_for_segment(p.segmen, NAMA) or alasan
    return Hak("tidak", alasan, ("JKP",), dokumen="jkp", langkah=(Langkah(alasan, "", 0, nilai),))


def _ditolak(p: Peristiwa, aturan: Aturan, batas: Nilai) -> tuple[str, Nilai] | None:
    """Why there is nothing, and on which article; None when nothing stands in the way."""
    perlu = aturan.pada("manfaat.jkp.bulan_iuran", p.tanggal)
    dalam = aturan.pada("manfaat.jkp.dalam_bulan", p.tanggal)
    if alasan := not_for_segment(p.segmen, NAMA):
        return alasan, perlu
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


def _belum_tahu(p: Peristiwa, aturan: Aturan, dasar: Dasar | None) -> tuple[Perlu, ...]:
    """Conditions the person has not told, or that this page can't see."""
    perlu = []
    if p.alasan != "phk":
        perlu.append(Perlu("Syaratnya bergantung pada cara berhenti bekerja."))
    if p.bulan_iuran_24 is None:
        dalam = kata_bulan(aturan.pada("manfaat.jkp.dalam_bulan", p.tanggal).rupiah)
        perlu.append(Perlu(f"Jumlah bulan iuran dalam {dalam} terakhir belum diisi."))
    if dasar is None:
        perlu.append(Perlu("Upah belum diisi, jadi jumlahnya belum bisa dihitung."))
    perlu.append(Perlu("Peserta juga harus warga Indonesia dan punya BPJS Kesehatan (JKN)."))
    berturut = aturan.cari("manfaat.jkp.berturut_bulan", p.tanggal)
    if berturut:
        perlu.append(Perlu(f"Aturan waktu itu juga meminta iuran {berturut.rupiah} bulan berturut-turut."))
    return tuple(perlu)


def _tugas(p: Peristiwa, aturan: Aturan) -> tuple[Langkah, ...]:
    """What to do for the later months (Permenaker 2/2025), and who pays where the employer is in arrears (PP 6/2025)."""
    lamaran = aturan.cari("manfaat.jkp.lamaran_perusahaan", p.tanggal)
    if lamaran is None:
        return ()
    tes = aturan.pada("manfaat.jkp.tes_wawancara", p.tanggal)
    hadir = aturan.pada("manfaat.jkp.pelatihan_hadir", p.tanggal)
    tunggak = aturan.pada("manfaat.jkp.tunggakan_bulan", p.tanggal)
    ganti = aturan.pada("manfaat.jkp.tunggakan_ganti_bulan", p.tanggal)
    tutup = aturan.pada("manfaat.jkp.tunggakan_perusahaan_bulan", p.tanggal)
    return (
        Langkah(
            f"Mulai bulan kedua ada tugas. Pilih satu: melamar {lamaran.rupiah} kali sebulan, ikut {tes.rupiah} tes "
            f"atau wawancara, atau hadir pelatihan paling sedikit {persen(hadir.bagian)}.",
            "",
            0,
            hadir,
        ),
        Langkah("Di bulan keenam, isi juga formulir status kerja.", "", 0, hadir),
        Langkah(
            f"Perusahaan menunggak sampai {tunggak.rupiah} bulan? Uang ini tetap dibayar. Kalau lebih lama, "
            f"perusahaan membayar dulu, lalu minta ganti dalam {ganti.rupiah} bulan.",
            "",
            0,
            tunggak,
        ),
        Langkah(
            f"Perusahaan bangkrut atau tutup? Tetap dibayar bila menunggak paling lama {tutup.rupiah} bulan.",
            "",
            0,
            tutup,
        ),
    )


def _bulanan(upah: Dasar, tabel: Nilai, batas: Nilai) -> tuple[Rincian, ...]:
    """Each month's cash on the last reported wage, capped (PP 6/2025 Pasal 21; PP 37/2021 Pasal 21).

    The programme's whole is rounded once; the months are cut from it, so that they add up to it.
    """
    dasar = min(upah.upah, batas.rupiah)
    dari = (*upah.dari, *((batas,) if upah.upah > batas.rupiah else ()))
    semua: list[Rincian] = []
    sampai_kini = Fraction(0)
    for baris in tabel.baris:
        bagian: Fraction = baris["bagian"]
        for ke in range(len(semua) + 1, baris["sampai_bulan"] + 1):
            jumlah = bulat(sampai_kini + bagian * dasar) - bulat(sampai_kini)
            sampai_kini += bagian * dasar
            rumus = f"{persen(bagian)} × {rupiah(dasar)}"
            if jumlah != kali(bagian, dasar):
                rumus += ", dibulatkan bersama bulan lain"
            semua.append(
                Rincian(
                    f"jkp_bulan_{ke}", f"Uang bulan ke-{ke}", jumlah, rumus, tabel, kapan="bulanan", dari=dari
                )
            )
    return tuple(semua)
