"""Rows on phones of before 2020: their browsers lay out `display: flex` but know no `gap` in it, so that words touch.

What the styles say with `gap` is said once more with margins, in a file of its own that only such a browser fetches
(docs/assets/js/old-browsers.js): no other phone pays for it, and nobody has to think of it who writes a style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

PLACE = "assets/old-gaps.css"
"""Its name stays: not among what is kept for good by its name."""
RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")
BLOCK = re.compile(r"(@media[^{]+)\{((?:[^{}]+\{[^{}]*\})*)\}")
GAP = re.compile(r"(?:^|;)(column-gap|gap):([^;]+)")
ROW = re.compile(r"(?:^|;)display:(inline-)?flex")
WRAPS = "flex-wrap:wrap"
PAPER = "print"
TOO_NEW = "min("
"""An old browser drops a declaration with it; where one stands in a gap, a padding beside it serves."""
PUSHED_APART = (".pk-kepala__baris",)
"""Rows whose first part has a margin of its own that keeps the others away."""


def old_gaps(styles: Iterable[str]) -> str:
    """Give the gaps of rows in minified styles as margins.

    >>> old_gaps([".a{display:flex;gap:0 1rem}.b{display:grid;gap:1rem}@media (max-width:25em){.a{gap:2px}}"])
    '.a>:not(:last-child){margin-right:1rem}@media (max-width:25em){.a>:not(:last-child){margin-right:2px}}'
    """
    texts = tuple(styles)
    rows = {_last(one): body for text in texts for one, body in _rules(text) if ROW.search(body)}
    return "".join(piece for text in texts for piece in _pieces(text, rows))


def _pieces(text: str, rows: Mapping[str, str]) -> Iterator[str]:
    yield from _margins(BLOCK.sub("", text), rows)
    for condition, content in BLOCK.findall(text):
        inside = "" if PAPER in condition else "".join(_margins(content, rows))
        if inside:
            yield f"{condition}{{{inside}}}"


def _margins(text: str, rows: Mapping[str, str]) -> Iterator[str]:
    for selector, body in _rules(text):
        row = rows.get(_last(selector), "")
        found = GAP.search(body)
        if not row or not found or "grid" in body or TOO_NEW in found[2] or selector in PUSHED_APART:
            continue
        between = found[2].split()
        if found[1] == "gap" and between[0] != "0" and WRAPS in row:
            yield f"{selector}>*{{margin-bottom:{between[0]}}}"
        before_words = (
            f",{selector}>svg" if "inline-" in row else ""
        )  # a drawing beside bare text is the last child too
        yield f"{selector}>:not(:last-child){before_words}{{margin-right:{between[-1]}}}"


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Give each selector by itself with what it says."""
    for selectors, body in RULE.findall(text):
        for one in selectors.split(","):
            yield one.strip(), body


def _last(selector: str) -> str:
    return re.split(r"[ >]", selector)[-1]
