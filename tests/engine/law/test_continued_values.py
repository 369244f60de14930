"""Answers after a decree that continues a value: price, months, and doubts that end by themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import periksa, views
from checker.law.doubts import is_open
from checker.law.parameter import Aturan, load
from checker.questions.budget import anggaran
from tests.support import decrees

VEGETABLES = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya"}
OJEK = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "transportasi"}
BECAK = {"cara_kerja": "mandiri", "penghasilan": 1_300_000, "pekerjaan": "tukang-becak"}
OFFICE = {
    "cara_kerja": "karyawan",
    "skala_usaha": "besar",
    "upah": 20_000_000,
    "risiko_jkk": 1,
    "usia": 30,
    "peserta_jkn": True,
}
type Law = Callable[..., Aturan]


@pytest.fixture
def law(tmp_path: Path) -> Law:
    """Read the law with some decrees added."""
    return lambda *some: decrees.read(decrees.write(tmp_path / "law", some))


def doubts(answer: Mapping[str, Any]) -> dict[str, str]:
    """Give the open points of an answer by code."""
    return {p["kode"]: p["hal"] for p in answer["perlu_konfirmasi"] if "kode" in p}


def ask(case: dict[str, Any], month: str, aturan: Aturan | None = None) -> Mapping[str, Any]:
    """Ask for a month."""
    return periksa({**case, "bulan": month}, aturan=aturan)


class TestProlonged:
    """The discount is prolonged by a new value that starts the day after the old one ends."""

    def test_the_price_stays_and_no_answer_asks_for_a_prolongation(self, law: Law) -> None:
        """From November 2026 to December 2027 the price is one, and D4 is gone."""
        aturan = law(decrees.prolonged())
        for case in (VEGETABLES, OJEK, BECAK):
            for month in ("2026-11", "2027-01", "2027-04", "2027-06"):
                answer = ask(case, month, aturan)
                assert "D4" not in doubts(answer), (case, month)
                assert "O2" not in doubts(answer), (case, month)
                changes = [k["bulan"] for k in answer["kalender"] if k["berubah_karena"]]
                assert changes == ["2028-01"], (case, month)

    def test_another_rate_is_a_step_of_the_same_run(self, law: Law) -> None:
        """A quarter off instead of half: January says so, and the run ends in December 2027."""
        aturan = law(decrees.prolonged(rate="25%"))
        answer = ask(VEGETABLES, "2026-11", aturan)
        january = next(k for k in answer["kalender"] if k["berubah_karena"])
        assert january["bulan"] == "2027-01"
        assert january["total"] == 12_600
        assert "25%" in january["berubah_karena"]
        (run,) = aturan.parameter["iuran.bpu.potongan.lainnya"].runs
        assert [str(n.sejak) for n in run] == ["2026-04-01", "2027-01-01"]

    def test_a_short_prolongation_awaits_the_next(self, law: Law) -> None:
        """Three more months: the doubt moves on to March 2027."""
        aturan = law(decrees.prolonged("lainnya", until=date(2027, 3, 31)))
        assert "Maret 2027" in doubts(ask(VEGETABLES, "2026-12", aturan))["D4"]

    def test_only_other_work_prolonged_makes_transport_the_dear_one(self, law: Law) -> None:
        """From April 2027 a becak driver sees both prices, the careful one large, whichever sector that is."""
        aturan = law(decrees.prolonged("lainnya"))
        answer = ask(BECAK, "2027-04", aturan)
        assert answer["iuran"]["total"] == 20_800
        assert answer["iuran"]["pilihan"][0]["judul"] == "Kalau dihitung angkutan"
        assert "O2" in doubts(answer)
        april = next(k for k in ask(BECAK, "2026-12", aturan)["kalender"] if k["bulan"] == "2027-04")
        assert (april["terendah"], april["tertinggi"], april["total"]) == (10_400, 20_800, 20_800)

    def test_the_budget_says_until_when_the_run_goes(self, law: Law) -> None:
        """A discount that is prolonged is not said to end with its first value."""
        answer = anggaran(
            {**VEGETABLES, "anggaran": 10_000, "bulan": "2026-12"}, aturan=law(decrees.prolonged())
        )
        assert [p["sampai"] for p in answer["potongan"]] == ["2027-12"]


class TestEnd:
    """Nothing follows: the price is the normal one, and the doubt says so as long as nobody looked."""

    @pytest.mark.parametrize(
        ("case", "month", "end"),
        [
            (VEGETABLES, "2026-11", "Desember 2026"),
            (VEGETABLES, "2027-01", "Desember 2026"),
            (OJEK, "2026-11", "Maret 2027"),
            (OJEK, "2027-04", "Maret 2027"),
            (BECAK, "2026-11", "Desember 2026"),
        ],
    )
    def test_the_doubt_names_the_end_of_the_persons_own_discount(
        self, case: dict[str, Any], month: str, end: str
    ) -> None:
        """An ojek driver is told of March, not of the end for other work; also in the first month without it."""
        assert end in doubts(ask(case, month))["D4"]

    def test_a_look_after_the_end_settles_it(self, tmp_path: Path) -> None:
        """Somebody wrote down on 4 January that there is none."""
        folder = decrees.write(tmp_path / "law", ())
        file = folder / "iuran_bpu.toml"
        file.write_text(
            re.sub(r"diperiksa = \S+", "diperiksa = 2027-01-04", file.read_text(encoding="utf-8"))
        )
        aturan = decrees.read(folder)
        assert "D4" not in doubts(ask(VEGETABLES, "2027-01", aturan))
        assert not is_open(aturan, "O1", date(2027, 1, 1))

    def test_sectors_of_one_price_are_no_doubt(self) -> None:
        """From April 2027 becak costs the same either way: one price, no question."""
        answer = ask(BECAK, "2027-04")
        assert "O2" not in doubts(answer)
        assert "pilihan" not in answer["iuran"]


class TestCeiling:
    """The JP wage ceiling that changes each March."""

    def test_the_doubt_ends_with_the_new_ceiling(self, law: Law) -> None:
        """Asked before and after the change; a year ahead nobody can know the next one."""
        aturan = law(decrees.new_ceiling())
        for month in ("2026-11", "2026-12", "2027-03", "2027-06"):
            assert "D5" not in doubts(ask(OFFICE, month, aturan)), month
        assert not is_open(aturan, "D5", date(2027, 3, 1))

    def test_an_old_ceiling_stays_in_doubt(self) -> None:
        """Before March because the calendar reaches it, after it because the number is old."""
        for month in ("2026-11", "2027-03", "2027-06"):
            assert "Maret 2027" in doubts(ask(OFFICE, month))["D5"], month


def test_no_sentence_of_the_register_shows_its_marks() -> None:
    """Every mark is filled, on every day, in every answer."""
    for month in ("2026-11", "2027-01", "2027-04"):
        for case in (VEGETABLES, OJEK, BECAK, OFFICE):
            answer = ask(case, month)
            assert "{" not in views.text("periksa", {**case, "bulan": month}, answer, load())
    assert "{akhir}" in load().keraguan["D4"]["hal"]
