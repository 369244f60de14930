"""What the templates of `periksa` show: the answer of the contract, arranged the way people read it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.cara_kerja import WAYS
from checker.core.standing import GENERAL
from checker.data.jobs import told_job
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.law.programs import EVERYDAY_NAMES, PROGRAMS
from checker.views.answer_calendar import pays_alone
from checker.views.filters import kapital, kecil
from checker.views.given_answers import given_answers
from checker.views.messages import recipients
from checker.views.next_links import next_links
from checker.views.price_runs import price_runs, share_out
from checker.views.questionnaire.assumption_lines import lines

if TYPE_CHECKING:
    from checker.core.contract.contribution import ContributionAnswer

SECTOR_IN_DOUBT = "O2"
"""The doubt whether a job is transport, for all jobs at once; the jobs it is about have a note of their own."""
LENGTH = "lama_bulan"
"""The question that tells a migrant's packages apart, where the way out is known."""


def view(told: Mapping[str, Any], answer: ContributionAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `periksa` for its templates.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> view(told, periksa(told), load())["siapa"]
    'Pekerja mandiri'
    """
    runs_shown = price_runs(answer)
    pekerjaan = told_job(answer["isian"])
    jawab = given_answers("periksa", told, answer, aturan, bulan=answer["bulan"])
    program, paket = [_programs(kode, answer) for kode in PROGRAMS], answer["iuran"].get("paket")
    way = WAYS[answer["isian"]["cara_kerja"]]
    # What the law leaves open, no answer of a person's could settle.
    shaped = lines(told, answer, jawab)
    penentu = "" if any(p.get("kode") == "O2" for p in answer["perlu_konfirmasi"]) else way.decided_by
    if answer["isian"].get("upah_diketahui"):
        penentu = "upah"
    elif LENGTH in runs_shown[0].terbuka and penentu not in runs_shown[0].terbuka:
        penentu = LENGTH
    return {
        "j": answer,
        "penerima": recipients("periksa", answer),
        "bayar_sendiri": pays_alone(answer),
        "siapa": pekerjaan.get("nama") or kapital(answer["kelas"]),
        "terbuka": open_here(pekerjaan.get("catatan", ""), answer),
        "keadaan": answer["keadaan"],
        "sekali": answer["sekali"],
        "kini": runs_shown[0],
        "nanti": runs_shown[1] if len(runs_shown) > 1 and not answer["sekali"] else None,
        "masa": runs_shown,
        "bagi": share_out(runs_shown[0]),
        "dipotong": way.is_waged and not answer["sekali"] and bool(answer["iuran"]["pemberi_kerja"]),
        "pembayar": way.payer,
        "digaji": way.is_waged,
        "program": program,
        "paket": paket,
        "guna_program": bought(program, runs_shown[0].terbuka, package=bool(paket)),
        "tidak_ada": _not_there(program),
        "dasar_program": _program_base(answer),
        "anggapan": shaped,
        "lengkapi": [one for one in jawab if one.tautan not in {line.tautan for line in shaped}],
        "halaman": _pages(way.key) if answer["keadaan"] != "tidak_bisa" else (),
        "lanjut": next_links("periksa", told, answer, answer["sebulan"]),
        "pilih_di": next((j for j in jawab if j.kode == penentu), None),
    }


def _pages(cara_kerja: str) -> Sequence[Mapping[str, str]]:
    """The pages of the site on which this way of working goes on."""
    pages: Sequence[Mapping[str, str]] = data_file("cara_kerja/next_steps")[cara_kerja].get("halaman", ())
    return pages


def open_here(note: str, answer: ContributionAnswer) -> list[Mapping[str, Any]]:
    """List what is open for this case, the job's own note first; where it speaks of its sector, the general doubt is silent.

    >>> from checker import periksa
    >>> [p["hal"] for p in open_here("Sopir sewaan: tanya dulu.", periksa({"cara_kerja": "magang", "upah": 900_000}))][0]
    'Sopir sewaan: tanya dulu.'
    """
    points = answer["perlu_konfirmasi"]
    if not note:
        return [*points]
    return [{"hal": note, "dasar": ()}, *(p for p in points if p.get("kode") != SECTOR_IN_DOUBT)]


def _programs(kode: str, answer: ContributionAnswer) -> dict[str, Any]:
    """One programme: status, price, and the reason where it says more than the status does."""
    content = answer["program"][kode]
    alasan = "" if content["kode"] == GENERAL else content["alasan"]
    return {**content, "kode": kode, "alasan": alasan, "iuran": answer["iuran"]["program"].get(kode)}


def bought(
    program: Iterable[Mapping[str, Any]], undecided: Container[str], *, package: bool
) -> tuple[list[str], list[str]]:
    """Name the programmes a price is for, and those that may be due as well (`undecided`: their codes).

    A `package` is for all that are compulsory; they have no prices of their own.

    >>> price = {"total": 5_400, "pemerintah": 0}
    >>> told = [{"kode": "JKK", "status": "wajib", "iuran": price}, {"kode": "JHT", "status": "pilihan", "iuran": None}]
    >>> bought(told, {"JHT"}, package=False)
    (['kecelakaan kerja'], ['tabungan hari tua'])
    """
    sure, perhaps = [], []
    for one in program:
        name, price = kecil(EVERYDAY_NAMES[one["kode"]]), one["iuran"]
        if (price and (price["total"] or (one["kode"] == "JKP" and price["pemerintah"]))) or (
            package and one["status"] == "wajib"
        ):
            sure.append(name)
        elif one["kode"] in undecided:
            perhaps.append(name)
    return sure, perhaps


def _not_there(program: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[str]]]:
    """Name the programmes nobody may join in this way, those with the same reason together, in the order of the reasons."""
    by_reason: dict[str, list[str]] = {}
    for one in program:
        if one["status"] == "tidak_tersedia":
            by_reason.setdefault(one["alasan"], []).append(kecil(EVERYDAY_NAMES[one["kode"]]))
    return sorted(by_reason.items(), key=lambda one: one[0].lower())


def _program_base(answer: ContributionAnswer) -> list[tuple[list[str], str]]:
    """List the articles of the statuses, programmes with the same ones together."""
    by_base: dict[str, list[str]] = {}
    for kode in PROGRAMS:
        by_base.setdefault("; ".join(answer["program"][kode]["dasar"]), []).append(kode)
    return [(kode, dasar) for dasar, kode in by_base.items() if dasar]
