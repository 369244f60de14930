"""What happened, as people tell it: the answers to the questions of `manfaat` become an Event, or are refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from checker.core.field_kinds import READERS, Questions, Wrong, nearest, number_of
from checker.core.fields import InputRefused, is_empty, questions_for, read_fields, refusal, unused
from checker.law.parameter import Aturan
from checker.manfaat.event import Child, Event
from checker.questions.reading import event_faults
from checker.values.parsing import percentage, quote

SCHOOL_LEVELS = ("TK", "SD", "SMP", "SMA", "PT")
TRANSPORT = ("darat", "laut", "udara")
PAIR = re.compile(r"\s*([A-Za-z]+)\s*[:=]\s*(.+?)\s*")
BETWEEN_PAIRS = re.compile(r"[,;]\s*(?=[A-Za-z]+\s*[:=])|[,;]\s*$")
"""A comma parts two pairs only where a name follows it, so `darat:1,500,000` stays whole."""


def read_event(told: object, aturan: Aturan, hari_ini: date, *, day_open: bool = False) -> Event:
    """Read and check the input of `manfaat`; raise InputRefused naming every field that is wrong.

    With `day_open` an untold day is today, and the event knows that nobody told it.

    >>> from checker.law.parameter import load
    >>> told = {"kejadian": "meninggal", "tanggal": "2026-11-20", "penghasilan": "1,5 juta"}
    >>> read_event(told, load(), date(2026, 11, 22)).segmen
    'BPU'
    """
    tanya = questions_for("manfaat")
    dated = not (day_open and isinstance(told, Mapping) and is_empty(told.get("tanggal")))
    if not dated:
        told = {**told, "tanggal": hari_ini.isoformat()} if isinstance(told, Mapping) else told
    nilai, galat = read_fields(told, tanya, {**READERS, **reader(aturan)})
    wrong = event_faults.date_faults(nilai, aturan, hari_ini)
    if not galat:
        wrong += event_faults.faults(nilai, aturan)
        wrong = wrong or unused(nilai, tanya, "kejadian", sebutan="kejadian")
    galat += [refusal(key, tanya[key], message) for key, message in wrong]
    if galat:
        raise InputRefused(galat)
    if "tanggal_ambil_sebagian" in nilai:
        nilai["pernah_ambil_sebagian"] = True
    return Event(**nilai, dated=dated)


def reader(aturan: Aturan) -> Mapping[str, Any]:
    """Give the readers of the kinds of answer that only questions about benefits have.

    >>> from checker.law.parameter import load
    >>> sorted(reader(load()))
    ['anak', 'angkutan', 'bagian_tubuh', 'desimal']
    """
    everything = aturan.parameter["manfaat.jkk.cacat"].nilai[-1].baris

    def bagian_tubuh(content: object, _: Questions) -> str:
        recognised = [b["slug"] for b in everything]
        if isinstance(content, str) and content in recognised:
            return content
        raise Wrong(f"“{quote(content)}” tidak ada di tabel{nearest(content, recognised)}")

    return {"desimal": _decimal, "anak": _child, "angkutan": _transport, "bagian_tubuh": bagian_tubuh}


def _decimal(content: object, tanya: Questions) -> Fraction:
    """Read a percentage a doctor wrote: `35`, `4,5 %`; above the lower bound, up to the upper."""
    nilai = Fraction(number_of(content, percentage))
    smallest, largest = tanya["batas"]
    if not smallest < nilai <= largest:
        raise Wrong(f"harus lebih dari {smallest} dan paling banyak {largest}")
    return nilai


def _pair(content: object, key: str, nilai: str) -> list[tuple[Any, Any]]:
    """Read `SD:4, SMA:1` from a list, or the contract's list of objects, or an object of pairs."""
    if isinstance(content, str):
        cocok = [PAIR.fullmatch(one) for one in BETWEEN_PAIRS.split(content) if one.strip()]
        if wrong := [ke for ke, m in enumerate(cocok, 1) if not m]:
            raise Wrong(f"tidak terbaca di item ke-{wrong[0]}")
        return [(m[1], m[2]) for m in cocok if m]
    if isinstance(content, Mapping):
        return list(content.items())
    if not isinstance(content, list | tuple):
        raise Wrong("harus daftar")
    if not all(isinstance(one, Mapping) and set(one) == {key, nilai} for one in content):
        raise Wrong(f"tiap barisnya harus berisi {key} dan {nilai}")
    return [(one[key], one[nilai]) for one in content]


def _child(content: object, _: Questions) -> tuple[Child, ...]:
    if isinstance(content, Mapping):
        raise Wrong("harus daftar")
    child = []
    for ke, (jenjang, sisa) in enumerate(_pair(content, "jenjang", "sisa_tahun"), 1):
        if not isinstance(jenjang, str) or jenjang.upper() not in SCHOOL_LEVELS:
            raise Wrong(f"ke-{ke}: jenjangnya harus salah satu dari: {', '.join(SCHOOL_LEVELS)}")
        child.append(Child(jenjang.upper(), _part(ke, sisa, {"jenis": "bulat", "batas": [0, 8]})))
    return tuple(child)


def _part(ke: int, content: object, tanya: Questions) -> int:
    """Read the number of one pair; what is wrong with it names the pair."""
    try:
        amount: int = READERS[tanya["jenis"]](content, tanya)
    except Wrong as wrong:
        raise Wrong(f"ke-{ke} {wrong}") from None
    return amount


def _transport(content: object, _: Questions) -> tuple[tuple[str, int], ...]:
    biaya: dict[str, int] = {}
    for ke, (kind, amount) in enumerate(_pair(content, "jenis", "biaya"), 1):
        if not isinstance(kind, str) or kind.lower() not in TRANSPORT:
            raise Wrong(f"ke-{ke}: jenisnya harus salah satu dari: {', '.join(TRANSPORT)}")
        one = _part(ke, amount, {"jenis": "rupiah", "batas": [0, 10_000_000_000]})
        biaya[kind.lower()] = biaya[kind.lower()] + one if kind.lower() in biaya else one
    return tuple(biaya.items())
