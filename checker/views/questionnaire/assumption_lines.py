"""What stands beside the price: each input that shaped it, what it meant, and one tap to change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.views.given_answers import Given
from checker.views.url_state import fragment, screens

if TYPE_CHECKING:
    from checker.core.contract.contribution import AgeCondition, Assumption, ContributionAnswer


@dataclass(frozen=True, slots=True)
class Line:
    """One input: its name, what was told or assumed, what that meant, where to change it, and the other choice at once."""

    sebutan: str
    isi: str
    asal: str
    catatan: str
    tautan: str
    ganti: str = ""
    ajakan: str = ""


def lines(told: Mapping[str, Any], answer: ContributionAnswer, given: Sequence[Given]) -> tuple[Line, ...]:
    """List the inputs that shaped an answer, in the order of the questions.

    >>> from checker import periksa
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> one = Given("jht", "Tabungan hari tua", "", "#ubah=jht", utama=True)
    >>> [(line.asal, line.ajakan) for line in lines(told, periksa(told), (one,))]
    [('anggapan', 'Ikutkan')]
    """
    fields = {screen["kode"]: screen["semua"] for screen in screens("periksa")}
    by_question = {note["isian"]: note for note in answer["anggapan"]}
    return tuple(line for one in given for line in _line(one, fields[one.kode], by_question, told, answer))


def _line(
    one: Given,
    fields: Sequence[str],
    by_question: Mapping[str, Assumption],
    told: Mapping[str, Any],
    answer: ContributionAnswer,
) -> Iterator[Line]:
    """The line of a screen that was answered, that leads to the first answer, or about which something was assumed."""
    about = _about(fields, by_question)
    age = answer.get("syarat_umur") if "usia" in fields else None
    if not (one.utama or one.isi or about or age):
        return
    notes = [_of_age(age, told=bool(one.isi))] if age else [note["teks"] for note in about if note["teks"]]
    change = next(((note["isian"], note["ganti"]) for note in about if "ganti" in note), None)
    yield Line(
        sebutan=one.sebutan,
        isi=one.isi,
        asal=next((note["asal"] for note in about), "diisi" if one.isi else "anggapan"),
        catatan=" ".join(notes),
        tautan=one.tautan,
        ganti=f"#{fragment({**told, change[0]: change[1]['nilai']})}" if change else "",
        ajakan=change[1]["ajakan"] if change else "",
    )


def _of_age(condition: AgeCondition, *, told: bool) -> str:
    """Whether somebody may join, beside the age or in its place."""
    return condition["ringkas"] if told else f"belum diisi, {condition['ringkas']}"


def _about(fields: Sequence[str], by_question: Mapping[str, Assumption]) -> list[Assumption]:
    """What is said of the questions of a screen; of its two ways of telling an income the first says it for both."""
    if "penghasilan_harian" in fields:
        fields = ("penghasilan",)
    return [by_question[key] for key in fields if key in by_question]
