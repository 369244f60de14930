"""How the page of an occupation shows its price, for each way of working, and which examples that takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sitegen.occupations.engine import Asker, Content, Price
from sitegen.occupations.price_packages import migrant_price, project_price
from sitegen.occupations.price_self_employed import self_employed_price
from sitegen.occupations.price_waged import employee_price, intern_price, owner


class Shown(NamedTuple):
    """How a price is shown."""

    price: Callable[[Asker, str, Content, Content], Price]
    """Works it out from the law, the occupation and its examples."""
    needs: tuple[str, ...]
    """What the occupation's examples must name."""
    heading: str
    """How one joins."""
    more: str = "pekerja-mandiri"
    """The page in docs/iuran that tells how it is counted."""


SHOWN: Mapping[str, Shown] = {
    "mandiri": Shown(self_employed_price, ("baris",), "Ikut sebagai pekerja mandiri"),
    "pekerja_rumah_tangga": Shown(self_employed_price, ("baris",), "Golongan ini masih menunggu aturan"),
    "pemberi_kerja": Shown(
        lambda engine, _, __, choices: owner(engine, choices),
        ("baris", "upah", "pembayar"),
        "Ikut sebagai pemberi kerja",
        "karyawan",
    ),
    "karyawan": Shown(
        lambda engine, _, __, choices: employee_price(engine, choices),
        ("upah", "pembayar", "skala"),
        "Ikut sebagai karyawan",
        "karyawan",
    ),
    "magang": Shown(
        lambda engine, _, __, choices: intern_price(engine, choices),
        ("upah", "pembayar"),
        "Ikut lewat tempat magang",
        "karyawan",
    ),
    "proyek_konstruksi": Shown(
        lambda engine, _, __, choices: project_price(engine, choices),
        ("upah", "pembayar"),
        "Ikut lewat proyek",
        "proyek",
    ),
    "pekerja_migran": Shown(
        lambda engine, *_: migrant_price(engine),
        ("pembayar",),
        "Ikut sebagai pekerja migran",
        "pekerja-migran",
    ),
}


def price(engine: Asker, slug: str, content: Content, choices: Content) -> Price:
    """Work out the price of an occupation for its way of working; `choices`: the rows chosen as examples."""
    return SHOWN[content["cara_kerja"]].price(engine, slug, content, choices)
