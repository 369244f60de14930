"""Answers for each way of working, and the careful no."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from checker import periksa, views
from checker.law.parameter import load


def code(answer: Mapping[str, Any]) -> set[str]:
    """Give the codes of the open points of an answer."""
    return {p.get("kode", "") for p in answer["perlu_konfirmasi"]}


class TestBecakDriver:
    """A becak driver: nobody knows whether he is transport; the law's list does not name him."""

    BECAK = {
        "cara_kerja": "mandiri",
        "pekerjaan": "tukang-becak",
        "penghasilan_harian": 50_000,
        "hari_kerja": 26,
    }

    def test_pays_this_month_by_his_bracket(self) -> None:
        """Rp50.000 × 26 is bracket 3; both halves together cost Rp10.400 in November 2026."""
        answer = periksa({**self.BECAK, "bulan": "2026-11"})
        assert answer["iuran"]["total"] == 10_400
        assert "rentang" not in answer["iuran"]

    def test_sees_both_prices_when_they_differ(self) -> None:
        """In January 2027 the sector decides: both prices are given, and whom to ask."""
        answer = periksa({**self.BECAK, "bulan": "2027-01"})
        assert answer["iuran"]["rentang"] == {"terendah": 10_400, "tertinggi": 20_800}
        assert "O2" in code(answer)
        assert [p["total"] for p in answer["iuran"]["pilihan"]] == [20_800, 10_400]

    @pytest.mark.parametrize("told", ["transportasi", "lainnya", "perlu_konfirmasi"])
    def test_no_answer_settles_an_open_point_of_law(self, told: str) -> None:
        """He carries people, and says so: whether the law counts that as transport stays open, price and message too."""
        asked = {**self.BECAK, "sektor": told, "bulan": "2027-01"}
        answer = periksa(asked)
        assert answer["iuran"]["rentang"] == {"terendah": 10_400, "tertinggi": 20_800}
        assert "O2" in code(answer)
        assert "Rp10.400" in views.all_forms("periksa", asked, answer, load())["bagikan"]

    def test_may_say_that_the_law_leaves_it_open(self) -> None:
        """Somebody whose work is not in the list says the same of himself."""
        alone = {"cara_kerja": "mandiri", "sektor": "perlu_konfirmasi", "penghasilan": 1_300_000}
        answer = periksa({**alone, "bulan": "2027-01"})
        assert answer["iuran"]["rentang"] == {"terendah": 10_400, "tertinggi": 20_800}
        assert "O2" in code(answer)

    def test_the_list_of_answers_keeps_the_doubt(self) -> None:
        """What he said of himself does not stand there as if it were the law, and nothing offers to settle it."""
        asked = {**self.BECAK, "sektor": "transportasi", "bulan": "2027-01"}
        content = views.html("periksa", asked, periksa(asked), load())
        assert "Belum jelas menurut aturan" in content
        assert "Tahu yang benar?" not in content

    def test_a_job_of_a_known_sector_may_be_done_otherwise(self) -> None:
        """The person's own sector goes before that of an occupation whose place is certain."""
        asked = {**self.BECAK, "pekerjaan": "juru-parkir", "sektor": "transportasi", "bulan": "2027-01"}
        assert periksa(asked)["iuran"]["total"] == 10_400

    @pytest.mark.parametrize(
        "slug", ["tukang-becak", "becak-motor", "kusir-dokar", "perahu-tambangan", "kernet"]
    )
    def test_grey_jobs_are_never_sorted_by_guess(self, slug: str) -> None:
        """Becak, bentor, dokar, perahu and kenek stay open."""
        answer = periksa(
            {"cara_kerja": "mandiri", "pekerjaan": slug, "penghasilan": 1_000_000, "bulan": "2027-02"}
        )
        assert "O2" in code(answer)


