"""Everyone can use every page: axe-core finds nothing, light and dark, on a phone and on a desk."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.support import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PHONE: ViewportSize = {"width": 360, "height": 800}
DESK: ViewportSize = {"width": 1280, "height": 800}
type Look = tuple[ViewportSize, Literal["light", "dark"]]
LOOKS: list[Look] = [(PHONE, "light"), (DESK, "dark"), (PHONE, "dark"), (DESK, "light")]
EVERYTHING = bool(os.environ.get("UJI_PENUH"))
"""All four looks of every page take minutes; before publishing they are all looked at, otherwise the first two, and
of the occupation pages, which share one template, each in one look, all looks in turn, of the business pages some."""
SOME = 20
"""Of as many business pages one is looked at: they share one template, and differ less than occupations do."""
AUDIT = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120))]);
}"""


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Page]:
    """Give one page with axe ready in every document it opens."""
    context = browser.new_context(locale="id-ID", service_workers="block", reduced_motion="reduce")
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


def findings(screen: Page, look: Sequence[Look] = LOOKS) -> dict[str, Any]:
    """Ask axe about the open page in these sizes and themes."""
    result = {}
    for size, theme in look:
        screen.set_viewport_size(size)
        screen.emulate_media(color_scheme=theme)
        if wrong := screen.evaluate(AUDIT):
            result[f"{size['width']} {theme}"] = wrong
    return result


def test_no_page_shuts_anyone_out(site: Path, address: str, screen: Page) -> None:
    """Every page of the site."""
    wrong = {}
    for number, file in enumerate(sorted(site.rglob("index.html"))):
        route = str(file.relative_to(site)).removesuffix("index.html")
        if route.startswith("umkm/jenis/") and number % SOME and not EVERYTHING:
            continue
        partly = (
            [LOOKS[number % len(LOOKS)]] if route.startswith(("pekerjaan/", "umkm/jenis/")) else LOOKS[:2]
        )
        screen.goto(address + route)
        if found := findings(screen, LOOKS if EVERYTHING else partly):
            wrong[route] = found
    assert wrong == {}


@pytest.mark.parametrize(
    "reply",
    [
        "cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan_harian=50000&hari_kerja=26",
        "cek/#cara_kerja=karyawan&upah=3000000&skala_usaha=mikro",
        "cek/manfaat/#kejadian=meninggal_kecelakaan_kerja&tanggal=2026-11-20&segmen=BPU&penghasilan=1500000&anak=SD:4",
    ],
)
def test_no_answer_shuts_anyone_out(address: str, screen: Page, reply: str) -> None:
    """An answer with everything opened, in all four looks."""
    screen.goto(address + reply)
    screen.wait_for_selector("[data-bagian=hasil] .pk-angka", timeout=60_000)
    screen.evaluate("document.querySelectorAll('main details').forEach((d) => (d.open = true))")
    assert findings(screen) == {}
