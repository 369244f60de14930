"""The macro of the member list's page."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sitegen.macros.context import Context, register
from sitegen.pages import share_text
from sitegen.pages.site_templates import render

LARGEST = 15_000_000
"""Bytes of a file that a phone opens, and letters that may be pasted."""


def daftar_anggota(context: Context) -> Markup:
    """Show the frame of the member list; everything in it comes from the engine."""
    root = share_text.site_root(context.page.url)
    return render("members.html", akar=root, bangun=context.day, terbesar=LARGEST)


MACROS = (daftar_anggota,)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages this macro."""
    register(env, MACROS)
