"""Arrears: the same events while contributions are paid and now; what stays; the way back."""

from __future__ import annotations

import json
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
BURUH = {"cara_kerja": "karyawan", "upah": 4_000_000}
DILINDUNGI = {
    "kecelakaan_kerja",
    "meninggal_kecelakaan_kerja",
    "meninggal",
    "cacat_total",
    "tidak_mampu_bekerja",
}


def tanya(length: int, person: dict | None = None, **added: Any) -> dict[str, Any]:  # noqa: ANN401 - any answer
    """Ask for a number of unpaid months."""
    return nunggak({"bulan_tunggak": length, **(person or BECAK), **added}, hari_ini=TODAY)


def baris(answer: dict, kode: str) -> dict[str, Any]:
    """Find one event of the comparison."""
    one: dict[str, Any] = next(b for b in answer["baris"] if b["kode"] == kode)
    return one


def kode_ragu(answer: dict) -> set[str]:
    """Name the open points of an answer."""
    return {p.get("kode", "") for p in answer["perlu_konfirmasi"]}


@pytest.mark.parametrize(
    ("lama", "keadaan", "hak"),
    [
        (0, "aktif", "ya"),
        (1, "belum_jelas", "perlu_konfirmasi"),
        (3, "belum_jelas", "perlu_konfirmasi"),
        (4, "tidak_aktif", "tidak"),
        (60, "tidak_aktif", "tidak"),
    ],
)
def test_protection_goes_from_sure_over_unclear_to_none(lama: int, keadaan: str, hak: str) -> None:
    """Paid up: all of it. Up to three months: nobody knows, so nothing is promised. More: none."""
    answer = tanya(lama)
    assert answer["keadaan"] == keadaan
    for one in answer["baris"]:
        if one["kode"] in DILINDUNGI:
            assert one["sekarang"]["hak"] == hak
            assert one["sebelum"]["hak"] == "ya"
            sama = one["sekarang"]["jumlah"] == one["sebelum"]["jumlah"]
            assert sama == (lama == 0 or one["kode"] == "kecelakaan_kerja")
            assert lama == 0 or one["sekarang"]["jumlah"] == one["sekarang"]["beasiswa"] == 0


def test_left_side_is_what_the_benefit_engine_gives() -> None:
    """Before: the sums of `manfaat` on the same base, with their articles."""
    answer = tanya(5, penghasilan=3_000_000)
    umum = {"tanggal": "2026-11-01", "segmen": "BPU"}
    for kode, added in (
        ("meninggal_kecelakaan_kerja", {"penghasilan": 3_000_000}),
        ("meninggal", {"lama_peserta_bulan": 36}),
        ("cacat_total", {"penghasilan": 3_000_000}),
        ("tidak_mampu_bekerja", {"penghasilan": 3_000_000, "lama_bulan": 1}),
    ):
        before = baris(answer, kode)["sebelum"]
        assert before["jumlah"] == manfaat({"kejadian": kode, **umum, **added})["total"]
        assert before["dasar"]["peraturan"]


def test_savings_stay_whatever_happens() -> None:
    """The balance is the person's own and keeps growing (medium confidence: one source says it in words)."""
    for length in (0, 2, 40):
        tua = baris(tanya(length, saldo=750_000), "hari_tua")
        assert tua["sebelum"]["jumlah"] == tua["sekarang"]["jumlah"] == 750_000
        assert tua["sekarang"]["hak"] == "ya"
        assert tua["sekarang"]["dasar"]["keyakinan"] == "sedang"
    assert "tidak ditambah" in baris(tanya(2), "hari_tua")["sekarang"]["teks"]


def test_self_employed_pay_no_fine() -> None:
    """Only what was not paid, never more."""
    denda = tanya(3)["denda"]
    assert denda["ada"] is False
    assert "Tidak ada denda" in denda["kalimat"]


@pytest.mark.parametrize(
    ("bulan", "lama", "jht", "harga"),
    [
        ("2026-05", 2, False, [16_800, 8_400]),
        ("2026-05", 3, True, [36_800, 36_800, 28_400]),
        ("2026-11", 1, False, [8_400]),
        ("2027-02", 2, False, [8_400, 16_800]),
    ],
)
def test_empty_months_are_paid_at_their_own_tariff(
    bulan: str, lama: int, jht: bool, harga: list[int]
) -> None:
    """The contribution month decides: months before the discount cost the normal price."""
    answer = tanya(lama, bulan=bulan, jht=jht)
    assert [b["total"] for b in answer["menyusul"]["bulan"]] == harga
    assert answer["menyusul"]["total"] == sum(harga)
    bulan_itu = periksa({**BECAK, "bulan": bulan, "jht": jht}, hari_ini=TODAY)["iuran"]["total"]
    assert answer["bulan_ini"]["total"] == bulan_itu


