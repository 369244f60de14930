"""Which everyday words stand for an occupation on its page, and which occupations are near it."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from itertools import combinations

from sitegen.occupations.engine import Content

MOST_NAMES = 4
SIMILAR = 0.79
"""Spellings closer than this are the same word written twice: the list keeps typing errors for the search."""
NEAR = 4
"""How many neighbouring occupations a page names."""


def names_of(content: Content) -> tuple[str, ...]:
    """Choose the everyday words to show: no second spelling of the name or of a word before it.

    >>> names_of({"nama": "Nelayan kecil", "sebutan": ["miyang", "nelayan", "nelyan", "melaut"]})
    ('miyang', 'melaut')
    """
    return _choose_names(str(content["nama"]).casefold(), tuple(content["sebutan"]))


@cache
def _choose_names(name: str, everything: tuple[str, ...]) -> tuple[str, ...]:
    result: list[str] = []
    seen = [name]
    for word in everything:
        if not any(_same(word, other) for other in ((name, *result) if " " in word else seen)):
            result.append(word)
        if len(result) == MOST_NAMES:
            break
        seen.append(word)
    return tuple(result)


def _same(word: str, other: str) -> bool:
    """Two ways of writing the same, or one that stands whole (or misspelt) within the other."""
    if set(other.split()) <= set(word.split()):
        return True
    candidates = [other, *other.split(), *(" ".join(p) for p in combinations(other.split(), 2))]
    return bool(get_close_matches(word, candidates, n=1, cutoff=SIMILAR))


def nearby(slug: str, everything: Mapping[str, Content], first: tuple[str, ...]) -> list[str]:
    """Name the nearest occupations: those chosen by hand, then the neighbours in the same group."""
    cluster = [s for s, p in everything.items() if p["kelompok"] == everything[slug]["kelompok"]]
    letak = cluster.index(slug)
    order = sorted(cluster, key=lambda s: (abs(cluster.index(s) - letak), cluster.index(s)))
    return [s for s in dict.fromkeys((*first, *order)) if s != slug][:NEAR]
