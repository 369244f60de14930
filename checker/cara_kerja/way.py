"""What the engine knows of one way of working: a record, filled in by one module a way."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.core.profile import WAGE_FIELDS, Profile
from checker.core.results import Contribution, OpenPoint
from checker.core.standing import Facts, Standing
from checker.iuran.month import Month
from checker.law.parameter import Aturan

type Standings = Mapping[str, Standing]
"""Where a person stands in each of the five programmes."""
type Programmes = Callable[[Profile, Aturan, date], Standings]
type Price = Callable[[Profile, Standings, Aturan, date], Contribution]
type Possibility = tuple[Facts, Profile]
"""The open facts as they are taken, and the person as it is then."""
type Possibilities = Callable[[Profile, Aturan, date], tuple[Possibility, ...]]
type OpenPoints = Callable[[Profile, Sequence[Month], Aturan], Iterable[OpenPoint]]
type Faults = Callable[[Mapping[str, Any], Aturan], list[tuple[str, str]]]
"""What is wrong with the answers of a form, as (question, end of a sentence)."""


def as_told(profile: Profile, _: Aturan, __: date) -> tuple[Possibility, ...]:
    """Nothing is open: one possibility without facts.

    >>> from checker.law.parameter import load
    >>> tailor = Profile(date(2026, 11, 1), "mandiri")
    >>> as_told(tailor, load(), tailor.bulan) == (((), tailor),)
    True
    """
    return (((), profile),)


def nobody_alike(profile: Profile, _: Aturan) -> Hashable:
    """Whatever a person tells may move the price.

    >>> from checker.law.parameter import load
    >>> tailor = Profile(date(2026, 11, 1), "mandiri")
    >>> nobody_alike(tailor, load()) == tailor
    True
    """
    return profile


def no_points(*_: object) -> tuple[OpenPoint, ...]:
    """Nothing is in doubt.

    >>> no_points()
    ()
    """
    return ()


def no_faults(*_: object) -> list[tuple[str, str]]:
    """Nothing more to check than what holds for all.

    >>> no_faults()
    []
    """
    return []


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class WayOfWorking:
    """One way of working. `NotInForce` may come out of `programmes` and `price`: no value for that month."""

    key: str
    """The answer to `cara_kerja`; the questions' own files name it in `untuk`."""
    segment: str
    """The law's segment (UU 24/2011 Pasal 14-16; PP 44/2015 Pasal 5; Permenaker 5/2021)."""
    name: str
    """The class within the segment, in everyday words."""
    money: tuple[str, ...]
    """The questions that may tell the money; just one of them is answered."""
    programmes: Programmes
    """Which programmes must, may or cannot be joined in a month."""
    price: Price
    """What a month costs."""
    alike: Callable[[Profile, Aturan], Hashable] = nobody_alike
    """What the prices from a month on hang on: who has the same here pays the same. A long list asks this first."""
    may_lack_money: bool = False
    """Can be priced without income or wage."""
    age_limit: bool = False
    """New members must be under an age (D2)."""
    faults: Faults = no_faults
    """Checks answers that only this way is asked."""
    possibilities: Possibilities = as_told
    """What is open about the person, the careful possibility first."""
    dearest_first: bool = False
    """Which possibility is the careful one depends on the month: the dearer."""
    decided_by: str = ""
    """The question that would leave a single possibility; empty where only the law could say."""
    doubts: OpenPoints = no_points
    """What is in doubt about the place of this way in the law."""
    untold: OpenPoints = no_points
    """Answers not given, or at odds, that the price depends on."""
    payer: str = "pemberi kerja"
    """Who pays what the worker does not, in everyday words."""
    paid_once: bool = False
    """The bill may be one for the whole project or contract."""
    benefits_as: str = "BPU"
    """The segment whose benefits are shown as an example; empty where the amounts have not been read (D8)."""
    benefits_sure: bool = False
    """The segment for benefits is certain; anybody else is asked for it."""

    @property
    def is_waged(self) -> bool:
        """The contribution is counted on a wage, not on an income."""
        return self.money[:1] == WAGE_FIELDS[:1]
