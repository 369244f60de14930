"""Starts an engine in a worker of an open page: ours as the site does, stock as its manual says."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Page

from bench import ROOT
from bench.engine.competitors import PREFIX
from sitegen.runtime import MANIFEST

CLIENT = ROOT / "docs" / "assets" / "js" / "engine-client.js"
"""Published only as a part of the checker's script."""
OURS = """async ([client, isWhole]) => {
  const { EngineClient } = await import(URL.createObjectURL(new Blob([client], { type: "text/javascript" })));
  const t = performance.now();
  window.engine = new EngineClient({ folder: new URL("mesin/", location.href).href });
  window.engine.isWhole = isWhole;
  await window.engine.start();
  return performance.now() - t;
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
    return float(page.evaluate(OURS, [CLIENT.read_text(encoding="utf-8"), False])) / MILLI


def whole(page: Page) -> float:
    """Start ours with all of Python's functions: code that the bench brings along needs more than any answer does."""
    return float(page.evaluate(OURS, [CLIENT.read_text(encoding="utf-8"), True])) / MILLI


def whole_manifest(site: Path) -> dict[str, str]:
    """Give what a host sends for the engine's manifest so that a page of the site starts it with all of Python's functions."""
    told = json.loads((site / "mesin" / MANIFEST).read_text(encoding="utf-8"))
    return {rf"mesin/{re.escape(MANIFEST)}$": json.dumps(told | {"berkas": told["berkas"] | told["utuh"]})}


def stock(page: Page, wheels: Sequence[str]) -> float:
    """Start stock Pyodide, with wheels or bare; give the seconds until the engine (or bare Python) can be called."""
    base = urljoin(page.url, PREFIX)
    return float(page.evaluate(STOCK, [f"{base}worker.js", [base + name for name in wheels]])) / MILLI


def pyscript(page: Page) -> float:
    """Open PyScript's page; give the seconds until its first line of Python has run."""
    page.goto(urljoin(page.url, f"{PREFIX}pyscript.html"))
    return float(page.wait_for_function("() => window.ready").json_value()) / MILLI
