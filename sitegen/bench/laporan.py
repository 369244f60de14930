"""Writes rows as a table for people (Markdown, so that README can take it as it is) and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path

from sitegen.bench.baris import Baris

KEPALA = ("what", "ours", "stock Pyodide", "ratio", "bar", "")
KOSONG = "–"
PUTUSAN = {True: "ok", False: "NOT", None: KOSONG}
SATU_DESIMAL = 10
TANPA_DESIMAL = 100


def tabel(baris: Iterable[Baris]) -> str:
    """Give the table, columns aligned."""
    isi = [KEPALA, *map(_sel, baris)]
    lebar = [max(len(b[kolom]) for b in isi) for kolom in range(len(KEPALA))]
    garis = tuple("-" * n for n in lebar)
    return "\n".join(_gabung(b, lebar) for b in (isi[0], garis, *isi[1:]))


def penjelasan(baris: Iterable[Baris]) -> str:
    """Say below the table how each row was measured, what was seen, and what went wrong."""
    bagian = (
        "\n".join((f"{b.apa}: {b.cara}".rstrip(": "), *(f"    {c}" for c in (*_galat(b), *b.catatan))))
        for b in baris
    )
    return "\n".join(bagian)


def lulus(baris: Sequence[Baris]) -> bool:
    """Tell whether no row misses its bar; no rows at all pass nothing."""
    return bool(baris) and all(b.baik is not False for b in baris)


def tulis_json(berkas: Path, mesin: Mapping[str, object], baris: Sequence[Baris]) -> None:
    """Keep the numbers for programs, with the machine they were measured on."""
    isi = {
        "mesin": mesin,
        "lulus": lulus(baris),
        "baris": [asdict(b) | {"nisbah": b.nisbah, "baik": b.baik} for b in baris],
    }
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_text(json.dumps(isi, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def baca_json(berkas: Path) -> list[Baris]:
    """Read back what `tulis_json` kept."""
    nama = {satu.name for satu in fields(Baris)}
    return [
        Baris(**{kunci: isi for kunci, isi in satu.items() if kunci in nama})
        for satu in json.loads(berkas.read_text(encoding="utf-8"))["baris"]
    ]


def angka(nilai: float, satuan: str) -> str:
    """Write a number with as many decimals as it deserves.

    >>> angka(3.14159, "MB"), angka(42.25, "kB"), angka(12345.6, "rows/s"), angka(0, "hosts")
    ('3.14 MB', '42.2 kB', '12,346 rows/s', '0 hosts')
    """
    if nilai == int(nilai) or abs(nilai) >= TANPA_DESIMAL:
        desimal = 0
    else:
        desimal = 1 if abs(nilai) >= SATU_DESIMAL else 2
    return f"{nilai:,.{desimal}f} {satuan}".rstrip()


def _sel(b: Baris) -> tuple[str, ...]:
    return (
        b.apa,
        KOSONG if b.kita is None else angka(b.kita, b.satuan),
        KOSONG if b.biasa is None else angka(b.biasa, b.satuan),
        KOSONG if b.nisbah is None else f"{b.nisbah:.2f}",
        _batas(b),
        PUTUSAN[b.baik],
    )


def _batas(b: Baris) -> str:
    tanda = "≥" if b.paling_sedikit else "≤"
    semua = []
    if b.batas is not None:
        semua.append(f"{tanda} {angka(b.batas, b.satuan)}" if b.batas else angka(b.batas, b.satuan))
    if b.batas_nisbah is not None:
        semua.append(f"≤ {b.batas_nisbah:g} × stock")
    return ", ".join(semua) or KOSONG


def _galat(b: Baris) -> tuple[str, ...]:
    return (f"NOT: {b.galat}",) if b.galat else ()


def _gabung(sel: Sequence[str], lebar: Sequence[int]) -> str:
    return "| " + " | ".join(s.ljust(n) for s, n in zip(sel, lebar, strict=True)) + " |"
