"""One row of a member list: its fields in, this month's rupiah or the refusals out; no row stops the list."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.bulk.alike_rows import REMEMBERED, AlikeRows
from checker.bulk.word_answers import Words
from checker.cara_kerja import alike, possibilities, way_of
from checker.cara_kerja.calendar import price_month
from checker.core.fields import InputRefused, is_empty, questions_for, refusal
from checker.core.profile import UNKNOWN, Profile
from checker.iuran.month import Month
from checker.law.parameter import Aturan, load
from checker.law.programs import PROGRAMS
from checker.questions.reading.profile_reader import read_profile
from checker.values.months import format_month

if TYPE_CHECKING:
    from checker.core.contract.parts import Refusal

RESULT_COLUMNS = (
    "hasil_segmen",
    "hasil_cara_kerja",
    "hasil_bulan",
    "hasil_dasar",
    *(f"hasil_{kode.lower()}" for kode in PROGRAMS),
    "hasil_peserta",
    "hasil_pemberi_kerja",
    "hasil_total",
    "hasil_total_tertinggi",
)
NOT_PRICED: Refusal = {
    "isian": "",
    "pesan": "Baris ini belum bisa dihitung. Periksa isinya, atau tanyakan ke 175",
}

ONE_MONEY = (("upah", "penghasilan"), ("upah_harian", "penghasilan_harian"))
"""Two questions for what people call by one word: a list has one column for everybody's money, whoever pays it."""
SIZE = ("skala_usaha", "modal_usaha", "penjualan_tahunan", "pemberi_kerja_negara")
"""What tells the programmes of a firm; a list of members says nothing of where they work for a wage."""

