"""The radio off: after "Simpan di HP" the host goes away, and every page and a calculation are opened."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from playwright.sync_api import Error, Page

from sitegen.bench import halaman as daftar
from sitegen.bench.baris import Baris
from sitegen.bench.bengkel import Bengkel, kabarkan
from sitegen.bench.peladen import Peladen
from sitegen.bench.pertama import ANGKA, ISIAN, TAUTAN

JUDUL = re.compile(r"<title>(.*?)</title>", re.DOTALL)
SEKTOR_LAIN = "&usia=30"
"""One answer more than was made with the site, so that Python has to give it."""
CARA = (
    "pages of simpan.json that do not open as themselves after Simpan di HP, in a fresh browser with the host gone;"
    " then an answer from the engine"
)
DIRINGKAS = 5


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Keep everything, let the host go, open everything."""
    semua = daftar.semua(bengkel.situs)
    peladen = Peladen(bengkel.situs)
    with bengkel.telepon(luring="allow") as hp:
        halaman = hp.konteks.new_page()
        try:
            _simpan(halaman, peladen.alamat)
        finally:
            peladen.tutup()
        hp.konteks.set_offline(offline=True)
        kabarkan(f"  kept; opening {len(semua)} pages without network")
        gagal = [jalan for jalan in semua if not _terbuka(halaman, peladen.alamat, jalan, bengkel.situs)]
        galat = _hitung(halaman, peladen.alamat)
    catatan = (f"{len(semua)} pages opened", *(f"missing: /{j}" for j in gagal[:DIRINGKAS]))
    return [
        Baris(
            'offline after "Simpan di HP"', len(gagal), "pages missing", CARA, 0, catatan=catatan, galat=galat
        )
    ]


def _simpan(halaman: Page, alamat: str) -> None:
    halaman.goto(alamat)
    halaman.evaluate("async () => { await navigator.serviceWorker.ready }")
    halaman.locator("[data-luring=simpan] > summary").click()
    halaman.locator("[data-simpan=mulai]:visible").click()
    halaman.locator("p[data-keadaan=lengkap]").wait_for(state="visible")


def _terbuka(halaman: Page, alamat: str, jalan: str, situs: Path) -> bool:
    """Tell whether a page comes up as itself, and not as the one that says there is no internet."""
    try:
        halaman.goto(alamat + jalan, wait_until="domcontentloaded")
    except Error:
        return False
    ketemu = JUDUL.search((situs / jalan / "index.html").read_text(encoding="utf-8"))
    return ketemu is not None and halaman.title() == " ".join(unescape(ketemu[1]).split())


def _hitung(halaman: Page, alamat: str) -> str:
    """Calculate with the engine; give what went wrong."""
    try:
        halaman.goto(alamat + TAUTAN + SEKTOR_LAIN)
        halaman.locator(ANGKA).first.wait_for(state="visible")
        halaman.locator(".pk-jejak").wait_for(state="attached")
    except Error as galat:
        return f"no answer for {ISIAN} without network: {str(galat).splitlines()[0]}"
    return ""
