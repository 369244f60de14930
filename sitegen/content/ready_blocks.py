"""A Markdown extension that sets blocks of ready HTML aside: Markdown would read every letter of them, and change none.

Most of what macros and templates put on a page is such blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+")
OPENING = re.compile(r"<([a-z][a-z0-9]*)[\s>]")
MARKDOWN_WITHIN = re.compile(r"<[^>]* markdown\b")
ID = re.compile(r'\sid="([^"]+)"')
BEFORE_OTHERS = 22
"""MkDocs looks for anchors in HTML at 21, Markdown for blocks of it at 20; code stands aside since 25."""


class ReadyBlocks(Extension):  # type: ignore[misc]  # Markdown has no types
    """Add it to the extensions; MkDocs no longer sees the ids in such blocks, `anchors` does."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Look at the text before whoever looks for HTML."""
        md.preprocessors.register(_SetAside(md), "ready_blocks", BEFORE_OTHERS)


class _SetAside(Preprocessor):  # type: ignore[misc]  # Markdown has no types
    def run(self, lines: list[str]) -> list[str]:
        paragraphs = PARAGRAPHS.split("\n".join(lines))
        return "\n\n".join(self._without_blocks(paragraphs)).split("\n")

    def _without_blocks(self, paragraphs: list[str]) -> Iterator[str]:
        at = 0
        while at < len(paragraphs):
            size = self._block_at(paragraphs, at)
            if size:
                yield self.md.htmlStash.store("\n\n".join(paragraphs[at : at + size]))
            else:
                yield paragraphs[at]
            at += size or 1

    def _block_at(self, paragraphs: list[str], at: int) -> int:
        """Count the paragraphs of the block that begins here; 0 where none does, or Markdown has to look at it."""
        opening = OPENING.match(paragraphs[at])
        if not opening or not self.md.is_block_level(tag := opening[1]):
            return 0
        tags = re.compile(rf"<(/?){tag}\b[^>]*>")
        depth = 0
        for number, paragraph in enumerate(paragraphs[at:], 1):
            if MARKDOWN_WITHIN.search(paragraph):
                return 0
            for found in tags.finditer(paragraph):
                depth += -1 if found[1] else 1
                rest = paragraph[found.end() :].lstrip()
                if depth <= 0 and not tags.match(rest):  # the end, or words between two blocks
                    return 0 if rest else number
        return 0


def anchors(html: str) -> set[str]:
    """Name everything on a page that a link can lead to.

    >>> sorted(anchors('<p id="b" data-id="c">Bayar</p> <h2 id="a">Awal</h2>'))
    ['a', 'b']
    """
    return set(ID.findall(html))
