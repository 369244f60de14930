"""Where a fact about the person is open, the price is worked out for each possibility; the first is shown large."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.core.profile import Profil
from checker.law.parameter import Aturan

BELUM_PASTI = "perlu_konfirmasi"


def varian(profil: Profil, aturan: Aturan, bulan: date) -> tuple[tuple[str, Profil], ...]:
    """Give (name, person) for every possibility, the careful one first; one nameless entry when nothing is open.

    Open points: is a becak transport (design §5), does the owner's discount and JHT duty hold (C1, C2), which
    risk class, is an intern's JKM due (C4).

    >>> from checker.law.parameter import muat
    >>> becak = Profil(date(2027, 1, 1), "mandiri", sektor="perlu_konfirmasi", penghasilan=1_300_000)
    >>> [nama for nama, _ in varian(becak, muat(), becak.bulan)]
    ['Kalau tidak dihitung angkutan', 'Kalau dihitung angkutan']
    """
    match profil.cara_kerja:
        case "mandiri" if profil.sektor in ("", BELUM_PASTI):
            return (
                ("Kalau tidak dihitung angkutan", replace(profil, sektor="lainnya")),
                ("Kalau dihitung angkutan", replace(profil, sektor="transportasi")),
            )
        case "pemberi_kerja":
            return tuple(
                (
                    f"{'Dengan' if jht else 'Tanpa'} JHT, {'tanpa' if penuh else 'dengan'} potongan",
                    replace(profil, jht=jht, tanpa_potongan=penuh),
                )
                for jht in (profil.jht, not profil.jht)
                for penuh in (True, False)
            )
        case "karyawan" if profil.risiko_jkk is None:
            return _kelas(profil, aturan, bulan)
        case "magang" if not profil.berupah:
            # What branches bill for a student is one sum for both programmes.
            return (("", replace(profil, tambah_jkm=True)),)
        case "magang":
            risiko = _kelas(profil, aturan, bulan) if profil.risiko_jkk is None else (("", profil),)
            return tuple(
                (
                    f"{nama}, {jkm}" if nama else jkm.capitalize().replace("jkm", "JKM"),
                    replace(p, tambah_jkm=ikut),
                )
                for jkm, ikut in (("tanpa JKM", False), ("ditambah JKM", True))
                for nama, p in risiko
            )
        case _:
            return (("", profil),)


def _kelas(profil: Profil, aturan: Aturan, bulan: date) -> tuple[tuple[str, Profil], ...]:
    """The lowest and the highest risk class (PP 44/2015 Pasal 16)."""
    baris = aturan.pada("iuran.pu.jkk", bulan).baris
    return tuple(
        (f"Kelas risiko {b['kelas']} ({b['nama']})", replace(profil, risiko_jkk=b["kelas"]))
        for b in (baris[0], baris[-1])
    )
