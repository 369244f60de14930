"""Holds a payslip against the law: line by line what was cut, what should be, and what to make of the difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from checker.cara_kerja import possibilities
from checker.cara_kerja.calendar import price_month
from checker.cara_kerja.open_points import open_points
from checker.core.fields import questions_for
from checker.core.next_steps import next_steps
from checker.core.read_back import read_back
from checker.core.results import OpenPoint, Step, basis
from checker.core.rounding import rounding_steps
from checker.iuran.upah import monthly_wage
from checker.law.parameter import Aturan, load
from checker.questions.payslip_due import CEILING, SHARED, Due, amounts_due, near, pension_age, price
from checker.questions.reading.payslip_reader import Payslip, read_payslip
from checker.values.money import percent, round_half_up, rupiah
from checker.values.months import format_month

if TYPE_CHECKING:
    from checker.core.contract.parts import Basis
    from checker.core.contract.payslip_check import CountedWage, EmployerShare, SlipAnswer, SlipLine

NEVER_CUT: Mapping[str, str] = {
    "JKK": "iuran.pu.jkk",
    "JKM": "iuran.pu.jkm",
    "JKP": "iuran.pu.jkp.pemerintah",
}
"""What the employer or the state pays, and the rule that says so."""
LABOUR_INTENSIVE = "iuran.pu.padat_karya"
FINE = ("cocok", "tidak_wajib", "sudah_pensiun", "bukan_kami")
OPEN = "tanya"
NOT_CUT = ("tidak_wajib", "tidak_dipotong", OPEN)
"""What was not cut: whether it should be, the size of the firm decides."""
ROUNDED, CEILING_OPEN = "D9", "D6"
"""Doubts about rounding and the first month of a ceiling: a slip tells them only where they touch it."""


def slip(told: object, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> SlipAnswer:
    """Say which line of a payslip differs, by how much and by which article (rupiah).

    Raises InputRefused with every field that is wrong.

    >>> told = {"upah": 2_500_000, "potongan_jht": 40_000, "skala_usaha": "kecil", "bulan": "2026-10"}
    >>> answer = slip(told)
    >>> answer["beda"], answer["baris"][0]["selisih"], answer["upah_dihitung"]["jumlah"]
    (['JHT'], -10000, 2000000)
    """
    aturan = aturan or load()
    payslip = read_payslip(told, aturan, hari_ini or aturan.versi)
    dues, bulan = dict(amounts_due(payslip, aturan)), payslip.profile.bulan
    apart = _taken_apart(payslip.cut, dues)
    if apart is None:
        dues["BPJS"] = _together(dues, payslip.cut["BPJS"])
    lines = [
        *(_line(dues[kode], cut) for kode, cut in (apart or {"BPJS": payslip.cut["BPJS"]}).items()),
        *_others(payslip, aturan),
    ]
    differing = [line for line in lines if line["hasil"] not in (*FINE, OPEN)]
    asking = any(line["hasil"] == OPEN for line in lines)
    answer: SlipAnswer = {
        "segmen": "PU",
        "bulan": format_month(bulan),
        "isian": read_back(told, questions_for("slip"), payslip.answers),
        "upah": round_half_up(payslip.wage),
        "keadaan": "beda" if differing else "tanya" if asking else "cocok",
        "baris": lines,
        "beda": [line["kode"] for line in differing],
        "kelebihan": sum(max(0, line["selisih"]) for line in differing),
        "kekurangan": sum(max(0, -line["selisih"]) for line in differing),
        "batas_upah": aturan.at(CEILING, bulan).whole,
        "usia_pensiun": pension_age(dues, aturan, bulan),
        "bagian_bos": _employer_pays(payslip, lines, dues, aturan),
        "keringanan": [step.json() for step in _some_have(aturan, bulan)],
        "langkah": next_steps("slip", aturan, bulan) if differing or asking else [],
        "perlu_konfirmasi": [point.json() for point in _open(payslip, dues, aturan, asking=asking)],
        "jejak": [
            *rounding_steps(payslip.answers, questions_for("slip"), aturan),
            *(step.json() for step in _trace(payslip, lines, dues, aturan)),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }
    if wage := _counted_wage(differing, dues):
        answer["upah_dihitung"] = wage
    return answer


def _others(payslip: Payslip, aturan: Aturan) -> Iterator[SlipLine]:
    """Give the lines that no wage is cut for, where the slip has them."""
    for kode, key in NEVER_CUT.items():
        if kode in payslip.cut:
            cut, rule = payslip.cut[kode], _rule(key, payslip.profile.bulan, aturan)
            yield _written(kode, cut, 0, "tidak_boleh" if cut else "cocok", basis(rule.nilai))
    if "KES" in payslip.cut:
        yield _written("KES", payslip.cut["KES"], None, "bukan_kami", None)


def _taken_apart(cut: Mapping[str, int], dues: Mapping[str, Due]) -> dict[str, int] | None:
    """What was cut for each programme; one line for all is taken apart where the shares of some add up to it, else None."""
    if "BPJS" not in cut:
        return {kode: cut.get(kode, 0) for kode in SHARED}
    priced = [kode for kode in SHARED if dues[kode].amount]
    for many in range(len(priced), -1, -1):
        for some in combinations(priced, many):
            shares = {kode: dues[kode].amount if kode in some else 0 for kode in SHARED}
            if near(cut["BPJS"], (sum(shares.values()),)):
                shares[some[-1] if some else SHARED[0]] += cut["BPJS"] - sum(shares.values())
                return shares
    return None


def _together(dues: Mapping[str, Due], cut: int) -> Due:
    """What one sum for all is held against: the shares of all that must be cut, or may be, whichever is nearest."""
    must = [due for due in dues.values() if due.status == "wajib"]
    sets = [
        some for some in (list(dues.values()), list(dues.values())[:1]) if all(due in some for due in must)
    ]
    nearest = min(sets, key=lambda some: abs(cut - sum(due.amount for due in some)))
    whole = sum(due.whole[0] for due in nearest if due.whole)
    steps = tuple(step for due in nearest for step in due.steps)
    return Due("BPJS", "wajib", (sum(due.amount for due in nearest),), (whole,), steps=steps)


def _line(due: Due, cut: int) -> SlipLine:
    hasil = due.finding(cut)
    right = next((amount for amount in due.right if near(cut, (amount,))), due.amount)
    if hasil in NOT_CUT or not due.rates:
        rule = due.standing
    else:
        rule = basis(due.rates[0].nilai, due.rates[0].keyakinan)
    line = _written(due.kode, cut, 0 if hasil in FINE and not cut else right, hasil, rule)
    if line["seharusnya"] == due.amount:
        line["rumus"] = " + ".join(step.rumus for step in due.rates)
    return line


def _written(kode: str, cut: int, due: int | None, hasil: str, rule: Basis | None) -> SlipLine:
    return {
        "kode": kode,
        "dipotong": cut,
        "seharusnya": due,
        "selisih": 0 if due is None or hasil in (*FINE, OPEN) else cut - due,
        "hasil": hasil,
        "rumus": "",
        "dasar": rule,
    }


def _due(line: SlipLine, dues: Mapping[str, Due]) -> Due:
    """What a line was held against; for one that no wage is cut for, nothing."""
    return dues.get(line["kode"], Due(line["kode"], "", (0,)))


def _rule(key: str, bulan: date, aturan: Aturan) -> Step:
    """The rule by which a programme is not the worker's to pay; before it began, that of its first month."""
    nilai = aturan.find(key, bulan) or aturan.parameter[key].nilai[0]
    return Step(f"{nilai.judul}: tidak dipotong dari upah.", "", 0, nilai)


