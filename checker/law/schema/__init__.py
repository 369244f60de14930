"""Refuses law data in the wrong form: missing source, article or confidence, gaps, overlaps, tables that don't join.

Maintainers meet these sentences when they change a number, so each names the file, the line and the key, and says
what is wrong and how it is written. The forms themselves are data: `fields.py` (keys of a table of TOML), `units.py`
(a value and its unit), `forms.py` (the law's tables of rows), `periods.py` (days and months).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from checker.data.place import Place
from checker.data.toml_table import nearest
from checker.law.confidence import CONFIDENCE_ORDER
from checker.law.schema.keys import PARAMETER, REGULATION, VALUE, check_basis, check_fields, check_sources
from checker.law.schema.periods import check_days, check_sequence
from checker.law.schema.registers import check_doubt
from checker.law.schema.units import check_value
from checker.law.schema.verification import check_verification

__all__ = ["check_law"]


def check_law(
    raw: Mapping[str, Mapping[str, Any]],
    *,
    hari: date | None = None,
    teks: Mapping[str, str] | None = None,
) -> list[str]:
    """List everything wrong with the law data `{file: TOML content}`, in sentences; empty when all is well.

    `hari`: the day nobody can have checked a value after. `teks`: what the files say, so that lines can be named.

    >>> check_law({"iuran_bpu": {"iuran": {"bpu": {"jkm": {"judul": "JKM", "satuan": "rupiah", "nilai": [1]}}}}})
    ['checker/aturan/iuran_bpu.toml, [iuran.bpu.jkm]: belum ada [[iuran.bpu.jkm.nilai]]']
    """
    peraturan = {k for isi in raw.values() for k, _ in _register(isi, "peraturan")}
    keys = {k for isi in raw.values() for k, _ in _tables(_parameters(isi))}
    complaint: list[str] = []
    seen: dict[str, str] = {}
    for file, content in raw.items():
        name, tulisan = f"checker/aturan/{file}.toml", (teks or {}).get(file, "")
        for key, table in _register(content, "peraturan"):
            complaint += check_fields(Place(name, f"peraturan.{key}", tulisan), table, REGULATION)
        for key, table in _register(content, "keraguan"):
            place = Place(name, f"keraguan.{key}", tulisan)
            complaint += check_doubt(place, table, peraturan, keys)
        for key, table in _tables(_parameters(content)):
            place = Place(name, key, tulisan)
            if key in seen:
                complaint.append(place.says(f"sudah ada di {seen[key]}. Satu angka, satu tempat"))
            seen[key] = place.file
            if mirip := _misspelt(key, table, keys):
                complaint.append(place.says(f"judul ini tidak dikenal. Mungkin maksudnya [[{mirip}.nilai]]"))
                continue
            complaint += _parameter(place, table, peraturan, hari)
    return complaint


def _register(content: Mapping[str, Any], name: str) -> Iterable[tuple[str, Any]]:
    """Give the entries of a register of a file; one that is no table has none, and is missed where it is named."""
    daftar = content.get(name)
    return daftar.items() if isinstance(daftar, Mapping) else ()


def _parameters(content: Mapping[str, Any]) -> dict[str, Any]:
    """Give the part of a file that holds values of law, without the two registers."""
    return {k: v for k, v in content.items() if k not in ("peraturan", "keraguan")}


def _tables(content: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Walk down to the tables that hold values (or claim to, by holding anything that is not a table)."""
    for name, child in content.items():
        key = f"{prefix}.{name}" if prefix else name
        if not isinstance(child, Mapping):
            yield key, {}
        elif any(not isinstance(v, Mapping) for v in child.values()):
            yield key, {k: v for k, v in child.items() if not isinstance(v, Mapping)}
            yield from _tables({k: v for k, v in child.items() if isinstance(v, Mapping)}, key)
        else:
            yield from _tables(child, key)


def _misspelt(key: str, content: Mapping[str, Any], everything: set[str]) -> str:
    """Give the key that dated values without a title of their own were probably meant for; empty for anything else."""
    return "" if {"judul", "satuan"} & set(content) else nearest(key, everything - {key}, likeness=0.9)


def _parameter(
    place: Place, content: Mapping[str, Any], peraturan: set[str], day: date | None
) -> Iterator[str]:
    """Check one parameter: its own keys, each dated value, and how the values follow each other."""
    complaint = check_fields(place, content, PARAMETER)
    daftar = content.get("nilai", ())
    nilai = [n for n in daftar if isinstance(n, Mapping)] if isinstance(daftar, list) else []
    if not nilai:
        if not complaint:
            complaint.append(place.says(f"belum ada [[{place.key}.nilai]]"))
        yield from complaint
        return
    for number, n in enumerate(nilai):
        complaint += _dated(
            _value_place(place, number, n.get("sejak")), n, content.get("satuan"), peraturan, day
        )
    yield from complaint
    if not complaint:
        order = sorted(enumerate(nilai), key=lambda n: n[1]["sejak"])
        placed = [(_value_place(place, nomor, n["sejak"]), n) for nomor, n in order]
        yield from check_sequence(placed, temporary=content.get("sementara", False))


def _value_place(place: Place, number: int, sejak: object) -> Place:
    """Give the place of one dated value, called by its first day."""
    sebutan = f"sejak {sejak}" if sejak else f"nilai ke-{number + 1}"
    return place.at(number, sebutan, f"{place.key}.nilai")


def _dated(
    place: Place, content: Mapping[str, Any], satuan: object, peraturan: set[str], day: date | None
) -> Iterator[str]:
    """Check one dated value: keys, source, articles, confidence, verification, days, and the value itself."""
    yield from check_fields(place, content, VALUE)
    if isinstance(content.get("keyakinan"), str) and content["keyakinan"] not in CONFIDENCE_ORDER:
        yield place.says(
            f"keyakinan “{content['keyakinan']}” harus salah satu dari {', '.join(CONFIDENCE_ORDER)}",
            "keyakinan",
        )
    yield from check_sources(place, content.get("sumber"))
    yield from check_basis(place, content.get("dasar"), peraturan)
    yield from check_verification(place, content.get("verifikasi"), day)
    yield from check_days(place, content, satuan, day)
    if "nilai" in content:
        yield from check_value(place, content["nilai"], satuan)
