"""What a first view of a page weighs: every file a browser fetches for it, as a host that gzips sends it."""

from __future__ import annotations

from sitegen.bench.baris import KB, Baris
from sitegen.bench.bengkel import Bengkel
from sitegen.bench.halaman import WAKIL
from sitegen.bench.peladen import Peladen
from sitegen.bench.telepon import PekerjaLuring

BATAS = 90.0
CARA = "bodies of all answers of a host that gzips text, first view in a fresh Chromium until its network is idle"


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Weigh one page of each kind; the heaviest counts."""
    ada = [jalan for jalan in WAKIL if (bengkel.situs / jalan / "index.html").exists()]
    hilang = [jalan for jalan in WAKIL if jalan not in ada]
    berat = {jalan: _satu(bengkel, jalan, luring="block") for jalan in ada}
    jalan, terberat = max(berat.items(), key=lambda satu: satu[1][0])
    latar = _satu(bengkel, jalan, luring="allow")[0] - terberat[0]
    catatan = (
        *(f"/{j}: {byte / KB:.1f} kB in {banyak} files" for j, (byte, banyak) in berat.items()),
        f"after it, in the background, the offline worker fetches {latar / KB:.1f} kB more (/{jalan})",
    )
    galat = f"no such page: {', '.join(hilang)}" if hilang else ""
    apa = "content page, first view, all files"
    return [Baris(apa, terberat[0] / KB, "kB", CARA, BATAS, catatan=catatan, galat=galat)]


def _satu(bengkel: Bengkel, jalan: str, *, luring: PekerjaLuring) -> tuple[int, int]:
    """Give bytes and files of one first view, with the offline worker or without."""
    with Peladen(bengkel.situs) as peladen, bengkel.telepon(luring=luring) as hp:
        halaman = hp.konteks.new_page()
        halaman.goto(peladen.alamat + jalan, wait_until="networkidle")
        if luring == "allow":
            halaman.evaluate("async () => { await navigator.serviceWorker.ready }")
            halaman.wait_for_load_state("networkidle")
        return peladen.byte(), len(peladen.kiriman)