def _counted_wage(differing: Sequence[SlipLine], dues: Mapping[str, Due]) -> CountedWage | None:
    """Read back, from the first line that is simply too small or too large, the wage it was counted on."""
    line = next((one for one in differing if one["hasil"] in ("lebih", "kurang")), None)
    if line is None:
        return None
    rate = sum((step.nilai.bagian for step in dues[line["kode"]].rates), Fraction())
    wage = round_half_up(line["dipotong"] / rate)
    return {"kode": line["kode"], "jumlah": wage, "rumus": f"{rupiah(line['dipotong'])} ÷ {percent(rate)}"}


def _employer_pays(
    payslip: Payslip, lines: Sequence[SlipLine], dues: Mapping[str, Due], aturan: Aturan
) -> list[EmployerShare]:
    """Give what the employer pays besides, for what is due or cut for, over everything that is not known of the firm."""
    rates = {step.nilai.kunci for one in lines if one["dipotong"] for step in _due(one, dues).rates}
    cut_for = tuple(kode for kode in SHARED if f"iuran.pu.{kode.lower()}.peserta" in rates)
    person = replace(payslip.profile, program_tambahan=cut_for)
    priced = price_month(possibilities(person, aturan, person.bulan), aturan, person.bulan)
    shares: list[EmployerShare] = []
    for kode in ("JKK", "JKM", *SHARED):
        found = [
            contribution.program[kode] for _, contribution in priced.pilihan if kode in contribution.program
        ]
        paid = [one.pemberi_kerja for one in found] + ([0] if len(found) < len(priced.pilihan) else [])
        if found:
            discount = max(one.potongan for one in found)
            shares.append({"kode": kode, "terendah": min(paid), "tertinggi": max(paid), "potongan": discount})
    return shares


def _some_have(aturan: Aturan, bulan: date) -> Iterator[Step]:
    """Name a discount of the month that depends on what the firm makes (PP 7/2025, PP 36/2025)."""
    if discount := aturan.find(LABOUR_INTENSIVE, bulan):
        sentence = f"{discount.judul}: JKK dibayar lebih kecil, kalau usahanya memenuhi syarat."
        yield Step(sentence, percent(discount.bagian), 0, discount)


def _open(payslip: Payslip, dues: Mapping[str, Due], aturan: Aturan, *, asking: bool) -> Iterator[OpenPoint]:
    """Give what is open about this slip: the size of the firm only where a line waits for it, a ceiling only where it is reached."""
    person, bulan = payslip.profile, payslip.profile.bulan
    if not asking:
        person = replace(person, skala_usaha=aturan.at("kepesertaan.pu.wajib", bulan).baris[-1]["skala"])
    month = price(person, bulan, aturan)
    lowest = replace(person, risiko_jkk=1)
    settled = {ROUNDED} | (set() if len(set(dues["JP"].right)) > 1 else {CEILING_OPEN})
    yield from (point for point in open_points(lowest, (month,), aturan) if point.kode not in settled)


def _trace(
    payslip: Payslip, lines: Sequence[SlipLine], dues: Mapping[str, Due], aturan: Aturan
) -> Iterator[Step]:
    """Give the steps of the wage, then those of each line that something is due for."""
    yield from monthly_wage(payslip.profile, aturan, payslip.profile.bulan)[1]
    for line in lines:
        if line["kode"] in NEVER_CUT:
            yield _rule(NEVER_CUT[line["kode"]], payslip.profile.bulan, aturan)
        elif line["hasil"] != "tidak_wajib":
            yield from _due(line, dues).steps
