"""The price of those who work for themselves: lowest row large, how it goes on, ten rows that lead into the checker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.angka import ribuan, rupiah
from checker.tampilan.keadaan import fragmen
from checker.tampilan.saringan import bulan, rentang
from sitegen.pekerjaan.mesin import BarisHarga, Harga, Isi, Mesin, Tabel, kunci_jejak, program_ikut

BARIS_TABEL = 10
"""Rows of the income table on a page: most readers' income is among them."""


def mandiri(mesin: Mesin, slug: str, isi: Isi, pilihan: Isi) -> Harga:
    """The lowest row large, the calendar in sentences, ten rows in a table whose income leads into the checker."""
    cara = isi["cara_kerja"]
    semua = mesin.aturan.pada("iuran.bpu.dasar", mesin.hari.replace(day=1)).baris[:BARIS_TABEL]
    jawaban = [mesin.iuran(cara, pekerjaan=slug, penghasilan=b["dasar"]) for b in semua]
    masa = [_masa(j) for j in jawaban]
    pertama = masa[0]
    kolom = _kolom(pertama)
    kepala = ("Penghasilan sebulan", *(_judul_masa(m, pertama) for m in pertama[:kolom]))
    baris = tuple(
        BarisHarga(
            judul=_batas(b),
            sel=tuple(_sel(m) for m in satu[:kolom]),
            kecil="" if b.get("keyakinan", "tinggi") == "tinggi" else "*",
            tautan=fragmen({"cara_kerja": cara, "pekerjaan": slug, "penghasilan": b["dasar"]}),
            contoh=nomor == pilihan["baris"],
        )
        for nomor, (b, satu) in enumerate(zip(semua, masa, strict=True), 1)
    )
    menabung = mesin.iuran(cara, pekerjaan=slug, penghasilan=semua[0]["dasar"], jht=True)
    contoh = jawaban[pilihan["baris"] - 1]
    kini = pertama[0]
    sampai = f", sampai iuran {bulan(kini.sampai)}" if len(pertama) > 1 else ""
    return Harga(
        judul=f"Iuran {bulan(kini.dari)}, paling rendah",
        besar=kini.ujung,
        satuan="sebulan",
        kalimat=(
            *((pilihan["kartu"],) if "kartu" in pilihan else ()),
            *_kalender(pertama),
            f"Sekalian menabung hari tua: {rupiah(menabung['iuran']['total'])}.",
            f"Contoh penghasilan {rupiah(contoh['iuran']['dasar'])}: {rupiah(min(_masa(contoh)[0].ujung))}.",
        ),
        tabel=(Tabel("Ketuk penghasilan sebulan", kepala, baris, _lanjut(pertama)),),
        kunci=kunci_jejak(*jawaban, menabung),
        program=program_ikut(jawaban[0]),
        ringkas=f"iuran {bulan(kini.dari)} mulai {rupiah(min(kini.ujung))} sebulan{sampai}.",
        ragu=("D7",) if cara == "pekerja_rumah_tangga" else (),
    )


@dataclass(frozen=True, slots=True)
class Masa:
    """Months in a row (`YYYY-MM`) with one price, or with two where the sector is open (rupiah, the careful last)."""

    dari: str
    sampai: str
    ujung: tuple[int, ...]


def _masa(jawaban: Isi) -> tuple[Masa, ...]:
    def ujung(b: Isi) -> tuple[int, ...]:
        return tuple(sorted({b.get("terendah", b["total"]), b["total"]}))

    grup = [(harga_bulan, list(isi)) for harga_bulan, isi in groupby(jawaban["kalender"], key=ujung)]
    return tuple(Masa(isi[0]["bulan"], isi[-1]["bulan"], harga_bulan) for harga_bulan, isi in grup)


def _judul_masa(satu: Masa, semua: Sequence[Masa]) -> str:
    if len(semua) == 1:
        return "Sebulan"
    if satu is semua[0]:
        return f"Sampai {bulan(satu.sampai)}"
    return f"Mulai {bulan(satu.dari)}" if satu is semua[-1] else rentang(satu.dari, satu.sampai)


def _kolom(semua: Sequence[Masa]) -> int:
    """Count the columns worth showing: months whose price is the careful one of the months before need none."""
    ulang = len(semua) > 1 and semua[-1].ujung == semua[-2].ujung[-1:]
    return len(semua) - ulang


def _lanjut(semua: Sequence[Masa]) -> str:
    """Say what the columns leave out."""
    if _kolom(semua) == len(semua):
        return ""
    return f"Mulai {bulan(semua[-1].dari)} berlaku angka yang besar."


def _sel(satu: Masa) -> tuple[str, ...]:
    """The careful price first, the other one below it."""
    terakhir, *lain = reversed(satu.ujung)
    return rupiah(terakhir), *(f"atau {rupiah(r)}" for r in lain)


def _kalender(semua: Sequence[Masa]) -> tuple[str, ...]:
    """Say in short sentences how the price goes on."""
    kini, *nanti = semua
    if not nanti:
        return (f"Tetap sampai {bulan(kini.sampai)}, kalau aturannya tidak berubah.",)
    awal = f"Harga ini sampai iuran {bulan(kini.sampai)}."
    if len(kini.ujung) > 1:
        awal = f"Yang kecil kalau dihitung angkutan, sampai iuran {bulan(kini.sampai)}."
    return (awal, *(_sesudah(m) for m in nanti))


def _sesudah(satu: Masa) -> str:
    if len(satu.ujung) == 1:
        return f"Mulai {bulan(satu.dari)} {rupiah(satu.ujung[0])}."
    rendah, tinggi = satu.ujung
    masa = rentang(satu.dari, satu.sampai)
    return f"{masa} {rupiah(rendah)} kalau dihitung angkutan, {rupiah(tinggi)} kalau tidak."


def _batas(baris: Isi) -> str:
    """Say an income bracket in few words; the first has no lower end."""
    if not baris["dari"]:
        return f"sampai {rupiah(baris['sampai'])}"
    return f"{rupiah(baris['dari'])}–{ribuan(baris['sampai'])}"
