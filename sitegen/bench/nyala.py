"""Starts an engine in a worker of an open page: ours as the site does, stock as its manual says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Page

from sitegen import aset
from sitegen.bench.pesaing import AWALAN

KITA = """async (skrip) => {
  const { Mesin } = await import(skrip);
  const t = performance.now();
  window.mesin = new Mesin();
  await window.mesin.mulai();
  return performance.now() - t;
}"""
BIASA = """([alamat, paket]) => new Promise((jadi, gagal) => {
  const t = performance.now();
  const pekerja = new Worker(alamat);
  pekerja.onmessage = ({ data }) => data ? gagal(new Error(data)) : jadi(performance.now() - t);
  pekerja.onerror = (kejadian) => gagal(new Error(kejadian.message));
  pekerja.postMessage(paket);
})"""
MILI = 1000


def kita(halaman: Page, situs: Path) -> float:
    """Start ours, as the site's own script does; give the seconds until it says ready."""
    skrip = "/" + aset.cari(situs, "assets/js/mesin.js").relative_to(situs).as_posix()
    return float(halaman.evaluate(KITA, skrip)) / MILI


def biasa(halaman: Page, roda: Sequence[str]) -> float:
    """Start stock Pyodide, with wheels or bare; give the seconds until the engine (or bare Python) can be called."""
    pangkal = urljoin(halaman.url, AWALAN)
    return float(halaman.evaluate(BIASA, [f"{pangkal}pekerja.js", [pangkal + nama for nama in roda]])) / MILI


def pyscript(halaman: Page) -> float:
    """Open PyScript's page; give the seconds until its first line of Python has run."""
    halaman.goto(urljoin(halaman.url, f"{AWALAN}pyscript.html"))
    return float(halaman.wait_for_function("() => window.siap").json_value()) / MILI
