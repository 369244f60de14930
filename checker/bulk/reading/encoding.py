"""The letters of a text list: UTF-8 with or without a mark, UTF-16, and Windows-1252 wherever a byte is no UTF-8."""

from __future__ import annotations

import codecs
import io
from typing import BinaryIO

FALLBACK = "checker.windows-1252"
SAMPLE = 400


def encoding_of(head: bytes) -> str:
    r"""Name the encoding of a text by its first bytes.

    >>> encoding_of("nama".encode("utf-16-le")), encoding_of(b"nama;caf\xe9")
    ('utf-16-le', 'utf-8-sig')
    """
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = head[:SAMPLE:2], head[1:SAMPLE:2]
    if odd and odd.count(0) > len(odd) // 2:
        return "utf-16-le"
    if odd and even.count(0) > len(even) // 2:
        return "utf-16-be"
    return "utf-8-sig"


def open_text(stream: BinaryIO, head: bytes) -> io.TextIOWrapper:
    r"""Read bytes as text, line by line; a byte that is no UTF-8 is read as Windows-1252, so no letter is lost.

    >>> from io import BytesIO
    >>> open_text(BytesIO("é;1\n".encode("cp1252")), b"").read()
    'é;1\n'
    """
    encoding = encoding_of(head)
    errors = FALLBACK if encoding == "utf-8-sig" else "replace"
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    try:
        return wrong.decode("cp1252"), error.end
    except UnicodeDecodeError:  # five bytes have no letter there
        return wrong.decode("latin-1"), error.end


codecs.register_error(FALLBACK, _as_windows)
