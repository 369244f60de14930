"""The lists by which anyone can check the site: every value, every regulation, how much a person has verified."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from checker.data.jobs import jobs
from checker.law.articles import NOT_REGULATION
from checker.law.law_report import NOT_YET, SOON, ended, overdue_reviews
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.views.questionnaire.job_words import beyond, job_rows, status_words
from sitegen.pages.provenance import Provenance, article, has_text, provenance
from sitegen.pages.site_templates import render

GROUPS = {
    "iuran.bpu": "Iuran pekerja mandiri",
    "iuran.pu": "Iuran karyawan",
    "iuran.jakon": "Iuran proyek bangunan",
    "iuran.pmi": "Iuran pekerja migran",
    "iuran.magang": "Iuran magang",
    "iuran.pandemi": "Keringanan iuran masa pandemi",
    "kepesertaan": "Siapa ikut program apa",
    "usaha": "Ukuran usaha",
    "manfaat": "Yang diterima keluarga",
    "hak": "Hak pekerja",
    "sanksi": "Sanksi",
    "praktik": "Kebiasaan, dari halaman resmi dan berita",
    "konteks": "Angka latar, tidak dipakai menghitung",
}
OTHERS = "Lain-lain"
FREQUENT = (
    "ojek-online",
    "pedagang-pasar",
    "warung-makan",
    "tukang-becak",
    "petani",
    "nelayan",
    "tukang-bangunan",
    "penjahit",
)
"""The eight everyday answers shown first; tests hold them to the occupation list."""


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """One value of the list; `segera` when the law ends it soon."""

    keterangan: Provenance
    segera: bool


@dataclass(frozen=True, slots=True)
class Regulation:
    """One regulation of the registry and the titles of the values that rest on it."""

    kunci: str
    isi: Mapping[str, Any]
    dipakai: tuple[str, ...]


def number_groups(aturan: Aturan, day: date) -> list[tuple[str, list[ShownNumber]]]:
    """Group every value in force in the month of a day by subject, in the order people look for them."""
    shown = []
    for nilai in _in_force(aturan, day):
        end = aturan.parameter[nilai.kunci].run(nilai.sejak)[-1].akhir
        soon = end is not None and end <= day + SOON
        shown.append((nilai.kunci, ShownNumber(provenance(nilai, aturan, day), soon)))
    return by_subject(shown)


def by_subject[Item](items: Iterable[tuple[str, Item]]) -> list[tuple[str, list[Item]]]:
    """Group what belongs to keys of the law by subject, in the order people look for them; empty groups are left out.

    >>> by_subject([("sanksi.denda", 1), ("iuran.bpu.jkm", 2)])
    [('Iuran pekerja mandiri', [2]), ('Sanksi', [1])]
    """
    groups: dict[str, list[Item]] = {title: [] for title in (*GROUPS.values(), OTHERS)}
    for key, item in items:
        groups[next((t for start, t in GROUPS.items() if key.startswith(f"{start}.")), OTHERS)].append(item)
    return [(title, content) for title, content in groups.items() if content]


def unreviewed(aturan: Aturan, day: date) -> dict[str, list[Provenance]]:
    """Give what a person should have looked at again by a day: values in force, and values that ended."""
    return {
        "terlambat": [provenance(n, aturan, day) for n in overdue_reviews(aturan, day)],
        "berakhir": [provenance(n, aturan, day) for n in ended(aturan, day)],
    }


def regulation_list(aturan: Aturan) -> list[Regulation]:
    """Give the registry in its own order (rank, then year), without the entries that name no regulation."""
    dipakai: dict[str, dict[str, None]] = {}
    for nilai in aturan.semua():
        for peraturan, _ in nilai.dasar:
            dipakai.setdefault(peraturan, {})[nilai.judul] = None
    return [
        Regulation(key, content, tuple(dipakai.get(key, ())))
        for key, content in aturan.peraturan.items()
        if key not in NOT_REGULATION
    ]


def count_verified(aturan: Aturan, day: date) -> dict[str, int]:
    """Count the values in force that have an official text, and those that no person has compared with it."""
    in_force = _in_force(aturan, day)
    bisa = [n for n in in_force if has_text(article(n, aturan))]
    return {"semua": len(bisa), "belum": sum(n.verifikasi == NOT_YET for n in bisa)}


def pilih_pekerjaan(akar: str) -> Markup:
    """Write the occupation picker: a search box over links, the everyday occupations first, then all by name.

    `akar`: the way from the page up to the site's root. Works without JavaScript.
    """
    everything = [row for row in job_rows() if row[2]]
    return render(
        "occupations/picker.html",
        akar=akar,
        sering={slug: jobs()[slug] for slug in FREQUENT},
        semua=sorted(everything, key=lambda row: row[1].casefold()),
        lain=beyond(),
        kata=status_words(),
    )


def _in_force(aturan: Aturan, day: date) -> list[Nilai]:
    bulan = day.replace(day=1)
    return [n for key in aturan.parameter if (n := aturan.find(key, bulan))]
