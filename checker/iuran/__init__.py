"""What a month costs, by segment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.core.profile import Profil
from checker.core.results import Iuran, Status
from checker.iuran.bpu import iuran_bpu
from checker.iuran.jakon import iuran_jakon
from checker.iuran.magang import iuran_magang
from checker.iuran.pmi import iuran_pmi
from checker.iuran.pu import iuran_pu
from checker.law.parameter import Aturan, DiLuarMasa

_CARA = {
    "mandiri": iuran_bpu,
    "pemberi_kerja": iuran_bpu,
    "pekerja_rumah_tangga": iuran_bpu,
    "magang": iuran_magang,
    "karyawan": iuran_pu,
    "proyek_konstruksi": iuran_jakon,
    "pekerja_migran": iuran_pmi,
}


def iuran(profil: Profil, status: Mapping[str, Status], aturan: Aturan, bulan: date) -> Iuran | None:
    """Give what one contribution month costs; None where the law data has no value for that month."""
    try:
        return _CARA[profil.cara_kerja](profil, status, aturan, bulan)
    except DiLuarMasa:
        return None
