"""Keeps, page by page, which values of law were shown: they are listed at the page's foot."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sitegen.pages.provenance import anchor
from sitegen.pages.site_templates import render

USED = "pk_dipakai"
"""Where a page (of MkDocs) keeps the keys, in its meta."""


def note(page: Any, *key: str) -> None:  # noqa: ANN401 - a page of MkDocs
    """Note that a page shows these values; each once, in order."""
    used = page.meta.setdefault(USED, [])
    used.extend(k for k in dict.fromkeys(key) if k not in used)


def linked(page: Any, text: str, *key: str) -> Markup:  # noqa: ANN401 - a page of MkDocs
    """Write an amount as a link to what it rests on at the page's foot; the site's script opens it on the spot."""
    note(page, *key)
    return render("sources/linked-amount.html", teks=text, kunci=[anchor(k) for k in key])