type Answer = tuple[tuple[object, ...] | None, tuple[Refusal, ...]]
"""The cells of the result columns, or None and why not."""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One line of the list: its number in the file, what was typed, and either the answer or the refusals."""

    nomor: int
    masukan: Mapping[str, Any]
    hasil: Mapping[str, Any] | None
    galat: tuple[Refusal, ...] = ()


def massal(
    row: Iterable[tuple[int, Mapping[str, Any]]],
    *,
    hari_ini: date | None = None,
    aturan: Aturan | None = None,
) -> Iterator[MemberRow]:
    """Answer a list of members one by one, in order; a row that is refused does not stop the rest.

    Each item is (line number, fields of `periksa`); fields that are no question (a name, a number) are ignored.
    Answers carry programme statuses and this month's rupiah; where possibilities differ the highest as well.

    >>> sayur = {"nama": "Tini", "cara_kerja": "mandiri", "pekerjaan": "Pedagang pasar", "penghasilan": "1 juta"}
    >>> [baris.hasil["hasil_total"] for baris in massal([(2, sayur)], hari_ini=date(2026, 11, 25))]
    [8400]
    """
    answerer, tanya = Answerer(aturan or load(), hari_ini), questions_for("periksa")
    for number, content in row:
        recognised = {key: nilai for key, nilai in content.items() if key in tanya}
        result, galat = answerer.answer(recognised)
        filled = None
        if result is not None:
            filled = {name: sel for name, sel in zip(RESULT_COLUMNS, result, strict=True) if sel != ""}
        yield MemberRow(number, content, filled, galat)


class Answerer:
    """Answers the rows of one list: the law and the day it is answered for, and what it has met before."""

    def __init__(self, aturan: Aturan, hari_ini: date | None = None, *, as_kept: bool = False) -> None:
        """Answer by this law; `as_kept`: rows of a list as people keep it, who need not say how somebody works.

        Where nobody says it, the occupation's own way of working stands in. One column for money is income or wage, as
        each member works.
        """
        from checker.bulk.reading.habits import as_told, too_small  # noqa: PLC0415 - the phone needs it for a list alone

        self._as_told, self._too_small = as_told, too_small
        self._aturan = aturan
        self._hari_ini = hari_ini or aturan.versi
        self._question = questions_for("periksa")
        self._words = Words(aturan, self._hari_ini)
        self._as_kept = as_kept
        self._alike: AlikeRows[Answer] = AlikeRows(aturan)
        self._priced: dict[Hashable, tuple[object, ...]] = {}

    def answer(self, content: Mapping[str, Any]) -> Answer:
        """Give the result cells of one member, or None and why not; never raises.

        >>> member = {"cara_kerja": "mandiri", "penghasilan": "1.500.000", "bulan": "2026-11"}
        >>> Answerer(load(), date(2026, 11, 22)).answer(member)[1]
        ()
        """
        return self._answer(content)[0]

    def answer_alike(self, content: Mapping[str, Any]) -> Answer:
        """Answer a row of a list whose rows all have the same fields in the same order: who typed the same has the same.

        >>> answerer = Answerer(load(), date(2026, 11, 22))
        >>> member = {"cara_kerja": "mandiri", "penghasilan": "1.500.000"}
        >>> answerer.answer_alike(member) is answerer.answer_alike(dict(member))
        True
        """
        known, mark = self._alike.place(content)
        if (answer := known.get(mark)) is None:
            answer, profile = self._answer(content)
            self._alike.keep(content, answer, profile)
        return answer

    def _answer(self, content: Mapping[str, Any]) -> tuple[Answer, Profile | None]:
        """Give the answer, and the person if it is one."""
        try:
            profile, galat = self.read(content)
            return ((None, galat) if profile is None else (self._price(profile), ())), profile
        except Exception:  # noqa: BLE001 - whatever one row meets, the others are still answered
            return (None, (NOT_PRICED,)), None

    def _price(self, profile: Profile) -> tuple[object, ...]:
        """Fill the result cells of one person; who pays as somebody before pays has the same."""
        mark = alike(profile, self._aturan)
        if (known := self._priced.get(mark)) is None:
            kini = price_month(
                possibilities(profile, self._aturan, profile.bulan), self._aturan, profile.bulan
            )
            known = _cells(way_of(profile).segment, profile.cara_kerja, kini)
            if len(self._priced) >= REMEMBERED:
                self._priced.clear()
            self._priced[mark] = known
        return known

    def read(self, content: Mapping[str, Any]) -> tuple[Profile | None, tuple[Refusal, ...]]:
        """Give the person that a row tells of, or None and what is wrong with it.

        >>> person, _ = Answerer(load(), date(2026, 11, 22)).read({"cara_kerja": "mandiri", "penghasilan": "1 jt"})
        >>> person.penghasilan if person else None
        1000000
        """
        content, wrong = self._as_told(content, self._hari_ini)
        content, unknown = self._words.read(content)
        wrong |= unknown
        if usual := self._as_kept and self._says_no_way(content, wrong):
            if is_empty(content.get("pekerjaan")) and "pekerjaan" not in wrong:
                wrong["pekerjaan"] = refusal("pekerjaan", self._question["pekerjaan"], "belum diisi")
            if "pekerjaan" not in wrong:
                content = self._as_usual(content)
        if self._as_kept:
            content = self._money_as_worked(content)
            wrong |= self._too_small(content)
        try:
            profile = read_profile(content, self._aturan, self._hari_ini)
        except InputRefused as ditolak:
            # The way of working follows from the occupation: one sentence on it is enough.
            told = {*wrong, "cara_kerja"} if usual else wrong
            other = [g for g in ditolak.galat if g["isian"] not in told]
        else:
            if not wrong:
                return profile, ()
            other = []
        return None, (*wrong.values(), *other) or (NOT_PRICED,)

    def _says_no_way(self, content: Mapping[str, Any], wrong: Mapping[str, Refusal]) -> bool:
        """Whether the occupation has to tell the way of working; a list with neither column is asked for the occupation."""
        told = is_empty(content.get("cara_kerja")) and "cara_kerja" not in wrong
        return told and ("cara_kerja" not in content or "pekerjaan" in {*content, *wrong})

    def _as_usual(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """Give the fields of somebody who works the usual way of the occupation."""
        way = self._words.usual_way(content)
        filled = {**content, "cara_kerja": way}
        if way in self._question["skala_usaha"]["untuk"] and all(is_empty(content.get(key)) for key in SIZE):
            filled["skala_usaha"] = UNKNOWN
        return filled

    def _money_as_worked(self, content: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give money under the name it has where one works so; a list with columns for both is read as it stands."""
        way = content.get("cara_kerja")
        renamed = {
            one: other
            for pair in ONE_MONEY
            for one, other in (pair, pair[::-1])
            if one in content and other not in content and self._plays(other, way, instead_of=one)
        }
        return {renamed.get(key, key): cell for key, cell in content.items()} if renamed else content

    def _plays(self, key: str, way: object, *, instead_of: str) -> bool:
        return way in self._question[key]["untuk"] and way not in self._question[instead_of]["untuk"]


def _cells(kode: str, cara_kerja: str, kini: Month) -> tuple[object, ...]:
    """Fill the result columns in their order; amounts stay blank where the law data has none for this month."""
    s, iuran = kini.status, kini.iuran
    return (
        kode,
        cara_kerja,
        format_month(kini.bulan),
        "" if iuran is None else iuran.dasar,
        *[s[name].status for name in PROGRAMS],
        *(
            ("", "", "", "")
            if iuran is None
            else (iuran.peserta, iuran.pemberi_kerja, kini.total[0], max(kini.total))
        ),
    )
