"""Cells that hold a word from a list: read by the everyday name, asked of the engine once per different word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from checker.core.fields import MasukanDitolak, questions_for, tolak
from checker.core.profile import read_profile
from checker.law.parameter import Aturan
from checker.law.resources import satu

MOST_WORDS = 300
"""Different unknown words that get a suggestion. Nearness is dear: a list of a million typing errors must end too."""
_NO_LETTER = re.compile(r"[\W_]+")


def plain(teks: str) -> str:
    """Write a name without case, punctuation and doubled blanks.

    >>> plain(" Cara_Kerja* ")
    'cara kerja'
    """
    return _NO_LETTER.sub(" ", teks.casefold()).strip()


class Words:
    """What the words of one list mean; remembers what the engine said of those it does not know."""

    def __init__(self, aturan: Aturan, hari_ini: date) -> None:
        """Ask the engine by this law and day."""
        self._aturan = aturan
        self._hari_ini = hari_ini
        self._refusals: dict[tuple[str, str], Mapping[str, str] | None] = {}

    def read(self, isi: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, Mapping[str, str]]]:
        """Give the fields with known words as the engine writes them, and by field the refusal of unknown ones.

        A word is known by case-blind equality alone: nothing is guessed.
        """
        known = _known_words()
        replacement: dict[str, str] = {}
        wrong: dict[str, Mapping[str, str]] = {}
        for kunci, kata in isi.items():
            familiar = known.get(kunci)
            if (
                familiar is None
                or not isinstance(kata, str)
                or familiar.get(kata) == kata
                or not kata.strip()
            ):
                continue
            right = familiar.get(kata) or familiar.get(plain(kata))
            if right is not None:
                if right != kata:
                    replacement[kunci] = right
            elif galat := self._refusal(kunci, kata):
                wrong[kunci] = galat
        hasil = {**isi, **replacement} if replacement else isi
        if wrong:
            hasil = {kunci: nilai for kunci, nilai in hasil.items() if kunci not in wrong}
        return hasil, wrong

    def usual_way(self, isi: Mapping[str, Any]) -> str | None:
        """Give the usual way of working of the occupation in these fields, None when it is not known."""
        pekerjaan = isi.get("pekerjaan")
        baris = satu("core/occupations").get(pekerjaan) if isinstance(pekerjaan, str) else None
        return baris["cara_kerja"] if baris else None

    def _refusal(self, kunci: str, kata: str) -> Mapping[str, str] | None:
        """Ask the engine what is wrong with a word; None if it can read it after all."""
        if (kunci, kata) in self._refusals:
            return self._refusals[kunci, kata]
        if len(self._refusals) >= MOST_WORDS:
            return tolak(kunci, questions_for("periksa")[kunci], "tidak ada di daftar")
        galat: Mapping[str, str] | None = None
        try:
            read_profile({kunci: kata}, self._aturan, self._hari_ini)
        except MasukanDitolak as ditolak:
            galat = next((g for g in ditolak.galat if g["isian"] == kunci), None)
        self._refusals[kunci, kata] = galat
        return galat


@cache
def _known_words() -> Mapping[str, Mapping[str, str]]:
    """By question: every word that means one of its choices. An occupation's own slug and name win over a nickname."""
    hasil: dict[str, dict[str, str]] = {}
    for kunci, tanya in questions_for("periksa").items():
        if tanya["jenis"] == "pilihan":
            hasil[kunci] = {plain(str(p["nilai"])): str(p["nilai"]) for p in tanya["pilihan"]}
        elif tanya["jenis"] == "pekerjaan":
            hasil[kunci] = _occupations(satu(tanya.get("daftar", "core/occupations")))
    return hasil


def _occupations(daftar: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """By slug, name, then nickname; a nickname that two occupations share is nobody's."""
    kata: dict[str, str] = {slug: slug for slug in daftar}
    kata |= {plain(slug): slug for slug in daftar}
    for slug, isi in daftar.items():
        kata.setdefault(plain(isi.get("nama", slug)), slug)
    owned: dict[str, set[str]] = {}
    for slug, isi in daftar.items():
        for sebutan in isi.get("sebutan", ()):
            owned.setdefault(plain(sebutan), set()).add(slug)
    return {sebutan: min(slug) for sebutan, slug in owned.items() if len(slug) == 1} | kata
