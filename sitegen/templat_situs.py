"""The templates of what macros put into pages: autoescaped, on one line so that Markdown leaves them alone."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.angka import persen, ribuan, rupiah
from checker.waktu import nama_bulan, nama_tanggal


@cache
def lingkungan() -> Environment:
    """Give the template environment with the engine's ways of writing amounts and dates as filters."""
    env = Environment(
        loader=PackageLoader("sitegen", "templat"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "rupiah": rupiah,
        "persen": persen,
        "ribuan": ribuan,
        "nama_bulan": nama_bulan,
        "nama_tanggal": nama_tanggal,
    }
    return env


def susun(nama: str, **isi: Any) -> Markup:  # noqa: ANN401 - a template takes what it names
    """Render one template; runs of whitespace become one space."""
    return Markup(" ".join(lingkungan().get_template(nama).render(**isi).split()))  # noqa: S704 - autoescaped
