"""When somebody reaches the pension age of JP: the age in force on the day it is reached (PP 45/2015 Pasal 15).

The age rises every three years. Whoever has once reached it stays a pensioner when it rises again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from checker.core.profile import Profile
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.months import age

ONE_DAY = timedelta(days=1)
FEBRUARY = 2


@dataclass(frozen=True, slots=True)
class Pension:
    """The day somebody reaches pension age, and the age (years) that is in force on that day."""

    hari: date
    batas: Nilai

    def age_on(self, day: date) -> int:
        """Age (full years) of this person on a day before: counted back from the day of pension.

        >>> from checker.law.parameter import load
        >>> limit = load().at("iuran.pu.jp.usia_pensiun", date(2026, 5, 1))
        >>> Pension(date(2026, 5, 1), limit).age_on(date(2025, 11, 1))
        58
        """
        return self.batas.whole + age(self.hari, day)

    def last_birth(self, sampai: date) -> date:
        """The last day of birth that reaches this age by a day, while the age is in force.

        >>> from checker.law.parameter import load
        >>> limit = load().at("iuran.pu.jp.usia_pensiun", date(2026, 5, 1))
        >>> str(Pension(date(2026, 5, 1), limit).last_birth(date(2026, 11, 1)))
        '1967-11-01'
        """
        end = min(sampai, self.batas.akhir) if self.batas.akhir else sampai
        return _years_before(end, self.batas.whole)


def pension(born: date, aturan: Aturan) -> Pension:
    """Give the day on which somebody born on a day reaches pension age.

    >>> from checker.law.parameter import load
    >>> pension(date(1968, 2, 10), load()).hari, pension(date(1969, 2, 10), load()).hari
    (datetime.date(2027, 2, 10), datetime.date(2029, 2, 10))
    """
    everything = aturan.parameter["iuran.pu.jp.usia_pensiun"].nilai
    sampai = [Pension(max(birthday(born, n.whole), n.sejak), n) for n in everything]
    return next((p for p in sampai if not p.batas.over(p.hari)), sampai[-1])


def pension_range(
    born: date | None, usia: int | None, pada: date, aturan: Aturan
) -> tuple[Pension, Pension] | None:
    """Give the earliest and the latest day on which pension age may be reached; None when no age is known.

    They are the same for a known birthday. An age alone (years, on the day `pada`) leaves the birthday open by a year.

    >>> from checker.law.parameter import load
    >>> [str(p.hari) for p in pension_range(None, 57, date(2026, 11, 20), load())]
    ['2027-11-21', '2029-11-20']
    """
    if born is not None:
        return (one := pension(born, aturan)), one
    if usia is None:
        return None
    first, last = births(usia, pada)
    return pension(first, aturan), pension(last, aturan)


def pension_of(profile: Profile, aturan: Aturan) -> tuple[Pension, Pension] | None:
    """Give the earliest and latest pension day of a person; of an age alone the birthday falls on a month's first.

    >>> from checker.law.parameter import load
    >>> worker = Profile(date(2026, 11, 1), "karyawan", tanggal_lahir=date(1968, 3, 2))
    >>> [str(one.hari) for one in pension_of(worker, load())]
    ['2027-03-02', '2027-03-02']
    """
    pada = age_told_on(profile)
    return pension_range(profile.tanggal_lahir, profile.age_in(pada), pada, aturan)


def age_told_on(profile: Profile) -> date:
    """The month an age alone is counted from: today's, or the earlier one that was asked for.

    >>> str(age_told_on(Profile(date(2027, 3, 1), "karyawan", hari_ini=date(2026, 11, 22))))
    '2026-11-01'
    """
    return min(profile.bulan, (profile.hari_ini or profile.bulan).replace(day=1))


def contributions_end(one: Pension, profile: Profile, aturan: Aturan) -> date:
    """Give the day from which on JP is no longer paid for: pension age, or some years later for who puts it off.

    >>> from checker.law.parameter import load
    >>> worker = Profile(date(2026, 11, 1), "karyawan", tanggal_lahir=date(1968, 3, 2))
    >>> str(contributions_end(pension_of(worker, load())[0], worker, load()))
    '2027-03-02'
    """
    if not profile.menunda_pensiun:
        return one.hari
    return birthday(one.hari, aturan.at("iuran.pu.jp.tunda_tahun", one.hari).whole)


def births(usia: int, pada: date) -> tuple[date, date]:
    """Give the first and the last day on which somebody may be born whose age is `usia` years on a day.

    >>> [str(hari) for hari in births(57, date(2026, 11, 20))], [str(hari) for hari in births(58, date(2028, 2, 29))]
    (['1968-11-21', '1969-11-20'], ['1969-03-01', '1970-02-28'])
    """
    return _years_before(pada, usia + 1) + ONE_DAY, _years_before(pada, usia)


def _years_before(day: date, tahun: int) -> date:
    dulu = birthday(day, -tahun)
    return dulu if dulu.day == day.day else dulu - ONE_DAY


def birthday(born: date, tahun: int) -> date:
    """The birthday some years later (or before); 29 February becomes 1 March, as ages are counted.

    >>> birthday(date(1968, 2, 29), 59)
    datetime.date(2027, 3, 1)
    """
    try:
        return born.replace(year=born.year + tahun)
    except ValueError:
        return date(born.year + tahun, FEBRUARY + 1, 1)


def first_month(aturan: Aturan) -> date:
    """The first month JP was paid for.

    >>> from checker.law.parameter import load
    >>> str(first_month(load()))
    '2015-07-01'
    """
    return aturan.parameter["iuran.pu.jp.peserta"].nilai[0].sejak


def months_possible(moment: date, aturan: Aturan) -> int:
    """How many months of JP anybody can have paid by the month of a day, that month included.

    >>> from checker.law.parameter import load
    >>> months_possible(date(2026, 11, 20), load())
    137
    """
    start = first_month(aturan)
    return (moment.year - start.year) * 12 + moment.month - start.month + 1
