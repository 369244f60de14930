"""The text by which a page is passed on in WhatsApp: what it says, where it stands, whom to ask, as of when."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.utils import get_relative_url

from checker.values.months import nama_tanggal

LONGEST = 500
"""Characters of a message that people still read (and that wa.me takes on old phones)."""

NUMBERED_LIST = "sumber/angka/"
"""Where every value of law stands."""


def teks(halaman: Any, situs: str, hari: date) -> str:  # noqa: ANN401 - a page of MkDocs
    """Write the message of a page; raise ValueError when its sentence makes it too long."""
    judul = plain(halaman.meta.get("title") or halaman.title or "Payung Kerja")
    ringkas = halaman.meta.get("description") or ""
    bagian = (
        f"*{judul}*",
        ringkas,
        urljoin(situs, halaman.url),
        f"Per {nama_tanggal(hari)}. Bukan situs resmi. Bertanya ke yang resmi: telepon 175.",
    )
    pesan = "\n\n".join(b for b in bagian if b)
    if len(pesan) > LONGEST:
        raise ValueError(f"{halaman.file.src_uri}: teks bagikan {len(pesan)} huruf, paling banyak {LONGEST}")
    return pesan


def plain(html: str) -> str:
    """Take the tags out of a line of our own HTML.

    >>> plain('Mulai <a href="#x">Rp8.400</a>')
    'Mulai Rp8.400'
    """
    return Markup(html).striptags()  # noqa: S704 - what comes back is text


def akar(alamat: str) -> str:
    """Give the way from a page up to the site's root, so that the site works under any sub-path.

    >>> akar("iuran/karyawan/"), akar("")
    ('../../', './')
    """
    return get_relative_url(".", alamat).rstrip("/") + "/"
