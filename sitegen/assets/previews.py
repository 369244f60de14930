"""Preview pictures (1200×630) that WhatsApp shows beside a link: title, key number, until when; one for each page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import typst

from checker.values.months import month_name
from sitegen import ROOT
from sitegen.content.html_text import first_text

TEMPLATE = Path(__file__).with_name("preview.typ")
NUMBER = ".pk-angka"
NUMBER_ENDS = ("strong", "span", "p", "a", "button", "div")
"""Where the first number of a page ends: at its own end or at that of a part that says it."""
FINGERPRINT_LENGTH = 8
DOT = 72.0
"""Points per inch of Typst; at one pixel a point the page of the template is 1200×630."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What one picture says, and the file it goes to, relative to the site."""

    berkas: str
    judul: str
    angka: str
    keterangan: str


def picture(html: str, address: str, day: date) -> Picture:
    """Take title and key number out of the content of the page at an address; a number stands with its month.

    The file is named by what the picture says, so that WhatsApp, which keeps pictures by their address, never shows an old
    price beside a new page. A day on which nothing changed changes no name.

    >>> satu = picture('<h1>Iuran</h1><p class="pk-angka">Rp8.400</p>', "iuran/", date(2026, 11, 22))
    >>> satu.berkas.partition("-")[0], satu.angka, satu.keterangan
    ('assets/pratinjau/iuran', 'Rp8.400', 'Harga November 2026.')
    """
    name = address.strip("/").replace("/", "-") or "beranda"
    title = first_text(html, "h1", ("h1",)) or "Payung Kerja"
    number = first_text(html, NUMBER, NUMBER_ENDS)
    keterangan = f"Harga {month_name(day)}." if number else ""
    fingerprint = hashlib.sha256(
        f"{title}\n{number}\n{keterangan}".encode() + TEMPLATE.read_bytes()
    ).hexdigest()
    return Picture(
        f"assets/pratinjau/{name}-{fingerprint[:FINGERPRINT_LENGTH]}.png", title, number, keterangan
    )


def build(site_dir: Path, everything: Iterable[Picture]) -> None:
    """Draw all pictures in one go and put each where its page looks for it."""
    pictures = list(everything)
    content = json.dumps([asdict(g) for g in pictures], ensure_ascii=False)
    png = typst.compile(TEMPLATE, root=ROOT, format="png", ppi=DOT, sys_inputs={"gambar": content})
    sheets = png if isinstance(png, list) else [png]
    for one, data in zip(pictures, sheets, strict=True):
        target = site_dir / one.berkas
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
