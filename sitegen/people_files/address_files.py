"""Refuses official addresses in the wrong form: a form or portal without a day or a source, an office twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from checker.data.toml_table import Field, check_table
from checker.law.confidence import CONFIDENCE_ORDER
from sitegen.content.official_addresses import KINDS
from sitegen.people_files.common_checks import TEXT, check_slug
from sitegen.people_files.paths import ADDRESSES, Files

DAY = Field(date, "2000-01-31")
SURE = Field(str, '"sedang"', tuple(CONFIDENCE_ORDER))
LINK = {
    "nama": TEXT,
    "guna": TEXT,
    "jenis": Field(str, '"formulir"', tuple(KINDS)),
    "alamat": Field(str, '"https://…"', link=True),
    "dilihat": DAY,
    "dibuka": DAY,
    "sumber": TEXT,
    "keyakinan": SURE,
}
OFFICE = {"nama": TEXT, "tempat": TEXT, "jam": TEXT, "dilihat": DAY, "sumber": TEXT, "keyakinan": SURE}
PARTS = {"tautan": (LINK, ("alamat", "dibuka")), "kantor": (OFFICE, ("tempat", "jam"))}
FILE = {name: Field(dict, f"[{name}.nama-pendek] dengan isinya") for name in PARTS}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the official addresses."""
    content = files[ADDRESSES]
    yield from check_table(files.place(ADDRESSES), content, FILE)
    seen: dict[str, str] = {}
    for part, (known, optional) in PARTS.items():
        entries = content.get(part)
        for name, entry in entries.items() if isinstance(entries, Mapping) else ():
            place = files.place(ADDRESSES, f"{part}.{name}")
            yield from check_slug(place)
            yield from check_table(place, entry, known, optional)
            for key in ("nama", "alamat"):
                text = entry.get(key) if isinstance(entry, Mapping) else None
                if isinstance(text, str) and seen.setdefault(text, name) != name:
                    yield place.says(f"{key} “{text}” sudah ada di [{part}.{seen[text]}]", key)
