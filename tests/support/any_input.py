"""Input of any shape, and what must hold whatever was sent: an answer, or sentences that say what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import strategies as st

from checker import InputRefused
from checker.core.fields import questions_for

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda child: st.lists(child, max_size=3) | st.dictionaries(st.text(max_size=8), child, max_size=3),
    max_leaves=6,
)
type Ask = Callable[[Any], Mapping[str, Any]]
"""A command that still needs what was told, and nothing else."""


def form_of_anything(command: str) -> st.SearchStrategy[Any]:
    """Anything at all, or a form of the command's own questions with anything for answers."""
    return ANYTHING | st.dictionaries(st.sampled_from(list(questions_for(command))), ANYTHING, max_size=8)


def spoilt(command: str, good: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """A good form with one answer replaced by anything."""
    keys = st.sampled_from(sorted(questions_for(command)))
    return st.builds(lambda form, key, answer: {**form, key: answer}, good, keys, ANYTHING)


def answered_or_refused(ask: Ask, told: object) -> None:
    """Fail unless it is answered, or refused field by field with a sentence."""
    try:
        ask(told)
    except InputRefused as refused:
        assert refused.galat
        assert all(g["pesan"] for g in refused.galat)


def refusals(ask: Ask, told: object) -> dict[str, str]:
    """Give the refusals by field; fail when it is answered."""
    with pytest.raises(InputRefused) as refused:
        ask(told)
    return {g["isian"]: g["pesan"] for g in refused.value.galat}


def numbers(answer: Any) -> list[object]:  # noqa: ANN401 - any JSON
    """Give every number anywhere in an answer."""
    if isinstance(answer, dict):
        return [n for child in answer.values() for n in numbers(child)]
    if isinstance(answer, list):
        return [n for child in answer for n in numbers(child)]
    return [answer] if isinstance(answer, int | float) and not isinstance(answer, bool) else []
