"""Contributions of employees (PP 44/2015 Pasal 16 and 18, PP 46/2015 Pasal 16, PP 45/2015 Pasal 28-29, PP 6/2025)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from checker.core.firm_size import skala_usaha
from checker.core.membership import ikut
from checker.core.profile import Profil
from checker.core.results import Iuran, IuranProgram, Langkah, Status, langkah_tarif, terlemah
from checker.iuran.upah import upah_sebulan
from checker.law.parameter import Aturan, Nilai
from checker.values.money import Bilangan, bulat, kali, persen, rupiah


def iuran_pu(profil: Profil, status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran:
    """Give the month of an employee, split between worker, employer and state (rupiah).

    >>> from checker.core.membership import kepesertaan
    >>> from checker.law.parameter import muat
    >>> warung = Profil(date(2026, 11, 1), "karyawan", upah=2_500_000, skala_usaha="mikro", risiko_jkk=2)
    >>> iuran_pu(warung, kepesertaan(warung, muat(), warung.bulan), muat(), warung.bulan).pemberi_kerja
    21000
    """
    upah, langkah_upah = upah_sebulan(profil, aturan, bulan)
    berskala = profil.kewarganegaraan == "WNI" and not profil.pemberi_kerja_negara
    _skala, langkah_skala = skala_usaha(profil, aturan, bulan) if berskala else ("", ())
    hitung = {
        "JKK": lambda: jkk(profil, upah, aturan, bulan),
        "JKM": lambda: jkm(profil, upah, aturan, bulan),
        "JHT": lambda: _berdua("JHT", upah, aturan, bulan),
        "JP": lambda: _jp(upah, aturan, bulan),
        "JKP": lambda: _jkp(upah, aturan, bulan),
    }
    program = {kode: hitung[kode]().resting_on(langkah_upah) for kode in ikut(profil, status)}
    return Iuran(bulat(upah), program, (*langkah_upah, *langkah_skala))


def jkk(profil: Profil, upah: Bilangan, aturan: Aturan, bulan: date) -> IuranProgram:
    """Work accident: the employer pays by risk class, less the labour-intensive discount or the pandemic's relief.

    Sources: PP 44/2015 Pasal 16(1); PP 7/2025 and PP 36/2025; PP 49/2020.
    """
    nilai = aturan.pada("iuran.pu.jkk", bulan)
    baris = next(b for b in nilai.baris if b["kelas"] == profil.risiko_jkk)
    tarif = baris["tarif"]
    langkah = langkah_tarif(f"Iuran JKK kelas {baris['kelas']}, dibayar pemberi kerja.", nilai, upah, tarif)
    potongan = aturan.cari("iuran.pu.padat_karya", bulan) if profil.padat_karya else None
    return less_discount(langkah, tarif, upah, potongan or _relief(profil, aturan, bulan))


def jkm(profil: Profil, upah: Bilangan, aturan: Aturan, bulan: date) -> IuranProgram:
    """Death: the employer pays (PP 44/2015 Pasal 18(1)), less the pandemic's relief (PP 49/2020 Pasal 9)."""
    tarif = aturan.pada("iuran.pu.jkm", bulan)
    langkah = langkah_tarif("Iuran JKM, dibayar pemberi kerja.", tarif, upah)
    return less_discount(langkah, tarif.bagian, upah, _relief(profil, aturan, bulan))


def _relief(profil: Profil, aturan: Aturan, bulan: date) -> Nilai | None:
    """The pandemic's relief was for employees; no source says whether for interns."""
    return aturan.cari("iuran.pandemi.potongan", bulan) if profil.cara_kerja == "karyawan" else None


def less_discount(langkah: Langkah, tarif: Fraction, upah: Bilangan, potongan: Nilai | None) -> IuranProgram:
    """Take a discount off what the employer pays; worked out of the exact rate, not of the rounded price."""
    normal = langkah.jumlah
    if potongan is None:
        return IuranProgram(bulat(upah), normal, pemberi_kerja=normal, jejak=(langkah,))
    bayar = kali(tarif * (1 - potongan.bagian), upah)
    yakin = terlemah(potongan.keyakinan, langkah.sure)
    kalimat = f"{potongan.judul}, jadi {rupiah(bayar)}."
    hemat = Langkah(kalimat, persen(potongan.bagian), normal - bayar, potongan, yakin)
    return IuranProgram(bulat(upah), normal, normal - bayar, pemberi_kerja=bayar, jejak=(langkah, hemat))


def _berdua(
    kode: str, dasar: Bilangan, aturan: Aturan, bulan: date, batas: tuple[Langkah, ...] = ()
) -> IuranProgram:
    """A programme both pay for: JHT (PP 46/2015 Pasal 16(1)) and JP (PP 45/2015 Pasal 28(3))."""
    bagian = {}
    jejak = list(batas)
    for pembayar, sebutan in (("pemberi_kerja", "pemberi kerja"), ("peserta", "karyawan")):
        tarif = aturan.pada(f"iuran.pu.{kode.lower()}.{pembayar}", bulan)
        jejak.append(langkah_tarif(f"Iuran {kode} bagian {sebutan}.", tarif, dasar))
        bagian[pembayar] = jejak[-1].jumlah
    return IuranProgram(bulat(dasar), sum(bagian.values()), **bagian, jejak=tuple(jejak))


def _jp(upah: Bilangan, aturan: Aturan, bulan: date) -> IuranProgram:
    """Pension: on the wage up to the year's ceiling (PP 45/2015 Pasal 28-29)."""
    batas = aturan.pada("iuran.pu.jp.batas_upah", bulan)
    langkah = Langkah(
        f"Iuran JP dihitung dari upah, paling tinggi {rupiah(batas.rupiah)}.",
        f"paling banyak {rupiah(batas.rupiah)}",
        bulat(min(upah, batas.rupiah)),
        batas,
    )
    program = _berdua("JP", min(upah, batas.rupiah), aturan, bulan, (langkah,))
    return program.resting_on((langkah,)) if upah > batas.rupiah else program


def _jkp(upah: Bilangan, aturan: Aturan, bulan: date) -> IuranProgram:
    """Job loss: the state pays and JKK carries the rest; nobody is billed (PP 6/2025 Pasal 11)."""
    batas = aturan.pada("iuran.pu.jkp.batas_upah", bulan)
    tarif = aturan.pada("iuran.pu.jkp.pemerintah", bulan)
    dasar = min(upah, batas.rupiah)
    yakin = terlemah(tarif.keyakinan, batas.keyakinan) if upah > batas.rupiah else ""
    kalimat = "Iuran JKP dibayar pemerintah. Tagihan tidak bertambah."
    langkah = langkah_tarif(kalimat, tarif, dasar, keyakinan=yakin)
    return IuranProgram(bulat(dasar), langkah.jumlah, pemerintah=langkah.jumlah, jejak=(langkah,))
