"""Which businesses stand near one: in the same line of the annex, or easily mistaken for it and in another class."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.iuran.risk_class import BusinessRisk
from sitegen.businesses.annex import SEE, references
from sitegen.occupations.engine import Content

NEAR = 4
"""How many neighbours of another class a page names at most; those of the group only fill up to FEW."""
FEW = 2
SAME = 6


def same_line(slug: str, everything: Mapping[str, Content], group: Mapping[str, Content]) -> list[str]:
    """Name other businesses of exactly the same lines, those of the same group first.

    >>> same_line("a", {s: {"kelompok": ["1-8"]} for s in "abc"}, {"a": {}, "c": {}})
    ['c', 'b']
    """
    lines = everything[slug]["kelompok"]
    others = [s for s, b in everything.items() if s != slug and lines and b["kelompok"] == lines]
    return sorted(others, key=lambda s: s not in group)[:SAME]


def other_classes(
    slug: str,
    everything: Mapping[str, Content],
    risks: Mapping[str, BusinessRisk],
    group: Mapping[str, Content],
) -> list[str]:
    """Name the businesses it may be mistaken for that are priced otherwise.

    First those chosen by hand, then those its note names, by name or by a line of the annex, then the rest of its group.
    """
    mine = _classes(risks[slug])
    candidates = (
        *group[slug].get("lain", ()),
        *_in_note(everything[slug], everything),
        *_around(slug, group),
    )
    return [other for other in dict.fromkeys(candidates) if _classes(risks[other]) != mine][:NEAR]


def _classes(risk: BusinessRisk) -> list[int]:
    return [row["kelas"] for row in risk.classes]


def _in_note(content: Content, everything: Mapping[str, Content]) -> Iterator[str]:
    note = content.get("catatan", "")
    names = {one["nama"]: slug for slug, one in everything.items()}
    yield from (names[name] for name in SEE.findall(note) if name in names)
    for line in references(note):
        if line not in content["kelompok"]:
            yield from [s for s, b in everything.items() if list(b["kelompok"]) == [line]][:2]


def _around(slug: str, group: Mapping[str, Content]) -> list[str]:
    """Give the others of a group, the nearest in its order first."""
    order = list(group)
    place = order.index(slug)
    return sorted(order, key=lambda s: (abs(order.index(s) - place), order.index(s)))
