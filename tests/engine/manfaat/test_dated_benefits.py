"""Every dated change of the benefits: the day before, of and after; and the edges that are no dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from checker import manfaat
from checker.law.parameter import load

ONE_DAY = timedelta(days=1)
TODAY = date(2044, 1, 1)
"""Late enough for every day the law data names."""
DEATH_AT_WORK = {"kejadian": "meninggal_kecelakaan_kerja", "segmen": "PU", "upah": 3_000_000}
DEATH = {"kejadian": "meninggal", "segmen": "PU"}
DEATH_SELF_EMPLOYED = {"kejadian": "meninggal", "segmen": "BPU", "lama_peserta_bulan": 1}
DISABLED = {"kejadian": "cacat_total", "segmen": "PU", "upah": 3_000_000}
UNABLE_TO_WORK = {"kejadian": "tidak_mampu_bekerja", "segmen": "PU", "upah": 2_000_000, "lama_bulan": 14}
ACCIDENT = {"kejadian": "kecelakaan_kerja", "segmen": "PU", "biaya_perawatan": 25_000_000}
TRANSPORT = {
    "kejadian": "kecelakaan_kerja",
    "angkutan": {"darat": 10**8, "laut": 10**8, "udara": 10**8},
}
LAYOFF = {"kejadian": "kehilangan_pekerjaan", "segmen": "PU", "alasan": "phk", "upah": 6_000_000}
PENSION = {"kejadian": "pensiun", "segmen": "PU"}
PENSION_2030 = {**PENSION, "tanggal_lahir": "1969-07-01", "lama_iuran_bulan": 180}
CHILDREN = [{"jenjang": "SD", "sisa_tahun": 6}, {"jenjang": "SMA", "sisa_tahun": 3}]


def reply(told: dict[str, Any], moment: str) -> Mapping[str, Any]:
    """Answer an event of one day."""
    return manfaat({**told, "tanggal": moment}, hari_ini=TODAY)


def total(told: dict[str, Any], moment: str) -> int:
    """The money of one day."""
    amount = reply(told, moment)["total"]
    assert isinstance(amount, int)
    return amount


@pytest.mark.parametrize(
    ("told", "day", "former", "now"),
    [
        (DEATH_AT_WORK, "2019-12-02", 151_800_000, 166_000_000),
        ({**DEATH_AT_WORK, "upah": 200_000}, "2019-12-02", 24_000_000, 42_000_000),
        (DISABLED, "2019-12-02", 172_800_000, 180_000_000),
        (DEATH, "2019-12-02", 24_000_000, 42_000_000),
        (DEATH_SELF_EMPLOYED, "2019-12-02", 24_000_000, 42_000_000),
        (UNABLE_TO_WORK, "2019-12-02", 23_000_000, 26_000_000),
        (TRANSPORT, "2019-12-02", 5_000_000, 17_000_000),
        (DEATH_SELF_EMPLOYED, "2025-02-24", 42_000_000, 10_000_000),
        ({**DEATH, "jumlah_pemberi_kerja": 2}, "2025-02-24", 84_000_000, 74_000_000),
        (LAYOFF, "2025-02-07", 10_500_000, 18_000_000),
        (LAYOFF, "2021-02-02", 0, 10_500_000),
    ],
)
def test_amount_changes_on_its_own_day(told: dict[str, Any], day: str, former: int, now: int) -> None:
    """The old amount holds until the day before, the new one from its first day on."""
    begin = date.fromisoformat(day)
    assert total(told, str(begin - ONE_DAY)) == former
    assert total(told, str(begin)) == now
    assert total(told, str(begin + ONE_DAY)) == now


def test_every_change_of_a_benefit_is_among_these_days() -> None:
    """A new dated value of a benefit asks for a line above (or here, where no amount depends on it)."""
    tested = {
        "2019-12-02 2021-02-02 2025-02-07 2025-02-24",
        # limits of monthly pensions in years when nobody had paid for fifteen yet: told on pages
        "2016-03-01 2017-03-01 2021-03-01 2022-03-01 2023-03-01 2024-03-01 2025-03-01 2026-02-01",
        "2022-04-26",  # waiting month and NPWP: below
        "2025-05-01",  # the app's limit: below; training paid to the trainer
        "2019-01-29 2021-11-24 2025-09-15",  # told on pages, not computed: PAK, MLT
        "2022-01-01",  # tax by brackets: test_jht_tax.py
        "2023-02-22 2026-08-28",  # migrant workers: test_manfaat_pmi.py
    }
    value = [n for n in load().semua() if n.kunci.startswith("manfaat.")]
    everything = {str(n.sejak) for n in value} | {str(n.sampai + ONE_DAY) for n in value if n.sampai}
    assert everything - {"2015-07-01"} == {day for row in tested for day in row.split()}


@pytest.mark.parametrize(
    ("on", "entitlement", "matter"),
    [("2021-02-01", "tidak", "belum ada"), ("2021-02-02", "ya", "selama belum bekerja")],
)
def test_job_loss_cash_exists_since_its_regulation(on: str, entitlement: str, matter: str) -> None:
    """PP 37/2021 is in force since 2 February 2021: nothing the day before."""
    answer = reply({**LAYOFF, "bulan_iuran_24": 12}, on)
    assert answer["hak"] == entitlement
    assert matter in answer["alasan"]


@pytest.mark.parametrize(
    ("on", "month", "entitlement"),
    [
        ("2025-02-06", 3, "ya"),
        ("2025-02-06", 4, "tidak"),
        ("2025-02-07", 6, "ya"),
        ("2025-02-07", 7, "tidak"),
    ],
)
def test_job_loss_must_be_claimed_in_time(on: str, month: int, entitlement: str) -> None:
    """Three months until 6 February 2025, six since (PP 6/2025 Pasal 40)."""
    assert reply({**LAYOFF, "bulan_iuran_24": 12, "bulan_sejak_phk": month}, on)["hak"] == entitlement


@pytest.mark.parametrize("upah", [2_359_488, 10_001, 10_007, 3_333_333, 4_999_999, 5_000_001])
@pytest.mark.parametrize("on", ["2024-05-01", "2026-11-22"])
def test_months_of_job_loss_cash_add_up_to_the_whole(upah: int, on: str) -> None:
    """The programme is rounded once; no month is more than a rupiah away from its own share."""
    answer = reply({**LAYOFF, "upah": upah, "bulan_iuran_24": 12}, on)
    part = [45, 45, 45, 25, 25, 25] if on < "2025" else [60] * 6
    exact = [Fraction(b * min(upah, 5_000_000), 100) for b in part]
    assert answer["total"] == int(sum(exact) + Fraction(1, 2))
    assert all(abs(r["jumlah"] - t) < 1 for r, t in zip(answer["rincian"], exact, strict=True))


def test_job_loss_without_a_wage_says_what_is_missing() -> None:
    """Nothing is counted, and the answer says why."""
    answer = reply({**LAYOFF, "upah": None, "bulan_iuran_24": 12}, "2026-11-22")
    assert (answer["hak"], answer["total"]) == ("perlu_konfirmasi", 0)
    assert any("Upah belum diisi" in p["hal"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(
    ("upah", "first_month", "sure"),
    [
        ({"upah_harian": 120_000}, 1_800_000, "sedang"),
        ({"upah_borongan": [3_000_000, 2_000_000, 2_500_000]}, 1_500_000, "tinggi"),
    ],
)
def test_daily_and_piece_wages_count_for_job_loss_cash(
    upah: dict[str, Any], first_month: int, sure: str
) -> None:
    """A day's wage times 25 (a doubt in benefits), the mean of three months' piece wages."""
    answer = reply({**LAYOFF, "upah": None, **upah, "bulan_iuran_24": 12}, "2026-11-22")
    first = answer["rincian"][0]
    assert (answer["hak"], first["jumlah"], first["dasar"]["keyakinan"]) == ("ya", first_month, sure)


def test_job_loss_tells_the_tasks_of_the_later_months_and_who_pays_in_arrears() -> None:
    """Permenaker 2/2025 Pasal 13, 31 and PP 6/2025 Pasal 39, 39A stand in the trace and on the list of papers."""
    answer = reply({**LAYOFF, "bulan_iuran_24": 12}, "2026-11-22")
    trace = {s["dasar"]["kunci"]: s["kalimat"] for s in answer["jejak"]}
    assert "melamar 5 kali sebulan, ikut 1 tes" in " ".join(s["kalimat"] for s in answer["jejak"])
    assert "sampai 3 bulan" in trace["manfaat.jkp.tunggakan_bulan"]
    assert "paling lama 6 bulan" in trace["manfaat.jkp.tunggakan_perusahaan_bulan"]
    assert any("5 lamaran" in d["teks"] for d in answer["dokumen"])
    assert "tugas" not in str(reply({**LAYOFF, "bulan_iuran_24": 12}, "2025-02-06")["jejak"])


def test_job_loss_once_asked_for_six_months_in_a_row() -> None:
    """Dropped on 7 February 2025; before it the answer says the condition exists."""
    for moment, present in (("2025-02-06", True), ("2025-02-07", False)):
        matter = [p["hal"] for p in reply({**LAYOFF, "bulan_iuran_24": 12}, moment)["perlu_konfirmasi"]]
        assert any("berturut-turut" in h for h in matter) is present


@pytest.mark.parametrize(("on", "limit"), [("2019-12-01", "2021-12-01"), ("2019-12-02", "2024-12-02")])
def test_claim_lives_two_years_then_five(on: str, limit: str) -> None:
    """PP 82/2019 Pasal 26."""
    deadlines = {t["hal"]: t["batas"] for t in reply(DEATH_AT_WORK, on)["tenggat"]}
    assert deadlines["kedaluwarsa klaim"] == limit


def test_report_within_two_days_since_the_new_rule() -> None:
    """Permenaker 1/2025 Pasal 8(2): a date is given from 24 February 2025 on."""
    assert "lapor tahap 1" not in {t["hal"] for t in reply(DEATH_AT_WORK, "2025-02-23")["tenggat"]}
    deadlines = {t["hal"]: t["batas"] for t in reply(DEATH_AT_WORK, "2025-02-24")["tenggat"]}
    assert deadlines["lapor tahap 1"] == "2025-02-26"


def test_leap_day_gives_no_day_too_late() -> None:
    """Five years after 29 February is 28 February."""
    deadlines = {t["hal"]: t["batas"] for t in reply(DEATH_AT_WORK, "2024-02-29")["tenggat"]}
    assert deadlines["kedaluwarsa klaim"] == "2029-02-28"


@pytest.mark.parametrize(
    ("on", "length", "entitled", "most"),
    [
        ("2019-12-01", 59, "tidak", 0),
        ("2019-12-01", 60, "ya", 12_000_000),
        ("2019-12-02", 35, "tidak", 0),
        ("2019-12-02", 36, "ya", 153_000_000),
    ],
)
def test_school_money_of_death_outside_work(on: str, length: int, entitled: str, most: int) -> None:
    """One child and five years before PP 82/2019, two children and three years since."""
    beasiswa = reply({**DEATH, "lama_peserta_bulan": length, "anak": CHILDREN}, on)["beasiswa"]
    assert (beasiswa["berhak"], beasiswa["maksimum"]) == (entitled, most)


@pytest.mark.parametrize("month", [0, 35, None])
def test_school_money_of_work_accidents_knows_no_waiting(month: int | None) -> None:
    """From the first day of membership (JKK)."""
    beasiswa = reply({**DEATH_AT_WORK, "lama_peserta_bulan": month, "anak": CHILDREN}, "2026-11-22")[
        "beasiswa"
    ]
    assert (beasiswa["berhak"], beasiswa["maksimum"]) == ("ya", 153_000_000)


@pytest.mark.parametrize(
    ("length", "entitlement", "amount"),
    [
        ({"lama_peserta_hari": 82}, "ya", 10_000_000),
        ({"lama_peserta_hari": 83}, "perlu_konfirmasi", 10_000_000),
        ({"lama_peserta_hari": 89}, "perlu_konfirmasi", 10_000_000),
        ({"lama_peserta_hari": 90}, "perlu_konfirmasi", 42_000_000),
        ({"lama_peserta_hari": 91}, "perlu_konfirmasi", 42_000_000),
        ({"lama_peserta_hari": 97}, "perlu_konfirmasi", 42_000_000),
        ({"lama_peserta_hari": 98}, "ya", 42_000_000),
        ({"lama_peserta_bulan": 2}, "ya", 10_000_000),
        ({"lama_peserta_bulan": 3}, "perlu_konfirmasi", 42_000_000),
        ({"lama_peserta_bulan": 4}, "ya", 42_000_000),
        ({}, "perlu_konfirmasi", 10_000_000),
    ],
)
def test_near_three_months_the_answer_is_careful(
    length: dict[str, Any], entitlement: str, amount: int
) -> None:
    """Near day 90 (and in month three) both totals are shown and 175 is named."""
    answer = reply({"kejadian": "meninggal", "segmen": "BPU", **length}, "2026-11-22")
    assert (answer["hak"], answer["total"]) == (entitlement, amount)
    if entitlement == "perlu_konfirmasi":
        assert [p["total"] for p in answer["pilihan"]] == [10_000_000, 42_000_000]
        assert "B1" in {p.get("kode") for p in answer["perlu_konfirmasi"]}
    else:
        assert "pilihan" not in answer


@pytest.mark.parametrize(("month", "entitlement"), [(1, "perlu_konfirmasi"), (12, "ya")])
def test_unknown_way_of_working_matters_for_new_members_only(month: int, entitlement: str) -> None:
    """An employee's family gets the full grant from day one, a self-employed person's does not: ask which it was."""
    answer = reply({"kejadian": "meninggal", "lama_peserta_bulan": month}, "2026-11-22")
    assert answer["hak"] == entitlement


@pytest.mark.parametrize(
    ("balance", "tax"),
    [
        (49_999_999, 0),
        (50_000_000, 0),
        (50_000_009, 0),
        (50_000_010, 1),
        (50_000_020, 1),
        (50_000_030, 2),
        (60_000_000, 500_000),
    ],
)
def test_tax_starts_above_fifty_million(balance: int, tax: int) -> None:
    """PP 68/2009 Pasal 5: 5% of the part above, half-up to the rupiah."""
    answer = reply(
        {"kejadian": "hari_tua", "alasan": "usia_56", "usia": 60, "saldo": balance},
        "2026-11-22",
    )
    assert (answer["kotor"], answer["pajak"], answer["bersih"]) == (balance, tax, balance - tax)


@pytest.mark.parametrize("reasons", ["mengundurkan_diri", "phk", "berhenti_usaha"])
def test_savings_wait_one_month(reasons: str) -> None:
    """Nothing in the first month, with the day from which it may be taken; all of it after."""
    requested = {"kejadian": "hari_tua", "alasan": reasons, "saldo": 7_000_000}
    start = reply({**requested, "bulan_sejak_berhenti": 0}, "2026-10-31")
    assert (start["hak"], start["bersih"]) == ("tidak", 0)
    assert [(t["hal"], t["batas"]) for t in start["tenggat"]] == [("bisa diambil mulai", "2026-11-30")]
    past = reply({**requested, "bulan_sejak_berhenti": 1}, "2026-10-31")
    assert (past["hak"], past["bersih"]) == ("ya", 7_000_000)
    assert reply(requested, "2026-10-31")["hak"] == "perlu_konfirmasi"


def test_waiting_month_is_known_from_its_regulation_on() -> None:
    """Permenaker 4/2022 (26 April 2022): for days before it the answer asks, for days since it tells."""
    requested = {"kejadian": "hari_tua", "alasan": "phk", "bulan_sejak_berhenti": 2, "saldo": 1}
    assert reply(requested, "2022-04-25")["hak"] == "perlu_konfirmasi"
    assert reply(requested, "2022-04-26")["hak"] == reply(requested, "2022-04-27")["hak"] == "ya"


@pytest.mark.parametrize(
    ("on", "balance", "through_jmo"),
    [
        ("2025-04-30", 10_000_000, True),
        ("2025-04-30", 15_000_000, False),
        ("2025-05-01", 15_000_000, True),
        ("2025-05-02", 15_000_001, False),
    ],
)
def test_app_takes_larger_balances_since_may_2025(on: str, balance: int, through_jmo: bool) -> None:
    """The app's limit is a matter of where to go, not of right."""
    answer = reply({"kejadian": "hari_tua", "alasan": "usia_56", "usia": 56, "saldo": balance}, on)
    assert answer["hak"] == "ya"
    assert any("JMO" in steps["kalimat"] for steps in answer["jejak"]) is through_jmo


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("1962-12-31", "2018-12-31", 56),
        ("1963-01-01", "2020-01-01", 57),
        ("1964-12-31", "2021-12-31", 57),
        ("1965-01-01", "2023-01-01", 58),
        ("1966-12-31", "2024-12-31", 58),
        ("1967-01-01", "2026-01-01", 59),
        ("1968-02-29", "2027-03-01", 59),
        ("1968-12-31", "2027-12-31", 59),
        ("1969-01-01", "2029-01-01", 60),
        ("1950-05-05", "2015-07-01", 56),
        ("1977-12-31", "2042-12-31", 65),
    ],
)
def test_pension_age_is_the_one_in_force_when_it_is_reached(born: str, day: str, age: int) -> None:
    """PP 45/2015 Pasal 15: 56 in 2015, a year more in 2019 and every three years after; once reached, for good."""
    requested = {**PENSION, "tanggal_lahir": born, "lama_iuran_bulan": 1}
    arrival = date.fromisoformat(day)
    for later in (arrival, date(2030, 1, 1), date(2043, 1, 1)):
        if later >= arrival:
            assert reply(requested, str(later))["hak"] == "ya"
    if arrival > date(2015, 7, 1) and age < 65:
        yesterday = reply(requested, str(arrival - ONE_DAY))
        assert yesterday["hak"] == "tidak"
        assert f"{age} tahun" in yesterday["alasan"]
        assert "Kurang dari 1 tahun" in yesterday["alasan"]


