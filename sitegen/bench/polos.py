"""What the engine costs on a host that compresses nothing; stock comes as it is, ours compressed all the same."""

from __future__ import annotations

from sitegen.bench import nyala, pesaing
from sitegen.bench.baris import MB, Baris
from sitegen.bench.bengkel import Bengkel
from sitegen.bench.peladen import Peladen
from sitegen.bench.unduhan import BATAS
from sitegen.runtime.padat import GZIP

CARA = "counted at a host that compresses no file, cold start in a fresh browser; GitHub Pages (text only) beside it"


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Start on a host without compression, and on one that compresses text alone."""
    folder = bengkel.sementara / "stok"
    roda = pesaing.siapkan(folder)
    kita, github = (_kawat(bengkel, cara, None) for cara in ("polos", "gzip"))
    biasa = _kawat(bengkel, "polos", roda)
    catatan = (f"on a host that compresses text only: {github / MB:.2f} MB",)
    batas = BATAS[GZIP][-1]
    apa = "engine on a host without compression"
    return [Baris(apa, kita / MB, "MB", CARA, batas=batas, biasa=biasa / MB, catatan=catatan)]


def _kawat(bengkel: Bengkel, cara: str, roda: list[str] | None) -> int:
    lain = pesaing.lain(bengkel.sementara / "stok")
    with Peladen(bengkel.situs, cara, lain=lain) as peladen, bengkel.telepon() as hp:
        halaman = hp.buka(peladen.alamat)
        nyala.kita(halaman, bengkel.situs) if roda is None else nyala.biasa(halaman, roda)
        return peladen.byte("/mesin/") + peladen.byte(pesaing.AWALAN)
