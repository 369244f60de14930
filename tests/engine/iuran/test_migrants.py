"""Migrant workers: a package paid once for any length of contract, and savings by choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from checker import InputRefused, periksa, views
from checker.law.parameter import load

LEAVING = {"cara_kerja": "pekerja_migran", "jalur": "p3mi", "bulan": "2025-09"}


def ask(**field: object) -> Mapping[str, Any]:
    """Ask about somebody who leaves through an agency, unless told otherwise."""
    return periksa(LEAVING | field)


@pytest.mark.parametrize(
    ("length", "price"),
    [
        (6, 108_000),
        (7, 121_500),
        (9, 148_500),
        (11, 175_500),
        (12, 189_000),
        (13, 202_500),
        (18, 270_000),
        (23, 337_500),
        (24, 332_500),
        (25, 346_000),
        (27, 373_000),
        (36, 494_500),
        (60, 818_500),
    ],
)
def test_a_contract_of_any_length_is_the_largest_package_and_months_beyond(length: int, price: int) -> None:
    """Permenaker 4/2023 Pasal 18(1)-(3), with the 37.500 only where an agency sends the worker."""
    through_an_agent, own = ask(lama_bulan=length), ask(lama_bulan=length, jalur="perseorangan")
    assert through_an_agent["iuran"]["paket"] == {"sebelum": 37_500, "selama_setelah": price}
    assert own["iuran"]["paket"] == {"sebelum": 0, "selama_setelah": price}
    assert own["iuran"]["total"] == price
    assert own["kalender"][1]["total"] == 0


def test_longer_contract_says_how_the_months_beyond_are_priced() -> None:
    """The trace names the package, and the months with their own article."""
    paket, excess = ask(lama_bulan=27, jalur="perseorangan")["jejak"]
    assert paket["jumlah"] == 332_500
    assert (excess["rumus"], excess["jumlah"]) == ("3 × Rp13.500", 40_500)
    assert excess["dasar"]["pasal"] == "18(3)"


@pytest.mark.parametrize("length", [1, 5])
def test_shorter_than_any_package_is_priced_as_the_shortest_and_asked(length: int) -> None:
    """No article prices a contract under six months: the smallest package is shown, 175 is to be asked."""
    answer = ask(lama_bulan=length)
    assert answer["iuran"]["paket"]["selama_setelah"] == 108_000
    assert any("di bawah 6 bulan" in p["hal"] for p in answer["perlu_konfirmasi"])
    assert not any("di bawah 6 bulan" in p["hal"] for p in ask(lama_bulan=6)["perlu_konfirmasi"])


@pytest.mark.parametrize("length", [0, 61])
def test_length_beyond_what_can_be_meant_is_refused(length: int) -> None:
    """One to sixty months."""
    with pytest.raises(InputRefused, match="Lama kontrak"):
        ask(lama_bulan=length)


def test_chosen_savings_are_paid_each_month_until_the_contract_ends() -> None:
    """The package once, the savings monthly for six months, then nothing; each change says why."""
    answer = ask(lama_bulan=6, jht_bulanan=50_000)
    assert answer["iuran"]["program"]["JHT"]["peserta"] == 50_000
    assert answer["iuran"]["total"] == 37_500 + 108_000 + 50_000
    assert [k["total"] for k in answer["kalender"]][:8] == [195_500, *[50_000] * 5, 0, 0]
    assert "tiap bulan" in answer["kalender"][1]["berubah_karena"]
    assert "selesai" in answer["kalender"][6]["berubah_karena"]
    text = views.text("periksa", LEAVING | {"lama_bulan": 6, "jht_bulanan": 50_000}, answer, load())
    assert "belum ada angkanya" not in text


def test_months_without_a_price_are_shown_as_unknown() -> None:
    """A month the data can't price is not a month that costs nothing."""
    told = LEAVING | {"bulan": "2022-12", "lama_bulan": 24}
    assert ask(**told)["kalender"][0]["diketahui"] is False
    assert "belum ada" in views.text("periksa", told, ask(**told), load())


