"""What the engine costs to download: ours, stock, PyScript's default start; counted at the host, file by file."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import Page

from sitegen.bench import nyala, pesaing
from sitegen.bench.baris import MB, Baris
from sitegen.bench.bengkel import Bengkel, kabarkan
from sitegen.bench.peladen import Peladen
from sitegen.runtime import MANIFES
from sitegen.runtime.padat import BROTLI, GZIP

BATAS = {BROTLI: ("brotli", "br", 3.2), GZIP: ("gzip", "gz", 4.2)}
BATAS_NISBAH = 0.67
CARA = (
    "all files of mesin/, engine, templates and law data included; stock is npm pyodide {versi} with its lock file and"
    " the wheels of Jinja2 and MarkupSafe, without any engine, compressed by the same compressor at its best"
)


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Weigh the files, and prove in a browser that this is what travels."""
    folder = bengkel.sementara / "stok"
    roda = pesaing.siapkan(folder)
    jumlah = json.loads((bengkel.situs / "mesin" / MANIFES).read_text(encoding="utf-8"))["jumlah"]
    biasa = pesaing.unduhan(folder)
    kabarkan("  weighed; now on the wire")
    kawat = {
        "ours": _kawat(bengkel, lambda halaman: nyala.kita(halaman, bengkel.situs)),
        "stock with our engine": _kawat(bengkel, lambda halaman: nyala.biasa(halaman, roda)),
        "PyScript's default start": _kawat(bengkel, nyala.pyscript),
    }
    catatan = tuple(f"on the wire with brotli: {n}, {b / MB:.2f} MB" for n, b in kawat.items())
    return [
        Baris(
            f"engine download, {nama}",
            jumlah[kunci] / MB,
            "MB",
            CARA.format(versi=pesaing.versi()),
            batas=batas,
            biasa=biasa[akhiran] / MB,
            batas_nisbah=BATAS_NISBAH,
            catatan=catatan if akhiran == BROTLI else (),
        )
        for akhiran, (nama, kunci, batas) in BATAS.items()
    ]


def _kawat(bengkel: Bengkel, mulai: Callable[[Page], float]) -> int:
    """Start on a fresh phone; give the bytes that a host at its best sent."""
    lain = pesaing.lain(bengkel.sementara / "stok")
    with Peladen(bengkel.situs, "br", lain=lain) as peladen, bengkel.telepon() as hp:
        mulai(hp.buka(peladen.alamat))
        return sum(k.byte for k in peladen.kiriman if not k.jalan.startswith(("/_kosong", "/assets/")))
