"""The person: answers to the questions of `periksa`, read, checked against each other, and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.core.fields import InputRefused, questions_for, read_fields, refusal, unused
from checker.law.parameter import Aturan
from checker.law.resources import data_file
from checker.values.money import Number, rupiah
from checker.values.months import add_months, age, month_name

MONTHS_AHEAD = 60
"""How far ahead an answer is still worth giving; beyond it the law is anybody's guess."""

WAGE_FIELDS = ("upah", "upah_harian", "upah_borongan")
INCOME_FIELDS = ("penghasilan", "penghasilan_harian")
MONEY_FIELDS: Mapping[str, tuple[str, ...]] = {
    "mandiri": INCOME_FIELDS,
    "pemberi_kerja": INCOME_FIELDS,
    "karyawan": WAGE_FIELDS,
    "magang": WAGE_FIELDS,
    "proyek_konstruksi": (*WAGE_FIELDS, "nilai_kontrak"),
    "pekerja_rumah_tangga": INCOME_FIELDS + WAGE_FIELDS,
    "pekerja_migran": (),
}
MAY_LACK_MONEY = ("magang",)
"""A school placement is not paid; the rest can't be priced without income or wage."""
SIZE_FIELDS = ("skala_usaha", "modal_usaha", "penjualan_tahunan")


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
    jht: bool = False
    dibayar_pemerintah: bool = False
    usia: int | None = None
    tanggal_lahir: date | None = None
    upah: int | None = None
    upah_harian: int | None = None
    upah_borongan: tuple[int, ...] = ()
    bergantung_cuaca: bool = False
    skala_usaha: str = ""
    modal_usaha: int | None = None
    penjualan_tahunan: int | None = None
    risiko_jkk: int | None = None
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
    without_discount: bool = False
    """Never asked: `possibilities.py` sets it to show the price without a discount whose reach is in doubt."""
    adds_jkm: bool = False
    """Never asked: `possibilities.py` sets it to show the price with a JKM whose duty is in doubt."""

    @property
    def is_paid(self) -> bool:
        """A wage was told, in whichever way; a school placement has none."""
        return self.upah is not None or self.upah_harian is not None or bool(self.upah_borongan)

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


def read_profile(told: object, aturan: Aturan, hari_ini: date) -> Profile:
    """Read and check the input of `periksa`; raise InputRefused naming every field that is wrong.

    The month defaults to that of `hari_ini`, the sector to that of the occupation.
    """
    tanya = questions_for("periksa")
    nilai, galat = read_fields(told, tanya)
    if "bulan" not in nilai:
        nilai["bulan"] = hari_ini.replace(day=1)
    wrong = [*_month_faults(nilai, aturan, hari_ini), *_age_faults(nilai, hari_ini)]
    if not galat:
        wrong += _money_faults(nilai) + piece_wage_faults(nilai, aturan)
        wrong += _firm_faults(nilai, aturan) + _migrant_faults(nilai, aturan)
        wrong = wrong or unused(nilai, tanya, "cara_kerja", sebutan="cara kerja")
    galat += [refusal(key, tanya[key], message) for key, message in wrong]
    if galat:
        raise InputRefused(galat)
    if "pekerjaan" in nilai and "sektor" not in nilai:
        nilai["sektor"] = data_file("core/occupations")[nilai["pekerjaan"]].get("sektor", "")
    if "penghasilan_harian" in nilai:
        nilai["penghasilan"] = nilai["penghasilan_harian"] * nilai["hari_kerja"]
    return Profile(**nilai, hari_ini=hari_ini)


def first_known_month(aturan: Aturan) -> date:
    """The first month the law data covers."""
    return aturan.parameter["iuran.bpu.jkm"].nilai[0].sejak


def _month_faults(nilai: Mapping[str, Any], aturan: Aturan, hari_ini: date) -> list[tuple[str, str]]:
    first, last = first_known_month(aturan), add_months(hari_ini, MONTHS_AHEAD)
    if not first <= nilai["bulan"] <= last:
        return [("bulan", f"harus antara {month_name(first)} dan {month_name(last)}")]
    return []


