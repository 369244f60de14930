"""What the single file holds: the site's own pages to the letter, whatever the night it was made in."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from sitegen.single_file import PLACE
from sitegen.single_file.blocks import letters
from sitegen.single_file.edition import dated
from sitegen.single_file.held_files import MANIFEST

BLOCK = re.compile(r'<script type="text/plain" id="([^"]+)" data-byte="(\d+)">([^<]*)</script>')
LIMIT = 5_500_000


def unwritten(text: str, size: int) -> bytes:
    """Read letters back, bit by bit."""
    bits = [ord(letter) & 0x7F for letter in text]
    return bytes(bits[i] | (bits[size + i // 7] >> i % 7 & 1) << 7 for i in range(size))


@pytest.fixture(scope="module")
def held(site: Path) -> dict[str, bytes]:
    """Open the file and give what it holds but the engine, by its place in the site."""
    blocks = {
        name: (int(size), text) for name, size, text in BLOCK.findall((site / PLACE).read_text("utf-8"))
    }

    def unpacked(name: str) -> bytes:
        size, text = blocks[name]
        return zstd.decompress(unwritten(text, size))

    told = json.loads(unpacked("isi"))["files"]
    opened = {name: unpacked(name) for name, *_ in told.values()}
    return {path: opened[name][start:end] for path, (name, start, end) in told.items()}


@given(st.binary(max_size=300))
def test_any_bytes_come_back(content: bytes) -> None:
    """None of the letters is one that HTML would change or take for the end of a script."""
    text = letters(content)
    assert unwritten(text, len(content)) == content
    assert not set(text) & set("\0\r<")


def test_pages_are_the_sites_own(site: Path, held: dict[str, bytes]) -> None:
    """Each page, style, list and ready answer, byte for byte.

    But for the page that names the file's size, which does not know it, and the engine's manifest: the file can fetch
    nothing later, so Python is whole in it.
    """
    pages = {
        f"{file.parent.relative_to(site).as_posix()}/".removeprefix("./") for file in site.rglob("index.html")
    }
    assert pages - set(held) == {"luring/"}
    for path, content in held.items():
        file = site / path / "index.html" if path.endswith("/") or not path else site / path
        if path not in ("unduh/", "site.js", "engine.js", MANIFEST):
            assert file.read_bytes() == content, path
    own, told = json.loads((site / MANIFEST).read_text(encoding="utf-8")), json.loads(held[MANIFEST])
    assert told == own | {"berkas": own["berkas"] | own["utuh"], "utuh": {}}


def test_a_night_alone_changes_nothing() -> None:
    """A page made the next day and the day's own page are the same in the file, deadlines of that day included."""
    edition = date(2026, 11, 22)
    pages = [
        f"Disusun {day} Desember 2026. Per%20{day}%20Desember%202026. Bayar sampai 15 Desember 2026. "
        for day in (14, 15)
    ]
    first, second = (
        dated(page, date(2026, 12, day), edition) for page, day in zip(pages, (14, 15), strict=True)
    )
    assert first == second
    assert "Bayar sampai 15 Desember 2026" in first


def test_it_stays_small_and_its_size_is_named(site: Path) -> None:
    """Small enough for Bluetooth; the page that offers it says how large it is, and nobody gets it unasked."""
    size = (site / PLACE).stat().st_size
    assert size < LIMIT
    offer = (site / "unduh" / "index.html").read_text(encoding="utf-8")
    assert f"({size / 1e6:.1f} MB)".replace(".", ",", 1) in offer
    assert PLACE not in (site / "simpan.json").read_text(encoding="utf-8")
    assert PLACE not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert 'name="robots" content="noindex"' in (site / PLACE).read_text(encoding="utf-8")
