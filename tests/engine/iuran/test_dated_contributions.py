"""Every dated change: the month before, of and after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from checker import periksa
from checker.law.parameter import load

BECAK = {"cara_kerja": "mandiri", "penghasilan": 1_000_000}
OFFICE = {
    "cara_kerja": "karyawan",
    "skala_usaha": "menengah",
    "upah": 20_000_000,
    "risiko_jkk": 1,
    "usia": 35,
    "peserta_jkn": True,
}
ONE_DAY = timedelta(days=1)


def total(told: dict[str, Any], month: str) -> int:
    """What is billed in a month."""
    amount: int = periksa({**told, "bulan": month})["iuran"]["total"]
    return amount


@pytest.mark.parametrize(
    ("sector", "month", "price"),
    [
        ("transportasi", "2025-12", 16_800),
        ("transportasi", "2026-01", 8_400),
        ("transportasi", "2026-02", 8_400),
        ("transportasi", "2027-03", 8_400),
        ("transportasi", "2027-04", 16_800),
        ("lainnya", "2026-03", 16_800),
        ("lainnya", "2026-04", 8_400),
        ("lainnya", "2026-12", 8_400),
        ("lainnya", "2027-01", 16_800),
        ("lainnya", "2027-02", 16_800),
    ],
)
def test_discount_holds_in_its_own_months_only(sector: str, month: str, price: int) -> None:
    """PP 50/2025 halves JKK and JKM from January 2026 to March 2027 (transport), April to December 2026 (others)."""
    assert total({**BECAK, "sektor": sector}, month) == price


@pytest.mark.parametrize(
    ("month", "worker"),
    [
        ("2016-02", 70_000),
        ("2016-03", 73_353),
        ("2017-02", 73_353),
        ("2017-03", 77_035),
        ("2018-03", 80_940),
        ("2019-03", 85_124),
        ("2020-02", 85_124),
        ("2020-03", 89_397),
        ("2021-03", 87_546),
        ("2022-03", 90_776),
        ("2023-02", 90_776),
        ("2023-03", 95_596),
        ("2024-02", 95_596),
        ("2024-03", 100_423),
        ("2025-02", 100_423),
        ("2025-03", 105_474),
        ("2026-02", 105_474),
        ("2026-03", 110_863),
        ("2026-04", 110_863),
    ],
)
def test_pension_ceiling_changes_every_march(month: str, worker: int) -> None:
    """The worker's share of JP on a wage above the ceiling follows the year's ceiling."""
    assert periksa({**OFFICE, "bulan": month})["iuran"]["program"]["JP"]["peserta"] == worker


@pytest.mark.parametrize("years", [2021, 2022])
def test_disputed_february_is_said_to_be_uncertain(years: int) -> None:
    """Where sources disagree on February or March, February's answer says so and March's does not."""

    def code(month: int) -> set[str]:
        answer = periksa({**OFFICE, "bulan": f"{years}-{month:02d}"})
        return {p.get("kode", "") for p in answer["perlu_konfirmasi"]}

    assert "D6" not in code(1)
    assert "D6" in code(2)
    assert "D6" not in code(3)


@pytest.mark.parametrize(("years", "length", "new"), [(2018, 77_035, 80_940), (2019, 80_940, 85_124)])
def test_ceilings_of_2018_and_2019_changed_in_march(years: int, length: int, new: int) -> None:
    """Payroll data settles the month: February has the old ceiling without a doubt."""
    answer = [periksa({**OFFICE, "bulan": f"{years}-{month:02d}"}) for month in (2, 3)]
    assert [j["iuran"]["program"]["JP"]["peserta"] for j in answer] == [length, new]
    assert not any(p.get("kode") == "D6" for j in answer for p in j["perlu_konfirmasi"])


@pytest.mark.parametrize(
    ("month", "age", "paying"),
    [
        ("2018-12", 56, False),
        ("2019-01", 56, True),
        ("2019-01", 57, False),
        ("2021-12", 57, False),
        ("2022-01", 57, True),
        ("2024-12", 58, False),
        ("2025-01", 58, True),
        ("2025-01", 59, False),
        ("2027-12", 59, False),
        ("2028-01", 59, True),
        ("2028-01", 60, False),
    ],
)
def test_pension_age_rises_every_three_years(month: str, age: int, paying: bool) -> None:
    """JP is paid below the pension age of the year (PP 45/2015 Pasal 15), then no more."""
    born = f"{int(month[:4]) - age}{month[4:]}-01"
    answer = periksa({**OFFICE, "usia": None, "tanggal_lahir": born, "bulan": month})
    assert bool(answer["iuran"]["program"].get("JP")) is paying


@pytest.mark.parametrize(
    ("month", "jkk"),
    [
        ("2025-01", 48_000),
        ("2025-02", 24_000),
        ("2025-07", 24_000),
        ("2025-08", 24_000),
        ("2026-01", 24_000),
        ("2026-02", 48_000),
    ],
)
def test_labour_intensive_discount_has_two_periods(month: str, jkk: int) -> None:
    """PP 7/2025 and PP 36/2025 halve JKK from February 2025 to January 2026, without a break."""
    assert (
        periksa({**OFFICE, "padat_karya": True, "bulan": month})["iuran"]["program"]["JKK"]["pemberi_kerja"]
        == jkk
    )


@pytest.mark.parametrize(
    ("month", "jkm"),
    [
        ("2025-01", "wajib"),
        ("2025-02", "wajib"),
        ("2025-03", "perlu_konfirmasi"),
        ("2025-04", "perlu_konfirmasi"),
    ],
)
def test_interns_death_cover_is_in_doubt_since_2025(month: str, jkm: str) -> None:
    """Permenaker 1/2025 (24 February 2025) may have made an intern's JKM optional: ask, never guess."""
    answer = periksa({"cara_kerja": "magang", "upah": 3_000_000, "risiko_jkk": 1, "bulan": month})
    assert answer["program"]["JKM"]["status"] == jkm


