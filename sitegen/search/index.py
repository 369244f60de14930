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

from sitegen.search.extract import Halaman
from sitegen.search.words import Kata, potong

BATAS = 47_000
"""Bytes of the index, gzip: with code and styles, the first search stays below 60 kB."""

CUPLIKAN = ((120, 90), (115, 80), (110, 70), (100, 60), (95, 50), (90, 40), (80, 30), (0, 0))
"""Letters of the first words shown for a page and for a section; the longest that keep the index below BATAS."""

RUMPUN = "pekerjaan/"
SERUMPUN = re.compile(RUMPUN + ".+")
"""Pages from one template: only their opening and headings, less what more than a quarter of them say, tell them apart;
what they show is not searched, for it is nearly the same on all."""
DILIPAT = re.compile(SERUMPUN.pattern + "|sumber/.*")
"""Pages found as a whole; their sections are too many or too alike to be results of their own."""

HURUF = [chr(n) for n in range(35, 127) if chr(n) != "\\"]
LANGKAH = 80
"""Letters for the last digit of a number; the letters after them stand for multiples of this."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """A page (`jangkar` empty) or a section: what a result shows of it, and all it says."""

    jangkar: str
    judul: str
    awal: str
    seluruh: str


def kemas(halaman: list[Halaman], kata: Kata) -> str:
    """Make the index as JSON, with the longest first words that keep it below BATAS."""
    for panjang in CUPLIKAN:
        isi = json.dumps(_susun(halaman, kata, *panjang), ensure_ascii=False, separators=(",", ":"))
        if len(gzip.compress(isi.encode(), 9)) <= BATAS:
            break
    return isi


def _susun(halaman: list[Halaman], kata: Kata, cuplik_halaman: int, cuplik_bagian: int) -> dict[str, object]:
    biasa = _biasa(halaman)
    lewati = {*kata.lewati["kata"], *kata.lewati["tanya"]}
    tempat: defaultdict[str, list[int]] = defaultdict(list)
    baris, nomor = [], 0
    for h, (induk, *bagian) in zip(halaman, _tempat(halaman), strict=True):
        tambahan = kata.halaman.get(h.jalan, [])
        cuplik = _cuplik(induk.awal, cuplik_halaman)
        serumpun = bool(SERUMPUN.match(h.jalan))
        # A section is found by its page's words too (the engine sees to it), so they need not be said again.
        terlihat = {*potong(" ".join([h.judul, *tambahan, "" if serumpun else cuplik])), *lewati}
        terlihat |= biasa if serumpun else set()
        isi = []
        for t in (induk, *bagian):
            awal = cuplik if t is induk else _cuplik(t.awal, cuplik_bagian)
            for k in sorted(
                {*potong(t.seluruh)} - {*potong(t.judul if serumpun else f"{t.judul} {awal}")} - terlihat
            ):
                if not re.fullmatch(r"\d{1,2}", k):
                    tempat[k].append(nomor)
            nomor += 1
            isi.append([t.judul, awal, "" if t.jangkar == siput(t.judul) else t.jangkar])
        baris.append([h.jalan, h.judul, cuplik, tambahan, isi[1:]])
    sisa = sorted(tempat)
    return {
        "halaman": baris,
        "sisa": [_awalan_sama(sisa), "!".join(_tulis(tempat[k]) for k in sisa)],
        "rumpun": RUMPUN,
        "lewati": kata.lewati,
        "sama": kata.sama,
        "arah": kata.arah,
        "letak": kata.letak,
        "bobot": kata.bobot,
        "sering": [s for s in kata.sering if s in {h.jalan for h in halaman}],
    }


def _tempat(halaman: list[Halaman]) -> Iterator[list[Tempat]]:
    """Give the places of each page, the page itself first."""
    kembar = Counter(h.ringkas for h in halaman)
    for h in halaman:
        awal = h.ringkas if h.ringkas and kembar[h.ringkas] == 1 else h.teks
        if DILIPAT.match(h.jalan):
            lain = " ".join(b.judul if SERUMPUN.match(h.jalan) else f"{b.judul} {b.teks}" for b in h.bagian)
            yield [Tempat("", h.judul, awal, f"{h.ringkas} {h.teks} {lain}")]
        else:
            bagian = [Tempat(b.jangkar, b.judul, b.teks, b.teks) for b in h.bagian]
            yield [Tempat("", h.judul, awal, f"{h.ringkas} {h.teks}"), *bagian]


def _biasa(halaman: list[Halaman]) -> set[str]:
    """Give the words that more than a quarter of the pages from one template say."""
    teks = [
        " ".join([h.ringkas, h.teks, *(b.judul for b in h.bagian)])
        for h in halaman
        if SERUMPUN.match(h.jalan)
    ]
    banyak = Counter(k for t in teks for k in {*potong(t)})
    return {k for k, n in banyak.items() if n * 4 > len(teks)}


def _cuplik(teks: str, paling: int) -> str:
    """Shorten text at a word's end.

    >>> _cuplik("Lapor dalam dua hari.", 14)
    'Lapor dalam…'
    """
    if len(teks) <= paling or not paling:
        return teks[:paling]
    return teks[: paling + 1].rpartition(" ")[0].rstrip(" ,;:.") + "…"


def siput(judul: str) -> str:
    """Make the anchor MkDocs gives a heading that names none.

    >>> siput("Mau cair? Baca ini (JHT)")
    'mau-cair-baca-ini-jht'
    """
    polos = unicodedata.normalize("NFKD", judul).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", polos).strip())


def _awalan_sama(kata: list[str]) -> str:
    """Write sorted words, each by how many letters it shares with the one before (A = 0, B = 1, ...) and its rest.

    >>> _awalan_sama(["bayar", "bayi", "cair"])
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


def _tulis(nomor: Iterable[int]) -> str:
    """Write rising numbers as steps from one to the next, mostly one letter each.

    >>> _tulis([0, 1, 3]), _tulis([200])
    ('$$%', 'uL')
    """
    tulisan, terakhir = "", -1
    for n in nomor:
        langkah = n - terakhir
        terakhir = n
        while langkah >= LANGKAH:
            kelipatan = min(langkah // LANGKAH, len(HURUF) - LANGKAH)
            tulisan += HURUF[LANGKAH + kelipatan - 1]
            langkah -= kelipatan * LANGKAH
        tulisan += HURUF[langkah]
    return tulisan
