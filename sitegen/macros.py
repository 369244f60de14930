"""What pages may write between double braces: thin names for plain functions, bound to one build month.

An amount on a page is a link to the list “Dasar angka” at its foot; the page object collects which values it used.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from markupsafe import Markup

from checker.angka import rupiah
from checker.parameter import Nilai, muat
from checker.waktu import nama_bulan, nama_tanggal, tambah_bulan, tulis_bulan
from sitegen import bagikan, harga, tabel, tabel_sumber
from sitegen.keterangan import jangkar, keterangan, tulis
from sitegen.templat_situs import susun
from sitegen.waktu_bangun import bulan_bangun, hari_bangun

DIPAKAI = "pk_dipakai"
"""Where a page keeps the keys of the values it showed."""


def define_env(env: Any) -> None:  # noqa: ANN401, C901 - the plugin's object is untyped; one short function per macro
    """Give the pages their macros."""
    aturan, hari, bulan_ini = muat(), hari_bangun(), bulan_bangun()

    def catat(*kunci: str) -> None:
        terpakai = env.page.meta.setdefault(DIPAKAI, [])
        terpakai.extend(k for k in kunci if k not in terpakai)

    def berlaku(kunci: str) -> Nilai:
        catat(kunci)
        return aturan.pada(kunci, bulan_ini)

    def bertaut(teks: str, *kunci: str) -> Markup:
        catat(*kunci)
        return susun("angka.html", teks=teks, kunci=[jangkar(k) for k in kunci])

    @env.macro
    def nilai(kunci: str) -> str:
        """Write a value in force, plainly."""
        return tulis(berlaku(kunci))

    @env.macro
    def rp(kunci: str) -> Markup:
        """Write an amount in force, linked to its article."""
        return bertaut(rupiah(berlaku(kunci).rupiah), kunci)

    @env.macro
    def persen(kunci: str) -> Markup:
        """Write a rate in force, linked to its article."""
        return bertaut(tulis(berlaku(kunci)), kunci)

    @env.macro
    def angka(kunci: str) -> Markup:
        """Write a count in force (days, months, years), linked to its article."""
        return bertaut(tulis(berlaku(kunci)), kunci)

    @env.macro
    def batas_baris(nomor: int) -> Markup:
        """Write up to which monthly income a row of the table of the self-employed reaches."""
        return bertaut(rupiah(berlaku("iuran.bpu.dasar").baris[nomor - 1]["sampai"]), "iuran.bpu.dasar")

    @env.macro
    def uang(jumlah: int) -> str:
        """Write an amount that is an example, not law."""
        return rupiah(jumlah)

    @env.macro
    def bulan(kunci: str = "", sisi: str = "sampai") -> str:
        """Name the build month, or the month in which a value starts or ends."""
        return nama_bulan(_hari(berlaku(kunci), sisi) if kunci else bulan_ini)

    @env.macro
    def setelah(kunci: str) -> str:
        """Give the first month (YYYY-MM) in which a value no longer holds."""
        return tulis_bulan(tambah_bulan(_hari(berlaku(kunci), "sampai"), 1))

    @env.macro
    def sebut_bulan(bulan: str) -> str:
        """Name a month given as YYYY-MM."""
        return nama_bulan(date.fromisoformat(bulan + "-01"))

    @env.macro
    def tanggal(kunci: str, sisi: str = "sampai") -> str:
        """Name the day on which a value starts or ends."""
        return nama_tanggal(_hari(berlaku(kunci), sisi))

    @env.macro
    def berlaku_sampai(kunci: str) -> date | None:
        """Give the last day of a value where the law sets one; None where there is none, or no value now."""
        n = aturan.cari(kunci, bulan_ini)
        return n.sampai if n else None

    @env.macro
    def iuran_bpu(penghasilan: int | None = None, **isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
        """Write what a self-employed person pays in a month, by the engine; the lowest row when no income is given."""
        jawaban = harga.jawaban_bpu(aturan, hari, penghasilan, isian)
        return bertaut(rupiah(jawaban.total), *jawaban.kunci)

    @env.macro
    def tangga_bpu(**isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
        """Show how the price of a self-employed person goes on: each step with its months."""
        return susun("tangga.html", tangga=harga.tangga(aturan, hari, harga.lengkapi(aturan, hari, isian)))

    @env.macro
    def hitungan_bpu(**isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
        """Show step by step how the engine comes to a self-employed person's price."""
        langkah = harga.hitungan_bpu(aturan, hari, isian)["jejak"]
        catat(*(satu["dasar"]["kunci"] for satu in langkah))
        return susun("hitungan.html", langkah=langkah)

    @env.macro
    def ragu(kode: str) -> Markup:
        """Show one open doubt of the register and what the site does meanwhile."""
        return susun("ragu.html", ragu=aturan.keraguan[kode])

    @env.macro
    def daftar(kunci: str, kolom: str, sambung: str = "atau") -> str:
        """Write one column of a table of law in a sentence: 3, 6, atau 12."""
        isi = [str(baris[kolom]) for baris in berlaku(kunci).baris]
        return f"{', '.join(isi[:-1])}, {sambung} {isi[-1]}"

    @env.macro
    def iuran_pu(upah: int, siapa: str = "total", kali: int = 1, **isian: Any) -> Markup:  # noqa: ANN401 - form
        """Write what some employees cost in a month, by the engine (`siapa`: total, peserta, pemberi_kerja)."""
        jawaban = harga.jawaban_pu(aturan, hari, upah, siapa, kali, isian)
        return bertaut(jawaban.tulisan, *jawaban.kunci)

    @env.macro
    def tabel_bpu(banyak: int | None = None, sektor: str = "lainnya") -> Markup:
        """Show the income table of the self-employed, all rows or the first few."""
        catat(*tabel.KUNCI_BPU)
        baris = tabel.baris_bpu(aturan, hari, sektor)[:banyak]
        return susun("tabel_bpu.html", baris=baris, bulan=bulan_ini, ringkas=banyak is not None)

    @env.macro
    def tabel_pu(bagian: str) -> Markup:
        """Show one table about employees: tarif, risiko, ukuran, skala, batas_jp, usia_pensiun."""
        catat(*tabel.KUNCI_PU[bagian])
        return susun(f"tabel_pu_{bagian}.html", bulan=bulan_ini, isi=tabel.isi_pu(bagian, aturan, bulan_ini))

    @env.macro
    def contoh_pu(upah: int, pekerja: int, **isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
        """Show what a firm with some employees pays in a month, by programme and payer."""
        contoh = harga.contoh_pu(aturan, hari, upah, pekerja, isian)
        catat(*contoh.kunci)
        return susun("contoh_pu.html", contoh=contoh)

    @env.macro
    def sumber(*kunci: str) -> Markup:
        """Show what vouches for values: article, link, confidence, check; closed until tapped."""
        catat(*kunci)
        return susun("sumber.html", semua=[keterangan(aturan.pada(k, bulan_ini), aturan) for k in kunci])

    @env.macro
    def tabel_angka() -> Markup:
        """Show every value now in force, grouped."""
        return susun("tabel_angka.html", kelompok=tabel_sumber.kelompok_angka(aturan, hari))

    @env.macro
    def tabel_peraturan() -> Markup:
        """Show every regulation with its official address and what rests on it."""
        return susun("tabel_peraturan.html", peraturan=tabel_sumber.daftar_peraturan(aturan))

    @env.macro
    def kotak_uji() -> Markup:
        """Show that this is a test version, until a person has checked every value."""
        hitung = tabel_sumber.hitung_periksa(aturan, hari)
        di_sini = env.page.url == bagikan.DAFTAR_ANGKA
        return susun("kotak_uji.html", akar=bagikan.akar(env.page.url), di_sini=di_sini, **hitung)

    env.variables["hari_bangun"] = hari
    env.variables["bulan_bangun"] = bulan_ini


def on_pre_page_macros(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Start the page with no values used; its `ringkas` sentence is made now, so that its values count too."""
    env.page.meta.pop(DIPAKAI, None)
    ringkas = env.page.meta.get("ringkas", "")
    env.page.meta["description"] = Markup(env.env.from_string(ringkas).render(env.variables)).striptags()  # noqa: S704


def on_post_page_macros(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """End the page with the list of what its numbers rest on, and make the text by which it is passed on."""
    aturan, bulan_ini = muat(), bulan_bangun()
    semua = [keterangan(aturan.pada(k, bulan_ini), aturan) for k in env.page.meta.get(DIPAKAI, ()) if aturan.cari(k, bulan_ini)]
    if semua:
        env.markdown += f"\n\n{susun('dasar_angka.html', semua=semua)}"
    env.page.meta["pk"] = {
        "diperiksa": nama_tanggal(min((k.nilai.diperiksa for k in semua), default=aturan.versi)),
        "bagikan": bagikan.teks(env.page, env.conf["site_url"], hari_bangun()),
    }


def _hari(nilai: Nilai, sisi: str) -> date:
    """Give a value's first or last day; raise ValueError where the law sets no end."""
    hari = {"sejak": nilai.sejak, "sampai": nilai.sampai}[sisi]
    if hari is None:
        raise ValueError(f"{nilai.kunci} tidak punya tanggal akhir")
    return hari
