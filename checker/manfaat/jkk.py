"""Work accidents: death, disability, not able to work, care (PP 44/2015 and PP 82/2019, Lampiran III)."""

from __future__ import annotations

from fractions import Fraction

from checker.angka import bulat, persen, rupiah
from checker.hasil import Langkah, Perlu
from checker.manfaat.beasiswa import beasiswa_jkk
from checker.manfaat.dasar import dasar_upah
from checker.manfaat.hak import Hak, Rincian, baris_uang, kali_upah
from checker.manfaat.peristiwa import Peristiwa
from checker.manfaat.tenggat import tenggat_jkk
from checker.parameter import Aturan, Nilai


def meninggal_kecelakaan_kerja(p: Peristiwa, aturan: Aturan) -> Hak:
    """Death by work accident: 60% × 80 × base, never below the JKM grant; plus berkala, funeral, scholarship."""
    upah, langkah, perlu = dasar_upah(p, aturan)
    tarif = aturan.pada("manfaat.jkk.santunan_kematian", p.tanggal)
    terendah = aturan.pada("manfaat.jkk.santunan_kematian_paling_sedikit", p.tanggal)
    jumlah, rumus = kali_upah(tarif.bagian, aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal), upah)
    if jumlah < terendah.rupiah:
        rumus = f"{rumus} = {rupiah(jumlah)}, dinaikkan menjadi paling sedikit {rupiah(terendah.rupiah)}"
        jumlah, tarif = terendah.rupiah, terendah
    santunan = Rincian("santunan_kematian", "Santunan kematian", jumlah, rumus, tarif)
    tenggat, perlu_tenggat = tenggat_jkk(p, aturan)
    return Hak(
        "ya",
        "Meninggal karena kecelakaan kerja dijamin sejak hari pertama menjadi peserta.",
        ("JKK",),
        (santunan, _berkala(p, aturan), _pemakaman(p, aturan)),
        beasiswa_jkk(p, aturan),
        tenggat,
        (*perlu, *perlu_tenggat),
        dokumen="jkk",
        langkah=langkah,
    )


def cacat_total(p: Peristiwa, aturan: Aturan) -> Hak:
    """Total permanent disability: 70% × 80 × base, plus berkala and scholarship."""
    upah, langkah, perlu = dasar_upah(p, aturan)
    tarif = aturan.pada("manfaat.jkk.santunan_cacat_total", p.tanggal)
    jumlah, rumus = kali_upah(tarif.bagian, aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal), upah)
    cacat = Rincian("santunan_cacat", "Santunan cacat total tetap", jumlah, rumus, tarif)
    tenggat, perlu_tenggat = tenggat_jkk(p, aturan)
    return Hak(
        "ya",
        "Cacat total tetap karena kecelakaan kerja. Dokter yang menetapkan.",
        ("JKK",),
        (cacat, _berkala(p, aturan)),
        beasiswa_jkk(p, aturan),
        tenggat,
        (*perlu, *perlu_tenggat),
        dokumen="jkk",
        langkah=langkah,
    )


def cacat_sebagian(p: Peristiwa, aturan: Aturan) -> Hak:
    """Partial disability: (share of function lost ×) percentage × 80 × base; unverified rows are not computed with."""
    tabel = aturan.pada("manfaat.jkk.cacat", p.tanggal)
    tenggat, perlu_tenggat = tenggat_jkk(p, aturan)
    bagian, keyakinan, halangan = _persen_cacat(p, tabel)
    if bagian is None:
        return Hak(
            "perlu_konfirmasi",
            halangan,
            ("JKK",),
            tenggat=tenggat,
            perlu=(Perlu(halangan), *perlu_tenggat),
            dokumen="jkk",
            langkah=(Langkah(halangan, "", 0, tabel, keyakinan),),
        )
    upah, langkah, perlu = dasar_upah(p, aturan)
    pengali = aturan.pada("manfaat.jkk.pengali_bulan", p.tanggal)
    fungsi = Fraction(1) if p.fungsi_hilang_persen is None else p.fungsi_hilang_persen / 100
    jumlah, rumus = kali_upah(fungsi * bagian, pengali, upah)
    if p.fungsi_hilang_persen is not None:
        rumus = f"{persen(fungsi)} × {persen(bagian)} × {pengali.rupiah} × {rupiah(upah)}"
    terbesar = aturan.pada("manfaat.jkk.santunan_cacat_total", p.tanggal)
    if bagian > terbesar.bagian:
        perlu = (*perlu, Perlu(f"Persennya melebihi cacat total ({persen(terbesar.bagian)})."))
    santunan = Rincian("santunan_cacat", "Santunan cacat", jumlah, rumus, tabel, keyakinan)
    return Hak(
        "perlu_konfirmasi" if bagian > terbesar.bagian else "ya",
        "Persen cacat ditetapkan dokter setelah pengobatan selesai.",
        ("JKK",),
        (santunan,),
        tenggat=tenggat,
        perlu=(*perlu, *perlu_tenggat),
        dokumen="jkk",
        langkah=langkah,
    )


def _persen_cacat(p: Peristiwa, tabel: Nilai) -> tuple[Fraction | None, str, str]:
    """The doctor's percentage, or the table's; None with the reason where the row can't be relied on."""
    if p.persen is not None:
        return p.persen / 100, "", ""
    baris = next(b for b in tabel.baris if b["slug"] == p.bagian)
    nama = baris["nama"][:1].upper() + baris["nama"][1:]
    if baris["status"] != "found":
        return None, baris["keyakinan"], f"{nama}: persennya belum kami cocokkan dengan tabel resmi."
    if "persen" not in baris or "per" in baris:
        return None, baris["keyakinan"], f"{nama}: persennya bergantung pada pemeriksaan dokter."
    return baris["persen"], baris["keyakinan"], ""


