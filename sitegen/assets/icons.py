"""The pictures for a phone's home screen, drawn from the umbrella; manifest.webmanifest and the frame name them."""

from __future__ import annotations

from pathlib import Path

import typst

from sitegen import ROOT

TEMPLATE = Path(__file__).with_name("icon.typ")
SIZES = (180, 192, 512)
"""Pixels a side: iPhones, Android's home screen, Android's start picture."""


def build(site_dir: Path) -> None:
    """Draw each size into the site; the template's page is one inch, so pixels per inch are pixels a side."""
    folder = site_dir / "assets" / "img"
    folder.mkdir(parents=True, exist_ok=True)
    for side in SIZES:
        typst.compile(TEMPLATE, folder / f"ikon-{side}.png", root=ROOT, format="png", ppi=side)
