"""Where a person stands in a programme, and the open facts by which one possibility differs from another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from checker.law.articles import articles
from checker.law.value import Nilai

if TYPE_CHECKING:
    from checker.core.contract.contribution import ProgramStanding


class Fact(NamedTuple):
    """One open fact as a possibility takes it: what it is about (`JHT`, `potongan`), which way, and in words."""

    kode: str
    nilai: str
    judul: str


type Facts = tuple[Fact, ...]
"""What a possibility rests on; none where nothing is open."""


def title(facts: Facts) -> str:
    """Name a possibility.

    >>> title((Fact("JKM", "tidak", "tanpa JKM"),))
    'Tanpa JKM'
    """
    together = ", ".join(fact.judul for fact in facts)
    return together[:1].upper() + together[1:]


def within(fact: Fact) -> Fact:
    """Name a fact after another one, without its capital.

    >>> within(Fact("skala_usaha", "mikro", "Usaha mikro")).judul
    'usaha mikro'
    """
    return fact._replace(judul=fact.judul[:1].lower() + fact.judul[1:])


GENERAL = "umum"
"""The reason of a status whose sentence says no more than the status itself."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands in one programme, and why: in words, and the reason's code."""

    status: str
    kode: str
    alasan: str
    nilai: tuple[Nilai, ...] = ()

    def json(self) -> ProgramStanding:
        """Give the status as the contract writes it; `dasar` names articles."""
        return {
            "status": self.status,
            "kode": self.kode,
            "alasan": self.alasan,
            "dasar": articles(self.nilai),
        }
