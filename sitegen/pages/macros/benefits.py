"""Macros of the pages on benefits, claims and payment: thin names for questions to the engine and to the law data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from markupsafe import Markup

from checker.core.next_steps import fill_numbers
from checker.core.pension_age import first_month
from checker.law.parameter import Aturan, Nilai, load
from checker.law.resources import data_file
from checker.manfaat.event import MONEY, NEEDS_BASE
from checker.questions.manfaat import manfaat
from checker.values.money import grouped, percent, rupiah
from checker.values.months import add_months, format_month, month_name
from sitegen.build_day import build_month, hari_bangun
from sitegen.pages import prices
from sitegen.pages.site_templates import render
from sitegen.pages.used_values import linked

MONTHS_A_YEAR = 12
MILLION = 10**6
SMALLEST_RUPIAH = 1000
"""Whole numbers below this in a table of law are counts (months, years, days), not money."""


def define_env(env: Any) -> None:  # noqa: ANN401, C901 - the plugin's object is untyped; one short function per macro
    """Give the pages their macros on benefits and claims."""
    aturan, hari, bulan_ini = load(), hari_bangun(), build_month()

    def taut(teks: str, *kunci: str) -> Markup:
        return linked(env.page, teks, *kunci)

    def terima(kejadian: str, field_name: str = "total", **isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
        """Write one amount of what an event gives (`total`, `bersih`, `rincian.stmb`, `beasiswa.maksimum`)."""
        jumlah, kunci = take(tanya(aturan, hari, kejadian, isian), field_name)
        return taut(rupiah(jumlah), *kunci)

    def juta(kejadian: str, **isian: Any) -> str:  # noqa: ANN401 - answers of the form
        """Say the total of an event the way people do: `42 juta`."""
        return f"{tanya(aturan, hari, kejadian, isian)['total'] // MILLION} juta"

    def rincian(kejadian: str, **isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
        """Show what an event gives, line by line, with the total."""
        jawaban = tanya(aturan, hari, kejadian, isian)
        baris = [(r["judul"], taut(rupiah(r["jumlah"]), r["dasar"]["kunci"])) for r in jawaban["rincian"]]
        return render("manfaat_rincian.html", baris=baris, total=jawaban["total"])

    def tabel_beasiswa() -> Markup:
        """Show the scholarship by level of school."""
        kunci = "manfaat.beasiswa.jenjang"
        baris = [(b, taut(rupiah(b["per_tahun"]), kunci)) for b in aturan.at(kunci, bulan_ini).baris]
        return render("manfaat_beasiswa.html", baris=baris)

    def dokumen(matter: str, *, catatan: bool = True) -> Markup:
        """Show the papers of one claim (`checker/manfaat/papers.toml`) as a list to tick off, with a note where unsure."""
        surat = data_file("manfaat/papers")[matter]["dokumen"]
        teks = [satu["teks"] for satu in fill_numbers(surat, aturan, bulan_ini)]
        ragu = catatan and any(d["keyakinan"] != "tinggi" for d in surat)
        return render("manfaat_dokumen.html", dokumen=teks, ragu=ragu)

    def kolom(kunci: str, nama: str, ke: int = 0, **filter_name: str) -> Markup:
        """Write one cell of a table of law: the row numbered `ke` of those that match (`jenis="darat"`)."""
        baris = [
            b for b in aturan.at(kunci, bulan_ini).baris if all(b[k] == v for k, v in filter_name.items())
        ]
        return taut(_write_cell(baris[ke][nama]), kunci)

    def lama(kunci: str) -> Markup:
        """Say a number of months of law as people do: `3 tahun`, `6 bulan`."""
        return taut(_length(aturan.at(kunci, bulan_ini)), kunci)

    def mulai_jp(length_key: str = "") -> Markup:
        """Name the first month of pension contributions, or the first month by which so many could be paid."""
        added = aturan.at(length_key, bulan_ini).whole if length_key else 0
        kunci = (length_key,) if length_key else ("iuran.pu.jp.peserta",)
        return taut(month_name(add_months(first_month(aturan), added)), *kunci)

    def tarif_pajak_jht() -> Markup:
        """List the brackets of the tax on savings taken from the third year on."""
        kunci = "manfaat.jht.pajak_progresif"
        baris = aturan.at(kunci, bulan_ini).baris
        teks = [
            f"sampai {rupiah(b['sampai'])}: {percent(b['tarif'])}"
            if "sampai" in b
            else f"lebih: {percent(b['tarif'])}"
            for b in baris
        ]
        return Markup(" · ").join(taut(one_row, kunci) for one_row in teks)

    def hasil_jht() -> str:
        """Write the yields of old-age savings that were found, year by year; past years have no article to open."""
        semua = aturan.parameter["konteks.jht_imbal_hasil"].nilai
        return ", ".join(f"{percent(n.bagian)} ({n.sejak.year})" for n in semua)

    def tabungan_jht(penghasilan: int | None = None, tahun: int = 0) -> Markup:
        """Write what goes into JHT a month, or the sum of some years of it without any yield (rupiah)."""
        tanpa = prices.bpu_answer(aturan, hari, penghasilan, {})
        dengan = prices.bpu_answer(aturan, hari, penghasilan, {"jht": True})
        jumlah = (dengan.total - tanpa.total) * (tahun * MONTHS_A_YEAR or 1)
        return taut(rupiah(jumlah), *(k for k in dengan.kunci if k not in tanpa.kunci))

    def tunggakan_bpu(**isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
        """Write what the longest unpaid stretch up to the build month costs, each month at its own price (rupiah)."""
        kunci = "iuran.bpu.tunggakan_bulan"
        bulan = [add_months(bulan_ini, -n) for n in range(aturan.at(kunci, bulan_ini).whole)]
        semua = [prices.bpu_answer(aturan, hari, None, {"bulan": format_month(b), **isian}) for b in bulan]
        return taut(rupiah(sum(j.total for j in semua)), kunci, *semua[0].kunci)

    for macro in (
        terima,
        juta,
        rincian,
        tabel_beasiswa,
        dokumen,
        kolom,
        lama,
        mulai_jp,
        tarif_pajak_jht,
        hasil_jht,
        tabungan_jht,
        tunggakan_bpu,
    ):
        env.macro(macro)


def tanya(aturan: Aturan, hari: date, kejadian: str, isian: Mapping[str, Any]) -> dict[str, Any]:
    """Ask the engine about an event on a day, unsaid answers as usual on pages; refuses an uncertain answer.

    >>> tanya(load(), date(2026, 11, 22), "meninggal", {})["total"]
    42000000
    """
    jawaban = manfaat(_complete(aturan, hari, kejadian, isian), hari_ini=hari, aturan=aturan)
    if jawaban["hak"] != "ya":
        raise ValueError(
            f"{kejadian} {dict(isian)}: {jawaban['alasan']} Halaman tidak menulis jumlah yang belum pasti."
        )
    return jawaban


def _complete(aturan: Aturan, hari: date, kejadian: str, isian: Mapping[str, Any]) -> dict[str, Any]:
    """Add what a page leaves out: lowest income, a member for long enough, of the age the law asks for."""

    def kini(kunci: str) -> Nilai:
        return aturan.at(kunci, hari)

    bawaan: dict[str, Any] = {"segmen": "PU" if kejadian in ("pensiun", "kehilangan_pekerjaan") else "BPU"}
    if kejadian in NEEDS_BASE and not any(k in isian for k in MONEY):
        bawaan["penghasilan"] = kini("iuran.bpu.dasar").baris[0]["dasar"]
    match kejadian:
        case "meninggal":
            bawaan["lama_peserta_bulan"] = kini("manfaat.beasiswa.jkm_bulan").whole
        case "pensiun":
            tanggal = _enough_contributions(aturan, hari, isian)
            usia = aturan.at("iuran.pu.jp.usia_pensiun", tanggal).whole
            # A year older than the age of that day: reached whenever the birthday was.
            bawaan |= {"tanggal": tanggal.isoformat(), "usia": usia + 1}
        case "hari_tua":
            bawaan |= {"alasan": "usia_56", "usia": kini("manfaat.jht.usia").whole}
        case "kehilangan_pekerjaan":
            bawaan |= {"alasan": "phk", "bulan_iuran_24": kini("manfaat.jkp.dalam_bulan").whole}
    return {"kejadian": kejadian, "tanggal": hari.isoformat()} | bawaan | dict(isian)


def _enough_contributions(aturan: Aturan, hari: date, isian: Mapping[str, Any]) -> date:
    """The first day from which on so many months of pension contributions are possible; today where they are by now."""
    return max(hari, add_months(first_month(aturan), isian.get("lama_iuran_bulan", 0)))


def take(jawaban: Mapping[str, Any], field_name: str) -> tuple[int, tuple[str, ...]]:
    """Take one amount (rupiah) out of an answer, with the keys of the law it rests on; raises LookupError."""
    awal, _, sisa = field_name.partition(".")
    if awal == "rincian":
        baris = next((r for r in jawaban["rincian"] if r["kode"] == sisa), None)
        if baris is None:
            raise LookupError(f"{field_name} tidak ada di jawaban {jawaban['kejadian']}")
        return baris["jumlah"], (baris["dasar"]["kunci"],)
    if awal == "beasiswa":
        return jawaban[awal][sisa], (jawaban[awal]["dasar"]["kunci"],)
    return jawaban[field_name], tuple(
        dict.fromkeys(langkah["dasar"]["kunci"] for langkah in jawaban["jejak"])
    )


def _write_cell(isi: int | Fraction) -> str:
    """Write a cell: a rate, money, or a count.

    >>> _write_cell(Fraction(3, 5)), _write_cell(5_000_000), _write_cell(30)
    ('60%', 'Rp5.000.000', '30')
    """
    if isinstance(isi, Fraction):
        return percent(isi)
    return rupiah(isi) if isi >= SMALLEST_RUPIAH else grouped(isi)


def _length(nilai: Nilai) -> str:
    """Say months in years where they come out even."""
    tahun, sisa = divmod(nilai.whole, MONTHS_A_YEAR)
    return f"{nilai.whole} bulan" if sisa else f"{tahun} tahun"
