"""Our styles: no rule for what nothing shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.utils import get_theme_dir

from tests.support import ROOT

STYLES = ROOT / "docs" / "assets" / "css"
FOREIGN = "material.css"
"""Its classes are those of Material's widgets; tests/browser/test_widgets.py looks at them."""
WRITERS = (
    *("overrides/**/*.html", "overrides/**/*.svg", "docs/**/*.md", "docs/assets/js/**/*.js"),
    *("sitegen/**/*.html", "sitegen/**/*.md", "sitegen/**/*.py", "checker/**/*.html", "checker/**/*.py"),
)
"""Whatever writes a class: pages, templates of pages and of answers, scripts, macros."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SELECTOR = re.compile(r"([^{};]+)\{")
CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
WORD = re.compile(r"[A-Za-z][\w-]*")
BEGINNING = re.compile(r"([a-z]+-[\w-]*[_-])\$?\{")
"""Of a class whose end is filled in: `pk-yakin--{{ … }}` in a template, `pk-telusur__${…}` in a script."""


def styled() -> Iterator[tuple[str, str]]:
    """Give every class in a selector, and the file it stands in."""
    for file in STYLES.rglob("*.css"):
        if file.name != FOREIGN:
            text = COMMENT.sub("", file.read_text(encoding="utf-8"))
            for selector in SELECTOR.findall(text):
                if not selector.strip().startswith("@"):
                    yield from ((name, file.name) for name in CLASS.findall(selector))


def test_every_class_that_is_styled_is_written_somewhere() -> None:
    """A rule for a class that no page, template or script writes is paid for by every phone, and read by nobody."""
    files = [file for pattern in WRITERS for file in ROOT.glob(pattern)]
    text = "\n".join(
        file.read_text(encoding="utf-8") for file in [*files, Path(get_theme_dir("material"), "base.html")]
    )
    words, beginnings = set(WORD.findall(text)), tuple(set(BEGINNING.findall(text)))
    unused = {
        (name, file) for name, file in styled() if name not in words and not name.startswith(beginnings)
    }
    assert unused == set()


def test_no_shorthand_that_safari_does_not_know(site: Path) -> None:
    """WebKit drops a `text-decoration` with a style in it whole: amounts that open their article looked like any other."""
    published = "".join(file.read_text(encoding="utf-8") for file in site.glob("assets/css/*.css"))
    assert re.search(r"text-decoration-style:\s*dotted", published)
    assert not re.search(r"text-decoration:[^;}]*(dotted|dashed|wavy|double|solid)", published)


def test_nothing_on_screen_rests_on_what_a_browser_of_2018_drops(site: Path) -> None:
    """One unknown property or selector is dropped with its whole rule: text stuck to the edge.

    Paper and widgets may, and the tool for lists of members: it runs nowhere without the engine, which wants Chrome 95.
    """
    for file in site.glob("assets/css/*.css"):
        if not file.name.startswith(("paper-", "material-", "members-")):
            new = re.findall(
                r"(?:[;{](?:(?:padding|margin)-(?:inline|block)|inset):|:is\(|:where\(|:not\([^()]*,)[^;}]*",
                file.read_text(encoding="utf-8"),
            )
            assert new == [], file.name
