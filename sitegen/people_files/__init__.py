"""Refuses what people write around the law in the wrong form, in the sentences the law data gets.

A module for each kind of file: its keys, the names it may use of other files, and what else would be passed over in
silence. The words and the lines come from `checker.law.schema`, as for the law data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from checker.law.parameter import Aturan
from sitegen import ROOT
from sitegen.people_files import (
    address_files,
    glossary,
    guidance,
    handout_files,
    licence_files,
    page_forms,
    questions,
    search_words,
    stories,
)
from sitegen.people_files.paths import Files, read_all
from sitegen.people_files.trades import business_files, business_page_files, occupation_files, statuses

KINDS: tuple[Callable[[Files], Iterable[str]], ...] = (
    occupation_files.complaints,
    statuses.complaints,
    business_files.complaints,
    business_page_files.complaints,
    stories.complaints,
    glossary.complaints,
    questions.complaints,
    guidance.complaints,
    search_words.complaints,
    address_files.complaints,
    licence_files.complaints,
    handout_files.complaints,
    page_forms.complaints,
)


def complaints(law: Aturan | None, root: Path = ROOT) -> list[str]:
    """List everything wrong with these files, in sentences; empty when all is well.

    `law`: what their marks and rows name; None while the law data itself is in the wrong form.
    """
    files, unreadable = read_all(root, law)
    return unreadable or [complaint for kind in KINDS for complaint in kind(files)]
