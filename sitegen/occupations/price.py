"""Which way of working is priced how."""

from __future__ import annotations

from sitegen.occupations.engine import Harga, Isi, Mesin
from sitegen.occupations.price_self_employed import mandiri
from sitegen.occupations.price_waged import karyawan, magang, migran, pemilik, proyek


def harga(mesin: Mesin, slug: str, isi: Isi, pilihan: Isi) -> Harga:
    """Work out the price of an occupation for its way of working; `pilihan`: the rows chosen as examples."""
    match isi["cara_kerja"]:
        case "mandiri" | "pekerja_rumah_tangga":
            return mandiri(mesin, slug, isi, pilihan)
        case "pemberi_kerja":
            return pemilik(mesin, pilihan)
        case "karyawan":
            return karyawan(mesin, pilihan)
        case "magang":
            return magang(mesin, pilihan)
        case "proyek_konstruksi":
            return proyek(mesin, pilihan)
        case _:
            return migran(mesin)
