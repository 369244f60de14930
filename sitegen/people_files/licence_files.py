"""Refuses the lists of other people's software in the wrong form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.data.toml_table import Field, check_table
from sitegen.people_files.common_checks import TEXT
from sitegen.people_files.paths import INSIDE, PACKAGES, Files

USE = Field(str, '"menggambar kode QR"')
KINDS = {name: Field(dict, f"[{name}] dengan isinya") for name in ("npm", "pypi")}
PARTS = {"bagian": Field(list, "[[bagian]] dengan isinya")}
PART = {
    **dict.fromkeys(("nama", "versi", "guna", "hak_cipta"), TEXT),
    "di": Field(str, '"pyodide"'),
    "lisensi": Field(str, '"MIT"'),
    "alamat": Field(str, '"https://…"', link=True),
}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the lists of other people's software."""
    packages: Mapping[str, Any] = files[PACKAGES]
    yield from check_table(files.place(PACKAGES), packages, KINDS)
    for kind in KINDS:
        named = packages.get(kind)
        if isinstance(named, Mapping):
            yield from check_table(files.place(PACKAGES, kind), named, dict.fromkeys(named, USE))
    inside = files[INSIDE]
    yield from check_table(files.place(INSIDE), inside, PARTS)
    entries = inside.get("bagian")
    for entry in entries if isinstance(entries, list) else ():
        place = files.place(
            INSIDE, f"bagian.{entry.get('nama', '?')}" if isinstance(entry, Mapping) else "bagian"
        )
        yield from check_table(place, entry, PART, ("versi",))
        known = packages.get("npm", {})
        within = entry.get("di") if isinstance(entry, Mapping) else None
        if isinstance(within, str) and isinstance(known, Mapping) and within not in known:
            yield place.says(f"di “{within}” tidak ada di [npm] di {PACKAGES}", "di")
