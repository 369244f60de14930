"""Checks one table against its form, and says where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from sitegen.people_files.forms import Field

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Files:
    """Where the files are; names of files in complaints count from there."""

    root: Path

    def place(self, name: str, key: str) -> Place:
        """Give the place of one table."""
        return Place(self.root / name, name, key)


@dataclass(frozen=True, slots=True)
class Place:
    """One table of one file; says complaints at the line where they can be found."""

    file: Path
    name: str
    key: str

    def says(self, message: str, field: str = "") -> str:
        """Write a complaint about this table, or about one key in it."""
        line = self._line(field)
        return f"{self.name}{f' baris {line}' if line else ''}, [{self.key}]: {message}"

    def _line(self, field: str) -> int | None:
        text = self.file.read_text(encoding="utf-8")
        head = re.search(rf"^\[{re.escape(self.key)}\]", text, re.MULTILINE)
        if head is None:
            return None
        key = (
            re.compile(rf"^\s*{re.escape(field)}\s*=", re.MULTILINE).search(text, head.end())
            if field
            else None
        )
        stop = text.find("\n[", head.end())
        at = key.start() if key and (stop < 0 or key.start() < stop) else head.start()
        return text.count("\n", 0, at) + 1


def check(
    place: Place, table: object, known: Mapping[str, Field], optional: Iterable[str] = ()
) -> Iterator[str]:
    """Check the keys of one table: all there, none unknown, each as it is written, choices by name."""
    if not isinstance(table, Mapping):
        yield place.says("harus berisi kunci = isi")
        return
    for key in table:
        if key not in known:
            yield place.says(f"“{key}” tidak dikenal.{nearest(key, known)}", key)
    for key, field in known.items():
        if key not in table:
            if key not in optional:
                yield place.says(f"“{key}” belum ada. Contoh: {key} = {field.example}")
        elif not isinstance(table[key], field.kind) or isinstance(table[key], bool):
            yield place.says(f"“{key}” ditulis begini: {key} = {field.example}", key)
        elif field.choices and table[key] not in field.choices:
            yield place.says(
                f"{key} “{table[key]}” tidak dikenal.{nearest(table[key], field.choices)}"
                f" Yang boleh: {', '.join(field.choices)}",
                key,
            )
        elif table[key] in ("", []) and "tidak ada" not in field.example:
            yield place.says(f"“{key}” kosong. Contoh: {key} = {field.example}", key)


def nearest(word: object, known: Iterable[str]) -> str:
    """Ask for the nearest known word, where one is near.

    >>> nearest("transportas", ["transportasi", "lainnya"])
    ' Maksudnya “transportasi”?'
    """
    close = get_close_matches(str(word), list(known), n=1)
    return f" Maksudnya “{close[0]}”?" if close else ""


def check_slug(place: Place) -> Iterator[str]:
    """Refuse a key that could not be an address."""
    name = place.key.rpartition(".")[2]
    if not SLUG.fullmatch(name):
        yield place.says(f"“{name}” jadi alamat halaman: huruf kecil, angka, dan tanda hubung saja")
