"""The relief of PP 49/2020: contribution months August 2020 to January 2021, and the months around them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from checker import periksa

ALONE = {"cara_kerja": "mandiri", "penghasilan": 1_000_000}
OWNER = {"cara_kerja": "pemberi_kerja", "penghasilan": 1_000_000}
PRT = {"cara_kerja": "pekerja_rumah_tangga", "penghasilan": 1_000_000}
OFFICE = {"cara_kerja": "karyawan", "upah": 4_000_000, "risiko_jkk": 1, "skala_usaha": "menengah", "usia": 30}
PROJECT = {"cara_kerja": "proyek_konstruksi", "upah": 4_000_000}
PERIOD = [
    ("2020-07", False),
    ("2020-08", True),
    ("2020-09", True),
    ("2020-12", True),
    ("2021-01", True),
    ("2021-02", False),
]


def code(answer: Mapping[str, Any]) -> set[str]:
    """Codes of the doubts an answer names."""
    return {p.get("kode", "") for p in answer["perlu_konfirmasi"]}


@pytest.mark.parametrize(("month", "cut"), PERIOD)
@pytest.mark.parametrize("sector", ["transportasi", "lainnya"])
def test_self_employed_pay_one_percent(month: str, cut: bool, sector: str) -> None:
    """JKK 10.000 becomes 100 and JKM 6.800 becomes 68, whatever the trade; savings are not cut."""
    answer = periksa(ALONE | {"bulan": month, "sektor": sector, "jht": True})
    amount = [answer["iuran"]["program"][p]["peserta"] for p in ("JKK", "JKM", "JHT")]
    assert amount == ([100, 68, 20_000] if cut else [10_000, 6_800, 20_000])
    assert ("D15" in code(answer)) is cut


@pytest.mark.parametrize(("month", "cut"), PERIOD)
@pytest.mark.parametrize("person", [OWNER, PRT])
def test_relief_is_for_owners_and_domestic_workers_too(month: str, cut: bool, person: dict[str, Any]) -> None:
    """It is no discount whose reach is in doubt (C2): each possibility of the owner has it."""
    answer = periksa(person | {"bulan": month})
    everything = answer["iuran"].get("pilihan", [answer["iuran"]])
    assert min(p["total"] for p in everything) == (168 if cut else 16_800)
    assert "C2" not in code(answer)


@pytest.mark.parametrize(("month", "cut"), PERIOD)
def test_employers_pay_one_percent_of_jkk_and_jkm(month: str, cut: bool) -> None:
    """JKK 0,0024% and JKM 0,003% of the wage; JHT whole; JP whole, with the word that it could be put off."""
    answer = periksa(OFFICE | {"bulan": month})
    amount = [answer["iuran"]["program"][p]["total"] for p in ("JKK", "JKM", "JHT", "JP")]
    assert amount == ([96, 120] if cut else [9_600, 12_000]) + [228_000, 120_000]
    assert ({"D15", "D16"} <= code(answer)) is cut
    assert "D16" not in code(periksa(OFFICE | {"bulan": month, "skala_usaha": "mikro"}))


@pytest.mark.parametrize(("month", "cut"), PERIOD)
def test_projects_with_known_wages_are_cut_with_less_certainty(month: str, cut: bool) -> None:
    """One source treats them as employees."""
    answer = periksa(PROJECT | {"bulan": month})
    assert answer["iuran"]["total"] == (816 if cut else 81_600)
    pieces = [one for one in answer["jejak"] if one["dasar"]["kunci"].startswith("iuran.pandemi")]
    assert {one["dasar"]["keyakinan"] for one in pieces} == ({"sedang"} if cut else set())


@pytest.mark.parametrize(("month", "cut"), PERIOD)
def test_projects_priced_by_contract_keep_the_normal_price_and_are_asked(month: str, cut: bool) -> None:
    """Which instalments are left is not known: normal price, and the rule in words."""
    answer = periksa({"cara_kerja": "proyek_konstruksi", "nilai_kontrak": 80_000_000, "bulan": month})
    assert answer["iuran"]["total"] == 192_000
    assert ("D17" in code(answer)) is cut


@pytest.mark.parametrize(("month", "cut"), PERIOD)
def test_employers_had_until_the_thirtieth(month: str, cut: bool) -> None:
    """The payment day in the steps is that of the month asked for."""
    steps = [one["teks"] for one in periksa(OFFICE | {"bulan": month})["langkah"]]
    assert any(f"tanggal {30 if cut else 15} bulan berikutnya" in text for text in steps)


def test_calendar_says_why_the_price_falls_and_rises() -> None:
    """July to August 2020, and January to February 2021."""
    calendar = periksa(ALONE | {"bulan": "2020-07", "sektor": "lainnya"})["kalender"]
    because = {k["bulan"]: k["berubah_karena"] for k in calendar if k["berubah_karena"]}
    assert set(because) == {"2020-08", "2021-02"}
    assert "PP 49/2020" in because["2020-08"]
    assert "99%" in because["2020-08"]
    assert "berakhir Januari 2021" in because["2021-02"]


def test_conditions_are_said_with_their_months_and_article() -> None:
    """Who was paid up, and who joined later, from the law data."""
    matter = next(
        p["hal"] for p in periksa(ALONE | {"bulan": "2020-10"})["perlu_konfirmasi"] if p.get("kode") == "D15"
    )
    for word in ("99%", "Agustus 2020", "2 bulan pertama", "Pasal 13-14"):
        assert word in matter


@pytest.mark.parametrize("month", ["2020-07", "2020-10", "2021-02"])
def test_what_the_state_pays_stays_as_it_was(month: str) -> None:
    """No source says whether the relief reached contributions from public money."""
    answer = periksa(ALONE | {"bulan": month, "dibayar_pemerintah": True})
    assert (answer["iuran"]["total"], answer["iuran"]["pemerintah"]) == (0, 16_800)
