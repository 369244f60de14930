"""Arrears: the same events while contributions are paid and now; what stays; the way back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import InputRefused, manfaat, periksa
from checker.questions.arrears import nunggak
from tests.support.any_input import ANYTHING, answered_or_refused, spoilt

TODAY = date(2026, 11, 22)
BECAK = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya"}
EMPLOYEE = {"cara_kerja": "karyawan", "upah": 4_000_000}
PROTECTED = {
    "kecelakaan_kerja",
    "meninggal_kecelakaan_kerja",
    "meninggal",
    "cacat_total",
    "tidak_mampu_bekerja",
}


def ask(length: int, person: dict[str, Any] | None = None, **added: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any answer
    """Ask for a number of unpaid months."""
    return nunggak({"bulan_tunggak": length, **(person or BECAK), **added}, hari_ini=TODAY)


def rows(answer: Mapping[str, Any], code: str) -> dict[str, Any]:
    """Find one event of the comparison."""
    one: dict[str, Any] = next(b for b in answer["baris"] if b["kode"] == code)
    return one


def doubt_codes(answer: Mapping[str, Any]) -> set[str]:
    """Name the open points of an answer."""
    return {p.get("kode", "") for p in answer["perlu_konfirmasi"]}


@pytest.mark.parametrize(
    ("length", "state", "entitlement"),
    [
        (0, "aktif", "ya"),
        (1, "belum_jelas", "perlu_konfirmasi"),
        (3, "belum_jelas", "perlu_konfirmasi"),
        (4, "tidak_aktif", "tidak"),
        (60, "tidak_aktif", "tidak"),
    ],
)
def test_protection_goes_from_sure_over_unclear_to_none(length: int, state: str, entitlement: str) -> None:
    """Paid up: all of it. Up to three months: nobody knows, so nothing is promised. More: none."""
    answer = ask(length)
    assert answer["keadaan"] == state
    for one in answer["baris"]:
        if one["kode"] in PROTECTED:
            assert one["sekarang"]["hak"] == entitlement
            assert one["sebelum"]["hak"] == "ya"
            same = one["sekarang"]["jumlah"] == one["sebelum"]["jumlah"]
            assert same == (length == 0 or one["kode"] == "kecelakaan_kerja")
            assert length == 0 or one["sekarang"]["jumlah"] == one["sekarang"]["beasiswa"] == 0


def test_left_side_is_what_the_benefit_engine_gives() -> None:
    """Before: the sums of `manfaat` on the same base, with their articles."""
    answer = ask(5, penghasilan=3_000_000)
    common = {"tanggal": "2026-11-01", "segmen": "BPU"}
    for code, added in (
        ("meninggal_kecelakaan_kerja", {"penghasilan": 3_000_000}),
        ("meninggal", {"lama_peserta_bulan": 36}),
        ("cacat_total", {"penghasilan": 3_000_000}),
        ("tidak_mampu_bekerja", {"penghasilan": 3_000_000, "lama_bulan": 1}),
    ):
        before = rows(answer, code)["sebelum"]
        assert before["jumlah"] == manfaat({"kejadian": code, **common, **added})["total"]
        assert before["dasar"]["peraturan"]


def test_savings_stay_whatever_happens() -> None:
    """The balance is the person's own and keeps growing (medium confidence: one source says it in words)."""
    for length in (0, 2, 40):
        old = rows(ask(length, saldo=750_000), "hari_tua")
        assert old["sebelum"]["jumlah"] == old["sekarang"]["jumlah"] == 750_000
        assert old["sekarang"]["hak"] == "ya"
        assert old["sekarang"]["dasar"]["keyakinan"] == "sedang"
    assert "tidak ditambah" in rows(ask(2), "hari_tua")["sekarang"]["teks"]


def test_self_employed_pay_no_fine() -> None:
    """Only what was not paid, never more."""
    fine = ask(3)["denda"]
    assert fine["ada"] is False
    assert "Tidak ada denda" in fine["kalimat"]


