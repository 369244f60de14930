"""Where a fact about the person is open, the price is worked out for each possibility; the first is shown large."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.core.profile import Profile
from checker.law.parameter import Aturan

UNSURE = "perlu_konfirmasi"


def possibilities(profile: Profile, aturan: Aturan, bulan: date) -> tuple[tuple[str, Profile], ...]:
    """Give (name, person) for every possibility, the careful one first; one nameless entry when nothing is open.

    Open points: is a becak transport (design §5), does the owner's discount and JHT duty hold (C1, C2), which
    risk class, is an intern's JKM due (C4).

    >>> from checker.law.parameter import load
    >>> becak = Profile(date(2027, 1, 1), "mandiri", sektor="perlu_konfirmasi", penghasilan=1_300_000)
    >>> [nama for nama, _ in possibilities(becak, load(), becak.bulan)]
    ['Kalau tidak dihitung angkutan', 'Kalau dihitung angkutan']
    """
    match profile.cara_kerja:
        case "mandiri" if profile.sektor in ("", UNSURE):
            return (
                ("Kalau tidak dihitung angkutan", replace(profile, sektor="lainnya")),
                ("Kalau dihitung angkutan", replace(profile, sektor="transportasi")),
            )
        case "pemberi_kerja":
            return tuple(
                (
                    f"{'Dengan' if jht else 'Tanpa'} JHT, {'tanpa' if full else 'dengan'} potongan",
                    replace(profile, jht=jht, without_discount=full),
                )
                for jht in (profile.jht, not profile.jht)
                for full in (True, False)
            )
        case "karyawan" if profile.risiko_jkk is None:
            return _class(profile, aturan, bulan)
        case "magang" if not profile.is_paid:
            # What branches bill for a student is one sum for both programmes.
            return (("", replace(profile, adds_jkm=True)),)
        case "magang":
            risiko = _class(profile, aturan, bulan) if profile.risiko_jkk is None else (("", profile),)
            return tuple(
                (
                    f"{name}, {jkm}" if name else jkm.capitalize().replace("jkm", "JKM"),
                    replace(p, adds_jkm=ikut),
                )
                for jkm, ikut in (("tanpa JKM", False), ("ditambah JKM", True))
                for name, p in risiko
            )
        case _:
            return (("", profile),)


def _class(profile: Profile, aturan: Aturan, bulan: date) -> tuple[tuple[str, Profile], ...]:
    """The lowest and the highest risk class (PP 44/2015 Pasal 16)."""
    row = aturan.at("iuran.pu.jkk", bulan).baris
    return tuple(
        (f"Kelas risiko {b['kelas']} ({b['nama']})", replace(profile, risiko_jkk=b["kelas"]))
        for b in (row[0], row[-1])
    )
