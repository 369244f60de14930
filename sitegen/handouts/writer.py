"""Fills the texts of hand-outs with the macros that pages use, as plain text, and keeps which values of law they showed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from types import SimpleNamespace
from typing import Any, cast

from jinja2 import Environment, StrictUndefined

from checker.law.parameter import Aturan
from checker.law.value import Nilai
from sitegen.content.page_errors import explain, finished
from sitegen.macros import all_macros
from sitegen.macros.context import Context, Plugin
from sitegen.pages.share_text import plain
from sitegen.pages.used_values import USED

type Expansion = Callable[["Writer", Any], Any]
"""Turns what a key of the texts names (jobs, a code, a picture) into what is drawn."""


@dataclass(frozen=True)
class Writer:
    """Writes the texts of one hand-out for a law and a day; `site` is the address its codes lead to."""

    law: Aturan
    day: date
    site: str
    expansions: Mapping[str, Expansion] = field(default_factory=dict)

    @cached_property
    def context(self) -> Context:
        """What macros are given: in place of a page, a sheet that keeps the values it shows."""
        sheet = SimpleNamespace(meta={}, url="koperasi/bahan/")
        return Context(self.law, self.day, cast("Plugin", SimpleNamespace(page=sheet)))

    @cached_property
    def _environment(self) -> Environment:
        env = Environment(undefined=StrictUndefined, autoescape=False, finalize=finished)  # noqa: S701 - paper, not HTML
        env.globals |= {macro.__name__: partial(macro, self.context) for macro in all_macros()}
        return env

    @property
    def used(self) -> list[str]:
        """The values of law that were shown so far, in order, once each."""
        keys: list[str] = self.context.page.meta.get(USED, [])
        return keys

    def values(self) -> list[Nilai]:
        """Give the values in force that were shown so far."""
        return [n for key in self.used if (n := self.law.find(key, self.context.month))]

    def readable(self, address: str) -> str:
        """Write an address of the site as people type it: without the scheme, and without answers.

        >>> from checker.law.parameter import load
        >>> Writer(load(), date(2026, 11, 22), "https://contoh.test/").readable("cek/#pekerjaan=nelayan")
        'contoh.test/cek/'
        """
        return (self.site + address).partition("://")[2].partition("#")[0]

    def text(self, text: str, **known: Any) -> str:  # noqa: ANN401 - what a template may name
        """Fill one text; raises whatever a macro raises.

        >>> from checker.law.parameter import load
        >>> Writer(load(), date(2026, 11, 22), "/").text("Cukup **{{ iuran_bpu() }}** sebulan.")
        'Cukup **Rp8.400** sebulan.'
        """
        if "{" not in text:
            return text
        return plain(self._environment.from_string(text).render(known))

    def fill(self, content: Any, file: str, **known: Any) -> Any:  # noqa: ANN401 - TOML
        """Fill every text of a table or list; raises ValueError that names the file and what stands there."""
        match content:
            case Mapping():
                return {
                    key: self.expansions[key](self, one)
                    if key in self.expansions
                    else self.fill(one, file, **known)
                    for key, one in content.items()
                }
            case list():
                filled = (self.fill(one, file, **known) for one in content)
                return [one for one in filled if one != ""]  # a sentence that does not hold on this day
            case str():
                try:
                    return self.text(content, **known)
                except Exception as wrong:
                    raise ValueError(
                        f"sitegen/handouts/{file}: {explain(wrong)} Tertulis: {content}"
                    ) from wrong
            case _:
                return content
