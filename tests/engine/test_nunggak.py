"""Arrears: the same events while contributions are paid and now; what stays; the way back."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from any_input import ANYTHING, answered_or_refused, spoilt
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import MasukanDitolak, manfaat, periksa
from checker.questions.arrears import nunggak

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


def tanya(lama: int, person: dict | None = None, **added: Any) -> dict[str, Any]:  # noqa: ANN401 - any answer
    """Ask for a number of unpaid months."""
    return nunggak({"bulan_tunggak": lama, **(person or BECAK), **added}, hari_ini=TODAY)


def baris(jawaban: dict, kode: str) -> dict[str, Any]:
    """Find one event of the comparison."""
    satu: dict[str, Any] = next(b for b in jawaban["baris"] if b["kode"] == kode)
    return satu


def kode_ragu(jawaban: dict) -> set[str]:
    """Name the open points of an answer."""
    return {p.get("kode", "") for p in jawaban["perlu_konfirmasi"]}


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
    jawaban = tanya(lama)
    assert jawaban["keadaan"] == keadaan
    for satu in jawaban["baris"]:
        if satu["kode"] in DILINDUNGI:
            assert satu["sekarang"]["hak"] == hak
            assert satu["sebelum"]["hak"] == "ya"
            sama = satu["sekarang"]["jumlah"] == satu["sebelum"]["jumlah"]
            assert sama == (lama == 0 or satu["kode"] == "kecelakaan_kerja")
            assert lama == 0 or satu["sekarang"]["jumlah"] == satu["sekarang"]["beasiswa"] == 0


def test_left_side_is_what_the_benefit_engine_gives() -> None:
    """Before: the sums of `manfaat` on the same base, with their articles."""
    jawaban = tanya(5, penghasilan=3_000_000)
    umum = {"tanggal": "2026-11-01", "segmen": "BPU"}
    for kode, added in (
        ("meninggal_kecelakaan_kerja", {"penghasilan": 3_000_000}),
        ("meninggal", {"lama_peserta_bulan": 36}),
        ("cacat_total", {"penghasilan": 3_000_000}),
        ("tidak_mampu_bekerja", {"penghasilan": 3_000_000, "lama_bulan": 1}),
    ):
        sebelum = baris(jawaban, kode)["sebelum"]
        assert sebelum["jumlah"] == manfaat({"kejadian": kode, **umum, **added})["total"]
        assert sebelum["dasar"]["peraturan"]


def test_savings_stay_whatever_happens() -> None:
    """The balance is the person's own and keeps growing (medium confidence: one source says it in words)."""
    for lama in (0, 2, 40):
        tua = baris(tanya(lama, saldo=750_000), "hari_tua")
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
    jawaban = tanya(lama, bulan=bulan, jht=jht)
    assert [b["total"] for b in jawaban["menyusul"]["bulan"]] == harga
    assert jawaban["menyusul"]["total"] == sum(harga)
    bulan_itu = periksa({**BECAK, "bulan": bulan, "jht": jht}, hari_ini=TODAY)["iuran"]["total"]
    assert jawaban["bulan_ini"]["total"] == bulan_itu


def test_unsettled_sector_gives_a_range() -> None:
    """For a becak the months January to March 2027 have two possible prices."""
    becak = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "pekerjaan": "tukang-becak"}
    menyusul = tanya(2, becak, bulan="2027-03")["menyusul"]
    assert (menyusul["terendah"], menyusul["tertinggi"]) == (16_800, 33_600)


def test_inactive_members_are_not_asked_for_old_months() -> None:
    """Old arrears are not charged on the way back; whether to reactivate or register anew is asked (C5)."""
    jawaban = tanya(4)
    assert jawaban["menyusul"] == {"bulan": [], "total": 0}
    assert jawaban["bulan_ini"]["total"] == 8_400
    assert any("tidak ditagih" in satu["teks"] for satu in jawaban["langkah"])
    assert any("tanggal 15" in satu["teks"] for satu in jawaban["langkah"])
    assert "C5" in kode_ragu(jawaban)


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
    jawaban = tanya(lama)
    assert ada <= kode_ragu(jawaban)
    assert not tidak_ada & kode_ragu(jawaban)
    assert all(p["tanyakan"] for p in jawaban["perlu_konfirmasi"])


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
    for lama in (0, 1):
        assert "B1" in kode_ragu(tanya(lama, lama_peserta_bulan=3))


def test_own_children_give_their_own_school_money() -> None:
    """Named children replace the maximum of two."""
    jawaban = tanya(1, anak="SMA:2")
    assert baris(jawaban, "meninggal_kecelakaan_kerja")["sebelum"]["beasiswa"] == 66_000_000
    assert baris(tanya(1), "meninggal_kecelakaan_kerja")["sebelum"]["beasiswa"] == 174_000_000


def test_employees_lose_nothing_by_their_employers_arrears() -> None:
    """The employer pays first and is paid back later: practice, its article not found, so 175 is named."""
    jawaban = tanya(2, BURUH)
    assert jawaban["keadaan"] == "pemberi_kerja_menunggak"
    for kode in DILINDUNGI:
        satu = baris(jawaban, kode)
        assert satu["sekarang"]["jumlah"] == satu["sebelum"]["jumlah"]
        assert (satu["sekarang"]["hak"], satu["sekarang"]["dari"]) == ("perlu_konfirmasi", "pemberi_kerja")
    assert jawaban["denda"]["ada"] is True
    assert "2%" in jawaban["denda"]["kalimat"]
    assert "Pemberi kerja yang menanggung" in jawaban["denda"]["kalimat"]
    assert jawaban["bulan_ini"] is None
    assert jawaban["kewajiban"]
    assert any("Pasalnya belum" in p["hal"] for p in jawaban["perlu_konfirmasi"])


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
        jawaban = tanya(0, person)
        assert jawaban["perlu_konfirmasi"] == []
        for satu in jawaban["baris"]:
            assert satu["sekarang"]["jumlah"] == satu["sebelum"]["jumlah"]
            assert satu["sekarang"]["hak"] == "ya"


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
    with pytest.raises(MasukanDitolak) as ditolak:
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
    jawaban = tanya(lama, person, bulan=bulan)
    for satu in jawaban["baris"]:
        assert 0 <= satu["sekarang"]["jumlah"] <= satu["sebelum"]["jumlah"]
        assert 0 <= satu["sekarang"]["beasiswa"] <= satu["sebelum"]["beasiswa"]
        if lama > 0 and satu["kode"] != "hari_tua":
            assert satu["sekarang"]["hak"] != "ya"
    assert jawaban["jejak"]
    assert json.loads(json.dumps(jawaban)) == jawaban


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
    langkah = nunggak({**awal, "cara_kerja": "mandiri", "penghasilan": 1_000_000}, hari_ini=TODAY)["jejak"][0]
    assert langkah["dasar"]["keyakinan"] == keyakinan