class TestAge:
    """Age limits of the self-employed."""

    @pytest.mark.parametrize(
        ("age", "status"), [(64, "wajib"), (65, "perlu_konfirmasi"), (66, "tidak_tersedia")]
    )
    def test_age_limit_is_a_careful_no(self, age: int, status: str) -> None:
        """Under 65 joins; exactly 65 is to be asked; over 65 can't register, and hears whom to ask."""
        answer = periksa({"cara_kerja": "mandiri", "penghasilan": 1_000_000, "usia": age})
        assert answer["program"]["JKK"]["status"] == status
        assert ("D2" in code(answer)) is (age >= 65)
        assert answer["iuran"]["total"] == (0 if age == 66 else 8_400)

    @pytest.mark.parametrize(
        ("age", "kode", "said"),
        [
            (None, "belum_diisi", "sebelum 65 tahun"),
            (16, "umur_muda", "tanyakan dulu ke 175"),
            (62, "boleh", "boleh mendaftar. Batasnya sebelum 65 tahun"),
            (64, "boleh", "sebelum 65 tahun"),
            (65, "umur_di_batas", "tepat di batas"),
            (66, "terlalu_tua", "di bawah 65 tahun"),
        ],
    )
    @pytest.mark.parametrize("way", ["mandiri", "pemberi_kerja", "pekerja_rumah_tangga"])
    def test_may_i_join_is_answered_with_the_limit(
        self, way: str, age: int | None, kode: str, said: str
    ) -> None:
        """At every age the answer says whether one may join, and the limit; without an age the condition."""
        told = {"cara_kerja": way, "penghasilan": 1_000_000} | ({"usia": age} if age else {})
        condition = periksa(told)["syarat_umur"]
        assert condition["kode"] == kode
        assert said in condition["kalimat"]

    def test_an_employee_has_no_limit_of_the_self_employed(self) -> None:
        """The limit is for those who register themselves."""
        asked = {"cara_kerja": "karyawan", "upah": 3_000_000, "skala_usaha": "mikro", "usia": 70}
        assert "syarat_umur" not in periksa(asked)

    @pytest.mark.parametrize("age", [64, 65])
    def test_whoever_joins_in_time_pays_on_when_older(self, age: int) -> None:
        """The limit is for new members: the months after joining don't end with a birthday."""
        calendar = periksa({"cara_kerja": "mandiri", "penghasilan": 1_000_000, "usia": age})["kalender"]
        assert all(month["total"] for month in calendar)

    def test_very_young_is_to_be_asked(self) -> None:
        """No source gives a lowest age."""
        young = code(periksa({"cara_kerja": "mandiri", "penghasilan": 1_000_000, "usia": 16}))
        assert "O17" in young
        assert "D2" not in young


class TestOwners:
    """An owner with workers: is JHT compulsory (C1) and does the discount hold (C2)."""

    def test_sees_all_four_totals_and_the_doubts(self) -> None:
        """With and without JHT, with and without the discount; the careful one first."""
        answer = periksa({"cara_kerja": "pemberi_kerja", "penghasilan": 1_000_000, "bulan": "2026-11"})
        assert sorted(p["total"] for p in answer["iuran"]["pilihan"]) == [8_400, 16_800, 28_400, 36_800]
        assert answer["iuran"]["total"] == 16_800
        assert {"C1", "C2"} <= code(answer)
        assert answer["program"]["JHT"]["status"] == "perlu_konfirmasi"

    def test_discount_is_no_doubt_when_there_is_none(self) -> None:
        """In 2025 there was no discount to doubt."""
        assert "C2" not in code(
            periksa({"cara_kerja": "pemberi_kerja", "penghasilan": 1_000_000, "bulan": "2025-06"})
        )


class TestPaidByTheState:
    """Contributions carried by the state."""

    def test_person_pays_nothing_and_gets_no_discount(self) -> None:
        """JKK and JKM in full by APBN or APBD; JHT stays the person's own."""
        iuran = periksa(
            {
                "cara_kerja": "mandiri",
                "penghasilan": 1_000_000,
                "dibayar_pemerintah": True,
                "jht": True,
                "bulan": "2026-11",
            }
        )["iuran"]
        assert (iuran["pemerintah"], iuran["peserta"], iuran["total"]) == (16_800, 20_000, 20_000)


