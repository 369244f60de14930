"""What the single file holds of a finished site: all pages, and what these ask for. Pictures for link previews stay away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sitegen.single_file.edition import dated

LEFT_OUT = frozenset({"luring/"})
"""What the site says where a page was not kept; this file has them all."""
NOT_FOUND = "404.html"
MANIFEST = "mesin/manifes.json"


def pages(site: Path, made: date, day: date) -> Iterator[tuple[str, bytes]]:
    """Give every page by its address, made on one day and dated for an edition, and the one for wrong addresses."""
    for file in sorted(site.rglob("index.html")):
        path = file.parent.relative_to(site).as_posix().removeprefix(".")
        if (address := path and f"{path}/") not in LEFT_OUT:
            yield address, dated(file.read_text(encoding="utf-8"), made, day).encode()
    yield NOT_FOUND, dated((site / NOT_FOUND).read_text(encoding="utf-8"), made, day).encode()


def shared(site: Path) -> Iterator[tuple[str, bytes]]:
    """Give what every page may need: styles, lists of jobs and businesses, the search, what the engine consists of."""
    for file in sorted((site / "assets").rglob("*")):
        if file.suffix in (".css", ".json"):
            yield file.relative_to(site).as_posix(), file.read_bytes()
    yield MANIFEST, json.dumps(manifest(site)).encode()


def manifest(site: Path) -> dict[str, Any]:
    """Give the engine's manifest with the whole Python in the place of the trimmed one: here nothing can be fetched later."""
    told: dict[str, Any] = json.loads((site / MANIFEST).read_text(encoding="utf-8"))
    return told | {"berkas": told["berkas"] | told["utuh"], "utuh": {}}


def ready_answers(site: Path) -> Iterator[tuple[str, bytes]]:
    """Give the answers made at build time."""
    for file in sorted((site / "cek").rglob("*.json")):
        yield file.relative_to(site).as_posix(), file.read_bytes()
