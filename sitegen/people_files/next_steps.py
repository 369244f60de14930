"""Refuses the next steps of a way of working in the wrong form, and a way of working that has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.segmen import SEGMEN
from checker.skema.table import Field, check_entries, check_table, tables, unknown
from sitegen.people_files.files import NEXT_STEPS, Files
from sitegen.people_files.shared import TEXT, check_marks

STEPS = {"langkah": Field(list, '[{teks = "Siapkan KTP."}, …]')}
STEP = {"teks": TEXT, "tautan": Field(str, '"https://…"', link=True)}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the next steps."""
    for way in SEGMEN:
        if way not in files[NEXT_STEPS]:
            yield files.place(NEXT_STEPS).says(f"langkah untuk “{way}” belum ada. Tulis [{way}]")
    for way, table in files[NEXT_STEPS].items():
        place = files.place(NEXT_STEPS, way)
        if way not in SEGMEN:
            yield place.says(unknown("cara kerja", way, SEGMEN))
        yield from check_table(place, table, STEPS)
        steps = table.get("langkah") if isinstance(table, Mapping) else None
        yield from check_entries(place, "langkah", steps, STEP, ("tautan",))
        for number, step in enumerate(tables(steps)):
            yield from check_marks(place.entry("langkah", number), "teks", step.get("teks"), files.law)
