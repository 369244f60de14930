"""What every macro is given first: the law, the day the site is made, and the page that is being made.

A macro is a plain function of a module in this room; pages call it by its name, without the context. A test may call it
with a context of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial, update_wrapper
from typing import TYPE_CHECKING, Any, Protocol

from markupsafe import Markup

from checker import periksa
from checker.law.parameter import Aturan, load
from checker.law.value import Nilai
from checker.values.months import format_month
from sitegen.build_day import build_day
from sitegen.pages.used_values import linked, note

if TYPE_CHECKING:
    from checker.core.contract.contribution import ContributionAnswer

type Macro = Callable[..., Any]


class PageInWork(Protocol):
    """A page of MkDocs, as far as macros know it: what its front matter holds, and its address on the site."""

    meta: MutableMapping[str, Any]
    url: str


class Plugin(Protocol):
    """The object of mkdocs-macros, as far as macros know it: the page whose turn it is, and mkdocs.yml."""

    page: PageInWork
    conf: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Context:
    """The law and the build day, the same for all pages; the page changes under the plugin's hands."""

    law: Aturan = field(repr=False)  # the plugin describes every macro it is given, the whole law each time
    day: date
    plugin: Plugin
    drawn: dict[tuple[str, ...], Markup] = field(default_factory=dict, repr=False, compare=False)
    """What vouches for some values, by their keys: many pages rest on the same ones."""

    @property
    def month(self) -> date:
        """The build month, whose prices the pages show."""
        return self.day.replace(day=1)

    @property
    def page(self) -> PageInWork:
        """The page that is being made."""
        return self.plugin.page

    def at(self, key: str) -> Nilai:
        """Give the value in force in the build month; the page need not show it."""
        return self.law.at(key, self.month)

    def shown(self, key: str) -> Nilai:
        """Give the value in force in the build month, and note that the page shows it."""
        self.note(key)
        return self.at(key)

    def note(self, *keys: str) -> None:
        """Note values that the page shows; one that is not in force now has nothing to show for itself."""
        note(self.page, *self._in_force(keys))

    def link(self, text: str, *keys: str) -> Markup:
        """Write an amount as a link to the values it rests on, those in force now, at the page's foot."""
        return linked(self.page, text, *self._in_force(keys))

    def ask(self, **fields: Any) -> ContributionAnswer:  # noqa: ANN401 - answers of the form
        """Ask the engine what somebody pays in the build month."""
        return periksa({"bulan": format_month(self.month), **fields}, hari_ini=self.day, aturan=self.law)

    def _in_force(self, keys: Iterable[str]) -> list[str]:
        return [key for key in keys if self.law.find(key, self.month)]


def register(env: Any, macros: Iterable[Macro]) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Let pages call macros by their names; `env` is the plugin's object."""
    context = Context(load(), build_day(), env)
    for macro in macros:
        env.macro(update_wrapper(partial(macro, context), macro), macro.__name__)