class TestSizeNotKnown:
    """An employee who does not know how big the firm is gets a range, not a refusal."""

    ASKED = {"cara_kerja": "karyawan", "upah": 3_000_000, "skala_usaha": "tidak_tahu", "bulan": "2026-11"}

    def test_gives_every_size_that_differs(self) -> None:
        """Micro, small, and the two that oblige to the same: each with what is cut from the wage."""
        choices = periksa({**self.ASKED, "risiko_jkk": 1})["iuran"]["pilihan"]
        assert [p["judul"].split(",")[0] for p in choices] == [
            "Usaha mikro",
            "Usaha kecil",
            "Usaha menengah atau besar",
        ]
        assert [p["peserta"] for p in choices] == [0, 60_000, 90_000]

    def test_each_price_is_that_of_its_size(self) -> None:
        """The possibilities are the answers one would get by naming the size."""
        for choice, size in zip(
            periksa({**self.ASKED, "risiko_jkk": 1})["iuran"]["pilihan"],
            ("mikro", "kecil", "besar"),
            strict=True,
        ):
            assert (
                choice["total"]
                == periksa({**self.ASKED, "risiko_jkk": 1, "skala_usaha": size})["iuran"]["total"]
            )

    def test_says_what_is_open_and_what_is_not(self) -> None:
        """JKK and JKM every firm owes; whether JHT, JP and JKP, hangs on the size."""
        answer = periksa(self.ASKED)
        status = {kode: p["status"] for kode, p in answer["program"].items()}
        assert (status["JKK"], status["JKM"]) == ("wajib", "wajib")
        assert {status["JHT"], status["JP"], status["JKP"]} == {"perlu_konfirmasi"}
        assert "mikro" not in answer["program"]["JKK"]["alasan"]
        assert any("Ukuran usahanya belum diketahui" in p["hal"] for p in answer["perlu_konfirmasi"])


class TestWayOutNotKnown:
    """A migrant who does not know by which way he goes gets both prices, not a refusal."""

    def test_gives_the_price_of_both_ways(self) -> None:
        """Through an agency and alone, each as if it had been told."""
        asked = {"cara_kerja": "pekerja_migran", "lama_bulan": 24, "bulan": "2026-11"}
        answer = periksa({**asked, "jalur": "tidak_tahu"})
        told = [periksa({**asked, "jalur": way})["iuran"]["total"] for way in ("p3mi", "perseorangan")]
        assert [p["total"] for p in answer["iuran"]["pilihan"]] == told
        assert any("belum diketahui" in p["hal"] for p in answer["perlu_konfirmasi"])


