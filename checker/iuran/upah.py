"""The wage contributions are counted on (PP 44/2015 Pasal 19; PP 46/2015 Pasal 17)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Protocol

from checker.core.results import Langkah
from checker.law.parameter import Aturan
from checker.values.money import Bilangan, bulat, rupiah


class Upah(Protocol):
    """Whoever told a wage in one of its ways: the person of `periksa`, the event of `manfaat`."""

    @property
    def upah(self) -> int | None:
        """The wage of a month (rupiah)."""

    @property
    def upah_harian(self) -> int | None:
        """The wage of a day (rupiah)."""

    @property
    def upah_borongan(self) -> tuple[int, ...]:
        """What piece work brought in each of the last months (rupiah)."""

    @property
    def bergantung_cuaca(self) -> bool:
        """The piece work depends on the weather."""


def upah_sebulan(profil: Upah, aturan: Aturan, bulan: date) -> tuple[Bilangan, tuple[Langkah, ...]]:
    """Give the monthly wage (rupiah, exact): as told, daily × 25, or the mean of the last 3 (weather: 12) months.

    Source: PP 44/2015 Pasal 19(3)-(5).

    >>> from checker.law.parameter import muat
    >>> from checker.core.profile import Profil
    >>> harian = Profil(date(2026, 11, 1), "karyawan", upah_harian=100_000)
    >>> upah_sebulan(harian, muat(), harian.bulan)[0]
    2500000
    """
    if profil.upah is not None:
        return profil.upah, ()
    if profil.upah_harian is not None:
        hari = aturan.pada("iuran.pu.hari_sebulan", bulan)
        jumlah = profil.upah_harian * hari.rupiah
        rumus = f"{hari.rupiah} × {rupiah(profil.upah_harian)}"
        return jumlah, (Langkah("Upah harian dijadikan upah sebulan.", rumus, jumlah, hari),)
    kunci = "iuran.pu.borongan_cuaca_bulan" if profil.bergantung_cuaca else "iuran.pu.borongan_bulan"
    banyak = aturan.pada(kunci, bulan)
    dipakai = profil.upah_borongan[-banyak.rupiah :]
    rata = Fraction(sum(dipakai), len(dipakai))
    rumus = f"({' + '.join(rupiah(u) for u in dipakai)}) ÷ {len(dipakai)}"
    return rata, (
        Langkah(f"Upah borongan dirata-rata {len(dipakai)} bulan terakhir.", rumus, bulat(rata), banyak),
    )
