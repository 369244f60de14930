"""Packs pages into the search index: small enough for a phone on a bad day, whole enough to find every word.

What a result shows (title, heading, first sentences) is stored as text and searched as such. All other words of a page
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
from sitegen.search.word_lists import Words, cut

LIMIT = 62_000
"""Bytes of the index, gzip: with code and styles, the first search stays below 71 kB."""

EXCERPT = (*((120, n) for n in (100, 80, 70, 60, 50, 40, 30, 0)), (0, 0))
"""Letters of the sentences shown for a page and for a section; the longest that keep the index below LIMIT."""
SENTENCE = re.compile(r".+?[.!?](?=\s|$)")

FAMILIES = ("pekerjaan/", "umkm/jenis/")
NAMED = re.compile("(pekerjaan|umkm/jenis|sumber)/.+")
"""Pages found by their names and by what people call their subject, not by their text: what occupations and businesses tell
of accidents and prices, and lists of numbers and regulations of everything, is told on pages that should come first."""

LETTERS = [chr(n) for n in range(35, 127) if chr(n) != "\\"]
STEPS = 80
"""Letters for the last digit of a number; the letters after them stand for multiples of this."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page (`anchor` empty) or a section: what a result shows of it, and all it says."""

    anchor: str
    title: str
    start: str
    whole_text: str


def pack(page: list[Page], word: Words) -> str:
    """Make the index as JSON, with the longest first sentences that keep it below LIMIT."""
    for length in EXCERPT:
        content = json.dumps(_arrange(page, word, *length), ensure_ascii=False, separators=(",", ":"))
        if len(gzip.compress(content.encode(), 9)) <= LIMIT:
            break
    return content


def _arrange(page: list[Page], word: Words, page_excerpt: int, section_excerpt: int) -> dict[str, object]:
    skipped = {*word.lewati["kata"], *word.lewati["tanya"]}
    place: defaultdict[str, list[int]] = defaultdict(list)
    row, number = [], 0
    for h, (whole, *sections) in zip(page, _place(page), strict=True):
        extra = word.halaman.get(h.route, [])
        excerpt = _excerpt(whole.start, page_excerpt) or (SENTENCE.findall(whole.start) or [""])[0]
        # A section is found by its page's words too (the engine sees to it), so they need not be said again.
        seen = {*cut(" ".join([h.title, *extra, excerpt])), *skipped}
        content = []
        for t in (whole, *sections):
            start = excerpt if t is whole else _excerpt(t.start, section_excerpt)
            for k in sorted({*cut(t.whole_text)} - {*cut(f"{t.title} {start}")} - seen):
                if not re.fullmatch(r"\d{1,2}", k):
                    place[k].append(number)
            number += 1
            content.append([t.title, start, "" if t.anchor == front_code(t.title) else t.anchor])
        row.append([h.route, h.title, excerpt, extra, content[1:]])
    rest = sorted(place)
    return {
        "halaman": row,
        "sisa": [_same_prefix(rest), "!".join(_write(place[k]) for k in rest)],
        "rumpun": FAMILIES,
        "lewati": word.lewati,
        "sama": word.sama,
        "arah": word.arah,
        "maksud": word.maksud,
        "letak": word.letak,
        "bobot": word.bobot,
        "pemilik": word.pemilik,
        "sering": [s for s in word.sering if s in {h.route for h in page}],
    }


def _place(page: list[Page]) -> Iterator[list[Place]]:
    """Give the places of each page, the page itself first."""
    twins = Counter(h.summary for h in page)
    for h in page:
        start = h.summary if h.summary and twins[h.summary] == 1 else h.text
        if start.startswith(f"{h.title}: "):  # the title stands above it
            start = start.removeprefix(f"{h.title}: ")
            start = start[:1].upper() + start[1:]
        if NAMED.match(h.route):
            yield [Place("", h.title, start, "")]
        else:
            sections = [Place(b.anchor, b.title, b.text, b.text) for b in h.sections]
            yield [Place("", h.title, start, f"{h.summary} {h.text}"), *sections]


def _excerpt(text: str, longest: int) -> str:
    """Give the first sentences that fit; none where the first does not, or where there is no sentence (a table).

    >>> _excerpt("Lapor dalam dua hari. Bawa KTP dan kartu. Simpan", 45)
    'Lapor dalam dua hari. Bawa KTP dan kartu.'
    >>> _excerpt("Lapor dalam dua hari.", 14)
    ''
    """
    whole = ""
    for sentence in SENTENCE.findall(text):
        if len(whole) + len(sentence) > longest:
            break
        whole += sentence
    return whole.strip()


def front_code(title: str) -> str:
    """Make the anchor MkDocs gives a heading that names none.

    >>> front_code("Mau cair? Baca ini (JHT)")
    'mau-cair-baca-ini-jht'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip())


def _same_prefix(word: list[str]) -> str:
    """Write sorted words, each by how many letters it shares with the one before (A = 0, B = 1, ...) and its rest.

    >>> _same_prefix(["bayar", "bayi", "cair"])
    'AbayarDiAcair'
    """
    written = ""
    for before, now in pairwise(["", *word]):
        sama = next(
            (n for n, (a, b) in enumerate(zip(before, now, strict=False)) if a != b),
            min(len(before), len(now)),
        )
        sama = min(sama, 25)
        written += chr(65 + sama) + now[sama:]
    return written


def _write(number: Iterable[int]) -> str:
    """Write rising numbers as steps from one to the next, mostly one letter each.

    >>> _write([0, 1, 3]), _write([200])
    ('$$%', 'uL')
    """
    written, last = "", -1
    for n in number:
        steps = n - last
        last = n
        while steps >= STEPS:
            kelipatan = min(steps // STEPS, len(LETTERS) - STEPS)
            written += LETTERS[STEPS + kelipatan - 1]
            steps -= kelipatan * STEPS
        written += LETTERS[steps]
    return written
