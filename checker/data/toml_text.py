"""Reads TOML that people edit, and says where it cannot be read and how the line is written right."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)")
BOM = "\ufeff"
CURES = (
    (r'^[^"#]*[“”‘’]', 'tanda kutipnya melengkung. Pakai tanda kutip lurus: "…"'),
    (r"=\s*\d+[.,]\d*\s*%|=\s*\d+\s*%", 'persen ditulis di antara tanda kutip dan dengan titik: "1.25%"'),
    (r"=\s*(Rp|IDR)", "rupiah ditulis angka saja, tanpa Rp dan tanpa titik: 7000"),
    (r"=\s*\d{1,3}([.,]\d{3})+", "angka ditulis tanpa titik dan koma: 1000000, atau 1_000_000"),
    (r"=\s*\d{1,2}[-/. ](\d{1,2}|[A-Za-z]+)[-/. ]\d{4}", "tanggal ditulis tahun-bulan-hari: 2000-01-31"),
    (
        r"=\s*\d{4}[-/](\d{1,2})[-/](\d{1,2})\s*$",
        "tanggal ditulis tahun-bulan-hari, dua angka, dan harus ada di kalender: 2000-01-31",
    ),
    (r"=\s*(True|False|ya|tidak)\s*$", "ya atau tidak ditulis true atau false, huruf kecil"),
    (
        r"=\s*(Tinggi|Sedang|Rendah|tinggi|sedang|rendah|belum|[A-Z])",
        'tulisan ditaruh di antara tanda kutip: "tinggi"',
    ),
    (r'^[^"]*"[^"]*$', "tanda kutip penutupnya belum ada"),
    (r"^\s*[\w.-]+\s*:", "pakai tanda sama dengan, bukan titik dua: kunci = …"),
)
"""What a line looks like that people write by mistake, and how it is written; the first that fits is told."""
MEANINGS = {
    "Cannot overwrite a value": "kunci ini sudah ditulis di atasnya. Hapus salah satu, atau mulai [[….nilai]] baru",
    "Cannot declare": "judul ini sudah ada di atasnya. Tiap [judul] hanya sekali; nilai baru memakai [[….nilai]]",
    "Unclosed array": "daftar di baris ini atau di atasnya belum ditutup dengan ]",
    "Unclosed inline table": "isian di baris ini atau di atasnya belum ditutup dengan }",
    "Unterminated string": "tanda kutip penutupnya belum ada",
    "Expected '='": "tanda sama dengan belum ada: kunci = isi",
    "Invalid value": "isinya belum ada atau bukan tulisan TOML. Tulisan ditaruh di antara tanda kutip",
    "Expected newline": "sesudah isinya masih ada tulisan lain. Satu kunci satu baris, tulisan di antara tanda kutip",
    "Expected ']": "kurung tutup judulnya belum ada: [judul] atau [[judul.nilai]]",
}
"""What the reader of TOML says, in the words of whoever edits."""


type Parser = Callable[[str], dict[str, Any]]


class Unreadable(ValueError):
    """A file that is no TOML; the message names file, line and cure."""


def read(path: Path, root: Path = ROOT, parser: Parser | None = None) -> tuple[dict[str, Any], str]:
    """Read one file: what it holds, and its text; raise Unreadable.

    `root`: where the names of files in complaints count from. `parser`: stands in for `parse`.

    >>> sorted(read(ROOT / "checker" / "aturan" / "manfaat_tenggat.toml")[0])
    ['manfaat']
    """
    name = path.relative_to(root) if path.is_relative_to(root) else path
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Unreadable(f"{name}: bukan teks UTF-8. Simpan ulang dari editor sebagai UTF-8") from None
    try:
        return (parser or parse)(text), text
    except Unreadable as mistake:
        raise Unreadable(f"{name} {mistake}") from None


def parse(text: str) -> dict[str, Any]:
    """Read the text of a file; raise Unreadable.

    >>> try: parse('nilai = 0,24%')
    ... except Unreadable as mistake: print(mistake)
    baris 1: persen ditulis di antara tanda kutip dan dengan titik: "1.25%". Tertulis: nilai = 0,24%
    """
    if text.startswith(BOM):
        raise Unreadable(
            "baris 1: berkas tersimpan dengan tanda BOM di awal. Simpan ulang sebagai “UTF-8”, bukan “UTF-8 with BOM”"
        )
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as mistake:
        raise Unreadable(_explain(str(mistake), text.splitlines())) from None


def _explain(said: str, lines: list[str]) -> str:
    """Name the line and its cure; a list left open is noticed only on a later line."""
    place = PLACE.search(said)
    number = int(place["line"]) if place and place["line"] else len(lines)
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    what = PLACE.sub("", said)
    cure = next((c for pattern, c in CURES if re.search(pattern, line)), None)
    meaning = next((m for words, m in MEANINGS.items() if what.startswith(words)), None)
    if what.startswith(("Cannot", "Unclosed")):
        cure = None
    return (
        f"baris {number}: {cure or meaning or f'tidak bisa dibaca ({what})'}. Tertulis: {line.strip()[:80]}"
    )
