"""Macros on the duties of employers: which programmes a size of firm owes, what is billed for students."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from checker.law.parameter import Aturan
from checker.law.programs import EVERYDAY_NAMES
from checker.values.money import rupiah
from checker.views.filters import kecil
from sitegen import calendar_file
from sitegen.macros.context import Context, register
from sitegen.pages import firm_year, share_text
from sitegen.pages.provenance import provenance
from sitegen.pages.site_templates import render


def duties(law: Aturan, month: date) -> Mapping[str, tuple[str, ...]]:
    """Give the programmes that each size of firm owes, the smallest size first (Perpres 109/2013 Pasal 6(3)).

    >>> from checker.law.parameter import load
    >>> duties(load(), date(2026, 11, 1))["mikro"]
    ('JKK', 'JKM')
    """
    return {row["skala"]: row["program"] for row in law.at("kepesertaan.pu.wajib", month).baris}


def rates(law: Aturan, code: str) -> list[str]:
    """Give the keys of one programme's rates: one, or one for each payer.

    >>> from checker.law.parameter import load
    >>> rates(load(), "JHT")
    ['iuran.pu.jht.pemberi_kerja', 'iuran.pu.jht.peserta']
    """
    key = f"iuran.pu.{code.lower()}"
    return [key] if key in law.parameter else [f"{key}.{payer}" for payer in ("pemberi_kerja", "peserta")]


def program_wajib(context: Context, skala: str) -> str:
    """Name the programmes a firm of some size owes its workers."""
    names = [f"{kecil(EVERYDAY_NAMES[code])} ({code})" for code in duties(context.law, context.month)[skala]]
    return f"{', '.join(names[:-1])} dan {names[-1]}"


def kunci_wajib(context: Context, skala: str) -> tuple[str, ...]:
    """Give the keys of the rates a firm of some size pays, for the list of what vouches for them."""
    owed = duties(context.law, context.month)[skala]
    return tuple(key for code in owed for key in rates(context.law, code))


def wajib_mulai(context: Context, kode: str) -> str:
    """Name the smallest size of firm that owes a programme."""
    return next(size for size, owed in duties(context.law, context.month).items() if kode in owed)


def layanan_ditunda(context: Context, siapa: str) -> list[str]:
    """Name the public services that can be withheld from employers or individuals (PP 86/2013 Pasal 9)."""
    return [row["nama"] for row in context.at(f"sanksi.layanan_publik.{siapa}").baris]


def iuran_siswa(context: Context) -> Markup:
    """Write what branches bill a school for one student on placement, by the engine."""
    return context.link(rupiah(context.ask(cara_kerja="magang")["iuran"]["total"]), "iuran.magang.siswa")


def tanggal_bayar(context: Context) -> Markup:
    """Show by which day employees' and the owner's contributions are paid, twelve months ahead."""
    context.note(firm_year.PAY_FOR_OTHERS, firm_year.PAY_FOR_ONESELF, firm_year.FINE)
    days: dict[date, dict[str, str]] = {}
    for key in (firm_year.PAY_FOR_OTHERS, firm_year.PAY_FOR_ONESELF):
        for entry in firm_year.payments(context.law, context.day, key):
            days.setdefault(entry.hari, {"hari": entry.tanggal})[key] = entry.judul.partition(" bulan ")[2]
    rows = [
        (row["hari"], row.get(firm_year.PAY_FOR_OTHERS, "–"), row.get(firm_year.PAY_FOR_ONESELF, "–"))
        for _, row in sorted(days.items())
    ]
    return render("tables/firm-year.html", bayar=rows)


def perubahan_usaha(context: Context) -> Markup:
    """Show what changes for a firm in the twelve months ahead, each with its article and how sure it is."""
    entries = firm_year.changes(context.law, context.day)
    rows = [(one, provenance(one.nilai[0], context.law, context.day).pasal) for one in entries]
    return render("tables/firm-changes.html", isi=rows)


def kewajiban_kapan_saja(context: Context) -> Markup:
    """Show the duties that an event starts, with the days each leaves."""
    found = firm_year.rules(context.law, context.day)
    context.note(*(rule.nilai.kunci for rule in found))
    return render("tables/firm-duties.html", isi=found)


def berkas_kalender(context: Context) -> str:
    """Give the address of the calendar file, from the page that shows it."""
    return share_text.site_root(context.page.url) + calendar_file.PLACE


MACROS = (
    program_wajib,
    kunci_wajib,
    wajib_mulai,
    layanan_ditunda,
    iuran_siswa,
    tanggal_bayar,
    perubahan_usaha,
    kewajiban_kapan_saja,
    berkas_kalender,
)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)
