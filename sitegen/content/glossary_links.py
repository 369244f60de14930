"""Links each official term to the glossary where a page uses it first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from operator import itemgetter
from pathlib import Path
from typing import Any

from sitegen.content.html_text import blocks

SOURCE = Path(__file__).with_name("glossary.toml")
NEVER_IN = frozenset(
    ["a", "h1", "h2", "h3", "h4", "summary", "code", "pre", "script", "style", "svg", "button", "label"]
) | {".pk-sumber", ".pk-tanpa-istilah", "form", "table", "nav"}
MARKS = ("\ue000", "\ue001")
"""Letters that no page has."""
MARKED = re.compile(rf"{MARKS[0]}(\d+){MARKS[1]}")


@dataclass(frozen=True, slots=True)
class Term:
    """One glossary entry: anchor, official term, short form and meaning."""

    slug: str
    istilah: str
    singkatan: str
    arti: str


@cache
def _entries() -> dict[str, dict[str, Any]]:
    """Read the word list: `{slug: {istilah, singkatan, arti, kata_lain, kelompok}}`, in its own order."""
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))


@cache
def glossary() -> tuple[Term, ...]:
    """Give the terms in the list's order."""
    return tuple(
        Term(slug, entry["istilah"], entry["singkatan"], entry["arti"]) for slug, entry in _entries().items()
    )


def term_groups() -> list[tuple[str, list[tuple[str, Mapping[str, Any]]]]]:
    """Group the words by what they are about, groups and words in the list's own order."""
    groups: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
    for slug, entry in _entries().items():
        groups.setdefault(entry["kelompok"], []).append((slug, entry))
    return list(groups.items())


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, Term]]:
    """One pattern for all spellings, longest first; short forms are matched with their capitals only."""
    spelling: dict[str, Term] = {}
    for one in glossary():
        for word in filter(None, (one.istilah, one.singkatan)):
            spelling.setdefault(word, one)
    order = sorted(spelling, key=len, reverse=True)
    # Which letters a spelling begins with is asked first: it takes a third of the time.
    begins = re.escape("".join(sorted({word[0] for word in order})))
    return re.compile(rf"(?=[{begins}])(?<![\w-])(?:{'|'.join(map(re.escape, order))})(?![\w-])"), spelling


def forget() -> None:
    """Read the glossary afresh from now on: it may be edited while `make serve` runs."""
    _entries.cache_clear()
    glossary.cache_clear()
    _pattern.cache_clear()


def link_terms(html: str, address: str) -> str:
    """Link the first use of each term on a page to `alamat` (the glossary, relative) with its meaning as tooltip.

    Headings, links, tables and sources stay untouched. Where a use stands is asked of a copy in which all are marked.
    """
    pattern, spelling = _pattern()
    uses: list[re.Match[str]] = []

    def mark(use: re.Match[str]) -> str:
        uses.append(use)
        return f"{MARKS[0]}{len(uses) - 1}{MARKS[1]}"

    marked = pattern.sub(mark, html)
    first: dict[str, int] = {}
    for found in MARKED.findall("\n".join(blocks(marked, without=NEVER_IN))):
        first.setdefault(spelling[uses[int(found)][0]].slug, int(found))

    linked: list[str] = []
    end = 0
    for slug, which in sorted(first.items(), key=itemgetter(1)):
        word, meaning = uses[which], spelling[uses[which][0]].arti
        link = (
            f'<a class="pk-istilah" href="{escape(address)}#{slug}" title="{escape(meaning)}">{word[0]}</a>'
        )
        linked += (html[end : word.start()], link)
        end = word.end()
    return "".join((*linked, html[end:]))
