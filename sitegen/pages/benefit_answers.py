"""What an event gives, as pages ask the engine: with what a page leaves out filled in, and only where it is certain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.core.pension_age import first_month
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.event import MONEY, NEEDS_BASE
from checker.questions.manfaat import manfaat
from checker.values.months import add_months
from sitegen.pages.prices import trace_keys

if TYPE_CHECKING:
    from checker.core.contract.benefit import BenefitAnswer


def ask(law: Aturan, day: date, event: str, fields: Mapping[str, Any]) -> BenefitAnswer:
    """Ask the engine about an event on a day, unsaid answers as usual on pages; refuses an uncertain answer.

    >>> from checker.law.parameter import load
    >>> ask(load(), date(2026, 11, 22), "meninggal", {})["total"]
    42000000
    """
    answer = manfaat(_complete(law, day, event, fields), hari_ini=day, aturan=law)
    if answer["hak"] != "ya":
        raise ValueError(
            f"{event} {dict(fields)}: {answer['alasan']} Halaman tidak menulis jumlah yang belum pasti."
        )
    return answer


def _complete(law: Aturan, day: date, event: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Add what a page leaves out: lowest income, a member for long enough, of the age the law asks for."""

    def now(key: str) -> Nilai:
        return law.at(key, day)

    defaults: dict[str, Any] = {"segmen": "PU" if event in ("pensiun", "kehilangan_pekerjaan") else "BPU"}
    if event in NEEDS_BASE and not any(k in fields for k in MONEY):
        defaults["penghasilan"] = now("iuran.bpu.dasar").baris[0]["dasar"]
    match event:
        case "meninggal":
            defaults["lama_peserta_bulan"] = now("manfaat.beasiswa.jkm_bulan").whole
        case "pensiun":
            moment = _enough_contributions(law, day, fields)
            age = law.at("iuran.pu.jp.usia_pensiun", moment).whole
            # A year older than the age of that day: reached whenever the birthday was.
            defaults |= {"tanggal": moment.isoformat(), "usia": age + 1}
        case "hari_tua":
            defaults |= {"alasan": "usia_56", "usia": now("manfaat.jht.usia").whole}
        case "kehilangan_pekerjaan":
            defaults |= {"alasan": "phk", "bulan_iuran_24": now("manfaat.jkp.dalam_bulan").whole}
    return {"kejadian": event, "tanggal": day.isoformat()} | defaults | dict(fields)


def _enough_contributions(law: Aturan, day: date, fields: Mapping[str, Any]) -> date:
    """The first day from which on so many months of pension contributions are possible; today where they are by now."""
    return max(day, add_months(first_month(law), fields.get("lama_iuran_bulan", 0)))


def take(answer: Mapping[str, Any], field_name: str) -> tuple[int, tuple[str, ...]]:
    """Take one amount (rupiah) out of an answer, with the keys of the law it rests on; raises LookupError."""
    start, _, rest = field_name.partition(".")
    if start == "rincian":
        line = next((r for r in answer["rincian"] if r["kode"] == rest), None)
        if line is None:
            raise LookupError(f"{field_name} tidak ada di jawaban {answer['kejadian']}")
        return line["jumlah"], (line["dasar"]["kunci"],)
    if start == "beasiswa":
        return answer[start][rest], (answer[start]["dasar"]["kunci"],)
    return answer[field_name], trace_keys(answer)
