"""Mistakes in pages, in one line each: which file, which line, what is wrong, what was probably meant.

mkdocs-macros would print the traceback of its own insides; it asks these functions instead (see `register`).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError, Undefined, UndefinedError
from mkdocs_macros.errors import format_error

from checker.data.toml_table import meant
from checker.law.parameter import NotInForce, load
from sitegen import ROOT
from sitegen.content.readability import (
    FORBIDDEN,
    HIGHEST_MEAN,
    LONGEST_SENTENCE,
    Readability,
    count_words,
)

TEMPLATE = "<template>"
"""What Jinja2 calls a page in a traceback; the line it gives is the page's."""
QUOTED = re.compile(r"'(.+?)'")
FIRST_WORDS = 3
CURLY = "“”‘’"
known: ContextVar[tuple[str, ...]] = ContextVar("known", default=())
"""The macros that pages may call; whoever makes the site tells them (`register`)."""


class Uncalled(ValueError):
    """A macro stands on a page without its parentheses; the message is its name."""


def finished(value: object) -> object:
    """Give what a page may print; raise Uncalled for a macro that was named and not called.

    >>> finished("Rp6.800")
    'Rp6.800'
    """
    if callable(value) and not isinstance(value, Undefined):
        raise Uncalled(getattr(value, "__name__", repr(value)))
    return value


def register(macros: Sequence[str]) -> None:
    """Have mkdocs-macros say every mistake in our words, and nothing of what goes well; `macros`: the names pages may call."""
    known.set(tuple(macros))
    logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)
    for kind in (Exception, TemplateSyntaxError):
        format_error.register(kind, describe)


def describe(error: Exception, markdown: str, page: Any) -> str:  # noqa: ANN401 - a page of MkDocs
    """Say what is wrong with a page, where, and what was probably meant."""
    line = _line_of(error)
    text = markdown.splitlines()[line - 1].strip() if line and line <= len(markdown.splitlines()) else ""
    where = f"{_file(page)} baris {line + _lines_above(page, markdown)}" if line else _file(page)
    return f"{where}: {explain(error)}{f' Tertulis: {text[:120]}' if text else ''}"


def explain(error: Exception) -> str:
    """Say what a mistake in a macro means.

    >>> explain(KeyError("iuran.bpu.jkn"))
    'angka “iuran.bpu.jkn” tidak ada di checker/aturan. Maksudnya “iuran.bpu.jkm”?'
    """
    match error:
        case NotInForce():
            return (
                f"{error}. Angka itu sudah berakhir atau belum mulai; pakai {{% if %}} atau hapus kalimatnya."
            )
        case KeyError():
            key, law = str(error.args[0]), load()
            kind = "keraguan" if key and key[0].isupper() else "angka"
            return f"{kind} “{key}” tidak ada di checker/aturan.{meant(key, [*law.parameter, *law.keraguan])}"
        case Uncalled():
            return f"makro “{error}” ditulis dengan kurung: {error}()."
        case UndefinedError():
            name = QUOTED.search(str(error))
            return f"makro “{name[1] if name else error}” tidak dikenal.{meant(name[1] if name else '', known.get())}"
        case TemplateSyntaxError():
            if any(sign in (error.message or "") for sign in CURLY):
                return 'tanda kutipnya melengkung. Pakai tanda kutip lurus: "…".'
            return 'kurung atau tanda kutip makronya belum pas. Bentuknya: {{ rp("iuran.bpu.jkm") }}.'
        case TypeError():
            return f"{error}. Rupiah memakai rp(), persen memakai persen(), hari atau bulan memakai angka()."
        case _:
            return f"{error or type(error).__name__}."


def hard_sentences(score: Readability, page: Any) -> list[str]:  # noqa: ANN401 - a page of MkDocs
    """Say what a page for workers must still improve, with file and line; empty when it is plain enough."""
    told = [
        f"{_file(page)}{_find(sentence, page)}: kalimat {count_words(sentence)} kata, paling banyak"
        f" {LONGEST_SENTENCE}. Bagi dua: “{sentence}”"
        for sentence in score.too_long
    ]
    told += [
        f"{_file(page)}{_find(word, page)}: jangan menulis “{word}” ({FORBIDDEN[word]})"
        for word in score.forbidden
    ]
    if score.mean > HIGHEST_MEAN:
        told.append(f"{_file(page)}: rata-rata {score.mean:.1f} kata sekalimat, paling banyak {HIGHEST_MEAN}")
    return told


def _file(page: Any) -> str:  # noqa: ANN401 - a page of MkDocs
    """Name the file a person would edit; an occupation's page is made from three."""
    name: str = page.file.src_uri
    if page.file.abs_src_path:
        return f"docs/{name}"
    return " ".join((*page.meta.get("sumber_teks", ()), f"[{Path(name).stem}]"))


def _source(page: Any) -> list[str]:  # noqa: ANN401 - a page of MkDocs
    path = page.file.abs_src_path
    files = [Path(path)] if path else [ROOT / name for name in page.meta.get("sumber_teks", ())]
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def describe_summary(error: Exception, page: Any) -> str:  # noqa: ANN401 - a page of MkDocs
    """Say what is wrong with the `ringkas` sentence of a page's front matter."""
    lines = _source(page)
    number = next((n for n, line in enumerate(lines, 1) if line.startswith("ringkas:")), None)
    return f"{_file(page)}{f' baris {number}' if number else ''}, ringkas: {explain(error)}"


def _lines_above(page: Any, markdown: str) -> int:  # noqa: ANN401 - a page of MkDocs
    """Count the lines of the front matter, which the macros never see."""
    return max(0, len(_source(page)) - len(markdown.splitlines())) if page.file.abs_src_path else 0


def _line_of(error: Exception) -> int | None:
    """Find the line of the page in which a macro failed."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == TEMPLATE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _find(sentence: str, page: Any) -> str:  # noqa: ANN401 - a page of MkDocs
    """Find the line where a sentence begins; none where macros or markup make up its first words."""
    words = " ".join(sentence.split()[:FIRST_WORDS]).casefold()
    for number, line in enumerate(_source(page), 1):
        if words in line.casefold():
            return f" baris {number}"
    return ""
