"""Edges that one changed line would move: rounding, limits, payers, and which doubt is told to whom."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from checker import manfaat, periksa
from checker.law.parameter import load
from checker.views import html

SELF_EMPLOYED = {"cara_kerja": "mandiri", "sektor": "lainnya", "penghasilan": 1_000_000, "bulan": "2026-11"}
EMPLOYEE = {
    "cara_kerja": "karyawan",
    "skala_usaha": "menengah",
    "upah": 5_000_000,
    "risiko_jkk": 1,
    "peserta_jkn": True,
    "usia": 40,
    "bulan": "2026-11",
}
LAYOFF = {
    "kejadian": "kehilangan_pekerjaan",
    "segmen": "PU",
    "alasan": "phk",
    "tanggal": "2026-11-20",
    "bulan_iuran_24": 24,
    "bulan_sejak_phk": 0,
}


def codes(answer: Mapping[str, Any]) -> set[str]:
    """Give the codes of the open points of an answer."""
    return {p.get("kode", "") for p in answer["perlu_konfirmasi"]}


def lines(answer: Mapping[str, Any]) -> dict[str, int]:
    """Give the amounts of an answer by code (rupiah)."""
    return {r["kode"]: r["jumlah"] for r in answer["rincian"]}


class TestRounding:
    """Half-up to the rupiah, at the last step."""

    @pytest.mark.parametrize(
        ("upah", "jkm"), [(10_547_500, 31_643), (10_547_400, 31_642), (10_547_600, 31_643)]
    )
    def test_a_contribution_goes_up_from_half_and_down_below(self, upah: int, jkm: int) -> None:
        """0,30% of Rp10.547.500 is Rp31.642,50."""
        assert periksa({**EMPLOYEE, "upah": upah})["iuran"]["program"]["JKM"]["total"] == jkm

    @pytest.mark.parametrize(("upah", "grant"), [(1_000_001, 2_500_003), (1_000_000, 2_500_000)])
    def test_a_grant_goes_up_from_half(self, upah: int, grant: int) -> None:
        """3,125% × 80 × Rp1.000.001 is Rp2.500.002,50."""
        event = {"kejadian": "cacat_sebagian", "segmen": "PU", "tanggal": "2026-11-20", "persen": "3,125"}
        assert lines(manfaat({**event, "upah": upah}))["santunan_cacat"] == grant

    @pytest.mark.parametrize(
        ("percent", "upah", "grant"),
        [("4,5", 1_000_001, 3_600_004), ("4.5", 1_000_001, 3_600_004), ("4,5", 1_000_004, 3_600_014)],
    )
    def test_a_grant_goes_to_the_nearest_rupiah(self, percent: str, upah: int, grant: int) -> None:
        """4,5% × 80 × Rp1.000.001 is Rp3.600.003,60; of three rupiah more it is Rp3.600.014,40."""
        event = {"kejadian": "cacat_sebagian", "segmen": "PU", "tanggal": "2026-11-20", "persen": percent}
        assert lines(manfaat({**event, "upah": upah}))["santunan_cacat"] == grant

    @pytest.mark.parametrize(
        ("upah", "a_month"), [(2_359_488, 1_415_693), (2_359_489, 1_415_693), (2_359_486, 1_415_692)]
    )
    def test_cash_after_dismissal_goes_to_the_nearest_rupiah(self, upah: int, a_month: int) -> None:
        """60% of Rp2.359.488 is Rp1.415.692,80; of one rupiah more Rp1.415.693,40; of two less Rp1.415.691,60."""
        assert lines(manfaat({**LAYOFF, "upah": upah}))["jkp_bulan_1"] == a_month

    def test_a_discount_is_not_taken_from_an_amount_already_rounded(self) -> None:
        """0,54% of Rp2.007.500 is Rp10.840,50: its half is Rp5.420,25, not half of Rp10.841."""
        factory = {**EMPLOYEE, "upah": 2_007_500, "risiko_jkk": 2, "padat_karya": True, "bulan": "2025-10"}
        jkk = periksa(factory)["iuran"]["program"]["JKK"]
        assert (jkk["normal"], jkk["pemberi_kerja"]) == (10_841, 5_420)


class TestLimits:
    """On which side of a limit the limit itself lies."""

    @pytest.mark.parametrize(("age", "status"), [(53, "otomatis"), (54, "perlu_konfirmasi")])
    def test_job_loss_cover_is_registered_before_54(self, age: int, status: str) -> None:
        """PP 6/2025 Pasal 4: registered before 54; at 54 it has to be asked."""
        assert periksa({**EMPLOYEE, "usia": age})["program"]["JKP"]["status"] == status

    @pytest.mark.parametrize(
        ("contract", "total"), [(100_000_000, 240_000), (100_000_001, 240_000), (100_001_000, 240_002)]
    )
    def test_a_contract_slice_ends_where_the_next_begins(self, contract: int, total: int) -> None:
        """0,24% up to Rp100 juta, 0,19% of what is above."""
        project = {"cara_kerja": "proyek_konstruksi", "nilai_kontrak": contract, "bulan": "2026-11"}
        assert periksa(project)["iuran"]["total"] == total

    def test_a_contract_that_fills_a_slice_tells_of_no_other(self) -> None:
        """Rp100 juta is one slice, whole; one rupiah more opens the next."""
        project = {"cara_kerja": "proyek_konstruksi", "bulan": "2026-11"}
        full, excess = (
            periksa({**project, "nilai_kontrak": contract})["jejak"][0]["rumus"]
            for contract in (100_000_000, 100_000_001)
        )
        assert full == "0,21% × Rp100.000.000"
        assert excess == "0,21% × Rp100.000.000 + 0,17% × Rp1"

    @pytest.mark.parametrize(("day", "entitled"), [(1094, "tidak"), (1095, "ya")])
    def test_three_years_of_days_open_the_scholarship(self, day: int, entitled: str) -> None:
        """365 days make twelve months: 1.095 days are the 36 months."""
        event = {"kejadian": "meninggal", "segmen": "BPU", "tanggal": "2026-11-20", "lama_peserta_hari": day}
        child = [{"jenjang": "SD", "sisa_tahun": 3}]
        assert manfaat({**event, "anak": child})["beasiswa"]["berhak"] == entitled

    def test_the_youngest_age_is_asked_about_below_the_limit_only(self) -> None:
        """O17 is told to who is younger than the limit, not to who has reached it."""
        youngest = load().parameter["kepesertaan.bpu.usia_tanya"].nilai[-1].whole
        assert "O17" in codes(periksa({**SELF_EMPLOYED, "usia": youngest - 1}))
        assert "O17" not in codes(periksa({**SELF_EMPLOYED, "usia": youngest}))

    def test_the_calendar_shows_both_ends_of_the_longest_discount(self) -> None:
        """From January 2026, the discount's first month, to April 2027, the first month without it."""
        calendar = periksa({**SELF_EMPLOYED, "sektor": "transportasi", "bulan": "2026-01"})["kalender"]
        assert (calendar[-1]["bulan"], calendar[-1]["total"]) == ("2027-04", 16_800)

    def test_pension_contributions_end_in_the_calendar_when_the_age_is_reached(self) -> None:
        """Who turns 59 on 10 February 2027 pays for the pension before, and no longer in April."""
        calendar = periksa(
            {k: v for k, v in EMPLOYEE.items() if k != "usia"} | {"tanggal_lahir": "1968-02-10"}
        )["kalender"]
        total = {b["bulan"]: b["total"] for b in calendar}
        assert total["2027-01"] - total["2027-04"] == 5_000_000 * 3 // 100


