"""What pages say about the duties of employers: which programmes a size of firm owes, what is billed for students."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from checker import periksa
from checker.law.parameter import Aturan, load
from checker.values.money import rupiah
from checker.values.months import format_month
from sitegen.build_day import build_month, hari_bangun
from sitegen.pages.used_values import linked

PROGRAMMES = {"JKK": "kecelakaan kerja", "JKM": "kematian", "JHT": "tabungan hari tua", "JP": "pensiun"}


def duties(aturan: Aturan, bulan: date) -> Mapping[str, tuple[str, ...]]:
    """Give the programmes that each size of firm owes, the smallest size first (Perpres 109/2013 Pasal 6(3)).

    >>> duties(load(), date(2026, 11, 1))["mikro"]
    ('JKK', 'JKM')
    """
    return {b["skala"]: b["program"] for b in aturan.at("kepesertaan.pu.wajib", bulan).baris}


def rates(aturan: Aturan, kode: str) -> list[str]:
    """Give the keys of one programme's rates: one, or one for each payer.

    >>> rates(load(), "JHT")
    ['iuran.pu.jht.pemberi_kerja', 'iuran.pu.jht.peserta']
    """
    satu = f"iuran.pu.{kode.lower()}"
    return [satu] if satu in aturan.parameter else [f"{satu}.{p}" for p in ("pemberi_kerja", "peserta")]


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages their macros."""
    aturan, hari, bulan_ini = load(), hari_bangun(), build_month()
    wajib = duties(aturan, bulan_ini)

    def program_wajib(skala: str) -> str:
        """Name the programmes a firm of some size owes its workers."""
        nama = [f"{PROGRAMMES[k]} ({k})" for k in wajib[skala]]
        return f"{', '.join(nama[:-1])} dan {nama[-1]}"

    def kunci_wajib(skala: str) -> tuple[str, ...]:
        """Give the keys of the rates a firm of some size pays, for the list of what vouches for them."""
        return tuple(kunci for kode in wajib[skala] for kunci in rates(aturan, kode))

    def wajib_mulai(kode: str) -> str:
        """Name the smallest size of firm that owes a programme."""
        return next(skala for skala, semua in wajib.items() if kode in semua)

    def iuran_siswa() -> Markup:
        """Write what branches bill a school for one student on placement, by the engine."""
        masukan = {"cara_kerja": "magang", "bulan": format_month(bulan_ini)}
        iuran = periksa(masukan, hari_ini=hari, aturan=aturan)["iuran"]
        return linked(env.page, rupiah(iuran["total"]), "iuran.magang.siswa")

    for macro in (program_wajib, kunci_wajib, wajib_mulai, iuran_siswa):
        env.macro(macro)
