"""A line of business gives the class of risk: one price, a range and a question, or nothing before the annex is known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.core.fields import InputRefused
from checker.data.resources import data_file
from checker.iuran.risk_class import business_risk
from checker.law.parameter import load
from checker.questions.periksa import periksa

TODAY = date(2026, 11, 25)


def bill(business: str, **more: object) -> dict[str, Any]:
    """Ask for one employee of a micro firm with a wage of 2.500.000."""
    told = {"cara_kerja": "karyawan", "upah": 2_500_000, "skala_usaha": "mikro", "jenis_usaha": business}
    return dict(periksa({**told, **more}, hari_ini=TODAY))


@pytest.mark.parametrize(
    ("business", "jkk", "sure"),
    [
        ("toko-kelontong", 6_000, "tinggi"),
        ("laundry", 13_500, "sedang"),
        ("selep-padi", 22_250, "sedang"),
        ("mlijo", 6_000, "sedang"),
    ],
)
def test_one_class_gives_one_price(business: str, jkk: int, sure: str) -> None:
    """0,24%, 0,54% and 0,89% of 2.500.000; the nearest line is never surer than one good source."""
    price = bill(business)
    assert price["iuran"]["program"]["JKK"]["pemberi_kerja"] == jkk
    assert "pilihan" not in price["iuran"]
    assert next(s for s in price["jejak"] if "JKK" in s["kalimat"])["dasar"]["keyakinan"] == sure


def test_above_the_lowest_class_it_is_called_an_estimate() -> None:
    """Until somebody has compared the annex with the official text."""
    assert [p["kode"] for p in bill("laundry")["perlu_konfirmasi"] if "kode" in p] == ["R1"]
    assert not any(p.get("kode") == "R1" for p in bill("toko-kelontong")["perlu_konfirmasi"])


def test_several_classes_give_a_range_and_a_question() -> None:
    """Two lines of the annex name the motor workshop (III.95 and IV.3)."""
    answer = bill("bengkel-motor")
    assert [p["total"] for p in answer["iuran"]["pilihan"]] == [29_750, 39_250]
    assert "R2" in [p.get("kode") for p in answer["perlu_konfirmasi"]]


@pytest.mark.parametrize("business", ["kontraktor-kecil", "outsourcing", "art-majikan"])
def test_another_way_of_counting_leaves_all_classes_open(business: str) -> None:
    """One line or none, and yet in doubt: never one price."""
    assert bill(business)["iuran"]["rentang"] == {"terendah": 13_500, "tertinggi": 51_000}


def test_a_class_that_was_told_wins() -> None:
    """Whoever has the office's letter knows better than a list."""
    answer = bill("laundry", risiko_jkk=4)
    assert answer["iuran"]["program"]["JKK"]["pemberi_kerja"] == 31_750
    assert not any(p.get("kode") in ("R1", "R2") for p in answer["perlu_konfirmasi"])


def test_before_the_annex_was_read_the_class_is_open() -> None:
    """The full list is known since 2 December 2019 only, so a whole month of it since January."""
    answer = bill("laundry", bulan="2019-12")
    assert {"terendah", "tertinggi"} == set(answer["iuran"]["rentang"])
    assert bill("laundry", bulan="2020-01")["iuran"]["program"]["JKK"]["pemberi_kerja"] == 13_500


def test_a_nickname_or_a_slip_is_refused_with_what_was_meant() -> None:
    """As with occupations."""
    for typed, meant in (("selep", "selep-padi"), ("laundri", "laundry")):
        with pytest.raises(InputRefused) as refused:
            bill(typed)
        assert meant in refused.value.galat[0]["pesan"]


def test_the_self_employed_are_not_asked() -> None:
    """A lone owner pays the share of her income, whatever the risk."""
    told = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "jenis_usaha": "laundry"}
    with pytest.raises(InputRefused, match="Jenis usaha"):
        periksa(told, hari_ini=TODAY)


def test_every_business_has_a_price_or_a_range() -> None:
    """218 businesses: one class unless its status says that the office must be asked."""
    for slug, business in data_file("core/businesses").items():
        risk = business_risk(slug, load(), TODAY)
        assert risk is not None
        assert (len(risk.classes) > 1) == (business["status"] == "perlu_konfirmasi"), slug
        assert {line["no"] for line in risk.lines} == set(business["kelompok"])
