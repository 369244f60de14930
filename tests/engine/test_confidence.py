"""How sure an amount is, and which doubts an answer names: as sure as the weakest value, only where they touch."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from checker import periksa
from checker.data.resources import folder
from checker.law.parameter import Aturan, build_law
from checker.questions.arrears import nunggak

OFFICE = {
    "cara_kerja": "karyawan",
    "skala_usaha": "menengah",
    "risiko_jkk": 1,
    "usia": 30,
    "bulan": "2026-11",
}
ALONE = {"cara_kerja": "mandiri", "sektor": "lainnya", "bulan": "2026-11"}


def code(answer: Mapping[str, Any]) -> set[str]:
    """Codes of the doubts an answer names."""
    return {p.get("kode", "") for p in answer["perlu_konfirmasi"]}


def sure(answer: Mapping[str, Any], key: str) -> set[str]:
    """How sure the steps are that used a value of law."""
    return {s["dasar"]["keyakinan"] for s in answer["jejak"] if s["dasar"]["kunci"].startswith(key)}


def weaker(file: str, *route: str) -> Aturan:
    """The law with every value of one parameter read in one weak source only."""
    raw = copy.deepcopy(folder("aturan"))
    table: Any = raw[file]
    for name in route:
        table = table[name]
    for value in table["nilai"]:
        value["keyakinan"] = "rendah"
    return build_law(raw)


class TestChain:
    """An amount is as sure as the weakest value it was made from."""

    @pytest.mark.parametrize(
        ("income", "confident"), [(1_000_000, "tinggi"), (1_099_500, "rendah"), (1_500_000, "sedang")]
    )
    def test_discount_is_no_surer_than_the_bracket(self, income: int, confident: str) -> None:
        """The price and what is taken off it rest on the same row."""
        answer = periksa(ALONE | {"penghasilan": income})
        assert sure(answer, "iuran.bpu.jkk") == {confident}
        cut_jkk = next(s for s in answer["jejak"] if "JKK dipotong" in s["kalimat"])
        assert cut_jkk["dasar"]["keyakinan"] == confident

    @pytest.mark.parametrize(
        "person",
        [
            OFFICE,
            {"cara_kerja": "proyek_konstruksi", "bulan": "2026-11"},
            {"cara_kerja": "magang", "risiko_jkk": 1, "bulan": "2026-11"},
        ],
    )
    def test_daily_wages_make_every_contribution_as_sure_as_their_multiplier(
        self, person: dict[str, Any]
    ) -> None:
        """Daily wages times 25: if the 25 were unsure, so would be all that is counted on it."""
        aturan = weaker("iuran_pu", "iuran", "pu", "hari_sebulan")
        daily = periksa(person | {"upah_harian": 100_000}, aturan=aturan)
        assert {s["dasar"]["keyakinan"] for s in daily["jejak"] if s["dasar"]["kunci"] != "usaha.skala"} == {
            "rendah"
        }
        monthly = periksa(person | {"upah": 2_500_000}, aturan=aturan)
        assert "rendah" not in sure(monthly, "iuran.")

    @pytest.mark.parametrize(("upah", "confident"), [(20_000_000, "rendah"), (5_000_000, "tinggi")])
    def test_a_ceiling_counts_where_it_cuts_the_wage(self, upah: int, confident: str) -> None:
        """A wage below the pension ceiling has nothing to do with it."""
        aturan = weaker("iuran_pu", "iuran", "pu", "jp", "batas_upah")
        answer = periksa(OFFICE | {"upah": upah}, aturan=aturan)
        assert sure(answer, "iuran.pu.jp.peserta") == sure(answer, "iuran.pu.jp.pemberi_kerja") == {confident}

    @pytest.mark.parametrize(
        ("contract", "confident"), [(80_000_000, "tinggi"), (500_000_000, "tinggi"), (500_000_001, "sedang")]
    )
    def test_contract_is_as_sure_as_the_slices_it_reaches(self, contract: int, confident: str) -> None:
        """The first two slices are restated by PP 49/2020 Pasal 12(2); the rest has one source."""
        answer = periksa({"cara_kerja": "proyek_konstruksi", "nilai_kontrak": contract, "bulan": "2026-11"})
        assert sure(answer, "iuran.jakon.kontrak") == {confident}

    def test_a_clock_that_may_start_anew_is_not_sure(self) -> None:
        """The badge belongs to the sentence: three months are sure, that they start anew is not."""
        now = nunggak({"bulan_tunggak": 2, "cara_kerja": "mandiri", "penghasilan": 1_000_000})["jam"]
        assert {one["dasar"]["keyakinan"] for one in now} == {"rendah"}
        assert all("mungkin" in one["kalimat"] for one in now)


class TestTouching:
    """Doubts only where they touch the case."""

    @pytest.mark.parametrize(("sizes", "asked"), [("mikro", False), ("kecil", True), ("besar", True)])
    def test_age_is_missed_only_where_it_decides(self, sizes: str, asked: bool) -> None:
        """JKK and JKM do not ask for age; JP and JKP do."""
        without_age = {k: v for k, v in OFFICE.items() if k != "usia"}
        answer = periksa(without_age | {"skala_usaha": sizes, "upah": 2_500_000})
        assert any(line["isian"] == "usia" for line in answer["anggapan"]) is asked

    @pytest.mark.parametrize(("today", "open_here"), [(15, False), (16, True)])
    def test_who_registers_late_in_the_month_reads_that_the_first_month_is_open(
        self, today: int, *, open_here: bool
    ) -> None:
        """After the day the month is due on, and for that month only."""
        day = date(2026, 11, today)
        told = ALONE | {"penghasilan": 1_000_000}
        assert ("D18" in code(periksa({**told, "bulan": "2026-11"}, hari_ini=day))) is open_here
        assert "D18" not in code(periksa({**told, "bulan": "2026-12"}, hari_ini=day))

    def test_age_limit_and_youngest_age_are_two_doubts(self) -> None:
        """Nobody of 17 reads about 65."""
        young = periksa(ALONE | {"penghasilan": 1_000_000, "usia": 17})
        old = periksa(ALONE | {"penghasilan": 1_000_000, "usia": 65})
        assert (code(young) & {"D2", "O17"}, code(old) & {"D2", "O17"}) == ({"O17"}, {"D2"})

    def test_settled_conflicts_are_gone(self) -> None:
        """Rate on the bracket's base is settled (PP 50/2025 Pasal 4): no doubt speaks of it any more."""
        doubts = build_law(folder("aturan")).keraguan
        assert not {"C3", "O4"} & set(doubts)
        assert {"C1", "C2", "D1"} <= set(doubts)

    def test_no_doubt_shows_an_unfilled_number(self) -> None:
        """Every mark with a key is filled from the law data."""
        for content in build_law(folder("aturan")).keraguan.values():
            assert "{iuran." not in content["hal"] + content["penanganan"]
        assert "Rp11.086.300" in build_law(folder("aturan")).keraguan["O14"]["penanganan"]