@pytest.mark.parametrize(
    ("month", "length", "jht", "price"),
    [
        ("2026-05", 2, False, [16_800, 8_400]),
        ("2026-05", 3, True, [36_800, 36_800, 28_400]),
        ("2026-11", 1, False, [8_400]),
        ("2027-02", 2, False, [8_400, 16_800]),
    ],
)
def test_empty_months_are_paid_at_their_own_tariff(
    month: str, length: int, jht: bool, price: list[int]
) -> None:
    """The contribution month decides: months before the discount cost the normal price."""
    answer = ask(length, bulan=month, jht=jht)
    assert [b["total"] for b in answer["menyusul"]["bulan"]] == price
    assert answer["menyusul"]["total"] == sum(price)
    that_month = periksa({**BECAK, "bulan": month, "jht": jht}, hari_ini=TODAY)["iuran"]["total"]
    assert answer["bulan_ini"]["total"] == that_month


def test_unsettled_sector_gives_a_range() -> None:
    """For a becak the months January to March 2027 have two possible prices."""
    becak = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "pekerjaan": "tukang-becak"}
    follow = ask(2, becak, bulan="2027-03")["menyusul"]
    assert (follow["terendah"], follow["tertinggi"]) == (16_800, 33_600)


def test_inactive_members_are_not_asked_for_old_months() -> None:
    """Old arrears are not charged on the way back; whether to reactivate or register anew is asked (C5)."""
    answer = ask(4)
    assert answer["menyusul"] == {"bulan": [], "total": 0}
    assert answer["bulan_ini"]["total"] == 8_400
    assert any("tidak ditagih" in one["teks"] for one in answer["langkah"])
    assert any("tanggal 15" in one["teks"] for one in answer["langkah"])
    assert "C5" in doubt_codes(answer)


