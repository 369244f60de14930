"""What an answer was worked out with: told, taken from the job, or assumed, and what another choice would cost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker import periksa
from checker.questions.arrears import nunggak

TODAY = date(2026, 11, 22)


def about(question: str, **told: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a form holds
    """Give what an answer says of one question; empty when nothing."""
    lines = periksa(told, hari_ini=TODAY)["anggapan"]
    return next((dict(line) for line in lines if line["isian"] == question), {})


SEWING: dict[str, Any] = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "sektor": "lainnya"}


def test_an_income_names_its_row() -> None:
    """The price follows the row's base, not the income."""
    assert about("penghasilan", **SEWING)["teks"] == "Golongan 4, dihitung dari Rp1.600.000."


@pytest.mark.parametrize(
    ("chosen", "words", "other"),
    [
        ({}, "belum dipilih. Kalau ikut, tambah Rp32.000 sebulan.", "ya"),
        ({"jht": False}, "Kalau ikut, tambah Rp32.000 sebulan.", "ya"),
        ({"jht": True}, "Rp32.000 dari jumlah itu.", "tidak"),
    ],
)
def test_savings_tell_their_price_and_offer_the_other_choice(
    chosen: dict[str, Any], words: str, other: str
) -> None:
    """One tap changes it, and what that costs is known before."""
    line = about("jht", **SEWING, **chosen)
    assert (line["teks"], line["ganti"]["nilai"]) == (words, other)


def test_the_price_of_savings_is_what_the_other_choice_adds() -> None:
    """Whatever the way of working, the difference between the two answers is the amount named."""
    for way in ("mandiri", "pemberi_kerja", "pekerja_rumah_tangga"):
        told = {"cara_kerja": way, "penghasilan": 4_000_000, "bulan": "2026-11"}
        without, with_it = (periksa({**told, "jht": jht})["iuran"]["total"] for jht in (False, True))
        added = f"Rp{with_it - without:,}".replace(",", ".")
        assert added in about("jht", **told, jht=False)["teks"]


def test_a_sector_from_the_job_is_told_apart_from_one_that_was_told() -> None:
    """Who chose it themselves needs no word; the list's is named; an open one says that both were worked out."""
    income = {"cara_kerja": "mandiri", "penghasilan": 1_500_000}
    assert about("sektor", **income, sektor="lainnya") == {}
    assert about("sektor", **income, pekerjaan="penjahit")["asal"] == "pekerjaan"
    assert "dua-duanya" in about("sektor", **income, pekerjaan="tukang-becak")["teks"]
    assert "dua-duanya" in about("sektor", **income)["teks"]


def test_an_unknown_class_of_risk_is_an_assumption_of_the_paid_only() -> None:
    """A student without a wage has no class."""
    assert "dua ujungnya" in about("risiko_jkk", cara_kerja="magang", upah=1_000_000)["teks"]
    assert about("risiko_jkk", cara_kerja="magang", tanpa_upah=True) == {}


def test_a_size_that_follows_from_sales_is_named() -> None:
    """Nobody has to know the law's sizes."""
    line = about("penjualan_tahunan", cara_kerja="karyawan", upah=3_000_000, penjualan_tahunan=300_000_000)
    assert line["teks"] == "Termasuk usaha mikro."


class TestOwner:
    """Her own choice about savings is respected; what is uncertain is said once."""

    def test_a_choice_leaves_the_discount_open_alone(self) -> None:
        """Without a choice both stay; with one no possibility contradicts it."""
        told = {"cara_kerja": "pemberi_kerja", "penghasilan": 4_000_000, "bulan": "2026-11"}
        open_facts = {
            jht: {
                f["kode"]
                for p in periksa(told | ({} if jht is None else {"jht": jht}))["iuran"]["pilihan"]
                for f in p["bagian"]
            }
            for jht in (None, True, False)
        }
        assert open_facts == {None: {"JHT", "potongan"}, True: {"potongan"}, False: {"potongan"}}

    def test_the_doubt_stands_in_one_place(self) -> None:
        """Among the open points; neither the programme nor the steps say it again."""
        answer = periksa(
            {"cara_kerja": "pemberi_kerja", "penghasilan": 4_000_000, "jht": False, "bulan": "2026-11"}
        )
        assert [p["kode"] for p in answer["perlu_konfirmasi"]].count("C1") == 1
        assert "wajib" not in answer["program"]["JHT"]["alasan"]
        assert not [s for s in answer["langkah"] if "JHT" in s["teks"]]


@pytest.mark.parametrize(
    "told",
    [
        {"cara_kerja": "pekerja_rumah_tangga", "upah": 1_500_000},
        {"cara_kerja": "magang", "upah": 1_500_000},
        {"cara_kerja": "proyek_konstruksi", "upah": 1_500_000},
        {"cara_kerja": "pekerja_migran", "jalur": "p3mi", "lama_bulan": 24},
    ],
    ids=lambda told: told["cara_kerja"],
)
def test_nobody_who_is_paid_reads_that_a_programme_is_for_the_paid(told: dict[str, Any]) -> None:
    """A maid has a wage; the reason is another."""
    reasons = [p["alasan"] for p in periksa(told, hari_ini=TODAY)["program"].values()]
    assert not [reason for reason in reasons if "digaji" in reason or "Hanya untuk karyawan" in reason]


def test_a_limit_of_size_says_what_comes_after_it() -> None:
    """From which size a programme is compulsory; what joining the missing one brings."""
    answer = periksa({"cara_kerja": "karyawan", "upah": 3_000_000, "skala_usaha": "mikro"}, hari_ini=TODAY)
    assert answer["program"]["JHT"]["alasan"].endswith("Wajib mulai usaha kecil.")
    assert answer["program"]["JP"]["alasan"].endswith("Wajib mulai usaha menengah.")
    assert answer["program"]["JKP"]["alasan"].endswith("Sesudah itu JKP ikut tanpa tambah iuran.")


def test_a_family_below_the_three_months_reads_what_comes_after_them() -> None:
    """The funeral money alone would be read as all there is."""
    told = {"cara_kerja": "mandiri", "bulan_tunggak": 1, "penghasilan": 1_500_000, "bulan": "2026-11"}
    rows = {
        months: next(
            row["sebelum"]["teks"]
            for row in nunggak({**told, "lama_peserta_bulan": months}, hari_ini=TODAY)["baris"]
            if row["kode"] == "meninggal"
        )
        for months in (1, 12)
    }
    assert rows == {
        1: "Rp10.000.000, setelah 3 bulan iuran Rp42.000.000",
        12: "Rp42.000.000",
    }
