"""Ways of working: one module a way holds all that is its own, as a record (`way.py`); this is the list of them.

Here a question about a way is put to its record; who must join, what it costs, what is open.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace
from datetime import date

from checker.cara_kerja.karyawan import KARYAWAN
from checker.cara_kerja.magang import MAGANG
from checker.cara_kerja.mandiri import MANDIRI
from checker.cara_kerja.pekerja_migran import PEKERJA_MIGRAN
from checker.cara_kerja.pekerja_rumah_tangga import PEKERJA_RUMAH_TANGGA
from checker.cara_kerja.pemberi_kerja import PEMBERI_KERJA
from checker.cara_kerja.proyek_konstruksi import PROYEK_KONSTRUKSI
from checker.cara_kerja.way import Possibility, Standings, WayOfWorking
from checker.core.membership import under_age_limit
from checker.core.profile import Profile
from checker.core.results import Contribution
from checker.core.standing import Fact, Standing, within
from checker.iuran.upah import example_wages
from checker.law.parameter import Aturan, NotInForce
from checker.law.programs import PROGRAMS
from checker.values.money import rupiah

WAYS: Mapping[str, WayOfWorking] = {
    way.key: way
    for way in (
        MANDIRI,
        PEMBERI_KERJA,
        MAGANG,
        PEKERJA_RUMAH_TANGGA,
        KARYAWAN,
        PROYEK_KONSTRUKSI,
        PEKERJA_MIGRAN,
    )
}


def way_of(profile: Profile) -> WayOfWorking:
    """Give the record of a person's way of working.

    >>> way = way_of(Profile(date(2026, 11, 1), "mandiri"))
    >>> way.segment, way.name
    ('BPU', 'pekerja mandiri')
    """
    return WAYS[profile.cara_kerja]


def membership(profile: Profile, aturan: Aturan, bulan: date) -> Standings:
    """Give the status of all five programmes in a month; a month the law data can't tell is `perlu_konfirmasi`.

    >>> from checker.law.parameter import load
    >>> becak = Profile(date(2026, 11, 1), "mandiri", penghasilan=1_300_000)
    >>> [status.status for status in membership(becak, load(), becak.bulan).values()]
    ['wajib', 'wajib', 'pilihan', 'tidak_tersedia', 'tidak_tersedia']
    """
    way = WAYS[profile.cara_kerja]
    try:
        standings = way.programmes(profile, aturan, bulan)
    except NotInForce:
        return {
            kode: Standing(
                "perlu_konfirmasi", "belum_ada_data", "Aturan untuk bulan ini belum ada di data kami."
            )
            for kode in PROGRAMS
        }
    return under_age_limit(standings, profile, aturan, bulan) if way.age_limit else standings


def contribution(profile: Profile, status: Standings, aturan: Aturan, bulan: date) -> Contribution | None:
    """Give what one contribution month costs; None where the law data has no value for that month.

    >>> from checker.law.parameter import load
    >>> siswa = Profile(date(2026, 11, 1), "magang", adds_jkm=True)
    >>> harga = contribution(siswa, membership(siswa, load(), siswa.bulan), load(), siswa.bulan)
    >>> harga.total if harga else None
    16800
    """
    try:
        return WAYS[profile.cara_kerja].price(profile, status, aturan, bulan)
    except NotInForce:
        return None


def alike(profile: Profile, aturan: Aturan) -> Hashable:
    """Give what a person's prices hang on, from their month on: who has the same here pays the same.

    >>> one, other = (Profile(date(2026, 11, 1), "mandiri", penghasilan=n) for n in (1_300_000, 1_350_000))
    >>> from checker.law.parameter import load
    >>> alike(one, load()) == alike(other, load())
    True
    """
    try:
        return WAYS[profile.cara_kerja].alike(profile, aturan)
    except NotInForce:
        return profile


def possibilities(profile: Profile, aturan: Aturan, bulan: date) -> tuple[Possibility, ...]:
    """Give (facts, person) for every possibility, the careful one first; one without facts when nothing is open.

    A wage that nobody knows is taken at its examples.

    >>> from checker.law.parameter import load
    >>> becak = Profile(date(2027, 1, 1), "mandiri", sektor="perlu_konfirmasi", penghasilan=1_300_000)
    >>> from checker.core.standing import title
    >>> [title(facts) for facts, _ in possibilities(becak, load(), becak.bulan)]
    ['Kalau tidak dihitung angkutan', 'Kalau dihitung angkutan']
    """
    way = WAYS[profile.cara_kerja]
    if not profile.wage_unknown:
        return way.possibilities(profile, aturan, bulan)
    return tuple(
        ((Fact("upah", str(one.upah), f"Upah {rupiah(one.upah)} ({one.place})"), *map(within, facts)), person)
        for one in example_wages(aturan, bulan)
        for facts, person in way.possibilities(replace(profile, upah=one.upah), aturan, bulan)
    )
