"""Whatever is sent to any command is answered or refused field by field; nothing else ever happens."""

from __future__ import annotations

import pytest

from checker import InputRefused
from tests.support.any_input import refusals
from tests.support.odd_input import COMMANDS, TODAY, complaints, odd_inputs

pytestmark = pytest.mark.live_law


MANY = 3_000


@pytest.mark.no_cover
def test_no_input_breaks_any_command() -> None:
    """Answers that JSON and the templates can hold, refusals that are short and printable; no other exception."""
    wrong = {
        (command, message)
        for number, (command, told) in enumerate(odd_inputs(20_261_122, MANY))
        for message in complaints(command, told, views=number % 10 == 0)
    }
    assert wrong == set()


def test_the_generator_meets_answers_as_well_as_refusals() -> None:
    """Otherwise the test above would prove little."""
    answered = 0
    for command, told in odd_inputs(7, 600):
        try:
            answered += bool(COMMANDS[command](told, hari_ini=TODAY))
        except InputRefused:
            continue
    assert 60 < answered < 540


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("told", [None, 5, "becak", [], [1]])
def test_input_that_is_no_form_is_refused(command: str, told: object) -> None:
    """A number, a word or a list in place of named fields gets one sentence."""
    assert "objek JSON" in refusals(COMMANDS[command], told)[""]
