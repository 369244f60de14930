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
TUKANG_BECAK = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
SOAL = ["periksa", TUKANG_BECAK, TODAY]
MULAI = (
    "() => engine.start({ onProgress: (p) => progress.push(p) }).then(() => 'ready', (error) => error.reason)"
)
ASKED = "([perintah, masukan, hari]) => engine.ask(perintah, masukan, hari)"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a site of nothing but the runtime, its scripts and an empty page."""
    folder = tmp_path_factory.mktemp("situs") / "sub"
    build(folder)
    shutil.copytree(ROOT / "docs" / "assets" / "js", folder / "assets" / "js")
    (folder / "index.html").write_text("<!doctype html><title>Uji</title><link rel=icon href=data:,>")
    return folder


@pytest.fixture(scope="module")
def manifest(situs: Path) -> dict[str, Any]:
    """Give the manifest as the page reads it."""
    content: dict[str, Any] = json.loads((situs / "mesin" / MANIFEST).read_text(encoding="utf-8"))
    return content


@pytest.fixture
def layanan(situs: Path) -> Iterator[Server]:
    """Serve the site below a sub-path, as project pages are, on a host that compresses nothing."""
    with Server(situs, "none", under=f"/{situs.name}/") as one:
        yield one


@pytest.fixture
def halaman(peramban: Browser, layanan: Server) -> Iterator[Page]:
    """Open the empty page with the engine's client at hand."""
    konteks = peramban.new_context()
    page = konteks.new_page()
    page.goto(layanan.url)
    page.evaluate(
        "async () => Object.assign(window, await import('./assets/js/engine-client.js'), { progress: [] })"
    )
    page.evaluate("() => { window.engine = new EngineClient(); }")
    yield page
    konteks.close()


class TestPeramban:
    """The worker and its client in Chromium."""

    @pytest.mark.parametrize("memadatkan", [True, False])
    def test_starts_on_any_host(
        self, halaman: Page, layanan: Server, manifest: dict[str, Any], *, memadatkan: bool
    ) -> None:
        """It answers as CPython does; a host that compresses nothing still sends compressed files only."""
        layanan.how = "br" if memadatkan else "none"
        keluar: list[str] = []
        halaman.on(
            "request", lambda r: None if r.url.startswith((layanan.url, "blob:")) else keluar.append(r.url)
        )
        assert halaman.evaluate(MULAI) == "ready"
        assert halaman.evaluate(ASKED, SOAL) == json.loads(answer("periksa", json.dumps(TUKANG_BECAK), TODAY))
        assert not keluar
        ending = "" if memadatkan else ".gz"
        diminta = {route.rpartition("/")[2] for route in layanan.asked}
        assert {b["nama"] + ending for b in manifest["berkas"].values()} <= diminta
        kabar = halaman.evaluate("progress")
        byte = [k["loaded"] for k in kabar]
        assert byte == sorted(byte)
        assert (kabar[-1]["stage"], byte[-1]) == ("prepare", kabar[-1]["total"])
        assert kabar[-1]["total"] == manifest["jumlah"]["br" if memadatkan else "gz"]

    def test_works_on_without_network(self, halaman: Page) -> None:
        """Once started, nothing is fetched any more."""
        halaman.evaluate(MULAI)
        halaman.context.set_offline(True)
        assert halaman.evaluate(ASKED, SOAL)["jawaban"]["bulan"] == "2026-11"

    @pytest.mark.parametrize("cara", [Fault.MISSING, Fault.CUT])
    @pytest.mark.parametrize("berkas", ["pyodide.asm-", r"\.wasm", "pustaka-"])
    def test_broken_download_has_its_reason_and_can_be_tried_again(
        self, halaman: Page, layanan: Server, cara: Fault, berkas: str
    ) -> None:
        """Whether a file is missing or breaks off, the page hears that the network failed; a second try succeeds."""
        layanan.instead = {berkas: cara}
        assert halaman.evaluate(MULAI) == "jaringan"
        assert halaman.evaluate("engine.status") == "failed"
        layanan.instead = {}
        assert halaman.evaluate("engine.restart().then(() => engine.status)") == "ready"

    def test_stopping_fails_what_waits(self, halaman: Page) -> None:
        """Nobody waits for ever for a worker that is gone."""
        appointed = "engine.start().then(() => 'ready', (error) => error.reason)"
        assert (
            halaman.evaluate(f"() => {{ const janji = {appointed}; engine.stop(); return janji; }}")
            == "berhenti"
        )
        assert halaman.evaluate("engine.status") == "off"

    def test_too_old_a_browser_fetches_nothing(self, halaman: Page, layanan: Server) -> None:
        """Without what Pyodide needs of WebAssembly, the page is told before a byte is spent."""
        halaman.evaluate("() => { delete WebAssembly.Tag; }")
        assert halaman.evaluate(MULAI) == "tak_didukung"
        assert not [route for route in layanan.asked if "mesin/" in route]
