"""The templates of what macros put into pages: autoescaped, on one line so that Markdown leaves them alone."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.values.money import persen, ribuan, rupiah
from checker.values.months import nama_bulan, nama_tanggal
from checker.views.filters import bulan


@cache
def lingkungan() -> Environment:
    """Give the template environment with the engine's ways of writing amounts and dates as filters."""
    env = Environment(
        loader=PackageLoader("sitegen.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "bulan": bulan,
        "rupiah": rupiah,
        "rupiah_besar": rupiah_besar,
        "persen": persen,
        "ribuan": ribuan,
        "nama_bulan": nama_bulan,
        "nama_tanggal": nama_tanggal,
    }
    return env


def rupiah_besar(jumlah: int) -> str:
    """Write whole millions and billions of rupiah the way people say them; anything else in full.

    >>> rupiah_besar(15_000_000_000), rupiah_besar(11_086_300)
    ('Rp15 miliar', 'Rp11.086.300')
    """
    for satuan, kata in ((10**9, "miliar"), (10**6, "juta")):
        if jumlah >= satuan and jumlah % satuan == 0:
            return f"{rupiah(jumlah // satuan)} {kata}"
    return rupiah(jumlah)


def susun(nama: str, **isi: Any) -> Markup:  # noqa: ANN401 - a template takes what it names
    """Render one template; runs of whitespace become one space."""
    return Markup(" ".join(lingkungan().get_template(nama).render(**isi).split()))  # noqa: S704 - autoescaped
