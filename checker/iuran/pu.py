"""Contributions of employees (PP 44/2015 Pasal 16 and 18, PP 46/2015 Pasal 16, PP 45/2015 Pasal 28-29, PP 6/2025)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from checker.core.membership import programs_joined
from checker.core.profile import Profile
from checker.core.results import Contribution, ProgramContribution, Step, rate_step
from checker.core.standing import Standing
from checker.iuran.firm_size import firm_scale
from checker.iuran.upah import wage_of
from checker.law.confidence import weakest_of
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.money import Number, percent, round_half_up, rupiah, times


def pu_contribution(
    profile: Profile, status: Mapping[str, Standing], aturan: Aturan, bulan: date
) -> Contribution:
    """Give the month of an employee, split between worker, employer and state (rupiah).

    >>> from checker.cara_kerja import membership
    >>> from checker.law.parameter import load
    >>> warung = Profile(date(2026, 11, 1), "karyawan", upah=2_500_000, skala_usaha="mikro", risiko_jkk=2)
    >>> pu_contribution(warung, membership(warung, load(), warung.bulan), load(), warung.bulan).pemberi_kerja
    21000
    """
    upah, wage_steps = wage_of(profile, aturan, bulan)
    has_scale = profile.kewarganegaraan == "WNI" and not profile.pemberi_kerja_negara
    _scale, scale_steps = firm_scale(profile, aturan, bulan) if has_scale else ("", ())
    # The pandemic's relief was for employees; no source says whether for interns.
    relief = aturan.find("iuran.pandemi.potongan", bulan)
    compute = {
        "JKK": lambda: jkk(profile, upah, aturan, bulan, relief),
        "JKM": lambda: jkm(upah, aturan, bulan, relief),
        "JHT": lambda: _both("JHT", upah, aturan, bulan),
        "JP": lambda: _jp(upah, aturan, bulan),
        "JKP": lambda: _jkp(upah, aturan, bulan),
    }
    program = {kode: compute[kode]().resting_on(wage_steps) for kode in programs_joined(profile, status)}
    return Contribution(round_half_up(upah), program, (*wage_steps, *scale_steps))


def jkk(
    profile: Profile, upah: Number, aturan: Aturan, bulan: date, relief: Nilai | None = None
) -> ProgramContribution:
    """Work accident: the employer pays by risk class, less the labour-intensive discount or the pandemic's relief.

    Sources: PP 44/2015 Pasal 16(1); PP 7/2025 and PP 36/2025; PP 49/2020.

    >>> from checker.law.parameter import load
    >>> shop = Profile(date(2026, 11, 1), "karyawan", risiko_jkk=1)
    >>> jkk(shop, 2_500_000, load(), shop.bulan).pemberi_kerja
    6000
    """
    nilai = aturan.at("iuran.pu.jkk", bulan)
    row = next(b for b in nilai.baris if b["kelas"] == profile.risiko_jkk)
    tarif = row["tarif"]
    sentence = f"Iuran JKK kelas {row['kelas']}, dibayar pemberi kerja."
    sure = profile.risk_confidence and weakest_of(nilai.keyakinan, profile.risk_confidence)
    steps = rate_step(sentence, nilai, upah, tarif, sure)
    potongan = aturan.find("iuran.pu.padat_karya", bulan) if profile.padat_karya else None
    return less_discount(steps, tarif, upah, potongan or relief)


def jkm(upah: Number, aturan: Aturan, bulan: date, relief: Nilai | None = None) -> ProgramContribution:
    """Death: the employer pays (PP 44/2015 Pasal 18(1)), less the pandemic's relief (PP 49/2020 Pasal 9).

    >>> from checker.law.parameter import load
    >>> jkm(2_500_000, load(), date(2026, 11, 1)).pemberi_kerja
    7500
    """
    tarif = aturan.at("iuran.pu.jkm", bulan)
    steps = rate_step("Iuran JKM, dibayar pemberi kerja.", tarif, upah)
    return less_discount(steps, tarif.bagian, upah, relief)


def less_discount(steps: Step, tarif: Fraction, upah: Number, potongan: Nilai | None) -> ProgramContribution:
    """Take a discount off what the employer pays; worked out of the exact rate, not of the rounded price.

    >>> from checker.law.parameter import load
    >>> full = rate_step("Iuran JKM.", load().at("iuran.pu.jkm", date(2026, 11, 1)), 2_500_000)
    >>> less_discount(full, Fraction(3, 1000), 2_500_000, None).pemberi_kerja
    7500
    """
    normal = steps.jumlah
    if potongan is None:
        return ProgramContribution(round_half_up(upah), normal, pemberi_kerja=normal, jejak=(steps,))
    bayar = times(tarif * (1 - potongan.bagian), upah)
    yakin = weakest_of(potongan.keyakinan, steps.sure)
    sentence = f"{potongan.judul}, jadi {rupiah(bayar)}."
    saved = Step(sentence, percent(potongan.bagian), normal - bayar, potongan, yakin)
    return ProgramContribution(
        round_half_up(upah), normal, normal - bayar, pemberi_kerja=bayar, jejak=(steps, saved)
    )


def _both(
    kode: str, dasar: Number, aturan: Aturan, bulan: date, batas: tuple[Step, ...] = ()
) -> ProgramContribution:
    """A programme both pay for: JHT (PP 46/2015 Pasal 16(1)) and JP (PP 45/2015 Pasal 28(3))."""
    bagian = {}
    jejak = list(batas)
    for pembayar, sebutan in (("pemberi_kerja", "pemberi kerja"), ("peserta", "karyawan")):
        tarif = aturan.at(f"iuran.pu.{kode.lower()}.{pembayar}", bulan)
        jejak.append(rate_step(f"Iuran {kode} bagian {sebutan}.", tarif, dasar))
        bagian[pembayar] = jejak[-1].jumlah
    return ProgramContribution(round_half_up(dasar), sum(bagian.values()), **bagian, jejak=tuple(jejak))


def _jp(upah: Number, aturan: Aturan, bulan: date) -> ProgramContribution:
    """Pension: on the wage up to the year's ceiling (PP 45/2015 Pasal 28-29)."""
    batas = aturan.at("iuran.pu.jp.batas_upah", bulan)
    steps = Step(
        f"Iuran JP dihitung dari upah, paling tinggi {rupiah(batas.whole)}.",
        f"paling banyak {rupiah(batas.whole)}",
        round_half_up(min(upah, batas.whole)),
        batas,
    )
    program = _both("JP", min(upah, batas.whole), aturan, bulan, (steps,))
    return program.resting_on((steps,)) if upah > batas.whole else program


def _jkp(upah: Number, aturan: Aturan, bulan: date) -> ProgramContribution:
    """Job loss: the state pays and JKK carries the rest; nobody is billed (PP 6/2025 Pasal 11)."""
    batas = aturan.at("iuran.pu.jkp.batas_upah", bulan)
    tarif = aturan.at("iuran.pu.jkp.pemerintah", bulan)
    dasar = min(upah, batas.whole)
    yakin = weakest_of(tarif.keyakinan, batas.keyakinan) if upah > batas.whole else ""
    sentence = "Iuran JKP dibayar pemerintah. Tagihan tidak bertambah."
    steps = rate_step(sentence, tarif, dasar, keyakinan=yakin)
    return ProgramContribution(round_half_up(dasar), steps.jumlah, pemerintah=steps.jumlah, jejak=(steps,))
