"""Reads a person: the answers to the questions of `periksa`, checked against each other and the way of working."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.cara_kerja import WAYS
from checker.core.fields import InputRefused, questions_for, read_fields, refusal, unused
from checker.core.profile import (
    INCOME_FIELDS,
    MONTHS_AHEAD,
    WAGE_FIELDS,
    Profile,
    first_known_month,
    piece_wage_faults,
)
from checker.data.jobs import OPEN_SECTOR, sector_of
from checker.law.parameter import Aturan
from checker.values.months import add_months, age, month_name

MONEY_FIELDS = (*INCOME_FIELDS, *WAGE_FIELDS, "nilai_kontrak")


def read_profile(told: object, aturan: Aturan, hari_ini: date) -> Profile:
    """Read and check the input of `periksa`; raise InputRefused naming every field that is wrong.

    The month defaults to that of `hari_ini`, the sector to that of the occupation.

    >>> from checker.law.parameter import load
    >>> read_profile({"cara_kerja": "mandiri", "penghasilan": "1,5 juta"}, load(), date(2026, 11, 22)).penghasilan
    1500000
    """
    tanya = questions_for("periksa")
    nilai, galat = read_fields(told, tanya)
    if "bulan" not in nilai:
        nilai["bulan"] = hari_ini.replace(day=1)
    wrong = [*_month_faults(nilai, aturan, hari_ini), *_age_faults(nilai, hari_ini)]
    if not galat:
        wrong += _money_faults(nilai) + piece_wage_faults(nilai, aturan)
        wrong += WAYS[nilai["cara_kerja"]].faults(nilai, aturan)
        wrong = wrong or unused(nilai, tanya, "cara_kerja", sebutan="cara kerja")
    galat += [refusal(key, tanya[key], message) for key, message in wrong]
    if galat:
        raise InputRefused(galat)
    if "pekerjaan" in nilai:
        nilai["sektor"] = _sector(nilai)
    if "penghasilan_harian" in nilai:
        nilai["penghasilan"] = nilai["penghasilan_harian"] * nilai["hari_kerja"]
    return Profile(**nilai, hari_ini=hari_ini)


def _sector(nilai: Mapping[str, Any]) -> str:
    """The sector that was told, else the occupation's; where the law leaves it open (O2), nobody's answer settles it."""
    own = sector_of(nilai["pekerjaan"])
    return own if own == OPEN_SECTOR else nilai.get("sektor", own)


def _month_faults(nilai: Mapping[str, Any], aturan: Aturan, hari_ini: date) -> list[tuple[str, str]]:
    first, last = first_known_month(aturan), add_months(hari_ini, MONTHS_AHEAD)
    if not first <= nilai["bulan"] <= last:
        return [("bulan", f"harus antara {month_name(first)} dan {month_name(last)}")]
    return []


def _money_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    """One way of telling the money, the one that belongs to this way of working."""
    way = WAYS[nilai["cara_kerja"]]
    allowed = way.money
    diisi = [k for k in MONEY_FIELDS if k in nilai]
    wrong = []
    if len(diisi) > 1:
        wrong.append((diisi[1], f"dan {diisi[0]} terisi dua-duanya. Isi salah satu saja"))
    elif diisi and diisi[0] not in allowed:
        replacement = f"Isi {allowed[0]}" if allowed else "Kosongkan saja"
        wrong.append((diisi[0], f"tidak dipakai untuk cara kerja {way.key}. {replacement}"))
    elif allowed and not diisi and not way.may_lack_money and "upah_diketahui" not in nilai:
        wrong.append((allowed[0], "belum diisi"))
    without = [key for key in ("upah_diketahui", "tanpa_upah") if nilai.get(key)]
    if without and len(diisi + without) > 1:
        wrong.append((without[-1], f"dan {(diisi + without)[0]} terisi dua-duanya. Isi salah satu saja"))
    if "penghasilan_harian" in nilai and "hari_kerja" not in nilai:
        wrong.append(("hari_kerja", "belum diisi"))
    if "hari_kerja" in nilai and "penghasilan_harian" not in nilai and allowed[:2] == INCOME_FIELDS:
        wrong.append(("hari_kerja", "hanya dipakai bersama penghasilan sehari"))
    return wrong


def _age_faults(nilai: Mapping[str, Any], hari_ini: date) -> list[tuple[str, str]]:
    born = nilai.get("tanggal_lahir")
    largest = questions_for("periksa")["usia"]["batas"][1]
    if born and (born > hari_ini or age(born, hari_ini) > largest):
        return [("tanggal_lahir", "tidak mungkin")]
    if born and nilai.get("usia", age(born, hari_ini)) != age(born, hari_ini):
        return [("usia", "tidak cocok dengan tanggal lahir. Isi salah satu saja")]
    return []
