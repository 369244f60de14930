"""The others in the same run: stock Pyodide with our engine as ordinary wheels, and PyScript's default start.

Everything is served from here. The wheels of Jinja2 and MarkupSafe are made of their installed files.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from shutil import copyfile
from zipfile import ZIP_DEFLATED, ZipFile

from sitegen.runtime import PYODIDE
from sitegen.runtime.padat import BROTLI, GZIP, memadat
from sitegen.runtime.stok import BERKAS

AKAR = Path(__file__).parents[2]
PYSCRIPT = AKAR / "bench" / "node_modules" / "@pyscript" / "core" / "dist"
AWALAN, AWALAN_PYSCRIPT = "/_stok/", "/_pyscript/"
PERLU = ("jinja2", "markupsafe")
"""What a stock start needs beside Pyodide to answer at all."""
DILEWATI = (".so", ".pyc", ".pyi")
PEKERJA = """importScripts("pyodide.js");
var jawab = null;
onmessage = async ({ data }) => {
  try {
    const python = await loadPyodide({ indexURL: new URL(".", location).href, packages: data });
    if (data.length) {
      for (const modul of ["checker", "checker.tampilan"]) python.pyimport(modul);
      jawab = python.pyimport("checker.browser").jawab;
    }
    postMessage("");
  } catch (galat) {
    postMessage(String(galat));
  }
};
"""
HALAMAN_PYSCRIPT = """<!doctype html><html lang="id"><title>.</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="{pyscript}core.css"><script type="module" src="{pyscript}core.js"></script>
<script type="py" config='{{"interpreter": "{stok}pyodide.mjs"}}'>
from pyscript import window
window.siap = window.performance.now()
</script>
"""


def siapkan(folder: Path) -> list[str]:
    """Fill a folder with stock Pyodide, wheels, a worker and PyScript's page; give the names of the wheels."""
    folder.mkdir(parents=True, exist_ok=True)
    for berkas in PYODIDE.iterdir():
        if berkas.is_file():
            copyfile(berkas, folder / berkas.name)
    (folder / "pekerja.js").write_text(PEKERJA, encoding="utf-8")
    isi = HALAMAN_PYSCRIPT.format(pyscript=AWALAN_PYSCRIPT, stok=AWALAN)
    (folder / "pyscript.html").write_text(isi, encoding="utf-8")
    return [*(_roda(folder, paket) for paket in PERLU), _roda_mesin(folder)]


def lain(folder: Path) -> dict[str, Path]:
    """Give what the host serves beside the site."""
    return {AWALAN: folder, AWALAN_PYSCRIPT: PYSCRIPT}


def unduhan(folder: Path) -> dict[str, int]:
    """Give what a stock start fetches (bytes), without an engine: Pyodide and what templates need."""
    isi = [(PYODIDE / nama).read_bytes() for nama in BERKAS]
    roda = sum(b.stat().st_size for b in folder.glob("*.whl") if b.name.startswith(PERLU))
    return {akhiran: roda + sum(len(memadat(satu, akhiran)) for satu in isi) for akhiran in (BROTLI, GZIP)}


def versi() -> str:
    """Give the version of stock Pyodide."""
    return str(json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"])


def _roda(folder: Path, paket: str) -> str:
    """Make a pure wheel of an installed package."""
    terpasang = distribution(paket)
    nama = f"{paket}-{terpasang.version}-py3-none-any.whl"
    with ZipFile(folder / nama, "w", ZIP_DEFLATED, compresslevel=9) as roda:
        for jalan in terpasang.files or ():
            if jalan.suffix not in DILEWATI and ".." not in jalan.parts:
                roda.writestr(jalan.as_posix(), jalan.read_binary())
    return nama


def _roda_mesin(folder: Path) -> str:
    """Build the engine's wheel as anyone would: sources, TOML, templates."""
    perintah = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    selesai = subprocess.run(perintah, cwd=AKAR, check=False, capture_output=True, text=True)  # noqa: S603 - our own arguments
    if selesai.returncode:
        raise RuntimeError(selesai.stderr)
    return next(_nama(folder))


def _nama(folder: Path) -> Iterator[str]:
    return (b.name for b in folder.glob("payung_kerja-*.whl"))
