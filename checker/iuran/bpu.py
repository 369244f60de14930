"""Contributions of people who work for themselves (PP 44/2015 Lampiran II and Pasal 18, PP 46/2015, PP 50/2025)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from checker.core.membership import programs_joined
from checker.core.profile import Profile
from checker.core.results import Contribution, ProgramContribution, Step, rate_step
from checker.core.standing import Standing
from checker.iuran.upah import monthly_wage
from checker.law.confidence import weakest_of
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.money import Number, percent, round_half_up, rupiah

BY_BRACKET = ("penghasilan", "penghasilan_harian", "hari_kerja", "pekerjaan")
"""Answers that count through what they lead to: the bracket of the income, the sector."""
BY_AGE = ("usia", "tanggal_lahir", "hari_ini")
"""Answers that count through the age in the contribution month."""
_the_rest = attrgetter(*(one.name for one in fields(Profile) if one.name not in (*BY_BRACKET, *BY_AGE)))


def bpu_contribution(
    profile: Profile, status: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Contribution:
    """Give the month of a self-employed person: JKK and JHT on the bracket's base, JKM flat, discount on JKK and JKM.

    Sources: PP 44/2015 Lampiran II, PP 46/2015 Lampiran, PP 50/2025 Pasal 3-4.

    >>> from checker.cara_kerja import membership
    >>> from checker.law.parameter import load
    >>> sayur = Profile(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
    >>> bpu_contribution(sayur, membership(sayur, load(), sayur.bulan), load(), sayur.bulan).total
    8400
    """
    penghasilan: Number
    if profile.penghasilan is None:
        penghasilan, start = monthly_wage(profile, aturan, bulan)
    else:
        penghasilan, start = profile.penghasilan, ()
    dasar, steps = income_base(penghasilan, aturan, bulan)
    potongan = discount_in_force(profile, aturan, bulan)
    yakin = weakest_of(steps.sure, *(one.sure for one in start))
    program = {}
    for kode in programs_joined(profile, status):
        tarif = aturan.at(f"iuran.bpu.{kode.lower()}", bulan)
        if kode == "JHT":
            program[kode] = _programs(kode, dasar, yakin, tarif, None)
        elif profile.dibayar_pemerintah:
            program[kode] = _paid_by_state(_programs(kode, dasar, yakin, tarif, None))
        else:
            program[kode] = _programs(kode, dasar, yakin, tarif, potongan)
    return Contribution(dasar, program, (*start, steps))


def income_base(penghasilan: Number, aturan: Aturan, bulan: date) -> tuple[int, Step]:
    """Find the bracket of a monthly income and give its base (rupiah); contributions follow the base, not the income.

    The law leaves gaps between printed ranges (Rp1.099.001-1.099.999): income is rounded down to whole thousands.
    Source: PP 44/2015 Lampiran II.

    >>> from checker.law.parameter import load
    >>> income_base(1_300_000, load(), date(2026, 11, 1))[0]
    1400000
    """
    table = _table(aturan, bulan)
    row, nilai = table.row(penghasilan), table.nilai
    in_gap = "sampai" in row and penghasilan > row["sampai"]
    keyakinan = table.kelipatan.keyakinan if in_gap else row.get("keyakinan", nilai.keyakinan)
    sentence, rumus = _written(nilai)[row["baris"]]
    dasar: int = row["dasar"]
    return dasar, Step(f"Penghasilan {rupiah(penghasilan)} {sentence}", rumus, dasar, nilai, keyakinan)


@dataclass(frozen=True, slots=True)
class _Table:
    """The brackets in force on a day; `multiple`: rupiah that incomes are rounded down to."""

    nilai: Nilai
    kelipatan: Nilai
    rows: tuple[Mapping[str, Any], ...]
    upper_limits: tuple[int, ...]
    """The printed upper ends of the rows; the last row has none."""
    multiple: int

    def row(self, penghasilan: Number) -> Mapping[str, Any]:
        ribu = round_half_up(penghasilan) // self.multiple * self.multiple
        return self.rows[bisect_left(self.upper_limits, ribu)]


@lru_cache(maxsize=64)
def _table(aturan: Aturan, bulan: date) -> _Table:
    nilai, kelipatan = (aturan.at(key, bulan) for key in ("iuran.bpu.dasar", "iuran.bpu.kelipatan"))
    upper_limits = tuple(row["sampai"] for row in nilai.baris[:-1])
    return _Table(nilai, kelipatan, nilai.baris, upper_limits, kelipatan.whole)


def bpu_alike(profile: Profile, aturan: Aturan) -> Hashable:
    """Give what the price from this month on hangs on: incomes of one bracket cost the same, whatever the work.

    Of the occupation only its sector counts. Brackets of every table known from then on are compared.
    Source: PP 44/2015 Lampiran II. Raises NotInForce for a month without brackets.

    >>> from checker.law.parameter import load
    >>> one, other = (Profile(date(2026, 11, 1), "mandiri", penghasilan=n) for n in (1_300_000, 1_350_000))
    >>> bpu_alike(one, load()) == bpu_alike(other, load())
    True
    """
    rows = brackets(profile.penghasilan or 0, aturan, profile.bulan)
    return rows, profile.age_in(profile.bulan), _the_rest(profile)


def brackets(penghasilan: Number, aturan: Aturan, bulan: date) -> tuple[int, ...]:
    """Give the rows an income falls into: the month's, and those of every table known from then on.

    >>> from checker.law.parameter import load
    >>> [brackets(income, load(), date(2026, 11, 1)) for income in (1_099_000, 1_099_999, 1_100_000)]
    [(1,), (1,), (2,)]
    """
    return tuple([table.row(penghasilan)["baris"] for table in _tables(aturan, bulan)])


@lru_cache(maxsize=64)
def _tables(aturan: Aturan, bulan: date) -> tuple[_Table, ...]:
    """Give the brackets of the month and those of every later day on which they are known to change."""
    every = (aturan.parameter[key].nilai for key in ("iuran.bpu.dasar", "iuran.bpu.kelipatan"))
    later = {one.sejak for values in every for one in values if one.sejak > bulan}
    return tuple(_table(aturan, day) for day in (bulan, *sorted(later)))


@cache
def _written(nilai: Nilai) -> Mapping[int, tuple[str, str]]:
    """What the trace says of each row, whoever falls into it: the end of the sentence, and the arithmetic."""
    result = {}
    for row in nilai.baris:
        dasar = rupiah(row["dasar"])
        batas = f"s.d. {rupiah(row['sampai'])}" if "sampai" in row else "ke atas"
        result[row["baris"]] = (
            f"masuk golongan {row['baris']}. Dasar iurannya {dasar}.",
            f"{rupiah(row['dari'])} {batas} → {dasar}",
        )
    return MappingProxyType(result)


def discount_in_force(profile: Profile, aturan: Aturan, bulan: date) -> Nilai | None:
    """Give the discount in force for this person's contribution month, or None (PP 50/2025 Pasal 3-4, PP 49/2020).

    Not for those whose contributions the state pays. Transport and other work have their own periods; the relief of the
    pandemic was for all.

    >>> from checker.law.parameter import load
    >>> tailor = Profile(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
    >>> str(discount_in_force(tailor, load(), tailor.bulan).akhir)
    '2026-12-31'
    """
    if profile.dibayar_pemerintah:
        return None
    key = discount_key(profile)
    return (aturan.find(key, bulan) if key else None) or aturan.find("iuran.pandemi.potongan", bulan)


def discount_key(profile: Profile) -> str:
    """Name the discount that is this person's, in force or not; empty for those who get none.

    >>> discount_key(Profile(date(2027, 1, 1), "mandiri", sektor="transportasi"))
    'iuran.bpu.potongan.transportasi'
    """
    if profile.dibayar_pemerintah or profile.without_discount:
        return ""
    return f"iuran.bpu.potongan.{'transportasi' if profile.sektor == 'transportasi' else 'lainnya'}"


@lru_cache(maxsize=1024)
def _programs(kode: str, dasar: int, yakin: str, tarif: Nilai, potongan: Nilai | None) -> ProgramContribution:
    """One programme on one bracket; brackets are few, so a member list finds nearly all of them worked out."""
    if isinstance(tarif.nilai, int):
        dasar, normal = 0, tarif.whole
        steps = Step(
            f"Iuran {kode} sama untuk semua: {rupiah(normal)} sebulan.", rupiah(normal), normal, tarif
        )
    else:
        yakin = weakest_of(tarif.keyakinan, yakin)
        steps = rate_step(f"Iuran {kode} dihitung dari dasar itu.", tarif, dasar, keyakinan=yakin)
        normal = steps.jumlah
    if potongan is None:
        return ProgramContribution(dasar, normal, peserta=normal, jejak=(steps,))
    bayar = round_half_up((1 - potongan.bagian) * normal)
    rumus = f"{percent(potongan.bagian)} × {rupiah(normal)}"
    sentence = f"Iuran {kode} dipotong, jadi {rupiah(bayar)}."
    yakin = weakest_of(potongan.keyakinan, steps.sure)
    saved = Step(sentence, rumus, normal - bayar, potongan, yakin)
    return ProgramContribution(dasar, normal, normal - bayar, peserta=bayar, jejak=(steps, saved))


def _paid_by_state(program: ProgramContribution) -> ProgramContribution:
    return ProgramContribution(program.dasar, program.normal, pemerintah=program.normal, jejak=program.jejak)
