"""Puts an answer of `periksa` together: who, what, how much, until when, what next, why, and what is open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker.cara_kerja import possibilities, way_of
from checker.cara_kerja.calendar import calendar, price_month
from checker.cara_kerja.open_points import open_points
from checker.core.fields import questions_for
from checker.core.membership import age_condition
from checker.core.next_steps import next_steps
from checker.core.profile import Profile
from checker.core.read_back import read_back
from checker.core.rounding import rounding_steps
from checker.iuran.month import Month, choices
from checker.iuran.upah import monthly_wage
from checker.law.parameter import Aturan, NotInForce, load
from checker.questions.assumptions import assumptions
from checker.questions.reading.profile_reader import read_profile
from checker.values.money import round_half_up
from checker.values.months import format_month

if TYPE_CHECKING:
    from checker.core.contract.contribution import ContributionAnswer, Price


def periksa(
    told: object, *, hari_ini: date | None = None, aturan: Aturan | None = None
) -> ContributionAnswer:
    """Say what a person must and may join and pay in a contribution month (contract version 1; rupiah).

    `hari_ini` fills in a missing month and bounds how far ahead may be asked; without it the law data's own
    date serves. Raises InputRefused with every field that is wrong.

    >>> sayur = {"bulan": "2026-11", "cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya"}
    >>> periksa(sayur)["iuran"]["total"]
    8400
    """
    aturan = aturan or load()
    profile = read_profile(told, aturan, hari_ini or aturan.versi)
    every_possibility = possibilities(profile, aturan, profile.bulan)
    kini = price_month(every_possibility, aturan, profile.bulan)
    months_shown = calendar(kini, every_possibility, aturan)
    way = way_of(profile)
    syarat_umur = age_condition(profile, aturan) if way.age_limit else None
    told_back = read_back(told, questions_for("periksa"), profile)
    answer: ContributionAnswer = {
        "segmen": way.segment,
        "kelas": way.name,
        "bulan": format_month(profile.bulan),
        "isian": told_back,
        "sebulan": _monthly(profile, aturan),
        "keadaan": _state(kini),
        "sekali": _paid_once(months_shown),
        "program": {name: status.json() for name, status in kini.status.items()},
        "iuran": _contribution(kini),
        "kalender": [bulan.json() for bulan in months_shown],
        "anggapan": assumptions(profile, told_back, kini, every_possibility[0][1], aturan),
        "langkah": next_steps(profile.cara_kerja, aturan, profile.bulan),
        "perlu_konfirmasi": [p.json() for p in open_points(profile, months_shown, aturan)],
        "jejak": [
            *rounding_steps(profile, questions_for("periksa"), aturan),
            *(one.json() for one in (kini.iuran.langkah() if kini.iuran else ())),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }
    if syarat_umur:
        answer["syarat_umur"] = syarat_umur
    return answer


def _monthly(profile: Profile, aturan: Aturan) -> dict[str, int]:
    """What was told of the money, as `penghasilan` or `upah` a month (rupiah); empty where nothing was."""
    if profile.penghasilan:
        return {"penghasilan": round_half_up(profile.penghasilan)}
    if not (profile.upah or profile.upah_harian or profile.upah_borongan):
        return {}
    try:
        return {"upah": round_half_up(monthly_wage(profile, aturan, profile.bulan)[0])}
    except NotInForce:
        return {}


def _state(kini: Month) -> str:
    """What kind of answer this is: `angka`, `dibayari` (by the state), `tidak_bisa` (not join) or `belum_ada` (no price)."""
    if any(kini.total):
        return "angka"
    if kini.iuran and kini.iuran.pemerintah:
        return "dibayari"
    return "tidak_bisa" if all(s.status == "tidak_tersedia" for s in kini.status.values()) else "belum_ada"


def _paid_once(months: Sequence[Month]) -> bool:
    """The price is paid once (a project, a migrant's package), and nothing in the months after it."""
    kini, *later = months
    return bool(kini.iuran and kini.iuran.sekali and kini.iuran.total) and not any(
        month.total and month.total[0] for month in later
    )


def _contribution(kini: Month) -> Price:
    """The price of the first possibility; where possibilities differ, all of them and their range as well."""
    if kini.iuran is None:
        return {"dasar": 0, "program": {}, "peserta": 0, "pemberi_kerja": 0, "pemerintah": 0, "total": 0}
    content = kini.iuran.json()
    if len(set(kini.total)) > 1:
        content["rentang"] = {"terendah": min(kini.total), "tertinggi": max(kini.total)}
        content["pilihan"] = choices(kini.pilihan)
    return content
