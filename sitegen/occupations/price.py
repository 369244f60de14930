"""Which way of working is priced how."""

from __future__ import annotations

from sitegen.occupations.engine import Asker, Content, Price
from sitegen.occupations.price_self_employed import mandiri
from sitegen.occupations.price_waged import karyawan, magang, migran, owner, proyek


def harga(mesin: Asker, slug: str, isi: Content, pilihan: Content) -> Price:
    """Work out the price of an occupation for its way of working; `pilihan`: the rows chosen as examples."""
    match isi["cara_kerja"]:
        case "mandiri" | "pekerja_rumah_tangga":
            return mandiri(mesin, slug, isi, pilihan)
        case "pemberi_kerja":
            return owner(mesin, pilihan)
        case "karyawan":
            return karyawan(mesin, pilihan)
        case "magang":
            return magang(mesin, pilihan)
        case "proyek_konstruksi":
            return proyek(mesin, pilihan)
        case _:
            return migran(mesin)
