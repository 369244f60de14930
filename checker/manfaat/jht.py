"""Old-age savings: when they may be taken, how much, and the tax (PP 46/2015 Pasal 22, Permenaker 4/2022, PP 68/2009)."""

from __future__ import annotations

from checker.angka import bulat, kali, persen, rupiah
from checker.hasil import Langkah, Perlu
from checker.manfaat.hak import Hak, Tenggat
from checker.manfaat.peristiwa import Peristiwa
from checker.manfaat.tenggat import bulan_kemudian
from checker.parameter import Aturan, Nilai

TUNGGU = ("mengundurkan_diri", "phk", "berhenti_usaha")
SEBAGIAN = ("sebagian_10", "sebagian_30")
DOKUMEN = {
    "usia_56": "jht_usia",
    "kontrak_habis": "jht_phk",
    "sebagian_10": "jht_sebagian",
    "sebagian_30": "jht_sebagian",
}


def hari_tua(p: Peristiwa, aturan: Aturan) -> Hak:
    """May the savings be taken for this reason, how much of them (rupiah), and what tax is held back."""
    hak, alasan, nilai = _syarat(p, aturan)
    dokumen = DOKUMEN.get(p.alasan, f"jht_{p.alasan}")
    kotor, pajak, langkah, perlu = _uang(p, aturan)
    if p.alasan in TUNGGU and p.bulan_sejak_berhenti is None:
        perlu = (*perlu, Perlu("Lama sejak berhenti belum diisi. Ada masa tunggu sebelum bisa diambil."))
    if hak == "tidak":
        kotor, pajak, langkah = 0, 0, ()
    awal = (Langkah(alasan, "", 0, nilai),)
    tenggat = _bisa_mulai(p, aturan) if hak == "tidak" else ()
    uang = None if p.saldo is None else (kotor, pajak)
    return Hak(
        hak,
        alasan,
        ("JHT",),
        tenggat=tenggat,
        perlu=perlu,
        dokumen=dokumen,
        langkah=(*awal, *langkah),
        uang_jht=uang,
    )


def _syarat(p: Peristiwa, aturan: Aturan) -> tuple[str, str, Nilai]:
    """The condition of each reason; a careful no names what is still missing."""
    usia = aturan.pada("manfaat.jht.usia", p.tanggal)
    if p.alasan in SEBAGIAN:
        return _sebagian(p, aturan)
    if p.alasan in ("usia_56", "pensiun"):
        if p.usia is None:
            return "perlu_konfirmasi", f"Bisa diambil mulai umur {usia.rupiah} tahun. Umur belum diisi.", usia
        if p.usia < usia.rupiah:
            return "tidak", f"Belum {usia.rupiah} tahun. Kurang {usia.rupiah - p.usia} tahun lagi.", usia
        return "ya", f"Sudah berumur {usia.rupiah} tahun.", usia
    if p.alasan in TUNGGU:
        tunggu = aturan.pada("manfaat.jht.tunggu_bulan", p.tanggal)
        if p.bulan_sejak_berhenti is None:
            return "perlu_konfirmasi", f"Bisa diambil {tunggu.rupiah} bulan setelah berhenti.", tunggu
        if p.bulan_sejak_berhenti < tunggu.rupiah:
            return "tidak", f"Belum bisa sekarang. Tunggu {tunggu.rupiah} bulan setelah berhenti.", tunggu
        return "ya", f"Sudah berhenti {tunggu.rupiah} bulan atau lebih.", tunggu
    sebab = {
        "kontrak_habis": "Kontrak kerja sudah habis.",
        "cacat_total": "Tidak bisa bekerja lagi menurut dokter.",
        "meninggal": "Diterima ahli waris.",
        "pindah_negara": "Pindah ke luar negeri untuk selamanya.",
    }
    return "ya", sebab[p.alasan], usia


def _sebagian(p: Peristiwa, aturan: Aturan) -> tuple[str, str, Nilai]:
    """PP 46/2015 Pasal 22(4)-(6): after ten years, once, 10% for any need or 30% for a house."""
    bulan = aturan.pada("manfaat.jht.sebagian_bulan", p.tanggal)
    sekali = aturan.pada("manfaat.jht.sebagian_kali", p.tanggal)
    if p.pernah_ambil_sebagian:
        return "tidak", f"Mengambil sebagian hanya boleh {sekali.rupiah} kali.", sekali
    if p.lama_peserta_bulan is None:
        return "perlu_konfirmasi", f"Perlu {bulan.rupiah} bulan menjadi peserta. Lamanya belum diisi.", bulan
    if p.lama_peserta_bulan < bulan.rupiah:
        kurang = bulan.rupiah - p.lama_peserta_bulan
        return "tidak", f"Perlu {bulan.rupiah} bulan menjadi peserta. Kurang {kurang} bulan lagi.", bulan
    return "ya", f"Sudah {bulan.rupiah} bulan menjadi peserta.", bulan


def _uang(p: Peristiwa, aturan: Aturan) -> tuple[int, int, tuple[Langkah, ...], tuple[Perlu, ...]]:
    """Gross, tax (PP 68/2009 Pasal 5: nothing up to the free amount, then a flat rate) and what is uncertain of it."""
    if p.saldo is None:
        return 0, 0, (), ()
    langkah: list[Langkah] = []
    kotor = p.saldo
    if p.alasan in SEBAGIAN:
        bagian = aturan.pada(f"manfaat.jht.{p.alasan}", p.tanggal)
        kotor = kali(bagian.bagian, p.saldo)
        langkah.append(
            Langkah(
                "Paling banyak sebagian saldo.", f"{persen(bagian.bagian)} × {rupiah(p.saldo)}", kotor, bagian
            )
        )
    bebas = aturan.pada("manfaat.jht.pajak_bebas", p.tanggal)
    tarif = aturan.pada("manfaat.jht.pajak_tarif", p.tanggal)
    pajak = bulat(tarif.bagian * max(0, kotor - bebas.rupiah))
    if pajak:
        rumus = f"{persen(tarif.bagian)} × ({rupiah(kotor)} − {rupiah(bebas.rupiah)})"
        langkah.append(Langkah("Pajak dipotong dari bagian di atas batas.", rumus, pajak, tarif))
    else:
        langkah.append(Langkah("Tidak kena pajak.", f"sampai {rupiah(bebas.rupiah)} bebas pajak", 0, bebas))
    perlu: tuple[Perlu, ...] = ()
    if p.pernah_ambil_sebagian:
        tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
        perlu = (
            Perlu(f"Pernah mengambil sebagian. Kalau sudah lewat {tahun} tahun, pajaknya bisa lebih besar."),
        )
    jmo = aturan.cari("manfaat.jht.jmo_batas", p.tanggal)
    if jmo and kotor <= jmo.rupiah and p.alasan not in SEBAGIAN:
        langkah.append(
            Langkah(
                "Saldo sebesar ini bisa diurus lewat aplikasi JMO.",
                f"sampai {rupiah(jmo.rupiah)}",
                kotor,
                jmo,
            )
        )
    return kotor, pajak, tuple(langkah), perlu


def _bisa_mulai(p: Peristiwa, aturan: Aturan) -> tuple[Tenggat, ...]:
    """From when it may be taken, where a waiting month is all that is missing (`tanggal`: the day of stopping)."""
    if p.alasan not in TUNGGU:
        return ()
    tunggu = aturan.pada("manfaat.jht.tunggu_bulan", p.tanggal)
    return (Tenggat("bisa diambil mulai", bulan_kemudian(p.tanggal, tunggu.rupiah), tunggu),)
