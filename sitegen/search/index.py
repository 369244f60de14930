"""Packs pages into the search index: small enough for a phone on a bad day, whole enough to find every word.

What a result shows (title, heading, first words) is stored as text and searched as such. All other words of a page
stand once in a sorted list, each with the numbers of the places that say it. Places are the pages and, after each
page, its sections. The page's engine (docs/assets/js/search/ranking.js) reads this back.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sitegen.search.extract import Page
from sitegen.search.words import Words, cut

LIMIT = 47_000
"""Bytes of the index, gzip: with code and styles, the first search stays below 60 kB."""

EXCERPT = ((120, 90), (115, 80), (110, 70), (100, 60), (95, 50), (90, 40), (80, 30), (0, 0))
"""Letters of the first words shown for a page and for a section; the longest that keep the index below BATAS."""

FAMILY = "pekerjaan/"
SAME_FAMILY = re.compile(FAMILY + ".+")
"""Pages from one template: only their opening and headings, less what more than a quarter of them say, tell them apart;
what they show is not searched, for it is nearly the same on all."""
FOLDED = re.compile(SAME_FAMILY.pattern + "|sumber/.*")
"""Pages found as a whole; their sections are too many or too alike to be results of their own."""

LETTERS = [chr(n) for n in range(35, 127) if chr(n) != "\\"]
STEPS = 80
"""Letters for the last digit of a number; the letters after them stand for multiples of this."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page (`anchor` empty) or a section: what a result shows of it, and all it says."""

    anchor: str
    judul: str
    awal: str
    whole_text: str


def pack(halaman: list[Page], kata: Words) -> str:
    """Make the index as JSON, with the longest first words that keep it below BATAS."""
    for length in EXCERPT:
        isi = json.dumps(_arrange(halaman, kata, *length), ensure_ascii=False, separators=(",", ":"))
        if len(gzip.compress(isi.encode(), 9)) <= LIMIT:
            break
    return isi


def _arrange(halaman: list[Page], kata: Words, page_excerpt: int, section_excerpt: int) -> dict[str, object]:
    biasa = _plain(halaman)
    lewati = {*kata.lewati["kata"], *kata.lewati["tanya"]}
    tempat: defaultdict[str, list[int]] = defaultdict(list)
    baris, nomor = [], 0
    for h, (induk, *bagian) in zip(halaman, _place(halaman), strict=True):
        tambahan = kata.halaman.get(h.route, [])
        excerpt = _excerpt(induk.awal, page_excerpt)
        same_family = bool(SAME_FAMILY.match(h.route))
        # A section is found by its page's words too (the engine sees to it), so they need not be said again.
        seen = {*cut(" ".join([h.judul, *tambahan, "" if same_family else excerpt])), *lewati}
        seen |= biasa if same_family else set()
        isi = []
        for t in (induk, *bagian):
            awal = excerpt if t is induk else _excerpt(t.awal, section_excerpt)
            for k in sorted(
                {*cut(t.whole_text)} - {*cut(t.judul if same_family else f"{t.judul} {awal}")} - seen
            ):
                if not re.fullmatch(r"\d{1,2}", k):
                    tempat[k].append(nomor)
            nomor += 1
            isi.append([t.judul, awal, "" if t.anchor == front_code(t.judul) else t.anchor])
        baris.append([h.route, h.judul, excerpt, tambahan, isi[1:]])
    sisa = sorted(tempat)
    return {
        "halaman": baris,
        "sisa": [_same_prefix(sisa), "!".join(_write(tempat[k]) for k in sisa)],
        "rumpun": FAMILY,
        "lewati": kata.lewati,
        "sama": kata.sama,
        "arah": kata.arah,
        "letak": kata.letak,
        "bobot": kata.bobot,
        "sering": [s for s in kata.sering if s in {h.route for h in halaman}],
    }


def _place(halaman: list[Page]) -> Iterator[list[Place]]:
    """Give the places of each page, the page itself first."""
    twins = Counter(h.ringkas for h in halaman)
    for h in halaman:
        awal = h.ringkas if h.ringkas and twins[h.ringkas] == 1 else h.teks
        if FOLDED.match(h.route):
            lain = " ".join(
                b.judul if SAME_FAMILY.match(h.route) else f"{b.judul} {b.teks}" for b in h.bagian
            )
            yield [Place("", h.judul, awal, f"{h.ringkas} {h.teks} {lain}")]
        else:
            bagian = [Place(b.anchor, b.judul, b.teks, b.teks) for b in h.bagian]
            yield [Place("", h.judul, awal, f"{h.ringkas} {h.teks}"), *bagian]


def _plain(halaman: list[Page]) -> set[str]:
    """Give the words that more than a quarter of the pages from one template say."""
    teks = [
        " ".join([h.ringkas, h.teks, *(b.judul for b in h.bagian)])
        for h in halaman
        if SAME_FAMILY.match(h.route)
    ]
    many = Counter(k for t in teks for k in {*cut(t)})
    return {k for k, n in many.items() if n * 4 > len(teks)}


def _excerpt(teks: str, paling: int) -> str:
    """Shorten text at a word's end.

    >>> _excerpt("Lapor dalam dua hari.", 14)
    'Lapor dalam…'
    """
    if len(teks) <= paling or not paling:
        return teks[:paling]
    return teks[: paling + 1].rpartition(" ")[0].rstrip(" ,;:.") + "…"


def front_code(judul: str) -> str:
    """Make the anchor MkDocs gives a heading that names none.

    >>> front_code("Mau cair? Baca ini (JHT)")
    'mau-cair-baca-ini-jht'
    """
    plain = unicodedata.normalize("NFKD", judul).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip())


def _same_prefix(kata: list[str]) -> str:
    """Write sorted words, each by how many letters it shares with the one before (A = 0, B = 1, ...) and its rest.

    >>> _same_prefix(["bayar", "bayi", "cair"])
    'AbayarDiAcair'
    """
    tulisan = ""
    for dulu, kini in pairwise(["", *kata]):
        sama = next(
            (n for n, (a, b) in enumerate(zip(dulu, kini, strict=False)) if a != b), min(len(dulu), len(kini))
        )
        sama = min(sama, 25)
        tulisan += chr(65 + sama) + kini[sama:]
    return tulisan


def _write(nomor: Iterable[int]) -> str:
    """Write rising numbers as steps from one to the next, mostly one letter each.

    >>> _write([0, 1, 3]), _write([200])
    ('$$%', 'uL')
    """
    tulisan, terakhir = "", -1
    for n in nomor:
        langkah = n - terakhir
        terakhir = n
        while langkah >= STEPS:
            kelipatan = min(langkah // STEPS, len(LETTERS) - STEPS)
            tulisan += LETTERS[STEPS + kelipatan - 1]
            langkah -= kelipatan * STEPS
        tulisan += LETTERS[langkah]
    return tulisan
