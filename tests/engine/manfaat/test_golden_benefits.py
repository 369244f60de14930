"""Golden benefit cases, published ones and others worked by hand from the facts, on CPython."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker import manfaat
from checker.law.confidence import CONFIDENCE_ORDER
from checker.law.parameter import load
from tests.support.golden import FOLDER, REFUSED, ask, cases_of, differences, guidance, take

pytestmark = pytest.mark.live_law


CASES = cases_of("manfaat", "benefits", "benefits_edges", "more")
ANSWERED = [k for k in CASES if REFUSED not in k["harapan"]]
CODES = {
    "santunan_kematian",
    "santunan_berkala",
    "biaya_pemakaman",
    "santunan_cacat",
    "stmb",
    "angkutan",
    "perawatan",
    "perawatan_jasa_raharja",
    "pensiun_bulanan",
    "pensiun_sekaligus",
    *(f"jkp_bulan_{place}" for place in range(1, 7)),
}


def test_every_case_has_its_own_name_and_a_source() -> None:
    """A case nobody can trace back to a source proves nothing."""
    assert len({k["id"] for k in CASES}) == len(CASES)
    assert all(k["sumber"] and k["harapan"] for k in CASES)


@pytest.mark.parametrize("single", CASES, ids=[k["id"] for k in CASES])
def test_answer_matches_what_was_paid_or_ruled(single: dict[str, Any]) -> None:
    """Every amount a source printed or a rule gives comes out of the engine."""
    if moved := differences(ask(single), single["harapan"]):
        pytest.fail(guidance(single, moved), pytrace=False)


@pytest.mark.parametrize("single", ANSWERED, ids=[k["id"] for k in ANSWERED])
def test_answer_has_the_shape_of_the_contract(single: dict[str, Any]) -> None:
    """Lines add up to the total, every line stands on a registered article, and the whole is plain JSON."""
    answer = manfaat(single["masukan"])
    assert answer["hak"] in ("ya", "tidak", "perlu_konfirmasi")
    assert answer["alasan"]
    assert {r["kode"] for r in answer["rincian"]} <= CODES
    assert answer["total"] == sum(r["jumlah"] for r in answer["rincian"])
    school = answer["beasiswa"]["maksimum"] if answer["beasiswa"]["berhak"] == "ya" else 0
    assert answer["total_dengan_beasiswa"] == answer["total"] + school
    assert answer["jejak"]
    for row in (*answer["rincian"], *answer["jejak"], *answer["tenggat"]):
        assert row["dasar"]["peraturan"] in load().peraturan
        assert row["dasar"]["keyakinan"] in CONFIDENCE_ORDER
    assert all(r["rumus"] for r in answer["rincian"])
    assert all(p["hal"] and p["tanyakan"] for p in answer["perlu_konfirmasi"])
    assert json.loads(json.dumps(answer)) == answer


@pytest.mark.parametrize("single", ANSWERED, ids=[k["id"] for k in ANSWERED])
def test_school_money_is_listed_year_by_year(single: dict[str, Any]) -> None:
    """Each child's years add up to the child's sum, and the children's sums to the most there can be."""
    beasiswa = manfaat(single["masukan"])["beasiswa"]
    for child in beasiswa["per_anak"]:
        assert child["jumlah"] == sum(t["jumlah"] for t in child["tahunan"])
        assert [t["tahun_ke"] for t in child["tahunan"]] == list(range(1, len(child["tahunan"]) + 1))
    if beasiswa["per_anak"]:
        assert beasiswa["maksimum"] == sum(a["jumlah"] for a in beasiswa["per_anak"])


def test_a_case_that_is_wrong_by_one_rupiah_fails() -> None:
    """The comparison itself must be able to fail, on money, on words and on a refusal that did not come."""
    answer = manfaat(CASES[0]["masukan"])
    total = take(answer, "total")
    assert differences(answer, {"total": total}) == []
    assert differences(answer, {"total": total + 1}) == [f"total: {total}, seharusnya {total + 1}"]
    assert differences(answer, {"hak~": "^y"}) == []
    assert differences(answer, {"hak~": "^x"}) == ["hak~: 'ya', seharusnya '^x'"]
    assert differences(answer, {"ditolak": "saldo"}) == ["ditolak: [], seharusnya 'saldo'"]
    complaints = {"galat": [{"isian": "saldo", "pesan": "Saldo harus angka"}]}
    assert differences(complaints, {"ditolak": "saldo"}) == []
    assert differences(complaints, {"total": 1}) == ["ditolak: ['Saldo harus angka']"]


def test_a_case_that_moves_is_told_with_its_line() -> None:
    """A volunteer who publishes a decree is led to the case, with both amounts."""
    one = CASES[0]
    word = guidance(one, ["total: 1, seharusnya 2"]).splitlines()
    file, number = word[0].split(",")[0].split(" baris ")
    row = (FOLDER.parents[1] / file).read_text(encoding="utf-8").splitlines()[int(number) - 1]
    assert row == f"- id: {one['id']}"
    assert word[1:] == [
        "  total: 1, seharusnya 2",
        "Kalau aturannya memang begitu, ubah harapannya di sana dan tulis sumbernya.",
    ]
