"""The frame around pages: Material's skeleton with our own parts in it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.utils import get_theme_dir

from tests.support import ROOT, html_pages

OURS = ROOT / "overrides"
MATERIAL = Path(get_theme_dir("material"))
OUR_OWN_BLOCKS = {"body", "sidebar", "share"}
SKIP_LINK = re.compile(
    r'<body.*?<a (?:href="(#[^"]*)" class="md-skip"|class="md-skip" href="(#[^"]*)")', re.DOTALL
)


def blocks(folder: Path, name: str) -> set[str]:
    """Give the blocks of a template."""
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True)
    environment.filters |= dict.fromkeys(
        ("url", "asset", "chunks", "script_tag", "nama_tanggal", "tojson"), str
    )
    return set(environment.get_template(name).blocks)


class TestMaterial:
    def test_it_still_has_the_blocks_that_we_fill(self) -> None:
        """A part of ours whose block an upgrade renamed would vanish from every page without a word."""
        assert blocks(OURS, "main.html") - OUR_OWN_BLOCKS <= blocks(MATERIAL, "base.html")

    def test_it_still_asks_for_what_we_put_in_the_place_of_its_scripts(self) -> None:
        """A script of Material's under another name would be published."""
        base = (MATERIAL / "base.html").read_text(encoding="utf-8")
        for part in (OURS / "partials" / "javascripts").iterdir():
            assert f'"partials/javascripts/{part.name}"' in base

    def test_nothing_of_it_is_published(self, site: Path) -> None:
        """No script, no configuration of one, no stylesheet: no page here uses a widget."""
        for page in html_pages(site):
            text = page.read_text(encoding="utf-8")
            assert "__md_" not in text, page
            assert "__config" not in text, page
        names = {file.relative_to(site).as_posix() for file in site.rglob("*")}
        assert not {
            n for n in names if n.startswith(("assets/javascripts", "assets/stylesheets", "partials"))
        }
        assert not {n for n in names if n.startswith("assets/css/material")}


class TestSkipLink:
    def test_every_page_has_one_and_it_leads_to_the_heading_or_before(self, site: Path) -> None:
        """Also home and the page for wrong addresses, whose headings stand in no Markdown."""
        for page in html_pages(site):
            text = page.read_text(encoding="utf-8")
            assert text.count('class="md-skip"') == 1, page
            found = SKIP_LINK.search(text)
            assert found, page
            target = text.index(f'id="{(found[1] or found[2])[1:]}"')
            assert target < text.index("</h1>"), page
            assert "Lewati ke isi" in text, page


class TestFolder:
    def test_there_is_one_folder_of_parts(self) -> None:
        """Beside the pages' templates stands nothing but partials/."""
        assert [entry.name for entry in os.scandir(OURS) if entry.is_dir()] == ["partials"]
