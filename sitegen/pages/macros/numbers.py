"""What pages may write between double braces: thin names for plain functions, bound to one build month.

An amount on a page is a link to the list “Dasar angka” at its foot; the page collects which values it used.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from markupsafe import Markup
from mkdocs.exceptions import Abort

from checker.law.doubts import awaited, is_open, words
from checker.law.parameter import Aturan, Nilai, load
from checker.values.money import in_words, months_in_words, rupiah
from checker.values.months import date_name, month_name
from sitegen import form
from sitegen.build_day import build_month, hari_bangun
from sitegen.content import page_errors
from sitegen.occupations.price_self_employed import later_prices, price_runs
from sitegen.pages import discounts, prices, share_text, tables, tables_sources
from sitegen.pages.provenance import provenance, write_value
from sitegen.pages.site_templates import render
from sitegen.pages.used_values import USED, linked, note
from sitegen.verify import sheet

LATER = "harga_nanti"
"""Where a page keeps the prices to come of the amount that stands first on it."""

__all__ = ["USED", "NumberMacros", "define_env", "on_post_page_macros", "on_pre_page_macros"]


@dataclass(frozen=True, slots=True)
class NumberMacros:
    """The macros: every public method is one. `_env` is the plugin's object, which knows the page being made."""

    _env: Any
    _aturan: Aturan
    _day: date

    # --- One value ---------------------------------------------------------------------------------------------

    def nilai(self, kunci: str) -> str:
        """Write a value in force, plainly."""
        return write_value(self._in_force(kunci))

    def rp(self, kunci: str) -> Markup:
        """Write an amount in force, linked to its article; raise TypeError for anything but an amount."""
        return self._taut(rupiah(self._in_force(kunci).whole), kunci)

    def persen(self, kunci: str) -> Markup:
        """Write a rate in force, linked to its article."""
        return self._taut(write_value(self._in_force(kunci)), kunci)

    def angka(self, kunci: str) -> Markup:
        """Write a count in force (days, months, years), linked to its article."""
        return self._taut(write_value(self._in_force(kunci)), kunci)

    def kata_angka(self, kunci: str) -> str:
        """Write a count in force in words with its unit (`tiga bulan`, `dua anak`), a half as `separuh`."""
        n = self._in_force(kunci)
        if isinstance(n.nilai, Fraction):
            return discounts.share_in_words(n.bagian)
        satuan = n.satuan.replace(",", " ").split()[0]
        return months_in_words(n.whole) if satuan == "bulan" else f"{in_words(n.whole)} {satuan}"

    def daftar(self, kunci: str, kolom: str, joiner: str = "atau") -> str:
        """Write one column of a table of law in a sentence: `1, 3, 6, atau 12`."""
        isi = [str(baris[kolom]) for baris in self._in_force(kunci).baris]
        return f"{', '.join(isi[:-1])}, {joiner} {isi[-1]}"

    def batas_baris(self, nomor: int) -> Markup:
        """Write up to which monthly income a row (1-32) of the table of the self-employed reaches."""
        kunci = "iuran.bpu.dasar"
        return self._taut(rupiah(self._in_force(kunci).baris[nomor - 1]["sampai"]), kunci)

    def uang(self, jumlah: int) -> str:
        """Write an amount that is an example, not law."""
        return rupiah(jumlah)

    # --- Months and days ---------------------------------------------------------------------------------------

    def bulan(self) -> str:
        """Name the build month."""
        return month_name(self._month)

    def tanggal(self, kunci: str) -> str:
        """Name the day from which the amount in force holds, whatever decrees have repeated it since."""
        nilai = self._in_force(kunci)
        sejak = nilai.sejak
        for lama in reversed(self._aturan.parameter[kunci].run(self._month)):
            if lama.sejak <= sejak:
                if lama.nilai != nilai.nilai:
                    break
                sejak = lama.sejak
        return date_name(sejak)

    def aturan_sejak(self, kunci: str) -> str:
        """Name the day from which the decree in force holds, whether it changed the amount or not."""
        return date_name(self._in_force(kunci).sejak)

    # --- Prices, by the engine ---------------------------------------------------------------------------------

    def iuran_bpu(self, penghasilan: int | None = None, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
        """Write what a self-employed person pays in a month; the lowest row, not transport, where nothing is said."""
        jawaban = prices.bpu_answer(self._aturan, self._day, penghasilan, isian)
        if "bulan" not in isian and LATER not in self._env.page.meta:
            diisi = prices.complete(
                self._aturan, self._day, isian | ({"penghasilan": penghasilan} if penghasilan else {})
            )
            masa = price_runs(prices.bpu_calculation(self._aturan, self._day, diisi))
            self._env.page.meta[LATER] = later_prices(masa)
        return self._taut(jawaban.tulisan, *jawaban.kunci)

    def mulai_bpu(self, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
        """Write the lowest price of a self-employed person; both where work in transport has another one."""
        lain, angkutan = (
            prices.bpu_answer(self._aturan, self._day, None, {**isian, "sektor": sektor})
            for sektor in discounts.SECTORS
        )
        biasa = self._taut(lain.tulisan, *lain.kunci)
        if lain.total == angkutan.total:
            return biasa
        return Markup("{} (angkutan {})").format(biasa, self._taut(angkutan.tulisan, *angkutan.kunci))

    def kalimat_potongan(self) -> Markup:
        """Say whose price holds a discount now and until when; empty where nobody's does."""
        lain, angkutan = (discounts.discount(self._aturan, self._day, sektor) for sektor in discounts.SECTORS)
        self._note(*discounts.KEYS)
        return render("potongan.html", lain=lain, angkutan=angkutan)

    def tangga_bpu(self, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
        """Show how the price of a self-employed person goes on: each step with its months."""
        lengkap = prices.complete(self._aturan, self._day, isian)
        return render("tangga.html", tangga=prices.staircase(self._aturan, self._day, lengkap))

    def hitungan_bpu(self, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
        """Show step by step how the engine comes to a self-employed person's price."""
        langkah = prices.bpu_calculation(self._aturan, self._day, isian)["jejak"]
        self._note(*(satu["dasar"]["kunci"] for satu in langkah))
        return render("hitungan.html", langkah=langkah)

    def iuran_pu(self, upah: int, siapa: str = "total", kali: int = 1, **isian: Any) -> Markup:  # noqa: ANN401
        """Write what `kali` employees cost in a month (`siapa`: total, peserta, pemberi_kerja)."""
        jawaban = prices.pu_answer(self._aturan, self._day, upah, isian, siapa=siapa, kali=kali)
        return self._taut(jawaban.tulisan, *jawaban.kunci)

    def contoh_pu(self, upah: int, pekerja: int, **isian: Any) -> Markup:  # noqa: ANN401 - form answers
        """Show what a firm with some employees pays in a month, by programme and payer."""
        contoh = prices.pu_example(self._aturan, self._day, upah, pekerja, isian)
        self._note(*contoh.kunci)
        return render("contoh_pu.html", contoh=contoh)

    # --- Tables ------------------------------------------------------------------------------------------------

    def tabel_bpu(self, many: int | None = None, sektor: str = "lainnya") -> Markup:
        """Show the income table of the self-employed, all rows or the first few."""
        self._note(*tables.BPU_KEYS)
        baris = tables.bpu_rows(self._aturan, self._day, sektor)[:many]
        return render("tabel_bpu.html", baris=baris, bulan=self._month, ringkas=many is not None)

    def tabel_pu(self, bagian: str) -> Markup:
        """Show one table about employees: tarif, risiko, ukuran, skala, batas_jp, usia_pensiun."""
        self._note(*tables.PU_KEYS[bagian])
        isi = tables.pu_content(bagian, self._aturan, self._month)
        return render(f"tabel_pu_{bagian}.html", bulan=self._month, isi=isi)

    def formulir(self, perintah: str) -> Markup:
        """Show the checker's form for a command (periksa, manfaat, anggaran, nunggak, proyeksi)."""
        return form.form(perintah, share_text.site_root(self._env.page.url), self._aturan, self._day)

    # --- What vouches for it -----------------------------------------------------------------------------------

    def sumber(self, *kunci: str) -> Markup:
        """Show what vouches for values: article, link, confidence, check; closed until tapped."""
        return render(
            "sumber.html", semua=[provenance(self._in_force(k), self._aturan, self._day) for k in kunci]
        )

    def ragu(self, kode: str) -> Markup:
        """Show one doubt of the register (C1, D4 …) and what the site does meanwhile; nothing once it is settled."""
        if not is_open(self._aturan, kode, self._month):
            return Markup("")
        entry, nilai = self._aturan.keraguan[kode], awaited(self._aturan, kode, self._month)
        return render(
            "ragu.html", hal=words(entry["hal"], nilai), penanganan=words(entry["penanganan"], nilai)
        )

    def tabel_angka(self) -> Markup:
        """Show every value now in force, grouped."""
        return render(
            "tabel_angka.html",
            kelompok=tables_sources.number_groups(self._aturan, self._day),
            **tables_sources.unreviewed(self._aturan, self._day),
        )

    def daftar_periksa(self) -> Markup:
        """Show the list by which a person matches the values with the official texts, to print."""
        return render("daftar_periksa.html", kelompok=sheet.by_regulation(self._aturan, self._day))

    def tabel_peraturan(self) -> Markup:
        """Show every regulation with its official address and what rests on it."""
        return render("tabel_peraturan.html", peraturan=tables_sources.regulation_list(self._aturan))

    def kotak_uji(self) -> Markup:
        """Show that this is a test version, until a person has checked every value."""
        alamat = self._env.page.url
        return render(
            "kotak_uji.html",
            akar=share_text.site_root(alamat),
            di_sini=alamat == share_text.NUMBERED_LIST,
            **tables_sources.count_verified(self._aturan, self._day),
        )

    # --- For the methods above ---------------------------------------------------------------------------------

    @property
    def _month(self) -> date:
        """The build month, whose prices the pages show."""
        return self._day.replace(day=1)

    def _note(self, *kunci: str) -> None:
        """Note values that the page shows; one that is not in force now has nothing to show for itself."""
        note(self._env.page, *(k for k in kunci if self._aturan.find(k, self._month)))

    def _in_force(self, kunci: str) -> Nilai:
        self._note(kunci)
        return self._aturan.at(kunci, self._month)

    def _taut(self, teks: str, *kunci: str) -> Markup:
        return linked(self._env.page, teks, *(k for k in kunci if self._aturan.find(k, self._month)))


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages their macros."""
    macro = NumberMacros(env, load(), hari_bangun())
    for nama in vars(NumberMacros):
        if not nama.startswith("_"):
            env.macro(getattr(macro, nama), nama)


def on_pre_page_macros(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Start the page with no values used; its `ringkas` sentence is made now, so that its values count too."""
    meta = env.page.meta
    env.env.finalize = page_errors.finished
    meta.pop(USED, None)
    try:
        ringkas = env.env.from_string(meta.get("ringkas", "")).render(env.variables)
    except Exception as wrong:  # noqa: BLE001 - whatever a macro met: the writer of the page is told
        raise Abort(page_errors.describe_summary(wrong, env.page)) from None
    meta["description"] = share_text.plain(ringkas)


def on_post_page_macros(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """End the page with the list of what its numbers rest on, and make the text by which it is passed on."""
    aturan, bulan_ini = load(), build_month()
    nilai = [n for k in env.page.meta.get(USED, ()) if (n := aturan.find(k, bulan_ini))]
    semua = [provenance(n, aturan, hari_bangun()) for n in nilai]
    if semua:
        env.markdown += f"\n\n{render('dasar_angka.html', semua=semua)}"
    env.page.meta["pk"] = {
        "diperiksa": date_name(min(n.diperiksa for n in nilai)) if nilai else "",
        "bagikan": share_text.share_text(env.page, env.conf["site_url"], hari_bangun()),
    }
