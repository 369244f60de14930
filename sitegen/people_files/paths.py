"""The files that people edit: read once, so that each can be asked about its form and about the names in others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.commands import ASKING
from checker.data.place import Place
from checker.data.toml_text import Unreadable, parse, read
from checker.law.parameter import Aturan

OCCUPATIONS = "checker/core/occupations.toml"
OTHER_JOBS = "checker/core/other_jobs.toml"
STATUSES = "checker/core/statuses.toml"
BUSINESSES = "checker/core/businesses.toml"
BUSINESS_PAGES = "sitegen/businesses/business_pages.toml"
EXAMPLES = "sitegen/occupations/occupation_examples.toml"
STORIES = "sitegen/occupations/stories"
GLOSSARY = "sitegen/content/glossary.toml"
FLOW = "checker/views/flow.toml"
PAPERS = "checker/manfaat/papers.toml"
PAPER_HELP = "checker/manfaat/paper_help.toml"
NEXT_STEPS = "checker/cara_kerja/next_steps.toml"
MESSAGES = "checker/views/messages.toml"
COLUMNS = "checker/bulk/columns.toml"
SEARCH_WORDS = "sitegen/search/search_words.toml"
ADDRESSES = "sitegen/content/official_addresses.toml"
PACKAGES = "sitegen/licences/packages.toml"
INSIDE = "sitegen/licences/inside.toml"
HANDOUTS = "sitegen/handouts"
ALL = (
    OCCUPATIONS,
    OTHER_JOBS,
    STATUSES,
    BUSINESSES,
    BUSINESS_PAGES,
    EXAMPLES,
    f"{STORIES}/*.toml",
    GLOSSARY,
    *(f"checker/{command.questions}.toml" for command in ASKING.values()),
    FLOW,
    PAPERS,
    PAPER_HELP,
    NEXT_STEPS,
    COLUMNS,
    MESSAGES,
    SEARCH_WORDS,
    ADDRESSES,
    PACKAGES,
    INSIDE,
    f"{HANDOUTS}/kit.toml",
    f"{HANDOUTS}/texts/*.toml",
)
PAGES = "docs"

type Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Files:
    """What every file holds, by its name from the top of the repository."""

    root: Path
    content: Mapping[str, Table]
    text: Mapping[str, str]
    law: Aturan | None
    """None while the law data itself is in the wrong form: nothing is asked about it then."""
    pages: frozenset[str]
    """The addresses of all pages: the written ones, one an occupation and one a business."""

    def __getitem__(self, name: str) -> Table:
        """Give what a file holds."""
        return self.content[name]

    def place(self, name: str, key: str = "") -> Place:
        """Give the place of one table, or of what stands above the first."""
        return Place(name, key, self.text[name])

    def questions(self) -> dict[str, Table]:
        """Give the questions of each command that asks."""
        return {command: self.content.get(questions_file(command), {}) for command in ASKING}

    def within(self, folder: str) -> dict[str, Table]:
        """Give the files of a folder by their names without folder and suffix."""
        return {Path(name).stem: self.content[name] for name in self.content if name.startswith(f"{folder}/")}


def questions_file(command: str) -> str:
    """Name the file of a command's questions.

    >>> questions_file("anggaran")
    'checker/questions/budget.toml'
    """
    return f"checker/{ASKING[command].questions}.toml"


def _address(page: Path) -> str:
    """Give the address that MkDocs gives a page, from the top of the site.

    >>> _address(Path("klaim/jht.md")), _address(Path("klaim/index.md")), _address(Path("index.md"))
    ('klaim/jht/', 'klaim/', '')
    """
    parts = page.with_suffix("").parts
    return "".join(f"{part}/" for part in (parts[:-1] if parts[-1] == "index" else parts))


@lru_cache(maxsize=256)
def _parsed(text: str) -> dict[str, Any]:
    """Parse a text for whoever only looks; most files stay the same from one look to the next."""
    return parse(text)


def read_all(root: Path, law: Aturan | None) -> tuple[Files, list[str]]:
    """Read every file; what cannot be read is told, each in one sentence."""
    content, text, told = {}, {}, []
    for pattern in ALL:
        found = sorted(root.glob(pattern))
        if not found:
            told.append(f"{pattern}: berkasnya tidak ada")
        for file in found:
            name = file.relative_to(root).as_posix()
            try:
                content[name], text[name] = read(file, root, _parsed)
            except Unreadable as mistake:
                told.append(str(mistake))
    written = {_address(file.relative_to(root / PAGES)) for file in (root / PAGES).rglob("*.md")}
    made = {
        f"{folder}{page}"
        for folder, name in (("pekerjaan/", OCCUPATIONS), ("umkm/jenis/", BUSINESSES))
        for page in ("", *(f"{slug}/" for slug in content.get(name, ())))
    }
    return Files(root, content, text, law, frozenset(written | made)), told
