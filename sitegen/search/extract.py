"""Takes from a built page what search needs: its title, its sentence, and its sections with their anchors."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

SKIPPED_TAGS = frozenset(
    ["script", "style", "template", "nav", "aside", "svg", "noscript", "select", "form", "button", "dialog"]
)
SKIPPED_CLASSES = frozenset(
    ["pk-dasar", "pk-sumber", "pk-bagikan", "pk-kerja", "pk-balon", "pk-vh", "pk-dekat", "pk-daftar-kerja"]
)
"""Parts that repeat on every page, hold the law's sources, or name all occupations: with them all pages match all."""

EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
INLINE = frozenset(
    ["a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "mark", "q", "s", "span", "strong", "sub", "sup"]
)
"""Tags inside a sentence; at all others one word ends and another begins."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page (h2, h3) and the text below it up to the next."""

    anchor: str
    judul: str
    teks: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its way from the site's root ("klaim/jht/"), its title, its sentence, the text before the first heading."""

    route: str
    judul: str
    ringkas: str
    teks: str
    bagian: tuple[Section, ...]


@dataclass(slots=True)
class _Piece:
    anchor: str = ""
    judul: list[str] = field(default_factory=list)
    teks: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Walks through one page; what stands in <main> and is not left out goes to the current section."""

    def __init__(self) -> None:
        super().__init__()
        self.ringkas = ""
        self.potongan = [_Piece()]
        self._terbuka: list[tuple[str, bool]] = []
        self._judul = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: content or "" for name, content in attrs}
        if tag == "meta" and attributes.get("name") == "description":
            self.ringkas = attributes.get("content", "")
        if tag not in INLINE:
            self._note(" ")
        if tag in EMPTY:
            return
        kelas = set(attributes.get("class", "").split())
        lewati = (
            tag in SKIPPED_TAGS
            or bool(kelas & SKIPPED_CLASSES)
            or "hidden" in attributes
            or "data-cari-lewati" in attributes
        )
        self._terbuka.append((tag, lewati))
        if self._read() and tag in {"h1", "h2", "h3"}:
            if tag != "h1":
                self.potongan.append(_Piece(attributes.get("id", "")))
            self._judul = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._judul:
            self._judul = ""
        while self._terbuka and self._terbuka.pop()[0] != tag:
            pass
        if tag not in INLINE:
            self._note(" ")

    def handle_data(self, data: str) -> None:
        self._note(data)

    def _read(self) -> bool:
        return any(tag == "main" for tag, _ in self._terbuka) and not any(
            lewati for _, lewati in self._terbuka
        )

    def _note(self, text: str) -> None:
        if self._read():
            (self.potongan[-1].judul if self._judul else self.potongan[-1].teks).append(text)


def _tidy(text: list[str]) -> str:
    return re.sub(r"\s+", " ", "".join(text)).strip()


def extract_page(route: str, html: str) -> Page:
    """Read one page.

    >>> extract_page("a/", "<main><h1>Judul</h1><p>Teks <b>awal</b>.<h2 id=x>Bagian</h2><p>Isi.<nav>Menu</nav></main>")
    Page(route='a/', judul='Judul', ringkas='', teks='Teks awal.', bagian=(Section(anchor='x', judul='Bagian', teks='Isi.'),))
    """
    reader = _Reader()
    reader.feed(html)
    start, *other = [(p.anchor, _tidy(p.judul), _tidy(p.teks)) for p in reader.potongan]
    bagian = tuple(Section(*b) for b in other if b[0] and b[1])
    return Page(route, start[1], reader.ringkas.strip(), start[2], bagian)


def extract_pages(site_dir: Path) -> list[Page]:
    """Read every page of a built site that has a title, sorted by its way from the root."""
    file = {
        f"{b.parent.relative_to(site_dir).as_posix()}/".removeprefix("./"): b
        for b in site_dir.rglob("index.html")
    }
    page = [extract_page(route, file[route].read_text(encoding="utf-8")) for route in sorted(file)]
    return [h for h in page if h.judul]
