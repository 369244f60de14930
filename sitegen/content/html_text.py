"""Walks the HTML of a page's content piece by piece, knowing what each piece of text stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the page as it was written; `di` names the open elements around it, with their classes."""

    raw: str
    teks: str
    di: tuple[str, ...]
    jenis: str
    """`buka`, `tutup`, `teks` or `lain`."""

    def within(self, *name: str) -> bool:
        """The piece stands inside one of these elements (`table`) or classes (`.pk-sumber`)."""
        return any(n in name for n in self.di)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.tumpukan: list[tuple[str, ...]] = []
        self.hasil: list[Piece] = []

    def _note(self, kind: str, raw: str, text: str = "") -> None:
        di = tuple(name for layer in self.tumpukan for name in layer)
        self.hasil.append(Piece(raw, text, di, kind))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("buka", self.get_starttag_text() or "")
        if tag not in EMPTY:
            kelas = (dict(attrs).get("class") or "").split()
            self.tumpukan.append((tag, *(f".{k}" for k in kelas)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - html.parser's form
        self._note("lain", self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        while self.tumpukan and self.tumpukan.pop()[0] != tag:
            pass
        self._note("tutup", f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._note("teks", data, data)

    def handle_entityref(self, name: str) -> None:
        self._note("teks", f"&{name};", " " if name == "nbsp" else self.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._note("teks", f"&#{name};", self.unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        self._note("lain", f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._note("lain", f"<!{decl}>")

    @staticmethod
    def unescape(text: str) -> str:
        from html import unescape  # noqa: PLC0415 - the name would hide the parser's own

        return unescape(text)


def pieces(html: str) -> Iterator[Piece]:
    """Take the content apart; the `raw` of all pieces put together is the content again."""
    piece_parser = _Parser()
    piece_parser.feed(html)
    piece_parser.close()
    yield from piece_parser.hasil
