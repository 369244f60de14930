"""Answers made before anybody asks, whole: who asks for one of these never fetches the engine.

What the self-employed pay, and what the commonest events give them. A test proves that each is the engine's own answer
to the letter, whoever asks.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

import checker
from checker.law.parameter import Aturan, load
from sitegen.instant import ready_contributions, ready_events
from sitegen.runtime.build_cache import cached

MADE_OF = (Path(checker.__file__).parent, Path(__file__).parent)
"""Where everything stands that an answer hangs on besides the law."""
KINDS = (".py", ".toml", ".html", ".txt")
FINGERPRINT_LENGTH = 8
TOOLS = {"cek/": ready_contributions.files, "cek/manfaat/": ready_events.files}
"""The page beside which the answers of a tool stand, and what writes them."""

type Answers = dict[str, dict[str, str]]
"""The files of each tool, name and content, by its address."""


def place(aturan: Aturan) -> str:
    """Give the folder of the answers, as seen from the page.

    It is named by what they are made of, the law and the engine with its words, so that no phone takes an old one for new.
    """
    fingerprint = hashlib.sha256(aturan.kode.encode() + _sources(MADE_OF))
    return f"siap-{fingerprint.hexdigest()[:FINGERPRINT_LENGTH]}/"


def indexes(aturan: Aturan) -> dict[str, str]:
    """Give the index of the answers of each tool, by the tool's address: fetched early where an address brings answers."""
    return {tool: f"{tool}{place(aturan)}indeks.json" for tool in TOOLS}


def _sources(folders: tuple[Path, ...]) -> bytes:
    """Give a fingerprint of every file that answers are made by."""
    files = [one for folder in folders for one in sorted(folder.rglob("*")) if one.suffix in KINDS]
    return _content(tuple((one, one.stat().st_mtime_ns) for one in files))


@lru_cache(maxsize=1)
def _content(files: tuple[tuple[Path, int], ...]) -> bytes:
    """Read them, once until one of them is written anew: whoever writes a page sees its answers change."""
    digest = hashlib.sha256()
    for one, _ in files:
        digest.update(one.name.encode() + hashlib.sha256(one.read_bytes()).digest())
    return digest.digest()


def build(site_dir: Path, everything: Answers) -> None:
    """Write the answers of each tool: an index, and small files that it leads to."""
    folder_name = place(load())
    for address, answers in everything.items():
        for name, content in answers.items():
            file = site_dir / address / folder_name / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")


def made(day: date) -> Answers:
    """Give the files of each tool by its address, made once."""
    aturan = load()
    made_of = f"{place(aturan)}{day}".encode()
    return {
        address: json.loads(cached(made_of + address.encode(), ".siap", partial(_packed, files, day, aturan)))
        for address, files in TOOLS.items()
    }


def _packed(files: Callable[[date, Aturan], Iterable[tuple[str, str]]], day: date, aturan: Aturan) -> bytes:
    return json.dumps(dict(files(day, aturan)), ensure_ascii=False).encode()