@pytest.mark.parametrize(
    ("month", "status"),
    [("2026-04", "wajib"), ("2026-05", "perlu_konfirmasi"), ("2026-06", "perlu_konfirmasi")],
)
def test_domestic_workers_are_in_doubt_since_their_law(month: str, status: str) -> None:
    """UU 2/2026 (30 April 2026) leaves open who pays and in which segment."""
    answer = periksa({"cara_kerja": "pekerja_rumah_tangga", "penghasilan": 1_000_000, "bulan": month})
    assert answer["program"]["JKK"]["status"] == status


@pytest.mark.parametrize(
    ("month", "total"), [("2026-07", 370_000), ("2026-08", 370_000), ("2026-09", 370_000)]
)
def test_migrant_package_survives_its_new_regulation(month: str, total: int) -> None:
    """Permen P2MI 9/2026 replaced Permenaker 4/2023 on 28 August 2026 with the same amounts."""
    told = {"cara_kerja": "pekerja_migran", "jalur": "p3mi", "lama_bulan": 24, "bulan": month}
    assert periksa(told)["iuran"]["total"] == total


def test_unknown_months_are_said_to_be_unknown() -> None:
    """The sources name only the year 2023 for the migrant packages: before 2024 there is no amount, and we say so."""
    answer = periksa({"cara_kerja": "pekerja_migran", "jalur": "p3mi", "lama_bulan": 24, "bulan": "2022-05"})
    assert answer["iuran"]["total"] == 0
    assert any("belum ada" in p["hal"] for p in answer["perlu_konfirmasi"])


def test_every_value_starts_and_ends_on_its_days() -> None:
    """The day before, of and after each first and last day, for every parameter there is."""
    for parameter in load().parameter.values():
        for length, new in zip((None, *parameter.nilai), parameter.nilai, strict=False):
            before = parameter.at(new.sejak - ONE_DAY)
            assert before is (
                length if length and (length.sampai is None or length.sampai >= new.sejak - ONE_DAY) else None
            )
            assert parameter.at(new.sejak) is new
            assert parameter.at(new.sejak + ONE_DAY) is new
            if new.sampai:
                assert parameter.at(new.sampai) is new
                assert parameter.at(new.sampai + ONE_DAY) is not new


def test_calendar_names_what_changes_and_why() -> None:
    """A trader sees in November that January costs more, because the discount of PP 50/2025 ends in December."""
    calendar = periksa({**BECAK, "sektor": "lainnya", "bulan": "2026-11"})["kalender"]
    price = {k["bulan"]: k["total"] for k in calendar}
    assert (price["2026-12"], price["2027-01"]) == (8_400, 16_800)
    because = {k["bulan"]: k["berubah_karena"] for k in calendar}
    assert because["2026-12"] == ""
    assert "berakhir Desember 2026" in because["2027-01"]
    assert "PP 50/2025" in because["2027-01"]


def test_calendar_stops_pension_on_the_birthday() -> None:
    """A worker who turns 59 in March 2026 pays JP until March and no more from April on."""
    calendar = periksa(
        {
            **{k: v for k, v in OFFICE.items() if k != "usia"},
            "tanggal_lahir": "1967-03-15",
            "bulan": "2026-02",
        }
    )["kalender"]
    price = {k["bulan"]: k["total"] for k in calendar}
    assert price["2026-03"] > price["2026-04"]
    assert "usia pensiun" in next(k["berubah_karena"] for k in calendar if k["bulan"] == "2026-04")


def test_overlong_wage_waits_for_the_next_ceiling() -> None:
    """From March 2027 the JP ceiling is unknown: the answer uses the old one and says a new one is due."""
    answer = periksa({**OFFICE, "bulan": "2026-11"})
    assert any("Maret 2027" in p["hal"] for p in answer["perlu_konfirmasi"])
    as_people_write = periksa({**OFFICE, "upah": 5_000_000, "bulan": "2026-11"})
    assert not any("Maret 2027" in p["hal"] for p in as_people_write["perlu_konfirmasi"])


def test_five_years_ahead_and_no_further() -> None:
    """Sixty months ahead of today are answered."""
    hari_ini = date(2026, 11, 22)
    assert periksa({**BECAK, "bulan": "2031-11"}, hari_ini=hari_ini)["iuran"]["total"] == 16_800
