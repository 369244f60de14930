"""Preview pictures (1200×630) that WhatsApp shows beside a link: title, key number, until when; one for each page."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from html import unescape
from pathlib import Path

import typst

from checker.values.months import nama_bulan

AKAR = Path(__file__).parents[2]
TEMPLAT = AKAR / "sitegen/pages/templates" / "pratinjau.typ"
ANGKA = re.compile(r'class="[^"]*\bpk-angka\b[^"]*"[^>]*>(.*?)</(?:strong|span|p|a|button|div)>', re.DOTALL)
JUDUL = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
TANDA = re.compile(r"<[^>]+>")
PANJANG_SIDIK = 8
TITIK = 72.0
"""Points per inch of Typst; at one pixel a point the page of the template is 1200×630."""


@dataclass(frozen=True, slots=True)
class Gambar:
    """What one picture says, and the file it goes to, relative to the site."""

    berkas: str
    judul: str
    angka: str
    keterangan: str


def gambar(html: str, alamat: str, hari: date) -> Gambar:
    """Take title and key number out of the content of the page at an address; a number stands with its month.

    The file is named by what the picture says, so that WhatsApp, which keeps pictures by their address, never shows an old
    price beside a new page. A day on which nothing changed changes no name.

    >>> satu = gambar('<h1>Iuran</h1><p class="pk-angka">Rp8.400</p>', "iuran/", date(2026, 11, 22))
    >>> satu.berkas.partition("-")[0], satu.angka, satu.keterangan
    ('assets/pratinjau/iuran', 'Rp8.400', 'Harga November 2026.')
    """
    nama = alamat.strip("/").replace("/", "-") or "beranda"
    temu_judul, temu_angka = JUDUL.search(html), ANGKA.search(html)
    judul = _polos(temu_judul[1]) if temu_judul else "Payung Kerja"
    angka = _polos(temu_angka[1]) if temu_angka else ""
    keterangan = f"Harga {nama_bulan(hari)}." if angka else ""
    sidik = hashlib.sha256(f"{judul}\n{angka}\n{keterangan}".encode() + TEMPLAT.read_bytes()).hexdigest()
    return Gambar(f"assets/pratinjau/{nama}-{sidik[:PANJANG_SIDIK]}.png", judul, angka, keterangan)


def _polos(html: str) -> str:
    return " ".join(unescape(TANDA.sub(" ", html)).split())


def build(site_dir: Path, semua: Iterable[Gambar]) -> None:
    """Draw all pictures in one go and put each where its page looks for it."""
    daftar = list(semua)
    isi = json.dumps([asdict(g) for g in daftar], ensure_ascii=False)
    png = typst.compile(TEMPLAT, root=AKAR, format="png", ppi=TITIK, sys_inputs={"gambar": isi})
    lembar = png if isinstance(png, list) else [png]
    for satu, data in zip(daftar, lembar, strict=True):
        tujuan = site_dir / satu.berkas
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(data)
