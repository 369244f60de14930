"""Cells that hold a word from a list: read by the everyday name, asked of the engine once per different word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.core.field_kinds import LISTS
from checker.core.fields import InputRefused, questions_for, refusal
from checker.data.jobs import jobs, ways_of
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.questions.reading.profile_reader import read_profile
from checker.values.parsing import quote

if TYPE_CHECKING:
    from checker.core.contract.parts import Refusal

MOST_WORDS = 300
"""Different unknown words that get a suggestion. Nearness is dear: a list of a million typing errors must end too."""
_NO_LETTER = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Write a name without case, punctuation and doubled blanks.

    >>> plain(" Cara_Kerja* ")
    'cara kerja'
    """
    return _NO_LETTER.sub(" ", text.casefold()).strip()


def in_full(word: str) -> str:
    """Write an occupation plainly, its shortened and misspelt words in full.

    >>> in_full("Tkg. Becak"), in_full("pdg sayur")
    ('tukang becak', 'pedagang sayur')
    """
    short: Mapping[str, str] = data_file("bulk/columns")["singkatan"]
    return " ".join(short.get(one, one) for one in plain(word).split())


class Words:
    """What the words of one list mean; remembers what the engine said of those it does not know."""

    def __init__(self, aturan: Aturan, hari_ini: date) -> None:
        """Ask the engine by this law and day."""
        self._aturan = aturan
        self._hari_ini = hari_ini
        self._refusals: dict[tuple[str, str], Refusal | None] = {}

    def read(self, content: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, Refusal]]:
        """Give the fields with known words as the engine writes them, and by field the refusal of unknown ones.

        A word is known by case-blind equality alone: nothing is guessed.

        >>> from checker.law.parameter import load
        >>> Words(load(), date(2026, 11, 22)).read({"cara_kerja": "Mandiri", "pekerjaan": "becak"})[0]
        {'cara_kerja': 'mandiri', 'pekerjaan': 'tukang-becak'}
        """
        known = _known_words()
        replacement: dict[str, str] = {}
        wrong: dict[str, Refusal] = {}
        for key, word in content.items():
            familiar = known.get(key)
            if (
                familiar is None
                or not isinstance(word, str)
                or familiar.get(word) == word
                or not word.strip()
            ):
                continue
            right = familiar.get(word) or familiar.get(plain(word))
            if right is None and key == "pekerjaan":
                right = familiar.get(in_full(word))
            if right is not None:
                if right != word:
                    replacement[key] = right
            elif galat := self._refusal(key, word):
                wrong[key] = galat
        result = {**content, **replacement} if replacement else content
        if wrong:
            result = {kunci: nilai for kunci, nilai in result.items() if kunci not in wrong}
        return result, wrong

    def usual_way(self, content: Mapping[str, Any]) -> str | None:
        """Give the usual way of working of the occupation in these fields, None when it is not known.

        >>> from checker.law.parameter import load
        >>> Words(load(), date(2026, 11, 22)).usual_way({"pekerjaan": "tukang-becak"})
        'mandiri'
        """
        pekerjaan = content.get("pekerjaan")
        row = jobs().get(pekerjaan) if isinstance(pekerjaan, str) else None
        return ways_of(row)[0] if row else None

    def _refusal(self, key: str, word: str) -> Refusal | None:
        """Ask the engine what is wrong with a word; None if it can read it after all."""
        if (key, word) in self._refusals:
            return self._refusals[key, word]
        if len(self._refusals) >= MOST_WORDS:
            return refusal(key, questions_for("periksa")[key], "tidak ada di daftar")
        galat = self._asked(key, word)
        if key == "pekerjaan" and (sentence := _no_work().get(in_full(word))):
            galat = {"isian": key, "pesan": f"Pekerjaan “{quote(word)}” tidak dihitung. {sentence}"}
        self._refusals[key, word] = galat
        return galat

    def _asked(self, key: str, word: str) -> Refusal | None:
        """Ask the engine of a word; of an occupation cut short in full, which may be nearer to a known one."""
        full = in_full(word) if key == "pekerjaan" else word
        spelt = word if full == plain(word) else full
        try:
            read_profile({key: spelt}, self._aturan, self._hari_ini)
        except InputRefused as ditolak:
            galat = next((g for g in ditolak.galat if g["isian"] == key), None)
            if galat is None:
                return None
            sentence = galat["pesan"].replace(f"“{quote(spelt)}”", f"“{quote(word)}”")
            return {"isian": key, "pesan": sentence}
        return None


@cache
def _no_work() -> Mapping[str, str]:
    """What some people write as their occupation and this site does not reckon for, with what it can say to them."""
    people = data_file("core/statuses")["lain"].values()
    return {plain(word): str(one["kalimat"]).rstrip(".") for one in people for word in one["sebutan"]}


@cache
def _known_words() -> Mapping[str, Mapping[str, str]]:
    """By question: every word that means one of its choices. An occupation's own slug and name win over a nickname."""
    result: dict[str, dict[str, str]] = {}
    for key, tanya in questions_for("periksa").items():
        if tanya["jenis"] == "pilihan":
            result[key] = {plain(str(p["nilai"])): str(p["nilai"]) for p in tanya["pilihan"]}
        elif tanya["jenis"] in LISTS:
            result[key] = _entries(LISTS[tanya["jenis"]]())
    return result


def _entries(daftar: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """By slug, name, then nickname; a nickname that two entries share is nobody's."""
    word: dict[str, str] = {slug: slug for slug in daftar}
    word |= {plain(slug): slug for slug in daftar}
    for slug, content in daftar.items():
        word.setdefault(plain(content.get("nama", slug)), slug)
    owned: dict[str, set[str]] = {}
    for slug, content in daftar.items():
        for sebutan in content.get("sebutan", ()):
            owned.setdefault(plain(sebutan), set()).add(slug)
    return {sebutan: min(slug) for sebutan, slug in owned.items() if len(slug) == 1} | word
