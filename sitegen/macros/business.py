"""Macros on firms, projects and migrant work: always asked of the engine, never added up.

A macro that gives several amounts gives them as values; the page that shows them is their template.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from checker.law.parameter import Aturan
from checker.questions.firm import usaha
from checker.values.money import percent, rupiah
from checker.values.months import format_month
from checker.views.arranged import view_members_plan
from checker.views.filters import rentang
from checker.views.url_state import fragment
from sitegen.macros.context import Context, register
from sitegen.pages import prices

PACKAGES = "iuran.pmi.selama_setelah"


@dataclass(frozen=True, slots=True)
class Tier:
    """One slice of a construction contract (rupiah, without PPN) and its two rates."""

    dari: int
    sampai: int | None
    jkk: str
    jkm: str


def project_tiers(law: Aturan, month: date) -> list[Tier]:
    """Give the slices of the contract table (PP 44/2015, projects whose wages are not known).

    >>> from checker.law.parameter import load
    >>> [(tier.jkk, tier.jkm) for tier in project_tiers(load(), date(2026, 11, 1))][0]
    ('0,21%', '0,03%')
    """
    rows = law.at("iuran.jakon.kontrak", month).baris
    floors = (0, *(row["sampai"] for row in rows[:-1]))
    return [
        Tier(floor, row.get("sampai"), percent(row["jkk"]), percent(row["jkm"]))
        for floor, row in zip(floors, rows, strict=True)
    ]


def lapis_kontrak(context: Context) -> list[Tier]:
    """Give the slices of a construction contract and their rates."""
    return project_tiers(context.law, context.month)


@dataclass(frozen=True, slots=True)
class Bill:
    """What a firm pays in the build month for everybody, as the page writes it, and the fragment that opens it in the tool."""

    usaha: Markup
    orang: Markup
    terendah: Markup
    tertinggi: Markup
    pasti: bool
    alamat: str


def tagihan(context: Context, **told: Any) -> Bill:  # noqa: ANN401 - form answers
    """Work out a firm's bill by the command that the tool uses; `terendah` and `tertinggi` differ where something is open."""
    answer = usaha({"bulan": format_month(context.month), **told}, hari_ini=context.day, aturan=context.law)
    ends = answer.get("rentang", {"terendah": answer["total"], "tertinggi": answer["total"]})
    keys = prices.trace_keys(answer)
    low, high = (context.link(rupiah(end), *keys) for end in (ends["terendah"], ends["tertinggi"]))
    firm, people = (context.link(rupiah(part), *keys) for part in (answer["usaha"], answer["orang"]))
    return Bill(firm, people, low, high, "rentang" not in answer, fragment(told))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a cooperative lays out for its members from the build month on, and the fragment that opens it in the tool."""

    keluar: Markup
    puncak: Markup
    masa: Sequence[tuple[str, Markup, Markup]]
    """Months in a row, what the cooperative pays in one, what one member pays in it."""
    persen: int
    lama: int
    alamat: str


def patungan(context: Context, orang: int, penghasilan: int, persen: int, lama: int) -> Plan:
    """Work out what a cooperative lays out for so many members alike, by the command that the tool uses."""
    told = {
        "anggota": [{"jumlah": orang, "penghasilan": penghasilan, "sektor": "lainnya"}],
        "ditanggung_persen": persen,
        "selama_bulan": lama,
    }
    answer = usaha({"bulan": format_month(context.month), **told}, hari_ini=context.day, aturan=context.law)
    keys, months = prices.trace_keys(answer), answer["bulanan"]
    paid, (members,) = view_members_plan.laid_out(months[:lama]), view_members_plan.kinds(answer)
    lines = [
        (
            rentang(run.dari, run.sampai),
            context.link(rupiah(run.koperasi * orang), *keys),
            context.link(rupiah(run.anggota), *keys),
        )
        for run in members.masa
    ]
    laid = [context.link(rupiah(amount), *keys) for amount in (paid.tertinggi, paid.puncak)]
    return Plan(laid[0], laid[1], lines, persen, lama, fragment(told))


def tautan_angka(context: Context, contoh: prices.Answer, *kunci: str) -> Markup:
    """Write an amount that the engine worked out, linked to the values it rests on."""
    return context.link(contoh.tulisan, *kunci)


def biaya_pemilik(context: Context, penghasilan: int) -> list[tuple[str, Markup]]:
    """Work out what an owner with employees may have to pay, every possibility by name (doubts C1 and C2)."""
    answer = context.ask(cara_kerja="pemberi_kerja", penghasilan=penghasilan)
    keys = prices.trace_keys(answer)
    return [
        (title, context.link(rupiah(total), *keys))
        for title, total in prices.possibilities(answer, "Iuran sebulan")
    ]


def biaya_proyek(context: Context, nilai_kontrak: int) -> Markup:
    """Write what a project costs once when wages are not known, by the engine."""
    answer = context.ask(cara_kerja="proyek_konstruksi", nilai_kontrak=nilai_kontrak)
    return context.link(rupiah(answer["iuran"]["total"]), "iuran.jakon.kontrak")


def upah_proyek(context: Context, upah_harian: int) -> Markup:
    """Write what one daily worker on a project costs in a month when his wage is known, by the engine."""
    answer = context.ask(cara_kerja="proyek_konstruksi", upah_harian=upah_harian)
    keys = ("iuran.jakon.upah.jkk", "iuran.jakon.upah.jkm", "iuran.pu.hari_sebulan")
    return context.link(rupiah(answer["iuran"]["total"]), *keys)


def paket_pmi(context: Context) -> list[tuple[int, Markup, Markup]]:
    """Give the packages of migrant workers: months, price during and after, total with the one before leaving."""
    result = []
    for row in context.at(PACKAGES).baris:
        answer = context.ask(cara_kerja="pekerja_migran", jalur="p3mi", lama_bulan=row["bulan"])["iuran"]
        during = context.link(rupiah(answer["paket"]["selama_setelah"]), PACKAGES)
        total = context.link(rupiah(answer["total"]), PACKAGES, "iuran.pmi.sebelum")
        result.append((row["bulan"], during, total))
    return result


def iuran_migran(context: Context, lama_bulan: int, jalur: str) -> Markup:
    """Write what a migrant worker pays at departure for a contract of some months, by the engine."""
    answer = context.ask(cara_kerja="pekerja_migran", jalur=jalur, lama_bulan=lama_bulan)
    return context.link(rupiah(answer["iuran"]["total"]), *prices.trace_keys(answer))


MACROS = (
    *(lapis_kontrak, tagihan, patungan, tautan_angka, biaya_pemilik, biaya_proyek, upah_proyek),
    *(paket_pmi, iuran_migran),
)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)
