"""The text by which a page is passed on in WhatsApp: what it says, where it stands, whom to ask, as of when."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.utils import get_relative_url

from checker.values.months import date_name

LONGEST = 500
"""Characters of a message that people still read (and that wa.me takes on old phones)."""

NUMBERED_LIST = "sumber/angka/"
"""Where every value of law stands."""


def share_text(page: Any, situs: str, day: date) -> str:  # noqa: ANN401 - a page of MkDocs
    """Write the message of a page; raise ValueError when its sentence makes it too long."""
    title = plain(page.meta.get("title") or page.title or "Payung Kerja")
    ringkas = page.meta.get("description") or ""
    bagian = (
        f"*{title}*",
        ringkas,
        urljoin(situs, page.url),
        f"Per {date_name(day)}. Bukan situs resmi. Bertanya ke yang resmi: telepon 175.",
    )
    message = "\n\n".join(b for b in bagian if b)
    if len(message) > LONGEST:
        raise ValueError(f"{page.file.src_uri}: teks bagikan {len(message)} huruf, paling banyak {LONGEST}")
    return message


def plain(html: str) -> str:
    """Take the tags out of a line of our own HTML.

    >>> plain('Mulai <a href="#x">Rp8.400</a>')
    'Mulai Rp8.400'
    """
    return Markup(html).striptags()  # noqa: S704 - what comes back is text


def site_root(address: str) -> str:
    """Give the way from a page up to the site's root, so that the site works under any sub-path.

    >>> site_root("iuran/karyawan/"), site_root("")
    ('../../', './')
    """
    return get_relative_url(".", address).rstrip("/") + "/"
