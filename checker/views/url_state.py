"""The answers a person has given: how they read, and the address (fragment) under which the page finds them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from checker.core.field_kinds import NOBODY, Questions
from checker.core.fields import is_empty, questions_for
from checker.data.jobs import OPEN_SECTOR, jobs, sector_of
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.views.questionnaire.spoken import said_choice, spoken

if TYPE_CHECKING:
    from checker.core.contract.parts import Answer

type Screens = Mapping[str, Any]
SMALL = {"jenjang", "jenis"}
"""What marks entries that stand in the address as pairs of values: a child's class, a way of transport."""
CHANGED = "ubah"
"""The key of the address that names the screen to change; no question is called so."""


@dataclass(frozen=True, slots=True)
class Given:
    """One line of the list of answers: what was asked, what was said, where to change it."""

    kode: str
    sebutan: str
    isi: str
    tautan: str
    utama: bool


def screens(command: str) -> tuple[Screens, ...]:
    """Give the screens of a command in their order.

    >>> [screen["kode"] for screen in screens("proyeksi")][:2]
    ['uang', 'lama_tahun']
    """
    return tuple(data_file("views/flow")[command])


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
        all(_matches(syarat, nilai) for syarat in everything.split(",")) for everything in bila.split("|")
    )


def _matches(syarat: str, nilai: Mapping[str, Any]) -> bool:
    key, _, allowed = syarat.partition("=")
    cocok = _flat(nilai.get(key.removesuffix("!"), "")) in allowed.split()
    return cocok is not key.endswith("!")


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
    return "&".join(_pair(key, nilai) for key, nilai in (content | added).items())


@lru_cache(maxsize=512)
def _pair(key: str, nilai: str) -> str:
    """An answer has dozens of links that differ in one pair; each pair is encoded once."""
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


def given_answers(
    command: str, told: Mapping[str, Any], answer: Answer, aturan: Aturan, **moment: str
) -> tuple[Given, ...]:
    """List what was asked of this way of working (or event) and what was answered; unanswered lines are empty.

    `moment`: the month or day the answer is for, where nobody told one.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> [given.isi for given in given_answers("periksa", told, periksa(told), load()) if given.kode == "penghasilan"]
    ['Rp1.500.000 sebulan']
    """
    tanya = questions_for(command)
    penentu = data_file("views/flow")["halaman"][command]["penentu"]
    nilai = answer["isian"]
    read_out = {key: spoken(content, tanya[key], aturan) for key, content in nilai.items()}
    read_out = {key: spoken(one, tanya[key], aturan) for key, one in moment.items()} | read_out
    if "pekerjaan" in nilai:
        read_out = _with_occupation_sector(read_out, nilai["pekerjaan"], tanya["sektor"])
    return tuple(
        Given(
            kode=kode,
            sebutan=name,
            isi=isi,
            tautan=f"#{fragment(told, **{CHANGED: content['kode']})}",
            utama=is_main(content, nilai),
        )
        for content in screens(command)
        if in_force(content, nilai, tanya, penentu)
        for kode, name, isi in _lines(content, read_out, nilai, tanya, penentu)
    )


def _lines(
    content: Screens,
    read_out: Mapping[str, str],
    nilai: Mapping[str, Any],
    tanya: Mapping[str, Questions],
    penentu: str,
) -> Iterator[tuple[str, str, str]]:
    """Give the lines of a screen in the list of answers: its own question's, and one for each asked besides."""
    besides = also_asked(content)
    own = [key for key in fields_shown(content) if key not in besides]
    if any(is_asked(key, content, nilai, tanya[key], penentu) for key in own):
        yield content["kode"], content["sebutan"], _screen_content(content, read_out)
    for key in besides:
        if is_asked(key, content, nilai, tanya[key], penentu):
            yield key, tanya[key]["sebutan"], read_out.get(key, "")


def _with_occupation_sector(read_out: Mapping[str, str], slug: str, tanya: Questions) -> dict[str, str]:
    """Add what the occupation list holds about the sector: where nobody told it, or where the law leaves it open."""
    sektor = sector_of(slug)
    own = next((said_choice(p) for p in tanya["pilihan"] if p["nilai"] == sektor), "")
    return {**read_out, "sektor": own} if sektor == OPEN_SECTOR or "sektor" not in read_out else {**read_out}


def _screen_content(content: Screens, read_out: Mapping[str, str]) -> str:
    """Say the answer of a screen: of the first way of telling that was used."""
    for way in content.get("cara", (content,)):
        filled = [key for key in way["isian"] if key in read_out]
        if filled and "tulis" in way and len(filled) == len(way["isian"]):
            return str(way["tulis"].format_map(read_out))
        if filled:
            return " · ".join(read_out[key] for key in filled)
    return ""


def chosen_occupation(answer: Answer) -> Mapping[str, Any]:
    """Give the job that was chosen, as the lists hold it; empty when none was.

    >>> chosen_occupation({"isian": {"pekerjaan": "tukang-becak"}})["nama"]
    'Tukang becak'
    """
    return jobs().get(answer["isian"].get("pekerjaan", ""), {})
