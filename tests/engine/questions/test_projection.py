"""Old-age savings over the years: three curves, exact to the rupiah, none of them a promise."""

from __future__ import annotations

import json
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
SAYUR = {"penghasilan": 1_500_000, "lama_tahun": 10}


def tanya(**ubah: Any) -> dict[str, Any]:  # noqa: ANN401 - any answer a form may send
    """Ask for a vegetable seller who saves ten years, with changes."""
    return proyeksi({**SAYUR, **ubah}, hari_ini=TODAY)


def dengan_desimal(setoran: int, saldo: int, tahun: int, setahun: str) -> int:
    """Work the balance out another way: decimal arithmetic, month by month."""
    amount = Decimal(saldo)
    for _ in range(12 * tahun):
        result = amount * Decimal(setahun) / 1200
        amount += result.quantize(Decimal(1), ROUND_HALF_UP) + setoran
    return int(amount)


def test_a_year_by_hand() -> None:
    """Rp100.000 a month at 12% a year: each month 1% of the balance, rounded, then the deposit."""
    assert grow(100_000, 0, 1, Fraction(12, 100))[0]["saldo"] == 1_268_251
    assert grow(0, 150, 1, Fraction(4, 100))[0]["saldo"] == 162  # 0.5 rounds up to 1 every month


@pytest.mark.parametrize(("hasil", "persen"), [("nol", "0"), ("deposito", "2.63"), ("terakhir", "5.51")])
@pytest.mark.parametrize(
    ("setoran", "awal", "tahun"), [(32_000, 0, 10), (20_000, 5_000_000, 40), (0, 777, 3)]
)
def test_balance_is_that_of_another_calculation(
    hasil: str, persen: str, setoran: int, awal: int, tahun: int
) -> None:
    """The same sums in decimal arithmetic, with the rates the news reported for 2025."""
    answer = proyeksi(
        {"setoran": setoran, "saldo_awal": awal, "lama_tahun": tahun, "hasil": hasil}, hari_ini=TODAY
    )
    assert answer["saldo_akhir"] == dengan_desimal(setoran, awal, tahun, persen)
    assert answer["pengembangan"] == answer["saldo_akhir"] - awal - 12 * tahun * setoran


@pytest.mark.parametrize(
    ("uang", "bagian"),
    [
        ({"penghasilan": 1_000_000}, {"peserta": 20_000}),
        ({"penghasilan": 1_500_000}, {"peserta": 32_000}),
        ({"penghasilan_harian": 50_000, "hari_kerja": 30}, {"peserta": 32_000}),
        ({"penghasilan": 90_000_000}, {"peserta": 414_000}),
        ({"upah": 3_000_000}, {"peserta": 60_000, "pemberi_kerja": 111_000}),
        ({"setoran": 20_000}, {"peserta": 20_000}),
    ],
)
def test_monthly_savings_follow_the_law(uang: dict, bagian: dict) -> None:
    """2% of the row's base for the self-employed; 2% and 3.7% of the wage for employees; or the own amount."""
    answer = proyeksi({**uang, "lama_tahun": 1}, hari_ini=TODAY)
    assert answer["bagian"] == bagian
    assert answer["setoran_sebulan"] == sum(bagian.values())


def test_savings_equal_the_bill_of_the_checker() -> None:
    """The same income gives the same JHT contribution as `periksa`."""
    for penghasilan in (800_000, 2_000_000, 12_345_678):
        person = {"cara_kerja": "mandiri", "penghasilan": penghasilan, "jht": True, "bulan": "2026-11"}
        iuran = periksa(person)["iuran"]["program"]["JHT"]["total"]
        assert tanya(penghasilan=penghasilan)["setoran_sebulan"] == iuran


def test_three_curves_are_always_there() -> None:
    """The chosen one is large; the money alone, the floor and the last result can be compared."""
    for result in ("nol", "deposito", "terakhir"):
        answer = tanya(hasil=result)
        assert set(answer["kurva"]) == {"nol", "deposito", "terakhir"}
        assert answer["baris"] == answer["kurva"][result]
        assert [b["tahun"] for b in answer["baris"]] == list(range(1, 11))
        assert answer["saldo_akhir"] == answer["baris"][-1]["saldo"]
    end = {kode: kurva[-1]["saldo"] for kode, kurva in tanya()["kurva"].items()}
    assert end["nol"] == 3_840_000 < end["deposito"] < end["terakhir"]
    assert tanya()["hasil"] == "deposito"


