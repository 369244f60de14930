"""The person, frozen: what the questions of `periksa` told (`checker/questions/reading/profile_reader.py` reads them)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.law.parameter import Aturan
from checker.values.money import Number
from checker.values.months import age

MONTHS_AHEAD = 60
"""How far ahead an answer is still worth giving; beyond it the law is anybody's guess."""

WAGE_FIELDS = ("upah", "upah_harian", "upah_borongan")
INCOME_FIELDS = ("penghasilan", "penghasilan_harian")
UNKNOWN = "tidak_tahu"
"""The answer of somebody who does not know."""
EXAMPLE_WAGE = "D19"
"""The doubt that says amounts stand on an example of a wage, because nobody knows the person's own."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One person in one contribution month; amounts in rupiah per month unless the name says otherwise."""

    bulan: date
    cara_kerja: str
    pekerjaan: str = ""
    sektor: str = ""
    penghasilan: Number | None = None
    penghasilan_harian: int | None = None
    hari_kerja: int | None = None
    jht: bool | None = None
    """Whether savings were chosen; None where nobody said: priced without."""
    dibayar_pemerintah: bool = False
    usia: int | None = None
    tanggal_lahir: date | None = None
    upah: int | None = None
    upah_harian: int | None = None
    upah_borongan: tuple[int, ...] = ()
    bergantung_cuaca: bool = False
    upah_diketahui: str = ""
    skala_usaha: str = ""
    modal_usaha: int | None = None
    penjualan_tahunan: int | None = None
    risiko_jkk: int | None = None
    jenis_usaha: str = ""
    program_tambahan: tuple[str, ...] = ()
    kewarganegaraan: str = "WNI"
    lama_di_indonesia_bulan: int | None = None
    peserta_jkn: bool | None = None
    menunda_pensiun: bool = False
    padat_karya: bool = False
    nilai_kontrak: int | None = None
    jalur: str = ""
    lama_bulan: int | None = None
    jht_bulanan: int | None = None
    pemberi_kerja_negara: bool = False
    tanpa_upah: bool = False
    hari_ini: date | None = None
    """The day on which `usia` was told; without it, the month of the answer."""
    risk_confidence: str = ""
    """Never asked: `cara_kerja` sets it where the class was read from the line of business."""
    without_discount: bool = False
    """Never asked: `cara_kerja` sets it to show the price without a discount whose reach is in doubt."""
    adds_jkm: bool = False
    """Never asked: `cara_kerja` sets it to show the price with a JKM whose duty is in doubt."""

    @property
    def is_paid(self) -> bool:
        """There is a wage, told in whichever way or not known; a school placement has none."""
        told = self.upah is not None or self.upah_harian is not None or bool(self.upah_borongan)
        return told or self.wage_unknown

    @property
    def wage_unknown(self) -> bool:
        """There is a wage, and whoever asks does not know how much."""
        return self.upah_diketahui == UNKNOWN

    def age_in(self, bulan: date) -> int | None:
        """Age in full years on the first day of a month; None when neither age nor birthday is known.

        An age alone is today's: a year is added for every twelve months from now, or taken off for those before.

        >>> person = Profile(date(2029, 11, 1), "karyawan", usia=58, hari_ini=date(2026, 11, 22))
        >>> person.age_in(person.bulan), person.age_in(date(2024, 11, 1)), person.age_in(date(2027, 10, 1))
        (61, 56, 58)
        """
        if self.tanggal_lahir:
            return age(self.tanggal_lahir, bulan)
        if self.usia is None:
            return None
        kini = self.hari_ini or self.bulan
        months_passed = (bulan.year - kini.year) * 12 + bulan.month - kini.month
        return max(0, self.usia + (months_passed // 12 if months_passed >= 0 else -(-months_passed // 12)))


def first_known_month(aturan: Aturan) -> date:
    """The first month the law data covers.

    >>> from checker.law.parameter import load
    >>> str(first_known_month(load()))
    '2015-07-01'
    """
    return aturan.parameter["iuran.bpu.jkm"].nilai[0].sejak


def piece_wage_faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """Piece wages need as many months as the article averages (PP 44/2015 Pasal 19(4)-(5)).

    >>> from checker.law.parameter import load
    >>> piece_wage_faults({"upah_borongan": (900_000,), "bulan": date(2026, 11, 1)}, load())
    [('upah_borongan', 'harus berisi paling sedikit 3 bulan')]
    """
    if "upah_borongan" not in nilai:
        return []
    key = "iuran.pu.borongan_cuaca_bulan" if nilai.get("bergantung_cuaca") else "iuran.pu.borongan_bulan"
    perlu = aturan.find(key, nilai["bulan"])
    if perlu and len(nilai["upah_borongan"]) < perlu.whole:
        return [("upah_borongan", f"harus berisi paling sedikit {perlu.whole} bulan")]
    if not any(nilai["upah_borongan"]):
        return [("upah_borongan", "harus lebih dari nol")]
    return []
