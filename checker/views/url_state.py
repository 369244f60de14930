"""The answers a person has given: how they read, and the address (fragment) under which the page finds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from checker.core.fields import READERS, Questions, baca, kosong, questions_for
from checker.law.parameter import Aturan
from checker.law.resources import satu
from checker.manfaat.event import reader
from checker.values.money import ribuan, rupiah
from checker.views.choices import class_name, part_name
from checker.views.filters import bulan, dan, persen, tanggal

type Screens = Mapping[str, Any]
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


def layar(perintah: str) -> tuple[Screens, ...]:
    """Give the screens of a command in their order."""
    return tuple(satu("views/flow")[perintah])


def fields_shown(satu_layar: Screens) -> list[str]:
    """List the questions of a screen, in all ways of telling."""
    if "cara" in satu_layar:
        return [kunci for cara in satu_layar["cara"] for kunci in cara["isian"]]
    return list(satu_layar["isian"])


def untuk(satu_layar: Screens, tanya: Mapping[str, Questions]) -> tuple[str, ...]:
    """List the ways of working a screen is for; empty: all of them."""
    if "untuk" in satu_layar:
        return tuple(satu_layar["untuk"])
    by_field = [tanya[kunci].get("untuk") for kunci in fields_shown(satu_layar)]
    if None in by_field:
        return ()
    return tuple(dict.fromkeys(cara for daftar in by_field if daftar for cara in daftar))


def in_force(
    satu_layar: Screens, nilai: Mapping[str, Any], tanya: Mapping[str, Questions], penentu: str
) -> bool:
    """Tell whether a screen is for these answers: for the one that decides (`untuk`) and for others (`bila`).

    `bila` reads "a=1 2,b!=3|c=4": a is 1 or 2 and b is not 3, or c is 4.
    """
    allowed = untuk(satu_layar, tanya)
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
    kunci, _, allowed = syarat.partition("=")
    cocok = _flat(nilai.get(kunci.removesuffix("!"), "")) in allowed.split()
    return cocok is not kunci.endswith("!")


def fragment(masukan: Mapping[str, Any], **added: str) -> str:
    """Write the answers as the page's address keeps them (never sent to a server).

    >>> fragment({"cara_kerja": "mandiri", "penghasilan": 1500000, "jht": False})
    'cara_kerja=mandiri&penghasilan=1500000&jht=tidak'
    >>> fragment({"anak": [{"jenjang": "SD", "sisa_tahun": 4}], "angkutan": {"darat": 500000}})
    'anak=SD%3A4&angkutan=darat%3A500000'
    """
    isi = {str(kunci): _flat(nilai) for kunci, nilai in masukan.items() if not kosong(nilai)}
    return "&".join(_pair(kunci, nilai) for kunci, nilai in (isi | added).items())


@lru_cache(maxsize=512)
def _pair(kunci: str, nilai: str) -> str:
    """An answer has dozens of links that differ in one pair; each pair is encoded once."""
    return urlencode({kunci: nilai})


def _flat(isi: object) -> str:
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, list | tuple):
        return ", ".join(map(_flat, isi))
    if isinstance(isi, Mapping):
        pasangan = [isi.values()] if {"jenjang", "jenis"} & isi.keys() else isi.items()
        return ", ".join(":".join(map(str, one_pair)) for one_pair in pasangan)
    return str(isi)


def given_answers(
    perintah: str, masukan: Mapping[str, Any], jawaban: Mapping[str, Any], aturan: Aturan
) -> tuple[Given, ...]:
    """List what was asked of this way of working (or event) and what was answered; unanswered lines are empty."""
    tanya = questions_for(perintah)
    penentu = satu("views/flow")["halaman"][perintah]["penentu"]
    nilai, _ = baca({k: v for k, v in masukan.items() if k in tanya}, tanya, {**READERS, **reader(aturan)})
    read_out = {kunci: spoken(isi, tanya[kunci], aturan) for kunci, isi in nilai.items()}
    if "bulan" in jawaban:
        read_out.setdefault("bulan", bulan(jawaban["bulan"]))
    if "tanggal" in jawaban:
        read_out.setdefault("tanggal", tanggal(jawaban["tanggal"]))
    if "sektor" not in read_out and "pekerjaan" in nilai:
        read_out["sektor"] = _occupation_sector(nilai["pekerjaan"], tanya["sektor"])
    return tuple(
        Given(
            kode=isi["kode"],
            sebutan=isi["sebutan"],
            isi=_screen_content(isi, read_out),
            tautan=f"#{fragment(masukan, **{CHANGED: isi['kode']})}",
            utama=is_main(isi, nilai),
        )
        for isi in layar(perintah)
        if in_force(isi, nilai, tanya, penentu)
    )


def spoken(isi: Any, tanya: Questions, aturan: Aturan) -> str:  # noqa: ANN401 - whatever kind the question has
    """Say one answer the way people would.

    >>> from checker.law.parameter import load
    >>> spoken(50000, {"jenis": "rupiah"}, load()), spoken(True, {"jenis": "ya_tidak"}, load())
    ('Rp50.000', 'Ya')
    """
    jenis = tanya["jenis"]
    if jenis in SPOKEN:
        return SPOKEN[jenis](isi)
    if jenis in BY_LAW:
        return BY_LAW[jenis](isi, aturan)
    if isinstance(isi, tuple):
        return ", ".join(
            spoken(item, {**tanya, "jenis": jenis.removeprefix("daftar_")}, aturan) for item in isi
        )
    return next((p["label"] for p in tanya.get("pilihan", ()) if p["nilai"] == isi), str(isi))


SPOKEN: Mapping[str, Callable[[Any], str]] = {
    "rupiah": rupiah,
    "bulat": ribuan,
    "ya_tidak": lambda isi: "Ya" if isi else "Tidak",
    "bulan": bulan,
    "tanggal": tanggal,
    "pekerjaan": lambda isi: str(satu("core/occupations")[isi]["nama"]),
    "desimal": lambda isi: persen(isi / 100),
    "angkutan": lambda isi: ", ".join(f"{jenis} {rupiah(biaya)}" for jenis, biaya in isi),
}
"""How an answer of each kind is said; choices go by their labels."""
BY_LAW: Mapping[str, Callable[[Any, Aturan], str]] = {
    "bagian_tubuh": part_name,
    "anak": lambda isi, aturan: dan([class_name(anak.jenjang, anak.sisa_tahun, aturan) for anak in isi]),
}
"""How an answer is said whose choices come from a table of law."""


def _occupation_sector(slug: str, tanya: Questions) -> str:
    """Say what the occupation list holds about the sector; empty where it settles nothing."""
    sektor = satu("core/occupations")[slug].get("sektor", "")
    return next((p["label"] for p in tanya["pilihan"] if p["nilai"] == sektor), "")


def _screen_content(isi: Screens, read_out: Mapping[str, str]) -> str:
    """Say the answer of a screen: of the first way of telling that was used."""
    for cara in isi.get("cara", (isi,)):
        filled = [kunci for kunci in cara["isian"] if kunci in read_out]
        if filled and "tulis" in cara and len(filled) == len(cara["isian"]):
            return str(cara["tulis"].format_map(read_out))
        if filled:
            return " · ".join(read_out[kunci] for kunci in filled)
    return ""


def chosen_occupation(masukan: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the entry of the occupation list that was chosen; empty when none was."""
    daftar: Mapping[str, Mapping[str, Any]] = satu("core/occupations")
    slug = masukan.get("pekerjaan")
    return daftar.get(slug, {}) if isinstance(slug, str) else {}
