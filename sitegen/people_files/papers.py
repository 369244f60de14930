"""Refuses the papers of claims in the wrong form, and papers that no answer asks for or that an answer misses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from checker.hasil import URUTAN_KEYAKINAN
from checker.manfaat.hak import Papers
from checker.skema.table import Field, check_entries, check_table, tables, unknown
from sitegen.people_files.files import PAPERS, Files
from sitegen.people_files.shared import TEXT, check_marks

CLAIMS: tuple[str, ...] = get_args(Papers.__value__)
CLAIM = {
    "dokumen": Field(list, '[{teks = "KTP", keyakinan = "tinggi"}, …]'),
    "tempat": Field(list, '[{teks = "Kantor cabang"}, …]'),
    "sumber": Field(list, '["tempat membacanya"]', of_texts=True),
    "catatan": TEXT,
}
PAPER = {"teks": TEXT, "keyakinan": Field(str, '"tinggi"', tuple(URUTAN_KEYAKINAN))}
OFFICE = {"teks": TEXT, "tautan": Field(str, '"https://…"', link=True)}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the papers."""
    claims = files[PAPERS]
    for name in CLAIMS:
        if name not in claims:
            yield files.place(PAPERS).says(f"surat-surat untuk “{name}” belum ada. Tulis [{name}]")
    for name, claim in claims.items():
        place = files.place(PAPERS, name)
        if name not in CLAIMS:
            yield place.says(unknown("klaim", name, CLAIMS))
        yield from check_table(place, claim, CLAIM, ("catatan",))
        if not isinstance(claim, Mapping):
            continue
        yield from check_entries(place, "dokumen", claim.get("dokumen"), PAPER)
        yield from check_entries(place, "tempat", claim.get("tempat"), OFFICE, ("tautan",))
        for key in ("dokumen", "tempat"):
            for number, entry in enumerate(tables(claim.get(key))):
                yield from check_marks(place.entry(key, number), "teks", entry.get("teks"), files.law)
