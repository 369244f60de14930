"""Reads the questions that a command shares with `periksa`, by the rules of `periksa`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.core.field_kinds import READERS
from checker.core.fields import InputRefused, questions_for, read_fields
from checker.core.profile import Profile
from checker.law.parameter import Aturan
from checker.questions.reading.event_readers import reader
from checker.questions.reading.profile_reader import read_profile


def read_shared(
    command: str, told: object, aturan: Aturan, hari_ini: date, added: Mapping[str, Any] | None = None
) -> tuple[dict[str, Any], Profile]:
    """Read the questions of a command, those it shares with `periksa` by the rules of `periksa` as well.

    `added` answers questions of `periksa` that this command need not ask, for whom they are. Raises InputRefused with every field
    that is wrong.

    >>> from checker.law.parameter import load
    >>> told = {"anggaran": 20_000, "cara_kerja": "mandiri", "penghasilan": 1_500_000}
    >>> read_shared("anggaran", told, load(), date(2026, 11, 22))[1].penghasilan
    1500000
    """
    tanya = questions_for(command)
    nilai, galat = read_fields(told, tanya, {**READERS, **reader(aturan)})
    bersama = [k for k in questions_for("periksa") if k in tanya]
    if {g["isian"] for g in galat} & set(bersama):
        raise InputRefused(galat)
    try:
        content = told if isinstance(told, Mapping) else {}
        divided = {k: content[k] for k in bersama if k in content}
        untuk = {k: questions_for("periksa")[k]["untuk"] for k in added or {}}
        divided |= {k: v for k, v in (added or {}).items() if nilai.get("cara_kerja") in untuk[k]}
        profile = read_profile(divided, aturan, hari_ini)
    except InputRefused as ditolak:
        raise InputRefused([*galat, *ditolak.galat]) from None
    if galat:
        raise InputRefused(galat)
    return nilai, profile