def tidak_mampu_bekerja(p: Peristiwa, aturan: Aturan) -> Hak:
    """Not able to work (STMB): a share of the wage by half-years, until recovered, disabled or dead.

    Days count as wage ÷ 30 (a convention, not law).
    """
    upah, langkah, perlu = dasar_upah(p, aturan)
    tabel = aturan.pada("manfaat.jkk.stmb", p.tanggal)
    hari_sebulan = aturan.pada("manfaat.jkk.stmb_hari_sebulan", p.tanggal)
    lama = (
        Fraction(p.lama_bulan)
        if p.lama_bulan is not None
        else Fraction(p.lama_hari or 0, hari_sebulan.rupiah)
    )
    jumlah, bawah, rumus = Fraction(0), Fraction(0), []
    for baris in tabel.baris:
        atas = min(lama, Fraction(baris.get("sampai_bulan", lama)))
        if atas <= bawah:
            break
        jumlah += baris["bagian"] * (atas - bawah) * upah
        rumus.append(
            f"{persen(baris['bagian'])} × {_lama(atas - bawah, hari_sebulan.rupiah)} × {rupiah(upah)}"
        )
        bawah = atas
    stmb = Rincian(
        "stmb",
        "Pengganti upah selama belum bisa bekerja",
        bulat(jumlah),
        " + ".join(rumus),
        tabel,
        kapan="bulanan",
    )
    tenggat, perlu_tenggat = tenggat_jkk(p, aturan)
    kepada = "pemberi kerja, sebagai ganti upah yang dibayarnya" if p.segmen == "PU" else "peserta"
    if p.lama_hari is not None:
        perlu = (
            *perlu,
            Perlu(
                f"Upah sehari kami hitung upah sebulan dibagi {hari_sebulan.rupiah}. Aturannya belum kami temukan."
            ),
        )
    return Hak(
        "ya",
        f"Dibayar sampai sembuh, menurut surat dokter. Uangnya untuk {kepada}.",
        ("JKK",),
        (stmb,),
        tenggat=tenggat,
        perlu=(*perlu, *perlu_tenggat),
        dokumen="jkk",
        langkah=langkah,
    )


def _lama(bulan: Fraction, hari_sebulan: int) -> str:
    return (
        f"{bulan} bulan" if bulan.denominator == 1 else f"{bulat(bulan * hari_sebulan)}/{hari_sebulan} bulan"
    )


def kecelakaan_kerja(p: Peristiwa, aturan: Aturan) -> Hak:
    """Care without a cost limit; in traffic Jasa Raharja pays first, up to its cap; transport up to the caps per mode."""
    rincian: list[Rincian] = []
    perlu: list[Perlu] = []
    rawat = aturan.pada("manfaat.jkk.perawatan", p.tanggal)
    biaya = p.biaya_perawatan or 0
    if p.lalu_lintas:
        pertama = aturan.pada("manfaat.jkk.jasa_raharja", p.tanggal)
        bagian = min(biaya, pertama.rupiah)
        rumus = f"paling banyak {rupiah(pertama.rupiah)}"
        rincian.append(
            Rincian(
                "perawatan_jasa_raharja",
                "Perawatan, dibayar Jasa Raharja dulu",
                bagian,
                rumus,
                pertama,
                kapan="kuitansi",
            )
        )
        biaya -= bagian
        perlu.append(
            Perlu(
                "Kecelakaan lalu lintas perlu surat polisi. Jasa Raharja membayar lebih dulu.",
                tanyakan="175 dan Jasa Raharja",
            )
        )
    if p.biaya_perawatan is not None:
        rincian.append(
            Rincian(
                "perawatan",
                "Perawatan sampai sembuh, sesuai kebutuhan medis",
                biaya,
                "tanpa batas biaya",
                rawat,
                kapan="kuitansi",
            )
        )
    tabel = aturan.pada("manfaat.jkk.angkutan", p.tanggal)
    batas = {b["jenis"]: b["paling_banyak"] for b in tabel.baris}
    diganti = {jenis: min(jumlah, batas[jenis]) for jenis, jumlah in p.angkutan}
    if diganti:
        rumus = " + ".join(
            f"{jenis} {rupiah(jumlah)} (paling banyak {rupiah(batas[jenis])})"
            for jenis, jumlah in diganti.items()
        )
        rincian.append(
            Rincian(
                "angkutan",
                "Biaya angkutan, menurut kuitansi",
                sum(diganti.values()),
                rumus,
                tabel,
                kapan="kuitansi",
            )
        )
    tenggat, perlu_tenggat = tenggat_jkk(p, aturan)
    return Hak(
        "ya",
        "Perawatan ditanggung sesuai kebutuhan medis, tanpa batas biaya.",
        ("JKK",),
        tuple(rincian),
        tenggat=tenggat,
        perlu=(*perlu, *perlu_tenggat),
        dokumen="jkk",
        langkah=(Langkah("Perawatan sampai sembuh ditanggung.", "tanpa batas biaya", 0, rawat),),
    )


def _berkala(p: Peristiwa, aturan: Aturan) -> Rincian:
    return baris_uang(
        "santunan_berkala",
        "Santunan berkala, dibayar sekaligus",
        aturan.pada("manfaat.jkk.santunan_berkala", p.tanggal),
    )


def _pemakaman(p: Peristiwa, aturan: Aturan) -> Rincian:
    return baris_uang(
        "biaya_pemakaman", "Biaya pemakaman", aturan.pada("manfaat.jkk.biaya_pemakaman", p.tanggal)
    )
