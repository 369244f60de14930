"""Starts an engine in a worker of an open page: ours as the site does, stock as its manual says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Page

from bench.engine.competitors import PREFIX
from sitegen.assets import bundle

OURS = """async (script) => {
  const { EngineClient } = await import(script);
  const t = performance.now();
  window.engine = new EngineClient();
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


def ours(page: Page, site: Path) -> float:
    """Start ours, as the site's own script does; give the seconds until it says ready."""
    script = "/" + bundle.find(site, "assets/js/engine-client.js").relative_to(site).as_posix()
    return float(page.evaluate(OURS, script)) / MILLI


def stock(page: Page, wheels: Sequence[str]) -> float:
    """Start stock Pyodide, with wheels or bare; give the seconds until the engine (or bare Python) can be called."""
    base = urljoin(page.url, PREFIX)
    return float(page.evaluate(STOCK, [f"{base}worker.js", [base + name for name in wheels]])) / MILLI


def pyscript(page: Page) -> float:
    """Open PyScript's page; give the seconds until its first line of Python has run."""
    page.goto(urljoin(page.url, f"{PREFIX}pyscript.html"))
    return float(page.wait_for_function("() => window.ready").json_value()) / MILLI
