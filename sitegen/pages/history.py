"""Every value of law over time, what changed when, and what is still open: for the pages on sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from checker.law.confidence import SURE
from checker.law.doubts import awaited, is_open, words
from checker.law.parameter import Aturan, Parameter
from checker.law.value import Nilai
from checker.law.wording import write, write_value
from checker.values.months import date_name
from sitegen.pages.provenance import anchor, article, period
from sitegen.pages.tables.source_tables import by_subject

BACKGROUND = "konteks."
"""Background figures change with every news report; they have a history but are no change of law."""

UNPROVEN = "unverified"
"""Rows of law tables that the data keeps for whoever will check them; no page states them."""

LONG = 30
"""Rows of a table that still stand with its history; longer ones have a page of their own, for phones' sake."""

FOR_MACHINES = ("slug", "status")
"""Fields of table rows that say nothing to a reader."""


@dataclass(frozen=True, slots=True)
class ValuePeriod:
    """One value in the history of a subject: from when until when, what, its article, how sure.

    `disimpan` counts the rows of a table that no source has shown yet and that are therefore not stated.
    """

    nilai: Nilai
    masa: str
    tulisan: str
    pasal: str
    baris: tuple[str, ...]
    disimpan: int
    kini: bool
    mungkin_sejak: str

    @property
    def panjang(self) -> bool:
        """Tell whether the rows stand on the page of long tables."""
        return len(self.baris) > LONG


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of law with all its values, newest first."""

    parameter: Parameter
    masa: tuple[ValuePeriod, ...]

    @property
    def id(self) -> str:
        """Give the subject's anchor on the history page."""
        return anchor(self.parameter.kunci)


@dataclass(frozen=True, slots=True)
class Change:
    """One dated change: what it is about, what was, what is; `ke` is empty where a value ends."""

    tanggal: date
    parameter: Parameter
    dari: str
    ke: str

    @property
    def id(self) -> str:
        """Give the anchor of the subject on the history page."""
        return anchor(self.parameter.kunci)

    @property
    def hari(self) -> str:
        """Say the day in words."""
        return date_name(self.tanggal)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One conflict or doubt: what is open, what the site does meanwhile, whom to ask, what it touches."""

    kode: str
    hal: str
    penanganan: str
    tanyakan: str
    dasar: tuple[str, ...]


def history(aturan: Aturan, bulan: date) -> list[tuple[str, list[Subject]]]:
    """Give every value of every parameter, grouped by subject, in the order people look for them."""
    return by_subject(
        (key, Subject(parameter, tuple(value_period(n, aturan, bulan) for n in reversed(parameter.nilai))))
        for key, parameter in aturan.parameter.items()
    )


def value_period(nilai: Nilai, aturan: Aturan, bulan: date) -> ValuePeriod:
    """Describe one value of a subject's history, as seen from a month."""
    rows = nilai.baris if isinstance(nilai.nilai, tuple) else ()
    proven = [row for row in rows if row.get("status") != UNPROVEN]
    return ValuePeriod(
        nilai=nilai,
        masa=period(nilai.sejak, nilai.akhir),
        tulisan=write_value(nilai),
        pasal="; ".join(map(str, article(nilai, aturan))),
        baris=tuple(map(_write_row, proven)),
        disimpan=len(rows) - len(proven),
        kini=nilai is aturan.find(nilai.kunci, bulan),
        mungkin_sejak=date_name(nilai.mungkin_sejak) if nilai.mungkin_sejak else "",
    )


def _write_row(row: Mapping[str, Any]) -> str:
    """Write a table row as people read it, without what only the engine needs.

    >>> _write_row({"slug": "m", "skala": "mikro", "program": ("JKK", "JKM"), "modal_sampai": 1000})
    'skala mikro; program JKK, JKM; modal sampai 1.000'
    """
    return "; ".join(
        f"{name.replace('_', ' ')} {write(cell)}" for name, cell in row.items() if name not in FOR_MACHINES
    )


def changes(aturan: Aturan) -> list[Change]:
    """List every change of law the data knows, past and future, in order of date; first values are no change.

    >>> from checker.law.parameter import load
    >>> [str(p.tanggal) for p in changes(load()) if p.parameter.kunci == "iuran.bpu.potongan.lainnya"]
    ['2026-04-01', '2026-12-31']
    """
    found = (c for k, p in aturan.parameter.items() if not k.startswith(BACKGROUND) for c in _changes(p))
    return sorted(found, key=lambda change: change.tanggal)


def _changes(parameter: Parameter) -> Iterator[Change]:
    """Changes of one subject; a value that only passes to a new decree with the same content is none."""
    for number, run in enumerate(parameter.runs):
        if number or parameter.sementara:
            yield Change(run[0].sejak, parameter, "", _content(run[0], "tabel baru"))
        for old, new in pairwise(run):
            if old.nilai != new.nilai:
                yield Change(new.sejak, parameter, _content(old, "tabel lama"), _content(new, "tabel baru"))
        if (end := run[-1].akhir) is not None:
            yield Change(end, parameter, _content(run[-1], "tabel lama"), "")


def _content(nilai: Nilai, table_name: str) -> str:
    """Write a value in a list of changes; a table is only named."""
    return table_name if isinstance(nilai.nilai, tuple) else write_value(nilai)


def doubts(aturan: Aturan, letters: str, bulan: date) -> list[Doubt]:
    """List the open doubts whose code starts with one of the given letters, in the register's order."""
    return [
        Doubt(
            kode,
            words(r["hal"], awaited(aturan, kode, bulan)),
            words(r["penanganan"], awaited(aturan, kode, bulan)),
            r["tanyakan"],
            tuple(aturan.peraturan[p]["nama"] for p in r["dasar"]),
        )
        for kode, r in aturan.keraguan.items()
        if kode[0] in letters and is_open(aturan, kode, bulan)
    ]


def less_sure(aturan: Aturan, bulan: date) -> list[Nilai]:
    """List the values in force whose source is not strong, the weakest first."""
    in_force = (n for key in aturan.parameter if (n := aturan.find(key, bulan)) and n.keyakinan != SURE)
    return sorted(in_force, key=lambda n: n.keyakinan)
