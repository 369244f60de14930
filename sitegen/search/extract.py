"""Takes from a built page what search needs: its title, its sentence, and its sections with their anchors."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitegen.content.html_text import tidy

SKIPPED = ", ".join(
    (
        *(
            "script",
            "style",
            "template",
            "nav",
            "aside",
            "svg",
            "noscript",
            "select",
            "form",
            "button",
            "dialog",
        ),
        *(".pk-dasar", ".pk-sumber", ".pk-bagikan", ".pk-kerja", ".pk-balon", ".pk-vh", ".pk-dekat"),
        *(".pk-daftar-kerja", "[hidden]", "[data-cari-lewati]"),
    )
)
"""Parts that repeat on every page, hold the law's sources, or name all occupations: with them all pages match all."""
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "mark", "q", "s", "span", "strong", "sub", "sup")
) | {"-text", "-comment"}
"""What stands inside a sentence; at all others one word ends and another begins."""
PAGE_TITLE = "h1"
HEADINGS = (PAGE_TITLE, "h2", "h3")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page (h2, h3) and the text below it up to the next."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its way from the site's root ("klaim/jht/"), its title, its sentence, the text before the first heading."""

    route: str
    title: str
    summary: str
    text: str
    sections: tuple[Section, ...]


@dataclass(slots=True)
class _Part:
    """A section while it is being read."""

    anchor: str = ""
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def done(self) -> Section:
        return Section(self.anchor, tidy("".join(self.title)), tidy("".join(self.text)))


def extract_page(route: str, html: str) -> Page:
    """Read one page.

    >>> extract_page("a/", "<main><h1>Judul</h1><p>Teks <b>awal</b>.<h2 id=x>Bagian</h2><p>Isi.<nav>Menu</nav></main>")
    Page(route='a/', title='Judul', summary='', text='Teks awal.', sections=(Section(anchor='x', title='Bagian', text='Isi.'),))
    """
    page, parts = LexborHTMLParser(html), [_Part()]
    description, main = page.css_first("meta[name=description]"), page.css_first("main")
    summary = description.attributes.get("content") if description else None
    if main:
        for skipped in main.css(SKIPPED):
            skipped.decompose()
        _read(main, parts)
    start, *others = [part.done() for part in parts]
    sections = tuple(section for section in others if section.anchor and section.title)
    return Page(route, start.title, (summary or "").strip(), start.text, sections)


def _read(element: LexborNode, parts: list[_Part], title: list[str] | None = None) -> None:
    """Put the texts of an element into the last part, or into its title; a heading begins the next part."""
    for child in element.iter(include_text=True):
        gap = "" if child.tag in INLINE else " "
        text = parts[-1].text if title is None else title
        text += (gap, child.text_content or "")
        if child.tag not in HEADINGS:
            _read(child, parts, title)
        else:
            if child.tag != PAGE_TITLE:
                parts.append(_Part(child.attributes.get("id") or ""))
            _read(child, parts, parts[-1].title)
        (parts[-1].text if title is None else title).append(gap)


def extract_pages(site_dir: Path) -> list[Page]:
    """Read every page of a built site that has a title, sorted by its way from the root."""
    file = {
        f"{b.parent.relative_to(site_dir).as_posix()}/".removeprefix("./"): b
        for b in site_dir.rglob("index.html")
    }
    page = [extract_page(route, file[route].read_text(encoding="utf-8")) for route in sorted(file)]
    return [h for h in page if h.title]
