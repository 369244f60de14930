"""Puts an answer of `periksa` together: who, what, how much, until when, what next, why, and what is open."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.cara_kerja import possibilities, way_of
from checker.cara_kerja.calendar import calendar, price_month
from checker.cara_kerja.open_points import open_points
from checker.cara_kerja.profile_reader import read_profile
from checker.core.fields import questions_for
from checker.core.next_steps import next_steps
from checker.core.rounding import rounding_steps
from checker.iuran.month import Month, choices
from checker.law.parameter import Aturan, load
from checker.values.months import format_month


def periksa(told: object, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> dict[str, Any]:
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
    return {
        "segmen": way.segment,
        "kelas": way.name,
        "bulan": format_month(profile.bulan),
        "program": {name: status.json() for name, status in kini.status.items()},
        "iuran": _contribution(kini),
        "kalender": [bulan.json() for bulan in months_shown],
        "langkah": next_steps(profile.cara_kerja, aturan, profile.bulan),
        "perlu_konfirmasi": [p.json() for p in open_points(profile, months_shown, aturan)],
        "jejak": [
            *rounding_steps(profile, questions_for("periksa"), aturan),
            *(one.json() for one in (kini.iuran.langkah() if kini.iuran else ())),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }


def _contribution(kini: Month) -> dict[str, Any]:
    """The price of the first possibility; where possibilities differ, all of them and their range as well."""
    if kini.iuran is None:
        return {"dasar": 0, "program": {}, "peserta": 0, "pemberi_kerja": 0, "pemerintah": 0, "total": 0}
    content = kini.iuran.json()
    if len(set(kini.total)) > 1:
        content["rentang"] = {"terendah": min(kini.total), "tertinggi": max(kini.total)}
        content["pilihan"] = choices(kini.pilihan)
    return content
