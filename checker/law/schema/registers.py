"""The register of open doubts: known regulations and values, and what ends a doubt that ends by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.law.doubts import SETTLED_WHEN
from checker.law.filling import MARK
from checker.law.schema.fields import DOUBT, check_fields
from checker.law.schema.place import Place
from checker.law.schema.table import meant, texts


def check_doubt(tempat: Place, isi: object, peraturan: set[str], kunci: set[str]) -> Iterator[str]:
    """Check an open doubt: its keys, its regulations, the values it waits for, and what ends it."""
    yield from check_fields(tempat, isi, DOUBT)
    if isinstance(isi, Mapping):
        yield from _names(tempat, isi, peraturan, kunci)
        yield from _marks(tempat, isi, kunci)
        yield from _ending(tempat, isi)


def _names(tempat: Place, isi: Mapping[str, Any], peraturan: set[str], kunci: set[str]) -> Iterator[str]:
    for dasar in texts(isi.get("dasar")):
        if dasar not in peraturan:
            yield tempat.says(f"peraturan “{dasar}” tidak ada di peraturan.toml", "dasar")
    for nilai in texts(isi.get("nilai")):
        if nilai not in kunci:
            yield tempat.says(f"nilai “{nilai}” tidak ada.{meant(nilai, kunci)}", "nilai")


def _marks(tempat: Place, isi: Mapping[str, Any], kunci: set[str]) -> Iterator[str]:
    for bagian, tulisan in isi.items():
        for tanda in MARK.finditer(tulisan) if isinstance(tulisan, str) else ():
            if tanda[1] not in kunci:
                yield tempat.says(f"tanda {tanda[0]} menyebut nilai yang tidak ada", bagian)


def _ending(tempat: Place, isi: Mapping[str, Any]) -> Iterator[str]:
    if ("selesai_bila" in isi) != bool(isi.get("nilai")):
        yield tempat.says("“selesai_bila” dan “nilai” harus ditulis berdua")
    if isinstance(syarat := isi.get("selesai_bila"), str) and syarat not in SETTLED_WHEN:
        yield tempat.says(f"selesai_bila harus salah satu dari {', '.join(SETTLED_WHEN)}", "selesai_bila")