def test_nothing_is_promised() -> None:
    """A sentence says so, the rounding is told, and each rate names its source and year."""
    answer = tanya()
    assert any("bukan janji" in sentence for sentence in answer["peringatan"])
    assert any("Pajak" in sentence for sentence in answer["peringatan"])
    assert "dibulatkan" in answer["cara"]
    bunga = {b["kode"]: b for b in answer["bunga"]}
    assert (bunga["deposito"]["persen"], bunga["terakhir"]["persen"]) == ("2,63%", "5,51%")
    assert "2025" in bunga["terakhir"]["catatan"]
    assert bunga["terakhir"]["dasar"]["keyakinan"] == "sedang"
    assert bunga["nol"]["dasar"] is None
    assert "B14" in {p.get("kode") for p in answer["perlu_konfirmasi"]}


def test_rates_are_the_newest_of_the_law_data() -> None:
    """A newer figure in the data changes the curve without touching the engine."""
    for kode, key in (("deposito", "konteks.jht_bunga_deposito"), ("terakhir", "konteks.jht_imbal_hasil")):
        terbaru = load().parameter[key].nilai[-1]
        setahun = proyeksi({"setoran": 0, "saldo_awal": 10**9, "lama_tahun": 1, "hasil": kode})
        assert setahun["saldo_akhir"] == grow(0, 10**9, 1, terbaru.bagian)[0]["saldo"]
        assert terbaru.kunci in {steps["dasar"]["kunci"] for steps in setahun["jejak"]}


@pytest.mark.parametrize(("setoran", "asked"), [(20_000, False), (25_000, True), (0, False)])
def test_amount_outside_the_table_is_asked_about(setoran: int, asked: bool) -> None:
    """JHT of the self-employed follows the table; whether another row may be chosen is open (D12)."""
    answer = proyeksi({"setoran": setoran, "saldo_awal": 1, "lama_tahun": 1}, hari_ini=TODAY)
    assert ("D12" in {p.get("kode") for p in answer["perlu_konfirmasi"]}) is asked


def test_employees_are_told_to_check_their_membership() -> None:
    """Micro firms need not join JHT."""
    answer = proyeksi({"upah": 3_000_000, "lama_tahun": 1}, hari_ini=TODAY)
    assert any("mikro" in p["hal"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(
    ("ubah", "isian", "kata"),
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
def test_mistake_is_named_with_its_field(ubah: dict, isian: str, kata: str) -> None:
    """One mistake gives one sentence, at its field."""
    with pytest.raises(InputRefused) as ditolak:
        tanya(**ubah)
    assert [g["isian"] for g in ditolak.value.galat] == [isian]
    assert kata in ditolak.value.galat[0]["pesan"]


MONEY = st.integers(0, 1_000_000_000)


SAVED = st.just(0) | st.integers(1_000, 1_000_000_000)


@given(SAVED, SAVED, MONEY, MONEY, st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_more_saved_is_never_less(setoran: int, lain: int, awal: int, lain_awal: int, tahun: int) -> None:
    """Saving more, starting with more or for longer, or at a better rate never gives less; all whole rupiah."""

    def saldo(sebulan: int, mula: int, length: int = 40) -> dict[str, int]:
        answer = proyeksi({"setoran": sebulan, "saldo_awal": mula, "lama_tahun": length}, hari_ini=TODAY)
        assert json.loads(json.dumps(answer)) == answer
        return {kode: kurva[-1]["saldo"] for kode, kurva in answer["kurva"].items()}

    small = saldo(min(setoran, lain), min(awal, lain_awal), tahun)
    large = saldo(max(setoran, lain), max(awal, lain_awal), tahun)
    assert all(small[kode] <= large[kode] for kode in small)
    assert small["nol"] == min(awal, lain_awal) + 12 * tahun * min(setoran, lain)
    assert large["nol"] <= large["deposito"] <= large["terakhir"]


@given(ANYTHING | spoilt("proyeksi", st.just(SAYUR)))
@settings(max_examples=300, deadline=None)
def test_no_input_breaks_it(told: object) -> None:
    """Anything at all is answered or refused field by field."""
    answered_or_refused(lambda it: proyeksi(it, hari_ini=TODAY), told)
