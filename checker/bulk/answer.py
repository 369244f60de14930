"""One row of a member list: its fields in, this month's rupiah or the refusals out; no row stops the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.bulk.words import Words
from checker.cara_kerja.possibilities import possibilities
from checker.core.fields import MasukanDitolak, kosong, questions_for, tolak
from checker.core.profile import read_profile
from checker.core.results import PROGRAM
from checker.core.segment import segmen
from checker.iuran.calendar import Month, price_month
from checker.law.parameter import Aturan, load
from checker.values.months import format_month

KOLOM_HASIL = (
    "hasil_segmen",
    "hasil_cara_kerja",
    "hasil_bulan",
    "hasil_dasar",
    "hasil_jkk",
    "hasil_jkm",
    "hasil_jht",
    "hasil_jp",
    "hasil_jkp",
    "hasil_peserta",
    "hasil_pemberi_kerja",
    "hasil_total",
    "hasil_total_tertinggi",
)
REMEMBERED = 4096
"""Answers kept: members of one list often share work, income and month; a million different ones must not pile up."""
SHORT = 60
"""Letters of a cell worth remembering."""
NOT_PRICED = {"isian": "", "pesan": "Baris ini belum bisa dihitung. Periksa isinya, atau tanyakan ke 175"}

type Refusals = Mapping[str, str]
type Answer = tuple[tuple[object, ...] | None, tuple[Refusals, ...]]
"""The cells of the result columns, or None and why not."""


@dataclass(frozen=True, slots=True)
class Baris:
    """One line of the list: its number in the file, what was typed, and either the answer or the refusals."""

    nomor: int
    masukan: Mapping[str, Any]
    hasil: Mapping[str, Any] | None
    galat: tuple[Refusals, ...] = ()


def massal(
    baris: Iterable[tuple[int, Mapping[str, Any]]],
    *,
    hari_ini: date | None = None,
    aturan: Aturan | None = None,
) -> Iterator[Baris]:
    """Answer a list of members one by one, in order; a row that is refused does not stop the rest.

    Each item is (line number, fields of `periksa`); fields that are no question (a name, a number) are ignored.
    Answers carry programme statuses and this month's rupiah; where possibilities differ the highest as well.

    >>> sayur = {"nama": "Tini", "cara_kerja": "mandiri", "pekerjaan": "Pedagang pasar", "penghasilan": "1 juta"}
    >>> [baris.hasil["hasil_total"] for baris in massal([(2, sayur)], hari_ini=date(2026, 11, 25))]
    [8400]
    """
    answerer, tanya = Answerer(aturan or load(), hari_ini), questions_for("periksa")
    for nomor, isi in baris:
        recognised = {kunci: nilai for kunci, nilai in isi.items() if kunci in tanya}
        hasil, galat = answerer.answer(recognised)
        filled = None
        if hasil is not None:
            filled = {nama: sel for nama, sel in zip(KOLOM_HASIL, hasil, strict=True) if sel != ""}
        yield Baris(nomor, isi, filled, galat)


class Answerer:
    """Answers the rows of one list: the law and the day it is answered for, and what it has met before."""

    def __init__(self, aturan: Aturan, hari_ini: date | None = None, *, usual_way: bool = False) -> None:
        """Answer by this law; with `usual_way` the occupation's own way of working stands in for a column not there."""
        self._aturan = aturan
        self._hari_ini = hari_ini or aturan.versi
        self._question = questions_for("periksa")
        self._words = Words(aturan, self._hari_ini)
        self._usual_way = usual_way
        self._known: dict[tuple[Any, ...], Answer] = {}

    def answer(self, isi: Mapping[str, Any]) -> Answer:
        """Give the result cells of one member, or None and why not; never raises."""
        try:
            return self._answer(isi)
        except Exception:  # noqa: BLE001 - whatever one row meets, the others are still answered
            return None, (NOT_PRICED,)

    def answer_alike(self, isi: Mapping[str, Any]) -> Answer:
        """Answer a row of a list whose rows all have the same fields in the same order: who typed the same has the same."""
        typed = tuple(isi.values())
        if (known := self._known.get(typed)) is None:
            known = self.answer(isi)
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            if all(not isinstance(cell, str) or len(cell) <= SHORT for cell in typed):
                self._known[typed] = known
        return known

    def _answer(self, isi: Mapping[str, Any]) -> Answer:
        isi, wrong = self._words.read(isi)
        if self._usual_way:
            if kosong(isi.get("pekerjaan")) and "pekerjaan" not in wrong:
                wrong["pekerjaan"] = tolak("pekerjaan", self._question["pekerjaan"], "belum diisi")
            if "pekerjaan" not in wrong:
                isi = {**isi, "cara_kerja": self._words.usual_way(isi)}
        try:
            profile = read_profile(isi, self._aturan, self._hari_ini)
        except MasukanDitolak as ditolak:
            # The way of working follows from the occupation: one sentence on it is enough.
            told = {*wrong, "cara_kerja"} if self._usual_way else wrong
            lain = [g for g in ditolak.galat if g["isian"] not in told]
        else:
            if not wrong:
                kini = price_month(
                    possibilities(profile, self._aturan, profile.bulan), self._aturan, profile.bulan
                )
                return _cells(segmen(profile)[0], profile.cara_kerja, kini), ()
            lain = []
        return None, (*wrong.values(), *lain) or (NOT_PRICED,)


def _cells(kode: str, cara_kerja: str, kini: Month) -> tuple[object, ...]:
    """Fill the result columns in their order; amounts stay blank where the law data has none for this month."""
    s, iuran = kini.status, kini.iuran
    return (
        kode,
        cara_kerja,
        format_month(kini.bulan),
        "" if iuran is None else iuran.dasar,
        *[s[nama].status for nama in PROGRAM],
        *(
            ("", "", "", "")
            if iuran is None
            else (iuran.peserta, iuran.pemberi_kerja, kini.total[0], max(kini.total))
        ),
    )
