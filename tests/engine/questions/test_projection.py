"""Old-age savings over the years: three curves, exact to the rupiah, none of them a promise."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import InputRefused, periksa
from checker.law.parameter import load
from checker.questions.projection import grow, proyeksi
from tests.support.any_input import ANYTHING, answered_or_refused, spoilt

TODAY = date(2026, 11, 22)
VEGETABLES = {"penghasilan": 1_500_000, "lama_tahun": 10}


def ask(**change: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any answer a form may send
    """Ask for a vegetable seller who saves ten years, with changes."""
    return proyeksi({**VEGETABLES, **change}, hari_ini=TODAY)


def with_decimals(deposit: int, balance: int, years: int, a_year: str) -> int:
    """Work the balance out another way: decimal arithmetic, month by month."""
    amount = Decimal(balance)
    for _ in range(12 * years):
        result = amount * Decimal(a_year) / 1200
        amount += result.quantize(Decimal(1), ROUND_HALF_UP) + deposit
    return int(amount)


def test_a_year_by_hand() -> None:
    """Rp100.000 a month at 12% a year: each month 1% of the balance, rounded, then the deposit."""
    assert grow(100_000, 0, 1, Fraction(12, 100))[0]["saldo"] == 1_268_251
    assert grow(0, 150, 1, Fraction(4, 100))[0]["saldo"] == 162  # 0.5 rounds up to 1 every month


@pytest.mark.parametrize(
    ("answer_head", "percent"), [("nol", "0"), ("deposito", "2.63"), ("terakhir", "5.51")]
)
@pytest.mark.parametrize(
    ("deposit", "start", "years"), [(32_000, 0, 10), (20_000, 5_000_000, 40), (0, 777, 3)]
)
def test_balance_is_that_of_another_calculation(
    answer_head: str, percent: str, deposit: int, start: int, years: int
) -> None:
    """The same sums in decimal arithmetic, with the rates the news reported for 2025."""
    answer = proyeksi(
        {"setoran": deposit, "saldo_awal": start, "lama_tahun": years, "hasil": answer_head}, hari_ini=TODAY
    )
    assert answer["saldo_akhir"] == with_decimals(deposit, start, years, percent)
    assert answer["pengembangan"] == answer["saldo_akhir"] - start - 12 * years * deposit


@pytest.mark.parametrize(
    ("money", "part"),
    [
        ({"penghasilan": 1_000_000}, {"peserta": 20_000}),
        ({"penghasilan": 1_500_000}, {"peserta": 32_000}),
        ({"penghasilan_harian": 50_000, "hari_kerja": 30}, {"peserta": 32_000}),
        ({"penghasilan": 90_000_000}, {"peserta": 414_000}),
        ({"upah": 3_000_000}, {"peserta": 60_000, "pemberi_kerja": 111_000}),
        ({"setoran": 20_000}, {"peserta": 20_000}),
    ],
)
def test_monthly_savings_follow_the_law(money: dict[str, Any], part: dict[str, Any]) -> None:
    """2% of the row's base for the self-employed; 2% and 3.7% of the wage for employees; or the own amount."""
    answer = proyeksi({**money, "lama_tahun": 1}, hari_ini=TODAY)
    assert answer["bagian"] == part
    assert answer["setoran_sebulan"] == sum(part.values())


def test_savings_equal_the_bill_of_the_checker() -> None:
    """The same income gives the same JHT contribution as `periksa`."""
    for income in (800_000, 2_000_000, 12_345_678):
        person = {"cara_kerja": "mandiri", "penghasilan": income, "jht": True, "bulan": "2026-11"}
        iuran = periksa(person)["iuran"]["program"]["JHT"]["total"]
        assert ask(penghasilan=income)["setoran_sebulan"] == iuran


def test_three_curves_are_always_there() -> None:
    """The chosen one is large; the money alone, the floor and the last result can be compared."""
    for result in ("nol", "deposito", "terakhir"):
        answer = ask(hasil=result)
        assert set(answer["kurva"]) == {"nol", "deposito", "terakhir"}
        assert answer["baris"] == answer["kurva"][result]
        assert [b["tahun"] for b in answer["baris"]] == list(range(1, 11))
        assert answer["saldo_akhir"] == answer["baris"][-1]["saldo"]
    end = {code: curve[-1]["saldo"] for code, curve in ask()["kurva"].items()}
    assert end["nol"] == 3_840_000 < end["deposito"] < end["terakhir"]
    assert ask()["hasil"] == "deposito"


def test_nothing_is_promised() -> None:
    """A sentence says so, the rounding is told, and each rate names its source and year."""
    answer = ask()
    assert any("bukan janji" in sentence for sentence in answer["peringatan"])
    assert any("Pajak" in sentence for sentence in answer["peringatan"])
    assert "dibulatkan" in answer["cara"]
    interest = {b["kode"]: b for b in answer["bunga"]}
    assert (interest["deposito"]["persen"], interest["terakhir"]["persen"]) == ("2,63%", "5,51%")
    assert "2025" in interest["terakhir"]["catatan"]
    assert interest["terakhir"]["dasar"]["keyakinan"] == "sedang"
    assert interest["nol"]["dasar"] is None
    assert "B14" in {p.get("kode") for p in answer["perlu_konfirmasi"]}


