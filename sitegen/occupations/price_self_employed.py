"""The price of those who work for themselves: lowest row large, how it goes on, ten rows that lead into the checker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.values.money import grouped, rupiah
from checker.values.months import runs
from checker.views.filters import bulan, rentang
from checker.views.url_state import fragment
from sitegen.occupations.engine import Asker, Content, Price, PriceRow, Table, joined_programs
from sitegen.pages.prices import trace_keys

TABLE_ROWS = 10
"""Rows of the income table on a page: most readers' income is among them."""
CONDITIONS = {"transportasi": "dihitung angkutan", "lainnya": "tidak dihitung angkutan"}
"""When which price holds, where it is open whether the work is transport."""


def self_employed_price(engine: Asker, slug: str, content: Content, choices: Content) -> Price:
    """The lowest row large, the calendar in sentences, ten rows in a table whose income leads into the checker."""
    way = content["cara_kerja"]
    everything = engine.aturan.at("iuran.bpu.dasar", engine.hari.replace(day=1)).baris[:TABLE_ROWS]
    answer = [engine.iuran(way, pekerjaan=slug, penghasilan=b["dasar"]) for b in everything]
    masa = [price_runs(j) for j in answer]
    first = masa[0]
    columns = _columns(first)
    header = ("Penghasilan sebulan", *(_run_title(m, first) for m in first[:columns]))
    row = tuple(
        PriceRow(
            judul=_limits(b),
            sel=tuple(_cell(m) for m in one[:columns]),
            kecil="" if b.get("keyakinan", "tinggi") == "tinggi" else "*",
            tautan=fragment({"cara_kerja": way, "pekerjaan": slug, "penghasilan": b["dasar"]}),
            contoh=number == choices["baris"],
        )
        for number, (b, one) in enumerate(zip(everything, masa, strict=True), 1)
    )
    saving = engine.iuran(way, pekerjaan=slug, penghasilan=everything[0]["dasar"], jht=True)
    contoh = answer[choices["baris"] - 1]
    kini = first[0]
    sampai = f", sampai iuran {bulan(kini.sampai)}" if len(first) > 1 else ""
    return Price(
        judul=f"Iuran {bulan(kini.dari)}, paling rendah",
        besar=kini.end,
        satuan="sebulan",
        kalimat=(
            *((choices["kartu"],) if "kartu" in choices else ()),
            *_calendar(first),
            f"Sekalian menabung hari tua: {rupiah(saving['iuran']['total'])}.",
            f"Contoh penghasilan {rupiah(contoh['iuran']['dasar'])}: {' atau '.join(map(rupiah, price_runs(contoh)[0].end))}.",
        ),
        tabel=(Table("Iuran menurut penghasilan sebulan", header, row, _next(first)),),
        kunci=trace_keys(*answer, saving),
        program=joined_programs(answer[0]),
        ringkas=f"iuran {bulan(kini.dari)} mulai {rupiah(min(kini.end))} sebulan{sampai}.",
        nanti=later_prices(first),
        ragu=("O8",) if way == "pekerja_rumah_tangga" else (),
    )


@dataclass(frozen=True, slots=True)
class PricePeriod:
    """Months in a row (`YYYY-MM`) with one price, or with two where the sector is open, each with its sector.

    `pilihan` is (sector, rupiah), the lower price first; the dearer one is the careful one.
    """

    dari: str
    sampai: str
    pilihan: tuple[tuple[str, int], ...]

    @property
    def conditions(self) -> tuple[tuple[str, int], ...]:
        """Give the prices, each with the condition under which it holds, in words."""
        return tuple((CONDITIONS[sector], total) for sector, total in self.pilihan)

    @property
    def end(self) -> tuple[int, ...]:
        """Give the price, or both, the lower first (rupiah)."""
        return tuple(total for _, total in self.pilihan)


def price_runs(answer: Content) -> tuple[PricePeriod, ...]:
    """Group the calendar of an answer into months in a row with the same price or prices."""

    def month_price(b: Content) -> tuple[tuple[str, int], ...]:
        if "pilihan" not in b:
            return (("", b["total"]),)
        everything = ((p["bagian"][0]["nilai"], p["total"]) for p in b["pilihan"])
        return tuple(sorted(everything, key=lambda one: one[1]))

    return tuple(
        PricePeriod(run[0]["bulan"], run[-1]["bulan"], choices)
        for choices, run in runs(answer["kalender"], key=month_price)
    )


def later_prices(masa: Sequence[PricePeriod]) -> tuple[tuple[str, str, str], ...]:
    """List the prices to come: from which month (`YYYY-MM`), the month in words, the price or both prices.

    >>> later_prices([PricePeriod("2026-11", "2026-12", (("", 8400),)), PricePeriod("2027-01", "2028-02", (("", 16800),))])
    (('2027-01', 'Januari 2027', 'Rp16.800'),)
    """
    return tuple((m.dari, bulan(m.dari), " atau ".join(map(rupiah, m.end))) for m in masa[1:])


def _run_title(one: PricePeriod, everything: Sequence[PricePeriod]) -> str:
    if len(everything) == 1:
        return "Sebulan"
    if one is everything[0]:
        return f"Sampai {bulan(one.sampai)}"
    return f"Mulai {bulan(one.dari)}" if one is everything[-1] else rentang(one.dari, one.sampai)


def _columns(everything: Sequence[PricePeriod]) -> int:
    """Count the columns worth showing: months whose price is the careful one of the months before need none."""
    again = len(everything) > 1 and everything[-1].end == everything[-2].end[-1:]
    return len(everything) - again


def _next(everything: Sequence[PricePeriod]) -> str:
    """Say what the columns leave out."""
    if _columns(everything) == len(everything):
        return ""
    return f"Mulai {bulan(everything[-1].dari)} berlaku angka yang besar."


def _cell(one: PricePeriod) -> tuple[str, ...]:
    """The careful price first, the other one below it."""
    last, *other = reversed(one.end)
    return rupiah(last), *(f"atau {rupiah(r)}" for r in other)


def _calendar(everything: Sequence[PricePeriod]) -> tuple[str, ...]:
    """Say in short sentences how the price goes on."""
    kini, *nanti = everything
    if not nanti:
        return ("Tetap begitu selama aturannya tidak berubah.",)
    start = f"Harga ini sampai iuran {bulan(kini.sampai)}."
    if len(kini.pilihan) > 1:
        start = f"Yang kecil kalau {kini.conditions[0][0]}, sampai iuran {bulan(kini.sampai)}."
    return (start, *(_after(m, terakhir=m is nanti[-1]) for m in nanti))


def _after(one: PricePeriod, *, terakhir: bool) -> str:
    if len(one.end) == 1:
        return f"Mulai {bulan(one.dari)} {rupiah(one.end[0])}."
    masa = f"Mulai {bulan(one.dari)}" if terakhir else rentang(one.dari, one.sampai)
    (condition, low), (other, high) = one.conditions
    if one.pilihan[-1][0] == "lainnya":
        other = "tidak"
    return f"{masa} {rupiah(low)} kalau {condition}, {rupiah(high)} kalau {other}."


def _limits(row: Content) -> str:
    """Say an income bracket in few words; the first has no lower end."""
    if not row["dari"]:
        return f"sampai {rupiah(row['sampai'])}"
    return f"{rupiah(row['dari'])}–{grouped(row['sampai'])}"
