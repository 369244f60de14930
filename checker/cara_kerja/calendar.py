"""The months ahead: what each costs, possibility by possibility."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.cara_kerja import contribution, membership, way_of
from checker.cara_kerja.way import Possibility, Standings
from checker.core.pension_age import age_told_on
from checker.core.profile import Profile
from checker.core.results import Contribution
from checker.core.standing import GENERAL, Facts, Standing
from checker.iuran.month import Month, reason_of_change
from checker.law.doubts import MONTHS_SHOWN
from checker.law.parameter import Aturan
from checker.law.programs import STATUS_REASONS
from checker.values.months import add_months


def price_month(possibilities: tuple[Possibility, ...], aturan: Aturan, bulan: date) -> Month:
    """Work out one month for every possibility.

    >>> from checker.law.parameter import load
    >>> tailor = Profile(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
    >>> price_month((((), tailor),), load(), tailor.bulan).total
    (8400,)
    """
    standings = [membership(profile, aturan, bulan) for _, profile in possibilities]
    choices = []
    for (facts, profile), status in zip(possibilities, standings, strict=True):
        harga = contribution(profile, status, aturan, bulan)
        if harga is not None:
            choices.append((facts, harga))
    if way_of(possibilities[0][1]).dearest_first:
        # Which sector is the dearer one depends on whose discount runs; the careful price is shown large.
        choices.sort(key=lambda one: -one[1].total)
    return Month(bulan, _together(standings), tuple(choices), tuple(harga.total for _, harga in choices))


def _together(standings: Sequence[Standings]) -> Standings:
    """Where a programme stands over all possibilities: where they differ, that is open."""
    if len(standings) == 1:
        return standings[0]
    return {kode: _one([each[kode] for each in standings]) for kode in standings[0]}


def _one(all_ways: Sequence[Standing]) -> Standing:
    first = all_ways[0]
    if any(one.status != first.status for one in all_ways):
        return Standing(
            "perlu_konfirmasi", "bergantung", "Bergantung pada yang belum diketahui.", first.nilai
        )
    if any(one.alasan != first.alasan for one in all_ways):
        return Standing(first.status, GENERAL, STATUS_REASONS[first.status], first.nilai)
    return first


def calendar(start: Month, possibilities: tuple[Possibility, ...], aturan: Aturan) -> tuple[Month, ...]:
    """Give the month asked for and the fifteen after it, each change explained.

    What is paid once (a project, a migrant's package) is billed in the first month only.

    >>> from checker.law.parameter import load
    >>> tailor = Profile(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
    >>> start = price_month((((), tailor),), load(), tailor.bulan)
    >>> [month.total[0] for month in calendar(start, (((), tailor),), load())][:3]
    [8400, 8400, 16800]
    """
    everything = [start]
    if start.iuran is not None and start.iuran.sekali:
        lengths = {profile.lama_bulan or MONTHS_SHOWN for _, profile in possibilities}
        return (start, *_after_single_payment(start, start.iuran, lengths))
    for ahead in range(1, MONTHS_SHOWN):
        bulan = add_months(start.bulan, ahead)
        if _same(everything[-1].bulan, bulan, possibilities[0][1], aturan):
            everything.append(
                Month(bulan, everything[-1].status, everything[-1].pilihan, everything[-1].total)
            )
            continue
        new = price_month(possibilities, aturan, bulan)
        if new.iuran is not None and new.iuran.sekali:
            # What is paid once is priced for the month asked for; no later month can be its first.
            new = Month(bulan, new.status, (), ())
        karena = (
            reason_of_change(everything[-1], new, aturan) if _prices(new) != _prices(everything[-1]) else ""
        )
        everything.append(Month(new.bulan, new.status, new.pilihan, new.total, karena))
    return tuple(everything)


def _prices(bulan: Month) -> set[tuple[Facts, int]]:
    """The price of each possibility, whichever stands first."""
    return {(facts, total) for (facts, _), total in zip(bulan.pilihan, bulan.total, strict=True)}


def _after_single_payment(start: Month, harga: Contribution, lengths: set[int]) -> Iterator[Month]:
    """The months after one payment: nothing, or the savings that go on each month until the contract ends.

    Of several lengths a contract may have, the longest: no end is named that nobody told.
    """
    saving = Contribution(0, harga.program if harga.paket else {}, sekali=True)
    empty = Contribution(0, {}, sekali=True)
    length = max(lengths)
    until = "" if len(lengths) == 1 else " sampai kontraknya selesai"
    for ahead in range(1, MONTHS_SHOWN):
        kini = saving if ahead < length else empty
        karena = "Dibayar sekali, tidak tiap bulan." if ahead == 1 else ""
        if saving.total:
            lewat = "Kontraknya selesai, tabungan berhenti." if ahead == length else ""
            karena = (
                f"Paketnya dibayar sekali. Tabungan dibayar tiap bulan{until}."
                if ahead == 1 < length
                else lewat
            )
        yield Month(add_months(start.bulan, ahead), start.status, (((), kini),), (kini.total,), karena)


def _same(length: date, new: date, profile: Profile, aturan: Aturan) -> bool:
    """Nothing of law changes between two months and no birthday falls there, so the price can't differ."""
    # An age alone is taken to rise in the month it is counted from.
    birthday = profile.usia is not None and new.month == age_told_on(profile).month
    same_age = profile.age_in(length) == profile.age_in(new) and not birthday
    return same_age and not aturan.changes(length, new)