def test_rates_are_the_newest_of_the_law_data() -> None:
    """A newer figure in the data changes the curve without touching the engine."""
    for code, key in (("deposito", "konteks.jht_bunga_deposito"), ("terakhir", "konteks.jht_imbal_hasil")):
        newest = load().parameter[key].nilai[-1]
        a_year = proyeksi({"setoran": 0, "saldo_awal": 10**9, "lama_tahun": 1, "hasil": code})
        assert a_year["saldo_akhir"] == grow(0, 10**9, 1, newest.bagian)[0]["saldo"]
        assert newest.kunci in {steps["dasar"]["kunci"] for steps in a_year["jejak"]}


@pytest.mark.parametrize(("deposit", "asked"), [(20_000, False), (25_000, True), (0, False)])
def test_amount_outside_the_table_is_asked_about(deposit: int, asked: bool) -> None:
    """JHT of the self-employed follows the table; whether another row may be chosen is open (D12)."""
    answer = proyeksi({"setoran": deposit, "saldo_awal": 1, "lama_tahun": 1}, hari_ini=TODAY)
    assert ("D12" in {p.get("kode") for p in answer["perlu_konfirmasi"]}) is asked


def test_employees_are_told_to_check_their_membership() -> None:
    """Micro firms need not join JHT."""
    answer = proyeksi({"upah": 3_000_000, "lama_tahun": 1}, hari_ini=TODAY)
    assert any("mikro" in p["hal"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(
    ("change", "field", "word"),
    [
        ({"lama_tahun": None}, "lama_tahun", "belum diisi"),
        ({"lama_tahun": 0}, "lama_tahun", "lebih dari nol"),
        ({"lama_tahun": 41}, "lama_tahun", "paling banyak 40"),
        ({"lama_tahun": 2.5}, "lama_tahun", "tanpa koma"),
        ({"penghasilan": None}, "setoran", "Boleh juga penghasilan atau upah"),
        ({"upah": 2_500_000}, "upah", "terisi dua-duanya"),
        ({"setoran": 20_000}, "penghasilan", "terisi dua-duanya"),
        ({"penghasilan": None, "penghasilan_harian": 50_000}, "hari_kerja", "belum diisi"),
        ({"hari_kerja": 20}, "hari_kerja", "bersama penghasilan sehari"),
        ({"penghasilan": None, "setoran": -1}, "setoran", "tidak boleh kurang"),
        ({"penghasilan": None, "setoran": 10**9 + 1}, "setoran", "paling banyak"),
        ({"saldo_awal": "banyak"}, "saldo_awal", "harus angka"),
        ({"hasil": "tinggi"}, "hasil", "nol, deposito, terakhir"),
        ({"hasil": "depositto"}, "hasil", "maksudnya: deposito"),
        ({"bulan": "2026-13"}, "bulan", "tahun-bulan"),
        ({"bulan": "2015-06"}, "bulan", "antara Juli 2015"),
        ({"bulan": "2031-12"}, "bulan", "November 2031"),
        ({"tahun": 10}, "tahun", "lama_tahun"),
    ],
)
def test_mistake_is_named_with_its_field(change: dict[str, Any], field: str, word: str) -> None:
    """One mistake gives one sentence, at its field."""
    with pytest.raises(InputRefused) as refused:
        ask(**change)
    assert [g["isian"] for g in refused.value.galat] == [field]
    assert word in refused.value.galat[0]["pesan"]


MONEY = st.integers(0, 1_000_000_000)


SAVED = st.just(0) | st.integers(1_000, 1_000_000_000)


@pytest.mark.no_cover
@given(SAVED, SAVED, MONEY, MONEY, st.integers(1, 40))
@settings(max_examples=60)
def test_more_saved_is_never_less(deposit: int, other: int, start: int, other_start: int, years: int) -> None:
    """Saving more, starting with more or for longer, or at a better rate never gives less; all whole rupiah."""

    def balance(a_month: int, beginning: int, length: int = 40) -> dict[str, int]:
        answer = proyeksi({"setoran": a_month, "saldo_awal": beginning, "lama_tahun": length}, hari_ini=TODAY)
        assert json.loads(json.dumps(answer)) == answer
        return {code: curve[-1]["saldo"] for code, curve in answer["kurva"].items()}

    small = balance(min(deposit, other), min(start, other_start), years)
    large = balance(max(deposit, other), max(start, other_start), years)
    assert all(small[code] <= large[code] for code in small)
    assert small["nol"] == min(start, other_start) + 12 * years * min(deposit, other)
    assert large["nol"] <= large["deposito"] <= large["terakhir"]


@pytest.mark.no_cover
@given(ANYTHING | spoilt("proyeksi", st.just(VEGETABLES)))
@settings(max_examples=300)
def test_no_input_breaks_it(told: object) -> None:
    """Anything at all is answered or refused field by field."""
    answered_or_refused(lambda it: proyeksi(it, hari_ini=TODAY), told)
