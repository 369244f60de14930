"""Workers to whom the usual measure does not fit: no wage (school placement), no scale (state employers)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from checker import InputRefused, periksa

VILLAGE = {"cara_kerja": "karyawan", "pemberi_kerja_negara": True, "risiko_jkk": 1, "usia": 40}


def code(answer: Mapping[str, Any]) -> set[str]:
    """Codes of the doubts an answer names."""
    return {p.get("kode", "") for p in answer["perlu_konfirmasi"]}


@pytest.mark.parametrize("field", [{}, {"tanpa_upah": True}])
@pytest.mark.parametrize("month", ["2024-05", "2025-03", "2026-11"])
def test_school_placement_is_shown_what_branches_bill(month: str, field: dict[str, Any]) -> None:
    """Rp16.800 a student, for the school, named as practice; no risk class is asked for a wage that is not there."""
    answer = periksa({"cara_kerja": "magang", "bulan": month} | field)
    assert (answer["iuran"]["pemberi_kerja"], answer["iuran"]["total"]) == (16_800, 16_800)
    assert "D14" in code(answer)
    assert ("C4" in code(answer)) is (month >= "2025-03")
    assert not any("risiko" in p["hal"] for p in answer["perlu_konfirmasi"])
    assert {one["dasar"]["keyakinan"] for one in answer["jejak"]} == {"sedang"}


def test_paid_intern_is_still_priced_by_wage() -> None:
    """A wage gives the percentages of employees, and says nothing of schools."""
    answer = periksa({"cara_kerja": "magang", "upah": 3_000_000, "risiko_jkk": 1, "bulan": "2026-11"})
    assert answer["iuran"]["total"] == 7_200
    assert "D14" not in code(answer)


def test_wage_and_no_wage_are_refused_together() -> None:
    """One or the other."""
    with pytest.raises(InputRefused, match="Tanpa upah"):
        periksa({"cara_kerja": "magang", "upah": 3_000_000, "tanpa_upah": True, "bulan": "2026-11"})


INTERN_2020 = {"cara_kerja": "magang", "upah": 3_000_000, "risiko_jkk": 1, "bulan": "2020-05"}


@pytest.mark.parametrize("additional", [{"jht": True}, {"program_tambahan": ["JHT", "JP"]}])
def test_programmes_that_are_not_an_interns_are_refused(additional: dict[str, Any]) -> None:
    """They are the self-employed's and the employee's to choose; nobody is left believing an intern joined."""
    with pytest.raises(InputRefused, match="tidak dipakai untuk cara kerja magang"):
        periksa(INTERN_2020 | additional)


def test_nothing_is_made_up_about_interns_before_april_2021() -> None:
    """No amount, and the answer says so."""
    answer = periksa(INTERN_2020)
    assert answer["iuran"]["total"] == 0
    assert answer["program"]["JKK"]["status"] == "perlu_konfirmasi"


@pytest.mark.parametrize("month", ["2019-01", "2026-11"])
def test_village_office_has_no_scale_and_every_programme_is_to_be_asked(month: str) -> None:
    """JKK and JKM are priced; JHT and JP are added when chosen, as on a real bill of 2019."""
    answer = periksa(VILLAGE | {"upah": 2_333_642, "bulan": month})
    assert {s["status"] for s in answer["program"].values()} == {"perlu_konfirmasi"}
    assert answer["iuran"]["total"] == 5_601 + 7_001
    assert "D13" in code(answer)
    complete = periksa(VILLAGE | {"upah": 2_333_642, "bulan": month, "program_tambahan": ["JHT", "JP"]})
    assert complete["iuran"]["program"]["JHT"]["total"] == 133_018
    assert complete["iuran"]["program"]["JP"]["total"] == 70_009


def test_pension_age_stops_jp_of_village_officials_too() -> None:
    """The pension age of PP 45/2015 does not ask who the employer is."""
    old = periksa(VILLAGE | {"upah": 2_333_642, "bulan": "2026-11", "usia": 60, "program_tambahan": ["JP"]})
    assert old["program"]["JP"]["status"] == "tidak_tersedia"


@pytest.mark.parametrize(
    "size", [{"skala_usaha": "mikro"}, {"modal_usaha": 5_000_000}, {"penjualan_tahunan": 5_000_000}]
)
def test_scale_of_a_state_employer_is_refused_with_the_reason(size: dict[str, Any]) -> None:
    """Contradicting answers are not guessed at."""
    with pytest.raises(InputRefused, match="tidak punya ukuran usaha"):
        periksa(VILLAGE | {"upah": 2_333_642, "bulan": "2026-11"} | size)
