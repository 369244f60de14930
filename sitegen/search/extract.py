"""Takes from a built page what search needs: its title, its sentence, and its sections with their anchors."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

LEWATI_TAG = frozenset(
    ["script", "style", "template", "nav", "aside", "svg", "noscript", "select", "form", "button", "dialog"]
)
LEWATI_KELAS = frozenset(
    ["pk-dasar", "pk-sumber", "pk-bagikan", "pk-kerja", "pk-balon", "pk-vh", "pk-dekat", "pk-daftar-kerja"]
)
"""Parts that repeat on every page, hold the law's sources, or name all occupations: with them all pages match all."""

KOSONG = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
SEBARIS = frozenset(
    ["a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "mark", "q", "s", "span", "strong", "sub", "sup"]
)
"""Tags inside a sentence; at all others one word ends and another begins."""


@dataclass(frozen=True, slots=True)
class Bagian:
    """A heading of a page (h2, h3) and the text below it up to the next."""

    jangkar: str
    judul: str
    teks: str


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page: its way from the site's root ("klaim/jht/"), its title, its sentence, the text before the first heading."""

    jalan: str
    judul: str
    ringkas: str
    teks: str
    bagian: tuple[Bagian, ...]


@dataclass(slots=True)
class _Potongan:
    jangkar: str = ""
    judul: list[str] = field(default_factory=list)
    teks: list[str] = field(default_factory=list)


class _Pembaca(HTMLParser):
    """Walks through one page; what stands in <main> and is not left out goes to the current section."""

    def __init__(self) -> None:
        super().__init__()
        self.ringkas = ""
        self.potongan = [_Potongan()]
        self._terbuka: list[tuple[str, bool]] = []
        self._judul = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        sifat = {nama: isi or "" for nama, isi in attrs}
        if tag == "meta" and sifat.get("name") == "description":
            self.ringkas = sifat.get("content", "")
        if tag not in SEBARIS:
            self._catat(" ")
        if tag in KOSONG:
            return
        kelas = set(sifat.get("class", "").split())
        lewati = (
            tag in LEWATI_TAG
            or bool(kelas & LEWATI_KELAS)
            or "hidden" in sifat
            or "data-cari-lewati" in sifat
        )
        self._terbuka.append((tag, lewati))
        if self._dibaca() and tag in {"h1", "h2", "h3"}:
            if tag != "h1":
                self.potongan.append(_Potongan(sifat.get("id", "")))
            self._judul = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._judul:
            self._judul = ""
        while self._terbuka and self._terbuka.pop()[0] != tag:
            pass
        if tag not in SEBARIS:
            self._catat(" ")

    def handle_data(self, data: str) -> None:
        self._catat(data)

    def _dibaca(self) -> bool:
        return any(tag == "main" for tag, _ in self._terbuka) and not any(
            lewati for _, lewati in self._terbuka
        )

    def _catat(self, teks: str) -> None:
        if self._dibaca():
            (self.potongan[-1].judul if self._judul else self.potongan[-1].teks).append(teks)


def _rapi(teks: list[str]) -> str:
    return re.sub(r"\s+", " ", "".join(teks)).strip()


def satu(jalan: str, html: str) -> Halaman:
    """Read one page.

    >>> satu("a/", "<main><h1>Judul</h1><p>Teks <b>awal</b>.<h2 id=x>Bagian</h2><p>Isi.<nav>Menu</nav></main>")
    Halaman(jalan='a/', judul='Judul', ringkas='', teks='Teks awal.', bagian=(Bagian(jangkar='x', judul='Bagian', teks='Isi.'),))
    """
    pembaca = _Pembaca()
    pembaca.feed(html)
    awal, *lain = [(p.jangkar, _rapi(p.judul), _rapi(p.teks)) for p in pembaca.potongan]
    bagian = tuple(Bagian(*b) for b in lain if b[0] and b[1])
    return Halaman(jalan, awal[1], pembaca.ringkas.strip(), awal[2], bagian)


def semua(site_dir: Path) -> list[Halaman]:
    """Read every page of a built site that has a title, sorted by its way from the root."""
    berkas = {
        f"{b.parent.relative_to(site_dir).as_posix()}/".removeprefix("./"): b
        for b in site_dir.rglob("index.html")
    }
    halaman = [satu(jalan, berkas[jalan].read_text(encoding="utf-8")) for jalan in sorted(berkas)]
    return [h for h in halaman if h.judul]
