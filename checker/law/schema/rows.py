"""Checks the rows of a table of law against its form (`forms.py`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from checker.core.results import CONFIDENCE_ORDER, PROGRAM
from checker.law.schema.forms import Below, Counts, Falls, Form, Joins, Kind, Once, OneOf, Rises, Rule, Within
from checker.law.schema.numbers import WHOLE, number_wrong
from checker.law.schema.place import Place
from checker.law.schema.table import meant, nearest
from checker.values.money import bagian

type Row = Mapping[str, Any]
CONFIDENCE = "keyakinan"
"""Any row may carry its own."""


def check_rows(tempat: Place, isi: Sequence[object], form: Form | None) -> Iterator[str]:
    """Check each cell and, when the cells are sound, how the rows join."""
    baris = [b for b in isi if isinstance(b, Mapping)]
    if not baris or len(baris) != len(isi):
        yield tempat.says("tabel harus berisi baris: nilai = [{bulan = 6, jumlah = 108_000}, …]", "nilai")
        return
    complaint = [
        f"baris {nomor}, {wrong}" for nomor, b in enumerate(baris, 1) for wrong in _row_wrong(b, form)
    ]
    if form and not complaint:
        complaint = [wrong for aturan in form.rules for wrong in RULES[type(aturan)](baris, aturan)]
    yield from (tempat.says(k, "nilai") for k in complaint)


def _row_wrong(baris: Row, form: Form | None) -> Iterator[str]:
    if form is None:
        for nama, isi in baris.items():
            jenis = Kind.RATIO if isinstance(isi, str) and isi.endswith("%") else _guess(isi)
            yield from _cell_wrong(nama, isi, jenis)
        return
    familiar = {**form.columns, **form.optional, CONFIDENCE: Kind.TEXT}
    unknown = {k: nearest(k, familiar) for k in baris if k not in familiar}
    for kolom in unknown:
        yield f"“{kolom}” tidak dikenal.{meant(kolom, familiar) or f' Yang boleh: {", ".join(familiar)}'}"
    for kolom in form.columns:
        if kolom not in baris and kolom not in unknown.values():
            yield f"“{kolom}” belum ada"
    for kolom, jenis in familiar.items():
        if kolom in baris:
            yield from _cell_wrong(kolom, baris[kolom], jenis)


def _guess(isi: object) -> Kind:
    if isinstance(isi, bool):
        return Kind.YES_NO
    if isinstance(isi, int | float):
        return Kind.AMOUNT
    return Kind.PROGRAMMES if isinstance(isi, list) else Kind.TEXT


def _cell_wrong(kolom: str, isi: Any, jenis: Kind) -> Iterator[str]:  # noqa: ANN401 - whatever the file holds
    """Say what is wrong with one cell."""
    if kolom == CONFIDENCE and isi not in CONFIDENCE_ORDER:
        yield f"keyakinan “{isi}” tidak dikenal. Pilih: {', '.join(CONFIDENCE_ORDER)}"
    elif jenis is Kind.TEXT and not (isinstance(isi, str) and isi.strip()):
        yield f"“{kolom}” harus teks yang berisi"
    elif jenis is Kind.YES_NO and not isinstance(isi, bool):
        yield f"“{kolom}” harus true atau false"
    elif jenis is Kind.PROGRAMMES and not _programmes(isi):
        yield f'“{kolom}” harus daftar program, masing-masing sekali: ["JKK", "JKM"]'
    elif isinstance(isi, float):
        yield f'“{kolom}” tidak boleh pecahan desimal ({isi}). Tulis rupiah tanpa titik, persen dalam kutip: "{isi}%"'
    elif jenis is Kind.AMOUNT and (isinstance(isi, bool) or not isinstance(isi, int) or isi < 0):
        yield f"“{kolom}” harus angka bulat yang tidak negatif, tanpa kutip dan tanpa titik: 1_099_000"
    elif jenis in (Kind.SHARE, Kind.RATIO):
        batas = WHOLE if jenis is Kind.SHARE else None
        wrong = number_wrong(isi, most=batas) if isinstance(isi, str) else 'harus persen, misalnya "0.24%"'
        if wrong:
            yield f"“{kolom}”: {wrong}"


def _programmes(isi: object) -> bool:
    return isinstance(isi, list) and bool(isi) and all(isi.count(p) == 1 and p in PROGRAM for p in isi)


def _size(isi: Any) -> Any:  # noqa: ANN401 - amounts and percentages alike
    return bagian(isi) if isinstance(isi, str) else isi


def _counts(baris: Sequence[Row], aturan: Counts) -> Iterator[str]:
    harus = list(aturan.values) or list(range(1, len(baris) + 1))
    ada = [b[aturan.column] for b in baris]
    if ada != harus:
        yield f"“{aturan.column}” harus {', '.join(map(str, harus))}, berurutan; yang tertulis {', '.join(map(str, ada))}"


def _rises(baris: Sequence[Row], aturan: Rises) -> Iterator[str]:
    ke = aturan.column
    for nomor, b in enumerate(baris, 1):
        akhir = aturan.open_end and nomor == len(baris)
        if akhir and ke in b:
            yield f"baris {nomor}: baris terakhir tidak boleh punya “{ke}”, supaya tabel tidak berujung"
        elif not akhir and ke not in b:
            yield f"baris {nomor}: “{ke}” belum ada"
    for nomor, (a, b) in enumerate(pairwise(baris), 2):
        if ke in a and ke in b and _size(a[ke]) >= _size(b[ke]):
            yield f"baris {nomor}: “{ke}” {b[ke]} harus lebih besar dari baris di atasnya ({a[ke]})"


def _falls(baris: Sequence[Row], aturan: Falls) -> Iterator[str]:
    ke = aturan.column
    for nomor, (a, b) in enumerate(pairwise(baris), 2):
        if _size(b[ke]) > _size(a[ke]):
            yield f"baris {nomor}: “{ke}” {b[ke]} tidak boleh lebih besar dari baris di atasnya ({a[ke]})"


def _joins(baris: Sequence[Row], aturan: Joins) -> Iterator[str]:
    if baris[0][aturan.start] != 0:
        yield f"baris 1: “{aturan.start}” {baris[0][aturan.start]} harus 0, supaya tabel tidak berlubang di bawah"
    for nomor, (a, b) in enumerate(pairwise(baris), 2):
        harus = a[aturan.end] + aturan.step if aturan.end in a else None
        if harus is not None and b[aturan.start] != harus:
            yield (
                f"baris {nomor}: “{aturan.start}” {b[aturan.start]} tidak menyambung. "
                f"Baris {nomor - 1} sampai {a[aturan.end]}, jadi di sini harus {harus}"
            )


def _within(baris: Sequence[Row], aturan: Within) -> Iterator[str]:
    for nomor, b in enumerate(baris, 1):
        if b[aturan.column] < b[aturan.start] or b[aturan.column] > b.get(aturan.end, b[aturan.column]):
            yield (
                f"baris {nomor}: “{aturan.column}” {b[aturan.column]} di luar barisnya "
                f"({b[aturan.start]} sampai {b.get(aturan.end, 'seterusnya')})"
            )


def _below(baris: Sequence[Row], aturan: Below) -> Iterator[str]:
    for nomor, b in enumerate(baris, 1):
        if aturan.column in b and aturan.other in b and _size(b[aturan.column]) >= _size(b[aturan.other]):
            yield (
                f"baris {nomor}: “{aturan.column}” {b[aturan.column]} "
                f"harus lebih kecil dari “{aturan.other}” {b[aturan.other]}"
            )


def _once(baris: Sequence[Row], aturan: Once) -> Iterator[str]:
    ada = [b[aturan.column] for b in baris]
    for isi in dict.fromkeys(i for i in ada if ada.count(i) > 1):
        yield f"“{aturan.column}” {isi} tertulis lebih dari sekali"


def _one_of(baris: Sequence[Row], aturan: OneOf) -> Iterator[str]:
    semua = {k for pilihan in aturan.choices for k in pilihan}
    for nomor, b in enumerate(baris, 1):
        if semua & set(b) not in [set(p) for p in aturan.choices]:
            yield f"baris {nomor}: isi salah satu saja: {' atau '.join(' dan '.join(p) for p in aturan.choices)}"


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
