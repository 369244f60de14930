"""What pages may write between double braces: plain functions, one module a subject."""

from __future__ import annotations

from sitegen.macros import (
    addresses,
    benefits,
    business,
    contributions,
    duties,
    sources,
    tables,
    values,
)
from sitegen.macros.context import Macro

ROOMS = (values, contributions, business, duties, benefits, tables, sources, addresses)


def all_macros() -> list[Macro]:
    """Give every macro.

    >>> {"rp", "terima"} <= {macro.__name__ for macro in all_macros()}
    True
    """
    return [macro for room in ROOMS for macro in room.MACROS]
