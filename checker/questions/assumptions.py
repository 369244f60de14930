"""What an answer of `periksa` was worked out with: what followed from the job, what was assumed, what another choice costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checker.cara_kerja import contribution, way_of
from checker.core.profile import Profile
from checker.data.jobs import jobs, ways_of
from checker.iuran.firm_size import firm_scale
from checker.iuran.month import Month
from checker.iuran.upah import example_wages
from checker.law.parameter import Aturan, NotInForce
from checker.values.money import rupiah

if TYPE_CHECKING:
    from checker.core.contract.contribution import Assumption

FROM_JOB, ASSUMED, TOLD = "pekerjaan", "anggapan", "diisi"
"""Where an input came from: the occupation list, nobody (so we assumed), the person."""
SETTLED_SECTORS = ("transportasi", "lainnya")


def assumptions(
    profile: Profile, told: Mapping[str, Any], kini: Month, first: Profile, aturan: Aturan
) -> list[Assumption]:
    """Say of each input that shaped the price where it came from and what it meant; `first`: the possibility shown large.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> from checker.cara_kerja.calendar import price_month
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya", "jht": False}
    >>> tailor = Profile(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000, jht=False)
    >>> month = price_month((((), tailor),), load(), tailor.bulan)
    >>> [(one["isian"], one["teks"]) for one in assumptions(tailor, told, month, tailor, load())][:2]
    [('penghasilan', 'Golongan 1, dihitung dari Rp1.000.000.'), ('jht', 'Kalau ikut, tambah Rp20.000 sebulan.')]
    """
    return [
        *(_job(profile, told) if kini.iuran is None or kini.iuran.program else ()),
        *_money(profile, kini, aturan),
        *_savings(profile, told, kini, first, aturan),
        *_workplace(profile, kini, aturan),
        *([_line("bulan", ASSUMED, "(bulan ini)")] if "bulan" not in told else ()),
    ]


def _line(isian: str, asal: str, teks: str = "") -> Assumption:
    return {"isian": isian, "asal": asal, "teks": teks}


def _job(profile: Profile, told: Mapping[str, Any]) -> Iterator[Assumption]:
    """Way of working and sector, as the occupation list has them; a sector nobody could tell leaves two prices."""
    if profile.pekerjaan and ways_of(jobs()[profile.pekerjaan]) == (profile.cara_kerja,):
        yield _line("cara_kerja", FROM_JOB)
    if profile.sektor in SETTLED_SECTORS:
        if "sektor" not in told:
            yield _line("sektor", FROM_JOB)
    elif way_of(profile).decided_by == "sektor":
        asal = FROM_JOB if profile.sektor else ASSUMED
        yield _line("sektor", asal, "belum jelas, dihitung dua-duanya.")


def _money(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[Assumption]:
    """The row of the income table; the month that a daily or piece wage comes to."""
    if kini.iuran is None or not kini.iuran.program:
        return
    row = next((s.nilai for s in kini.iuran.jejak if s.nilai.kunci == "iuran.bpu.dasar"), None)
    if row:
        number = next(b["baris"] for b in row.baris if b["dasar"] == kini.iuran.dasar)
        yield _line("penghasilan", TOLD, f"Golongan {number}, dihitung dari {rupiah(kini.iuran.dasar)}.")
    elif profile.wage_unknown:
        low, high = example_wages(aturan, profile.bulan)
        ends = f"{rupiah(low.upah)} ({low.place}) sampai {rupiah(high.upah)} ({high.place})"
        yield _line("upah_diketahui", ASSUMED, f"Contohnya upah minimum, {ends}.")
    elif profile.upah_harian or profile.upah_borongan:
        yield _line(
            "upah_harian" if profile.upah_harian else "upah_borongan",
            TOLD,
            f"Sebulan dihitung {rupiah(kini.iuran.dasar)}.",
        )


def _savings(
    profile: Profile, told: Mapping[str, Any], kini: Month, first: Profile, aturan: Aturan
) -> Iterator[Assumption]:
    """What JHT costs, for those who may choose it, and the choice that would change it."""
    if profile.cara_kerja == "pekerja_migran" and "jht_bulanan" not in told:
        yield _line("jht_bulanan", ASSUMED, "belum diisi, dihitung tanpa tabungan.")
    # A wage's JHT is the firm's matter (`program_tambahan`); interns have none.
    if way_of(profile).segment != "BPU" or kini.status["JHT"].status not in ("pilihan", "perlu_konfirmasi"):
        return
    priced = contribution(replace(first, jht=True), kini.status, aturan, kini.bulan)
    if priced is None or "JHT" not in priced.program:
        return
    amount = rupiah(priced.program["JHT"].total)
    if profile.jht:
        line = _line("jht", TOLD, f"{amount} dari jumlah itu.")
        line["ganti"] = {"nilai": "tidak", "ajakan": "Tanpa tabungan"}
    else:
        asal = TOLD if "jht" in told else ASSUMED
        start = "" if "jht" in told else "belum dipilih. "
        line = _line("jht", asal, f"{start}Kalau ikut, tambah {amount} sebulan.")
        line["ganti"] = {"nilai": "ya", "ajakan": "Ikutkan"}
    yield line


def _workplace(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[Assumption]:
    """Size, class of risk, health insurance and age, where they decide what an employee joins."""
    if profile.modal_usaha is not None or profile.penjualan_tahunan is not None:
        key = "penjualan_tahunan" if profile.penjualan_tahunan is not None else "modal_usaha"
        try:
            skala, _ = firm_scale(profile, aturan, kini.bulan)
        except NotInForce:
            skala = ""
        if skala:
            yield _line(key, TOLD, f"Termasuk usaha {skala}.")
    if profile.is_paid and way_of(profile).decided_by == "risiko_jkk" and profile.risiko_jkk is None:
        yield _line("risiko_jkk", ASSUMED, "belum tahu, dihitung dua ujungnya.")
    if kini.status["JKP"].kode == "jkn_belum_diisi":
        yield _line("peserta_jkn", ASSUMED, "belum diisi. Kalau punya, ikut JKP tanpa tambah iuran.")
    # Only pension contributions (until pension age) and JKP (joined before a limit) hang on an employee's age.
    of_age = (kini.iuran and "JP" in kini.iuran.program) or kini.status["JKP"].status != "tidak_tersedia"
    if of_age and profile.age_in(kini.bulan) is None:
        yield _line("usia", ASSUMED, "belum diisi. Dihitung untuk umur di bawah usia pensiun.")
