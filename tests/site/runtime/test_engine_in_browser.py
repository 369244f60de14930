"""The page's side of the engine in Chromium: it starts on any host, answers, fails with a reason, asks nobody else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from bench.server import Fault, Server
from checker.browser import answer
from sitegen.runtime import MANIFEST, build
from tests.support import ROOT

pytestmark = pytest.mark.live_law  # the engine asked here is made from the living law


TODAY = "2026-11-22"
BECAK_DRIVER = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
QUESTION = ["periksa", BECAK_DRIVER, TODAY]
START = (
    "() => engine.start({ onProgress: (p) => progress.push(p) }).then(() => 'ready', (error) => error.reason)"
)
ASKED = "([perintah, masukan, hari]) => engine.ask(perintah, masukan, hari)"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a site of nothing but the runtime, its scripts and an empty page."""
    folder = tmp_path_factory.mktemp("situs") / "sub"
    build(folder)
    shutil.copytree(ROOT / "docs" / "assets" / "js", folder / "assets" / "js")
    (folder / "index.html").write_text("<!doctype html><title>Uji</title><link rel=icon href=data:,>")
    return folder


@pytest.fixture(scope="module")
def manifest(site: Path) -> dict[str, Any]:
    """Give the manifest as the page reads it."""
    content: dict[str, Any] = json.loads((site / "mesin" / MANIFEST).read_text(encoding="utf-8"))
    return content


@pytest.fixture
def service(site: Path) -> Iterator[Server]:
    """Serve the site below a sub-path, as project pages are, on a host that compresses nothing."""
    with Server(site, "none", under=f"/{site.name}/") as one:
        yield one


@pytest.fixture
def pages_of(browser: Browser, service: Server) -> Iterator[Page]:
    """Open the empty page with the engine's client at hand."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(service.url)
    page.evaluate(
        "async () => Object.assign(window, await import('./assets/js/engine-client.js'), { progress: [] })"
    )
    page.evaluate("() => { window.engine = new EngineClient(); }")
    yield page
    context.close()


class TestBrowser:
    """The worker and its client in Chromium."""

    @pytest.mark.parametrize("host", ["none", "gzip", "br", "zstd"])
    def test_starts_on_any_host(
        self, pages_of: Page, service: Server, manifest: dict[str, Any], host: str
    ) -> None:
        """It answers as CPython does; any host sends the same packed files, each by its own address and asked for once."""
        service.how = host
        out: list[str] = []
        pages_of.on("request", lambda r: None if r.url.startswith(service.url) else out.append(r.url))
        assert pages_of.evaluate(START) == "ready"
        assert pages_of.evaluate(ASKED, QUESTION) == json.loads(
            answer("periksa", json.dumps(BECAK_DRIVER), TODAY)
        )
        assert not out
        requested = [route.rpartition("/")[2] for route in service.asked]
        assert all(requested.count(file["nama"]) == 1 for file in manifest["berkas"].values())
        notice = pages_of.evaluate("progress")
        byte = [k["loaded"] for k in notice]
        assert byte == sorted(byte)
        assert (notice[-1]["stage"], byte[-1]) == ("prepare", notice[-1]["total"])
        assert notice[-1]["total"] == manifest["jumlah"]["kirim"]

    def test_starts_on_a_slow_line(self, pages_of: Page, service: Server) -> None:
        """Pieces too small to be opened by themselves are waited for, not taken for the end."""
        service.line.rate = 600_000
        assert pages_of.evaluate(START) == "ready"

    def test_works_on_without_network(self, pages_of: Page) -> None:
        """Once started, nothing is fetched any more."""
        pages_of.evaluate(START)
        pages_of.context.set_offline(True)
        assert pages_of.evaluate(ASKED, QUESTION)["jawaban"]["bulan"] == "2026-11"

    @pytest.mark.parametrize("way", [Fault.MISSING, Fault.CUT])
    @pytest.mark.parametrize("file", ["pyodide.asm-", r"\.wasm", "pustaka-"])
    def test_broken_download_has_its_reason_and_can_be_tried_again(
        self, pages_of: Page, service: Server, way: Fault, file: str
    ) -> None:
        """Whether a file is missing or breaks off, the page hears that the network failed; a second try succeeds."""
        service.instead = {file: way}
        assert pages_of.evaluate(START) == "jaringan"
        assert pages_of.evaluate("engine.status") == "failed"
        service.instead = {}
        assert pages_of.evaluate("engine.restart().then(() => engine.status)") == "ready"

    def test_stopping_fails_what_waits(self, pages_of: Page) -> None:
        """Nobody waits for ever for a worker that is gone."""
        appointed = "engine.start().then(() => 'ready', (error) => error.reason)"
        assert (
            pages_of.evaluate(f"() => {{ const janji = {appointed}; engine.stop(); return janji; }}")
            == "berhenti"
        )
        assert pages_of.evaluate("engine.status") == "off"

    def test_too_old_a_browser_fetches_nothing(self, pages_of: Page, service: Server) -> None:
        """Without what Pyodide needs of WebAssembly, the page is told before a byte is spent."""
        pages_of.evaluate("() => { delete WebAssembly.Tag; }")
        assert pages_of.evaluate(START) == "tak_didukung"
        assert not [route for route in service.asked if "mesin/" in route]
