"""Open points that touch an answer: conflicts and doubts of the register (C1, D5 …), only where they matter.

What a way of working leaves open of its own stands in its module (`doubts`, `untold`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.cara_kerja import way_of
from checker.core.pension_age import contributions_end, pension_of
from checker.core.profile import EXAMPLE_WAGE, Profile
from checker.core.results import Contribution, OpenPoint, Step, doubt
from checker.iuran.bpu import discount_key
from checker.iuran.month import Month
from checker.law.doubts import due_in_doubt, end_in_doubt
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.months import month_name


def open_points(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> tuple[OpenPoint, ...]:
    """List what nobody should guess about this answer, each point once, the person's own case first.

    >>> from checker.law.parameter import load
    >>> from checker.cara_kerja.calendar import price_month
    >>> tailor = Profile(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
    >>> month = price_month((((), tailor),), load(), tailor.bulan)
    >>> [point.kode for point in open_points(tailor, (month,), load())]
    []
    """
    kini, way = kalender[0], way_of(profile)
    everything = [
        *way.doubts(profile, kalender, aturan),
        *_without_price(kini),
        *([doubt(aturan, EXAMPLE_WAGE)] if profile.wage_unknown else ()),
        *way.untold(profile, kalender, aturan),
        *_pandemic(profile, kini, aturan),
        *(_age(profile, kini.bulan, aturan) if way.age_limit else ()),
        *(_late_in_month(profile, kini, aturan) if way.age_limit else ()),
        *_pension(profile, kalender, aturan),
        *(_of_the_price(profile, kalender, aturan) if kini.iuran is None or kini.iuran.program else ()),
    ]
    return tuple({p.hal: p for p in everything}.values())


def _of_the_price(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """What is unsure about the numbers; who joins nothing has none."""
    yield from _computed(kalender[0].iuran, aturan)
    yield from _shaky_values(kalender, aturan)
    yield from _future(profile, kalender, aturan)


def _without_price(kini: Month) -> Iterator[OpenPoint]:
    if kini.iuran is None:
        yield OpenPoint(f"Angka untuk {month_name(kini.bulan)} belum ada di data kami.")


def _pandemic(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """Conditions of the pandemic's relief (D15), pensions put off (D16), projects priced by contract (D17)."""
    if any(step.nilai.kunci.startswith("iuran.pandemi.") for step in kini.steps()):
        yield doubt(aturan, "D15")
    if aturan.find("iuran.pandemi.jp_ditunda", kini.bulan) and kini.iuran and "JP" in kini.iuran.program:
        yield doubt(aturan, "D16")
    if profile.nilai_kontrak is not None and aturan.find("iuran.pandemi.potongan_proyek", kini.bulan):
        yield doubt(aturan, "D17")


def _age(profile: Profile, bulan: date, aturan: Aturan) -> Iterator[OpenPoint]:
    """Registering at the age limit (D2) or very young (O17): the sources leave it open."""
    usia = profile.age_in(bulan)
    oldest = aturan.find("kepesertaan.bpu.usia_daftar", bulan)
    youngest = aturan.find("kepesertaan.bpu.usia_tanya", bulan)
    if usia is None:
        return
    if oldest and usia >= oldest.whole:
        yield doubt(aturan, "D2")
    if youngest and usia < youngest.whole:
        yield doubt(aturan, "O17")


def _late_in_month(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """Who registers this month after the day it is due on (D18): which month is paid first was not found."""
    due, today = aturan.find("iuran.bpu.hari_bayar", kini.bulan), profile.hari_ini
    if due and today and any(kini.total) and today.replace(day=1) == kini.bulan and today.day > due.whole:
        yield doubt(aturan, "D18")


def _pension(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """An age alone leaves the birthday open: pension contributions shown may have stopped before."""
    span = pension_of(profile, aturan)
    if span is None:
        return
    earliest = contributions_end(span[0], profile, aturan)
    for bulan in kalender:
        if bulan.iuran and "JP" in bulan.iuran.program and earliest <= bulan.bulan:
            hal = f"Tanggal lahir belum diisi. Iuran pensiun mungkin sudah berhenti pada {month_name(bulan.bulan)}."
            yield OpenPoint(hal, dasar=("pp-45-2015",))
            return


def _computed(harga: Contribution | None, aturan: Aturan) -> Iterator[OpenPoint]:
    """A bracket read in one source only (D1); an amount that had to be rounded (D9)."""
    steps = harga.langkah() if harga else ()
    if any(one.nilai.kunci == "iuran.bpu.dasar" and one.keyakinan != "tinggi" for one in steps):
        yield doubt(aturan, "D1")
    if any(one.rounded for one in steps):
        yield doubt(aturan, "D9")


def _shaky_values(kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """A value whose first day is disputed (D6), or that is known to change by a month of the calendar (D5)."""
    for bulan in kalender:
        for step in bulan.steps():
            nilai = step.nilai
            if bulan is kalender[0] and (following := _disputed(nilai, bulan.bulan, aturan)):
                sentence = f"{nilai.judul} mungkin sudah berubah pada {month_name(bulan.bulan)}."
                yield OpenPoint(sentence, dasar=tuple(p for p, _ in following.dasar), kode="D6")
            due = due_in_doubt(nilai, kalender[0].bulan)
            if due and due <= bulan.bulan and _binding(step):
                sentence = f"{nilai.judul} biasanya berubah mulai {month_name(due)}. Angka barunya belum ada."
                yield OpenPoint(sentence, dasar=tuple(p for p, _ in nilai.dasar), kode="D5")


def _disputed(nilai: Nilai, bulan: date, aturan: Aturan) -> Nilai | None:
    """The next value, when some sources have it in force already in this month."""
    for other in aturan.parameter[nilai.kunci].nilai:
        if other.mungkin_sejak and other.mungkin_sejak <= bulan < other.sejak:
            return other
    return None


def _binding(step: Step) -> bool:
    """A ceiling that cut the base."""
    nilai = step.nilai
    return isinstance(nilai.nilai, int) and step.jumlah >= nilai.nilai


def _future(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """A discount ends before the last month shown, and nobody knows yet what comes after it (D4)."""
    # A month that costs what the one before did shares its possibilities.
    priced = {id(bulan.pilihan): bulan for bulan in kalender}.values()
    dipakai = {step.nilai.kunci for bulan in priced for step in bulan.steps()}
    if not any(key.startswith("iuran.bpu.") for key in dipakai):
        return
    kini, last = kalender[0].bulan, kalender[-1].bulan
    owned = {k for k in dipakai if k.startswith("iuran.bpu.potongan.")} | {discount_key(profile)}
    nilai = [aturan.parameter[k].nilai[-1] for k in sorted(owned - {""})]
    berakhir = [(end, n.kunci, n) for n in nilai if (end := end_in_doubt(n, kini)) and end < last]
    if berakhir:
        yield doubt(aturan, "D4", min(berakhir)[-1])
