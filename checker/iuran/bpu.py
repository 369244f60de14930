"""Contributions of people who work for themselves (PP 44/2015 Lampiran II and Pasal 18, PP 46/2015, PP 50/2025)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType

from checker.core.membership import ikut
from checker.core.profile import Profil
from checker.core.results import Iuran, IuranProgram, Langkah, Status, langkah_tarif, terlemah
from checker.iuran.upah import upah_sebulan
from checker.law.parameter import Aturan, Nilai
from checker.values.money import Bilangan, bulat, persen, rupiah


def iuran_bpu(profil: Profil, status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran:
    """Give the month of a self-employed person: JKK and JHT on the bracket's base, JKM flat, discount on JKK and JKM.

    Sources: PP 44/2015 Lampiran II, PP 46/2015 Lampiran, PP 50/2025 Pasal 3-4.

    >>> from checker.core.membership import kepesertaan
    >>> from checker.law.parameter import muat
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
    yakin = terlemah(langkah.sure, *(satu.sure for satu in awal))
    program = {}
    for kode in ikut(profil, status):
        tarif = aturan.pada(f"iuran.bpu.{kode.lower()}", bulan)
        if kode == "JHT":
            program[kode] = _program(kode, dasar, yakin, tarif, None)
        elif profil.dibayar_pemerintah:
            program[kode] = _dibayar_pemerintah(_program(kode, dasar, yakin, tarif, None))
        else:
            program[kode] = _program(kode, dasar, yakin, tarif, potongan)
    return Iuran(dasar, program, (*awal, langkah))


def dasar_penghasilan(penghasilan: Bilangan, aturan: Aturan, bulan: date) -> tuple[int, Langkah]:
    """Find the bracket of a monthly income and give its base (rupiah); contributions follow the base, not the income.

    The law leaves gaps between printed ranges (Rp1.099.001-1.099.999): income is rounded down to whole thousands.
    Source: PP 44/2015 Lampiran II.

    >>> from checker.law.parameter import muat
    >>> dasar_penghasilan(1_300_000, muat(), date(2026, 11, 1))[0]
    1400000
    """
    nilai = aturan.pada("iuran.bpu.dasar", bulan)
    kelipatan = aturan.pada("iuran.bpu.kelipatan", bulan)
    ribu = bulat(penghasilan) // kelipatan.rupiah * kelipatan.rupiah
    baris = nilai.baris[bisect_left(_batas_atas(nilai), ribu)]
    di_celah = "sampai" in baris and penghasilan > baris["sampai"]
    keyakinan = kelipatan.keyakinan if di_celah else baris.get("keyakinan", nilai.keyakinan)
    kalimat, rumus = _tulisan(nilai)[baris["baris"]]
    dasar: int = baris["dasar"]
    return dasar, Langkah(f"Penghasilan {rupiah(penghasilan)} {kalimat}", rumus, dasar, nilai, keyakinan)


@cache
def _batas_atas(nilai: Nilai) -> tuple[int, ...]:
    """The printed upper ends of the rows; the last row has none."""
    return tuple(baris["sampai"] for baris in nilai.baris[:-1])


@cache
def _tulisan(nilai: Nilai) -> Mapping[int, tuple[str, str]]:
    """What the trace says of each row, whoever falls into it: the end of the sentence, and the arithmetic."""
    hasil = {}
    for baris in nilai.baris:
        dasar = rupiah(baris["dasar"])
        batas = f"s.d. {rupiah(baris['sampai'])}" if "sampai" in baris else "ke atas"
        hasil[baris["baris"]] = (
            f"masuk golongan {baris['baris']}. Dasar iurannya {dasar}.",
            f"{rupiah(baris['dari'])} {batas} → {dasar}",
        )
    return MappingProxyType(hasil)


def potongan_berlaku(profil: Profil, aturan: Aturan, bulan: date) -> Nilai | None:
    """Give the discount in force for this person's contribution month, or None (PP 50/2025 Pasal 3-4, PP 49/2020).

    Not for those whose contributions the state pays. Transport and other work have their own periods; the relief of the
    pandemic was for all.
    """
    if profil.dibayar_pemerintah:
        return None
    kunci = discount_key(profil)
    return (aturan.cari(kunci, bulan) if kunci else None) or aturan.cari("iuran.pandemi.potongan", bulan)


def discount_key(profil: Profil) -> str:
    """Name the discount that is this person's, in force or not; empty for those who get none.

    >>> discount_key(Profil(date(2027, 1, 1), "mandiri", sektor="transportasi"))
    'iuran.bpu.potongan.transportasi'
    """
    if profil.dibayar_pemerintah or profil.tanpa_potongan:
        return ""
    return f"iuran.bpu.potongan.{'transportasi' if profil.sektor == 'transportasi' else 'lainnya'}"


@lru_cache(maxsize=1024)
def _program(kode: str, dasar: int, yakin: str, tarif: Nilai, potongan: Nilai | None) -> IuranProgram:
    """One programme on one bracket; brackets are few, so a member list finds nearly all of them worked out."""
    if isinstance(tarif.nilai, int):
        dasar, normal = 0, tarif.rupiah
        langkah = Langkah(
            f"Iuran {kode} sama untuk semua: {rupiah(normal)} sebulan.", rupiah(normal), normal, tarif
        )
    else:
        yakin = terlemah(tarif.keyakinan, yakin)
        langkah = langkah_tarif(f"Iuran {kode} dihitung dari dasar itu.", tarif, dasar, keyakinan=yakin)
        normal = langkah.jumlah
    if potongan is None:
        return IuranProgram(dasar, normal, peserta=normal, jejak=(langkah,))
    bayar = bulat((1 - potongan.bagian) * normal)
    rumus = f"{persen(potongan.bagian)} × {rupiah(normal)}"
    kalimat = f"Iuran {kode} dipotong, jadi {rupiah(bayar)}."
    yakin = terlemah(potongan.keyakinan, langkah.sure)
    hemat = Langkah(kalimat, rumus, normal - bayar, potongan, yakin)
    return IuranProgram(dasar, normal, normal - bayar, peserta=bayar, jejak=(langkah, hemat))


def _dibayar_pemerintah(program: IuranProgram) -> IuranProgram:
    return IuranProgram(program.dasar, program.normal, pemerintah=program.normal, jejak=program.jejak)
