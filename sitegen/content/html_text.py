"""The project's one reader of HTML: walks a page piece by piece, and knows what each piece stands in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from types import MappingProxyType
from typing import Literal, NamedTuple

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
"""Elements that hold nothing and are never closed."""
BLOCKS = frozenset(
    ["p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "summary", "td", "th", "figcaption", "blockquote", "div"]
) | {"section", "article", "details", "figure", "ul", "ol", "dl", "tr", "caption", "label", "br"}
"""Elements at whose ends a sentence ends."""
NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})
AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)

type Kind = Literal["open", "close", "empty", "text", "other"]


def without_indents(html: str) -> str:
    r"""Make one line end of any space around line ends, where a browser makes no difference between them.

    >>> without_indents("<p>a\n  b</p> \n\n  <pre>a\n  b</pre>")
    '<p>a\nb</p>\n<pre>a\n  b</pre>'
    """
    parts = AS_WRITTEN.split(html)
    parts[::3] = map(_one_line_end, parts[::3])
    del parts[2::3]  # the names of what stays as it was written
    return "".join(parts)


def _one_line_end(html: str) -> str:
    first, *lines = html.split("\n")
    if not lines:
        return html
    *middle, last = lines
    return "\n".join([first.rstrip(), *filter(None, map(str.strip, middle)), last.lstrip()])


class Piece(NamedTuple):
    """A piece of a page as it was written (`raw`): a tag, a text, or something else such as a comment.

    `inside` names the open elements around it: tags (`table`), classes (`.pk-sumber`) and attributes (`[hidden]`).
    """

    kind: Kind
    raw: str
    inside: tuple[str, ...]
    tag: str = ""
    attributes: Mapping[str, str] = NO_ATTRIBUTES
    text: str = ""

    @property
    def own(self) -> tuple[str, ...]:
        """The element's own names, written like those of `inside`."""
        classes = (f".{name}" for name in self.attributes.get("class", "").split())
        return (self.tag, *classes, *(f"[{name}]" for name in self.attributes))

    def within(self, names: frozenset[str]) -> bool:
        """The piece stands inside an element of one of these names."""
        return not names.isdisjoint(self.inside)


class _Parser(HTMLParser):
    """Keeps every piece, and the stack of open elements: each with all names from the page's root down to it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.stack: list[tuple[str, tuple[str, ...]]] = []
        self.found: list[Piece] = []

    @property
    def inside(self) -> tuple[str, ...]:
        return self.stack[-1][1] if self.stack else ()

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - as the parser calls it
        """Count no lines: nobody asks on which one a piece stands."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: content or "" for name, content in attrs}
        piece = Piece("open", self.get_starttag_text() or "", self.inside, tag, attributes)
        self.found.append(piece)
        if tag not in VOID:
            self.stack.append((tag, (*self.inside, *piece.own)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: content or "" for name, content in attrs}
        self.found.append(Piece("empty", self.get_starttag_text() or "", self.inside, tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        if self.stack and self.stack[-1][0] == tag:  # as nearly always
            self.stack.pop()
        elif any(tag == name for name, _ in self.stack):
            while self.stack.pop()[0] != tag:
                pass
        self.found.append(Piece("close", f"</{tag}>", self.inside, tag))

    def handle_data(self, data: str) -> None:
        self.found.append(Piece("text", data, self.inside, text=data))

    def handle_entityref(self, name: str) -> None:
        text = " " if name == "nbsp" else unescape(f"&{name};")
        self.found.append(Piece("text", f"&{name};", self.inside, text=text))

    def handle_charref(self, name: str) -> None:
        self.found.append(Piece("text", f"&#{name};", self.inside, text=unescape(f"&#{name};")))

    def handle_comment(self, data: str) -> None:
        self.found.append(Piece("other", f"<!--{data}-->", self.inside))

    def handle_decl(self, decl: str) -> None:
        self.found.append(Piece("other", f"<!{decl}>", self.inside))


@lru_cache(maxsize=1)
def pieces(html: str) -> tuple[Piece, ...]:
    """Take a page, or a part of one, apart; the `raw` of all pieces put together is the page again.

    The last page is remembered: while a site is made, one page is read for its score, its picture, its links and more.

    >>> [(piece.kind, piece.text or piece.tag) for piece in pieces("<p>Rp1 &amp; lebih</p>")]
    [('open', 'p'), ('text', 'Rp1 '), ('text', '&'), ('text', ' lebih'), ('close', 'p')]
    """
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return tuple(parser.found)


def tidy(text: str) -> str:
    """Make every run of white space one space.

    >>> tidy("  Bayar  tiap bulan ")
    'Bayar tiap bulan'
    """
    return " ".join(text.split())


def blocks(html: str, *, without: Iterable[str] = (), within: str = "") -> list[str]:
    """Give the text of a page block by block, but for what stands in some elements; `within`: only what stands there.

    >>> blocks("<nav>Menu</nav><main><p>Bayar <b>Rp1</b>.<br>Lunas.</p></main>", without=("nav",))
    ['Bayar Rp1.', 'Lunas.']
    """
    texts, left_out = [""], frozenset(without)
    for piece in pieces(html):
        if piece.kind == "text":
            if left_out.isdisjoint(piece.inside) and (not within or within in piece.inside):
                texts[-1] += piece.text
        elif piece.tag in BLOCKS:
            texts.append("")
    return [text for text in map(tidy, texts) if text]


def first_text(html: str, name: str, ends: Container[str]) -> str:
    """Give the text of the first element of a name (`h1`, `.pk-angka`), up to the first tag in it that ends one of `ends`.

    >>> first_text('<p class="pk-angka">Rp8.400 <small>sebulan</small></p><p>lain</p>', ".pk-angka", ("p",))
    'Rp8.400 sebulan'
    """
    text: list[str] = []
    found = False
    for piece in pieces(html):
        if not found:
            found = piece.kind == "open" and name in piece.own
        elif piece.kind == "close" and piece.tag in ends:
            break
        else:
            text.append(piece.text or " ")
    return tidy("".join(text))
