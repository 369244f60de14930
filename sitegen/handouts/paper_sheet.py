"""The list on paper (PDF, A4 on its side): to write names down where there is no computer; NIK by hand, at the end."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from sitegen.handouts.drawing import FONTS
from sitegen.handouts.member_columns import ON_PAPER
from sitegen.runtime.build_cache import cached

TEMPLATE = Path(__file__).with_name("paper_sheet.typ")
CIRCLED = {"Program": "2 · 3", "Sudah peserta?": "ya · tidak · ?"}
"""What is only ringed with a pen."""
DIGITS = {"NIK": 16}
"""A box a digit."""
ROWS = 15


def as_pdf() -> bytes:
    """Print the sheet; drawn once for one content.

    >>> as_pdf()[:5]
    b'%PDF-'
    """
    columns = [
        {
            "nama": (name := column.on_paper or column.name),
            "lebar": column.paper,
            "isi": CIRCLED.get(name, ""),
            "kotak": DIGITS.get(column.name, 0),
        }
        for column in ON_PAPER
    ]
    content = json.dumps({"kolom": columns, "baris": ROWS}, ensure_ascii=False)

    def draw() -> bytes:
        return typst.compile(
            TEMPLATE, font_paths=[FONTS], ignore_system_fonts=True, format="pdf", sys_inputs={"isi": content}
        )

    return cached(content.encode() + TEMPLATE.read_bytes(), "-lembar.pdf", draw)
