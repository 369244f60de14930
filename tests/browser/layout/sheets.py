"""What comes out of the printer: how many sheets, which words, and what a phone's camera reads from the code."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pypdfium2 as pdfium
import zxingcpp
from playwright.sync_api import Page

SHARP = 3
"""Dots a point: about what the cheapest printers do."""
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
"""The only kind there is; looking for stripes takes ten times as long."""
SPACE = re.compile(r"\s+|\ufffe")


@dataclass(frozen=True, slots=True)
class Paper:
    """A page as printed, black on white."""

    sheets: list[str]
    """The words of each sheet, without any space: a PDF breaks lines where it likes."""
    codes: list[str]
    """What the codes on them say."""

    def holds(self, words: str) -> bool:
        """Tell whether some sheet holds these words."""
        return squeezed(words) in "".join(self.sheets)


def squeezed(words: str) -> str:
    """Take the spaces out.

    >>> squeezed("Bawa ini")
    'Bawaini'
    """
    return SPACE.sub("", words)


def printed(page: Page) -> Paper:
    """Print a page as a browser does by itself: on its own paper size, without backgrounds."""
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    return Paper(
        [squeezed(sheet.get_textpage().get_text_range()) for sheet in document],
        [code for sheet in document for code in _codes(sheet)],
    )


def _codes(sheet: pdfium.PdfPage) -> list[str]:
    image = sheet.render(scale=SHARP, grayscale=True)
    dots = memoryview(image.buffer).cast("B", (image.height, image.stride))
    return [code.text for code in zxingcpp.read_barcodes(dots, formats=QR)]
