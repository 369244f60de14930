"""Law data: its form is guarded, its ends are announced, and a new decree moves only what it should."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest

from checker import aturan as daftar
from checker import periksa
from checker.data.resources import folder
from checker.law.parameter import build_law, load
from checker.law.schema import check_law
from tests.support.golden import differences, golden_cases

type Raw = dict[str, dict[str, Any]]


def raw() -> Raw:
    """Give a copy of the law data that a test may change."""
    return copy.deepcopy(folder("aturan"))


def jkm(content: Raw) -> dict[str, Any]:
    """Give the table of the self-employed's JKM."""
    table: dict[str, Any] = content["iuran_bpu"]["iuran"]["bpu"]["jkm"]
    return table


class TestEnds:
    """Values that end announce it; what nobody looked at again is told (tests/engine/law/test_review.py)."""

    def test_ends_within_sixty_days_are_listed(self) -> None:
        """On 22 November the non-transport discount has 39 days left; on 1 November it is 60 days."""

        def soon(day: date) -> set[str]:
            return {n["kunci"] for n in daftar(hari_ini=day)["segera_berakhir"]}

        assert "iuran.bpu.potongan.lainnya" in soon(date(2026, 11, 22))
        assert "iuran.bpu.potongan.lainnya" in soon(date(2026, 11, 1))
        assert "iuran.bpu.potongan.lainnya" not in soon(date(2026, 10, 31))
        assert "iuran.bpu.potongan.transportasi" not in soon(date(2026, 11, 22))

    @pytest.mark.parametrize(
        ("day", "over"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True), (date(2027, 1, 2), True)]
    )
    def test_an_end_nobody_checked_is_expired(self, day: date, over: bool) -> None:
        """From 1 January 2027 somebody must confirm that the discount was not prolonged."""
        assert (
            "iuran.bpu.potongan.lainnya" in {n["kunci"] for n in daftar(hari_ini=day)["kedaluwarsa"]}
        ) is over

    def test_a_new_look_settles_an_ended_value(self) -> None:
        """Checked after its end, the discount is simply over."""
        content = raw()
        for value in content["iuran_bpu"]["iuran"]["bpu"]["potongan"]["lainnya"]["nilai"]:
            value["diperiksa"] = date(2027, 1, 3)
        now = daftar(hari_ini=date(2027, 1, 4), aturan=build_law(content))
        assert "iuran.bpu.potongan.lainnya" not in {n["kunci"] for n in now["kedaluwarsa"]}

    def test_review_falls_due_after_a_year_or_on_its_own_day(self) -> None:
        """The discount is due on 15 December; everything else a year after it was read."""

        def past(day: date) -> set[str]:
            return {n["kunci"] for n in daftar(hari_ini=day)["lewat_tinjau"]}

        assert past(date(2026, 11, 22)) == set()
        assert past(date(2026, 12, 16)) == {"iuran.bpu.potongan.lainnya"}
        assert "iuran.bpu.jkm" in past(date(2027, 11, 23))


@pytest.mark.no_cover
class TestDecree:
    """The drill: a made-up decree is written into the data, and only the predicted answers move."""

    def moved_cases(self, content: Raw) -> set[str]:
        """Ask every golden case again under changed law; name those whose expectations no longer hold."""
        assert check_law(content) == []
        return {
            k["id"]
            for k in golden_cases("contributions")
            if differences(periksa(k["masukan"], aturan=build_law(content)), k["harapan"])
        }

    def test_new_jkm_moves_only_the_months_after_it(self) -> None:
        """JKM of the self-employed becomes Rp9.000 in January 2027: one visible case moves."""
        content = raw()
        jkm(content)["nilai"].append(
            {
                **jkm(content)["nilai"][-1],
                "sejak": date(2027, 1, 1),
                "nilai": 9_000,
                "dasar": [{"peraturan": "pp-50-2025", "pasal": "latihan"}],
            }
        )
        assert self.moved_cases(content) == {"BPU-D02", "BPU-D04"}

    def test_prolonged_discount_moves_january(self) -> None:
        """If the non-transport discount ran to March 2027, January would cost half and the calendar would move on."""
        content = raw()
        for value in content["iuran_bpu"]["iuran"]["bpu"]["potongan"]["lainnya"]["nilai"]:
            value["sampai"] = date(2027, 3, 31)
        assert self.moved_cases(content) == {"BPU-D02"}
        calendar = periksa(
            {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya", "bulan": "2026-11"},
            aturan=build_law(content),
        )["kalender"]
        assert next(k["bulan"] for k in calendar if k["berubah_karena"]) == "2027-04"

    def test_new_pension_ceiling_ends_the_doubt(self) -> None:
        """With a ceiling for March 2027 in the data, the answer stops asking for it."""
        content = raw()
        limit = content["iuran_pu"]["iuran"]["pu"]["jp"]["batas_upah"]["nilai"]
        limit.append(
            {**limit[-1], "sejak": date(2027, 3, 1), "nilai": 11_500_000, "tinjau": date(2028, 3, 1)}
        )
        assert self.moved_cases(content) == set()
        office = {
            "cara_kerja": "karyawan",
            "skala_usaha": "besar",
            "upah": 20_000_000,
            "risiko_jkk": 1,
            "usia": 30,
            "peserta_jkn": True,
        }
        answer = periksa({**office, "bulan": "2026-11"}, aturan=build_law(content))
        assert not any(p.get("kode") == "D5" for p in answer["perlu_konfirmasi"])
        assert "Rp11.500.000" in next(
            k["berubah_karena"] for k in answer["kalender"] if k["bulan"] == "2027-03"
        )

    def test_code_of_the_law_data_tells_the_change(self) -> None:
        """Every answer carries four signs that change with any value, so a printout can be matched to its data."""
        content = raw()
        jkm(content)["nilai"][-1]["nilai"] = 6_801
        assert build_law(content).kode != load().kode
        assert build_law(raw()).kode == load().kode


def test_every_doubt_and_article_points_at_a_known_regulation() -> None:
    """Names shown to people come from the registry."""
    aturan = load()
    for value in aturan.semua():
        assert {p for p, _ in value.dasar} <= set(aturan.peraturan)
    for content in aturan.keraguan.values():
        assert set(content["dasar"]) <= set(aturan.peraturan)