@pytest.mark.parametrize(
    ("way", "month", "regulations", "present"),
    [
        ({"cara_kerja": "mandiri", "penghasilan": 1_000_000}, "2016-05", "permenaker-5-2021", False),
        ({"cara_kerja": "mandiri", "penghasilan": 1_000_000}, "2021-04", "permenaker-5-2021", True),
        ({"cara_kerja": "mandiri", "penghasilan": 1_000_000}, "2016-05", "pp-50-2025", False),
        ({"cara_kerja": "mandiri", "penghasilan": 1_000_000}, "2026-11", "pp-50-2025", True),
        (OFFICE | {"upah": 3_000_000}, "2016-05", "pp-49-2023", False),
        (OFFICE | {"upah": 3_000_000}, "2016-05", "pp-82-2019", False),
        ({"cara_kerja": "proyek_konstruksi", "upah": 3_000_000}, "2021-03", "permenaker-5-2021", False),
        ({"cara_kerja": "proyek_konstruksi", "upah": 3_000_000}, "2021-04", "permenaker-5-2021", True),
        (
            {"cara_kerja": "proyek_konstruksi", "nilai_kontrak": 80_000_000},
            "2020-08",
            "pp-49-2020 Pasal 12",
            False,
        ),
        (
            {"cara_kerja": "proyek_konstruksi", "nilai_kontrak": 80_000_000},
            "2020-10",
            "pp-49-2020 Pasal 12",
            True,
        ),
    ],
)
def test_no_month_rests_on_a_regulation_that_came_later(
    way: dict[str, Any], month: str, regulations: str, present: bool
) -> None:
    """A month of 2016 can't be priced by a decree of 2025."""
    answer = periksa(
        way | {"bulan": month, "sektor": "lainnya"}
        if way["cara_kerja"] == "mandiri"
        else way | {"bulan": month}
    )
    everything = [d for p in answer["iuran"]["program"].values() for d in p["dasar_hukum"]]
    everything += [d for s in answer["program"].values() for d in s["dasar"]]
    assert any(d.startswith(regulations) for d in everything) is present