@pytest.mark.parametrize(
    ("age_now", "less", "age"), [(58, 1, 59), (57, 3, 60), (55, 6, 61), (50, 13, 63), (40, 25, 65)]
)
def test_years_until_pension_follow_the_rising_table(age_now: int, less: int, age: int) -> None:
    """An age in November 2026, and how many years are missing to the age that will be met."""
    answer = reply({**PENSION, "usia": age_now}, "2026-11-20")
    assert answer["hak"] == "tidak"
    assert f"Kurang sekitar {less} tahun" in answer["alasan"]
    assert f"{age} tahun" in answer["alasan"]


def test_an_age_alone_says_that_an_earlier_birthday_retires_earlier() -> None:
    """57 in November 2026: 60 in 2029, but 59 in 2027 for those born until the end of 1968."""
    matter = " ".join(p["hal"] for p in reply({**PENSION, "usia": 57}, "2026-11-20")["perlu_konfirmasi"])
    assert "31 Desember 1968" in matter
    assert "59 tahun" in matter
    assert "Desember 2027" in matter
    born = {"tanggal_lahir": "1969-11-20"}
    assert reply({**PENSION, **born}, "2026-11-20")["perlu_konfirmasi"] == []
    assert reply({**PENSION, "usia": 58}, "2026-11-20")["perlu_konfirmasi"] == []


