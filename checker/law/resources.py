"""Data files of the package: TOML for people, JSON for the phone (it parses faster and needs no tomllib)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

SUFFIXES = (".json", ".toml")
_elsewhere: dict[str, Traversable] = {}


def read_from(nama: str, tempat: Traversable | None) -> None:
    """Read a folder of the package from another place from now on; None: from the package again.

    For a rehearsal of law that has not been decreed; who keeps what was read (`parameter.load`) forgets it too.
    """
    if tempat is None:
        _elsewhere.pop(nama, None)
    else:
        _elsewhere[nama] = tempat


def _parse(berkas: Traversable, nama: str) -> dict[str, Any]:
    """Read one file; raise `toml_text.Unreadable`, which names it and says how to mend it."""
    teks = berkas.read_text(encoding="utf-8")
    if nama.endswith(".json"):
        isi: dict[str, Any] = json.loads(teks)
        return isi
    from checker.law.toml_text import Unreadable, parse  # noqa: PLC0415 - the phone reads JSON and has no tomllib

    try:
        return parse(teks)
    except Unreadable as mistake:
        raise Unreadable(f"checker/{nama} {mistake}") from None


def folder(nama: str) -> dict[str, dict[str, Any]]:
    """Read every data file of a folder of the package as `{name without suffix: content}`, sorted by name.

    Read afresh each time: what comes back is the caller's own.
    """
    tempat = _elsewhere.get(nama) or files("checker") / nama
    semua = {b.name.rpartition(".")[0]: b for b in tempat.iterdir() if b.name.endswith(SUFFIXES)}
    return {n: _parse(semua[n], f"{nama}/{semua[n].name}") for n in sorted(semua)}


@cache
def satu(nama: str) -> Mapping[str, Any]:
    """Read one data file of the package, named without its suffix; once, and nobody can write into it.

    >>> satu("cara_kerja/next_steps") is satu("cara_kerja/next_steps")
    True
    """
    for ending in SUFFIXES:
        berkas = files("checker") / (nama + ending)
        if berkas.is_file():
            isi: Mapping[str, Any] = frozen(_parse(berkas, nama + ending))
            return isi
    raise FileNotFoundError(nama)


def frozen(isi: Any) -> Any:  # noqa: ANN401 - as deep as the data goes
    """Give data that everybody shares in a form that takes no writing: lists as tuples, tables as read-only views.

    >>> frozen({"dokumen": ["KTP"]})
    mappingproxy({'dokumen': ('KTP',)})
    """
    if isinstance(isi, dict):
        return MappingProxyType({kunci: frozen(nilai) for kunci, nilai in isi.items()})
    return tuple(frozen(item) for item in isi) if isinstance(isi, list) else isi


def pack(toml: str) -> str:
    """Turn the text of a TOML file into the JSON that takes its place in the phone's archive.

    >>> pack("sejak = 2026-01-01")
    '{"sejak":"2026-01-01"}'
    """
    from checker.law.toml_text import parse  # noqa: PLC0415 - see _urai

    return json.dumps(parse(toml), default=str, ensure_ascii=False, separators=(",", ":"))
