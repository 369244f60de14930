"""The papers of a claim: those this case needs, those it needs only perhaps, and where to get each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.core.next_steps import fill_numbers
from checker.data.resources import data_file
from checker.law.filling import fill
from checker.law.parameter import Aturan
from checker.manfaat.entitlement import Papers
from checker.manfaat.event import Event

if TYPE_CHECKING:
    from checker.core.contract.benefit import Paper
    from checker.core.contract.parts import Text

ASK = {"teks": "Tanyakan ke 175 di mana mengurusnya.", "keyakinan": "tinggi"}
"""Where nobody has written down where to get a paper."""


def papers(claim: Papers, aturan: Aturan, moment: date, p: Event | None = None) -> list[Paper]:
    """List the papers of a claim; without an event those of every case, each with its condition in words.

    >>> from checker.law.parameter import load
    >>> fall = Event("kecelakaan_kerja", date(2026, 11, 20), lalu_lintas=False)
    >>> any(one["kode"] == "polisi" for one in papers("jkk", load(), date(2026, 11, 20), fall))
    False
    >>> [one["teks"] for one in papers("jkk", load(), date(2026, 11, 20)) if one["kode"] == "polisi"]
    ['Laporan polisi, bila kecelakaan lalu lintas']
    """
    return list(_papers(data_file("manfaat/papers")[claim]["dokumen"], aturan, moment, p))


def _papers(
    rows: tuple[Mapping[str, Any], ...], aturan: Aturan, moment: date, p: Event | None
) -> Iterator[Paper]:
    for row in rows:
        if _told(row.get("tidak"), p):
            continue
        settled = "kalau" not in row or _told(row.get("pasti"), p)
        text = row["teks"] if settled else f"{row['teks']}, bila {row['kalau']}"
        paper: Paper = {
            "kode": row.get("kode", row["teks"]),
            "teks": fill(text, aturan.parameter, moment),
            "keyakinan": row["keyakinan"],
            "bantuan": _help(row, aturan, moment),
        }
        if row.get("jarang") and not settled:
            paper["jarang"] = True
        yield paper


def _told(answers: Mapping[str, object] | None, p: Event | None) -> bool:
    """Tell whether the event has one of these answers."""
    return p is not None and any(getattr(p, key) == answer for key, answer in (answers or {}).items())


def _help(row: Mapping[str, Any], aturan: Aturan, moment: date) -> Text:
    """Say where to get a paper."""
    (text,) = fill_numbers((data_file("manfaat/paper_help").get(row.get("kode", ""), ASK),), aturan, moment)
    return text
