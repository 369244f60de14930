"""What people write in the cells of lists: days with the day first, amounts with the time they are for."""

from __future__ import annotations

from datetime import date

import pytest

from checker.bulk import massal
from checker.values.list_days import day_in_list
from checker.values.rates import amount_and_time

pytestmark = pytest.mark.live_law  # the engine asked here is made from the living law

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("17-8-1975", "1975-08-17"),
        ("17/08/1975", "1975-08-17"),
        ("17.08.1975", "1975-08-17"),
        (" 5  Mei 1981 ", "1981-05-05"),
        ("5-Mei-1981", "1981-05-05"),
        ("05 AGUSTUS 1990", "1990-08-05"),
        ("1 Nop 1969", "1969-11-01"),
        ("2 Peb 1970", "1970-02-02"),
        ("12 sept 1988", "1988-09-12"),
        ("1975/8/17", "1975-08-17"),
        ("1975-08-17 00:00:00", "1975-08-17"),
        ("27623", "1975-08-17"),
        ("1975-08-17", "1975-08-17"),
        ("17-8-75", "1975-08-17"),
        ("5 Okt 85", "1985-10-05"),
        ("17/8/05", "2005-08-17"),
        ("1-1-27", "1927-01-01"),
        ("1-1-00", "2000-01-01"),
    ],
)
def test_a_day_is_read_as_it_is_written_here(typed: str, day: str) -> None:
    """The day comes first; a month may have a name; a spreadsheet counts days."""
    assert day_in_list(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed",
    ["17/8/20", "1-1-26", "31-2-80", "31-2-1980", "8/17/1975", "1975", "5 Ju 1980", "kemarin", "", "0" * 200],
)
def test_what_is_not_surely_a_day_stays(typed: str) -> None:
    """It is refused later, with the words that were typed."""
    assert day_in_list(typed, TODAY) == typed


@pytest.mark.parametrize(
    ("typed", "amount", "time"),
    [
        ("50rb/hari", "50rb", "hari"),
        ("Rp 50.000,- per hari", "Rp 50.000,-", "hari"),
        ("75 ribu sehari", "75 ribu", "hari"),
        ("50000 /hr", "50000", "hari"),
        ("50rb @hari", "50rb", "hari"),
        ("1,5jt/bln", "1,5jt", "bulan"),
        ("2.000.000 perbulan", "2.000.000", "bulan"),
        ("300rb/minggu", "300rb", "minggu"),
        ("10 jt setahun", "10 jt", "tahun"),
        ("sehari", "sehari", ""),
        ("/hari", "/hari", ""),
        ("1 jt 500", "1 jt 500", ""),
    ],
)
def test_an_amount_is_parted_from_its_time(typed: str, amount: str, time: str) -> None:
    """However short the time is written."""
    assert amount_and_time(typed) == (amount, time)


def total(**cells: str) -> object:
    """Answer one row; what it pays, or why not."""
    (row,) = massal(
        [(2, {"cara_kerja": "mandiri", "sektor": "lainnya", **cells})], hari_ini=date(2026, 11, 25)
    )
    return row.galat[0]["pesan"] if row.hasil is None else row.hasil["hasil_total"]


def test_income_a_day_in_a_column_of_monthly_income() -> None:
    """It is worth what the two columns of daily income are worth; without days of work, these are asked for."""
    asked = total(penghasilan_harian="50000", hari_kerja="26")
    assert isinstance(asked, int)
    assert total(penghasilan="50rb/hari", hari_kerja="26") == asked
    assert "Hari kerja" in str(total(penghasilan="50rb/hari"))
    assert total(penghasilan="1,3 jt/bulan") == total(penghasilan="1300000")


def test_a_time_that_nobody_asks_for_is_refused_by_name() -> None:
    """A week is neither a day nor a month: nothing is multiplied in silence."""
    assert "seminggu" in str(total(penghasilan="300rb/minggu"))


def test_two_incomes_in_one_row_are_still_asked_back() -> None:
    """A daily amount in the monthly column does not push aside the one in its own column."""
    assert "harus angka" in str(total(penghasilan="50rb/hari", penghasilan_harian="60000", hari_kerja="26"))


def test_a_birthday_counts() -> None:
    """Somebody too old to join is told so, however the day is written."""
    young, old = (
        total(penghasilan="1 jt", tanggal_lahir="17-8-1990"),
        total(penghasilan="1 jt", tanggal_lahir="17-8-1950"),
    )
    assert young == 8400
    assert old == 0


@pytest.mark.parametrize("typed", ["45", "45 th", "45 thn.", "45 Tahun", "45tahun"])
def test_an_age_may_name_its_years(typed: str) -> None:
    """As people fill in a column called Umur."""
    told = {"cara_kerja": "mandiri", "penghasilan": "1jt"}
    with_years, plain = massal([(2, told | {"usia": typed}), (3, told | {"usia": "45"})])
    assert not with_years.galat
    assert with_years.hasil == plain.hasil
