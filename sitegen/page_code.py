"""The address of a page as a QR code: on paper, and on the screen for the camera of another phone."""

from __future__ import annotations

from pathlib import Path

import segno
from markupsafe import Markup

from sitegen.runtime.build_cache import cached

ID = "kode-qr"
"""By which a page shows the same drawing in a second place."""
QUIET = 4
"""Empty squares around a code; cameras need them to find it."""
HOW = Path(__file__).read_bytes() + segno.__version__.encode()
"""A code drawn before is shown again as long as it would be drawn the same."""


def page_code(address: str) -> Markup:
    """Draw the code of an address, to be placed in HTML; it can still be read with a seventh of it dirty or torn.

    >>> page_code("https://contoh.test/cek/")[:44]
    Markup('<svg viewBox="0 0 33 33" id="kode-qr"><path ')
    """
    drawing = cached(address.encode() + HOW, ".qr.svg", lambda: _draw(address)).decode()
    return Markup(drawing)  # noqa: S704 - made here


def _draw(address: str) -> bytes:
    code = segno.make(address, error="m", micro=False)
    drawing = code.svg_inline(border=QUIET, omitsize=True, svgid=ID, svgclass=None, lineclass=None)
    return str(drawing).encode()
