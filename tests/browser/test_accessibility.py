"""Everyone can use every page: axe-core finds nothing, light and dark, on a phone and on a desk."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.support import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
HP, MEJA = {"width": 360, "height": 800}, {"width": 1280, "height": 800}
RUPA = [(HP, "light"), (MEJA, "dark"), (HP, "dark"), (MEJA, "light")]
PENUH = bool(os.environ.get("UJI_PENUH"))
"""All four looks of every page take minutes; before publishing they are all looked at, otherwise the first two, and
of the occupation pages, which share one template, each in one look, all looks in turn."""
PERIKSA = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120))]);
}"""


@pytest.fixture(scope="module")
def layar(peramban: Browser) -> Iterator[Page]:
    """Give one page with axe ready in every document it opens."""
    konteks = peramban.new_context(locale="id-ID", service_workers="block", reduced_motion="reduce")
    konteks.add_init_script(path=AXE)
    yield konteks.new_page()
    konteks.close()


def temuan(layar: Page, rupa: Sequence[tuple[dict[str, int], str]] = RUPA) -> dict[str, Any]:
    """Ask axe about the open page in these sizes and themes."""
    result = {}
    for ukuran, tema in rupa:
        layar.set_viewport_size(ukuran)
        layar.emulate_media(color_scheme=tema)
        if wrong := layar.evaluate(PERIKSA):
            result[f"{ukuran['width']} {tema}"] = wrong
    return result


def test_no_page_shuts_anyone_out(situs: Path, alamat: str, layar: Page) -> None:
    """Every page of the site."""
    wrong = {}
    for number, file in enumerate(sorted(situs.rglob("index.html"))):
        route = str(file.relative_to(situs)).removesuffix("index.html")
        sebagian = [RUPA[number % len(RUPA)]] if route.startswith("pekerjaan/") else RUPA[:2]
        layar.goto(alamat + route)
        if found := temuan(layar, RUPA if PENUH else sebagian):
            wrong[route] = found
    assert wrong == {}


@pytest.mark.parametrize(
    "jawab",
    [
        "cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan_harian=50000&hari_kerja=26",
        "cek/#cara_kerja=karyawan&upah=3000000&skala_usaha=mikro",
        "cek/manfaat/#kejadian=meninggal_kecelakaan_kerja&tanggal=2026-11-20&segmen=BPU&penghasilan=1500000&anak=SD:4",
    ],
)
def test_no_answer_shuts_anyone_out(alamat: str, layar: Page, jawab: str) -> None:
    """An answer with everything opened, in all four looks."""
    layar.goto(alamat + jawab)
    layar.wait_for_selector("[data-bagian=hasil] .pk-angka", timeout=60_000)
    layar.evaluate("document.querySelectorAll('main details').forEach((d) => (d.open = true))")
    assert temuan(layar) == {}
