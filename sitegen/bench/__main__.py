"""`python -m sitegen.bench`: measure every budget, print the table, keep it as JSON; exit 1 if one is missed.

The numbers in README.md are those of bench/hasil.json: `make bench ARGS="--json bench/hasil.json"` renews them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from sitegen.bench import (
    anggota,
    bangun,
    berat,
    hitung,
    keluar,
    laporan,
    luring,
    mercusuar,
    mesin_ini,
    pertama,
    polos,
    siap,
    unduhan,
)
from sitegen.bench.baris import Baris, gagal
from sitegen.bench.bengkel import Bengkel, kabarkan
from sitegen.bench.peladen import PINTU

AKAR = Path(__file__).parents[2]
HASIL = AKAR / ".cache" / "bench.json"
SUSUN = "bangun"
SEMUA: Mapping[str, Callable[[Bengkel], list[Baris]]] = {
    "berat": berat.ukur,
    "lighthouse": mercusuar.ukur,
    "pertama": pertama.ukur,
    "unduhan": unduhan.ukur,
    "polos": polos.ukur,
    "siap": siap.ukur,
    "periksa": hitung.ukur,
    "massal": anggota.ukur,
    "luring": luring.ukur,
    "keluar": keluar.ukur,
}


def utama(argumen: Sequence[str]) -> int:
    """Measure what was asked for; exit 1 when a bar is missed."""
    pilihan = _baca(argumen)
    chrome = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome") or ""
    mesin = mesin_ini.keterangan(chrome)
    with TemporaryDirectory(prefix="bench-") as sementara, sync_playwright() as main:
        baris: list[Baris] = []
        situs = pilihan.situs or _susun(Path(sementara), pilihan.only, baris)
        if situs:
            bengkel = Bengkel(situs, chrome, main, Path(sementara), pilihan.ulang)
            baris += _ukur(bengkel, [nama for nama in pilihan.only if nama != SUSUN])
    mesin |= {"load_after": round(os.getloadavg()[0], 2)}
    sys.stdout.write(
        f"\n{laporan.tabel(baris)}\n\n{laporan.penjelasan(baris)}\n\nMeasured on: "
        + "".join(f"\n    {kunci}: {nilai}" for kunci, nilai in mesin.items())
        + "\n"
    )
    laporan.tulis_json(pilihan.json, mesin, baris)
    kabarkan(f"\nkept in {pilihan.json}")
    return 0 if laporan.lulus(baris) else 1


def _baca(argumen: Sequence[str]) -> argparse.Namespace:
    nama = (SUSUN, *SEMUA)
    baca = argparse.ArgumentParser(prog="python -m sitegen.bench", description=__doc__)
    baca.add_argument("--only", nargs="+", choices=nama, default=nama, metavar="ROW", help=", ".join(nama))
    baca.add_argument("--situs", type=Path, help="measure this finished site (else one is built)")
    baca.add_argument("--ulang", type=int, default=5, help="how often each engine is started (5)")
    baca.add_argument(
        "--json", type=Path, default=HASIL, help="where the numbers are kept (.cache/bench.json)"
    )
    return baca.parse_args(argumen)


def _susun(sementara: Path, hanya: Sequence[str], baris: list[Baris]) -> Path | None:
    """Build the site, from clean when that is to be measured; None when it fails."""
    situs = sementara / "situs"
    kabarkan(SUSUN)
    try:
        folder = bangun.salin(sementara / "salinan") if SUSUN in hanya else AKAR
        lama = bangun.susun(folder, situs, f"http://127.0.0.1:{PINTU.start}/")
    except Exception as sebab:  # noqa: BLE001 - told in the table, like any other failure
        baris.append(gagal(bangun.APA, sebab))
        return None
    if SUSUN in hanya:
        baris.append(bangun.baris(*lama))
    return situs


def _ukur(bengkel: Bengkel, hanya: Sequence[str]) -> Iterator[Baris]:
    """Measure one row after another; one that breaks off is told and the rest goes on."""
    for nama in hanya:
        mulai = time.monotonic()
        kabarkan(nama)
        try:
            yield from SEMUA[nama](bengkel)
        except Exception as sebab:  # noqa: BLE001 - told in the table
            yield gagal(nama, sebab)
        kabarkan(f"  took {time.monotonic() - mulai:.0f} s")


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
