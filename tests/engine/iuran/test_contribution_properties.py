"""What must hold for every input: hypothesis looks for one where it does not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import periksa
from tests.support.any_input import answered_or_refused, form_of_anything, numbers, spoilt

pytestmark = [pytest.mark.live_law, pytest.mark.no_cover]


PAYERS = ("peserta", "pemberi_kerja", "pemerintah")
MONTHS = st.builds(lambda t, b: f"{t}-{b:02d}", st.integers(2016, 2031), st.integers(1, 12)).filter(
    lambda b: b <= "2031-11"
)
MONEY = st.integers(10_000, 10_000_000_000)
GENERAL = {"bulan": MONTHS, "usia": st.integers(15, 90)}
SELF_EMPLOYED = st.fixed_dictionaries(
    {"cara_kerja": st.sampled_from(["mandiri", "pemberi_kerja"]), "penghasilan": MONEY},
    optional={
        **GENERAL,
        "jht": st.booleans(),
        "dibayar_pemerintah": st.booleans(),
        "sektor": st.sampled_from(["transportasi", "lainnya"]),
    },
)
EMPLOYEE = st.fixed_dictionaries(
    {
        "cara_kerja": st.just("karyawan"),
        "upah": MONEY,
        "skala_usaha": st.sampled_from(["mikro", "kecil", "menengah", "besar"]),
    },
    optional={
        **GENERAL,
        "risiko_jkk": st.integers(1, 5),
        "program_tambahan": st.lists(st.sampled_from(["JHT", "JP"]), min_size=1, max_size=2),
        "peserta_jkn": st.booleans(),
        "menunda_pensiun": st.booleans(),
        "padat_karya": st.booleans(),
    },
)
OTHER = st.one_of(
    st.fixed_dictionaries(
        {
            "cara_kerja": st.sampled_from(["proyek_konstruksi", "magang", "pekerja_rumah_tangga"]),
            "upah": MONEY,
        },
        optional=GENERAL,
    ),
    st.fixed_dictionaries(
        {"cara_kerja": st.just("proyek_konstruksi"), "nilai_kontrak": st.integers(100_000, 10**15)},
        optional=GENERAL,
    ),
    st.fixed_dictionaries(
        {
            "cara_kerja": st.just("pekerja_migran"),
            "jalur": st.sampled_from(["p3mi", "perseorangan"]),
            "lama_bulan": st.sampled_from([6, 12, 24]),
        },
        optional=GENERAL,
    ),
)
PEOPLE = st.one_of(SELF_EMPLOYED, EMPLOYEE, OTHER)


@given(PEOPLE)
@settings(max_examples=250)
def test_accepted_input_is_answered_in_whole_positive_rupiah(told: dict[str, Any]) -> None:
    """Whatever validation accepts is answered: whole numbers, never negative, payers that sum to the total."""
    answer = periksa(told)
    assert all(isinstance(b, int) and b >= 0 for b in numbers(answer))
    iuran: Mapping[str, Any] = answer["iuran"]
    assert iuran["total"] == iuran["peserta"] + iuran["pemberi_kerja"]
    for program in iuran["program"].values():
        assert program["normal"] - program["potongan"] == sum(program[p] for p in PAYERS)
    for payers in PAYERS:
        paket = sum(iuran.get("paket", {}).values()) if payers == "peserta" else 0
        assert iuran[payers] == paket + sum(p[payers] for p in iuran["program"].values())
    assert json.loads(json.dumps(answer)) == answer


@given(SELF_EMPLOYED, MONEY)
@settings(max_examples=150)
def test_self_employed_never_pay_less_for_earning_more(told: dict[str, Any], other: int) -> None:
    """A higher income never lowers the bill, nor any single programme."""
    low, high = (periksa({**told, "penghasilan": p})["iuran"] for p in sorted((told["penghasilan"], other)))
    assert low["total"] <= high["total"]
    for code, program in low["program"].items():
        assert program["total"] <= high["program"][code]["total"]


@given(EMPLOYEE, MONEY)
@settings(max_examples=150)
def test_employees_never_pay_less_for_a_higher_wage(told: dict[str, Any], other: int) -> None:
    """A higher wage never lowers what worker or employer pay."""
    low, high = (periksa({**told, "upah": u})["iuran"] for u in sorted((told["upah"], other)))
    assert low["peserta"] <= high["peserta"]
    assert low["pemberi_kerja"] <= high["pemberi_kerja"]


@given(st.integers(100_000, 10**15), st.integers(0, 10**12))
@settings(max_examples=150)
def test_bigger_contracts_never_cost_less(contract: int, added: int) -> None:
    """Slices of a contract add up without a step backwards."""
    large = min(contract + added, 10**15)
    price = [
        periksa({"cara_kerja": "proyek_konstruksi", "nilai_kontrak": n})["iuran"]["total"]
        for n in (contract, large)
    ]
    assert price[0] <= price[1]


@given(form_of_anything("periksa"))
@settings(max_examples=400)
def test_no_input_breaks_the_engine(told: object) -> None:
    """Anything at all is either answered or refused field by field with a sentence; nothing else happens."""
    answered_or_refused(periksa, told)


@given(spoilt("periksa", PEOPLE))
@settings(max_examples=250)
def test_one_spoilt_answer_is_refused_or_answered(told: dict[str, Any]) -> None:
    """A good form with one field replaced by anything never ends in a traceback."""
    answered_or_refused(periksa, told)
