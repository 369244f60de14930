"""Checks the rows of a table of law against its form (`forms.py`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from checker.data.place import Place
from checker.data.toml_table import meant, nearest
from checker.law.confidence import CONFIDENCE_ORDER
from checker.law.programs import PROGRAMS
from checker.law.schema.forms import Below, Counts, Falls, Form, Joins, Kind, Once, OneOf, Rises, Rule, Within
from checker.law.schema.numbers import WHOLE, number_wrong
from checker.values.money import fraction

type Row = Mapping[str, Any]
CONFIDENCE = "keyakinan"
"""Any row may carry its own."""


def check_rows(place: Place, content: Sequence[object], form: Form | None) -> Iterator[str]:
    """Check each cell and, when the cells are sound, how the rows join.

    >>> list(check_rows(Place("a.toml", "x"), [{"bulan": 6, "jumlah": 108_000}], None))
    []
    """
    row = [b for b in content if isinstance(b, Mapping)]
    if not row or len(row) != len(content):
        yield place.says("tabel harus berisi baris: nilai = [{bulan = 6, jumlah = 108_000}, …]", "nilai")
        return
    complaint = [
        f"baris {number}, {wrong}" for number, b in enumerate(row, 1) for wrong in _row_wrong(b, form)
    ]
    if form and not complaint:
        complaint = [wrong for aturan in form.rules for wrong in RULES[type(aturan)](row, aturan)]
    yield from (place.says(k, "nilai") for k in complaint)


def _row_wrong(row: Row, form: Form | None) -> Iterator[str]:
    if form is None:
        for name, content in row.items():
            kind = Kind.RATIO if isinstance(content, str) and content.endswith("%") else _guess(content)
            yield from _cell_wrong(name, content, kind)
        return
    familiar = {**form.columns, **form.optional, CONFIDENCE: Kind.TEXT}
    unknown = {k: nearest(k, familiar) for k in row if k not in familiar}
    for columns in unknown:
        yield f"“{columns}” tidak dikenal.{meant(columns, familiar) or f' Yang boleh: {", ".join(familiar)}'}"
    for columns in form.columns:
        if columns not in row and columns not in unknown.values():
            yield f"“{columns}” belum ada"
    for columns, kind in familiar.items():
        if columns in row:
            yield from _cell_wrong(columns, row[columns], kind)


def _guess(content: object) -> Kind:
    if isinstance(content, bool):
        return Kind.YES_NO
    if isinstance(content, int | float):
        return Kind.AMOUNT
    return Kind.PROGRAMMES if isinstance(content, list) else Kind.TEXT


def _cell_wrong(columns: str, content: Any, kind: Kind) -> Iterator[str]:  # noqa: ANN401 - whatever the file holds
    """Say what is wrong with one cell."""
    if columns == CONFIDENCE and content not in CONFIDENCE_ORDER:
        yield f"keyakinan “{content}” tidak dikenal. Pilih: {', '.join(CONFIDENCE_ORDER)}"
    elif kind is Kind.TEXT and not (isinstance(content, str) and content.strip()):
        yield f"“{columns}” harus teks yang berisi"
    elif kind is Kind.YES_NO and not isinstance(content, bool):
        yield f"“{columns}” harus true atau false"
    elif kind is Kind.PROGRAMMES and not _programmes(content):
        yield f'“{columns}” harus daftar program, masing-masing sekali: ["JKK", "JKM"]'
    elif isinstance(content, float):
        yield f'“{columns}” tidak boleh pecahan desimal ({content}). Tulis rupiah tanpa titik, persen dalam kutip: "{content}%"'
    elif kind is Kind.AMOUNT and (isinstance(content, bool) or not isinstance(content, int) or content < 0):
        yield f"“{columns}” harus angka bulat yang tidak negatif, tanpa kutip dan tanpa titik: 1_099_000"
    elif kind in (Kind.SHARE, Kind.RATIO):
        batas = WHOLE if kind is Kind.SHARE else None
        wrong = (
            number_wrong(content, most=batas)
            if isinstance(content, str)
            else 'harus persen, misalnya "0.24%"'
        )
        if wrong:
            yield f"“{columns}”: {wrong}"


def _programmes(content: object) -> bool:
    return (
        isinstance(content, list)
        and bool(content)
        and all(content.count(p) == 1 and p in PROGRAMS for p in content)
    )


def _size(content: Any) -> Any:  # noqa: ANN401 - amounts and percentages alike
    return fraction(content) if isinstance(content, str) else content


def _counts(row: Sequence[Row], aturan: Counts) -> Iterator[str]:
    harus = list(aturan.values) or list(range(1, len(row) + 1))
    ada = [b[aturan.column] for b in row]
    if ada != harus:
        yield f"“{aturan.column}” harus {', '.join(map(str, harus))}, berurutan; yang tertulis {', '.join(map(str, ada))}"


def _rises(row: Sequence[Row], aturan: Rises) -> Iterator[str]:
    ke = aturan.column
    for number, b in enumerate(row, 1):
        end = aturan.open_end and number == len(row)
        if end and ke in b:
            yield f"baris {number}: baris terakhir tidak boleh punya “{ke}”, supaya tabel tidak berujung"
        elif not end and ke not in b:
            yield f"baris {number}: “{ke}” belum ada"
    for number, (a, b) in enumerate(pairwise(row), 2):
        if ke in a and ke in b and _size(a[ke]) >= _size(b[ke]):
            yield f"baris {number}: “{ke}” {b[ke]} harus lebih besar dari baris di atasnya ({a[ke]})"


def _falls(row: Sequence[Row], aturan: Falls) -> Iterator[str]:
    ke = aturan.column
    for number, (a, b) in enumerate(pairwise(row), 2):
        if _size(b[ke]) > _size(a[ke]):
            yield f"baris {number}: “{ke}” {b[ke]} tidak boleh lebih besar dari baris di atasnya ({a[ke]})"


def _joins(row: Sequence[Row], aturan: Joins) -> Iterator[str]:
    if row[0][aturan.start] != 0:
        yield f"baris 1: “{aturan.start}” {row[0][aturan.start]} harus 0, supaya tabel tidak berlubang di bawah"
    for number, (a, b) in enumerate(pairwise(row), 2):
        harus = a[aturan.end] + aturan.step if aturan.end in a else None
        if harus is not None and b[aturan.start] != harus:
            yield (
                f"baris {number}: “{aturan.start}” {b[aturan.start]} tidak menyambung. "
                f"Baris {number - 1} sampai {a[aturan.end]}, jadi di sini harus {harus}"
            )


def _within(row: Sequence[Row], aturan: Within) -> Iterator[str]:
    for number, b in enumerate(row, 1):
        if b[aturan.column] < b[aturan.start] or b[aturan.column] > b.get(aturan.end, b[aturan.column]):
            yield (
                f"baris {number}: “{aturan.column}” {b[aturan.column]} di luar barisnya "
                f"({b[aturan.start]} sampai {b.get(aturan.end, 'seterusnya')})"
            )


def _below(row: Sequence[Row], aturan: Below) -> Iterator[str]:
    for number, b in enumerate(row, 1):
        if aturan.column in b and aturan.other in b and _size(b[aturan.column]) >= _size(b[aturan.other]):
            yield (
                f"baris {number}: “{aturan.column}” {b[aturan.column]} "
                f"harus lebih kecil dari “{aturan.other}” {b[aturan.other]}"
            )


def _once(row: Sequence[Row], aturan: Once) -> Iterator[str]:
    ada = [b[aturan.column] for b in row]
    for content in dict.fromkeys(i for i in ada if ada.count(i) > 1):
        yield f"“{aturan.column}” {content} tertulis lebih dari sekali"


def _one_of(row: Sequence[Row], aturan: OneOf) -> Iterator[str]:
    everything = {k for choices in aturan.choices for k in choices}
    for number, b in enumerate(row, 1):
        if everything & set(b) not in [set(p) for p in aturan.choices]:
            yield f"baris {number}: isi salah satu saja: {' atau '.join(' dan '.join(p) for p in aturan.choices)}"


RULES: Mapping[type[Rule], Callable[[Sequence[Row], Any], Iterator[str]]] = {
    Counts: _counts,
    Rises: _rises,
    Falls: _falls,
    Joins: _joins,
    Within: _within,
    Below: _below,
    Once: _once,
    OneOf: _one_of,
}
