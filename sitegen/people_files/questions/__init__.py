"""Refuses what is asked in the wrong form: each question, the order of the screens, and the names of list columns."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.people_files.paths import Files
from sitegen.people_files.questions import flow, list_columns, question


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with questions, flow and columns."""
    yield from question.complaints(files)
    yield from flow.complaints(files)
    yield from list_columns.complaints(files)
