"""The price of those whose employer, host, contractor or own package pays, by size of firm, risk, contract or months."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.values.money import rupiah
from checker.views.filters import bulan
from sitegen.occupations.engine import Asker, Content, Price, PriceRow, Table, joined_programs, trace_keys
from sitegen.pages.prices import kemungkinan
from sitegen.pages.site_templates import rupiah_besar


def owner(mesin: Asker, pilihan: Content) -> Price:
    """The owner's own price with every open possibility, then what one employee costs by size of firm."""
    dua = [mesin.dasar(1), mesin.dasar(pilihan["baris"])]
    jawaban = [mesin.iuran("pemberi_kerja", penghasilan=d) for d in dua]
    per = [kemungkinan(j, "Iuran sebulan") for j in jawaban]
    price_by = [[total for _, total in satu] for satu in per]
    sendiri = Table(
        "Untuk pemiliknya sendiri, sebulan",
        ("Kemungkinan", *(f"Penghasilan {rupiah(d)}" for d in dua)),
        tuple(
            PriceRow(judul, tuple((rupiah(h[ke]),) for h in price_by)) for ke, (judul, _) in enumerate(per[0])
        ),
    )
    dipotong = any("potongan" in judul for judul, _ in per[0])
    staff, kunci = _by_size(mesin, pilihan, "Untuk tiap anak buah")
    end = tuple(sorted({min(price_by[0]), max(price_by[0])}))
    return Price(
        judul=f"Iuran pemilik, {bulan(jawaban[0]['bulan'])}",
        besar=end,
        satuan="sebulan, paling rendah",
        kalimat=(
            f"Bedanya: menabung hari tua atau tidak{', dan dapat potongan atau tidak' if dipotong else ''}.",
        ),
        tabel=(sendiri, staff),
        kunci=tuple(dict.fromkeys((*trace_keys(*jawaban), *kunci))),
        program=joined_programs(jawaban[0]),
        ringkas=f"iuran pemilik {bulan(jawaban[0]['bulan'])} {_between(end)} sebulan.",
        ragu=("C1", "C2"),
    )


def karyawan(mesin: Asker, pilihan: Content) -> Price:
    """What the employer pays and what is taken off an example wage, by size of firm; the usual size large."""
    tabel, dipakai = _by_size(mesin, pilihan, "Tiap bulan, menurut ukuran usaha")
    upah, siapa, skala = mesin.dasar(pilihan["upah"][0]), pilihan["pembayar"], pilihan["skala"]
    jawaban = [_one_employee(mesin, upah, skala, k) for k in _class(mesin)]
    besar = tuple(sorted({j["iuran"]["pemberi_kerja"] for j in jawaban}))
    cut = jawaban[0]["iuran"]["peserta"]
    bulan_ini = bulan(jawaban[0]["bulan"])
    return Price(
        judul=f"Iuran {bulan_ini}, contoh upah {rupiah(upah)}",
        besar=besar,
        satuan=f"sebulan, {siapa} yang bayar",
        kalimat=(
            f"Itu di usaha {skala}. {f'Dari upah dipotong {rupiah(cut)}.' if cut else 'Upah tidak dipotong.'}",
            "Kecil besarnya ikut kelas risiko kerja.",
        ),
        tabel=(tabel,),
        kunci=dipakai,
        ringkas=f"iuran {bulan_ini} dibayar {siapa}. Contoh usaha {skala}: {_between(besar)} sebulan.",
    )


def magang(mesin: Asker, pilihan: Content) -> Price:
    """Accident cover only, paid by the host; death cover is open (C4) and not priced."""
    dua = [mesin.dasar(b) for b in pilihan["upah"]]
    kelas = _class(mesin)
    jawaban = [[mesin.iuran("magang", upah=u, risiko_jkk=k) for u in dua] for k in kelas]
    nama = {b["kelas"]: b["nama"] for b in mesin.aturan.pada("iuran.pu.jkk", mesin.hari.replace(day=1)).baris}
    baris = tuple(
        PriceRow(f"Risiko {nama[k].lower()}", tuple((rupiah(j["iuran"]["total"]),) for j in satu))
        for k, satu in zip(kelas, jawaban, strict=True)
    )
    end = tuple(satu[0]["iuran"]["total"] for satu in jawaban)
    return Price(
        judul=f"Iuran {bulan(jawaban[0][0]['bulan'])}, contoh dasar {rupiah(dua[0])}",
        besar=end,
        satuan=f"sebulan, {pilihan['pembayar']} yang bayar",
        kalimat=(
            "Angka ini hanya untuk kecelakaan kerja.",
            *(() if jawaban[0][0]["iuran"]["peserta"] else ("Uang saku tidak dipotong.",)),
        ),
        tabel=(
            Table(
                "Kecelakaan kerja saja, sebulan",
                ("Kelas risiko", *(f"Dasar {rupiah(d)}" for d in dua)),
                baris,
            ),
        ),
        kunci=trace_keys(*(j for satu in jawaban for j in satu)),
        program=joined_programs(jawaban[0][0]),
        ringkas=f"iuran kecelakaan kerja {_between(end)} sebulan, dibayar {pilihan['pembayar']}.",
        ragu=("C4",),
    )


