"""Material's widgets on a page that uses them: its styles alone, and our frame untouched by them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.server import Server
from tests.browser.phone import PHONE, Phones
from tests.browser.test_accessibility import AXE, findings
from tests.support.frozen import tree

pytestmark = pytest.mark.phone("used")

PAGE = """---
title: Halaman uji
jenis: hukum
ringkas: Halaman uji.
---

# Halaman uji

Kalimat dengan [tautan](../iuran/index.md).

| Kerja apa | Bayar |
|---|---|
| Ojek | sedikit |

<details class="pk-sumber" markdown="1"><summary>Dasar</summary>
Isi
</details>
"""
WIDGETS = """
!!! warning "Awas"
    Ini harus dibaca.

??? note "Catatan"
    Ini bisa dibuka.

=== "Sendiri"
    Bayar sendiri.

=== "Digaji"
    Dibayar berdua.
"""
STYLE = re.compile(r'href="([^"]*assets/css/material-[0-9A-Z]{8}\.css)"')
DRAWN = """names => Object.fromEntries(names.map(name => [name, [...document.querySelectorAll(name)].map(one => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  return [...style].filter(k => !k.startsWith("--") && !/^d$|^(perspective|transform)-origin$|(block|height|inset|top|bottom)/.test(k))
    .map(k => `${k}: ${style.getPropertyValue(k)}`).concat(box.width, box.left);
})]))"""
"""How elements are drawn, heights aside: the widgets stand on one page alone; nor the code of each page's own address."""
FRAME = (
    "html",
    "body",
    "header *",
    "h1",
    ".pk-isi > p",
    ".pk-isi a",
    "table *",
    "main",
    "footer *",
    "section *",
    ".pk-sumber",
)


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a site with two more pages, with widgets and without."""
    top = tmp_path_factory.mktemp("widgets")
    source = tree(top / "source")
    folder = source / "docs" / "tanya"
    (folder / "polos.md").write_text(PAGE, encoding="utf-8")
    (folder / "widget.md").write_text(PAGE.rstrip() + "\n" + WIDGETS, encoding="utf-8")
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(top / "site"))
    environment = os.environ | {"PAYUNG_PAGES_ONLY": "1", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=source, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return top / "site"


@pytest.fixture(scope="module")
def open_page(browser: Browser, small_site: Path) -> Iterator[Phones]:
    """Give a function that opens a page of the small site; the tests fail when a page complained."""
    with Server(small_site) as server:
        phone = Phones(browser, server.url)
        yield phone
        phone.close()


def widgets(phone: Phones, scheme: str = "light") -> Page:
    """Open the page with widgets."""
    return phone("tanya/widget/", color_scheme=scheme)


class TestStylesheet:
    def test_only_the_page_that_uses_widgets_links_it(self, small_site: Path) -> None:
        """No other page pays for it."""
        linked = [p for p in small_site.rglob("*.html") if STYLE.search(p.read_text(encoding="utf-8"))]
        assert linked == [small_site / "tanya/widget/index.html"]

    def test_none_of_its_scripts_comes_along(self, small_site: Path) -> None:
        """The widgets work by styles alone."""
        text = (small_site / "tanya/widget/index.html").read_text(encoding="utf-8")
        assert "__md_" not in text
        assert not (small_site / "assets/javascripts").exists()


class TestFrame:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [PHONE["viewport"]["width"], 1280])
    def test_nothing_but_the_widgets_looks_different(
        self, open_page: Phones, width: int, scheme: str
    ) -> None:
        """Every property of every element of the frame, of text, tables and our own blocks that open is the same."""
        look: dict[str, Any] = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
        plain, dressed = (
            open_page(page, **look).evaluate(DRAWN, FRAME) for page in ("tanya/polos/", "tanya/widget/")
        )
        for name in FRAME:
            assert plain[name], name
            for one, other in zip(plain[name], dressed[name], strict=True):
                assert one == other, name


class TestWidgets:
    def test_a_tab_shows_its_part_and_hides_the_other(self, open_page: Phones) -> None:
        """They are radio buttons: a finger or the arrow keys choose."""
        page = widgets(open_page)
        own, paid = page.get_by_text("Bayar sendiri."), page.get_by_text("Dibayar berdua.")
        expect(own).to_be_visible()
        expect(paid).to_be_hidden()
        page.get_by_text("Digaji", exact=True).click()
        expect(paid).to_be_visible()
        expect(own).to_be_hidden()
        page.keyboard.press("ArrowLeft")
        expect(own).to_be_visible()

    def test_the_chosen_tab_is_marked(self, open_page: Phones) -> None:
        """Not by colour of letters alone: a line stands under it."""
        page = widgets(open_page)
        line = "one => getComputedStyle(one).borderBottomColor"
        chosen, other = (page.get_by_text(name, exact=True) for name in ("Sendiri", "Digaji"))
        expect(chosen).to_be_visible()
        assert chosen.evaluate(line) != other.evaluate(line)

    def test_a_block_opens(self, open_page: Phones) -> None:
        """With the browser's own means."""
        page = widgets(open_page)
        inside = page.get_by_text("Ini bisa dibuka.")
        expect(inside).to_be_hidden()
        page.get_by_text("Catatan", exact=True).click()
        expect(inside).to_be_visible()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_they_can_be_read(self, open_page: Phones, scheme: str) -> None:
        """In the letters and colours of the page around them."""
        page = widgets(open_page, scheme)
        look = "one => [getComputedStyle(one).color, getComputedStyle(one).fontSize]"
        text = page.locator(".pk-isi p").last.evaluate(look)
        around = page.locator("body").evaluate(look)
        for said in ("Awas", "Ini harus dibaca.", "Bayar sendiri."):
            assert page.get_by_text(said, exact=True).evaluate(look) == around, said
        assert text == around

    def test_they_shut_nobody_out(self, open_page: Phones) -> None:
        """Light and dark, on a phone and on a desk, with everything opened."""
        page = open_page("tanya/widget/", reduced_motion="reduce")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        page.get_by_text("Catatan", exact=True).click()
        assert findings(page) == {}
