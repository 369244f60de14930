"""Which way of working is priced how."""

from __future__ import annotations

from sitegen.occupations.engine import Asker, Content, Price
from sitegen.occupations.price_packages import migrant_price, project_price
from sitegen.occupations.price_self_employed import self_employed_price
from sitegen.occupations.price_waged import employee_price, intern_price, owner


def price(engine: Asker, slug: str, content: Content, choices: Content) -> Price:
    """Work out the price of an occupation for its way of working; `pilihan`: the rows chosen as examples."""
    match content["cara_kerja"]:
        case "mandiri" | "pekerja_rumah_tangga":
            return self_employed_price(engine, slug, content, choices)
        case "pemberi_kerja":
            return owner(engine, choices)
        case "karyawan":
            return employee_price(engine, choices)
        case "magang":
            return intern_price(engine, choices)
        case "proyek_konstruksi":
            return project_price(engine, choices)
        case _:
            return migrant_price(engine)
