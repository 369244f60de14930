"""Functions that ship though no record saw them: small, and near of kin to those that ran.

Chance alone decides whether a record meets the rare branch of an addition. A trap costs its visitor the whole Python;
all of these together cost everybody a hundredth of the engine.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.runtime.trim.code_section import after_locals, bodies
from sitegen.runtime.trim.export_section import exported_functions
from sitegen.runtime.trim.import_section import imported_functions
from sitegen.runtime.trim.instructions import called

FAMILIES = (
    ("PyFloat_GetMax", "PyFrame_GetLineNumber"),
    ("PyList_New", "PyDict_ClearWatcher"),  # lists, whole numbers, dictionaries
    ("PyInit__operator", "PyInit__stat"),  # comparisons that a value of another kind is asked for
)
"""By the first and the last one's name: functions stand in the order of Python's sources."""
SMALL = 100
"""Bytes of a body."""


def kin(module: bytes, ran: Iterable[int]) -> frozenset[int]:
    """Give the families whole, and what functions on record call by name if it is small."""
    names, first, every = exported_functions(module), imported_functions(module), bodies(module)
    found = {
        number for one, other in FAMILIES for number in range(names[one] - first, names[other] - first + 1)
    }
    for number in ran:
        body = every[number]
        found |= {
            one - first
            for one in called(body, after_locals(body))
            if one >= first and len(every[one - first]) <= SMALL
        }
    return frozenset(found)
