"""The addresses of forms, portals and offices that are not ours, each with the day it was seen and where."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checker.data.toml_table import unknown

SOURCE = Path(__file__).with_name("official_addresses.toml")
KINDS = {"formulir": "Formulir", "situs": "Situs dan aplikasi"}
"""What an address leads to, and the heading over all of its kind."""


@dataclass(frozen=True, slots=True)
class Link:
    """A form or a portal; `alamat` is empty where none was found, `dibuka` the day a person opened it."""

    nama: str
    guna: str
    jenis: str
    dilihat: date
    sumber: str
    keyakinan: str
    alamat: str = ""
    dibuka: date | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A branch; `tempat` and `jam` are empty where only its existence was found."""

    nama: str
    dilihat: date
    sumber: str
    keyakinan: str
    tempat: str = ""
    jam: str = ""


def links(names: Sequence[str]) -> list[Link]:
    """Give some links by their names in the list; raise LookupError for one that is not there.

    >>> [link.nama for link in links(["f5"])]
    ['Formulir F5']
    """
    known = _content()["tautan"]
    for name in names:
        if name not in known:
            raise LookupError(unknown("alamat resmi", name, known))
    return [Link(**known[name]) for name in names]


def usual(some: Sequence[Link]) -> Link | None:
    """Give a link whose day and confidence most of those with an address share: one note serves them all.

    >>> usual(links(["lapor-menaker", "lapak-asik", "lacak-klaim"])).nama
    'Lapak Asik'
    """
    alike = Counter(_when(link) for link in some if link.alamat).most_common(1)
    return (
        next((link for link in some if link.alamat and _when(link) == alike[0][0]), None) if alike else None
    )


def _when(link: Link) -> tuple[date, date | None, str]:
    return link.dilihat, link.dibuka, link.keyakinan


def all_links() -> list[tuple[str, list[Link]]]:
    """Give every link under the heading of its kind, in the list's own order."""
    everything = [Link(**entry) for entry in _content()["tautan"].values()]
    return [(title, [link for link in everything if link.jenis == kind]) for kind, title in KINDS.items()]


def offices() -> list[Office]:
    """Give the branches, those with an address first."""
    everything = [Office(**entry) for entry in _content()["kantor"].values()]
    return sorted(everything, key=lambda office: not office.tempat)


def _content() -> dict[str, Any]:
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))
