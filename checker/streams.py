"""The outputs of the command line: take any text, and stay quiet when they are full or closed; input nobody can read."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from typing import Any


class UnreadableInput(ValueError):
    """What was sent can't be read at all; the text says why."""


def prepare() -> bool:
    """Make both outputs take any text; tell whether there is a standard output at all (`>&-` closes it)."""
    is_open = sys.stdout is not None
    if not is_open or sys.stderr is None:
        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - stands in to the very end
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    return is_open


def let_go() -> None:
    """Drop what could not be written, so that Python does not try again (and complain) at the end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(sentence: str) -> None:
    """Tell people on the error output; where even that is full there is nobody to tell."""
    with contextlib.suppress(OSError):
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()


def write_json(content: Any) -> None:  # noqa: ANN401 - any JSON
    """Write an answer for programs."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False, sort_keys=True, indent=2) + "\n")
