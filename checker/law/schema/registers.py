"""The register of open doubts: known regulations and values, and what ends a doubt that ends by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.data.place import Place
from checker.data.toml_table import meant, texts
from checker.law.doubts import SETTLED_WHEN
from checker.law.filling import MARK
from checker.law.schema.keys import DOUBT, check_fields


def check_doubt(place: Place, content: object, peraturan: set[str], key: set[str]) -> Iterator[str]:
    """Check an open doubt: its keys, its regulations, the values it waits for, and what ends it.

    >>> check = check_doubt(Place("a.toml", "keraguan.C9"), {"hal": "Apa?"}, set(), set())
    >>> next(check).partition(". ")[0]
    'a.toml, [keraguan.C9]: “tanyakan” belum ada'
    """
    yield from check_fields(place, content, DOUBT)
    if isinstance(content, Mapping):
        yield from _names(place, content, peraturan, key)
        yield from _marks(place, content, key)
        yield from _ending(place, content)


def _names(place: Place, content: Mapping[str, Any], peraturan: set[str], key: set[str]) -> Iterator[str]:
    for dasar in texts(content.get("dasar")):
        if dasar not in peraturan:
            yield place.says(f"peraturan “{dasar}” tidak ada di peraturan.toml", "dasar")
    for nilai in texts(content.get("nilai")):
        if nilai not in key:
            yield place.says(f"nilai “{nilai}” tidak ada.{meant(nilai, key)}", "nilai")


def _marks(place: Place, content: Mapping[str, Any], key: set[str]) -> Iterator[str]:
    for bagian, tulisan in content.items():
        for mark in MARK.finditer(tulisan) if isinstance(tulisan, str) else ():
            if mark[1] not in key:
                yield place.says(f"tanda {mark[0]} menyebut nilai yang tidak ada", bagian)


def _ending(place: Place, content: Mapping[str, Any]) -> Iterator[str]:
    if ("selesai_bila" in content) != bool(content.get("nilai")):
        yield place.says("“selesai_bila” dan “nilai” harus ditulis berdua")
    if isinstance(syarat := content.get("selesai_bila"), str) and syarat not in SETTLED_WHEN:
        yield place.says(f"selesai_bila harus salah satu dari {', '.join(SETTLED_WHEN)}", "selesai_bila")
