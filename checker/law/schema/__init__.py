"""Refuses law data in the wrong form: missing source, article or confidence, gaps, overlaps, tables that don't join.

Maintainers meet these sentences when they change a number, so each names the file, the line and the key, and says
what is wrong and how it is written. The forms themselves are data: `fields.py` (keys of a table of TOML), `units.py`
(a value and its unit), `forms.py` (the law's tables of rows), `periods.py` (days and months).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from checker.core.results import CONFIDENCE_ORDER
from checker.law.schema.fields import PARAMETER, REGULATION, VALUE, check_basis, check_fields, check_sources
from checker.law.schema.periods import check_days, check_sequence
from checker.law.schema.place import Place
from checker.law.schema.registers import check_doubt
from checker.law.schema.table import nearest
from checker.law.schema.units import check_value
from checker.law.schema.verification import check_verification

__all__ = ["periksa_data"]


def periksa_data(
    raw: Mapping[str, Mapping[str, Any]],
    *,
    hari: date | None = None,
    teks: Mapping[str, str] | None = None,
) -> list[str]:
    """List everything wrong with the law data `{file: TOML content}`, in sentences; empty when all is well.

    `hari`: the day nobody can have checked a value after. `teks`: what the files say, so that lines can be named.

    >>> periksa_data({"iuran_bpu": {"iuran": {"bpu": {"jkm": {"judul": "JKM", "satuan": "rupiah", "nilai": [1]}}}}})
    ['checker/aturan/iuran_bpu.toml, [iuran.bpu.jkm]: belum ada [[iuran.bpu.jkm.nilai]]']
    """
    peraturan = {k for isi in raw.values() for k, _ in _register(isi, "peraturan")}
    keys = {k for isi in raw.values() for k, _ in _tables(_parameters(isi))}
    complaint: list[str] = []
    seen: dict[str, str] = {}
    for berkas, isi in raw.items():
        nama, tulisan = f"checker/aturan/{berkas}.toml", (teks or {}).get(berkas, "")
        for kunci, tabel in _register(isi, "peraturan"):
            complaint += check_fields(Place(nama, f"peraturan.{kunci}", tulisan), tabel, REGULATION)
        for kunci, tabel in _register(isi, "keraguan"):
            tempat = Place(nama, f"keraguan.{kunci}", tulisan)
            complaint += check_doubt(tempat, tabel, peraturan, keys)
        for kunci, tabel in _tables(_parameters(isi)):
            tempat = Place(nama, kunci, tulisan)
            if kunci in seen:
                complaint.append(tempat.says(f"sudah ada di {seen[kunci]}. Satu angka, satu tempat"))
            seen[kunci] = tempat.file
            if mirip := _misspelt(kunci, tabel, keys):
                complaint.append(tempat.says(f"judul ini tidak dikenal. Mungkin maksudnya [[{mirip}.nilai]]"))
                continue
            complaint += _parameter(tempat, tabel, peraturan, hari)
    return complaint


def _register(isi: Mapping[str, Any], nama: str) -> Iterable[tuple[str, Any]]:
    """Give the entries of a register of a file; one that is no table has none, and is missed where it is named."""
    daftar = isi.get(nama)
    return daftar.items() if isinstance(daftar, Mapping) else ()


def _parameters(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Give the part of a file that holds values of law, without the two registers."""
    return {k: v for k, v in isi.items() if k not in ("peraturan", "keraguan")}


def _tables(isi: Mapping[str, Any], awalan: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Walk down to the tables that hold values (or claim to, by holding anything that is not a table)."""
    for nama, anak in isi.items():
        kunci = f"{awalan}.{nama}" if awalan else nama
        if not isinstance(anak, Mapping):
            yield kunci, {}
        elif any(not isinstance(v, Mapping) for v in anak.values()):
            yield kunci, {k: v for k, v in anak.items() if not isinstance(v, Mapping)}
            yield from _tables({k: v for k, v in anak.items() if isinstance(v, Mapping)}, kunci)
        else:
            yield from _tables(anak, kunci)


def _misspelt(kunci: str, isi: Mapping[str, Any], semua: set[str]) -> str:
    """Give the key that dated values without a title of their own were probably meant for; empty for anything else."""
    return "" if {"judul", "satuan"} & set(isi) else nearest(kunci, semua - {kunci}, likeness=0.9)


def _parameter(
    tempat: Place, isi: Mapping[str, Any], peraturan: set[str], hari: date | None
) -> Iterator[str]:
    """Check one parameter: its own keys, each dated value, and how the values follow each other."""
    complaint = check_fields(tempat, isi, PARAMETER)
    daftar = isi.get("nilai", ())
    nilai = [n for n in daftar if isinstance(n, Mapping)] if isinstance(daftar, list) else []
    if not nilai:
        if not complaint:
            complaint.append(tempat.says(f"belum ada [[{tempat.key}.nilai]]"))
        yield from complaint
        return
    for nomor, n in enumerate(nilai):
        complaint += _dated(
            _value_place(tempat, nomor, n.get("sejak")), n, isi.get("satuan"), peraturan, hari
        )
    yield from complaint
    if not complaint:
        order = sorted(enumerate(nilai), key=lambda n: n[1]["sejak"])
        placed = [(_value_place(tempat, nomor, n["sejak"]), n) for nomor, n in order]
        yield from check_sequence(placed, temporary=isi.get("sementara", False))


def _value_place(tempat: Place, nomor: int, sejak: object) -> Place:
    """Give the place of one dated value, called by its first day."""
    sebutan = f"sejak {sejak}" if sejak else f"nilai ke-{nomor + 1}"
    return tempat.at(nomor, sebutan, f"{tempat.key}.nilai")


def _dated(
    tempat: Place, isi: Mapping[str, Any], satuan: object, peraturan: set[str], hari: date | None
) -> Iterator[str]:
    """Check one dated value: keys, source, articles, confidence, verification, days, and the value itself."""
    yield from check_fields(tempat, isi, VALUE)
    if isinstance(isi.get("keyakinan"), str) and isi["keyakinan"] not in CONFIDENCE_ORDER:
        yield tempat.says(
            f"keyakinan “{isi['keyakinan']}” harus salah satu dari {', '.join(CONFIDENCE_ORDER)}", "keyakinan"
        )
    yield from check_sources(tempat, isi.get("sumber"))
    yield from check_basis(tempat, isi.get("dasar"), peraturan)
    yield from check_verification(tempat, isi.get("verifikasi"), hari)
    yield from check_days(tempat, isi, satuan, hari)
    if "nilai" in isi:
        yield from check_value(tempat, isi["nilai"], satuan)
