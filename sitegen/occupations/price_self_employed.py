"""The price of those who work for themselves: lowest row large, how it goes on, ten rows that lead into the checker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.values.money import ribuan, rupiah
from checker.views.filters import bulan, rentang
from checker.views.url_state import fragment
from sitegen.occupations.engine import Asker, Content, Price, PriceRow, Table, joined_programs, trace_keys

TABLE_ROWS = 10
"""Rows of the income table on a page: most readers' income is among them."""


def mandiri(mesin: Asker, slug: str, isi: Content, pilihan: Content) -> Price:
    """The lowest row large, the calendar in sentences, ten rows in a table whose income leads into the checker."""
    cara = isi["cara_kerja"]
    semua = mesin.aturan.pada("iuran.bpu.dasar", mesin.hari.replace(day=1)).baris[:TABLE_ROWS]
    jawaban = [mesin.iuran(cara, pekerjaan=slug, penghasilan=b["dasar"]) for b in semua]
    masa = [price_runs(j) for j in jawaban]
    pertama = masa[0]
    kolom = _columns(pertama)
    kepala = ("Penghasilan sebulan", *(_run_title(m, pertama) for m in pertama[:kolom]))
    baris = tuple(
        PriceRow(
            judul=_limits(b),
            sel=tuple(_cell(m) for m in satu[:kolom]),
            kecil="" if b.get("keyakinan", "tinggi") == "tinggi" else "*",
            tautan=fragment({"cara_kerja": cara, "pekerjaan": slug, "penghasilan": b["dasar"]}),
            contoh=nomor == pilihan["baris"],
        )
        for nomor, (b, satu) in enumerate(zip(semua, masa, strict=True), 1)
    )
    saving = mesin.iuran(cara, pekerjaan=slug, penghasilan=semua[0]["dasar"], jht=True)
    contoh = jawaban[pilihan["baris"] - 1]
    kini = pertama[0]
    sampai = f", sampai iuran {bulan(kini.sampai)}" if len(pertama) > 1 else ""
    return Price(
        judul=f"Iuran {bulan(kini.dari)}, paling rendah",
        besar=kini.end,
        satuan="sebulan",
        kalimat=(
            *((pilihan["kartu"],) if "kartu" in pilihan else ()),
            *_calendar(pertama),
            f"Sekalian menabung hari tua: {rupiah(saving['iuran']['total'])}.",
            f"Contoh penghasilan {rupiah(contoh['iuran']['dasar'])}: {' atau '.join(map(rupiah, price_runs(contoh)[0].end))}.",
        ),
        tabel=(Table("Ketuk penghasilan sebulan", kepala, baris, _next(pertama)),),
        kunci=trace_keys(*jawaban, saving),
        program=joined_programs(jawaban[0]),
        ringkas=f"iuran {bulan(kini.dari)} mulai {rupiah(min(kini.end))} sebulan{sampai}.",
        nanti=later_prices(pertama),
        ragu=("O8",) if cara == "pekerja_rumah_tangga" else (),
    )


@dataclass(frozen=True, slots=True)
class Masa:
    """Months in a row (`YYYY-MM`) with one price, or with two where the sector is open, each with its condition.

    `pilihan` is (condition, rupiah), the lower price first; the dearer one is the careful one.
    """

    dari: str
    sampai: str
    pilihan: tuple[tuple[str, int], ...]

    @property
    def end(self) -> tuple[int, ...]:
        """Give the price, or both, the lower first (rupiah)."""
        return tuple(total for _, total in self.pilihan)


def price_runs(jawaban: Content) -> tuple[Masa, ...]:
    """Group the calendar of an answer into months in a row with the same price or prices."""

    def month_price(b: Content) -> tuple[tuple[str, int], ...]:
        if "pilihan" not in b:
            return (("", b["total"]),)
        semua = ((p["judul"].removeprefix("Kalau "), p["total"]) for p in b["pilihan"])
        return tuple(sorted(semua, key=lambda satu: satu[1]))

    cluster = [(pilihan, list(isi)) for pilihan, isi in groupby(jawaban["kalender"], key=month_price)]
    return tuple(Masa(isi[0]["bulan"], isi[-1]["bulan"], pilihan) for pilihan, isi in cluster)


def later_prices(masa: Sequence[Masa]) -> tuple[tuple[str, str, str], ...]:
    """List the prices to come: from which month (`YYYY-MM`), the month in words, the price or both prices.

    >>> later_prices([Masa("2026-11", "2026-12", (("", 8400),)), Masa("2027-01", "2028-02", (("", 16800),))])
    (('2027-01', 'Januari 2027', 'Rp16.800'),)
    """
    return tuple((m.dari, bulan(m.dari), " atau ".join(map(rupiah, m.end))) for m in masa[1:])


def _run_title(satu: Masa, semua: Sequence[Masa]) -> str:
    if len(semua) == 1:
        return "Sebulan"
    if satu is semua[0]:
        return f"Sampai {bulan(satu.sampai)}"
    return f"Mulai {bulan(satu.dari)}" if satu is semua[-1] else rentang(satu.dari, satu.sampai)


def _columns(semua: Sequence[Masa]) -> int:
    """Count the columns worth showing: months whose price is the careful one of the months before need none."""
    again = len(semua) > 1 and semua[-1].end == semua[-2].end[-1:]
    return len(semua) - again


def _next(semua: Sequence[Masa]) -> str:
    """Say what the columns leave out."""
    if _columns(semua) == len(semua):
        return ""
    return f"Mulai {bulan(semua[-1].dari)} berlaku angka yang besar."


def _cell(satu: Masa) -> tuple[str, ...]:
    """The careful price first, the other one below it."""
    terakhir, *lain = reversed(satu.end)
    return rupiah(terakhir), *(f"atau {rupiah(r)}" for r in lain)


def _calendar(semua: Sequence[Masa]) -> tuple[str, ...]:
    """Say in short sentences how the price goes on."""
    kini, *nanti = semua
    if not nanti:
        return ("Tetap begitu selama aturannya tidak berubah.",)
    awal = f"Harga ini sampai iuran {bulan(kini.sampai)}."
    if len(kini.pilihan) > 1:
        awal = f"Yang kecil kalau {kini.pilihan[0][0]}, sampai iuran {bulan(kini.sampai)}."
    return (awal, *(_after(m, terakhir=m is nanti[-1]) for m in nanti))


def _after(satu: Masa, *, terakhir: bool) -> str:
    if len(satu.end) == 1:
        return f"Mulai {bulan(satu.dari)} {rupiah(satu.end[0])}."
    masa = f"Mulai {bulan(satu.dari)}" if terakhir else rentang(satu.dari, satu.sampai)
    (syarat, rendah), (lain, tinggi) = satu.pilihan
    lain = "tidak" if lain == f"tidak {syarat}" else lain
    return f"{masa} {rupiah(rendah)} kalau {syarat}, {rupiah(tinggi)} kalau {lain}."


def _limits(baris: Content) -> str:
    """Say an income bracket in few words; the first has no lower end."""
    if not baris["dari"]:
        return f"sampai {rupiah(baris['sampai'])}"
    return f"{rupiah(baris['dari'])}–{ribuan(baris['sampai'])}"
