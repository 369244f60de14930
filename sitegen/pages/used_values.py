"""Keeps, page by page, which values of law were shown: they are listed at the page's foot."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sitegen.pages.provenance import anchor
from sitegen.pages.site_templates import susun

DIPAKAI = "pk_dipakai"
"""Where a page (of MkDocs) keeps the keys, in its meta."""


def note(halaman: Any, *kunci: str) -> None:  # noqa: ANN401 - a page of MkDocs
    """Note that a page shows these values; each once, in order."""
    used = halaman.meta.setdefault(DIPAKAI, [])
    used.extend(k for k in dict.fromkeys(kunci) if k not in used)


def linked(halaman: Any, teks: str, *kunci: str) -> Markup:  # noqa: ANN401 - a page of MkDocs
    """Write an amount as a link to what it rests on at the page's foot; the site's script opens it on the spot."""
    note(halaman, *kunci)
    return susun("angka.html", teks=teks, kunci=[anchor(k) for k in kunci])