def proyek(mesin: Asker, pilihan: Content) -> Price:
    """Both ways of pricing a project: by contract value at the end of each slice, by recorded wage."""
    layer = mesin.aturan.pada("iuran.jakon.kontrak", mesin.hari.replace(day=1)).baris
    nilai = [b["sampai"] for b in layer if "sampai" in b]
    kontrak = [mesin.iuran("proyek_konstruksi", nilai_kontrak=n) for n in nilai]
    upah = [mesin.dasar(b) for b in pilihan["upah"]]
    recorded = [mesin.iuran("proyek_konstruksi", upah=u) for u in upah]
    return Price(
        judul=f"Iuran proyek, contoh kontrak {rupiah_besar(nilai[0])}",
        besar=(kontrak[0]["iuran"]["total"],),
        satuan=f"sekali bayar, {pilihan['pembayar']} yang bayar",
        kalimat=("Upah pekerja tidak dipotong.",) if not kontrak[0]["iuran"]["peserta"] else (),
        tabel=(
            Table(
                "Upah tidak tercatat: menurut nilai kontrak",
                ("Nilai kontrak tanpa PPN", "Seluruh proyek"),
                _one_cell([rupiah_besar(n) for n in nilai], kontrak),
            ),
            Table(
                "Upah tercatat: menurut upah pekerja",
                ("Upah sebulan", "Tiap bulan"),
                _one_cell([rupiah(u) for u in upah], recorded),
            ),
        ),
        kunci=trace_keys(*kontrak, *recorded),
        program=joined_programs(kontrak[0]),
        ringkas=f"kontraktor yang bayar. Contoh kontrak {rupiah_besar(nilai[0])}: {rupiah(kontrak[0]['iuran']['total'])}.",
    )


def migran(mesin: Asker) -> Price:
    """The packages through a placement company, one payment each."""
    lama = [
        b["bulan"] for b in mesin.aturan.pada("iuran.pmi.selama_setelah", mesin.hari.replace(day=1)).baris
    ]
    jawaban = [mesin.iuran("pekerja_migran", jalur="p3mi", lama_bulan=n) for n in lama]
    cheap = jawaban[0]["iuran"]["total"]
    return Price(
        judul=f"Paket kontrak {lama[0]} bulan",
        besar=(cheap,),
        satuan="sekali bayar",
        kalimat=("Ini untuk yang berangkat lewat kantor penyalur.", "Bayarnya per paket, bukan tiap bulan."),
        tabel=(
            Table(
                "Lewat kantor penyalur (P3MI)",
                ("Lama kontrak", "Seluruhnya"),
                _one_cell([f"{n} bulan" for n in lama], jawaban),
            ),
        ),
        kunci=("iuran.pmi.sebelum", "iuran.pmi.selama_setelah"),
        program=joined_programs(jawaban[0]),
        ringkas=f"paket mulai {rupiah(cheap)} untuk {lama[0]} bulan, dibayar sekali.",
        ragu=("D8",),
    )


# --- Employees by size of firm ----------------------------------------------------------------------------------


def _by_size(mesin: Asker, pilihan: Content, judul: str) -> tuple[Table, tuple[str, ...]]:
    """Price one employee for each size of firm, from the lowest to the highest risk class."""
    upah = mesin.dasar(pilihan["upah"][0])
    kelas = _class(mesin)
    semua = [[_one_employee(mesin, upah, u["skala"], k) for k in kelas] for u in _sizes(mesin)]
    baris = tuple(
        PriceRow(
            judul=ukuran["skala"].capitalize(),
            kecil=", ".join(ukuran["program"]),
            sel=(
                _both_ends([j["iuran"]["pemberi_kerja"] for j in jawaban]),
                (rupiah(jawaban[0]["iuran"]["peserta"]),),
            ),
        )
        for ukuran, jawaban in zip(_sizes(mesin), semua, strict=True)
    )
    kepala = ("Ukuran usaha", f"{pilihan['pembayar'].capitalize()} bayar", "Dari upah")
    tabel = Table(f"{judul}, upah {rupiah(upah)}", kepala, baris)
    return tabel, trace_keys(*(j for satu in semua for j in satu))


def _one_employee(mesin: Asker, upah: int, skala: str, kelas: int) -> dict[str, Any]:
    return mesin.iuran("karyawan", upah=upah, skala_usaha=skala, risiko_jkk=kelas)


def _sizes(mesin: Asker) -> Sequence[Content]:
    return mesin.aturan.pada("kepesertaan.pu.wajib", mesin.hari.replace(day=1)).baris


def _class(mesin: Asker) -> tuple[int, int]:
    """The lowest and the highest risk class; which one a firm is in, BPJS Ketenagakerjaan decides."""
    baris = mesin.aturan.pada("iuran.pu.jkk", mesin.hari.replace(day=1)).baris
    return baris[0]["kelas"], baris[-1]["kelas"]


# --- Small parts --------------------------------------------------------------------------------------------------


def _one_cell(judul: Sequence[str], jawaban: Sequence[Content]) -> tuple[PriceRow, ...]:
    return tuple(
        PriceRow(j, ((rupiah(satu["iuran"]["total"]),),)) for j, satu in zip(judul, jawaban, strict=True)
    )


def _both_ends(jumlah: Sequence[int]) -> tuple[str, ...]:
    rendah, tinggi = min(jumlah), max(jumlah)
    return (rupiah(rendah),) if rendah == tinggi else (rupiah(rendah), f"sampai {rupiah(tinggi)}")


def _between(end: Sequence[int]) -> str:
    return rupiah(end[0]) if len(end) == 1 else f"{rupiah(end[0])} sampai {rupiah(end[-1])}"
