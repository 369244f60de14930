"""Migrant workers: JKK and JKM in one package, JHT by choice (Permenaker 4/2023, then Permen P2MI 9/2026)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from checker.cara_kerja.way import Possibility, Standings, WayOfWorking
from checker.core.membership import from_row, without
from checker.core.profile import UNKNOWN, Profile
from checker.core.results import OpenPoint, doubt
from checker.core.standing import Fact
from checker.iuran.month import Month
from checker.iuran.pmi import migrant_contribution
from checker.law.parameter import Aturan
from checker.values.money import rupiah

EXTENDING = "perpanjangan"
"""The answer of somebody who extends his protection, for as many months as he chooses."""
WAYS_OUT = {"p3mi": "Lewat perusahaan penempat (P3MI)", "perseorangan": "Berangkat sendiri"}


def _programmes(_: Profile, aturan: Aturan, bulan: date) -> Standings:
    nilai = aturan.at("kepesertaan.pmi", bulan)
    return without(from_row(nilai, nilai.baris[0]), "pekerja_migran", "Tidak ada untuk pekerja migran.")


def _possibilities(profile: Profile, aturan: Aturan, bulan: date) -> tuple[Possibility, ...]:
    """Through an agency or alone, and each package, where somebody does not know; whoever extends knows both."""
    ways = WAYS_OUT if profile.jalur == UNKNOWN else {profile.jalur: ""}
    lengths = (None,) if profile.lama_bulan else _packages(aturan, bulan)
    return tuple(
        (
            (
                *((Fact("jalur", jalur, judul),) if judul else ()),
                *((Fact("lama_bulan", str(length), f"Kontrak {length} bulan"),) if length else ()),
            ),
            replace(profile, jalur=jalur, lama_bulan=length or profile.lama_bulan),
        )
        for jalur, judul in ways.items()
        for length in lengths
    )


def _packages(aturan: Aturan, bulan: date) -> tuple[int | None, ...]:
    """Give the lengths of the packages there are; none known: nothing to tell apart."""
    paket = aturan.find("iuran.pmi.selama_setelah", bulan)
    return tuple(row["bulan"] for row in paket.baris) if paket else (None,)


def _untold(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    if profile.jalur == UNKNOWN:
        yield OpenPoint("Lewat perusahaan penempat atau sendiri, belum diketahui. Lihat kontrak kerjanya.")
    if not profile.lama_bulan:
        yield OpenPoint("Lama kontrak belum diketahui. Lihat kontrak kerjanya.")
        bulan = kalender[0].bulan
        paket, beyond = (aturan.find(f"iuran.pmi.{key}", bulan) for key in ("selama_setelah", "bulan_lebih"))
        if paket and beyond:
            yield OpenPoint(
                f"Lebih lama dari {paket.baris[-1]['bulan']} bulan: tambah {rupiah(beyond.whole)} tiap bulan.",
                dasar=(beyond.dasar[0][0],),
            )


def _faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """The way out is needed, the months of an extension too; chosen savings stay within the law's bounds."""
    needed = ("jalur", "lama_bulan") if nilai.get("jalur") == EXTENDING else ("jalur",)
    wrong = [(key, "belum diisi") for key in needed if key not in nilai]
    floor, atas = (
        aturan.find(f"iuran.pmi.jht.{u}", nilai["bulan"]) for u in ("paling_sedikit", "paling_banyak")
    )
    tabungan = nilai.get("jht_bulanan", 0)
    if tabungan and floor and atas and not floor.whole <= tabungan <= atas.whole:
        wrong.append(("jht_bulanan", f"harus antara {rupiah(floor.whole)} dan {rupiah(atas.whole)} sebulan"))
    return wrong


def _doubts(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """A price that rests on a regulation nobody has read (D8); a contract shorter than the smallest package."""
    kini = kalender[0]
    dipakai = {peraturan for step in kini.steps() for peraturan, _ in step.nilai.dasar}
    if dipakai & set(aturan.keraguan["D8"]["dasar"]):
        yield doubt(aturan, "D8")
    paket = aturan.find("iuran.pmi.selama_setelah", kini.bulan)
    shortest = paket.baris[0]["bulan"] if paket else 0
    if paket and profile.lama_bulan and profile.jalur != EXTENDING and profile.lama_bulan < shortest:
        sentence = (
            f"Aturan tidak menyebut kontrak di bawah {shortest} bulan. Kami memakai paket {shortest} bulan."
        )
        yield OpenPoint(sentence, dasar=(paket.dasar[0][0],))


PEKERJA_MIGRAN = WayOfWorking(
    key="pekerja_migran",
    segment="PMI",
    name="pekerja migran Indonesia",
    money=(),
    programmes=_programmes,
    price=migrant_contribution,
    faults=_faults,
    possibilities=_possibilities,
    decided_by="jalur",
    doubts=_doubts,
    untold=_untold,
    paid_once=True,
    benefits_as="",
)
