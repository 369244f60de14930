"""The price of those whose employer, host, contractor or own package pays, by size of firm, risk, contract or months."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.values.money import rupiah
from checker.views.filters import bulan
from sitegen.occupations.engine import BarisHarga, Harga, Isi, Mesin, Tabel, kunci_jejak, program_ikut
from sitegen.pages.prices import kemungkinan
from sitegen.pages.site_templates import rupiah_besar


def pemilik(mesin: Mesin, pilihan: Isi) -> Harga:
    """The owner's own price with every open possibility, then what one employee costs by size of firm."""
    dua = [mesin.dasar(1), mesin.dasar(pilihan["baris"])]
    jawaban = [mesin.iuran("pemberi_kerja", penghasilan=d) for d in dua]
    per = [kemungkinan(j, "Iuran sebulan") for j in jawaban]
    harga_per = [[total for _, total in satu] for satu in per]
    sendiri = Tabel(
        "Untuk pemiliknya sendiri, sebulan",
        ("Kemungkinan", *(f"Penghasilan {rupiah(d)}" for d in dua)),
        tuple(
            BarisHarga(judul, tuple((rupiah(h[ke]),) for h in harga_per))
            for ke, (judul, _) in enumerate(per[0])
        ),
    )
    dipotong = any("potongan" in judul for judul, _ in per[0])
    anak_buah, kunci = _per_ukuran(mesin, pilihan, "Untuk tiap anak buah")
    ujung = tuple(sorted({min(harga_per[0]), max(harga_per[0])}))
    return Harga(
        judul=f"Iuran pemilik, {bulan(jawaban[0]['bulan'])}",
        besar=ujung,
        satuan="sebulan, paling rendah",
        kalimat=(
            f"Bedanya: menabung hari tua atau tidak{', dan dapat potongan atau tidak' if dipotong else ''}.",
        ),
        tabel=(sendiri, anak_buah),
        kunci=tuple(dict.fromkeys((*kunci_jejak(*jawaban), *kunci))),
        program=program_ikut(jawaban[0]),
        ringkas=f"iuran pemilik {bulan(jawaban[0]['bulan'])} {_antara(ujung)} sebulan.",
        ragu=("C1", "C2"),
    )


def karyawan(mesin: Mesin, pilihan: Isi) -> Harga:
    """What the employer pays and what is taken off an example wage, by size of firm; the usual size large."""
    tabel, dipakai = _per_ukuran(mesin, pilihan, "Tiap bulan, menurut ukuran usaha")
    upah, siapa, skala = mesin.dasar(pilihan["upah"][0]), pilihan["pembayar"], pilihan["skala"]
    jawaban = [_karyawan_satu(mesin, upah, skala, k) for k in _kelas(mesin)]
    besar = tuple(sorted({j["iuran"]["pemberi_kerja"] for j in jawaban}))
    potong = jawaban[0]["iuran"]["peserta"]
    bulan_ini = bulan(jawaban[0]["bulan"])
    return Harga(
        judul=f"Iuran {bulan_ini}, contoh upah {rupiah(upah)}",
        besar=besar,
        satuan=f"sebulan, {siapa} yang bayar",
        kalimat=(
            f"Itu di usaha {skala}. {f'Dari upah dipotong {rupiah(potong)}.' if potong else 'Upah tidak dipotong.'}",
            "Kecil besarnya ikut kelas risiko kerja.",
        ),
        tabel=(tabel,),
        kunci=dipakai,
        ringkas=f"iuran {bulan_ini} dibayar {siapa}. Contoh usaha {skala}: {_antara(besar)} sebulan.",
    )


def magang(mesin: Mesin, pilihan: Isi) -> Harga:
    """Accident cover only, paid by the host; death cover is open (C4) and not priced."""
    dua = [mesin.dasar(b) for b in pilihan["upah"]]
    kelas = _kelas(mesin)
    jawaban = [[mesin.iuran("magang", upah=u, risiko_jkk=k) for u in dua] for k in kelas]
    nama = {b["kelas"]: b["nama"] for b in mesin.aturan.pada("iuran.pu.jkk", mesin.hari.replace(day=1)).baris}
    baris = tuple(
        BarisHarga(f"Risiko {nama[k].lower()}", tuple((rupiah(j["iuran"]["total"]),) for j in satu))
        for k, satu in zip(kelas, jawaban, strict=True)
    )
    ujung = tuple(satu[0]["iuran"]["total"] for satu in jawaban)
    return Harga(
        judul=f"Iuran {bulan(jawaban[0][0]['bulan'])}, contoh dasar {rupiah(dua[0])}",
        besar=ujung,
        satuan=f"sebulan, {pilihan['pembayar']} yang bayar",
        kalimat=(
            "Angka ini hanya untuk kecelakaan kerja.",
            *(() if jawaban[0][0]["iuran"]["peserta"] else ("Uang saku tidak dipotong.",)),
        ),
        tabel=(
            Tabel(
                "Kecelakaan kerja saja, sebulan",
                ("Kelas risiko", *(f"Dasar {rupiah(d)}" for d in dua)),
                baris,
            ),
        ),
        kunci=kunci_jejak(*(j for satu in jawaban for j in satu)),
        program=program_ikut(jawaban[0][0]),
        ringkas=f"iuran kecelakaan kerja {_antara(ujung)} sebulan, dibayar {pilihan['pembayar']}.",
        ragu=("C4",),
    )