@pytest.mark.parametrize(
    ("length", "present", "none_there"),
    [
        (0, set(), {"D3", "O12", "C5", "O11"}),
        (1, {"D3", "O12", "O11"}, {"C5"}),
        (3, {"D3", "O12", "O11"}, {"C5"}),
        (4, {"C5", "O11"}, {"D3", "O12"}),
    ],
)
def test_open_points_are_named_where_they_matter(
    length: int, present: set[str], none_there: set[str]
) -> None:
    """The unclear months, the way back, the gap in the three months: each with 175."""
    answer = ask(length)
    assert present <= doubt_codes(answer)
    assert not none_there & doubt_codes(answer)
    assert all(p["tanyakan"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(("length", "present"), [(2, False), (3, True), (4, True), (5, False)])
def test_exact_day_of_the_limit_is_said_to_be_open(length: int, present: bool) -> None:
    """Sources differ on the day membership stops: said right at the limit only."""
    matter = [p["hal"] for p in ask(length)["perlu_konfirmasi"]]
    assert any("Hari persis" in h for h in matter) is present


def test_clocks_may_start_anew() -> None:
    """Three months for JKM and three years for the scholarship: open, and what was paid before is kept in view."""
    now = {j["kode"]: j for j in ask(5, lama_peserta_bulan=24)["jam"]}
    assert set(now) == {"jkm", "beasiswa"}
    assert all(
        j["hak"] == "perlu_konfirmasi" and "mungkin mulai dari awal" in j["kalimat"] for j in now.values()
    )
    assert {j["dasar"]["keyakinan"] for j in now.values()} == {"rendah"}
    assert "sudah 3 bulan" in now["jkm"]["kalimat"]
    assert "sudah 24 bulan" in now["beasiswa"]["kalimat"]
    assert [j["kode"] for j in ask(5, bulan="2025-02")["jam"]] == ["beasiswa"]
    assert ask(0)["jam"] == []


def test_short_membership_shows_on_the_left_side() -> None:
    """Who had paid two months had the funeral money only; in month three it is unclear."""
    assert rows(ask(1, lama_peserta_bulan=2), "meninggal")["sebelum"]["jumlah"] == 10_000_000
    first_three = rows(ask(1, lama_peserta_bulan=3), "meninggal")["sebelum"]
    assert first_three["hak"] == "perlu_konfirmasi"
    for length in (0, 1):
        assert "B1" in doubt_codes(ask(length, lama_peserta_bulan=3))


def test_own_children_give_their_own_school_money() -> None:
    """Named children replace the maximum of two."""
    answer = ask(1, anak="SMA:2")
    assert rows(answer, "meninggal_kecelakaan_kerja")["sebelum"]["beasiswa"] == 66_000_000
    assert rows(ask(1), "meninggal_kecelakaan_kerja")["sebelum"]["beasiswa"] == 174_000_000


def test_employees_lose_nothing_by_their_employers_arrears() -> None:
    """The employer pays first and is paid back later: practice, its article not found, so 175 is named."""
    answer = ask(2, EMPLOYEE)
    assert answer["keadaan"] == "pemberi_kerja_menunggak"
    for code in PROTECTED:
        one = rows(answer, code)
        assert one["sekarang"]["jumlah"] == one["sebelum"]["jumlah"]
        assert (one["sekarang"]["hak"], one["sekarang"]["dari"]) == ("perlu_konfirmasi", "pemberi_kerja")
    assert answer["denda"]["ada"] is True
    assert "2%" in answer["denda"]["kalimat"]
    assert "Pemberi kerja yang menanggung" in answer["denda"]["kalimat"]
    assert answer["bulan_ini"] is None
    assert answer["kewajiban"]
    assert any("Pasalnya belum" in p["hal"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(
    ("length", "month", "amount", "payer", "word"),
    [
        (3, "2026-11", 14_400_000, "bpjs", "Tetap dibayar"),
        (4, "2026-11", 14_400_000, "pemberi_kerja", "bangkrut atau tutup, BPJS yang membayar"),
        (6, "2026-11", 14_400_000, "pemberi_kerja", "bangkrut atau tutup, BPJS yang membayar"),
        (7, "2026-11", 14_400_000, "pemberi_kerja", "minta ganti"),
        (2, "2024-05", 0, "bpjs", "Belum jelas"),
    ],
)
def test_job_loss_cash_is_paid_by_somebody_whatever_the_employer_owes(
    length: int, month: str, amount: int, payer: str, word: str
) -> None:
    """PP 6/2025 Pasal 39 and 39A, since 7 February 2025; never a plain yes."""
    phk = rows(ask(length, EMPLOYEE, bulan=month), "kehilangan_pekerjaan")
    assert (phk["sekarang"]["jumlah"], phk["sekarang"]["hak"]) == (amount, "perlu_konfirmasi")
    assert phk["sekarang"]["dari"] == payer
    assert word in phk["sekarang"]["teks"]
    assert phk["sebelum"]["jumlah"] > 0


def test_paid_up_is_the_same_on_both_sides() -> None:
    """No arrears, no difference and nothing to ask."""
    for person in (BECAK, EMPLOYEE):
        answer = ask(0, person)
        assert answer["perlu_konfirmasi"] == []
        for one in answer["baris"]:
            assert one["sekarang"]["jumlah"] == one["sebelum"]["jumlah"]
            assert one["sekarang"]["hak"] == "ya"


@pytest.mark.parametrize(
    ("change", "field", "word"),
    [
        ({"bulan_tunggak": None}, "bulan_tunggak", "belum diisi"),
        ({"bulan_tunggak": -1}, "bulan_tunggak", "tidak boleh kurang dari 0"),
        ({"bulan_tunggak": 601}, "bulan_tunggak", "paling banyak 600"),
        ({"bulan_tunggak": 2.5}, "bulan_tunggak", "tanpa koma"),
        ({"cara_kerja": "ojol"}, "cara_kerja", "salah satu dari"),
        ({"penghasilan": None}, "penghasilan", "belum diisi"),
        ({"upah": 2_500_000}, "upah", "terisi dua-duanya"),
        ({"cara_kerja": "karyawan"}, "penghasilan", "Isi upah"),
        ({"cara_kerja": " karyawan ", "penghasilan": None}, "upah", "belum diisi"),
        ({"penghasilan": None, "upah": 2_500_000}, "upah", "Isi penghasilan"),
        ({"anak": "SD:7"}, "anak", "di jenjang SD paling lama 6 tahun"),
        ({"anak": "SD"}, "anak", "tidak terbaca"),
        ({"bulan": "2015-06"}, "bulan", "antara Juli 2015"),
        ({"saldo": -1}, "saldo", "tidak boleh kurang"),
        ({"tunggakan": 3}, "tunggakan", "tidak dikenal"),
        ({"bulan_tungak": 3}, "bulan_tungak", "bulan_tunggak"),
        ({"skala_usaha": "mikro"}, "skala_usaha", "tidak dikenal"),
    ],
)
def test_mistake_is_named_with_its_field(change: dict[str, Any], field: str, word: str) -> None:
    """One mistake gives one sentence, at its field."""
    with pytest.raises(InputRefused) as refused:
        nunggak({"bulan_tunggak": 2, **BECAK, **change}, hari_ini=TODAY)
    assert [g["isian"] for g in refused.value.galat] == [field]
    assert word in refused.value.galat[0]["pesan"]


MONTHS = st.builds(lambda t, b: f"{t}-{b:02d}", st.integers(2016, 2030), st.integers(1, 12))
MONEY = st.integers(10_000, 10_000_000_000)
PEOPLE = st.one_of(
    st.fixed_dictionaries(
        {"cara_kerja": st.sampled_from(["mandiri", "pemberi_kerja"]), "penghasilan": MONEY},
        optional={"jht": st.booleans(), "lama_peserta_bulan": st.integers(0, 1200), "saldo": MONEY},
    ),
    st.fixed_dictionaries({"cara_kerja": st.just("karyawan"), "upah": MONEY}, optional={"saldo": MONEY}),
)


@pytest.mark.no_cover
@given(PEOPLE, MONTHS, st.integers(0, 600))
@settings(max_examples=80)
def test_nothing_is_worth_more_in_arrears(person: dict[str, Any], month: str, length: int) -> None:
    """No line grows by not paying, and every answer is plain JSON with a trace."""
    answer = ask(length, person, bulan=month)
    for one in answer["baris"]:
        assert 0 <= one["sekarang"]["jumlah"] <= one["sebelum"]["jumlah"]
        assert 0 <= one["sekarang"]["beasiswa"] <= one["sebelum"]["beasiswa"]
        if length > 0 and one["kode"] != "hari_tua":
            assert one["sekarang"]["hak"] != "ya"
    assert answer["jejak"]
    assert json.loads(json.dumps(answer)) == answer


@pytest.mark.no_cover
@given(
    ANYTHING
    | spoilt("nunggak", st.sampled_from([{"bulan_tunggak": 1, **BECAK}, {"bulan_tunggak": 1, **EMPLOYEE}]))
)
@settings(max_examples=300)
def test_no_input_breaks_it(told: object) -> None:
    """Anything at all is answered or refused field by field."""
    answered_or_refused(lambda it: nunggak(it, hari_ini=TODAY), told)


@pytest.mark.parametrize(
    ("start", "confidence"), [({"bulan_tunggak": 2}, "rendah"), ({"bulan_tunggak": 0}, "tinggi")]
)
def test_badge_belongs_to_the_sentence_it_stands_behind(start: dict[str, Any], confidence: str) -> None:
    """An open question is never printed with high confidence, though the months it names have it."""
    steps = nunggak({**start, "cara_kerja": "mandiri", "penghasilan": 1_000_000}, hari_ini=TODAY)["jejak"][0]
    assert steps["dasar"]["keyakinan"] == confidence
