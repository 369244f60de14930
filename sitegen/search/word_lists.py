"""Words for search: search_words.toml, the everyday words of occupations, and how text is cut into words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker.data import resources
from checker.law import parameter

FILE = Path(__file__).with_name("search_words.toml")

REGULATIONS = "sumber/peraturan/"

TIMES = {"j": 10**6, "r": 10**3, "m": 10**9}
WHOLE = re.compile(r"(\d+(?:,\d+)?)\s*(jutaan|juta|jt|ribuan|ribu|rb|miliar|milyar)(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Words:
    """All words: `halaman` holds a page's extra phrases by its way from the root.

    `maksud`: what people mean, each as its pages, its lists of words (one of a list in each), words that undo it, and
    whether it is something that happened. `pemilik`: the pages of businesses, and what those say who have one.
    """

    lewati: dict[str, list[str]]
    sama: list[list[str]]
    arah: list[tuple[list[str], list[str]]]
    maksud: list[tuple[list[str], list[list[str]], str, bool]]
    halaman: dict[str, list[str]]
    letak: dict[str, str]
    bobot: dict[str, float]
    pemilik: tuple[str, str]
    sering: list[str]


def load() -> Words:
    """Read the words of search_words.toml; add what people call an occupation or a business, and the regulations by number and year."""
    content: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    page = {
        f"pekerjaan/{slug}/": [*p["sebutan"], *others]
        for slug, p in resources.data_file("core/occupations").items()
        for others in [content["pekerjaan"].get(slug, "").split(", ")]
    }
    businesses = resources.data_file("core/businesses").items()
    page |= {f"umkm/jenis/{slug}/": [*one["sebutan"]] for slug, one in businesses}
    page |= content["halaman"]
    page[REGULATIONS] = [
        *page[REGULATIONS],
        *(key.replace("-", " ") for key in parameter.load().peraturan),
    ]
    return Words(
        lewati={group: text.split() for group, text in content["lewati"].items()},
        sama=[group.split(", ") for group in content["sama"]["kelompok"]],
        arah=[(dari.split(", "), ke.split()) for dari, ke in content["arah"].items()],
        maksud=[
            (
                m["halaman"],
                [[", ".join(m["kata"])], *([m["bila"]] if "bila" in m else [])],
                ", ".join(m.get("kecuali", [])),
                m.get("kejadian", False),
            )
            for m in content["maksud"].values()
        ],
        halaman={route: shortest(words) for route, words in page.items()},
        letak=content["letak"],
        bobot=content["bobot"],
        pemilik=(content["pemilik"]["halaman"], content["pemilik"]["kata"]),
        sering=content["sering"]["halaman"],
    )


def shortest(phrases: list[str]) -> list[str]:
    """Leave out what says more than another phrase: whoever types "narik becak" is found by "becak".

    >>> shortest(["narik becak", "becak", "abang becak", "becak"])
    ['becak']
    """
    words = {phrase: frozenset(cut(phrase)) for phrase in phrases if phrase}
    return [phrase for phrase, own in words.items() if not any(other < own for other in words.values())]


@cache
def cut(text: str) -> tuple[str, ...]:
    """Cut text into words exactly as docs/assets/js/search/words.js does; amounts become plain digits.

    >>> cut("Santunan Rp42.000.000 (42 juta), anak-anak")
    ('santunan', '42000000', '42000000', 'anak', 'anak')
    """
    tidy = "".join(h for h in unicodedata.normalize("NFKD", text.lower()) if not "\u0300" <= h <= "\u036f")
    tidy = re.sub(r"\brp\.?\s*(?=\d)", "", tidy)
    tidy = re.sub(r"\d{1,3}(?:\.\d{3})+(?!\d)", lambda a: a[0].replace(".", ""), tidy)
    tidy = WHOLE.sub(lambda a: str(round(float(a[1].replace(",", ".")) * TIMES[a[2][0]])), tidy)
    return tuple(re.findall(r"[^\W_]+", tidy))
