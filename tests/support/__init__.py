"""What the tests share: the frozen law, golden cases, odd input, copies to make mistakes in."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]


def html_pages(site: Path) -> list[Path]:
    """Give every page of a built site; not the file that holds them all once more."""
    return sorted(page for page in site.rglob("*.html") if page.name != "payung-kerja.html")