def proyek(mesin: Mesin, pilihan: Isi) -> Harga:
    """Both ways of pricing a project: by contract value at the end of each slice, by recorded wage."""
    lapis = mesin.aturan.pada("iuran.jakon.kontrak", mesin.hari.replace(day=1)).baris
    nilai = [b["sampai"] for b in lapis if "sampai" in b]
    kontrak = [mesin.iuran("proyek_konstruksi", nilai_kontrak=n) for n in nilai]
    upah = [mesin.dasar(b) for b in pilihan["upah"]]
    tercatat = [mesin.iuran("proyek_konstruksi", upah=u) for u in upah]
    return Harga(
        judul=f"Iuran proyek, contoh kontrak {rupiah_besar(nilai[0])}",
        besar=(kontrak[0]["iuran"]["total"],),
        satuan=f"sekali bayar, {pilihan['pembayar']} yang bayar",
        kalimat=("Upah pekerja tidak dipotong.",) if not kontrak[0]["iuran"]["peserta"] else (),
        tabel=(
            Tabel(
                "Upah tidak tercatat: menurut nilai kontrak",
                ("Nilai kontrak tanpa PPN", "Seluruh proyek"),
                _satu_sel([rupiah_besar(n) for n in nilai], kontrak),
            ),
            Tabel(
                "Upah tercatat: menurut upah pekerja",
                ("Upah sebulan", "Tiap bulan"),
                _satu_sel([rupiah(u) for u in upah], tercatat),
            ),
        ),
        kunci=kunci_jejak(*kontrak, *tercatat),
        program=program_ikut(kontrak[0]),
        ringkas=f"kontraktor yang bayar. Contoh kontrak {rupiah_besar(nilai[0])}: {rupiah(kontrak[0]['iuran']['total'])}.",
    )


def migran(mesin: Mesin) -> Harga:
    """The packages through a placement company, one payment each."""
    lama = [
        b["bulan"] for b in mesin.aturan.pada("iuran.pmi.selama_setelah", mesin.hari.replace(day=1)).baris
    ]
    jawaban = [mesin.iuran("pekerja_migran", jalur="p3mi", lama_bulan=n) for n in lama]
    murah = jawaban[0]["iuran"]["total"]
    return Harga(
        judul=f"Paket kontrak {lama[0]} bulan",
        besar=(murah,),
        satuan="sekali bayar",
        kalimat=("Ini untuk yang berangkat lewat kantor penyalur.", "Bayarnya per paket, bukan tiap bulan."),
        tabel=(
            Tabel(
                "Lewat kantor penyalur (P3MI)",
                ("Lama kontrak", "Seluruhnya"),
                _satu_sel([f"{n} bulan" for n in lama], jawaban),
            ),
        ),
        kunci=("iuran.pmi.sebelum", "iuran.pmi.selama_setelah"),
        program=program_ikut(jawaban[0]),
        ringkas=f"paket mulai {rupiah(murah)} untuk {lama[0]} bulan, dibayar sekali.",
        ragu=("D8",),
    )


# --- Employees by size of firm ----------------------------------------------------------------------------------


def _per_ukuran(mesin: Mesin, pilihan: Isi, judul: str) -> tuple[Tabel, tuple[str, ...]]:
    """Price one employee for each size of firm, from the lowest to the highest risk class."""
    upah = mesin.dasar(pilihan["upah"][0])
    kelas = _kelas(mesin)
    semua = [[_karyawan_satu(mesin, upah, u["skala"], k) for k in kelas] for u in _ukuran(mesin)]
    baris = tuple(
        BarisHarga(
            judul=ukuran["skala"].capitalize(),
            kecil=", ".join(ukuran["program"]),
            sel=(
                _dua_ujung([j["iuran"]["pemberi_kerja"] for j in jawaban]),
                (rupiah(jawaban[0]["iuran"]["peserta"]),),
            ),
        )
        for ukuran, jawaban in zip(_ukuran(mesin), semua, strict=True)
    )
    kepala = ("Ukuran usaha", f"{pilihan['pembayar'].capitalize()} bayar", "Dari upah")
    tabel = Tabel(f"{judul}, upah {rupiah(upah)}", kepala, baris)
    return tabel, kunci_jejak(*(j for satu in semua for j in satu))


def _karyawan_satu(mesin: Mesin, upah: int, skala: str, kelas: int) -> dict[str, Any]:
    return mesin.iuran("karyawan", upah=upah, skala_usaha=skala, risiko_jkk=kelas)


def _ukuran(mesin: Mesin) -> Sequence[Isi]:
    return mesin.aturan.pada("kepesertaan.pu.wajib", mesin.hari.replace(day=1)).baris


def _kelas(mesin: Mesin) -> tuple[int, int]:
    """The lowest and the highest risk class; which one a firm is in, BPJS Ketenagakerjaan decides."""
    baris = mesin.aturan.pada("iuran.pu.jkk", mesin.hari.replace(day=1)).baris
    return baris[0]["kelas"], baris[-1]["kelas"]


# --- Small parts --------------------------------------------------------------------------------------------------


def _satu_sel(judul: Sequence[str], jawaban: Sequence[Isi]) -> tuple[BarisHarga, ...]:
    return tuple(
        BarisHarga(j, ((rupiah(satu["iuran"]["total"]),),)) for j, satu in zip(judul, jawaban, strict=True)
    )


def _dua_ujung(jumlah: Sequence[int]) -> tuple[str, ...]:
    rendah, tinggi = min(jumlah), max(jumlah)
    return (rupiah(rendah),) if rendah == tinggi else (rupiah(rendah), f"sampai {rupiah(tinggi)}")


def _antara(ujung: Sequence[int]) -> str:
    return rupiah(ujung[0]) if len(ujung) == 1 else f"{rupiah(ujung[0])} sampai {rupiah(ujung[-1])}"
