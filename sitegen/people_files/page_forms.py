"""Refuses pages in the wrong form: what stands at the top, and how a question of the FAQ is written.

What a page says is checked when it is made (`page_errors`); this is what MkDocs would pass over in silence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

import yaml

from checker.data.toml_table import unknown
from sitegen.people_files.paths import PAGES, Files

QUESTIONS = "docs/tanya/index.md"
NEEDED = {"title": "Judul halaman", "ringkas": "Satu kalimat untuk WhatsApp.", "jenis": "pekerja"}
"""What every page must say at its top, with an example."""
KINDS = ("pekerja", "hukum")
TOP = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
QUESTION = re.compile(r"### .+ \{: #(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*) \}")
HOW = "Tulis misalnya: ### Pertanyaannya? {: #nama-pendek }"


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the form of the pages."""
    for file in sorted((files.root / PAGES).rglob("*.md")):
        name, text = file.relative_to(files.root).as_posix(), file.read_text(encoding="utf-8-sig")
        yield from _top(name, text)
        yield from _questions(name, text) if name == QUESTIONS else ()


def _top(name: str, text: str) -> Iterator[str]:
    """Check title, summary and kind of a page, and that they can be read."""
    example = " / ".join(("---", *(f"{k}: {v}" for k, v in NEEDED.items()), "---"))
    top = TOP.match(text)
    if not top:
        yield f"{name} baris 1: halaman diawali title, ringkas, dan jenis, di antara dua garis: {example}"
        return
    try:
        found = _said(top[1])
    except yaml.YAMLError as mistake:
        mark = getattr(mistake, "problem_mark", None)
        cure = (
            "Pakai spasi, bukan tab"
            if "\t" in top[1]
            else "Yang memuat titik dua atau tanda kutip ditulis di antara tanda kutip"
        )
        yield f"{name} baris {mark.line + 2 if mark else 1}: awal halaman tidak bisa dibaca. {cure}"
        return
    for key, value in NEEDED.items():
        said = found.get(key)
        if not isinstance(said, str) or not said.strip():
            yield f"{name} baris 1: “{key}” belum ada atau kosong. Contoh: {key}: {value}"
    kind = found.get("jenis")
    if isinstance(kind, str) and kind.strip() and kind not in KINDS:
        yield f"{name}{_line(text, 'jenis:')}: {unknown('jenis', kind, KINDS)}"


@lru_cache(maxsize=1024)
def _said(top: str) -> Mapping[str, object]:
    """Read what stands at the top of a page; most pages stay the same from one look to the next."""
    found = yaml.safe_load(top)
    return found if isinstance(found, dict) else {}


def _questions(name: str, text: str) -> Iterator[str]:
    """Check that every question has an address of its own, by which others link to it."""
    seen: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("### "):
            continue
        if found := QUESTION.fullmatch(line.rstrip()):
            seen[found["name"]].append(number)
        else:
            yield f"{name} baris {number}: alamat pertanyaannya belum ada atau salah. {HOW}"
    for anchor, numbers in seen.items():
        if len(numbers) > 1:
            yield f"{name} baris {numbers[-1]}: nama #{anchor} sudah dipakai di baris {numbers[0]}. Ganti namanya"


def _line(text: str, start: str) -> str:
    number = next((n for n, line in enumerate(text.splitlines(), 1) if line.startswith(start)), None)
    return f" baris {number}" if number else ""
