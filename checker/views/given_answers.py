"""The answers a person has given, as the page lists them: what was asked, how it reads, where to change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.core.field_kinds import Questions
from checker.core.fields import questions_for
from checker.data.jobs import OPEN_SECTOR, sector_of
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.views.questionnaire.spoken import said_choice, spoken
from checker.views.url_state import (
    Screens,
    also_asked,
    fragment,
    in_force,
    is_asked,
    is_main,
    pair,
    screens,
)

if TYPE_CHECKING:
    from checker.core.contract.parts import Answer

CHANGED = "ubah"
"""The key of the address that names the screen to change; no question is called so."""


@dataclass(frozen=True, slots=True)
class Given:
    """One line of the list of answers: what was asked, what was said, where to change it."""

    kode: str
    sebutan: str
    isi: str
    tautan: str
    utama: bool


def given_answers(
    command: str, told: Mapping[str, Any], answer: Answer, aturan: Aturan, **moment: str
) -> tuple[Given, ...]:
    """List what was asked of this way of working (or event) and what was answered; unanswered lines are empty.

    `moment`: the month or day the answer is for, where nobody told one.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> [given.isi for given in given_answers("periksa", told, periksa(told), load()) if given.kode == "penghasilan"]
    ['Rp1.500.000 sebulan']
    """
    tanya = questions_for(command)
    penentu = data_file("views/flow")["halaman"][command]["penentu"]
    nilai = answer["isian"]
    read_out = {key: spoken(content, tanya[key], aturan) for key, content in nilai.items()}
    read_out = {key: spoken(one, tanya[key], aturan) for key, one in moment.items()} | read_out
    if "pekerjaan" in nilai:
        read_out = _with_occupation_sector(read_out, nilai["pekerjaan"], tanya["sektor"])
    so_far = fragment(told)
    return tuple(
        Given(
            kode=kode,
            sebutan=name,
            isi=isi,
            tautan=f"#{so_far}{'&' if so_far else ''}{pair(CHANGED, content['kode'])}",
            utama=is_main(content, nilai),
        )
        for content in screens(command)
        if in_force(content, nilai, tanya, penentu)
        for kode, name, isi in _lines(content, read_out, nilai, tanya, penentu)
    )


def _lines(
    content: Screens,
    read_out: Mapping[str, str],
    nilai: Mapping[str, Any],
    tanya: Mapping[str, Questions],
    penentu: str,
) -> Iterator[tuple[str, str, str]]:
    """Give the lines of a screen in the list of answers: its own question's, and one for each asked besides."""
    besides = also_asked(content)
    own = [key for key in content["semua"] if key not in besides]
    if any(is_asked(key, content, nilai, tanya[key], penentu) for key in own):
        yield content["kode"], content["sebutan"], _screen_content(content, read_out)
    for key in besides:
        if is_asked(key, content, nilai, tanya[key], penentu):
            yield key, tanya[key]["sebutan"], read_out.get(key, "")


def _with_occupation_sector(read_out: Mapping[str, str], slug: str, tanya: Questions) -> dict[str, str]:
    """Add what the occupation list holds about the sector: where nobody told it, or where the law leaves it open."""
    sektor = sector_of(slug)
    own = next((said_choice(p) for p in tanya["pilihan"] if p["nilai"] == sektor), "")
    return {**read_out, "sektor": own} if sektor == OPEN_SECTOR or "sektor" not in read_out else {**read_out}


def _screen_content(content: Screens, read_out: Mapping[str, str]) -> str:
    """Say the answer of a screen: of the first way of telling that was used."""
    for way in content.get("cara", (content,)):
        filled = [key for key in way["isian"] if key in read_out]
        if filled and "tulis" in way and len(filled) == len(way["isian"]):
            return str(way["tulis"].format_map(read_out))
        if filled:
            return " · ".join(read_out[key] for key in filled)
    return ""
