"""Who does not know the wage gets worked examples and where to look, never a refusal and never a guess."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from checker import InputRefused, periksa
from checker.law.parameter import load
from checker.questions.arrears import nunggak
from checker.views import html, share, text
from checker.views.messages import messages

EMPLOYEE: dict[str, Any] = {"cara_kerja": "karyawan", "skala_usaha": "kecil", "risiko_jkk": 1}
INTERN: dict[str, Any] = {"cara_kerja": "magang", "risiko_jkk": 1}
BUILDER: dict[str, Any] = {"cara_kerja": "proyek_konstruksi"}
UNKNOWN = {"bulan": "2026-11", "upah_diketahui": "tidak_tahu"}
PAID = pytest.mark.parametrize("person", [EMPLOYEE, INTERN, BUILDER], ids=lambda one: str(one["cara_kerja"]))


def wages() -> list[int]:
    """Give the lowest and the highest minimum wage of the law data."""
    rows = load().parameter["konteks.umk_2026"].nilai[-1].baris
    return sorted(row["upah"] for row in rows)[:: len(rows) - 1]


@PAID
def test_range_is_that_of_the_two_wages(person: dict[str, Any]) -> None:
    """Each end is what somebody with that wage is told; the doubt has its code, the wage of nobody is claimed."""
    answer = periksa(person | UNKNOWN)
    told = [periksa(person | {"bulan": "2026-11", "upah": wage})["iuran"] for wage in wages()]
    lows = [one.get("rentang", {}).get("terendah", one["total"]) for one in told]
    highs = [one.get("rentang", {}).get("tertinggi", one["total"]) for one in told]
    assert answer["iuran"]["rentang"] == {"terendah": lows[0], "tertinggi": highs[1]}
    assert "D19" in {point.get("kode") for point in answer["perlu_konfirmasi"]}
    assert answer["sebulan"] == {}
    assert answer["isian"]["upah_diketahui"] == "tidak_tahu"


@PAID
def test_example_stands_in_the_trace_with_its_source(person: dict[str, Any]) -> None:
    """The first step says that the wage is an example, and no amount is surer than it."""
    first, *rest = periksa(person | UNKNOWN)["jejak"]
    assert first["kalimat"].startswith("Contoh saja")
    assert first["dasar"]["peraturan"] == "kepgub-jatim-937-2025"
    assert "tinggi" not in {step["dasar"]["keyakinan"] for step in rest}


def test_holds_with_size_and_risk_unknown_as_well() -> None:
    """Whatever nobody knows is worked out together; the months after too."""
    told = {"cara_kerja": "karyawan", "skala_usaha": "tidak_tahu", **UNKNOWN}
    answer = periksa(told)
    kinds = {part["kode"] for choice in answer["iuran"]["pilihan"] for part in choice["bagian"]}
    assert kinds == {"upah", "skala_usaha", "risiko_jkk"}
    assert all("terendah" in month for month in answer["kalender"])


@pytest.mark.parametrize("month", ["2019-05", "2027-06"])
def test_months_without_a_minimum_wage_get_the_newest_known(month: str) -> None:
    """The example is an example in every month."""
    answer = periksa(EMPLOYEE | UNKNOWN | {"bulan": month})
    assert answer["iuran"]["rentang"]["terendah"] < answer["iuran"]["rentang"]["tertinggi"]


def test_unknown_and_told_are_refused_together() -> None:
    """One or the other; and those who tell an income are not asked."""
    with pytest.raises(InputRefused, match="terisi dua-duanya"):
        periksa(EMPLOYEE | UNKNOWN | {"upah": 3_000_000})
    with pytest.raises(InputRefused, match="terisi dua-duanya"):
        periksa(INTERN | UNKNOWN | {"tanpa_upah": True})
    with pytest.raises(InputRefused, match="tidak dipakai"):
        periksa({"cara_kerja": "mandiri", **UNKNOWN})


@PAID
def test_every_form_of_the_answer_says_example(person: dict[str, Any]) -> None:
    """The page, the text and what is passed on; messages name no amount, since it would be read as one's own."""
    told = person | UNKNOWN
    answer, law = periksa(told), load()
    low, high = (f"Rp{wage:,}".replace(",", ".") for wage in wages())
    for shown in (html("periksa", told, answer, law), text("periksa", told, answer, law)):
        assert "Upahnya belum diketahui" in shown
        assert low in shown
        assert high in shown
        assert "slip gaji" in shown
    assert "contoh" in share("periksa", told, answer, "", law)
    for message in messages("periksa", told, answer, law):
        assert message["panjang"] == message["panjang_tanpa_angka"]
        assert message["sms"] == message["sms_tanpa_angka"]


def test_payslip_is_one_tap_away() -> None:
    """The employee's answer leads to the tool that reads a slip, and back to the question of the wage."""
    told = EMPLOYEE | UNKNOWN
    shown = html("periksa", told, periksa(told), load())
    assert 'href="/cek/slip/' in shown or "cek/slip/#" in shown
    assert "ubah=upah" in shown


def test_order_of_the_possibilities_is_low_to_high() -> None:
    """The careful end first, as for the risk class."""
    totals = [choice["total"] for choice in periksa(EMPLOYEE | UNKNOWN)["iuran"]["pilihan"]]
    assert all(one < other for one, other in pairwise(totals))


def test_in_arrears_too_the_wage_is_an_example() -> None:
    """Counted as for the lowest of them, said in every form and in the doubts."""
    told = {"bulan_tunggak": 2, "cara_kerja": "karyawan", "bulan": "2026-11"}
    answer, law = nunggak({**told, "upah_diketahui": "tidak_tahu"}), load()
    assert answer["baris"] == nunggak({**told, "upah": wages()[0]})["baris"]
    assert "D19" in {point.get("kode") for point in answer["perlu_konfirmasi"]}
    unknown = {**told, "upah_diketahui": "tidak_tahu"}
    for shown in (
        html("nunggak", unknown, answer, law),
        text("nunggak", unknown, answer, law),
        share("nunggak", unknown, answer, "", law),
    ):
        assert "Upahnya belum diketahui" in shown
