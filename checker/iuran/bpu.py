"""Contributions of people who work for themselves (PP 44/2015 Lampiran II and Pasal 18, PP 46/2015, PP 50/2025)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.angka import Bilangan, bulat, persen, rupiah
from checker.hasil import Iuran, IuranProgram, Langkah, Status, langkah_tarif, terlemah
from checker.iuran.upah import upah_sebulan
from checker.kepesertaan import ikut
from checker.parameter import Aturan, Nilai
from checker.profil import Profil


def iuran_bpu(profil: Profil, status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran:
    """Give the month of a self-employed person: JKK and JHT on the bracket's base, JKM flat, discount on JKK and JKM.

    Sources: PP 44/2015 Lampiran II, PP 46/2015 Lampiran, PP 50/2025 Pasal 3-4.

    >>> from checker.kepesertaan import kepesertaan
    >>> from checker.parameter import muat
    >>> sayur = Profil(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
    >>> iuran_bpu(sayur, kepesertaan(sayur, muat(), sayur.bulan), muat(), sayur.bulan).total
    8400
    """
    penghasilan: Bilangan
    if profil.penghasilan is None:
        penghasilan, awal = upah_sebulan(profil, aturan, bulan)
    else:
        penghasilan, awal = profil.penghasilan, ()
    dasar, langkah = dasar_penghasilan(penghasilan, aturan, bulan)
    potongan = potongan_berlaku(profil, aturan, bulan)
    hitung = {
        "JKK": lambda: _persentase("JKK", dasar, langkah, aturan.pada("iuran.bpu.jkk", bulan)),
        "JKM": lambda: _tetap("JKM", aturan.pada("iuran.bpu.jkm", bulan)),
        "JHT": lambda: _persentase("JHT", dasar, langkah, aturan.pada("iuran.bpu.jht", bulan)),
    }
    program = {}
    for kode in ikut(profil, status):
        satu = hitung[kode]()
        if kode != "JHT":
            satu = _dibayar_pemerintah(satu) if profil.dibayar_pemerintah else _potong(kode, satu, potongan)
        program[kode] = satu
    return Iuran(dasar, program, (*awal, langkah))


def dasar_penghasilan(penghasilan: Bilangan, aturan: Aturan, bulan: date) -> tuple[int, Langkah]:
    """Find the bracket of a monthly income and give its base (rupiah); contributions follow the base, not the income.

    The law leaves gaps between printed ranges (Rp1.099.001-1.099.999): income is rounded down to whole thousands.
    Source: PP 44/2015 Lampiran II.

    >>> from checker.parameter import muat
    >>> dasar_penghasilan(1_300_000, muat(), date(2026, 11, 1))[0]
    1400000
    """
    nilai = aturan.pada("iuran.bpu.dasar", bulan)
    kelipatan = aturan.pada("iuran.bpu.kelipatan", bulan)
    ribu = bulat(penghasilan) // kelipatan.rupiah * kelipatan.rupiah
    baris = next(b for b in nilai.baris if "sampai" not in b or ribu <= b["sampai"])
    di_celah = "sampai" in baris and penghasilan > baris["sampai"]
    keyakinan = kelipatan.keyakinan if di_celah else baris.get("keyakinan", nilai.keyakinan)
    dasar: int = baris["dasar"]
    kalimat = (
        f"Penghasilan {rupiah(penghasilan)} masuk golongan {baris['baris']}. Dasar iurannya {rupiah(dasar)}."
    )
    batas = f"s.d. {rupiah(baris['sampai'])}" if "sampai" in baris else "ke atas"
    return dasar, Langkah(
        kalimat, f"{rupiah(baris['dari'])} {batas} → {rupiah(dasar)}", dasar, nilai, keyakinan
    )


def potongan_berlaku(profil: Profil, aturan: Aturan, bulan: date) -> Nilai | None:
    """Give the discount in force for this person's contribution month, or None (PP 50/2025 Pasal 3-4).

    Not for those whose contributions the state pays; transport and other work have their own periods.
    """
    if profil.dibayar_pemerintah or profil.tanpa_potongan:
        return None
    sektor = "transportasi" if profil.sektor == "transportasi" else "lainnya"
    return aturan.cari(f"iuran.bpu.potongan.{sektor}", bulan)


def _persentase(kode: str, dasar: int, golongan: Langkah, tarif: Nilai) -> IuranProgram:
    yakin = terlemah(tarif.keyakinan, golongan.keyakinan or golongan.nilai.keyakinan)
    langkah = langkah_tarif(f"Iuran {kode} dihitung dari dasar itu.", tarif, dasar, keyakinan=yakin)
    return IuranProgram(dasar, langkah.jumlah, peserta=langkah.jumlah, jejak=(langkah,))


def _tetap(kode: str, nilai: Nilai) -> IuranProgram:
    jumlah = nilai.rupiah
    langkah = Langkah(
        f"Iuran {kode} sama untuk semua: {rupiah(jumlah)} sebulan.", rupiah(jumlah), jumlah, nilai
    )
    return IuranProgram(0, jumlah, peserta=jumlah, jejak=(langkah,))


def _potong(kode: str, program: IuranProgram, potongan: Nilai | None) -> IuranProgram:
    if potongan is None:
        return program
    bayar = bulat((1 - potongan.bagian) * program.normal)
    rumus = f"{persen(potongan.bagian)} × {rupiah(program.normal)}"
    langkah = Langkah(
        f"Iuran {kode} dipotong, jadi {rupiah(bayar)}.", rumus, program.normal - bayar, potongan
    )
    return IuranProgram(
        program.dasar, program.normal, program.normal - bayar, peserta=bayar, jejak=(*program.jejak, langkah)
    )


def _dibayar_pemerintah(program: IuranProgram) -> IuranProgram:
    return IuranProgram(program.dasar, program.normal, pemerintah=program.normal, jejak=program.jejak)
