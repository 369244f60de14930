"""Published and derived contribution cases, on CPython."""

from __future__ import annotations

from typing import Any

import pytest

from checker import periksa
from tests.support.golden import REFUSED, ask, cases_of, differences, guidance

pytestmark = pytest.mark.live_law


CASES = cases_of("periksa", "contributions", "more")
ANSWERED = [k for k in CASES if REFUSED not in k["harapan"]]


@pytest.mark.parametrize("single", CASES, ids=[k["id"] for k in CASES])
def test_answer_matches_the_published_amounts(single: dict[str, Any]) -> None:
    """Every amount a source printed or a rule gives comes out of the engine."""
    if moved := differences(ask(single), single["harapan"]):
        pytest.fail(guidance(single, moved), pytrace=False)


@pytest.mark.parametrize("single", ANSWERED, ids=[k["id"] for k in ANSWERED])
def test_answer_has_the_shape_of_the_contract(single: dict[str, Any]) -> None:
    """All five programmes, a trace whose articles are in the registry, fifteen months or more, payers that sum."""
    answer = periksa(single["masukan"])
    assert list(answer["program"]) == ["JKK", "JKM", "JHT", "JP", "JKP"]
    assert len(answer["kalender"]) >= 15
    iuran = answer["iuran"]
    assert iuran["total"] == iuran["peserta"] + iuran["pemberi_kerja"] == answer["kalender"][0]["total"]
    assert answer["jejak"]
    for steps in answer["jejak"]:
        assert steps["kalimat"]
        assert steps["dasar"]["keyakinan"] in ("tinggi", "sedang", "rendah")