class TestPayers:
    """Who pays, and to whom money goes."""

    def test_replaced_wages_go_to_who_paid_them(self) -> None:
        """An employer goes on paying wages and gets them back; who works alone gets the money himself."""
        event = {"kejadian": "tidak_mampu_bekerja", "tanggal": "2026-11-20", "lama_bulan": 2}
        assert "pemberi kerja" in manfaat({**event, "segmen": "PU", "upah": 3_000_000})["alasan"]
        assert "pemberi kerja" not in manfaat({**event, "segmen": "BPU", "penghasilan": 3_000_000})["alasan"]

    def test_replaced_wages_beside_a_death_say_through_whom_they_come(self) -> None:
        """The line of an employee names the employer, that of who works alone does not."""
        event = {"kejadian": "meninggal_kecelakaan_kerja", "tanggal": "2026-11-20", "lama_bulan": 2}
        title = {
            segmen: next(r["judul"] for r in manfaat({**event, **content})["rincian"] if r["kode"] == "stmb")
            for segmen, content in {
                "PU": {"segmen": "PU", "upah": 3_000_000},
                "BPU": {"segmen": "BPU", "penghasilan": 3_000_000},
            }.items()
        }
        assert "lewat pemberi kerja" in title["PU"]
        assert "pemberi kerja" not in title["BPU"]

    def test_an_unknown_risk_class_gives_the_lowest_and_the_highest_share(self) -> None:
        """Rp3.000.000 in a small firm: the employer's share has two ends, the worker's 2% one."""
        told = {
            "cara_kerja": "karyawan",
            "skala_usaha": "kecil",
            "upah": 3_000_000,
            "usia": 30,
            "bulan": "2026-11",
        }
        answer = periksa(told)
        assert answer["iuran"]["rentang"] == {"terendah": 187_200, "tertinggi": 232_200}
        visible = " ".join(re.sub(r"<[^>]+>", " ", html("periksa", told, answer, load())).split())
        assert "Rp60.000 dipotong dari upah sebulan" in visible
        assert "Dibayar pemberi kerja (bos): Rp127.200 sampai Rp172.200" in visible

    def test_sales_decide_the_size_of_a_firm_and_a_conflict_is_told(self) -> None:
        """Capital of a micro firm with sales of a small one: small, so JHT is due, and both are named."""
        given = {k: v for k, v in EMPLOYEE.items() if k != "skala_usaha"}
        one = periksa({**given, "penjualan_tahunan": 3_000_000_000})
        two = periksa({**given, "penjualan_tahunan": 3_000_000_000, "modal_usaha": 500_000_000})
        assert two["program"] == one["program"]
        assert two["program"]["JHT"]["status"] == "wajib"
        told = {p["hal"] for p in two["perlu_konfirmasi"]} - {p["hal"] for p in one["perlu_konfirmasi"]}
        assert [matter for matter in told if "Modal" in matter and "penjualan" in matter]


