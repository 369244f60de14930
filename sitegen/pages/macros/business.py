"""Prices that pages on discounts, firms, projects and migrant work show: always asked of the engine, never added up.

A macro that gives several amounts gives them as values; the page that shows them is their template.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from checker import periksa
from checker.law.parameter import Aturan, load
from checker.values.money import percent, rupiah
from checker.values.months import format_month
from sitegen.build_day import build_month, hari_bangun
from sitegen.occupations.price_self_employed import price_runs
from sitegen.pages import discounts, prices
from sitegen.pages.site_templates import render
from sitegen.pages.used_values import linked


@dataclass(frozen=True, slots=True)
class Tier:
    """One slice of a construction contract (rupiah, without PPN) and its two rates."""

    dari: int
    sampai: int | None
    jkk: str
    jkm: str


def project_tiers(aturan: Aturan, bulan: date) -> list[Tier]:
    """Give the slices of the contract table (PP 44/2015, projects whose wages are not known)."""
    baris = aturan.at("iuran.jakon.kontrak", bulan).baris
    floor = (0, *(b["sampai"] for b in baris[:-1]))
    return [
        Tier(dari, b.get("sampai"), percent(b["jkk"]), percent(b["jkm"]))
        for dari, b in zip(floor, baris, strict=True)
    ]


def define_env(env: Any) -> None:  # noqa: ANN401, C901 - the plugin's object is untyped; one short function per macro
    """Give the pages their macros."""
    aturan, hari, bulan_ini = load(), hari_bangun(), build_month()

    def taut(teks: str, *kunci: str) -> Markup:
        return linked(env.page, teks, *(k for k in kunci if aturan.find(k, bulan_ini)))

    def ask_engine(**isian: Any) -> dict[str, Any]:  # noqa: ANN401 - answers of the form
        return periksa({"bulan": format_month(bulan_ini), **isian}, hari_ini=hari, aturan=aturan)

    def potongan(sektor: str) -> discounts.Discount:
        """Give the discount of a sector, and whether it is still to come, in force or over (nanti, kini, lalu)."""
        return discounts.discount(aturan, hari, sektor)

    def kalimat_becak() -> Markup:
        """Say whether and when it makes a difference that a job may or may not count as transport."""
        dasar = aturan.at("iuran.bpu.dasar", bulan_ini).baris[0]["dasar"]
        masa = price_runs(prices.bpu_calculation(aturan, hari, {"penghasilan": dasar}))
        beda = next((m for m in masa if len(m.pilihan) > 1), None)
        return render("becak.html", masa=masa, beda=beda)

    def biaya_usaha(pekerja: int, upah: int, skala: str) -> list[tuple[int, str, prices.Example]]:
        """Work out a firm's month for each risk class: class, its name, who pays what."""
        baris = aturan.at("iuran.pu.jkk", bulan_ini).baris
        return [
            (
                b["kelas"],
                b["nama"],
                prices.pu_example(
                    aturan, hari, upah, pekerja, {"skala_usaha": skala, "risiko_jkk": b["kelas"]}
                ),
            )
            for b in baris
        ]

    def tautan_angka(contoh: prices.Answer, *kunci: str) -> Markup:
        """Write an amount that the engine worked out, linked to the values it rests on."""
        return taut(contoh.tulisan, *kunci)

    def biaya_pemilik(penghasilan: int) -> list[tuple[str, Markup]]:
        """Work out what an owner with employees may have to pay, every possibility by name (doubts C1 and C2)."""
        jawaban = ask_engine(cara_kerja="pemberi_kerja", penghasilan=penghasilan)
        kunci = [langkah["dasar"]["kunci"] for langkah in jawaban["jejak"]]
        return [
            (judul, taut(rupiah(total), *dict.fromkeys(kunci)))
            for judul, total in prices.possibilities(jawaban, "Iuran sebulan")
        ]

    def rentang_jkk() -> Markup:
        """Write the lowest and the highest JKK rate of employees."""
        baris = aturan.at("iuran.pu.jkk", bulan_ini).baris
        return taut(f"{percent(baris[0]['tarif'])} sampai {percent(baris[-1]['tarif'])}", "iuran.pu.jkk")

    def baris_bpu_ujung(nomor: int, isian: str) -> Markup:
        """Write one field of one row of the income table (row 0 the lowest, -1 the highest), linked."""
        return taut(rupiah(aturan.at("iuran.bpu.dasar", bulan_ini).baris[nomor][isian]), "iuran.bpu.dasar")

    def layanan_ditunda(siapa: str) -> list[str]:
        """Name the public services that can be withheld from employers or individuals (PP 86/2013 Pasal 9)."""
        return [b["nama"] for b in aturan.at(f"sanksi.layanan_publik.{siapa}", bulan_ini).baris]

    def lapis_kontrak() -> list[Tier]:
        """Give the slices of a construction contract and their rates."""
        return project_tiers(aturan, bulan_ini)

    def biaya_proyek(nilai_kontrak: int) -> Markup:
        """Write what a project costs once when wages are not known, by the engine."""
        iuran = ask_engine(cara_kerja="proyek_konstruksi", nilai_kontrak=nilai_kontrak)["iuran"]
        return taut(rupiah(iuran["total"]), "iuran.jakon.kontrak")

    def upah_proyek(upah_harian: int) -> Markup:
        """Write what one daily worker on a project costs in a month when his wage is known, by the engine."""
        iuran = ask_engine(cara_kerja="proyek_konstruksi", upah_harian=upah_harian)["iuran"]
        return taut(
            rupiah(iuran["total"]), "iuran.jakon.upah.jkk", "iuran.jakon.upah.jkm", "iuran.pu.hari_sebulan"
        )

    def paket_pmi() -> list[tuple[int, Markup, Markup]]:
        """Give the packages of migrant workers: months, price during and after, total with the one before leaving."""
        paket = "iuran.pmi.selama_setelah"
        baris = aturan.at(paket, bulan_ini).baris
        semua = [
            (
                b["bulan"],
                ask_engine(cara_kerja="pekerja_migran", jalur="p3mi", lama_bulan=b["bulan"])["iuran"],
            )
            for b in baris
        ]
        return [
            (
                lama,
                taut(rupiah(i["paket"]["selama_setelah"]), paket),
                taut(rupiah(i["total"]), paket, "iuran.pmi.sebelum"),
            )
            for lama, i in semua
        ]

    def iuran_migran(lama_bulan: int, jalur: str) -> Markup:
        """Write what a migrant worker pays at departure for a contract of some months, by the engine."""
        jawaban = ask_engine(cara_kerja="pekerja_migran", jalur=jalur, lama_bulan=lama_bulan)
        return taut(rupiah(jawaban["iuran"]["total"]), *(satu["dasar"]["kunci"] for satu in jawaban["jejak"]))

    for macro in (
        potongan,
        kalimat_becak,
        biaya_usaha,
        tautan_angka,
        biaya_pemilik,
        rentang_jkk,
        baris_bpu_ujung,
        layanan_ditunda,
        lapis_kontrak,
        biaya_proyek,
        upah_proyek,
        paket_pmi,
        iuran_migran,
    ):
        env.macro(macro)
