"""How the page of an occupation shows its price, for each way of working, and which examples that takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sitegen.occupations.engine import Asker, Content, Price
from sitegen.occupations.price_packages import migrant_price, project_price
from sitegen.occupations.price_self_employed import self_employed_price
from sitegen.occupations.price_waged import employee_price, intern_price, owner


class Shown(NamedTuple):
    """How a price is shown: the function that works it out, and what the occupation's examples must name."""

    price: Callable[[Asker, str, Content, Content], Price]
    needs: tuple[str, ...]


SHOWN: Mapping[str, Shown] = {
    "mandiri": Shown(self_employed_price, ("baris",)),
    "pekerja_rumah_tangga": Shown(self_employed_price, ("baris",)),
    "pemberi_kerja": Shown(
        lambda engine, _, __, choices: owner(engine, choices), ("baris", "upah", "pembayar")
    ),
    "karyawan": Shown(
        lambda engine, _, __, choices: employee_price(engine, choices), ("upah", "pembayar", "skala")
    ),
    "magang": Shown(lambda engine, _, __, choices: intern_price(engine, choices), ("upah", "pembayar")),
    "proyek_konstruksi": Shown(
        lambda engine, _, __, choices: project_price(engine, choices), ("upah", "pembayar")
    ),
    "pekerja_migran": Shown(lambda engine, *_: migrant_price(engine), ("pembayar",)),
}


def price(engine: Asker, slug: str, content: Content, choices: Content) -> Price:
    """Work out the price of an occupation for its way of working; `choices`: the rows chosen as examples."""
    return SHOWN[content["cara_kerja"]].price(engine, slug, content, choices)
