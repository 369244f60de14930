"""Migrant workers: JKK and JKM in one package, JHT by choice (Permenaker 4/2023, then Permen P2MI 9/2026)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from checker.cara_kerja.way import Possibility, Standings, WayOfWorking
from checker.core.membership import from_row, without
from checker.core.profile import Profile
from checker.core.results import OpenPoint, doubt
from checker.core.standing import Fact
from checker.iuran.month import Month
from checker.iuran.pmi import migrant_contribution
from checker.law.parameter import Aturan
from checker.values.money import rupiah

UNKNOWN = "tidak_tahu"
"""The answer of somebody who does not know by which way he goes."""
WAYS_OUT = {"p3mi": "Lewat perusahaan penempat (P3MI)", "perseorangan": "Berangkat sendiri"}


def _programmes(_: Profile, aturan: Aturan, bulan: date) -> Standings:
    nilai = aturan.at("kepesertaan.pmi", bulan)
    return without(from_row(nilai, nilai.baris[0]), "pekerja_migran", "Tidak ada untuk pekerja migran.")


def _possibilities(profile: Profile, _: Aturan, __: date) -> tuple[Possibility, ...]:
    """Through an agency or alone, where somebody does not know; whoever extends a contract knows it."""
    if profile.jalur != UNKNOWN:
        return (((), profile),)
    return tuple(
        ((Fact("jalur", jalur, judul),), replace(profile, jalur=jalur)) for jalur, judul in WAYS_OUT.items()
    )


def _untold(profile: Profile, _: Sequence[Month], __: Aturan) -> Iterator[OpenPoint]:
    if profile.jalur == UNKNOWN:
        yield OpenPoint("Lewat perusahaan penempat atau sendiri, belum diketahui. Lihat kontrak kerjanya.")


def _faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """Way out and length are needed; chosen savings stay within the law's bounds, where they are known."""
    wrong = [(key, "belum diisi") for key in ("jalur", "lama_bulan") if key not in nilai]
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
    if paket and profile.jalur != "perpanjangan" and (profile.lama_bulan or 0) < shortest:
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
