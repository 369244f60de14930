"""Links each official term to the glossary where a page uses it first."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from sitegen.content.html_text import potongan

SUMBER = Path(__file__).with_name("glossary.toml")
JANGAN: tuple[str, ...] = (
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "summary",
    "code",
    "pre",
    "script",
    "style",
    "svg",
    "button",
    "label",
)
JANGAN += (".pk-sumber", ".pk-tanpa-istilah", "form", "table", "nav")


@dataclass(frozen=True, slots=True)
class Istilah:
    """One glossary entry: anchor, official term, short form and meaning."""

    slug: str
    istilah: str
    singkatan: str
    arti: str


@cache
def daftar() -> tuple[Istilah, ...]:
    """Read the glossary in its order."""
    isi = tomllib.loads(SUMBER.read_text(encoding="utf-8"))
    return tuple(Istilah(slug, k["istilah"], k["singkatan"], k["arti"]) for slug, k in isi.items())


@cache
def _pola() -> tuple[re.Pattern[str], dict[str, Istilah]]:
    """One pattern for all spellings, longest first; short forms are matched with their capitals only."""
    ejaan: dict[str, Istilah] = {}
    for satu in daftar():
        for kata in filter(None, (satu.istilah, satu.singkatan)):
            ejaan.setdefault(kata, satu)
    urut = sorted(ejaan, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, urut))})(?![\w-])"), ejaan


def forget() -> None:
    """Read the glossary afresh from now on: it may be edited while `make serve` runs."""
    daftar.cache_clear()
    _pola.cache_clear()


def tautkan(html: str, alamat: str) -> str:
    """Link the first use of each term on a page to `alamat` (the glossary, relative) with its meaning as tooltip.

    Headings, links, tables and sources stay untouched.
    """
    pola, ejaan = _pola()
    sudah: set[str] = set()

    def ganti(cocok: re.Match[str]) -> str:
        satu = ejaan[cocok[0]]
        if satu.slug in sudah:
            return cocok[0]
        sudah.add(satu.slug)
        return f'<a class="pk-istilah" href="{escape(alamat)}#{satu.slug}" title="{escape(satu.arti)}">{cocok[0]}</a>'

    return "".join(
        pola.sub(ganti, p.mentah)
        if p.jenis == "teks" and p.teks == p.mentah and not p.dalam(*JANGAN)
        else p.mentah
        for p in potongan(html)
    )
