"""The bill of a firm or cooperative: the sum of its people, month by month, and a sentence for every mistake."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.browser import answer
from checker.law.parameter import load
from checker.questions.firm import usaha
from checker.questions.periksa import periksa
from checker.values.money import rupiah
from checker.views import html, share, text
from checker.views.arranged.firm_table import firm_table
from tests.support.any_input import answered_or_refused, form_of_anything, refusals, spoilt
from tests.support.golden import DAY, ask, cases_of, differences, guidance

pytestmark = pytest.mark.live_law

CASES = cases_of("usaha", "firm")
WAGE = st.integers(500_000, 30_000_000)
WORKER = st.fixed_dictionaries(
    {"upah": WAGE},
    optional={
        "jumlah": st.integers(1, 40),
        "usia": st.integers(16, 64),
        "program_tambahan": st.lists(st.sampled_from(["JHT", "JP"]), min_size=1, max_size=2, unique=True),
    },
)
FIRM = st.fixed_dictionaries(
    {
        "pekerja": st.lists(WORKER, min_size=1, max_size=4),
        "skala_usaha": st.sampled_from(["mikro", "kecil", "menengah", "besar"]),
        "bulan": st.sampled_from(["2018-03", "2026-11", "2026-12", "2027-02"]),
    },
    optional={"jenis_usaha": st.sampled_from(["konveksi", "laundry", "bengkel-motor", "kontraktor-kecil"])},
)


def bill(told: object) -> dict[str, Any]:
    """Ask on the day of the golden cases."""
    return dict(usaha(told, hari_ini=DAY))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_bills_worked_out_by_hand(case: dict[str, Any]) -> None:
    """A warung with two, a workshop with eight, a maker of clothes with thirty, a cooperative with 120 members."""
    if moved := differences(ask(case), case["harapan"]):
        pytest.fail(guidance(case, moved), pytrace=False)


@pytest.mark.no_cover
@given(FIRM)
def test_the_bill_is_the_sum_of_its_people(told: dict[str, Any]) -> None:
    """Each priced as `periksa` prices one, this month and in every later one."""
    answer = bill(told)
    common = {key: told[key] for key in ("skala_usaha", "bulan", "jenis_usaha") if key in told}
    single = []
    for row in told["pekerja"]:
        own = {key: content for key, content in row.items() if key != "jumlah"}
        one = periksa({"cara_kerja": "karyawan", **common, **own}, hari_ini=DAY)
        single.append((row.get("jumlah", 1), one))
    for payer, name in (("usaha", "pemberi_kerja"), ("orang", "peserta"), ("total", "total")):
        assert answer[payer] == sum(many * one["iuran"][name] for many, one in single)  # type: ignore[literal-required]
    for ahead, month in enumerate(answer["bulanan"]):
        assert month["total"] == sum(many * one["kalender"][ahead]["total"] for many, one in single)
        assert month["total"] == month["usaha"] + month["orang"]


@pytest.mark.no_cover
@given(FIRM, WORKER)
def test_one_more_person_never_lowers_the_bill(told: dict[str, Any], newcomer: dict[str, Any]) -> None:
    """Neither what the firm pays nor what its people do, in any month."""
    before, after = bill(told), bill({**told, "pekerja": [*told["pekerja"], newcomer]})
    for old, new in zip(before["bulanan"], after["bulanan"], strict=True):
        assert new["usaha"] >= old["usaha"]
        assert new["orang"] >= old["orang"]


@given(form_of_anything("usaha") | spoilt("usaha", FIRM))
def test_whatever_is_sent_is_answered_or_refused(told: object) -> None:
    """Never an error of the program."""
    answered_or_refused(bill, told)


def test_rows_in_one_line_and_as_objects_mean_the_same() -> None:
    """People write `2 x 1,5 juta`; the page sends objects, in an address as JSON."""
    rows = [{"jumlah": 2, "upah": "1,5 juta"}, {"upah_harian": "80rb"}]
    answers = [
        bill({"pekerja": pekerja, "skala_usaha": "mikro"})["bulanan"]
        for pekerja in ("2 x 1,5 juta; 80rb/hari", rows, json.dumps(rows))
    ]
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize(
    ("told", "field", "words"),
    [
        ({}, "pekerja", "belum diisi"),
        ({"pekerja": [], "skala_usaha": "mikro"}, "pekerja", "belum diisi"),
        ({"pekerja": "banyak", "skala_usaha": "mikro"}, "pekerja", "ke-1: Upah"),
        ({"pekerja": [{"upah": "x"}, {"upah": 1_000_000, "jumlah": 0}], "skala_usaha": "mikro"}, "pekerja", "ke-2: Jumlah orang harus lebih dari nol"),
        ({"pekerja": [{"gaji": 1_000_000}], "skala_usaha": "mikro"}, "pekerja", "ke-1: Isian “gaji” tidak dikenal"),
        ({"pekerja": [{"upah": 1_000_000, "upah_harian": 50_000}], "skala_usaha": "mikro"}, "pekerja", "Pekerja ke-1: "),
        ({"pekerja": [{"upah": 1_000_000}] * 1001, "skala_usaha": "mikro"}, "pekerja", "paling banyak 1000 baris"),
        ({"pekerja": "1000000"}, "skala_usaha", "belum diisi"),
        ({"pekerja": "1000000; 2000000", "skala_usaha": "raksasa"}, "skala_usaha", "harus salah satu dari"),
        ({"pekerja": "1000000", "skala_usaha": "mikro", "jenis_usaha": "laundri"}, "jenis_usaha", "laundry"),
        ({"pemilik_ikut": "ya"}, "penghasilan_pemilik", "belum diisi"),
        ({"pekerja": "1000000", "skala_usaha": "mikro", "penghasilan_pemilik": 1_000_000}, "penghasilan_pemilik", "kalau pemilik ikut"),
        ({"pekerja": "1000000", "skala_usaha": "mikro", "ditanggung_persen": 50}, "ditanggung_persen", "bersama anggota"),
        ({"anggota": "120 x 1000000", "selama_bulan": 6}, "selama_bulan", "bersama bagian koperasi"),
        ({"anggota": "120 x 1000000", "ditanggung_persen": 101}, "ditanggung_persen", "paling banyak 100"),
        ({"anggota": [{"penghasilan": 1_000_000, "pekerjaan": "pasar"}]}, "anggota", "ke-1"),
        ({"pekerja": "1000000", "skala_usaha": "mikro", "bulan": "2014-01"}, "bulan", "harus antara"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_field_and_row(told: dict[str, Any], field: str, words: str) -> None:
    """A fault of the firm is told once, one of a row with the row's number."""
    refused = refusals(bill, told)
    assert words in refused[field]
    assert len([name for name in refused if name == field]) == 1


