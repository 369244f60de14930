"""Refuses a condition of a screen (`bila`) that could never be true, because it names what nobody can answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.data.place import Place
from checker.data.toml_table import unknown
from sitegen.people_files.paths import Table
from sitegen.people_files.questions.question import choices

FORM = 'Bentuknya: "a=1 2,b!=3|c=4" (a satu atau dua dan b bukan tiga, atau c empat)'
YES_NO = ("ya", "tidak")


def check_condition(place: Place, key: str, condition: object, questions: Table) -> Iterator[str]:
    """Check each part of a condition: a question of this command, an equals sign, and answers that can be given."""
    if not isinstance(condition, str) or not condition:
        return
    for part in condition.replace("|", ",").split(","):
        name, equals, answers = part.partition("=")
        name = name.removesuffix("!")
        if not equals or not answers.split():
            yield place.says(f"{key} “{part}” tidak bisa dibaca. {FORM}", key)
        elif name not in questions:
            yield place.says(unknown(key, name, questions), key)
        else:
            known = _answers(name, questions)
            for answer in answers.split() if known else ():
                if answer not in known:
                    yield place.says(unknown(f"{key} {name}", answer, known), key)


def _answers(name: str, questions: Table) -> tuple[str, ...]:
    """Give the answers a question can have, where they can be counted."""
    question = questions[name]
    if isinstance(question, Mapping) and question.get("jenis") == "ya_tidak":
        return YES_NO
    return tuple(choices(questions, name))
