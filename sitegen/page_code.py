"""Addresses as QR codes: on paper, and on the screen for the camera of another phone."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Any

import zxingcpp
from markupsafe import Markup

from sitegen.runtime.build_cache import cached

ID = "kode-qr"
"""By which a page shows the same drawing in a second place."""
QUIET = 4
"""Empty squares around a code; cameras need them to find it."""
HOW = Path(__file__).read_bytes() + version("zxing-cpp").encode()
"""A code drawn before is shown again as long as it would be drawn the same."""


def page_code(address: str) -> Markup:
    """Draw the code of an address, to be placed in HTML.

    >>> page_code("https://contoh.test/cek/")[:44]
    Markup('<svg viewBox="0 0 33 33" id="kode-qr"><path ')
    """
    drawing = cached(address.encode() + HOW, ".qr.svg", lambda: code(address, f'id="{ID}"').encode())
    return Markup(drawing.decode())  # noqa: S704 - made here


def code(address: str, attributes: str) -> str:
    """Draw the code of an address as SVG with attributes; it can still be read with a seventh of it dirty or torn.

    >>> code("https://contoh.test/cek/", 'xmlns="http://www.w3.org/2000/svg"').count("<path")
    1
    """
    made = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    squares: Any = memoryview(made.to_image(scale=1, add_quiet_zones=False)).tolist()
    side = len(squares) + 2 * QUIET
    lines = "".join(_lines(squares))
    return f'<svg viewBox="0 0 {side} {side}" {attributes}><path stroke="#000" d="M{QUIET} {QUIET}.5{lines}"/></svg>'


def _lines(squares: list[list[int]]) -> Iterator[str]:
    """Draw the dark squares (0), row by row, as lines through their middle: each begins where the one before ended."""
    at = (0, 0)
    for row, tones in enumerate(squares):
        start = 0
        for tone, run in groupby(tones):
            end = start + len(list(run))
            if not tone:
                move = f"m{start - at[0]} {row - at[1]}" if (start, row) != at else ""
                yield f"{move}h{end - start}"
                at = (end, row)
            start = end
