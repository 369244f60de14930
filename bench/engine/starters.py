"""Starts an engine in a worker of an open page: ours as the site does, stock as its manual says."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Page

from bench import ROOT
from bench.engine.competitors import PREFIX
from sitegen.assets.bundle import bundle_inline
from sitegen.runtime import MANIFEST
from sitegen.runtime.record import TODAY

CLIENT = 'export { EngineClient } from "./assets/js/engine-client.js"'
SOMEWHERE = '--define:import.meta.url="http://127.0.0.1/assets/js/some.js"'
"""Where that script stands: bundled, it would look for the site's root beside itself."""
OURS = """async ([client, isWhole]) => {
  const { EngineClient } = await import(URL.createObjectURL(new Blob([client], { type: "text/javascript" })));
  const t = performance.now();
  window.engine = new EngineClient({ folder: new URL("mesin/", location.href).href });
  window.engine.isWhole = isWhole;
  await window.engine.start();
  return performance.now() - t;
}"""
ONE_ANSWER = """async ([versi, today]) => {
  await window.engine.ask("periksa", { cara_kerja: "mandiri", penghasilan: 1500000 }, today);
  const store = await caches.open("payung-mesin");
  const isLeft = async () => (await store.keys()).some(({ url }) => url.includes(versi));
  while (!(await isLeft())) await new Promise((resolve) => setTimeout(resolve, 100));
}"""
STOCK = """([url, packages]) => new Promise((resolve, reject) => {
  const t = performance.now();
  const worker = new Worker(url);
  worker.onmessage = ({ data }) => data ? reject(new Error(data)) : resolve(performance.now() - t);
  worker.onerror = (event) => reject(new Error(event.message));
  worker.postMessage(packages);
})"""
MILLI = 1000


def ours(page: Page) -> float:
    """Start ours in a page at the site's root, as the site's own script does; give the seconds until it says ready."""
    return float(page.evaluate(OURS, [_client(), False])) / MILLI


def leave(page: Page, site: Path) -> None:
    """Ask ours, started in this page, one question, as a first visit does; wait until all is left that the next start takes up."""
    page.evaluate(ONE_ANSWER, [_manifest(site)["versi"], TODAY])


def whole(page: Page) -> float:
    """Start ours with all of Python's functions: code that the bench brings along needs more than any answer does."""
    return float(page.evaluate(OURS, [_client(), True])) / MILLI


def whole_manifest(site: Path) -> dict[str, str]:
    """Give what a host sends for the engine's manifest so that a page of the site starts it with all of Python's functions."""
    told = _manifest(site)
    return {rf"mesin/{re.escape(MANIFEST)}$": json.dumps(told | {"berkas": told["berkas"] | told["utuh"]})}


@cache
def _client() -> str:
    """Give the page's side of the engine, which is published only as a part of the checker's script."""
    return bundle_inline(ROOT / "docs", CLIENT, "--format=esm", SOMEWHERE)


def _manifest(site: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((site / "mesin" / MANIFEST).read_text(encoding="utf-8"))
    return told


def stock(page: Page, wheels: Sequence[str]) -> float:
    """Start stock Pyodide, with wheels or bare; give the seconds until the engine (or bare Python) can be called."""
    base = urljoin(page.url, PREFIX)
    return float(page.evaluate(STOCK, [f"{base}worker.js", [base + name for name in wheels]])) / MILLI


def pyscript(page: Page) -> float:
    """Open PyScript's page; give the seconds until its first line of Python has run."""
    page.goto(urljoin(page.url, f"{PREFIX}pyscript.html"))
    return float(page.wait_for_function("() => window.ready").json_value()) / MILLI