class TestEmployees:
    """Employees by size of firm."""

    WAGE_FIELDS = {
        "cara_kerja": "karyawan",
        "upah": 3_000_000,
        "risiko_jkk": 1,
        "usia": 30,
        "peserta_jkn": True,
        "bulan": "2026-11",
    }

    @pytest.mark.parametrize(
        ("size", "compulsory"),
        [
            ("mikro", ["JKK", "JKM"]),
            ("kecil", ["JKK", "JKM", "JHT"]),
            ("menengah", ["JKK", "JKM", "JHT", "JP"]),
            ("besar", ["JKK", "JKM", "JHT", "JP"]),
        ],
    )
    def test_duties_follow_the_size(self, size: str, compulsory: list[Any]) -> None:
        """Perpres 109/2013 Pasal 6(3)."""
        program = periksa({**self.WAGE_FIELDS, "skala_usaha": size})["program"]
        assert [k for k, s in program.items() if s["status"] == "wajib"] == compulsory

    @pytest.mark.parametrize(
        ("content_of", "sizes"),
        [
            ({"modal_usaha": 1_000_000_000}, "mikro"),
            ({"modal_usaha": 1_000_000_001}, "kecil"),
            ({"modal_usaha": 5_000_000_001}, "menengah"),
            ({"modal_usaha": 10_000_000_001}, "besar"),
            ({"penjualan_tahunan": 2_000_000_000}, "mikro"),
            ({"penjualan_tahunan": 15_000_000_000}, "kecil"),
            ({"penjualan_tahunan": 50_000_000_000}, "menengah"),
            ({"penjualan_tahunan": 50_000_000_001}, "besar"),
        ],
    )
    def test_size_follows_capital_or_sales(self, content_of: dict[str, Any], sizes: str) -> None:
        """PP 7/2021 Pasal 35."""
        assert sizes in periksa({**self.WAGE_FIELDS, **content_of})["program"]["JKK"]["alasan"]

    def test_unknown_risk_class_gives_a_range(self) -> None:
        """Class 1 to class 5, and the answer says that BPJS sets the class."""
        answer = periksa(
            {**{k: v for k, v in self.WAGE_FIELDS.items() if k != "risiko_jkk"}, "skala_usaha": "mikro"}
        )
        assert answer["iuran"]["rentang"] == {"terendah": 7_200 + 9_000, "tertinggi": 52_200 + 9_000}
        assert any("Kelas bahaya kerja" in p["hal"] for p in answer["perlu_konfirmasi"])

    def test_extra_programmes_are_billed_on_top(self) -> None:
        """A micro firm may add JHT; then JKP comes with it."""
        answer = periksa({**self.WAGE_FIELDS, "skala_usaha": "mikro", "program_tambahan": ["JHT"]})
        assert answer["program"]["JHT"]["status"] == "pilihan"
        assert answer["iuran"]["program"]["JHT"]["total"] == 171_000
        assert answer["program"]["JKP"]["status"] == "otomatis"
        assert answer["iuran"]["program"]["JKP"] == {
            **answer["iuran"]["program"]["JKP"],
            "total": 0,
            "pemerintah": 6_600,
        }

    def test_daily_wage_counts_twenty_five_days(self) -> None:
        """PP 44/2015 Pasal 19(3)."""
        upah = {k: v for k, v in self.WAGE_FIELDS.items() if k != "upah"}
        assert (
            periksa({**upah, "skala_usaha": "mikro", "upah_harian": 100_000})["iuran"]["dasar"] == 2_500_000
        )

    def test_piece_wage_is_the_mean_of_the_last_months(self) -> None:
        """The last three; twelve where the weather decides."""
        upah = {k: v for k, v in self.WAGE_FIELDS.items() if k != "upah"} | {"skala_usaha": "mikro"}
        assert (
            periksa({**upah, "upah_borongan": [9_000_000, 1_000_000, 2_000_000, 3_000_000]})["iuran"]["dasar"]
            == 2_000_000
        )
        a_year = [1_200_000] * 11 + [0]
        assert (
            periksa({**upah, "upah_borongan": a_year, "bergantung_cuaca": True})["iuran"]["dasar"]
            == 1_100_000
        )

    @pytest.mark.parametrize(("month_here", "total"), [(5, 0), (6, 3_000_000 * 624 // 10_000)])
    def test_foreigners_join_from_six_months_on(self, month_here: int, total: int) -> None:
        """JKK, JKM and JHT from the sixth month; never JP or JKP."""
        answer = periksa(
            {
                **self.WAGE_FIELDS,
                "kewarganegaraan": "WNA",
                "lama_di_indonesia_bulan": month_here,
                "skala_usaha": "besar",
            }
        )
        assert answer["iuran"]["total"] == total
        assert answer["program"]["JP"]["status"] == answer["program"]["JKP"]["status"] == "tidak_tersedia"

    def test_pension_may_be_deferred_for_three_years(self) -> None:
        """Who turned 58 in 2024, the pension age of that year, may go on until 2027; a year earlier, until 2026."""
        office = {**self.WAGE_FIELDS, "skala_usaha": "besar", "menunda_pensiun": True}
        assert periksa({**office, "usia": 60})["iuran"]["program"]["JP"]["total"] == 90_000
        assert "JP" not in periksa({**office, "usia": 61})["iuran"]["program"]
        born = {**office, "usia": None, "tanggal_lahir": "1966-12-15"}
        for month, reasons in (
            ("2024-12", "boleh menambah|wajib"),
            ("2025-01", "Menunda pensiun, paling lama 3 tahun"),
            ("2027-12", "Menunda pensiun"),
            ("2028-01", "sudah ditunda 3 tahun. Iuran pensiun berhenti"),
        ):
            assert re.search(reasons, periksa({**born, "bulan": month})["program"]["JP"]["alasan"])
        (over,) = [
            b for b in periksa({**born, "bulan": "2027-11"})["kalender"] if "ditunda" in b["berubah_karena"]
        ]
        assert over["bulan"] == "2028-01"

    def test_pension_contributions_never_start_again(self) -> None:
        """Who reached 59 in February 2027 does not pay when the age becomes 60 in January 2028 (UC-41)."""
        factory = {**self.WAGE_FIELDS, "skala_usaha": "menengah", "usia": None, "tanggal_lahir": "1968-02-10"}
        calendar = periksa({**factory, "bulan": "2027-01"})["kalender"]
        assert [b["bulan"] for b in calendar if "pensiun" in b["berubah_karena"]] == ["2027-03"]
        (stopped,) = [b["berubah_karena"] for b in calendar if b["bulan"] == "2027-03"]
        assert stopped == "Sudah mencapai usia pensiun 59 tahun. Iuran pensiun berhenti."

    @pytest.mark.parametrize(
        ("age", "month", "until", "doubt"),
        [
            (58, "2026-11", "2027-10", "Desember 2026"),
            (57, "2027-10", "", "Desember 2027"),
            (57, "2026-11", "", "Desember 2027"),
            (56, "2026-11", "", ""),
            (59, "2026-11", "-", ""),
            (40, "2026-11", "", ""),
        ],
    )
    def test_an_age_alone_says_that_pension_contributions_may_stop_earlier(
        self, age: int, month: str, until: str, doubt: str
    ) -> None:
        """The latest birthday counts; the first month in which an earlier one has stopped is named."""
        answer = periksa(
            {**self.WAGE_FIELDS, "skala_usaha": "menengah", "usia": age, "bulan": month},
            hari_ini=date(2026, 11, 25),
        )
        matter = [p["hal"] for p in answer["perlu_konfirmasi"] if "Tanggal lahir" in p["hal"]]
        assert [h for h in matter if doubt in h] == matter
        assert bool(matter) is bool(doubt)
        if until:
            stopped = [b["bulan"] for b in answer["kalender"] if "usia pensiun" in b["berubah_karena"]]
            assert stopped == (["2027-11"] if until != "-" else [])
            assert ("JP" in answer["iuran"]["program"]) is (until != "-")

    @pytest.mark.parametrize(
        ("jkn", "status"), [(True, "otomatis"), (False, "tidak_tersedia"), (None, "perlu_konfirmasi")]
    )
    def test_job_loss_cover_needs_health_membership(self, jkn: bool | None, status: str) -> None:
        """PP 6/2025 Pasal 4."""
        assert (
            periksa({**self.WAGE_FIELDS, "skala_usaha": "besar", "peserta_jkn": jkn})["program"]["JKP"][
                "status"
            ]
            == status
        )

    def test_odd_amounts_say_that_they_were_rounded(self) -> None:
        """Doubt D9 touches only answers with a fraction of a rupiah."""
        assert "D9" in code(periksa({**self.WAGE_FIELDS, "skala_usaha": "mikro", "upah": 3_000_001}))
        assert "D9" not in code(periksa({**self.WAGE_FIELDS, "skala_usaha": "mikro"}))


class TestOthers:
    """Interns, projects, migrants, domestic workers."""

    def test_intern_sees_the_price_with_and_without_death_cover(self) -> None:
        """JKK is sure; JKM is to be asked (C4), so both totals are shown."""
        answer = periksa({"cara_kerja": "magang", "upah": 3_000_000, "risiko_jkk": 1, "bulan": "2026-11"})
        assert [p["total"] for p in answer["iuran"]["pilihan"]] == [7_200, 16_200]
        assert "C4" in code(answer)

    def test_project_is_paid_once(self) -> None:
        """A contract is billed in its first month only."""
        calendar = periksa({"cara_kerja": "proyek_konstruksi", "nilai_kontrak": 100_000_000})["kalender"]
        assert [k["total"] for k in calendar[:3]] == [240_000, 0, 0]
        assert "sekali" in calendar[1]["berubah_karena"]

    def test_extension_is_counted_by_the_month(self) -> None:
        """Three more months abroad."""
        told = {"cara_kerja": "pekerja_migran", "jalur": "perpanjangan", "lama_bulan": 3}
        assert periksa(told)["iuran"]["total"] == 40_500

    def test_domestic_worker_is_priced_and_sent_to_ask(self) -> None:
        """Priced like the self-employed, but who pays is open (O8)."""
        answer = periksa({"cara_kerja": "pekerja_rumah_tangga", "upah": 1_000_000, "bulan": "2026-11"})
        assert answer["iuran"]["total"] == 8_400
        assert "O8" in code(answer)
        assert "D7" not in code(answer)

    def test_income_in_a_printed_gap_takes_the_lower_row_with_low_confidence(self) -> None:
        """Rp1.099.500 stands between two printed rows."""
        answer = periksa({"cara_kerja": "mandiri", "penghasilan": 1_099_500})
        assert answer["iuran"]["dasar"] == 1_000_000
        assert answer["jejak"][0]["dasar"]["keyakinan"] == "rendah"
