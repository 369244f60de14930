"""What a message to the group says besides an answer: what the family receives, and how to join."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from checker.cara_kerja import WAYS
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.questions.coverage import Received, received
from checker.values.months import read_month

AT_WORK, OTHERWISE = "JKK", "JKM"
"""The programmes that pay after a death at work, and after any other."""
WITHOUT_BASE = ("PMI",)
"""Segments whose sums hang on no base."""
PRICED = "angka"
"""The state of an answer of `periksa` about somebody who may join, and pays."""


@dataclass(frozen=True, slots=True)
class Covered:
    """Somebody an answer is about: the segment, the base (rupiah), and the programmes that are paid for."""

    segment: str
    base: int
    programmes: frozenset[str]


def passed_on(command: str, answer: Mapping[str, Any], aturan: Aturan) -> dict[str, Any]:
    """Give `keluarga`, what the family receives (None: nothing to be said), `mulai`, whether others receive more, `mendaftar`.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "bulan": "2026-11"}
    >>> passed_on("periksa", periksa(told), load())["keluarga"].at_work
    70000000
    """
    covered = list(_covered(command, answer))
    return {
        "keluarga": _family(covered, answer, aturan),
        "mulai": len({one.base for one in covered}) > 1,
        "mendaftar": _joining(command, answer),
    }


def _covered(command: str, answer: Mapping[str, Any]) -> Iterator[Covered]:
    """Give everybody an answer prices; nobody where it prices none, or is not about what membership gives."""
    match command:
        case "periksa":
            yield Covered(answer["segmen"], answer["iuran"]["dasar"], _paid_for(answer))
        case "anggaran" if answer["pilihan"]:
            yield Covered(answer["segmen"], answer["dasar"], frozenset((AT_WORK, OTHERWISE)))
        case "usaha" | "patungan":
            for segment, rows in (("PU", answer["pekerja"]), ("BPU", answer["anggota"])):
                for row in rows:
                    may = {
                        k for k, standing in row["program"].items() if standing["status"] != "tidak_tersedia"
                    }
                    yield Covered(segment, row["dasar"], frozenset(may))
            if answer["pemilik"]:
                yield from _covered("periksa", answer["pemilik"])


def _paid_for(answer: Mapping[str, Any]) -> frozenset[str]:
    """Give the programmes that a price is for: those with a price of their own, or all that a package must hold."""
    price = answer["iuran"]
    alone = {kode for kode, share in price["program"].items() if share["total"] or share["pemerintah"]}
    package = {kode for kode, one in answer["program"].items() if one["status"] == "wajib"}
    return frozenset(alone | package if price.get("paket") else alone)


def _family(covered: Iterable[Covered], answer: Mapping[str, Any], aturan: Aturan) -> Received | None:
    """What the family of the least covered receives, by the law of the month that is priced."""
    priced = [one for one in covered if one.base or one.segment in WITHOUT_BASE]
    if not priced:
        return None
    least = min(priced, key=lambda one: one.base)
    held = frozenset.intersection(*(one.programmes for one in priced))
    family = received(least.segment, least.base, read_month(answer["bulan"]), aturan)
    family = family if AT_WORK in held else replace(family, at_work=0)
    family = family if OTHERWISE in held else replace(family, otherwise=())
    return family if family.at_work or family.otherwise else None


def _joining(command: str, answer: Mapping[str, Any]) -> str:
    """How whoever reads the message joins, in one sentence."""
    match command:
        case "periksa" if answer["keadaan"] == PRICED:
            way = answer["isian"]["cara_kerja"]
        case "anggaran" if answer["pilihan"]:
            way = answer["isian"].get("cara_kerja", "mandiri")
        case "usaha" | "patungan":
            way = "usaha" if answer["pekerja"] else "koperasi" if answer["anggota"] else "pemberi_kerja"
        case "manfaat":
            way = next((key for key, one in WAYS.items() if one.segment == answer["segmen"]), "")
        case _:
            way = ""
    told: str = data_file("cara_kerja/next_steps").get(way, {}).get("mendaftar", "")
    return told
