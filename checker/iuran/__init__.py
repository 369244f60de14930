"""What a month costs, by segment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.core.profile import Profile
from checker.core.results import Iuran, Standing
from checker.iuran.bpu import iuran_bpu
from checker.iuran.jakon import project_contribution
from checker.iuran.magang import intern_contribution
from checker.iuran.pmi import migrant_contribution
from checker.iuran.pu import iuran_pu
from checker.law.parameter import Aturan, NotInForce

_WAYS = {
    "mandiri": iuran_bpu,
    "pemberi_kerja": iuran_bpu,
    "pekerja_rumah_tangga": iuran_bpu,
    "magang": intern_contribution,
    "karyawan": iuran_pu,
    "proyek_konstruksi": project_contribution,
    "pekerja_migran": migrant_contribution,
}


def iuran(profile: Profile, status: Mapping[str, Standing], aturan: Aturan, bulan: date) -> Iuran | None:
    """Give what one contribution month costs; None where the law data has no value for that month."""
    try:
        return _WAYS[profile.cara_kerja](profile, status, aturan, bulan)
    except NotInForce:
        return None