def test_unsettled_sector_gives_a_range() -> None:
    """For a becak the months January to March 2027 have two possible prices."""
    becak = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "pekerjaan": "tukang-becak"}
    menyusul = tanya(2, becak, bulan="2027-03")["menyusul"]
    assert (menyusul["terendah"], menyusul["tertinggi"]) == (16_800, 33_600)


def test_inactive_members_are_not_asked_for_old_months() -> None:
    """Old arrears are not charged on the way back; whether to reactivate or register anew is asked (C5)."""
    answer = tanya(4)
    assert answer["menyusul"] == {"bulan": [], "total": 0}
    assert answer["bulan_ini"]["total"] == 8_400
    assert any("tidak ditagih" in one["teks"] for one in answer["langkah"])
    assert any("tanggal 15" in one["teks"] for one in answer["langkah"])
    assert "C5" in kode_ragu(answer)


@pytest.mark.parametrize(
    ("lama", "ada", "tidak_ada"),
    [
        (0, set(), {"D3", "O12", "C5", "O11"}),
        (1, {"D3", "O12", "O11"}, {"C5"}),
        (3, {"D3", "O12", "O11"}, {"C5"}),
        (4, {"C5", "O11"}, {"D3", "O12"}),
    ],
)
def test_open_points_are_named_where_they_matter(lama: int, ada: set, tidak_ada: set) -> None:
    """The unclear months, the way back, the gap in the three months: each with 175."""
    answer = tanya(lama)
    assert ada <= kode_ragu(answer)
    assert not tidak_ada & kode_ragu(answer)
    assert all(p["tanyakan"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(("lama", "ada"), [(2, False), (3, True), (4, True), (5, False)])
def test_exact_day_of_the_limit_is_said_to_be_open(lama: int, ada: bool) -> None:
    """Sources differ on the day membership stops: said right at the limit only."""
    hal = [p["hal"] for p in tanya(lama)["perlu_konfirmasi"]]
    assert any("Hari persis" in h for h in hal) is ada


def test_clocks_may_start_anew() -> None:
    """Three months for JKM and three years for the scholarship: open, and what was paid before is kept in view."""
    jam = {j["kode"]: j for j in tanya(5, lama_peserta_bulan=24)["jam"]}
    assert set(jam) == {"jkm", "beasiswa"}
    assert all(
        j["hak"] == "perlu_konfirmasi" and "mungkin mulai dari awal" in j["kalimat"] for j in jam.values()
    )
    assert {j["dasar"]["keyakinan"] for j in jam.values()} == {"rendah"}
    assert "sudah 3 bulan" in jam["jkm"]["kalimat"]
    assert "sudah 24 bulan" in jam["beasiswa"]["kalimat"]
    assert [j["kode"] for j in tanya(5, bulan="2025-02")["jam"]] == ["beasiswa"]
    assert tanya(0)["jam"] == []


def test_short_membership_shows_on_the_left_side() -> None:
    """Who had paid two months had the funeral money only; in month three it is unclear."""
    assert baris(tanya(1, lama_peserta_bulan=2), "meninggal")["sebelum"]["jumlah"] == 10_000_000
    tiga = baris(tanya(1, lama_peserta_bulan=3), "meninggal")["sebelum"]
    assert tiga["hak"] == "perlu_konfirmasi"
    for length in (0, 1):
        assert "B1" in kode_ragu(tanya(length, lama_peserta_bulan=3))


def test_own_children_give_their_own_school_money() -> None:
    """Named children replace the maximum of two."""
    answer = tanya(1, anak="SMA:2")
    assert baris(answer, "meninggal_kecelakaan_kerja")["sebelum"]["beasiswa"] == 66_000_000
    assert baris(tanya(1), "meninggal_kecelakaan_kerja")["sebelum"]["beasiswa"] == 174_000_000


def test_employees_lose_nothing_by_their_employers_arrears() -> None:
    """The employer pays first and is paid back later: practice, its article not found, so 175 is named."""
    answer = tanya(2, BURUH)
    assert answer["keadaan"] == "pemberi_kerja_menunggak"
    for kode in DILINDUNGI:
        one = baris(answer, kode)
        assert one["sekarang"]["jumlah"] == one["sebelum"]["jumlah"]
        assert (one["sekarang"]["hak"], one["sekarang"]["dari"]) == ("perlu_konfirmasi", "pemberi_kerja")
    assert answer["denda"]["ada"] is True
    assert "2%" in answer["denda"]["kalimat"]
    assert "Pemberi kerja yang menanggung" in answer["denda"]["kalimat"]
    assert answer["bulan_ini"] is None
    assert answer["kewajiban"]
    assert any("Pasalnya belum" in p["hal"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(
    ("lama", "bulan", "jumlah", "dari", "kata"),
    [
        (3, "2026-11", 14_400_000, "bpjs", "Tetap dibayar"),
        (4, "2026-11", 14_400_000, "pemberi_kerja", "bangkrut atau tutup, BPJS yang membayar"),
        (6, "2026-11", 14_400_000, "pemberi_kerja", "bangkrut atau tutup, BPJS yang membayar"),
        (7, "2026-11", 14_400_000, "pemberi_kerja", "minta ganti"),
        (2, "2024-05", 0, "bpjs", "Belum jelas"),
    ],
)
def test_job_loss_cash_is_paid_by_somebody_whatever_the_employer_owes(
    lama: int, bulan: str, jumlah: int, dari: str, kata: str
) -> None:
    """PP 6/2025 Pasal 39 and 39A, since 7 February 2025; never a plain yes."""
    phk = baris(tanya(lama, BURUH, bulan=bulan), "kehilangan_pekerjaan")
    assert (phk["sekarang"]["jumlah"], phk["sekarang"]["hak"]) == (jumlah, "perlu_konfirmasi")
    assert phk["sekarang"]["dari"] == dari
    assert kata in phk["sekarang"]["teks"]
    assert phk["sebelum"]["jumlah"] > 0


def test_paid_up_is_the_same_on_both_sides() -> None:
    """No arrears, no difference and nothing to ask."""
    for person in (BECAK, BURUH):
        answer = tanya(0, person)
        assert answer["perlu_konfirmasi"] == []
        for one in answer["baris"]:
            assert one["sekarang"]["jumlah"] == one["sebelum"]["jumlah"]
            assert one["sekarang"]["hak"] == "ya"


@pytest.mark.parametrize(
    ("ubah", "isian", "kata"),
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
def test_mistake_is_named_with_its_field(ubah: dict, isian: str, kata: str) -> None:
    """One mistake gives one sentence, at its field."""
    with pytest.raises(InputRefused) as ditolak:
        nunggak({"bulan_tunggak": 2, **BECAK, **ubah}, hari_ini=TODAY)
    assert [g["isian"] for g in ditolak.value.galat] == [isian]
    assert kata in ditolak.value.galat[0]["pesan"]


BULAN = st.builds(lambda t, b: f"{t}-{b:02d}", st.integers(2016, 2030), st.integers(1, 12))
MONEY = st.integers(10_000, 10_000_000_000)
ORANG = st.one_of(
    st.fixed_dictionaries(
        {"cara_kerja": st.sampled_from(["mandiri", "pemberi_kerja"]), "penghasilan": MONEY},
        optional={"jht": st.booleans(), "lama_peserta_bulan": st.integers(0, 1200), "saldo": MONEY},
    ),
    st.fixed_dictionaries({"cara_kerja": st.just("karyawan"), "upah": MONEY}, optional={"saldo": MONEY}),
)


@given(ORANG, BULAN, st.integers(0, 600))
@settings(max_examples=80, deadline=None)
def test_nothing_is_worth_more_in_arrears(person: dict, bulan: str, lama: int) -> None:
    """No line grows by not paying, and every answer is plain JSON with a trace."""
    answer = tanya(lama, person, bulan=bulan)
    for one in answer["baris"]:
        assert 0 <= one["sekarang"]["jumlah"] <= one["sebelum"]["jumlah"]
        assert 0 <= one["sekarang"]["beasiswa"] <= one["sebelum"]["beasiswa"]
        if lama > 0 and one["kode"] != "hari_tua":
            assert one["sekarang"]["hak"] != "ya"
    assert answer["jejak"]
    assert json.loads(json.dumps(answer)) == answer


@given(
    ANYTHING
    | spoilt("nunggak", st.sampled_from([{"bulan_tunggak": 1, **BECAK}, {"bulan_tunggak": 1, **BURUH}]))
)
@settings(max_examples=300, deadline=None)
def test_no_input_breaks_it(told: object) -> None:
    """Anything at all is answered or refused field by field."""
    answered_or_refused(lambda it: nunggak(it, hari_ini=TODAY), told)


@pytest.mark.parametrize(
    ("awal", "keyakinan"), [({"bulan_tunggak": 2}, "rendah"), ({"bulan_tunggak": 0}, "tinggi")]
)
def test_badge_belongs_to_the_sentence_it_stands_behind(awal: dict, keyakinan: str) -> None:
    """An open question is never printed with high confidence, though the months it names have it."""
    steps = nunggak({**awal, "cara_kerja": "mandiri", "penghasilan": 1_000_000}, hari_ini=TODAY)["jejak"][0]
    assert steps["dasar"]["keyakinan"] == keyakinan