@pytest.mark.parametrize(
    ("on", "age_now", "born"),
    [("2025-01-01", 58, "31 Desember 1966"), ("2028-06-01", 59, "31 Desember 1968")],
)
def test_an_age_that_may_or_may_not_have_reached_it_is_asked_about(on: str, age_now: int, born: str) -> None:
    """The year after the age rose: those born until the end of a year have reached it, the others have not."""
    answer = reply({**PENSION, "usia": age_now, "lama_iuran_bulan": 100}, on)
    assert answer["hak"] == "perlu_konfirmasi"
    assert f"Lahir paling lambat {born}: sudah" in answer["perlu_konfirmasi"][0]["hal"]


def test_pension_without_any_age_is_asked_about() -> None:
    """Nothing is assumed."""
    answer = reply({**PENSION, "lama_iuran_bulan": 100}, "2026-11-22")
    assert answer["hak"] == "perlu_konfirmasi"
    assert "Umur belum diisi." in {p["hal"] for p in answer["perlu_konfirmasi"]}


@pytest.mark.parametrize("field", [{"lama_iuran_bulan": 137}, {"lama_iuran_bulan": 0}, {}])
def test_below_fifteen_years_everything_is_paid_at_once(field: dict[str, Any]) -> None:
    """A plain yes with papers and place; the sum stands in BPJS's records, so none is named."""
    answer = reply({**PENSION, "usia": 60, "upah_rata_rata": 4_000_000, **field}, "2026-11-22")
    assert (answer["hak"], answer["rincian"], answer["total"]) == ("ya", [], 0)
    assert "sekaligus" in answer["alasan"]
    assert answer["dokumen"]
    assert answer["tempat"]
    trace = " ".join(s["kalimat"] for s in answer["jejak"])
    assert "mulai Juli 2015" in trace
    assert "Sebelum Juli 2030" in trace


