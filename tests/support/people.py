"""A copy of the files that people edit, to make mistakes in."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from checker.law.parameter import load
from sitegen.people_files import complaints
from sitegen.people_files.paths import ALL, PAGES
from tests.support import ROOT


@dataclass(frozen=True, slots=True)
class Copy:
    """All files of people below another root."""

    root: Path

    @classmethod
    def into(cls, root: Path) -> Copy:
        """Copy them as they ship."""
        for pattern in (*ALL, f"{PAGES}/**/*.md"):
            for file in ROOT.glob(pattern):
                copy = root / file.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, copy)
        return cls(root)

    def spoil(self, name: str, before: str, after: str) -> int:
        """Replace the first place where a text stands, and give its line."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert before in text, f"{name} no longer says {before}"
        (self.root / name).write_text(text.replace(before, after, 1), encoding="utf-8")
        return text[: text.index(before)].count("\n") + 1

    def add(self, name: str, more: str) -> int:
        """Write something at the end of a file, and give its first line."""
        text = (self.root / name).read_text(encoding="utf-8")
        (self.root / name).write_text(f"{text}\n{more}\n", encoding="utf-8")
        return text.count("\n") + 2

    def told(self) -> list[str]:
        """Give what the gate says of the copy, under the law that ships."""
        return complaints(load(), self.root)
