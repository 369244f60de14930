"""Hand-outs for a meeting of a cooperative or a village: poster, leaflets, cards, script, slides, made with Typst.

What they say stands in texts/ and kit.toml, how they look in shapes/. Every number comes from the macros that pages use.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.law.parameter import Aturan
from checker.values.months import date_name, month_name
from sitegen.handouts.drawing import draw, size, thumbnail
from sitegen.handouts.expanding import EXPANSIONS
from sitegen.handouts.writer import Writer
from sitegen.pages.page_dates import last_month

FOLDER = Path(__file__).parent
PLACE = "koperasi/bahan/"
"""Where the files stand on the site, beside their page."""


@dataclass(frozen=True, slots=True)
class Handout:
    """One file of the kit: what it is for, its paper, where a group's name goes (mm from the top left), and itself."""

    slug: str
    nama: str
    guna: str
    kapan: str
    bentuk: str
    kertas: str
    lembar: int
    kotak: Mapping[str, int]
    pdf: bytes
    gambar: bytes
    ukuran: tuple[int, int]
    """Pixels of the picture."""
    kunci: tuple[str, ...]
    """The values of law it shows."""
    akhir: date | None
    """The last contribution month for which these hold, where one is known."""


@lru_cache(maxsize=4)
def kit(law: Aturan, day: date, site: str) -> tuple[Handout, ...]:
    """Make every hand-out for a day; `site` is the address that their codes lead to.

    The same law, prices and address give the same bytes: no file knows the day it was made on.
    """
    return tuple(
        _handout(slug, entry, Writer(law, day, site, EXPANSIONS)) for slug, entry in _read("kit").items()
    )


def files(law: Aturan, day: date, site: str) -> dict[str, bytes]:
    """Give every hand-out and its picture, by their places in the site."""
    return {
        f"{PLACE}{one.slug}.{kind}": content
        for one in kit(law, day, site)
        for kind, content in (("pdf", one.pdf), ("webp", one.gambar))
    }


def _handout(slug: str, entry: Mapping[str, Any], writer: Writer) -> Handout:
    texts = _read(f"texts/{entry['isi']}")
    if "bagian" in entry:
        texts = texts["semua"] | texts[entry["bagian"]]
    box = entry.get("kotak", {})
    content = {
        "isi": writer.fill(texts, f"texts/{entry['isi']}.toml"),
        "nama": entry["nama"],
        "kotak": box,
        "alamat": writer.readable(PLACE),
    }
    end = last_month(writer.used, writer.law, writer.day)
    pdf = draw(entry["bentuk"], content | {"kaki": _foot(writer, end)})
    picture = thumbnail(pdf)
    return Handout(
        slug=slug,
        nama=entry["nama"],
        guna=entry["guna"],
        kapan=entry["kapan"],
        bentuk=entry["bentuk"],
        kertas=entry["kertas"],
        lembar=entry["lembar"],
        kotak=box,
        pdf=pdf,
        gambar=picture,
        ukuran=size(picture),
        kunci=tuple(writer.used),
        akhir=end,
    )


def _foot(writer: Writer, end: date | None) -> list[str]:
    """Say until when the numbers hold and when they were looked at; nothing of it on a sheet without numbers."""
    texts = _read("texts/kaki")
    values = writer.values()
    if not values:
        return [writer.text(texts["resmi"])]
    known: dict[str, Any] = {"diperiksa": date_name(min(n.diperiksa for n in values))}
    if end:
        known["akhir"] = month_name(end)
    chosen = ("sampai" if end else "tetap", "diperiksa", "resmi")
    return [writer.text(texts[name], **known) for name in chosen]


@lru_cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
