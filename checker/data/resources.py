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


def read_from(name: str, place: Traversable | None) -> None:
    """Read a folder of the package from another place from now on; None: from the package again.

    For a rehearsal of law that has not been decreed; who keeps what was read (`parameter.load`) forgets it too.

    >>> from pathlib import Path
    >>> read_from("aturan_uji", Path("nowhere"))
    >>> read_from("aturan_uji", None)
    """
    if place is None:
        _elsewhere.pop(name, None)
    else:
        _elsewhere[name] = place


def _parse(file: Traversable, name: str) -> dict[str, Any]:
    """Read one file; raise `toml_text.Unreadable`, which names it and says how to mend it."""
    text = file.read_text(encoding="utf-8")
    if name.endswith(".json"):
        content: dict[str, Any] = json.loads(text)
        return content
    from checker.data.toml_text import Unreadable, parse  # noqa: PLC0415 - the phone reads JSON and has no tomllib

    try:
        return parse(text)
    except Unreadable as mistake:
        raise Unreadable(f"checker/{name} {mistake}") from None


def folder(name: str) -> dict[str, dict[str, Any]]:
    """Read every data file of a folder of the package as `{name without suffix: content}`, sorted by name.

    Read afresh each time: what comes back is the caller's own.

    >>> {"iuran_bpu", "iuran_jakon"} <= set(folder("aturan"))
    True
    """
    place = _elsewhere.get(name) or files("checker") / name
    everything = {b.name.rpartition(".")[0]: b for b in place.iterdir() if b.name.endswith(SUFFIXES)}
    return {n: _parse(everything[n], f"{name}/{everything[n].name}") for n in sorted(everything)}


@cache
def data_file(name: str) -> Mapping[str, Any]:
    """Read one data file of the package, named without its suffix; once, and nobody can write into it.

    >>> data_file("cara_kerja/next_steps") is data_file("cara_kerja/next_steps")
    True
    """
    for ending in SUFFIXES:
        file = files("checker") / (name + ending)
        if file.is_file():
            content: Mapping[str, Any] = frozen(_parse(file, name + ending))
            return content
    raise FileNotFoundError(name)


def frozen(content: Any) -> Any:  # noqa: ANN401 - as deep as the data goes
    """Give data that everybody shares in a form that takes no writing: lists as tuples, tables as read-only views.

    >>> frozen({"dokumen": ["KTP"]})
    mappingproxy({'dokumen': ('KTP',)})
    """
    if isinstance(content, dict):
        return MappingProxyType({key: frozen(nilai) for key, nilai in content.items()})
    return tuple(frozen(item) for item in content) if isinstance(content, list) else content


def pack(toml: str) -> str:
    """Turn the text of a TOML file into the JSON that takes its place in the phone's archive.

    >>> pack("sejak = 2026-01-01")
    '{"sejak":"2026-01-01"}'
    """
    from checker.data.toml_text import parse  # noqa: PLC0415 - see _parse

    return json.dumps(parse(toml), default=str, ensure_ascii=False, separators=(",", ":"))
