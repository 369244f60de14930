"""A payslip beside the law: which line differs, and never one that does not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import InputRefused
from checker.questions.payslip import slip
from checker.questions.payslip_due import ROUNDING
from checker.questions.periksa import periksa
from tests.support.any_input import answered_or_refused, form_of_anything, spoilt
from tests.support.golden import DAY, ask, cases_of, differences, guidance

pytestmark = pytest.mark.live_law

CASES = cases_of("slip", "slip")
MONTH = st.builds(
    lambda year, month: f"{year}-{month:02}", st.integers(2016, 2026), st.integers(1, 12)
).filter(lambda month: month <= "2026-11")
WORKER = st.fixed_dictionaries(
    {
        "upah": st.integers(500_000, 40_000_000),
        "skala_usaha": st.sampled_from(["mikro", "kecil", "menengah", "besar"]),
        "bulan": MONTH,
    },
    optional={"usia": st.integers(16, 70)},
)
LINES = (("JHT", "potongan_jht"), ("JP", "potongan_jp"))


def check(told: object) -> dict[str, Any]:
    """Ask on the day of the golden cases."""
    return dict(slip(told, hari_ini=DAY))


def right_slip(worker: dict[str, Any]) -> dict[str, Any]:
    """What a firm that follows the law cuts: the worker's share, as `periksa` has it."""
    price = periksa({"cara_kerja": "karyawan", **worker}, hari_ini=DAY)["iuran"]["program"]
    return {**worker, **{key: price[kode]["peserta"] if kode in price else 0 for kode, key in LINES}}


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_slips_worked_out_by_hand(case: dict[str, Any]) -> None:
    """Every ceiling since July 2015: the month before it, of it and after it; what each kind of mistake looks like."""
    if moved := differences(ask(case), case["harapan"]):
        pytest.fail(guidance(case, moved), pytrace=False)


@pytest.mark.no_cover
@given(WORKER)
def test_a_right_slip_has_no_finding(worker: dict[str, Any]) -> None:
    """What `periksa` says is cut is what should be cut, told apart or in one line."""
    told = right_slip(worker)
    answer = check(told)
    assert (answer["keadaan"], answer["beda"]) == ("cocok", [])
    together = {**worker, "potongan_bpjs": told["potongan_jht"] + told["potongan_jp"]}
    assert check(together)["beda"] == []


@pytest.mark.no_cover
@given(WORKER, st.sampled_from(LINES), st.sampled_from([1, -1]))
def test_a_thousand_rupiah_too_much_or_too_little_is_always_found(
    worker: dict[str, Any], line: tuple[str, str], sign: int
) -> None:
    """In the line where it is, and in no other."""
    kode, key = line
    told = right_slip(worker)
    told[key] = told[key] + sign * 1000 if told[key] else 1000
    answer = check(told)
    assert kode in answer["beda"]
    assert set(answer["beda"]) == {kode}


@pytest.mark.no_cover
@given(WORKER, st.integers(1 - ROUNDING, ROUNDING - 1))
def test_a_few_rupiah_are_rounding(worker: dict[str, Any], off: int) -> None:
    """Whoever made the slip may have rounded; what is not cut at all stays so."""
    told = right_slip(worker)
    told |= {key: told[key] + off for _, key in LINES if told[key]}
    assert check(told)["beda"] == []


@pytest.mark.no_cover
@given(WORKER, st.sampled_from(["potongan_jkk", "potongan_jkm", "potongan_jkp"]), st.integers(500, 100_000))
def test_what_the_employer_pays_is_never_cut(worker: dict[str, Any], key: str, cut: int) -> None:
    """Not in any month, of any firm."""
    answer = check({**right_slip(worker), key: cut})
    assert answer["beda"] == [key.removeprefix("potongan_").upper()]
    assert answer["kelebihan"] == cut


@pytest.mark.no_cover
@given(form_of_anything("slip") | spoilt("slip", WORKER))
def test_whatever_is_sent_is_answered_or_refused(told: object) -> None:
    """Never an error of the program."""
    answered_or_refused(check, told)


@pytest.mark.parametrize(
    ("told", "field", "says"),
    [
        ({"upah": 2_500_000}, "potongan_jht", "Tidak ada di slip? Isi 0"),
        ({"upah": 2_500_000, "potongan_jht": "50"}, "potongan_jht", "Maksudnya Rp50.000?"),
        ({"upah": 2_500_000, "potongan_jht": 3_000_000}, "potongan_jht", "lebih besar dari upahnya"),
        ({"upah": 2_500_000, "potongan_jht": 0, "bulan": "2026-12"}, "bulan", "Juli 2015 dan November 2026"),
        ({"potongan_jht": 50_000}, "upah", "belum diisi"),
        ({"upah": 2_500_000, "potongan_jp": 1, "potongan_bpjs": 75_000}, "potongan_jp", "terlalu kecil"),
        (
            {"upah": 2_500_000, "potongan_jp": 25_000, "potongan_bpjs": 75_000},
            "potongan_jp",
            "Isi salah satu",
        ),
    ],
)
def test_mistakes_are_told_in_words(told: dict[str, Any], field: str, says: str) -> None:
    """At the field where they are."""
    with pytest.raises(InputRefused) as refused:
        check(told)
    assert [says in one["pesan"] for one in refused.value.galat if one["isian"] == field] == [True]


def test_what_is_open_touches_this_slip_only() -> None:
    """The size of the firm where a line waits for it; a disputed ceiling where it is reached."""
    quiet = check({"upah": 3_000_000, "potongan_jht": 60_000, "potongan_jp": 30_000, "bulan": "2021-02"})
    assert quiet["perlu_konfirmasi"] == []
    asked = check({"upah": 3_000_000, "potongan_jht": 60_000, "bulan": "2026-02"})
    assert ["Ukuran usahanya" in point["hal"] for point in asked["perlu_konfirmasi"]] == [True]
