"""What several kinds of file need: addresses, words, links and the marks that the law's numbers are filled into."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from checker.data.place import Place
from checker.data.toml_table import Field, meant
from checker.law.filling import MARK, fill
from checker.law.parameter import Aturan

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CODE = re.compile(r"[A-Za-z0-9_]+")
MARKS = re.compile(r"\{[^{}]*\}?")
TEXT = Field(str, '"…"')
TEXTS = Field(list, '["…", "…"]', of_texts=True)


def check_slug(place: Place) -> Iterator[str]:
    """Refuse a key that could not be an address."""
    name = place.key.rpartition(".")[2]
    if not SLUG.fullmatch(name):
        yield place.says(f"“{name}” jadi alamat halaman: huruf kecil, angka, dan tanda hubung saja")


def check_word(place: Place, key: str, word: object) -> Iterator[str]:
    """Refuse a word that nobody's typing could equal: with capitals, or with blanks at its ends."""
    if not isinstance(word, str) or not word or word != word.casefold().strip():
        yield place.says(f"{key} “{word}” harus tulisan huruf kecil, tanpa spasi di ujung", key, str(word))


def check_page(place: Place, key: str, address: object, pages: Collection[str]) -> Iterator[str]:
    """Refuse an address within the site that no page has."""
    page = str(address).partition("#")[0]
    if page not in pages:
        yield place.says(f"halaman “{page}” tidak ada.{meant(page, pages)}", key, str(address))


def check_marks(place: Place, key: str, text: object, law: Aturan | None) -> Iterator[str]:
    """Refuse a `{key}` that names no value of law, or an end or a row that the value doesn't have."""
    if not isinstance(text, str) or law is None:
        return
    for mark in MARKS.findall(text):
        found = MARK.fullmatch(mark)
        if not found:
            yield place.says(f"tanda {mark} ditulis begini: {{iuran.bpu.jkm}}", key)
        elif found[1] not in law.parameter:
            yield place.says(
                f"angka “{found[1]}” tidak ada di checker/aturan.{meant(found[1], law.parameter)}", key
            )
        else:
            try:
                fill(mark, law.parameter, date.max)
            except (ValueError, LookupError, TypeError):
                yield place.says(f"angka “{found[1]}” tidak punya “{found[2]}”", key)


def check_code(place: Place, code: str) -> Iterator[str]:
    """Refuse a code that an address could not carry or a condition could not name."""
    if not CODE.fullmatch(code):
        yield place.says(f"kode “{code}” harus huruf, angka, dan garis bawah saja")