def test_the_owner_is_answered_as_one_who_registers_for_herself() -> None:
    """Her own choice about JHT holds, and what she pays is the firm's."""
    told = {"pemilik_ikut": True, "penghasilan_pemilik": 3_000_000, "jht_pemilik": True, "bulan": "2026-11"}
    answer = bill(told)
    own = {"cara_kerja": "pemberi_kerja", "penghasilan": 3_000_000, "jht": True, "bulan": "2026-11"}
    assert answer["pemilik"]["iuran"] == periksa(own, hari_ini=DAY)["iuran"]
    assert answer["usaha"] == answer["pemilik"]["iuran"]["total"]
    assert answer["orang"] == 0


def test_adding_programmes_says_what_it_costs_both() -> None:
    """A micro firm may add JHT (3,7% and 2%) and JP (2% and 1%); one that must have them all is offered nothing."""
    micro = bill({"pekerja": "2 x 1500000", "skala_usaha": "mikro", "bulan": "2026-11"})
    assert [(offer["usaha"], offer["orang"]) for offer in micro["tambahan"]] == [
        (111_000, 60_000),
        (171_000, 90_000),
    ]
    large = bill({"pekerja": "2 x 1500000", "skala_usaha": "besar", "bulan": "2026-11"})
    assert large["tambahan"] == []


def test_every_change_of_the_year_is_named_and_nothing_else() -> None:
    """The discount of members ends in January; the cooperative's half ends after six months."""
    told = {
        "anggota": [{"jumlah": 120, "penghasilan": 1_000_000, "pekerjaan": "pedagang-pasar"}],
        "bulan": "2026-12",
    }
    months = bill({**told, "ditanggung_persen": 50, "selama_bulan": 6})["bulanan"]
    assert [month["bulan"] for month in months if month["berubah_karena"]] == ["2027-01", "2027-06"]
    assert "koperasi selesai" in months[6]["berubah_karena"]