@pytest.mark.parametrize(
    ("on", "change", "entitlement", "amount"),
    [
        ("2030-08-01", {"lama_iuran_bulan": 180, "upah_rata_rata": 9_736_693}, "ya", 1_460_504),
        ("2030-08-01", {"lama_iuran_bulan": 179, "upah_rata_rata": 9_736_693}, "ya", 0),
        ("2030-08-01", {"lama_iuran_bulan": 180, "upah_rata_rata": 10_000}, "ya", 411_400),
        ("2030-08-01", {"lama_iuran_bulan": 180, "upah_rata_rata": 10**8}, "ya", 4_932_300),
        ("2030-08-01", {"lama_iuran_bulan": 182, "upah_rata_rata": 3_000_000}, "ya", 455_000),
        ("2030-08-01", {"lama_iuran_bulan": 180, "upah_rata_rata": None}, "ya", 0),
        ("2030-08-01", {"lama_iuran_bulan": None, "upah_rata_rata": 3_000_000}, "perlu_konfirmasi", 0),
        ("2030-05-31", {"lama_iuran_bulan": None, "upah_rata_rata": 3_000_000}, "ya", 0),
    ],
)
def test_monthly_pension_from_fifteen_years_on(
    on: str, change: dict[str, Any], entitlement: str, amount: int
) -> None:
    """1% of the mean wage for each year, within the limits; nobody has fifteen years before July 2030."""
    answer = reply({**PENSION_2030, **change}, on)
    assert (answer["hak"], answer["total"]) == (entitlement, amount)
    if amount:
        matter = [p["hal"] for p in answer["perlu_konfirmasi"]]
        assert any("Batas tahun 2030 belum ada" in h for h in matter)
        assert answer["rincian"][0]["dasar"]["keyakinan"] == "sedang"


