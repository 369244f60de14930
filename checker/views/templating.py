"""Where the templates come from, and how they look up what they show."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, ModuleLoader, PackageLoader, StrictUndefined, select_autoescape

from checker.law.parameter import Aturan
from checker.views.filters import LAWS_KEPT, filters

COMPILED = Path(__file__).parent / "compiled"
"""Where the phone's archive keeps the compiled templates; a source tree has none."""


class Templates(Environment):
    """Nearly all that templates show are mappings: `j.bulan` looks for a key first, and only then for a method."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - whatever a template shows
        """Give what stands under a name, or what is called so.

        >>> Templates().getattr({"total": 8400}, "total")
        8400
        """
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@lru_cache(LAWS_KEPT)
def environment(aturan: Aturan) -> Environment:
    """Give the template environment of a law; HTML is escaped, an unknown name is an error.

    >>> from checker.law.parameter import load
    >>> environment(load()).filters["rupiah"](8400)
    'Rp8.400'
    """
    pemuat: BaseLoader = (
        ModuleLoader(COMPILED) if COMPILED.is_dir() else PackageLoader("checker.views", "templates")
    )
    env = Templates(
        loader=pemuat,
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters |= filters(aturan)
    return env