class TestTold:
    """Doubts and papers reach those they concern."""

    @pytest.mark.parametrize(
        ("income", "doubt"), [(1_000_000, False), (1_500_000, True), (30_000_000, False)]
    )
    def test_a_row_read_once_is_told(self, income: int, *, doubt: bool) -> None:
        """D1 concerns rows 2 to 32 of the income table."""
        assert ("D1" in codes(periksa({**SELF_EMPLOYED, "penghasilan": income}))) is doubt

    def test_the_end_of_the_discount_is_told_to_whom_it_ends_for(self) -> None:
        """Each kind of work has its own last month (D4)."""
        for sector, month in (("lainnya", "Desember 2026"), ("transportasi", "Maret 2027")):
            (end,) = [
                p["hal"]
                for p in periksa({**SELF_EMPLOYED, "sektor": sector})["perlu_konfirmasi"]
                if p.get("kode") == "D4"
            ]
            assert month in end

    @pytest.mark.parametrize(
        ("income", "confidence"), [(1_000_000, "tinggi"), (1_500_000, "sedang"), (1_099_500, "rendah")]
    )
    def test_a_contribution_is_as_sure_as_its_base(self, income: int, confidence: str) -> None:
        """Row 1 is sure, row 4 less so, and between two printed rows nothing is."""
        trace = periksa({**SELF_EMPLOYED, "penghasilan": income})["jejak"]
        jkk = next(j for j in trace if j["dasar"]["kunci"] == "iuran.bpu.jkk")
        assert jkk["dasar"]["keyakinan"] == confidence

    def test_the_app_is_named_for_a_whole_balance_only(self) -> None:
        """A part of the savings is not taken through JMO by its limit, a small whole balance is."""
        event = {"kejadian": "hari_tua", "segmen": "PU", "tanggal": "2026-11-20", "lama_peserta_bulan": 200}
        partly = manfaat({**event, "alasan": "sebagian_10", "saldo": 50_000_000})
        everything = manfaat({**event, "alasan": "usia_56", "usia": 57, "saldo": 10_000_000})
        assert not [j for j in partly["jejak"] if "JMO" in j["kalimat"]]
        assert [j for j in everything["jejak"] if "JMO" in j["kalimat"]]

    @pytest.mark.parametrize(
        "event",
        [
            {"kejadian": "meninggal", "lama_peserta_bulan": 12},
            {"kejadian": "meninggal", "segmen": "PU"},
            {"kejadian": "meninggal", "tanggal": "2024-05-01"},
            {"kejadian": "meninggal", "lama_peserta_bulan": 1},
            {"kejadian": "meninggal", "lama_peserta_bulan": 3},
            {"kejadian": "meninggal_kecelakaan_kerja", "penghasilan": 1_000_000},
            {"kejadian": "cacat_total", "penghasilan": 1_000_000},
            {"kejadian": "kecelakaan_kerja"},
            {"kejadian": "tidak_mampu_bekerja", "lama_bulan": 1, "penghasilan": 1_000_000},
            {"kejadian": "hari_tua", "alasan": "berhenti_usaha", "bulan_sejak_berhenti": 2},
            {"kejadian": "hari_tua", "alasan": "meninggal"},
        ],
        ids=lambda e: "-".join(str(v) for v in e.values()),
    )
    def test_every_claim_has_papers_and_a_place(self, event: dict[str, Any]) -> None:
        """Whoever may claim is told what to bring, and where."""
        answer = manfaat({"segmen": "BPU", "tanggal": "2026-11-20", **event})
        assert answer["hak"] in ("ya", "perlu_konfirmasi")
        assert answer["dokumen"]
        assert answer["tempat"]

    def test_a_death_is_claimed_with_the_death_certificate(self) -> None:
        """The heirs' papers name it, whatever the length of membership."""
        answer = manfaat(
            {"kejadian": "meninggal", "segmen": "BPU", "tanggal": "2026-11-20", "lama_peserta_bulan": 12}
        )
        assert any("kematian" in d["teks"] for d in answer["dokumen"])
