"""The law the tests know: a copy of `checker/aturan/` that no decree changes.

History and pages are tested on this copy, so a real change of law touches only what it really moves: the data, the
second copy of its numbers (tests/law/) and the golden cases. What must hold for the living data is marked `live_law`.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from checker.data import resources
from checker.law import parameter
from tests.support import ROOT

FROZEN = ROOT / "tests" / "law" / "frozen"
LIVE = ROOT / "checker" / "aturan"
SITE_SOURCES = ("checker", "sitegen", "docs", "overrides")
SITE_FILES = ("mkdocs.yml", "pyproject.toml", "README.md", "LICENSE", "LICENSE-TEXT", "package.json")
SHARED = ("node_modules", ".cache", ".git")
"""What a tree of its own may share with the repository: packages, finished work, the dates of pages."""


def read_law(folder: Path) -> None:
    """Let every answer of this process rest on the law of a folder."""
    resources.read_from("aturan", None if folder == LIVE else folder)
    parameter.load.cache_clear()


def tree(folder: Path) -> Path:
    """Make a copy of what the site is made from, with the frozen law in place of the living one."""
    for name in SITE_SOURCES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.pyc.*"))
    for name in SITE_FILES:
        shutil.copy(ROOT / name, folder / name)
    for name in SHARED:
        if (ROOT / name).exists():
            (folder / name).symlink_to(ROOT / name)
    shutil.rmtree(folder / "checker" / "aturan")
    shutil.copytree(FROZEN, folder / "checker" / "aturan")
    return folder
