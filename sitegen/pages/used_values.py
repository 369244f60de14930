"""Keeps, page by page, which values of law were shown: they are listed at the page's foot."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sitegen.pages.provenance import jangkar
from sitegen.pages.site_templates import susun

DIPAKAI = "pk_dipakai"
"""Where a page (of MkDocs) keeps the keys, in its meta."""


def catat(halaman: Any, *kunci: str) -> None:  # noqa: ANN401 - a page of MkDocs
    """Note that a page shows these values; each once, in order."""
    terpakai = halaman.meta.setdefault(DIPAKAI, [])
    terpakai.extend(k for k in dict.fromkeys(kunci) if k not in terpakai)


def bertaut(halaman: Any, teks: str, *kunci: str) -> Markup:  # noqa: ANN401 - a page of MkDocs
    """Write an amount as a link to what it rests on at the page's foot; the site's script opens it on the spot."""
    catat(halaman, *kunci)
    return susun("angka.html", teks=teks, kunci=[jangkar(k) for k in kunci])