def test_traffic_accident_is_paid_by_jasa_raharja_first() -> None:
    """Up to its cap; JKK pays what is above; a police letter is asked for."""
    for cost, first, left_over in ((20_000_000, 20_000_000, 0), (20_000_001, 20_000_000, 1)):
        answer = reply({**ACCIDENT, "lalu_lintas": True, "biaya_perawatan": cost}, "2026-11-22")
        content = {r["kode"]: r["jumlah"] for r in answer["rincian"]}
        assert (content["perawatan_jasa_raharja"], content["perawatan"]) == (first, left_over)
        assert any("polisi" in p["hal"] for p in answer["perlu_konfirmasi"])
    assert {r["kode"] for r in reply(ACCIDENT, "2026-11-22")["rincian"]} == {"perawatan"}


def test_two_fares_of_one_kind_add_up_below_the_cap() -> None:
    """An ambulance and the way home are both land transport."""
    requested = {"kejadian": "kecelakaan_kerja", "angkutan": "darat:500000, darat:300000"}
    assert total(requested, "2026-11-22") == 800_000


def test_only_layoff_is_answered_with_a_plain_yes() -> None:
    """Reasons that are neither a layoff nor excluded by law are sent to 175."""
    for reasons, entitlement in (
        ("phk", "ya"),
        ("berhenti_usaha", "perlu_konfirmasi"),
        ("pindah_negara", "perlu_konfirmasi"),
    ):
        assert reply({**LAYOFF, "alasan": reasons, "bulan_iuran_24": 12}, "2026-11-22")["hak"] == entitlement


@pytest.mark.parametrize(
    "requested",
    [{"kejadian": "pensiun", "usia": 60}, {"kejadian": "kehilangan_pekerjaan", "alasan": "phk"}],
)
def test_employees_programmes_are_refused_plainly_to_the_self_employed(requested: dict[str, Any]) -> None:
    """JP and JKP do not exist for people without an employer, at any time."""
    for moment in ("2016-01-01", "2021-06-01", "2026-11-22"):
        answer = reply({**requested, "segmen": "BPU"}, moment)
        assert (answer["hak"], answer["total"]) == ("tidak", 0)
        assert "digaji" in answer["alasan"]


def test_day_without_known_law_is_asked_about() -> None:
    """Benefits of migrant workers are known from 22 February 2023 on; before, no amount is made up."""
    answer = reply({"kejadian": "meninggal", "segmen": "PMI"}, "2023-02-21")
    assert (answer["hak"], answer["total"]) == ("perlu_konfirmasi", 0)
    assert "belum ada di data" in answer["alasan"]