def test_paid_family_is_in_doubt() -> None:
    """Counted as employees, and the office is to be asked about family (D10)."""
    told = {"pekerja": [{"upah": 1_500_000, "keluarga": True}], "skala_usaha": "mikro"}
    open_here = {point.get("kode"): point["hal"] for point in bill(told)["perlu_konfirmasi"]}
    assert "keluarga yang ikut bekerja" in open_here["D10"]
    assert "D11" not in open_here


def test_an_open_class_is_a_range_of_what_the_firm_pays() -> None:
    """The office may choose between two classes: the large number is both ends, in words and to pass on too."""
    told = {
        "pekerja": "2 x 3500000",
        "skala_usaha": "kecil",
        "jenis_usaha": "bengkel-motor",
        "bulan": "2026-11",
    }
    ends = usaha(told)["rentang_usaha"]
    assert ends == {"terendah": 342_300, "tertinggi": 368_900}
    shown = answer("usaha", json.dumps(told), "2026-11-22")
    for words in (json.loads(shown)[kind] for kind in ("html", "teks", "bagikan")):
        assert re.search(r"Rp342\.300\W.*Rp368\.900\W", re.sub(r"<[^>]+>", "", words))


def test_a_size_nobody_knows_gives_the_bill_of_each_and_the_doubt() -> None:
    """Each bill is the one that size gets by name; the owner is sent to the sales and to 175, not to an employer."""
    told = {"pekerja": "2 x 3000000; 1 x 4000000", "bulan": "2026-11", "risiko_jkk": 1}
    answer = bill({**told, "skala_usaha": "tidak_tahu"})
    named = [bill({**told, "skala_usaha": size}) for size in ("mikro", "kecil", "besar")]
    assert [(one["usaha"], one["orang"], one["total"]) for one in answer["menurut_ukuran"]] == [
        (one["usaha"], one["orang"], one["total"]) for one in named
    ]
    totals = [one["total"] for one in named]
    assert answer["rentang"] == {"terendah": min(totals), "tertinggi": max(totals)}
    said = " ".join(point["hal"] for point in answer["perlu_konfirmasi"])
    assert "Ukuran usahanya belum diketahui" in said
    assert "emberi kerja" not in said
    assert named[0]["menurut_ukuran"] == []


def test_every_form_of_a_bill_of_unknown_size_is_a_range() -> None:
    """The page, the text and what is passed on name both ends and no single price."""
    told = {"pekerja": "2 x 3000000", "bulan": "2026-11", "risiko_jkk": 1, "skala_usaha": "tidak_tahu"}
    answer, law = bill(told), load()
    low, high = (rupiah(answer["menurut_ukuran"][end]["usaha"]) for end in (0, -1))
    for shown in (
        html("usaha", told, answer, law),
        text("usaha", told, answer, law),
        share("usaha", told, answer, "", law),
    ):
        assert low in shown
        assert high in shown
    assert f"membayar {low} sampai {high}" in share("usaha", told, answer, "", law)


def test_a_cooperative_without_staff_has_no_size() -> None:
    """Members work for themselves: there is nothing to range over."""
    assert (
        bill({"anggota": "120 x 1000000", "skala_usaha": "tidak_tahu", "bulan": "2026-11"})["menurut_ukuran"]
        == []
    )


def test_a_table_says_what_is_open() -> None:
    """Whoever passes the workbook on passes the doubt on: both ends, and the size the rows are for."""
    told = {
        "pekerja": "2 x 3500000",
        "skala_usaha": "tidak_tahu",
        "jenis_usaha": "bengkel-motor",
        "bulan": "2026-11",
    }
    cells = [cell for row in firm_table(usaha(told), load()) for cell in row]
    ends = usaha(told)["rentang_usaha"]
    assert {ends["terendah"], ends["tertinggi"]} < set(cells)
    assert any("Ukuran usaha belum diketahui" in str(cell) for cell in cells)
    sure = told | {"skala_usaha": "mikro", "jenis_usaha": "warkop-giras"}
    assert not any("elum" in str(row[0]) for row in firm_table(usaha(sure), load()) if row)