def _money_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    """One way of telling the money, the one that belongs to this way of working."""
    way = nilai["cara_kerja"]
    allowed, everything = MONEY_FIELDS[way], (*INCOME_FIELDS, *WAGE_FIELDS, "nilai_kontrak")
    diisi = [k for k in everything if k in nilai]
    wrong = []
    if len(diisi) > 1:
        wrong.append((diisi[1], f"dan {diisi[0]} terisi dua-duanya. Isi salah satu saja"))
    elif diisi and diisi[0] not in allowed:
        replacement = f"Isi {allowed[0]}" if allowed else "Kosongkan saja"
        wrong.append((diisi[0], f"tidak dipakai untuk cara kerja {way}. {replacement}"))
    elif allowed and not diisi and way not in MAY_LACK_MONEY:
        wrong.append((allowed[0], "belum diisi"))
    if diisi and nilai.get("tanpa_upah"):
        wrong.append(("tanpa_upah", f"dan {diisi[0]} terisi dua-duanya. Isi salah satu saja"))
    if "penghasilan_harian" in nilai and "hari_kerja" not in nilai:
        wrong.append(("hari_kerja", "belum diisi"))
    if "hari_kerja" in nilai and "penghasilan_harian" not in nilai and allowed[:2] == INCOME_FIELDS:
        wrong.append(("hari_kerja", "hanya dipakai bersama penghasilan sehari"))
    return wrong


def piece_wage_faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """Piece wages need as many months as the article averages (PP 44/2015 Pasal 19(4)-(5))."""
    if "upah_borongan" not in nilai:
        return []
    key = "iuran.pu.borongan_cuaca_bulan" if nilai.get("bergantung_cuaca") else "iuran.pu.borongan_bulan"
    perlu = aturan.find(key, nilai["bulan"])
    if perlu and len(nilai["upah_borongan"]) < perlu.whole:
        return [("upah_borongan", f"harus berisi paling sedikit {perlu.whole} bulan")]
    if not any(nilai["upah_borongan"]):
        return [("upah_borongan", "harus lebih dari nol")]
    return []


def _age_faults(nilai: Mapping[str, Any], hari_ini: date) -> list[tuple[str, str]]:
    born = nilai.get("tanggal_lahir")
    largest = questions_for("periksa")["usia"]["batas"][1]
    if born and (born > hari_ini or age(born, hari_ini) > largest):
        return [("tanggal_lahir", "tidak mungkin")]
    if born and nilai.get("usia", age(born, hari_ini)) != age(born, hari_ini):
        return [("usia", "tidak cocok dengan tanggal lahir. Isi salah satu saja")]
    return []


def _firm_faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    if nilai["cara_kerja"] != "karyawan":
        return []
    if "lama_di_indonesia_bulan" in nilai and nilai.get("kewarganegaraan") != "WNA":
        return [("lama_di_indonesia_bulan", "hanya dipakai untuk pekerja asing (WNA)")]
    if nilai.get("kewarganegaraan") == "WNA":
        return [] if "lama_di_indonesia_bulan" in nilai else [("lama_di_indonesia_bulan", "belum diisi")]
    diisi = [k for k in SIZE_FIELDS if k in nilai]
    if nilai.get("pemberi_kerja_negara"):
        return [(k, "tidak dipakai. Kantor desa atau pemerintah tidak punya ukuran usaha") for k in diisi[:1]]
    if not diisi:
        return [("skala_usaha", "belum diisi. Boleh juga modal_usaha atau penjualan_tahunan")]
    if "skala_usaha" in diisi and len(diisi) > 1:
        return [(diisi[1], "dan skala_usaha terisi dua-duanya. Isi salah satu saja")]
    if "skala_usaha" not in diisi and aturan.find("usaha.skala", nilai["bulan"]) is None:
        return [
            (
                "skala_usaha",
                f"harus diisi untuk {month_name(nilai['bulan'])}, karena batas modalnya belum ada",
            )
        ]
    return []


def _migrant_faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """Way out and length are needed; chosen savings stay within the law's bounds, where they are known."""
    if nilai["cara_kerja"] != "pekerja_migran":
        return []
    wrong = [(key, "belum diisi") for key in ("jalur", "lama_bulan") if key not in nilai]
    floor, atas = (
        aturan.find(f"iuran.pmi.jht.{u}", nilai["bulan"]) for u in ("paling_sedikit", "paling_banyak")
    )
    tabungan = nilai.get("jht_bulanan", 0)
    if tabungan and floor and atas and not floor.whole <= tabungan <= atas.whole:
        wrong.append(("jht_bulanan", f"harus antara {rupiah(floor.whole)} dan {rupiah(atas.whole)} sebulan"))
    return wrong