@pytest.mark.parametrize(
    ("savings", "accepted"), [(49_999, False), (50_000, True), (600_000, True), (600_001, False)]
)
def test_savings_stay_within_the_bounds_of_the_law(savings: int, accepted: bool) -> None:
    """Rp50.000 to Rp600.000 a month; the refusal names both ends."""
    if accepted:
        assert ask(lama_bulan=24, jht_bulanan=savings)["iuran"]["total"] == 370_000 + savings
        return
    with pytest.raises(InputRefused, match=r"antara Rp50\.000 dan Rp600\.000"):
        ask(lama_bulan=24, jht_bulanan=savings)


def test_extension_is_priced_by_the_month() -> None:
    """An extension has no package."""
    iuran = ask(lama_bulan=7, jalur="perpanjangan")["iuran"]
    assert iuran["paket"] == {"sebelum": 0, "selama_setelah": 94_500}


@pytest.mark.parametrize("length", [7, 24])
@pytest.mark.parametrize("month", ["2022-10", "2022-12", "2023-01", "2023-02"])
def test_months_before_the_law_data_are_said_to_be_unknown(month: str, length: int) -> None:
    """Permenaker 4/2023 starts on 22 February 2023: no amount before, none in the calendar, and no crash."""
    answer = ask(bulan=month, lama_bulan=length)
    assert answer["iuran"]["total"] == 0
    assert {k["total"] for k in answer["kalender"]} == {0}
    assert any("belum ada" in p["hal"] for p in answer["perlu_konfirmasi"])
    assert ask(bulan="2023-03", lama_bulan=length)["iuran"]["total"] > 0


@pytest.mark.parametrize(
    ("month", "length", "confidence"),
    [
        ("2026-08", 24, "tinggi"),
        ("2026-08", 36, "tinggi"),
        ("2026-08", 12, "tinggi"),
        ("2026-09", 24, "sedang"),
        ("2026-09", 36, "sedang"),
        ("2026-09", 12, "rendah"),
        ("2026-09", 9, "rendah"),
    ],
)
def test_amounts_not_seen_in_the_new_regulation_are_less_sure(
    month: str, length: int, confidence: str
) -> None:
    """Permen P2MI 9/2026 names 24 months, 37.500 and 13.500 in what was seen; 6 and 12 months it does not."""
    answer = ask(bulan=month, lama_bulan=length, jalur="perseorangan")
    assert answer["jejak"][0]["dasar"]["keyakinan"] == confidence
    assert any(p.get("kode") == "D8" for p in answer["perlu_konfirmasi"]) is (confidence != "tinggi")


@pytest.mark.parametrize(("jalur", "count"), [("p3mi", 3), ("perseorangan", 3), ("tidak_tahu", 6)])
def test_who_does_not_know_the_length_gets_a_range_and_a_doubt_never_a_guess(jalur: str, count: int) -> None:
    """Each package is worked out; what a longer contract adds is said; the contract is where to look."""
    answer = ask(jalur=jalur)
    known = [
        ask(jalur=way, lama_bulan=n)["iuran"]["total"]
        for way in ("p3mi", "perseorangan")
        for n in (6, 12, 24)
    ]
    variants = [one["total"] for one in answer["iuran"]["pilihan"]]
    assert len(variants) == count
    assert set(variants) <= set(known)
    doubts = " ".join(point["hal"] for point in answer["perlu_konfirmasi"])
    assert "Lama kontrak belum diketahui. Lihat kontrak kerjanya." in doubts
    assert "Lebih lama dari 24 bulan: tambah Rp13.500 tiap bulan." in doubts


def test_an_extension_is_for_months_that_are_told() -> None:
    """Whoever extends chooses the months: without them there is no price."""
    with pytest.raises(InputRefused, match="Lama kontrak belum diisi"):
        ask(jalur="perpanjangan")


def test_savings_of_an_unknown_contract_end_when_it_does_not_after_the_smallest_package() -> None:
    """No month is said to be the last that nobody told."""
    months = ask(jht_bulanan=100_000)["kalender"]
    assert {one["total"] for one in months[1:]} == {100_000}
    assert months[1]["berubah_karena"].endswith("tiap bulan sampai kontraknya selesai.")


def test_the_card_leads_to_the_question_that_leaves_one_package() -> None:
    """Who knows the way out is led to the length; who knows neither, to the way first."""
    for jalur, key in (("p3mi", "lama_bulan"), ("tidak_tahu", "jalur")):
        told = LEAVING | {"jalur": jalur}
        card = views.html("periksa", told, periksa(told), load())
        assert f'ubah={key}">Tahu yang benar?' in card.replace("&amp;", "&")
