"""Which tests share a core, and whose turn is first: what takes longest, or one core would work on it alone at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

TOGETHER = {f"tests/browser/layout/test_{name}.py": "layout" for name in ("sizes", "targets", "paper")}
"""Files that look at the same pages and answers (tests/browser/layout/conftest.py): each is opened once for all."""
LONGEST = (
    *("days", "layout", "benefit_checker", "members", "site", "offline", "single_file", "accessibility"),
    *("text_files", "search_box", "checker", "widgets", "contrast", "no_shift", "trapped_in_browser"),
    *("engine_in_browser", "touched_files", "any_store", "any_address", "occupations_and_words"),
)


def share(test: str) -> str:
    """Give what a test shares a core with: its file, or several.

    >>> share("tests/browser/test_checker.py::TestForm::test_one"), share("tests/browser/layout/test_sizes.py::test_one")
    ('tests/browser/test_checker.py', 'layout')
    """
    file = test.partition("::")[0]
    return TOGETHER.get(file, file)


def in_turn(tests: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Give the turn of each share: those known to take long, then those of many tests.

    >>> turns = in_turn(["a/test_b.py::test_1", "tests/site/pages/test_days.py::test_1", "c.py::d", "c.py::e"])
    >>> sorted(turns, key=turns.get)
    ['tests/site/pages/test_days.py', 'c.py', 'a/test_b.py']
    """
    return {name: (_place(name), -many) for name, many in Counter(map(share, tests)).items()}


def _place(name: str) -> int:
    known = PurePosixPath(name).stem.removeprefix("test_")
    return LONGEST.index(known) if known in LONGEST else len(LONGEST)
