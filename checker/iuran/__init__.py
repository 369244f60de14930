"""What a month costs, by segment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.core.profile import Profile
from checker.core.results import Contribution, Standing
from checker.iuran.bpu import bpu_contribution
from checker.iuran.jakon import project_contribution
from checker.iuran.magang import intern_contribution
from checker.iuran.pmi import migrant_contribution
from checker.iuran.pu import pu_contribution
from checker.law.parameter import Aturan, NotInForce

_WAYS = {
    "mandiri": bpu_contribution,
    "pemberi_kerja": bpu_contribution,
    "pekerja_rumah_tangga": bpu_contribution,
    "magang": intern_contribution,
    "karyawan": pu_contribution,
    "proyek_konstruksi": project_contribution,
    "pekerja_migran": migrant_contribution,
}


def contribution(
    profile: Profile, status: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Contribution | None:
    """Give what one contribution month costs; None where the law data has no value for that month."""
    try:
        return _WAYS[profile.cara_kerja](profile, status, aturan, bulan)
    except NotInForce:
        return None
