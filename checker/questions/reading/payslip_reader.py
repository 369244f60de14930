"""Reads a payslip: what was cut, and the employee it was cut from by the rules of `periksa`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.core.fields import InputRefused, is_empty, questions_for, read_fields, refusal
from checker.core.profile import UNKNOWN, Profile, first_known_month
from checker.iuran.upah import monthly_wage
from checker.law.parameter import Aturan
from checker.questions.reading.profile_reader import read_profile
from checker.values.money import Number, rupiah
from checker.values.months import month_name

CUTS: Mapping[str, str] = {
    "potongan_jht": "JHT",
    "potongan_jp": "JP",
    "potongan_bpjs": "BPJS",
    "potongan_jkk": "JKK",
    "potongan_jkm": "JKM",
    "potongan_jkp": "JKP",
    "potongan_kesehatan": "KES",
}
"""Which line of the slip each question is about; `BPJS`: one line for all of BPJS Ketenagakerjaan, `KES`: the other BPJS."""
TOGETHER = "potongan_bpjs"
APART = ("potongan_jht", "potongan_jp")


@dataclass(frozen=True, slots=True)
class Payslip:
    """What a payslip says: the cuts that were told by line (rupiah), the employee, the wage of the month (rupiah)."""

    cut: Mapping[str, int]
    profile: Profile
    wage: Number
    answers: Mapping[str, Any]


def read_payslip(told: object, aturan: Aturan, hari_ini: date) -> Payslip:
    """Read and check a payslip; raise InputRefused naming every field that is wrong.

    >>> from checker.law.parameter import load
    >>> told = {"upah": "2,5 jt", "potongan_jht": "50rb", "bulan": "2026-10"}
    >>> read_payslip(told, load(), date(2026, 11, 22)).cut
    {'JHT': 50000}
    """
    questions = questions_for("slip")
    answers, wrong = read_fields(told, questions)
    shared = [key for key in questions if key in questions_for("periksa")]
    if {one["isian"] for one in wrong} & set(shared):
        raise InputRefused(wrong)
    given = told if isinstance(told, Mapping) else {}
    asked = {key: given[key] for key in shared if not is_empty(given.get(key))}
    try:
        profile = read_profile({"skala_usaha": UNKNOWN, **asked, "cara_kerja": "karyawan"}, aturan, hari_ini)
    except InputRefused as refused:
        raise InputRefused([*wrong, *refused.galat]) from None
    wage, _steps = monthly_wage(profile, aturan, profile.bulan)
    if not wrong:
        faults = (*_not_yet(profile.bulan, aturan, hari_ini), *_faults(answers, wage))
        wrong = [refusal(key, questions[key], message) for key, message in faults]
    if wrong:
        raise InputRefused(wrong)
    cut = {CUTS[key]: int(amount) for key, amount in answers.items() if key in CUTS}
    return Payslip(cut, profile, wage, answers)


def _not_yet(bulan: date, aturan: Aturan, hari_ini: date) -> Iterator[tuple[str, str]]:
    """Nobody has the payslip of a month to come."""
    if bulan > hari_ini:
        first = month_name(first_known_month(aturan))
        yield "bulan", f"harus antara {first} dan {month_name(hari_ini)}"


def _faults(answers: Mapping[str, Any], wage: Number) -> Iterator[tuple[str, str]]:
    """Something was cut, told in one way, and no more than the wage."""
    cuts = {key: answers[key] for key in CUTS if key in answers}
    if not cuts:
        yield APART[0], "belum diisi. Tidak ada di slip? Isi 0"
    if TOGETHER in cuts:
        for key in APART:
            if key in cuts:
                yield key, "dan potongan satu baris terisi dua-duanya. Isi salah satu saja"
    for key, amount in cuts.items():
        if amount > wage:
            yield key, f"{rupiah(amount)} lebih besar dari upahnya, {rupiah(wage)}. Periksa lagi"
