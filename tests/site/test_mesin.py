"""The page's side of the engine in Chromium: it starts on any host, answers, fails with a reason, asks nobody else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from checker.browser import jawab
from sitegen.runtime import MANIFES, build

pytestmark = pytest.mark.live_law  # the engine asked here is made from the living law


AKAR = Path(__file__).parents[2]
HARI_INI = "2026-11-22"
TUKANG_BECAK = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
SOAL = ["periksa", TUKANG_BECAK, HARI_INI]
MULAI = "() => mesin.mulai({ onKemajuan: (k) => kabar.push(k) }).then(() => 'siap', (galat) => galat.sebab)"
TANYA = "([perintah, masukan, hari]) => mesin.tanya(perintah, masukan, hari)"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a site of nothing but the runtime, its scripts and an empty page."""
    folder = tmp_path_factory.mktemp("situs") / "sub"
    build(folder)
    shutil.copytree(AKAR / "docs" / "assets" / "js", folder / "assets" / "js")
    (folder / "index.html").write_text("<!doctype html><title>Uji</title><link rel=icon href=data:,>")
    return folder


@pytest.fixture(scope="module")
def manifes(situs: Path) -> dict[str, Any]:
    """Give the manifest as the page reads it."""
    isi: dict[str, Any] = json.loads((situs / "mesin" / MANIFES).read_text(encoding="utf-8"))
    return isi


class Pelayan(SimpleHTTPRequestHandler):
    """Serves a folder as plain as can be, or compressed where a copy lies ready; counts what it sends."""

    memadatkan = False
    hilang = terpotong = "tidak satu pun"
    diminta: list[str]

    def do_GET(self) -> None:
        """Send a file, unless it is to be missing."""
        self.diminta.append(self.path)
        if self.hilang in self.path:
            self.send_error(503)
        elif self.terpotong in self.path:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(Path(self.translate_path(self.path)).read_bytes()[:100_000])
        else:
            super().do_GET()

    def send_head(self) -> Any:  # noqa: ANN401 - as inherited
        """Answer with the brotli copy under its own name's type."""
        padat = Path(self.translate_path(self.path) + ".br")
        if not (self.memadatkan and padat.is_file()):
            return super().send_head()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(padat.stat().st_size))
        self.end_headers()
        return padat.open("rb")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Layanan:
    """A running server and what a test may turn on it."""

    def __init__(self, folder: Path) -> None:
        """Serve a folder on a free port."""
        self.penangan = type("PelayanUji", (Pelayan,), {"diminta": []})
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), partial(self.penangan, directory=str(folder)))
        self.alamat = f"http://127.0.0.1:{self.http.server_port}/sub/"
        Thread(target=self.http.serve_forever, daemon=True).start()


@pytest.fixture
def layanan(situs: Path) -> Iterator[Layanan]:
    """Serve the site below a sub-path, as project pages are."""
    jalan = Layanan(situs.parent)
    yield jalan
    jalan.http.shutdown()
    jalan.http.server_close()


@pytest.fixture
def halaman(peramban: Browser, layanan: Layanan) -> Iterator[Page]:
    """Open the empty page with the engine's client at hand."""
    konteks = peramban.new_context()
    halaman = konteks.new_page()
    halaman.goto(layanan.alamat)
    halaman.evaluate("async () => Object.assign(window, await import('./assets/js/mesin.js'), { kabar: [] })")
    halaman.evaluate("() => { window.mesin = new Mesin(); }")
    yield halaman
    konteks.close()


class TestPeramban:
    """The worker and its client in Chromium."""

    @pytest.mark.parametrize("memadatkan", [True, False])
    def test_starts_on_any_host(
        self, halaman: Page, layanan: Layanan, manifes: dict[str, Any], *, memadatkan: bool
    ) -> None:
        """It answers as CPython does; a host that compresses nothing still sends compressed files only."""
        layanan.penangan.memadatkan = memadatkan
        keluar: list[str] = []
        halaman.on(
            "request", lambda r: None if r.url.startswith((layanan.alamat, "blob:")) else keluar.append(r.url)
        )
        assert halaman.evaluate(MULAI) == "siap"
        assert halaman.evaluate(TANYA, SOAL) == json.loads(
            jawab("periksa", json.dumps(TUKANG_BECAK), HARI_INI)
        )
        assert not keluar
        akhiran = "" if memadatkan else ".gz"
        diminta = {jalan.rpartition("/")[2] for jalan in layanan.penangan.diminta}
        assert {b["nama"] + akhiran for b in manifes["berkas"].values()} <= diminta
        kabar = halaman.evaluate("kabar")
        byte = [k["byte"] for k in kabar]
        assert byte == sorted(byte)
        assert (kabar[-1]["tahap"], byte[-1]) == ("menyiapkan", kabar[-1]["dari"])
        assert kabar[-1]["dari"] == manifes["jumlah"]["br" if memadatkan else "gz"]

    def test_works_on_without_network(self, halaman: Page) -> None:
        """Once started, nothing is fetched any more."""
        halaman.evaluate(MULAI)
        halaman.context.set_offline(True)
        assert halaman.evaluate(TANYA, SOAL)["jawaban"]["bulan"] == "2026-11"

    @pytest.mark.parametrize("cara", ["hilang", "terpotong"])
    @pytest.mark.parametrize("berkas", ["pyodide.asm-", ".wasm", "pustaka-"])
    def test_broken_download_has_its_reason_and_can_be_tried_again(
        self, halaman: Page, layanan: Layanan, cara: str, berkas: str
    ) -> None:
        """Whether a file is missing or breaks off, the page hears that the network failed; a second try succeeds."""
        setattr(layanan.penangan, cara, berkas)
        assert halaman.evaluate(MULAI) == "jaringan"
        assert halaman.evaluate("mesin.status") == "gagal"
        setattr(layanan.penangan, cara, "tidak satu pun")
        assert halaman.evaluate("mesin.ulang().then(() => mesin.status)") == "siap"

    def test_stopping_fails_what_waits(self, halaman: Page) -> None:
        """Nobody waits for ever for a worker that is gone."""
        janji = "mesin.mulai().then(() => 'siap', (galat) => galat.sebab)"
        assert (
            halaman.evaluate(f"() => {{ const janji = {janji}; mesin.berhenti(); return janji; }}")
            == "berhenti"
        )
        assert halaman.evaluate("mesin.status") == "mati"

    def test_too_old_a_browser_fetches_nothing(self, halaman: Page, layanan: Layanan) -> None:
        """Without what Pyodide needs of WebAssembly, the page is told before a byte is spent."""
        halaman.evaluate("() => { delete WebAssembly.Tag; }")
        assert halaman.evaluate(MULAI) == "tak_didukung"
        assert not [jalan for jalan in layanan.penangan.diminta if "/mesin/" in jalan]
