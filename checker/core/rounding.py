"""Says in the trace which amounts were told with sen and counted in whole rupiah (house rule: half-up, doubt D9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from checker.core.field_kinds import Questions, Rounded
from checker.core.results import doubt
from checker.law.articles import NO_ARTICLE
from checker.law.parameter import Aturan
from checker.values.money import grouped, round_half_up, rupiah

if TYPE_CHECKING:
    from checker.core.contract.parts import Basis, TraceStep


def rounding_steps(told: object, questions: Mapping[str, Questions], law: Aturan) -> list[TraceStep]:
    """Give a step of the trace for each amount (rupiah) that was rounded, in the order of the questions.

    `told` holds the answers, by key or as attributes. No article says how to round.

    >>> from checker.core.fields import questions_for
    >>> from checker.core.fields import read_fields
    >>> from checker.law.parameter import load
    >>> told, _ = read_fields({"upah": "2.327.386,07"}, questions_for("periksa"))
    >>> [step["rumus"] for step in rounding_steps(told, questions_for("periksa"), load())]
    ['Rp2.327.386,07 → Rp2.327.386']
    """
    return [
        _step(question["sebutan"], amount, law)
        for key, question in questions.items()
        if (answer := told.get(key) if isinstance(told, Mapping) else getattr(told, key, None)) is not None
        for amount in _rounded(answer)
    ]


def _step(name: str, amount: Rounded, law: Aturan) -> TraceStep:
    article: Basis = {
        "peraturan": doubt(law, "D9").dasar[0],
        "pasal": NO_ARTICLE,
        "keyakinan": "sedang",
        "kunci": "",
    }
    return {
        "kalimat": f"{name} {with_cents(amount.exact)} dibulatkan ke rupiah terdekat.",
        "rumus": f"{with_cents(amount.exact)} → {rupiah(amount)}",
        "jumlah": int(amount),
        "dasar": article,
    }


def _rounded(answer: object) -> Iterator[Rounded]:
    """Find rounded amounts, also within lists and pairs."""
    if isinstance(answer, Rounded):
        yield answer
    elif isinstance(answer, tuple):
        for part in answer:
            yield from _rounded(part)


def with_cents(amount: Fraction) -> str:
    """Write an amount with two decimals, as a payslip does.

    >>> with_cents(Fraction("2327386.07"))
    'Rp2.327.386,07'
    """
    whole, cents = divmod(round_half_up(amount * 100), 100)
    return f"Rp{grouped(whole)},{cents:02d}"
