"""Tells what moves: a short list for the terminal and the pull request, all of it as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sitegen.effect.compare import Change
from sitegen.pages.site_templates import environment

SHORT = 8
"""How many changes of a chapter the short list names."""
FEW = 3
"""How many values of one answer, or sentences of one page, it names."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One kind of change and everything of it that moves."""

    title: str
    changes: Sequence[Change]

    def groups(self) -> list[tuple[str, list[Change]]]:
        """Put the changes of one answer, row or page together."""
        return [(what, list(each)) for what, each in groupby(self.changes, key=lambda c: c.what)]


def short(chapters: Sequence[Chapter], head: str, full: str) -> str:
    """Write the short list as Markdown, which reads well on a terminal too."""
    lines = [f"# {head}", ""]
    for chapter in chapters:
        groups = chapter.groups()
        lines += [f"## {chapter.title}: {len(groups) or 'tidak ada yang bergeser'}", ""]
        lines += [line for what, changes in groups[:SHORT] for line in _group(what, changes)]
        lines += [f"- … dan {len(groups) - SHORT} lagi"] if len(groups) > SHORT else []
        lines += [""] if groups else []
    return "\n".join((*lines, f"Selengkapnya: {full}", ""))


def _group(what: str, changes: Sequence[Change]) -> Iterator[str]:
    if len(changes) == 1:
        yield f"- {_cut(what)}{_where(changes[0])}: {_move(changes[0])}"
        return
    yield f"- {_cut(what)}"
    yield from (f"  -{_where(c) or ' '}{': ' if c.where else ''}{_move(c)}" for c in changes[:FEW])
    if len(changes) > FEW:
        yield f"  - … dan {len(changes) - FEW} lagi"


def _where(change: Change) -> str:
    return f" {change.where}" if change.where else ""


def _move(change: Change) -> str:
    """Say what it was and what it becomes.

    >>> _move(Change("a", "", "", "Baru."))
    '(tidak ada) → Baru.'
    """
    return f"{_cut(change.before)} → {_cut(change.after)}"


def _cut(text: str, longest: int = 160) -> str:
    return f"{text[:longest]}…" if len(text) > longest else text or "(tidak ada)"


def page(chapters: Sequence[Chapter], head: str) -> str:
    """Write everything as one page that needs nothing else."""
    return environment().get_template("effect.html").render(head=head, chapters=chapters)
