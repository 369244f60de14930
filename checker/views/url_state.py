"""The screens that ask, for whom each is, and the address (fragment) under which the page finds what was answered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from checker.core.field_kinds import NOBODY, Questions
from checker.core.fields import is_empty, questions_for
from checker.data.resources import data_file

type Screens = Mapping[str, Any]
type Condition = tuple[str, tuple[str, ...], bool]
"""A question, answers, and whether it must have one of them or none."""
SMALL = {"jenjang", "jenis"}
"""What marks entries that stand in the address as pairs of values: a child's class, a way of transport."""


_PREPARED: dict[str, tuple[Mapping[str, Any], tuple[Screens, ...]]] = {}
"""With the data they were made of: `make serve` reads it anew."""


def screens(command: str) -> tuple[Screens, ...]:
    """Give the screens of a command in their order, each with all its questions (`semua`) and with whom it is for (`untuk`).

    >>> [screen["kode"] for screen in screens("proyeksi")][:2]
    ['uang', 'lama_tahun']
    """
    flow = data_file("views/flow")
    if command not in _PREPARED or _PREPARED[command][0] is not flow:
        tanya = questions_for(command)
        ready = (
            {**one, "semua": fields_shown(one), "untuk": applies_to(one, tanya)} for one in flow[command]
        )
        _PREPARED[command] = flow, tuple(ready)
    return _PREPARED[command][1]


def fields_shown(satu_layar: Screens) -> list[str]:
    """List the questions of a screen, in all ways of telling.

    >>> fields_shown({"isian": ["usia"]}), fields_shown({"cara": [{"isian": ["upah"]}, {"isian": ["upah_harian"]}]})
    (['usia'], ['upah', 'upah_harian'])
    """
    ways = satu_layar.get("cara", (satu_layar,))
    return [key for way in ways for key in way["isian"]] + also_asked(satu_layar)


def also_asked(satu_layar: Screens) -> list[str]:
    """List what a screen asks besides, however its own question is told.

    >>> also_asked({"isian": ["lalu_lintas"], "serta": ["kecelakaan_tunggal"]})
    ['kecelakaan_tunggal']
    """
    return list(satu_layar.get("serta", ()))


def is_asked(key: str, satu_layar: Screens, nilai: Mapping[str, Any], tanya: Questions, penentu: str) -> bool:
    """Tell whether one question of a screen is for these answers.

    >>> only_dead = {"isian_bila": {"anak": "kejadian=meninggal"}}
    >>> is_asked("anak", only_dead, {"kejadian": "pensiun"}, {}, "kejadian")
    False
    """
    whom = satu_layar.get("hanya", {}).get(key, tanya.get("untuk", ()))
    if whom and nilai.get(penentu) not in whom:
        return False
    return _met(satu_layar.get("isian_bila", {}).get(key, ""), nilai)


def applies_to(satu_layar: Screens, tanya: Mapping[str, Questions]) -> tuple[str, ...]:
    """List the ways of working a screen is for; empty: all of them.

    >>> applies_to({"untuk": ["mandiri"], "isian": []}, {})
    ('mandiri',)
    """
    if "untuk" in satu_layar:
        return tuple(satu_layar["untuk"])
    by_field = [tanya[key].get("untuk") for key in fields_shown(satu_layar)]
    if None in by_field:
        return ()
    return tuple(dict.fromkeys(way for daftar in by_field if daftar for way in daftar))


def in_force(
    satu_layar: Screens, nilai: Mapping[str, Any], tanya: Mapping[str, Questions], penentu: str
) -> bool:
    """Tell whether a screen is for these answers: for the one that decides (`untuk`) and for others (`bila`).

    `bila` reads "a=1 2,b!=3|c=4": a is 1 or 2 and b is not 3, or c is 4.

    >>> in_force({"untuk": ["mandiri"], "isian": []}, {"cara_kerja": "karyawan"}, {}, "cara_kerja")
    False
    """
    allowed = applies_to(satu_layar, tanya)
    if allowed and nilai.get(penentu) not in allowed:
        return False
    return _met(satu_layar.get("bila", ""), nilai)


def is_main(satu_layar: Screens, nilai: Mapping[str, Any]) -> bool:
    """Tell whether a screen leads to the first answer: always (`true`), or under a condition written like `bila`.

    >>> is_main({"utama": "kejadian=meninggal"}, {"kejadian": "pensiun"})
    False
    """
    utama = satu_layar.get("utama", False)
    return _met(utama, nilai) if isinstance(utama, str) else bool(utama)


def _met(bila: str, nilai: Mapping[str, Any]) -> bool:
    return not bila or any(
        all((_flat(nilai.get(key, "")) in allowed) is wanted for key, allowed, wanted in everything)
        for everything in _conditions(bila)
    )


@lru_cache(maxsize=256)
def _conditions(bila: str) -> tuple[tuple[Condition, ...], ...]:
    return tuple(tuple(map(_condition, everything.split(","))) for everything in bila.split("|"))


def _condition(text: str) -> Condition:
    key, _, allowed = text.partition("=")
    return key.removesuffix("!"), tuple(allowed.split()), not key.endswith("!")


def fragment(told: Mapping[str, Any], **added: str) -> str:
    """Write the answers as the page's address keeps them (never sent to a server).

    >>> fragment({"cara_kerja": "mandiri", "penghasilan": 1500000, "jht": False})
    'cara_kerja=mandiri&penghasilan=1500000&jht=tidak'
    >>> fragment({"anak": [{"jenjang": "SD", "sisa_tahun": 4}], "angkutan": {"darat": 500000}})
    'anak=SD%3A4&angkutan=darat%3A500000'
    >>> fragment({"pekerja": [{"upah": 1500000}]})
    'pekerja=%5B%7B%22upah%22%3A1500000%7D%5D'
    """
    content = {str(key): _flat(nilai) for key, nilai in told.items() if not is_empty(nilai)}
    return "&".join(pair(key, nilai) for key, nilai in (content | added).items())


@lru_cache(maxsize=512)
def pair(key: str, nilai: str) -> str:
    """Write one answer of an address; the dozens of links of a page differ in one, and each is encoded once.

    >>> pair("ubah", "uang")
    'ubah=uang'
    """
    return urlencode({key: nilai})


def _flat(content: object) -> str:
    if isinstance(content, bool):
        return "ya" if content else "tidak"
    if isinstance(content, list | tuple):
        return _flat_list(content)
    if isinstance(content, Mapping):
        pair = [content.values()] if SMALL & content.keys() else content.items()
        return ", ".join(":".join(map(str, one_pair)) for one_pair in pair)
    return str(content)


def _flat_list(content: Sequence[object]) -> str:
    """A list with nobody in it was told so; rows of people are kept as JSON, as the page reads them."""
    if not content:
        return NOBODY
    if isinstance(content[0], Mapping) and not SMALL & content[0].keys():
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=str)
    return ", ".join(map(_flat, content))
