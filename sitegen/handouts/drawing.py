"""Draws a hand-out with Typst, and the small picture of its first page; what was drawn once is kept (.cache/)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import typst
from PIL import Image

from sitegen.runtime.build_cache import cached

SHAPES = Path(__file__).with_name("shapes")
FONTS = Path(str(resources.files("fontpkg_plus_jakarta_sans"))) / "files"
"""Plus Jakarta Sans (OFL): drawn in Jakarta; open letters and plain zeros that a third photocopy leaves legible."""
THUMBNAIL = 120
"""Pixels of the longer side of a picture."""
GREYS = 4


def draw(shape: str, content: Mapping[str, Any]) -> bytes:
    """Draw a hand-out as PDF; the same content and shapes give the same bytes, whenever and wherever."""
    told = json.dumps(content, ensure_ascii=False, sort_keys=True)
    sources = b"".join(one.read_bytes() for one in sorted(SHAPES.glob("*.typ")))
    return cached(
        f"{version('typst')}{shape}{told}".encode() + sources, ".pdf", lambda: _compile(shape, told)
    )


def _compile(shape: str, told: str) -> bytes:
    return typst.compile(
        SHAPES / f"{shape}.typ",
        root=SHAPES,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"isi": told},
    )


def thumbnail(pdf: bytes) -> bytes:
    """Give the first page of a PDF as a small grey WebP."""
    return cached(pdf, f".{THUMBNAIL}.webp", lambda: _picture(pdf))


def size(picture: bytes) -> tuple[int, int]:
    """Give width and height of a picture in pixels."""
    return Image.open(BytesIO(picture)).size


def _picture(pdf: bytes) -> bytes:
    page = pypdfium2.PdfDocument(pdf)[0]
    image = page.render(scale=4 * THUMBNAIL / max(page.get_size())).to_pil().convert("L")
    image.thumbnail((THUMBNAIL, THUMBNAIL))
    drawing = BytesIO()
    image.quantize(GREYS).convert("L").save(drawing, "webp", lossless=True, quality=100, method=6)
    return drawing.getvalue()
