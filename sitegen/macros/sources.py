"""Macros of what vouches for the site: articles, doubts, the history of every value, the words people may not know.

Most give values, not HTML: the page that shows them is their template.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from checker.law.doubts import awaited, is_open, words
from checker.law.value import Nilai
from checker.law.wording import write_value
from sitegen.content.glossary_links import term_groups
from sitegen.licences import shipped
from sitegen.macros.context import Context, register
from sitegen.pages import history, share_text
from sitegen.pages.provenance import anchor, provenance
from sitegen.pages.site_templates import render
from sitegen.pages.tables import source_tables
from sitegen.verify import sheet


def sumber(context: Context, *kunci: str) -> Markup:
    """Show what vouches for values: article, link, confidence, check; closed until tapped."""
    values = [context.shown(k) for k in kunci]
    if kunci not in context.drawn:
        context.drawn[kunci] = render(
            "sources/provenance.html", semua=[provenance(n, context.law, context.day) for n in values]
        )
    return context.drawn[kunci]


def ragu(context: Context, kode: str) -> Markup:
    """Show one doubt of the register (C1, D4 …) and what the site does meanwhile; nothing once it is settled."""
    if not is_open(context.law, kode, context.month):
        return Markup("")
    entry, value = context.law.keraguan[kode], awaited(context.law, kode, context.month)
    return render(
        "sources/doubt.html", hal=words(entry["hal"], value), penanganan=words(entry["penanganan"], value)
    )


def tabel_angka(context: Context) -> Markup:
    """Show every value now in force, grouped."""
    return render(
        "sources/all-values.html",
        kelompok=source_tables.number_groups(context.law, context.day),
        **source_tables.unreviewed(context.law, context.day),
    )


def daftar_periksa(context: Context) -> Markup:
    """Show the list by which a person matches the values with the official texts, to print."""
    return render("sources/checklist.html", kelompok=sheet.by_regulation(context.law, context.day))


def tabel_peraturan(context: Context) -> Markup:
    """Show every regulation with its official address and what rests on it."""
    return render("sources/regulations.html", peraturan=source_tables.regulation_list(context.law))


def kotak_uji(context: Context) -> Markup:
    """Show that this is a test version, until a person has checked every value."""
    address = context.page.url
    return render(
        "sources/test-version.html",
        akar=share_text.site_root(address),
        di_sini=address == share_text.NUMBERED_LIST,
        **source_tables.count_verified(context.law, context.day),
    )


def semua_riwayat(context: Context) -> list[tuple[str, list[history.Subject]]]:
    """Give the history of every value, grouped."""
    return history.history(context.law, context.month)


def perubahan_nanti(context: Context) -> list[history.Change]:
    """Give the changes still to come, nearest first."""
    return [change for change in history.changes(context.law) if change.tanggal >= context.day]


def perubahan_lalu(context: Context, many: int) -> list[history.Change]:
    """Give the latest changes, newest first."""
    return [c for c in reversed(history.changes(context.law)) if c.tanggal < context.day][:many]


def semua_keraguan(context: Context, awalan: str) -> list[history.Doubt]:
    """Give the doubts whose code starts with one of these letters (C, D: iuran; B: manfaat; O: umum)."""
    return history.doubts(context.law, awalan, context.month)


def angka_kurang_yakin(context: Context) -> list[tuple[str, str, Nilai]]:
    """Give the values in force with weak sources: anchor in the list of values, the value as text, the value."""
    return [(anchor(n.kunci), write_value(n), n) for n in history.less_sure(context.law, context.month)]


def daftar_istilah(context: Context) -> list[tuple[str, list[tuple[str, Mapping[str, Any]]]]]:  # noqa: ARG001 - every macro takes it
    """Give the words people may not know, grouped."""
    return term_groups()


def perangkat_lunak(context: Context) -> Markup:  # noqa: ARG001 - every macro takes it
    """Show whose software goes out with the site, and under which licence."""
    return render("sources/software.html", semua=shipped())


MACROS = (
    *(sumber, ragu, tabel_angka, daftar_periksa, tabel_peraturan, kotak_uji),
    *(semua_riwayat, perubahan_nanti, perubahan_lalu, semua_keraguan, angka_kurang_yakin, daftar_istilah),
    perangkat_lunak,
)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)
