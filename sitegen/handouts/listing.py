"""The macro by which a page lists hand-outs: picture, use, paper, size, until when its numbers hold."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sitegen.handouts.meeting_kit import kit
from sitegen.macros.context import Context, register
from sitegen.pages.site_templates import render


def bahan(context: Context, kapan: str) -> Markup:
    """List the hand-outs for one moment of a meeting (`sebelum`, `saat`, `sesudah`)."""
    made = kit(context.law, context.day, context.plugin.conf["site_url"] or "/")
    chosen = [one for one in made if one.kapan == kapan]
    context.note(*(key for one in chosen for key in one.kunci))
    return render("handouts/list.html", bahan=chosen)


def ukuran_bahan(context: Context) -> str:
    """Say how large all hand-outs are together, in kilobytes."""
    made = kit(context.law, context.day, context.plugin.conf["site_url"] or "/")
    return f"{sum(len(one.pdf) for one in made) // 1000} kB"


MACROS = (bahan, ukuran_bahan)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)
