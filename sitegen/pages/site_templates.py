"""The templates of what macros put into pages: autoescaped, on one line so that Markdown leaves them alone."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.law.programs import EVERYDAY_NAMES
from checker.values.money import grouped, percent, rupiah
from checker.values.months import date_name, month_name
from checker.views.filters import bulan


@cache
def environment() -> Environment:
    """Give the template environment with the engine's ways of writing amounts and dates as filters."""
    env = Environment(
        loader=ChoiceLoader(
            [PackageLoader("sitegen.pages", "templates"), PackageLoader("checker.views", "templates")]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "bulan": bulan,
        "nama_program": EVERYDAY_NAMES.__getitem__,
        "rupiah": rupiah,
        "rupiah_besar": rupiah_besar,
        "persen": percent,
        "ribuan": grouped,
        "kilobyte": kilobytes,
        "nama_bulan": month_name,
        "nama_tanggal": date_name,
    }
    return env


def kilobytes(size: int) -> int:
    """Round a number of bytes up to whole kilobytes, as people are told of a download.

    >>> kilobytes(33_001)
    34
    """
    return -(-size // 1000)


def rupiah_besar(amount: int) -> str:
    """Write whole millions and billions of rupiah the way people say them; anything else in full.

    >>> rupiah_besar(15_000_000_000), rupiah_besar(11_086_300)
    ('Rp15 miliar', 'Rp11.086.300')
    """
    for satuan, word in ((10**9, "miliar"), (10**6, "juta")):
        if amount >= satuan and amount % satuan == 0:
            return f"{rupiah(amount // satuan)} {word}"
    return rupiah(amount)


def render(name: str, **isi: Any) -> Markup:  # noqa: ANN401 - a template takes what it names
    """Render one template; runs of whitespace become one space."""
    return Markup(" ".join(environment().get_template(name).render(**isi).split()))  # noqa: S704 - autoescaped
