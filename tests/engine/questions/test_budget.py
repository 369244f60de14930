"""Budget first: what a monthly sum lawfully pays for, what it buys, and what is missing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import InputRefused, manfaat, periksa
from checker.questions.budget import anggaran
from tests.support.any_input import ANYTHING, answered_or_refused, spoilt
from tests.support.golden import without_told

TODAY = date(2026, 11, 22)
VEGETABLES = {"anggaran": 20_000, "cara_kerja": "mandiri", "penghasilan": 1_500_000, "sektor": "lainnya"}


def ask(**change: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any answer a form may send
    """Ask for a vegetable seller who can pay Rp20.000, with changes."""
    return anggaran({**VEGETABLES, **change}, hari_ini=TODAY)


@pytest.mark.parametrize(
    ("affordable", "best", "left_over", "less"),
    [
        (0, "", 0, 11_400),
        (11_399, "", 0, 1),
        (11_400, "jkk_jkm", 0, 0),
        (20_000, "jkk_jkm", 8_600, 0),
        (43_399, "jkk_jkm", 31_999, 0),
        (43_400, "jkk_jkm_jht", 0, 0),
        (100_000, "jkk_jkm_jht", 56_600, 0),
    ],
)
def test_budget_buys_the_largest_combination_it_covers(
    affordable: int, best: str, left_over: int, less: int
) -> None:
    """JKK and JKM first, always as a pair; JHT when there is room; what is left or missing to the rupiah."""
    answer = ask(anggaran=affordable)
    assert (answer["terbaik"], answer["sisa"], answer["kurang"]) == (best, left_over, less)
    assert answer["cukup"] == ("ya" if best else "tidak")
    assert [p["program"] for p in answer["pilihan"]] == [["JKK", "JKM"], ["JKK", "JKM", "JHT"]]
    assert [p["status"] for p in answer["pilihan"]] == ["wajib", "pilihan"]
    assert bool(answer["bantuan"]) == (affordable < 22_800)


@pytest.mark.parametrize("jht", [False, True])
@pytest.mark.parametrize("income", [500_000, 1_500_000, 3_000_000, 50_000_000])
def test_prices_are_those_of_the_checker(income: int, jht: bool) -> None:
    """The same person asked the other way round gets the same bill, month by month."""
    person = {"cara_kerja": "mandiri", "penghasilan": income, "sektor": "lainnya", "bulan": "2026-11"}
    answer = anggaran({**person, "anggaran": 10**9}, hari_ini=TODAY)
    price = periksa({**person, "jht": jht}, hari_ini=TODAY)
    assert answer["pilihan"][jht]["total"] == price["iuran"]["total"]
    if jht:
        assert [b["total"] for b in answer["kalender"]] == [b["total"] for b in price["kalender"]]


def test_end_of_the_discount_is_told_with_what_will_be_missing() -> None:
    """Rp20.000 is enough until December 2026; from January Rp2.800 a month is missing."""
    answer = ask()
    month = {b["bulan"]: b for b in answer["kalender"]}
    assert (month["2026-12"]["cukup"], month["2026-12"]["sisa"]) == ("ya", 8_600)
    assert (month["2027-01"]["cukup"], month["2027-01"]["kurang"]) == ("tidak", 2_800)
    assert "berakhir Desember 2026" in month["2027-01"]["berubah_karena"]
    assert [p["sampai"] for p in answer["potongan"]] == ["2026-12"]
    assert "Desember 2026" in answer["potongan"][0]["kalimat"]
    assert any("kelurahan" in b["teks"] for b in answer["bantuan"])
    assert any("175" in b["teks"] for b in answer["bantuan"])


def test_when_savings_become_too_dear_the_pair_remains() -> None:
    """Rp45.000 buys savings too until December, and the pair alone from January on."""
    month = {b["bulan"]: b["terbaik"] for b in ask(anggaran=45_000)["kalender"]}
    assert (month["2026-12"], month["2027-01"]) == ("jkk_jkm_jht", "jkk_jkm")


def test_normal_price_has_no_discount_to_tell() -> None:
    """In February 2027 a vegetable seller pays the full tariff."""
    answer = ask(bulan="2027-02")
    assert answer["potongan"] == []
    assert (answer["pilihan"][0]["normal"], answer["pilihan"][0]["potongan"]) == (22_800, 0)


def test_unsettled_sector_is_answered_with_both_prices() -> None:
    """A becak may or may not count as transport from January to March 2027: enough only perhaps."""
    answer = anggaran(
        {"anggaran": 12_000, "cara_kerja": "mandiri", "penghasilan": 1_300_000, "pekerjaan": "tukang-becak"}
        | {"bulan": "2027-02"},
        hari_ini=TODAY,
    )
    pair = answer["pilihan"][0]
    assert (pair["terendah"], pair["tertinggi"]) == (10_400, 20_800)
    assert (answer["cukup"], answer["terbaik"], answer["kurang"]) == ("perlu_konfirmasi", "jkk_jkm", 8_800)
    assert "O2" in {p.get("kode") for p in answer["perlu_konfirmasi"]}


def test_owner_with_workers_is_sent_to_175() -> None:
    """JHT may be compulsory (C1) and the discount may not hold (C2): a plain yes only when all of it is paid."""
    for affordable, reach in (
        (11_000, "tidak"),
        (11_400, "perlu_konfirmasi"),
        (30_000, "perlu_konfirmasi"),
        (54_800, "ya"),
    ):
        answer = anggaran(
            {"anggaran": affordable, "cara_kerja": "pemberi_kerja", "penghasilan": 1_500_000}, hari_ini=TODAY
        )
        assert answer["cukup"] == reach
        assert {"C1", "C2"} <= {p.get("kode") for p in answer["perlu_konfirmasi"]}


def test_what_it_buys_is_what_the_benefit_engine_gives() -> None:
    """Same base, first day of the month: the four sums, each with its article and condition."""
    answer = ask()
    buys = {b["kode"]: b for b in answer["membeli"]}
    common = {"tanggal": "2026-11-01", "segmen": "BPU"}
    for code, added in (
        ("meninggal_kecelakaan_kerja", {"penghasilan": 1_500_000}),
        ("meninggal", {"lama_peserta_bulan": 36}),
        ("cacat_total", {"penghasilan": 1_500_000}),
        ("tidak_mampu_bekerja", {"penghasilan": 1_500_000, "lama_bulan": 1}),
    ):
        assert buys[code]["jumlah"] == manfaat({"kejadian": code, **common, **added})["total"]
        assert buys[code]["jumlah"] == sum(r["jumlah"] for r in buys[code]["rincian"])
        assert buys[code]["dasar"]["peraturan"]
        assert buys[code]["syarat"]
    assert [buys[k]["jumlah"] for k in ("meninggal_kecelakaan_kerja", "meninggal", "cacat_total")] == [
        98_800_000,
        42_000_000,
        101_600_000,
    ]
    assert (buys["tidak_mampu_bekerja"]["teks"], buys["tidak_mampu_bekerja"]["kapan"]) == (
        "Rp1.600.000 sebulan",
        "bulanan",
    )
    assert buys["meninggal"]["beasiswa"] == 174_000_000
    assert buys["kecelakaan_kerja"]["teks"] == "Tanpa batas biaya"


def test_conditions_follow_the_regime_of_the_month() -> None:
    """Three months for JKM only since 24 February 2025: the month of February 2025 still starts without it."""
    for month, word in (("2025-02", "sejak hari pertama"), ("2025-03", "setelah 3 bulan")):
        condition = {b["kode"]: b["syarat"] for b in ask(bulan=month)["membeli"]}
        assert word in condition["meninggal"][0]
    length = {b["kode"]: b for b in ask(bulan="2018-01")["membeli"]}
    assert (length["meninggal"]["jumlah"], length["meninggal"]["beasiswa"]) == (24_000_000, 12_000_000)
    assert any("75%" in s for s in length["tidak_mampu_bekerja"]["syarat"])


def test_income_is_never_talked_down() -> None:
    """However small the budget, the price stays that of the real income, and honesty is asked for."""
    for affordable in (0, 5_000, 10**6):
        answer = ask(anggaran=affordable, penghasilan=5_000_000)
        assert {p["total"] for p in answer["pilihan"]} == {28_150, 127_150}
        assert answer["dasar"] == 4_950_000
        assert "yang sebenarnya" in answer["jujur"]


def test_daily_income_counts_by_the_days_worked() -> None:
    """Rp50.000 on 30 days is Rp1.500.000 a month."""
    daily = {k: v for k, v in VEGETABLES.items() if k != "penghasilan"}
    answer = anggaran({**daily, "penghasilan_harian": 50_000, "hari_kerja": 30}, hari_ini=TODAY)
    assert without_told({**answer, "penghasilan": 0}) == without_told({**ask(), "penghasilan": 0})


@pytest.mark.parametrize(("age", "reach"), [(64, "ya"), (65, "perlu_konfirmasi"), (66, "tidak")])
def test_age_limit_of_new_members_is_minded(age: int, reach: str) -> None:
    """Money does not help where nobody may register any more; exactly at the limit 175 is asked."""
    answer = ask(usia=age)
    assert answer["cukup"] == reach
    assert bool(answer["membeli"]) == (reach != "tidak")
    assert answer["jejak"]
    if age >= 65:
        assert "D2" in {p.get("kode") for p in answer["perlu_konfirmasi"]}


@pytest.mark.parametrize(
    ("change", "field", "word"),
    [
        ({"anggaran": None}, "anggaran", "belum diisi"),
        ({"anggaran": -1}, "anggaran", "tidak boleh kurang dari Rp0"),
        ({"anggaran": "sedikit"}, "anggaran", "harus angka"),
        ({"cara_kerja": None}, "cara_kerja", "belum diisi"),
        ({"cara_kerja": "karyawan"}, "cara_kerja", "mandiri, pemberi_kerja"),
        ({"penghasilan": None}, "penghasilan", "belum diisi"),
        ({"penghasilan_harian": 50_000, "hari_kerja": 2}, "penghasilan_harian", "terisi dua-duanya"),
        ({"penghasilan": None, "penghasilan_harian": 50_000}, "hari_kerja", "belum diisi"),
        ({"bulan": "2015-06"}, "bulan", "antara Juli 2015"),
        ({"bulan": "2031-12"}, "bulan", "November 2031"),
        ({"pekerjaan": "tukang-beca"}, "pekerjaan", "tukang-becak"),
        ({"sektor": "darat"}, "sektor", "transportasi, perlu_konfirmasi, lainnya"),
        ({"angaran": 5}, "angaran", "anggaran"),
        ({"upah": 5}, "upah", "tidak dikenal"),
    ],
)
def test_mistake_is_named_with_its_field(change: dict[str, Any], field: str, word: str) -> None:
    """One mistake gives one sentence, at its field."""
    with pytest.raises(InputRefused) as refused:
        ask(**change)
    assert [g["isian"] for g in refused.value.galat] == [field]
    assert word in refused.value.galat[0]["pesan"]


def test_all_mistakes_are_told_at_once() -> None:
    """The budget, the month and the missing income in one go."""
    with pytest.raises(InputRefused) as refused:
        anggaran({"anggaran": "x", "cara_kerja": "mandiri", "bulan": "2015-01"}, hari_ini=TODAY)
    assert {g["isian"] for g in refused.value.galat} == {"anggaran", "bulan", "penghasilan"}


MONEY = st.integers(10_000, 10_000_000_000)
PEOPLE = st.fixed_dictionaries(
    {"cara_kerja": st.sampled_from(["mandiri", "pemberi_kerja"]), "penghasilan": MONEY},
    optional={
        "bulan": st.builds(lambda t, b: f"{t}-{b:02d}", st.integers(2016, 2030), st.integers(1, 12)),
        "sektor": st.sampled_from(["transportasi", "lainnya"]),
        "usia": st.integers(0, 120),
    },
)


BUDGET = st.just(0) | st.integers(1_000, 700_000)


@pytest.mark.no_cover
@given(PEOPLE, BUDGET, BUDGET)
@settings(max_examples=60)
def test_more_money_never_buys_less(person: dict[str, Any], single: int, two: int) -> None:
    """Left over and missing always add up to the price, and a larger budget never loses a month."""
    small, large = (anggaran({**person, "anggaran": n}, hari_ini=TODAY) for n in sorted((single, two)))
    order = {"tidak": 0, "perlu_konfirmasi": 1, "ya": 2}
    assert order[small["cukup"]] <= order[large["cukup"]]
    assert small["membeli"] == large["membeli"]
    for answer in (small, large):
        for month in answer["kalender"]:
            assert answer["anggaran"] + month["kurang"] == month["total"] + month["sisa"]
            assert min(month["sisa"], month["kurang"]) == 0
        assert json.loads(json.dumps(answer)) == answer


@pytest.mark.no_cover
@given(ANYTHING | spoilt("anggaran", st.just(VEGETABLES)))
@settings(max_examples=300)
def test_no_input_breaks_it(told: object) -> None:
    """Anything at all is answered or refused field by field."""
    answered_or_refused(lambda it: anggaran(it, hari_ini=TODAY), told)
